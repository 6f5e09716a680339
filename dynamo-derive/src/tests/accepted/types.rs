//! The types of the generated fields, and what may be written on each so that it compiles.

/// What a field of a type may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A key of the table.
    Key,
    /// A key whose attribute is a text, as a table of unique values has.
    TextKey,
    /// A key of an index.
    Index,
    /// Part of a template of the table's key.
    Template,
    /// Part of a template of an index.
    IndexTemplate,
    /// Part of a template, the greatest first.
    Descending,
}

#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) text: &'static str,
    /// Expressions of this type.
    pub(super) samples: &'static [&'static str],
    pub(super) roles: &'static [Role],
    /// Words that only some types take; `skip` stands alone.
    pub(super) words: &'static [&'static str],
}

/// Words that every stored field takes.
pub(super) const GENERAL: [&str; 10] = [
    "rename = \"n\"",
    "rename = \"größe\"",
    "rename = \"a.b[0]\"",
    "rename = \"#x :y \\\"z\\\"\"",
    "alias = \"old\"",
    "alias(\"old name\", \"older\")",
    "sensitive",
    "sensitive",
    "read_only",
    "set_once",
];

/// Types of keys, of which every struct has one.
pub(super) const KEYS: usize = 8;

const KEY: &[Role] = &[Role::Key, Role::Index, Role::Template, Role::IndexTemplate];
const TEXT: &[Role] = &[Role::Key, Role::TextKey, Role::Index, Role::Template, Role::IndexTemplate];
const NUMBER: &[Role] =
    &[Role::Key, Role::Index, Role::Template, Role::IndexTemplate, Role::Descending];
const TIME: &[Role] =
    &[Role::Key, Role::TextKey, Role::Index, Role::Template, Role::IndexTemplate, Role::Descending];
const OPTION: &[Role] = &[Role::Index, Role::IndexTemplate];

pub(super) const TYPES: [Type; 32] = [
    Type {
        text: "String",
        samples: &["\"a\".to_owned()", "\"größe #1 100%\".to_owned()"],
        roles: TEXT,
        words: &[
            "default",
            "default = \"none\"",
            "skip",
            "serde",
            "json",
            "unique",
            "unique",
            "generate = uuid",
            "generate = ulid",
            "with = \"reversed\"",
        ],
    },
    Type {
        text: "u64",
        samples: &["7", "u64::MAX"],
        roles: NUMBER,
        words: &[
            "default",
            "default = 2 + 3",
            "default = fresh",
            "skip",
            "serde",
            "json",
            "unique",
            "version",
            "version",
            "ttl",
            "with = \"as_text\"",
        ],
    },
    Type {
        text: "i32",
        samples: &["-7", "0"],
        roles: NUMBER,
        words: &["default", "default = -1", "serde", "json", "unique", "ttl"],
    },
    Type {
        text: "i64",
        samples: &["-7", "i64::MIN"],
        roles: NUMBER,
        words: &["default", "default = i64::MAX", "unique", "version", "ttl"],
    },
    Type {
        text: "Vec<u8>",
        samples: &["vec![0, 255]"],
        roles: KEY,
        words: &["default", "default = vec![1]", "serde", "json", "unique"],
    },
    Type {
        text: "Level",
        samples: &["Level::Low", "Level::VeryHigh"],
        roles: TEXT,
        words: &["default", "default = Level::VeryHigh", "skip", "unique"],
    },
    Type {
        text: "Id",
        samples: &["Id(7)"],
        roles: NUMBER,
        words: &["default", "default = Id(3)", "unique", "serde", "json"],
    },
    Type {
        text: "SystemTime",
        samples: &["UNIX_EPOCH + Duration::from_secs(1_700_000_000)"],
        roles: TIME,
        words: &[
            "created_at",
            "created_at",
            "updated_at",
            "updated_at",
            "ttl",
            "generate = now",
            "with = \"dynamo_orm::epoch_seconds\"",
            "with = \"dynamo_orm::epoch_millis\"",
            "default = UNIX_EPOCH",
            "serde",
        ],
    },
    Type {
        text: "f64",
        samples: &["0.5", "-1e100"],
        roles: &[Role::Template, Role::IndexTemplate, Role::Descending],
        words: &["default", "default = 0.25", "serde", "json"],
    },
    Type {
        text: "bool",
        samples: &["true", "false"],
        roles: &[Role::Template, Role::IndexTemplate],
        words: &["default", "default = true", "skip", "serde", "json"],
    },
    Type {
        text: "Option<String>",
        samples: &["None", "Some(\"a\".to_owned())"],
        roles: OPTION,
        words: &[
            "default",
            "null",
            "null, default = Some(\"x\".to_owned())",
            "serde",
            "json",
            "unique",
            "generate = uuid",
            "generate = ulid",
            "with = \"reversed\"",
        ],
    },
    Type {
        text: "Option<u64>",
        samples: &["None", "Some(7)"],
        roles: OPTION,
        words: &[
            "default",
            "null",
            "null, default = Some(5)",
            "serde",
            "json",
            "unique",
            "ttl",
            "skip",
            "with = \"as_text\"",
        ],
    },
    Type {
        text: "Option<i32>",
        samples: &["None", "Some(-7)"],
        roles: OPTION,
        words: &["default", "null", "null, serde", "null, json", "unique", "ttl"],
    },
    Type {
        text: "Option<bool>",
        samples: &["None", "Some(true)"],
        roles: &[Role::IndexTemplate],
        words: &["default", "null", "serde"],
    },
    Type {
        text: "Option<Level>",
        samples: &["None", "Some(Level::Low)"],
        roles: OPTION,
        words: &["default", "null", "unique"],
    },
    Type {
        text: "Option<SystemTime>",
        samples: &["None", "Some(UNIX_EPOCH + Duration::from_secs(1_700_000_000))"],
        roles: OPTION,
        words: &[
            "created_at",
            "updated_at",
            "ttl",
            "ttl",
            "generate = now",
            "with = \"dynamo_orm::epoch_seconds\"",
            "with = \"dynamo_orm::epoch_millis\"",
            "default",
            "null",
            "null, with = \"dynamo_orm::epoch_seconds\"",
        ],
    },
    Type {
        text: "Vec<u32>",
        samples: &["vec![1, 2]", "vec![]"],
        roles: &[],
        words: &["default", "default = vec![1]", "skip", "serde", "json"],
    },
    Type {
        text: "Option<Vec<String>>",
        samples: &["None", "Some(vec![\"a\".to_owned()])"],
        roles: &[],
        words: &["default", "null", "serde", "json"],
    },
    Type {
        text: "BTreeSet<String>",
        samples: &["BTreeSet::new()", "BTreeSet::from([\"a\".to_owned()])"],
        roles: &[],
        words: &["default", "skip", "serde", "json"],
    },
    Type {
        text: "BTreeMap<String, AttributeValue>",
        samples: &[
            "BTreeMap::new()",
            "BTreeMap::from([(\"k 1\".to_owned(), AttributeValue::Bool(true))])",
        ],
        roles: &[],
        words: &["default", "flatten", "flatten"],
    },
    Type {
        text: "HashMap<String, u32>",
        samples: &["HashMap::new()", "HashMap::from([(\"k 2\".to_owned(), 5)])"],
        roles: &[],
        words: &["default", "serde", "json"],
    },
    Type {
        text: "Box<Place>",
        samples: &["Box::new(Place { town: String::new(), code: None })"],
        roles: &[],
        words: &["default", "serde", "json"],
    },
    Type {
        text: "Place",
        samples: &["Place { town: \"Oslo\".to_owned(), code: None }"],
        roles: &[],
        words: &["default", "flatten", "flatten", "serde", "json", "with = \"boxed\""],
    },
    Type {
        text: "Money",
        samples: &["Money { amount: Number::from(5), coins: vec![1] }"],
        roles: &[],
        words: &["flatten", "flatten"],
    },
    Type {
        text: "Option<Place>",
        samples: &["None", "Some(Place { town: \"Oslo\".to_owned(), code: Some(1) })"],
        roles: &[],
        words: &["default", "null", "serde", "json", "skip"],
    },
    Type {
        text: "Vec<Place>",
        samples: &["vec![Place { town: \"Oslo\".to_owned(), code: Some(1) }]"],
        roles: &[],
        words: &["default", "serde", "json"],
    },
    Type {
        text: "Shape",
        samples: &["Shape::Point", "Shape::Circle { radius: 5 }"],
        roles: &[],
        words: &["default = Shape::Point", "skip, default = Shape::Point"],
    },
    Type {
        text: "Box<Level>",
        samples: &["Box::new(Level::Low)"],
        roles: &[Role::Key, Role::Index],
        words: &["default"],
    },
    Type {
        text: "Duration",
        samples: &["Duration::from_millis(1_500)"],
        roles: &[Role::Index],
        words: &["default", "unique", "serde", "json"],
    },
    Type {
        text: "(u8, String)",
        samples: &["(1, \"a\".to_owned())"],
        roles: &[],
        words: &["default", "serde", "json"],
    },
    Type { text: "Vec<T>", samples: &["vec![5]", "vec![]"], roles: &[], words: &["default"] },
    Type { text: "[bool; N]", samples: &["[true, false]"], roles: &[], words: &[] },
];
