//! Locks that are made at random come back from their files, and differ from none.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use fastrand::Rng;

use super::data::{
    Attribute, Entity, Form, Held, Index, Integer, Item, Key, Lock, Names, Piece, Record, Table,
    Tagged, Value, Version,
};
use super::names::short;
use super::{LockMode, compare, read, template, text};
use crate::keep::Mode;
use crate::kind::Kind;

const CASES: u64 = 2_000;

/// Names that something in the file might take for a sign of its own.
const NAMES: [&str; 12] =
    ["a", "name", "a b", "a:b", "{a}", "}", "{{", "%7B", "\"", "\\", "é\n", "a, list<S>"];

/// What makes a lock.
struct Making {
    random: Rng,
    values: usize,
}

impl Making {
    fn lock(seed: u64) -> Lock {
        let mut random = Rng::with_seed(seed);
        let values = random.usize(0..5);
        let mut making = Self { random, values };
        let tables = making.named(Self::table);
        Lock { tables, values: (0..values).map(|at| (label(at), making.value())).collect() }
    }

    fn bool(&mut self) -> bool {
        self.random.bool()
    }

    fn name(&mut self) -> String {
        self.random.choice(NAMES).unwrap_or_default().to_owned()
    }

    fn some<T>(&mut self, make: impl Fn(&mut Self) -> T) -> Option<T> {
        self.bool().then(|| make(self))
    }

    fn several<T>(&mut self, make: impl Fn(&mut Self) -> T) -> Vec<T> {
        let count = self.random.usize(0..4);
        iter::repeat_with(|| make(self)).take(count).collect()
    }

    fn named<T>(&mut self, make: impl Fn(&mut Self) -> T) -> BTreeMap<String, T> {
        self.several(|own| (own.name(), make(own))).into_iter().collect()
    }

    fn names(&mut self) -> BTreeSet<String> {
        self.several(Self::name).into_iter().collect()
    }

    fn table(&mut self) -> Table {
        Table {
            key: self.several(Self::key),
            indexes: self.named(|own| Index {
                is_local: own.bool(),
                partition_key: own.several(Self::key),
                sort_key: own.several(Self::key),
            }),
            types: self.named(Self::item),
        }
    }

    fn key(&mut self) -> Key {
        let kind = self.random.choice([Kind::S, Kind::N, Kind::B]).unwrap_or(Kind::S);
        Key { name: self.name(), kind }
    }

    fn item(&mut self) -> Item {
        let entity = match self.random.u8(0..3) {
            0 => None,
            1 => Some(Entity::ByKey),
            _ => Some(Entity::Named { attribute: self.name(), name: self.name() }),
        };
        Item {
            entity,
            version: self
                .some(|own| Version { attribute: own.name(), number: own.random.u64(1..9) }),
            unique: self.named(Self::bool),
            templates: self.named(Self::template),
            record: self.record(),
        }
    }

    /// Texts and fields by turns, as the derive makes them.
    fn template(&mut self) -> Vec<Piece> {
        let fields = self.several(|own| Piece::Field {
            attribute: own.name(),
            form: own.random.choice(["text", "unsigned 20", "bytes"]).unwrap_or_default().into(),
            is_descending: own.bool(),
        });
        fields.into_iter().flat_map(|field| [Piece::Literal(self.name()), field]).collect()
    }

    fn record(&mut self) -> Record {
        Record {
            attributes: self.named(|own| {
                let form = own.form(3);
                Attribute {
                    is_required: own.bool(),
                    writes_null: own.bool() && matches!(form, Form::Optional(_)),
                    aliases: own.several(Self::name),
                    form,
                }
            }),
            unknown: self.some(|own| own.form(1)),
        }
    }

    fn form(&mut self, depth: usize) -> Form {
        let kind = self.random.choice([Kind::S, Kind::N, Kind::Any, Kind::Bool]).unwrap_or(Kind::S);
        let deeper = depth.saturating_sub(1);
        match self.random.u8(0..if depth == 0 { 6 } else { 12 }) {
            0 => Form::All(kind),
            1 => Form::Format(kind, "time of day".to_owned()),
            2 => Form::Opaque(kind, "Page<[u8; 4]>".to_owned()),
            3 => Form::Integer(Integer {
                bits: self.random.choice([8, 16, 32, 64, 128]).unwrap_or(8),
                is_signed: self.bool(),
                is_nonzero: self.bool(),
            }),
            4 => Form::Float(if self.bool() { 32 } else { 64 }),
            5 if self.values > 0 => Form::Value(label(self.random.usize(0..self.values))),
            5 => Form::Bytes(self.random.usize(0..99)),
            6 => Form::Optional(Box::new(self.form(deeper))),
            7 => Form::List(Box::new(self.form(deeper)), self.some(|own| own.random.usize(0..9))),
            8 => Form::Tuple(self.several(|own| own.form(deeper))),
            9 => Form::Set(Box::new(self.form(deeper))),
            10 => Form::Map { key: None, value: Box::new(self.form(deeper)) },
            _ => {
                Form::Map { key: Some(Box::new(self.form(0))), value: Box::new(self.form(deeper)) }
            }
        }
    }

    fn tagged(&mut self) -> Tagged {
        let variants =
            self.named(|own| own.some(|own| Held { form: own.form(2), is_required: own.bool() }));
        let mut old = self.named(Self::name);
        old.retain(|_, variant| variants.contains_key(variant));
        Tagged {
            tag: self.name(),
            content: self.some(Self::name),
            variants,
            old,
            takes_others: self.bool(),
        }
    }

    fn value(&mut self) -> Value {
        match self.random.u8(0..4) {
            0 => Value::Struct(self.record()),
            1 => Value::Names(Names {
                names: self.names(),
                old: self.names(),
                takes_others: self.bool(),
            }),
            2 => Value::Tagged(self.tagged()),
            _ => Value::Untagged(self.several(|own| (own.name(), own.form(2)))),
        }
    }
}

fn label(place: usize) -> String {
    format!("module::Of<u8, {place}>")
}

#[test]
fn a_lock_comes_back_from_its_file() {
    for seed in 0..CASES {
        let lock = Making::lock(seed);
        let json = lock.to_json();
        assert_eq!(read::parse(&json), Ok(lock), "{json}");
    }
}

#[test]
fn a_name_that_no_lock_has_is_never_skipped() {
    let words = [
        "format",
        "tables",
        "values",
        "key",
        "indexes",
        "types",
        "local",
        "sort_key",
        "entity",
        "entity_by_key",
        "schema_version",
        "number",
        "unique",
        "templates",
        "attributes",
        "unknown",
        "type",
        "required",
        "null",
        "aliases",
        "names",
        "old_names",
        "takes_others",
        "untagged",
        "variant",
        "tag",
        "content",
        "variants",
    ];
    for seed in 0..CASES {
        let json = Making::lock(seed).to_json();
        for word in words {
            let other = json.replacen(&format!("\"{word}\":"), &format!("\"{word}s\":"), 1);
            assert!(other == json || read::parse(&other).is_err(), "{other}");
        }
    }
}

#[test]
fn a_lock_differs_from_itself_in_nothing() {
    for seed in 0..CASES {
        let lock = Making::lock(seed);
        assert_eq!(compare::compare(&lock, &lock), [], "{seed}");
    }
}

#[test]
fn any_two_locks_are_compared() {
    for seed in 0..CASES {
        let (old, new) = (Making::lock(seed), Making::lock(seed + CASES));
        let changes = compare::compare(&old, &new);
        assert!(old == new || !changes.is_empty() || old.tables == new.tables, "{seed}");
    }
}

#[test]
fn a_text_of_a_form_is_read_or_refused() {
    for seed in 0..CASES {
        let mut making = Making { random: Rng::with_seed(seed), values: 3 };
        let mut written = making.form(4).to_string();
        let place = making.random.usize(0..=written.len());
        if written.is_char_boundary(place) {
            written.insert_str(place, &making.name());
        }
        if let Some(form) = text::parse(&written) {
            assert_eq!(text::parse(&form.to_string()), Some(form));
        }
    }
    let deep = "list<".repeat(100_000);
    assert_eq!(text::parse(&deep), None);
    for no_form in
        ["", "u7", "u", "i256", "optional", "list<S", "(S", "bytes<>", "S(", "S by x", "S "]
    {
        assert_eq!(text::parse(no_form), None, "{no_form}");
    }
}

#[test]
fn a_template_that_breaks_off_is_none() {
    for no_template in ["{", "}", "a{b", "a}b", "{a%", "{a%7}", "{a%20}"] {
        assert_eq!(template::parse(no_template), None, "{no_template}");
    }
}

#[test]
fn a_type_is_called_without_the_paths_in_it() {
    let path = "shop::page::Page<alloc::vec::Vec<shop::Order>, (u8, [std::net::IpAddr; 4])>";
    assert_eq!(short(path), "Page<Vec<Order>, (u8, [IpAddr; 4])>");
    assert_eq!(short("Order"), "Order");
    assert_eq!(short(""), "");
}

#[test]
fn a_change_is_accepted_by_one_word_and_never_where_nothing_is_written() {
    assert_eq!(LockMode::of(Mode::Write, None), LockMode::Write);
    assert_eq!(LockMode::of(Mode::Write, Some("yes")), LockMode::Write);
    assert_eq!(LockMode::of(Mode::Write, Some("accept")), LockMode::Accept);
    assert_eq!(LockMode::of(Mode::Tell, Some("accept")), LockMode::Tell);
}
