//! The structs and enums within attributes: each found once, however often it stands somewhere, and
//! called by its name in Rust.

use std::collections::BTreeMap;

use super::data::{Form, Held, Integer, Names, Record, Tagged, Value};
use super::describe::record;
use super::names::labels;
use crate::codec::{self, FormOf, StoredForm, TaggedForm};
use crate::kind::Kind;

/// Those that were found so far.
#[derive(Default)]
pub(super) struct Values {
    found: Vec<(Identity, Value)>,
}

/// What tells one from the others. Two types may have one path, as those in bodies of functions do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity {
    /// The path of the type, with its arguments.
    pub(super) path: &'static str,
    /// The variant that has fields of its own.
    pub(super) variant: Option<&'static str>,
    surface: Surface,
}

/// What can be seen of a type without looking into it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Surface {
    Attributes(&'static [codec::Attribute]),
    Names(Vec<&'static str>),
}

impl Values {
    #[inline]
    pub(super) fn form(&mut self, form: &StoredForm) -> Form {
        match form {
            StoredForm::All(kind) => Form::All(*kind),
            StoredForm::Format(kind, name) => Form::Format(*kind, (*name).to_owned()),
            StoredForm::Opaque(kind, path) => Form::Opaque(*kind, super::names::short(path)),
            StoredForm::Integer { bits, is_signed, is_nonzero } => Form::Integer(Integer {
                bits: *bits,
                is_signed: *is_signed,
                is_nonzero: *is_nonzero,
            }),
            StoredForm::Float(bits) => Form::Float(*bits),
            StoredForm::Bytes(count) => Form::Bytes(*count),
            StoredForm::Optional(of) => Form::Optional(self.boxed(*of)),
            StoredForm::List(of) => Form::List(self.boxed(*of), None),
            StoredForm::Array(of, count) => Form::List(self.boxed(*of), Some(*count)),
            StoredForm::Set(of) => Form::Set(self.boxed(*of)),
            StoredForm::Map { key, value } => {
                let key = Some(self.boxed(*key)).filter(|key| **key != Form::All(Kind::S));
                Form::Map { key, value: self.boxed(*value) }
            }
            StoredForm::Tuple(forms) => self.tuple(forms),
            StoredForm::Struct { name, attributes } => self.record(name, None, attributes),
            StoredForm::Names { name, names, old, takes_others } => {
                let surface = Surface::Names(names.iter().chain(*old).copied().collect());
                let identity = Identity { path: name, variant: None, surface };
                self.value(identity, |_| {
                    let owned =
                        |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
                    let (names, old) = (owned(names), owned(old));
                    Value::Names(Names { names, old, takes_others: *takes_others })
                })
            }
            StoredForm::Tagged(tagged) => self.tagged(tagged),
            StoredForm::Untagged { name, variants } => {
                let surface =
                    Surface::Names(variants.iter().map(|(variant, _)| *variant).collect());
                let identity = Identity { path: name, variant: None, surface };
                self.value(identity, |values| {
                    let form =
                        |held: Option<Held>| held.map_or(Form::All(Kind::Null), |held| held.form);
                    let variant = |(variant, held): &(&'static str, codec::Held)| {
                        ((*variant).to_owned(), form(values.held(name, variant, held)))
                    };
                    Value::Untagged(variants.iter().map(variant).collect())
                })
            }
        }
    }

    #[inline]
    fn boxed(&mut self, form: FormOf) -> Box<Form> {
        Box::new(self.form(&form.get()))
    }

    #[inline]
    fn tuple(&mut self, forms: &[FormOf]) -> Form {
        Form::Tuple(forms.iter().map(|form| self.form(&form.get())).collect())
    }

    #[inline]
    fn record(
        &mut self,
        path: &'static str,
        variant: Option<&'static str>,
        attributes: &'static [codec::Attribute],
    ) -> Form {
        let identity = Identity { path, variant, surface: Surface::Attributes(attributes) };
        self.value(identity, |values| Value::Struct(record(attributes, &[], values)))
    }

    #[inline]
    fn tagged(&mut self, tagged: &TaggedForm) -> Form {
        let names = tagged.variants.iter().map(|(name, _)| *name);
        let names = [tagged.tag].into_iter().chain(tagged.content).chain(names);
        let surface = Surface::Names(names.collect());
        let identity = Identity { path: tagged.name, variant: None, surface };
        self.value(identity, |values| {
            let variant = |(variant, held): &(&'static str, codec::Held)| {
                ((*variant).to_owned(), values.held(tagged.name, variant, held))
            };
            let old = tagged.old.iter().filter_map(|(old, place)| {
                let (variant, _) = tagged.variants.get(*place)?;
                Some(((*old).to_owned(), (*variant).to_owned()))
            });
            Value::Tagged(Tagged {
                tag: tagged.tag.to_owned(),
                content: tagged.content.map(str::to_owned),
                old: old.collect(),
                takes_others: tagged.takes_others,
                variants: tagged.variants.iter().map(variant).collect(),
            })
        })
    }

    #[inline]
    fn held(
        &mut self,
        path: &'static str,
        variant: &'static str,
        held: &codec::Held,
    ) -> Option<Held> {
        let (form, is_required) = match held {
            codec::Held::Nothing => return None,
            codec::Held::Fields(attributes) => (self.record(path, Some(variant), attributes), true),
            codec::Held::Value { form, required } => (self.form(&form.get()), *required),
            codec::Held::Elements(forms) => (self.tuple(forms), true),
        };
        Some(Held { form, is_required })
    }

    /// The value of that identity, by its place for now; one that holds itself finds it here.
    #[inline]
    fn value(&mut self, identity: Identity, describe: impl FnOnce(&mut Self) -> Value) -> Form {
        if let Some(place) = self.found.iter().position(|(known, _)| *known == identity) {
            return Form::Value(place.to_string());
        }
        let place = self.found.len();
        self.found.push((identity, Value::Untagged(Vec::new())));
        let value = describe(self);
        if let Some((_, described)) = self.found.get_mut(place) {
            *described = value;
        }
        Form::Value(place.to_string())
    }

    /// What each is called, by its place.
    #[inline]
    pub(super) fn labels(&self) -> BTreeMap<String, String> {
        let identities = self.found.iter().map(|(identity, _)| identity);
        labels(identities)
            .into_iter()
            .enumerate()
            .map(|(at, name)| (at.to_string(), name))
            .collect()
    }

    /// All of them under these names.
    #[inline]
    pub(super) fn into_values(self, labels: &BTreeMap<String, String>) -> BTreeMap<String, Value> {
        let named = self.found.into_iter().enumerate().filter_map(|(place, (_, mut value))| {
            value.forms_mut(&mut |form| form.rename(labels));
            Some((labels.get(&place.to_string())?.clone(), value))
        });
        named.collect()
    }
}

impl Record {
    #[inline]
    pub(super) fn forms_mut(&mut self, change: &mut dyn FnMut(&mut Form)) {
        self.attributes.values_mut().for_each(|attribute| change(&mut attribute.form));
        self.unknown.iter_mut().for_each(change);
    }
}

impl Value {
    #[inline]
    fn forms_mut(&mut self, change: &mut dyn FnMut(&mut Form)) {
        match self {
            Self::Struct(record) => record.forms_mut(change),
            Self::Names(_) => {}
            Self::Tagged(tagged) => {
                tagged.variants.values_mut().flatten().for_each(|held| change(&mut held.form));
            }
            Self::Untagged(variants) => variants.iter_mut().for_each(|(_, form)| change(form)),
        }
    }
}

impl Form {
    /// Calls the values in it by their names in place of their places.
    #[inline]
    pub(super) fn rename(&mut self, labels: &BTreeMap<String, String>) {
        match self {
            Self::Value(place) => {
                if let Some(label) = labels.get(place) {
                    *place = label.clone();
                }
            }
            Self::Optional(inner) | Self::List(inner, _) | Self::Set(inner) => inner.rename(labels),
            Self::Tuple(forms) => forms.iter_mut().for_each(|form| form.rename(labels)),
            Self::Map { key, value } => {
                key.iter_mut().for_each(|key| key.rename(labels));
                value.rename(labels);
            }
            _ => {}
        }
    }
}
