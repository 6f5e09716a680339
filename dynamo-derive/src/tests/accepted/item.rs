//! One generated struct: fields with words, a key, indexes, and words above it.

use super::types::{GENERAL, KEYS, Role, TYPES, Type};
use crate::tests::random::Random;

/// Names that generated code could have for something of its own are among them.
const NAMES: [&str; 16] = [
    "id",
    "name",
    "r#type",
    "key",
    "item",
    "value",
    "writer",
    "reader",
    "update",
    "fields",
    "number_of_lines",
    "order_id",
    "_hidden",
    "x1",
    "größe",
    "schema_version",
];

const ABOVE: [&str; 16] = [
    "rename_all = \"camelCase\"",
    "rename_all = \"SCREAMING-KEBAB-CASE\"",
    "rename_all = \"PascalCase\"",
    "entity = \"Thing\"",
    "entity = \"Thing\"",
    "entity = \"a \\\"thing\\\"\", entity_attribute = \"kind of thing\"",
    "entity_by_key",
    "entity_by_key",
    "schema_version = 1",
    "schema_version = 2, upgrade = \"editions\"",
    "schema_version = 2, upgrade = \"editions\", schema_version_attribute = \"_v\"",
    "crate = dynamo_orm",
    "billing = \"on_demand\", stream = \"keys_only\"",
    "billing(write = 1, read = 40000), point_in_time_recovery = false",
    "deletion_protection, table_class = \"infrequent_access\"",
    "tags(\"team\" = \"a shop\", \"größe\" = \"\")",
];

/// What may stand beside the word of a key.
const KEY_WORDS: [&str; 3] = ["rename", "sensitive", "generate"];

pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) ty: Type,
    pub(super) words: Vec<&'static str>,
}

pub(super) struct Item {
    above: Vec<String>,
    pub(super) fields: Vec<Field>,
}

impl Field {
    fn new(name: &'static str, ty: Type, random: &mut Random) -> Self {
        let count = random.one(&[0, 0, 1, 1, 2, 3]);
        let mut words: Vec<&'static str> = Vec::new();
        for _ in 0..count {
            let list = if random.is_one_of(3) { &GENERAL[..] } else { ty.words };
            let list = if list.is_empty() { &GENERAL[..] } else { list };
            words.push(random.one(list));
        }
        // A word twice is refused, and so are two ways to store.
        let kind = |word: &&str| {
            match word.split([' ', '(']).next() {
                Some("with" | "json") => "serde",
                other => other.unwrap_or_default().trim_end_matches(','),
            }
            .to_owned()
        };
        words.sort_by_key(kind);
        words.dedup_by_key(|word| kind(word));
        if let Some(skip) = words.iter().find(|word| word.starts_with("skip")).copied() {
            words = vec![skip];
        }
        Self { name, ty, words }
    }

    pub(super) fn has(&self, word: &str) -> bool {
        self.words.iter().any(|entry| entry.starts_with(word))
    }

    fn may_be(&self, role: Role) -> bool {
        let is_plain = !["serde", "json", "with"].iter().any(|form| self.has(form));
        // The word of a key takes the place of these, and an index may have a converted key.
        let is_free = match role {
            Role::Key | Role::TextKey => true,
            Role::Index => is_plain || self.has("with"),
            Role::Template | Role::IndexTemplate | Role::Descending => is_plain,
        };
        self.ty.roles.contains(&role) && !self.has("skip") && is_free
    }

    /// An expression of its value.
    pub(super) fn sample(&self, random: &mut Random) -> &'static str {
        let skip = self.words.iter().find(|word| word.starts_with("skip"));
        match skip.map(|word| word.split_once("default = ")) {
            // What is not stored comes back as the default.
            Some(Some((_, default))) => default,
            Some(None) => "Default::default()",
            // A new item is of no other version.
            None if self.has("version") => "0",
            None => random.one(self.ty.samples),
        }
    }
}

impl Item {
    pub(super) fn new(random: &mut Random) -> Self {
        let mut fields = Self::some_fields(random);
        let mut above = vec!["table = \"app\"".to_owned()];
        let keys = Self::key(&mut fields, &mut above, random);
        if !keys.iter().all(|key| fields[*key].may_be(Role::TextKey)) {
            // Whether a newtype is text, only the compiler could say.
            fields.iter_mut().for_each(|field| field.words.retain(|word| *word != "unique"));
        }
        for number in 0..random.one(&[0, 0, 1, 1, 2]) {
            above.extend(Self::index(number, &fields, random));
        }
        for _ in 0..random.one(&[0, 0, 1, 2]) {
            above.push(random.one(&ABOVE).to_owned());
        }
        above.dedup();
        Self { above: random.shuffled(above), fields }
    }

    fn some_fields(random: &mut Random) -> Vec<Field> {
        let names = random.shuffled(NAMES.to_vec());
        let count = 1 + random.below(8);
        let mut fields: Vec<Field> = Vec::new();
        for (place, name) in names.into_iter().take(count).enumerate() {
            let types = if place == 0 || random.is_one_of(3) { &TYPES[..KEYS] } else { &TYPES[..] };
            let mut field = Field::new(name, random.one(types), random);
            if place == 0 && !(field.may_be(Role::Template) && field.may_be(Role::Key)) {
                field.words.clear();
            }
            // The names that a flattened struct brings may stand there once.
            let is_second = |other: &Field| other.has("flatten") && other.ty.text == field.ty.text;
            if field.has("flatten") && fields.iter().any(is_second) {
                field.words.clear();
            }
            fields.push(field);
        }
        random.shuffled(fields)
    }

    /// Writes what makes the key, and gives the places of the fields that are keys by themselves.
    fn key(fields: &mut [Field], above: &mut Vec<String>, random: &mut Random) -> Vec<usize> {
        let all = &*fields;
        let may_be = |role| (0..all.len()).filter(move |place| all[*place].may_be(role));
        let keys = random.shuffled(may_be(Role::Key).collect());
        let parts = random.shuffled(may_be(Role::Template).collect::<Vec<_>>());
        let marked = match random.below(6) {
            0 | 1 => vec![("partition_key", keys[0])],
            2 if keys.len() > 1 => vec![("partition_key", keys[0]), ("sort_key", keys[1])],
            3 => {
                let parts: Vec<usize> = parts.into_iter().filter(|part| *part != keys[0]).collect();
                above.push(format!("key(sk = \"{}\")", template(fields, &parts, random)));
                vec![("partition_key", keys[0])]
            }
            _ => {
                let (first, last) = parts.split_at(1 + random.below(parts.len()));
                let pk = template(fields, first, random);
                let sk = template(fields, last, random);
                above.push(match random.below(3) {
                    0 => format!("key(pk = \"{pk}\")"),
                    _ => format!("key(pk = \"{pk}\", sk = \"{sk}\")"),
                });
                Vec::new()
            }
        };
        for (word, place) in &marked {
            let field = &mut fields[*place];
            field.words.retain(|word| KEY_WORDS.iter().any(|start| word.starts_with(start)));
            field.words.push(word);
        }
        marked.into_iter().map(|(_, place)| place).collect()
    }

    fn index(number: usize, fields: &[Field], random: &mut Random) -> Option<String> {
        let may_be = |role| fields.iter().filter(move |field| field.may_be(role));
        let whole = random.shuffled(may_be(Role::Index).map(|field| field.name).collect());
        let parts: Vec<usize> =
            (0..fields.len()).filter(|place| fields[*place].may_be(Role::IndexTemplate)).collect();
        let parts = random.shuffled(parts);
        let name = random.one(&["by-name", "1st.index", "XY"]);
        let project = random.one(&["", "", ", project(all)", ", project(keys_only)", "include"]);
        let project = match project {
            "include" => format!(", project(include({}))", fields[random.below(fields.len())].name),
            other => other.to_owned(),
        };
        let key = match (random.below(6), whole.as_slice()) {
            (0, [one, ..]) => format!("partition_key({one})"),
            (1, [one, two, ..]) => format!("partition_key({one}), sort_key({two})"),
            (2, [one, two, three, ..]) => format!("partition_key({one}, {two}), sort_key({three})"),
            (3, [one, ..]) => {
                return Some(format!(
                    "local_index(name = \"{name}{number}\", sort_key({one}){project})"
                ));
            }
            (4, [one, ..]) => {
                let sk = template(fields, &parts, random);
                format!("partition_key({one}), key(sk{number} = \"{sk}\")")
            }
            _ if parts.is_empty() => return None,
            _ => {
                let (first, last) = parts.split_at(1 + random.below(parts.len()));
                let pk = template(fields, first, random);
                let sk = template(fields, last, random);
                format!("key(pk{number} = \"{pk}\", sk{number} = \"{sk}\")")
            }
        };
        Some(format!("global_index(name = \"{name}{number}\", {key}{project})"))
    }

    /// Without the line of the derive.
    pub(super) fn source(&self) -> String {
        let above = self.above.join(", ");
        let fields: Vec<String> = self.fields.iter().map(Field::source).collect();
        let parameters = self.parameters("T", "const N: usize");
        format!(
            "#[dynamo({above})]\npub(crate) struct Thing{parameters} {{ {} }}",
            fields.join(", ")
        )
    }

    /// The parameters that its fields need, in angle brackets.
    pub(super) fn parameters(&self, ty: &str, number: &str) -> String {
        let has = |text: &str| self.fields.iter().any(|field| field.ty.text == text);
        let used = [(has("Vec<T>"), ty), (has("[bool; N]"), number)];
        let used: Vec<&str> = used.iter().filter(|(is, _)| *is).map(|(_, text)| *text).collect();
        if used.is_empty() { String::new() } else { format!("<{}>", used.join(", ")) }
    }

    pub(super) fn is_upgraded(&self) -> bool {
        self.above.iter().any(|entry| entry.contains("upgrade"))
    }
}

impl Field {
    fn source(&self) -> String {
        let words = match self.words.join(", ") {
            none if none.is_empty() => none,
            words => format!("#[dynamo({words})] "),
        };
        format!("{words}pub(crate) {}: {}", self.name, self.ty.text)
    }
}

/// A text of up to three of these fields.
fn template(fields: &[Field], parts: &[usize], random: &mut Random) -> String {
    let mut text = random.one(&["A#", "THING#", "{{é}}|", "", ""]).to_owned();
    let mark = random.one(&["#", "|", "#B#"]);
    for (place, part) in parts.iter().take(3).enumerate() {
        let field = &fields[*part];
        let is_reversed = field.may_be(Role::Descending) && random.is_one_of(3);
        let order = if is_reversed { ":desc" } else { "" };
        let before = if place > 0 { mark } else { "" };
        let name = field.name.trim_start_matches("r#");
        text += &format!("{before}{{{name}{order}}}");
    }
    if text.is_empty() { "ALL".to_owned() } else { text }
}
