//! Inputs that nobody would think of: any words in any place, with right and wrong values.
//!
//! Whatever is derived, the derive returns: code that is Rust, or messages that each have a code,
//! beside code that is Rust.

use super::random::Random;
use super::{expanded, mistakes};

const INPUTS: u64 = 1_000;

#[test]
fn every_input_gives_code_or_mistakes_and_never_a_panic() {
    let (mut right, mut wrong) = (0, 0);
    for seed in 0..INPUTS {
        let source = Source::new(seed).text();
        let outcome = std::panic::catch_unwind(|| (expanded(&source), mistakes(&source)));
        let (code, found) = outcome.unwrap_or_else(|_| panic!("input {seed}:\n{source}"));
        if let Err(error) = syn::parse2::<syn::File>(code) {
            panic!("input {seed} gives no Rust ({error}):\n{source}");
        }
        for (word, message) in &found {
            let ends_with_code = message.ends_with(']') && message.contains(" [D0");
            assert!(ends_with_code && !word.is_empty(), "input {seed}: {message}\n{source}");
        }
        let is_repeated = found.iter().enumerate().any(|(place, one)| {
            found.iter().take(place).any(|other| other == one) && one.0.len() > 20
        });
        assert!(!is_repeated, "input {seed} is told one thing twice: {found:#?}\n{source}");
        match found.is_empty() {
            true => right += 1,
            false => wrong += 1,
        }
    }
    assert!(right > 200 && wrong > 500, "{right} right inputs and {wrong} wrong ones");
}

const ABOVE: [&str; 55] = [
    "view",
    "view = \"Shown\"",
    "view(5)",
    "table = \"app\"",
    "table = \"app\"",
    "table = \"app\"",
    "table = \"a\"",
    "table",
    "table = 5",
    "rename_all = \"camelCase\"",
    "rename_all = \"Camel\"",
    "rename_all(5)",
    "crate = dynamo_orm",
    "crate = \"a::b\"",
    "crate = \"a b\"",
    "key(pk = \"A#{f0}\")",
    "key(pk = \"A#{f0}\", sk = \"B#{f1}#{f2}\")",
    "key(pk = \"A#{f0\", sk = \"}\")",
    "key(pk = \"{f0}{f1}\", sk = \"{nothing}\")",
    "key(pk = \"\", sk = \"{{}}\", third = \"x\")",
    "key(pk = 5)",
    "key()",
    "key",
    "entity = \"Order\"",
    "entity = \"\"",
    "entity_attribute = \"type\"",
    "entity_by_key",
    "schema_version = 2",
    "schema_version = 0",
    "schema_version = \"two\"",
    "upgrade = \"changes\"",
    "upgrade = \"a b\"",
    "global_index(name = \"by-f1\", partition_key(f1))",
    "global_index(name = \"by-f1\", partition_key(f1), sort_key(f2))",
    "global_index(name = \"gsi1\", key(gsi1pk = \"S#{f1}\", gsi1sk = \"{f2:desc}\"))",
    "global_index(name = \"x\", partition_key(nothing), project(include(f0)))",
    "local_index(name = \"by-f2\", sort_key(f2))",
    "local_index(name = \"lsi1\", key(lsi1sk = \"{f2}\"))",
    "local_index(sort_key())",
    "billing = \"on_demand\"",
    "billing = \"PROVISIONED\"",
    "billing(read = 5, write = 5)",
    "billing(read = 0, 5, rite = \"x\")",
    "stream = \"new_image\"",
    "stream = \"images\"",
    "table_class = \"STANDARD\"",
    "deletion_protection",
    "deletion_protection = maybe",
    "point_in_time_recovery = false",
    "tags(\"team\" = \"shop\")",
    "tags(\"aws:team\" = \"#\", team, , \"\" = 5)",
    "tag = \"type\"",
    "untagged",
    "colour = \"red\"",
    "\"text\"",
];

const ON_FIELDS: [&str; 41] = [
    "owned",
    "partition_key",
    "partition_key",
    "sort_key",
    "sort_key",
    "partition_key = 5",
    "rename = \"a\"",
    "rename = \"\"",
    "rename",
    "alias = \"old\"",
    "alias(\"old\", \"older\")",
    "alias()",
    "default",
    "default = 5",
    "default = make",
    "default = a + b",
    "default =",
    "skip",
    "flatten",
    "with = \"odd\"",
    "with = 5",
    "serde",
    "json",
    "null",
    "sensitive",
    "read_only",
    "set_once",
    "unique",
    "generate = uuid",
    "generate = ulid",
    "generate = now",
    "generate = ksuid",
    "version",
    "created_at",
    "updated_at",
    "ttl",
    "ttl(5)",
    "hash_key",
    "tabel = \"x\"",
    "other",
    "5",
];

const TYPES: [&str; 20] = [
    "u64",
    "String",
    "String",
    "Option<String>",
    "Option<u64>",
    "Vec<u8>",
    "Vec<u32>",
    "Option<Vec<Line>>",
    "BTreeSet<String>",
    "BTreeMap<String, AttributeValue>",
    "HashMap<String, u32>",
    "Address",
    "Number",
    "bool",
    "f64",
    "(u8, u8)",
    "[u8; 4]",
    "&'static str",
    "SystemTime",
    "Box<dyn Fn(u8) -> u8>",
];

/// One input.
struct Source {
    random: Random,
    /// Whether it has a table and a key, and few words beside.
    is_tame: bool,
}

impl Source {
    fn new(seed: u64) -> Self {
        Self { random: Random::new(seed), is_tame: seed.is_multiple_of(2) }
    }

    fn below(&mut self, end: usize) -> usize {
        self.random.below(end)
    }

    fn one<'w>(&mut self, words: &[&'w str]) -> &'w str {
        self.random.one(words)
    }

    fn text(&mut self) -> String {
        if self.is_tame {
            let (ty, fields) = (self.one(&["u64", "String", "Vec<u8>"]), self.named());
            let keyed = format!("{{ #[dynamo(partition_key)] id: {ty}, {fields} }}");
            return format!(
                "#[derive(DynamoItem)]\n#[dynamo(table = \"app\")]\nstruct Thing {keyed}"
            );
        }
        let derive = self.one(&["DynamoItem", "DynamoItem", "DynamoItem", "DynamoValue"]);
        let above = self.list(&ABOVE, 4);
        let body = match self.below(12) {
            0 => "struct Thing;".to_owned(),
            1 => format!("struct Thing({});", self.unnamed()),
            2 => self.variants(),
            3 => "union Thing { a: u8, b: u16 }".to_owned(),
            4 => "struct Thing {}".to_owned(),
            5 => format!(
                "struct Thing<T, const N: usize> where T: Copy {{ {}, t: T }}",
                self.named()
            ),
            _ => format!("struct Thing {{ {} }}", self.named()),
        };
        format!("#[derive({derive})]\n{above}\n{body}")
    }

    /// `#[dynamo(..)]` of up to so many entries, or nothing.
    fn list(&mut self, words: &[&str], most: usize) -> String {
        let count = self.below(most + 1);
        let entries: Vec<&str> = (0..count).map(|_| self.one(words)).collect();
        let separator = self.one(&[", ", ", ", ", ", " "]);
        match count {
            0 => String::new(),
            _ => format!("#[dynamo({})]", entries.join(separator)),
        }
    }

    fn named(&mut self) -> String {
        let count = 1 + self.below(6);
        let fields: Vec<String> = (0..count)
            .map(|place| {
                let is_bare = self.is_tame && self.below(6) > 0;
                let list = self.list(&ON_FIELDS, if is_bare { 0 } else { 2 });
                format!("{list} f{place}: {}", self.one(&TYPES))
            })
            .collect();
        fields.join(", ")
    }

    fn unnamed(&mut self) -> String {
        let count = self.below(4);
        let fields: Vec<String> = (0..count)
            .map(|_| {
                let (list, ty) = (self.list(&ON_FIELDS, 1), self.one(&TYPES));
                format!("{list} {ty}")
            })
            .collect();
        fields.join(", ")
    }

    fn variants(&mut self) -> String {
        let count = self.below(4);
        let variants: Vec<String> = (0..count)
            .map(|place| {
                let list = self.list(&["rename = \"a\"", "other", "default", "skip"], 1);
                match self.below(3) {
                    0 => format!("{list} V{place}"),
                    1 => format!("{list} V{place}({})", self.unnamed()),
                    _ => format!("{list} V{place} {{ {} }}", self.named()),
                }
            })
            .collect();
        format!("enum Thing {{ {} }}", variants.join(", "))
    }
}
