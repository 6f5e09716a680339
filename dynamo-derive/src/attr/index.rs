//! The lists of `global_index` and `local_index`.
//!
//! Fields are named by their identifiers here; whether a struct has such fields, and whether they
//! make an index, is for `check`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::LitStr;

use super::key::{self, KeyAttribute};
use super::list::pieces;
use super::symbol::{
    ALL, INCLUDE, KEY, KEYS_ONLY, NAME, OF_INDEX, OF_PROJECT, PARTITION_KEY, PROJECT, SORT_KEY,
    example, list_example, meant_in_index,
};
use super::{Entry, Given, listed, nearest, split, ungrouped};
use crate::diag::{Code, Diagnostics};

/// Whether an index has partitions of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    Global,
    Local,
}

/// One index as written.
pub(crate) struct Index {
    pub(crate) scope: Scope,
    /// Where `global_index` or `local_index` stands.
    pub(crate) word: Span,
    pub(crate) name: Part<LitStr>,
    pub(crate) partition_key: Part<Vec<Ident>>,
    pub(crate) sort_key: Part<Vec<Ident>>,
    /// The attributes that are made of fields.
    pub(crate) key: Part<Vec<KeyAttribute>>,
    pub(crate) project: Part<Project>,
}

/// What was written with a word.
pub(crate) enum Part<T> {
    Absent,
    /// It was written and could not be read, which was reported.
    Unreadable,
    Read(Given<T>),
}

/// Which attributes the index holds.
pub(crate) enum Project {
    All,
    KeysOnly,
    Include(Vec<Ident>),
}

impl Index {
    pub(super) fn read(scope: Scope, entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Self> {
        let tokens = entry.list(example(scope.word()), diagnostics)?;
        let mut index = Self {
            scope,
            word: entry.span,
            name: Part::Absent,
            partition_key: Part::Absent,
            sort_key: Part::Absent,
            key: Part::Absent,
            project: Part::Absent,
        };
        let mut entries = Vec::new();
        split(tokens, &OF_INDEX, &mut entries, diagnostics);
        for entry in entries {
            index.read_entry(&entry, diagnostics);
        }
        Some(index)
    }

    fn read_entry(&mut self, entry: &Entry, diagnostics: &mut Diagnostics) {
        match word(entry, diagnostics) {
            Some(NAME) => self.name.fill(entry, Entry::text, diagnostics),
            Some(PARTITION_KEY) => self.partition_key.fill(entry, fields, diagnostics),
            Some(SORT_KEY) => self.sort_key.fill(entry, fields, diagnostics),
            Some(KEY) => self.key.fill(entry, key::attributes, diagnostics),
            Some(PROJECT) => self.project.fill(entry, project, diagnostics),
            _ => {}
        }
    }
}

impl Scope {
    /// The word that an index of this kind is written with.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Global => super::symbol::GLOBAL_INDEX,
            Self::Local => super::symbol::LOCAL_INDEX,
        }
    }
}

impl<T> Part<T> {
    fn fill(
        &mut self,
        entry: &Entry,
        read: impl FnOnce(&Entry, &mut Diagnostics) -> Option<T>,
        diagnostics: &mut Diagnostics,
    ) {
        if !matches!(self, Self::Absent) {
            let message = format_args!("`{}` is given twice; remove one of them", entry.name);
            return diagnostics.at(entry.span, Code::GivenTwice, message);
        }
        *self = match read(entry, diagnostics) {
            Some(value) => Self::Read(Given { word: entry.span, value }),
            None => Self::Unreadable,
        };
    }

    pub(crate) fn map<U>(self, with: impl FnOnce(T) -> U) -> Part<U> {
        match self {
            Self::Absent => Part::Absent,
            Self::Unreadable => Part::Unreadable,
            Self::Read(Given { word, value }) => Part::Read(Given { word, value: with(value) }),
        }
    }

    /// The value, if it could be read.
    pub(crate) fn read(&self) -> Option<&Given<T>> {
        match self {
            Self::Read(given) => Some(given),
            Self::Absent | Self::Unreadable => None,
        }
    }
}

/// The word of an index that `entry` is, or was meant to be.
fn word(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<&'static str> {
    let name = &entry.name;
    if let Some(word) = OF_INDEX.iter().find(|word| *word == name) {
        return Some(word);
    }
    let guess = meant_in_index(name);
    let advice = match guess {
        // What is meant by `all` alone is not to be read from it.
        Some(PROJECT) if OF_PROJECT.contains(&name.as_str()) => format!("write `project({name})`"),
        Some(word) => format!("did you mean `{word}`?"),
        None => format!("write one of {}", listed(&OF_INDEX)),
    };
    let message = format_args!("unknown word `{name}` in an index; {advice}");
    diagnostics.at(entry.span, Code::UnknownInIndex, message);
    guess.filter(|_| !OF_PROJECT.contains(&name.as_str()))
}

/// `all`, `keys_only` or `include(..)`: one of them.
fn project(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Project> {
    let tokens = entry.list(list_example(PROJECT), diagnostics)?;
    let is_empty = tokens.is_empty();
    let mut entries = Vec::new();
    split(tokens, &OF_PROJECT, &mut entries, diagnostics);
    let mut entries = entries.into_iter();
    let Some(first) = entries.next() else {
        if is_empty {
            let message = format_args!("`project` needs one of {}", listed(&OF_PROJECT));
            diagnostics.at(entry.span, Code::Malformed, message);
        }
        return None;
    };
    let held = held(&first, diagnostics)?;
    for other in entries {
        let message = format_args!("`project` takes one of {}; remove this", listed(&OF_PROJECT));
        diagnostics.at(other.span, Code::Malformed, message);
    }
    Some(held)
}

fn held(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Project> {
    let name = entry.name.as_str();
    let known = OF_PROJECT.iter().find(|word| **word == name).copied();
    let word = known.or_else(|| {
        let guess = match name {
            "keys" | "key" => Some(KEYS_ONLY),
            _ => nearest(name, &OF_PROJECT),
        };
        let advice = guess.map_or_else(
            || format!("write `all`, `keys_only` or `include({name})`"),
            |word| format!("did you mean `{word}`?"),
        );
        let message = format_args!("unknown word `{name}` in `project`; {advice}");
        diagnostics.at(entry.span, Code::UnknownInIndex, message);
        guess
    });
    match word {
        Some(ALL) => entry.flag(diagnostics).map(|()| Project::All),
        Some(KEYS_ONLY) => entry.flag(diagnostics).map(|()| Project::KeysOnly),
        Some(INCLUDE) => fields(entry, diagnostics).map(Project::Include),
        _ => None,
    }
}

/// The identifiers of fields, at least one.
fn fields(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Vec<Ident>> {
    let example = list_example(&entry.name);
    let tokens = entry.list(example, diagnostics)?;
    if tokens.is_empty() {
        let message = format_args!("`{}` needs a field; write `{example}`", entry.name);
        diagnostics.at(entry.span, Code::Malformed, message);
        return None;
    }
    let pieces = pieces(tokens).into_iter();
    let fields: Vec<_> = pieces.filter_map(|piece| field(&piece, example, diagnostics)).collect();
    (!fields.is_empty()).then_some(fields)
}

fn field(piece: &TokenStream, example: &str, diagnostics: &mut Diagnostics) -> Option<Ident> {
    let piece = ungrouped(piece);
    let mut tokens = piece.clone().into_iter();
    if let (Some(TokenTree::Ident(ident)), None) = (tokens.next(), tokens.next()) {
        return Some(ident);
    }
    let as_text = syn::parse2::<LitStr>(piece.clone()).ok();
    let message = match as_text.and_then(|text| text.parse::<Ident>().ok()) {
        Some(ident) => format!("a field is named by its identifier; write `{ident}`"),
        None => format!("expected the name of a field; write `{example}`"),
    };
    diagnostics.over(piece, Code::Malformed, message);
    None
}
