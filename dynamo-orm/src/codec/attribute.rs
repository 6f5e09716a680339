//! What the codec knows of a struct's field.

use super::scan::{Word, is_special};
use super::{BesideTag, FormOf, Record, StoredForm};
use crate::kind::Kind;

/// An attribute of an item or of a nested map, as its field declares it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Attribute {
    /// The name in DynamoDB, after `rename` and `rename_all`; empty for a flattened field, which has
    /// no attribute of its own.
    pub name: &'static str,
    /// The attribute type that the field is written as.
    pub kind: Kind,
    /// Whether an item without this attribute cannot be read.
    pub required: bool,
    /// The attributes of the struct in a flattened field, which stand among the others; none of a map
    /// that keeps all that no field has.
    pub inside: Option<&'static [Self]>,
    /// Older names, which are read where this one is missing, the first before the others.
    pub aliases: &'static [&'static str],
    /// Whether the value is kept out of every text of ours.
    pub is_sensitive: bool,
    /// Whether this is the map that keeps all attributes that no field has.
    pub is_rest: bool,
    /// Whether the value may change once it is written.
    pub(crate) changes: Mutability,
    /// Whether the attribute is the NULL where there is no value.
    pub(crate) writes_null: bool,
    /// What the value is stored as.
    pub(crate) form: FormOf,
    /// What the name starts with, by which it is told from others at once.
    start: Word,
    /// Whether the name stands in JSON as it is.
    pub(super) is_plain: bool,
}

/// Who changes an attribute that is written already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mutability {
    Freely,
    /// Nobody.
    Never,
    /// Nobody, once it has a value.
    Once,
    /// Each write by itself.
    ByItself,
}

/// All but the form counts: two functions cannot be told apart in a way that lasts.
impl PartialEq for Attribute {
    fn eq(&self, other: &Self) -> bool {
        let Self {
            name,
            kind,
            required,
            inside,
            aliases,
            is_sensitive,
            is_rest,
            changes,
            writes_null,
            form: _,
            start: _,
            is_plain: _,
        } = self;
        (name, kind, required, inside, aliases)
            == (&other.name, &other.kind, &other.required, &other.inside, &other.aliases)
            && (is_sensitive, is_rest, changes, writes_null)
                == (&other.is_sensitive, &other.is_rest, &other.changes, &other.writes_null)
    }
}

impl Eq for Attribute {}

impl Attribute {
    pub(crate) const fn new(name: &'static str, kind: Kind, required: bool) -> Self {
        Self {
            name,
            kind,
            required,
            inside: None,
            aliases: &[],
            is_sensitive: false,
            is_rest: false,
            changes: Mutability::Freely,
            writes_null: false,
            form: FormOf::new(|| StoredForm::All(Kind::Any)),
            start: Word::of(name),
            is_plain: is_plain(name),
        }
    }

    /// The same attribute, whose value is stored in that form.
    pub(crate) const fn stored_as(self, form: FormOf) -> Self {
        Self { form, ..self }
    }

    /// An attribute that is made of fields when its item is written: text, and never read.
    #[doc(hidden)]
    #[must_use]
    pub const fn derived(name: &'static str) -> Self {
        Self::new(name, Kind::S, false)
    }

    /// The same attribute, which may be missing.
    #[doc(hidden)]
    #[must_use]
    pub const fn or_default(self) -> Self {
        Self { required: false, ..self }
    }

    /// The same attribute with older names.
    #[doc(hidden)]
    #[must_use]
    pub const fn or_aliases(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    /// The same attribute, which is the NULL where there is no value.
    #[doc(hidden)]
    #[must_use]
    pub const fn or_null(self) -> Self {
        Self { writes_null: true, ..self }
    }

    /// The same attribute, whose value is shown nowhere.
    #[doc(hidden)]
    #[must_use]
    pub const fn sensitive(self) -> Self {
        Self { is_sensitive: true, ..self }
    }

    /// The same attribute, which no update sets.
    #[doc(hidden)]
    #[must_use]
    pub const fn read_only(self) -> Self {
        Self { changes: Mutability::Never, ..self }
    }

    /// The same attribute, which takes one value and no other.
    #[doc(hidden)]
    #[must_use]
    pub const fn set_once(self) -> Self {
        Self { changes: Mutability::Once, ..self }
    }

    /// The same attribute, which each write sets by itself.
    #[doc(hidden)]
    #[must_use]
    pub const fn set_by_writes(self) -> Self {
        Self { changes: Mutability::ByItself, ..self }
    }

    /// A map that keeps all attributes that no field has, each in that form.
    pub(crate) const fn keeping(form: FormOf) -> Self {
        Self { inside: Some(&[]), is_rest: true, form, ..Self::new("", Kind::M, false) }
    }

    /// The attributes of a flattened field of type `T`.
    #[doc(hidden)]
    #[must_use]
    pub const fn flat<T: Record>() -> Self {
        Self { inside: Some(T::ATTRIBUTES), ..Self::new("", Kind::M, false) }
    }

    /// Holds the attributes that stand beside a tag to names that are not the tag's. For constants: what
    /// it finds does not compile.
    #[doc(hidden)]
    #[track_caller]
    pub const fn assert_beside_tag<T: BesideTag>(tag: &str) {
        assert!(
            find(tag, T::ATTRIBUTES).is_none(),
            "the struct has an attribute with the name of the tag; rename one of the two, the field with `#[dynamo(rename = \"..\")]`"
        );
    }

    /// Holds the flattened field at `place` to names that no field before it has. For constants: what
    /// it finds does not compile.
    #[doc(hidden)]
    #[track_caller]
    pub const fn assert_distinct(attributes: &[Self], place: usize) {
        let (before, rest) = attributes.split_at(place);
        if let [Self { inside: Some(inside), .. }, ..] = rest {
            assert!(
                !keeps_rest(inside),
                "a flattened struct cannot keep unknown attributes, as it does not know those around it; write the map into the struct that this field stands in"
            );
            assert!(
                !share_a_name(inside, before),
                "two fields have one attribute name: a field of this flattened struct, and one of the struct around it or of another flattened one; rename one of the two with `#[dynamo(rename = \"..\")]`"
            );
        }
    }
}

/// The attribute that is stored by that name, and its place; the one that is expected is tried first.
///
/// Most names differ in their first eight bytes, so the search compares a number for each attribute,
/// and the name itself once.
#[inline]
pub(crate) fn stored_by<'a>(
    name: &str,
    attributes: &'a [Attribute],
    expected: usize,
) -> Option<(usize, &'a Attribute)> {
    let start = Word::start_of(name);
    let is_named = |attribute: &Attribute| attribute.start == start && attribute.name == name;
    match attributes.get(expected) {
        Some(attribute) if is_named(attribute) => Some((expected, attribute)),
        _ => attributes.iter().enumerate().find(|(_, attribute)| is_named(attribute)),
    }
}

/// Whether an attribute of one list has the name of one of the other, flattened ones among them.
const fn share_a_name(attributes: &[Attribute], others: &[Attribute]) -> bool {
    let mut rest = attributes;
    while let [attribute, after @ ..] = rest {
        let is_shared = match attribute.inside {
            Some(inside) => share_a_name(inside, others),
            None => find(attribute.name, others).is_some() || any_known(attribute.aliases, others),
        };
        if is_shared {
            return true;
        }
        rest = after;
    }
    false
}

const fn any_known(names: &[&str], others: &[Attribute]) -> bool {
    let mut rest = names;
    while let [name, after @ ..] = rest {
        if find(name, others).is_some() {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether one of the attributes is a map that keeps unknown ones.
pub(crate) const fn keeps_rest(attributes: &[Attribute]) -> bool {
    rest_of(attributes).is_some()
}

/// The map that keeps unknown attributes, if there is one.
pub(crate) const fn rest_of(attributes: &[Attribute]) -> Option<&Attribute> {
    let mut rest = attributes;
    while let [attribute, after @ ..] = rest {
        if attribute.is_rest {
            return Some(attribute);
        }
        if let Some(inside) = attribute.inside
            && let Some(found) = rest_of(inside)
        {
            return Some(found);
        }
        rest = after;
    }
    None
}

/// The attribute of that name, old names among them, which may stand in a flattened field.
pub(crate) const fn find<'a>(name: &str, among: &'a [Attribute]) -> Option<&'a Attribute> {
    let mut rest = among;
    while let [attribute, others @ ..] = rest {
        match attribute.inside {
            Some(inside) => {
                if let Some(found) = find(name, inside) {
                    return Some(found);
                }
            }
            None if is_called(attribute, name) => return Some(attribute),
            None => {}
        }
        rest = others;
    }
    None
}

const fn is_called(attribute: &Attribute, name: &str) -> bool {
    if same(attribute.name, name) {
        return true;
    }
    let mut rest = attribute.aliases;
    while let [alias, others @ ..] = rest {
        if same(alias, name) {
            return true;
        }
        rest = others;
    }
    false
}

/// The attributes as they are stored, those of flattened fields among them.
pub(crate) fn stored(attributes: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    let mut levels = vec![attributes.iter()];
    std::iter::from_fn(move || {
        loop {
            match levels.last_mut()?.next() {
                Some(Attribute { inside: Some(inside), .. }) => levels.push(inside.iter()),
                Some(attribute) => return Some(attribute),
                None => drop(levels.pop()),
            }
        }
    })
}

/// The names that the attributes may be stored by, the old ones of each behind its own.
pub(crate) fn stored_names(attributes: &[Attribute]) -> impl Iterator<Item = &'static str> {
    let called = |attribute: &Attribute| {
        std::iter::once(attribute.name).chain(attribute.aliases.iter().copied())
    };
    stored(attributes).flat_map(called)
}

/// Whether no character of the text is escaped in JSON.
const fn is_plain(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        if is_special(*byte) {
            return false;
        }
        rest = after;
    }
    true
}

/// Equality of texts in constants, where `==` cannot be used yet.
pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([first, rest_a @ ..], [second, rest_b @ ..]) = (a, b) {
        if *first != *second {
            return false;
        }
        (a, b) = (rest_a, rest_b);
    }
    a.is_empty() && b.is_empty()
}
