//! The attributes as written: the only room that sees `syn::Attribute`.
//!
//! A list is cut at its commas first and each piece is read by itself, so that one bad piece does
//! not hide the next. Each value keeps the span of its word, for the rules that come later.

mod billing;
mod case;
mod collection;
mod container;
mod field;
mod index;
mod key;
mod lifecycle;
mod list;
mod settings;
mod spelling;
mod storage;
mod symbol;
mod variant;
mod view;

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use syn::{Attribute, Data, DeriveInput, LitStr, Meta};

pub(crate) use self::billing::Billing;
pub(crate) use self::case::RenameRule;
pub(crate) use self::collection::{Collection, other};
pub(crate) use self::container::{Container, Edition, Entity, Tagging};
pub(crate) use self::field::Field;
pub(crate) use self::index::{Index, Part, Project, Scope};
pub(crate) use self::key::KeyAttribute;
pub(crate) use self::lifecycle::{Generate, Lifecycle};
use self::list::{is_punct, split, ungrouped};
pub(crate) use self::settings::{Settings, Stream, TableClass, Tag};
pub(crate) use self::spelling::{listed, nearest};
pub(crate) use self::storage::{Default, Storage};
pub(crate) use self::symbol::{
    ALIAS, CREATED_AT, DEFAULT, Derive, FLATTEN, GENERATE, JSON, NULL, OWNED, PARTITION_KEY,
    READ_ONLY, RENAME, RENAME_ALL, RENAME_ALL_FIELDS, SENSITIVE, SERDE, SET_ONCE, SKIP, SORT_KEY,
    TTL, UNIQUE, UPDATED_AT, VERSION, WITH,
};
use self::symbol::{DYNAMO, KEY, Place, TABLE, example, known_elsewhere, meant};
pub(crate) use self::variant::Variant;
pub(crate) use self::view::View;
use crate::diag::{Code, Diagnostics};

/// All that was written about one type.
pub(crate) struct Written {
    pub(crate) container: Container,
    /// One for each field of a struct, in order.
    pub(crate) fields: Vec<Field>,
    /// One for each variant of an enum, in order.
    pub(crate) variants: Vec<Variant>,
}

pub(crate) fn read(derive: Derive, input: &DeriveInput, diagnostics: &mut Diagnostics) -> Written {
    let place = match (derive, &input.data) {
        (Derive::Value, Data::Enum(_)) => Place::Enum,
        // An enum is no item, and that is all its mistake, whatever stands above it.
        (Derive::Item, Data::Enum(_)) => {
            diagnostics.excuse(Code::WrongPlace);
            diagnostics.excuse(Code::UnknownOnContainer);
            Place::Container
        }
        _ => Place::Container,
    };
    let container = Container::read(&input.attrs, place, diagnostics);
    let fields = match &input.data {
        Data::Struct(data) => {
            data.fields.iter().map(|field| Field::read(&field.attrs, diagnostics)).collect()
        }
        Data::Enum(_) | Data::Union(_) => Vec::new(),
    };
    let variants = match &input.data {
        Data::Enum(data) if derive == Derive::Value => {
            data.variants.iter().map(|variant| Variant::read(variant, diagnostics)).collect()
        }
        _ => Vec::new(),
    };
    Written { container, fields, variants }
}

/// A value and the word it was given with.
pub(crate) struct Given<T> {
    pub(crate) word: Span,
    pub(crate) value: T,
}

/// Room for the one value of a word.
pub(crate) struct Slot<T>(Option<Given<T>>);

impl<T> Slot<T> {
    fn empty() -> Self {
        Self(None)
    }

    fn fill(&mut self, entry: &Entry, value: Option<T>, diagnostics: &mut Diagnostics) {
        if self.0.is_some() {
            let message = format_args!("`{}` is given twice; remove one of them", entry.name);
            diagnostics.at(entry.span, Code::GivenTwice, message);
        } else if let Some(value) = value {
            self.0 = Some(Given { word: entry.span, value });
        }
    }

    pub(crate) fn take(self) -> Option<Given<T>> {
        self.0
    }
}

/// One piece of a list: a word and what follows it.
struct Entry {
    name: String,
    span: Span,
    rest: Rest,
}

enum Rest {
    Nothing,
    Value(TokenStream),
    Other(TokenStream),
}

impl Entry {
    /// The word alone.
    fn flag(&self, diagnostics: &mut Diagnostics) -> Option<()> {
        match &self.rest {
            Rest::Nothing => Some(()),
            Rest::Value(tokens) | Rest::Other(tokens) => {
                let name = &self.name;
                let message = format_args!("`{name}` takes no value; write only `{name}`");
                diagnostics.over(tokens, Code::Malformed, message);
                Some(())
            }
        }
    }

    /// The word with a text.
    fn text(&self, diagnostics: &mut Diagnostics) -> Option<LitStr> {
        let tokens = self.value(diagnostics)?;
        if let Ok(text) = syn::parse2::<LitStr>(tokens.clone())
            && text.suffix().is_empty()
        {
            return Some(text);
        }
        let name = &self.name;
        let mut pieces = tokens.clone().into_iter();
        if let (Some(TokenTree::Literal(_)), Some(next)) = (pieces.next(), pieces.next()) {
            let message = format_args!("expected a comma after the value of `{name}`, before this");
            diagnostics.at(next.span(), Code::Malformed, message);
        } else {
            let message = format_args!("`{name}` takes a text; write `{}`", example(name));
            diagnostics.over(tokens, Code::Malformed, message);
        }
        None
    }

    /// The word with a value of any form.
    fn value(&self, diagnostics: &mut Diagnostics) -> Option<&TokenStream> {
        let name = &self.name;
        match &self.rest {
            Rest::Value(tokens) if !tokens.is_empty() => return Some(tokens),
            Rest::Nothing | Rest::Value(_) => {
                let message = format_args!("`{name}` needs a value; write `{}`", example(name));
                diagnostics.at(self.span, Code::Malformed, message);
            }
            Rest::Other(tokens) => {
                let message =
                    format_args!("expected `=` after `{name}`; write `{}`", example(name));
                diagnostics.over(tokens, Code::Malformed, message);
            }
        }
        None
    }

    /// The list in brackets after the word.
    fn list(&self, example: &str, diagnostics: &mut Diagnostics) -> Option<TokenStream> {
        let name = &self.name;
        match &self.rest {
            Rest::Other(tokens) => {
                let mut pieces = tokens.clone().into_iter();
                match (pieces.next(), pieces.next()) {
                    (Some(TokenTree::Group(group)), next)
                        if group.delimiter() == Delimiter::Parenthesis =>
                    {
                        if let Some(next) = next {
                            let message = format_args!(
                                "expected a comma after the list of `{name}`, before this"
                            );
                            diagnostics.at(next.span(), Code::Malformed, message);
                        }
                        return Some(group.stream());
                    }
                    _ => {}
                }
                let message = format_args!("`{name}` takes a list; write `{example}`");
                diagnostics.over(tokens, Code::Malformed, message);
            }
            Rest::Nothing | Rest::Value(_) => {
                let message = format_args!("`{name}` takes a list; write `{example}`");
                diagnostics.at(self.span, Code::Malformed, message);
            }
        }
        None
    }

    /// The known word that this is. A misspelt one is reported, and then read as what was meant:
    /// a key whose attribute is misspelt is not a missing key as well.
    fn word(&self, place: Place, diagnostics: &mut Diagnostics) -> Option<&'static str> {
        let name = &self.name;
        if let Some(word) = place.words().iter().find(|word| *word == name) {
            excuse_absence(word, diagnostics);
            return Some(word);
        }
        let mut elsewhere = place.others().into_iter();
        let is_known_elsewhere = known_elsewhere(name, place).is_some();
        let of = |other: Place| Some((other, *other.words().iter().find(|word| *word == name)?));
        if let Some((other, word)) = elsewhere.clone().find_map(of)
            && !is_known_elsewhere
        {
            excuse_absence(word, diagnostics);
            let message =
                format_args!("`{name}` does not belong here; write it {}", other.described());
            diagnostics.at(self.span, Code::WrongPlace, message);
            return None;
        }
        let guess = meant(name, place);
        let advice = if let Some(word) = guess {
            excuse_absence(word, diagnostics);
            format!("did you mean `{word}`?")
        } else if let Some((other, word)) =
            elsewhere.find_map(|other| Some((other, meant(name, other)?)))
        {
            excuse_absence(word, diagnostics);
            format!("did you mean `{word}`, {}?", other.described())
        } else {
            format!("write one of {}", listed(place.words()))
        };
        let code = match place {
            Place::Container | Place::Enum => Code::UnknownOnContainer,
            Place::Field => Code::UnknownOnField,
            Place::Variant => Code::UnknownOnVariant,
            Place::Collection | Place::Member => Code::UnknownInCollection,
        };
        diagnostics.at(self.span, code, format_args!("unknown attribute `{name}`; {advice}"));
        guess
    }
}

/// A word that was written is not missing, however wrong its place or its form is.
fn excuse_absence(word: &str, diagnostics: &mut Diagnostics) {
    match word {
        TABLE => diagnostics.excuse(Code::NoTable),
        PARTITION_KEY | KEY => diagnostics.excuse(Code::NoPartitionKey),
        _ => {}
    }
}

/// The entries of every `#[dynamo(..)]` among `attributes`.
fn entries(attributes: &[Attribute], place: Place, diagnostics: &mut Diagnostics) -> Vec<Entry> {
    let mut entries = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident(DYNAMO)) {
        match &attribute.meta {
            Meta::List(list) => {
                split(list.tokens.clone(), place.words(), &mut entries, diagnostics);
            }
            Meta::Path(_) | Meta::NameValue(_) => {
                let message = format_args!(
                    "`dynamo` takes a list; write `#[dynamo({})]`",
                    place.words().first().map_or("", |word| example(word))
                );
                diagnostics.over(&attribute.meta, Code::Malformed, message);
            }
        }
    }
    entries
}
