//! The words of a field that say when it is written, and by whom.

use proc_macro2::{Ident, Span};

use super::symbol::{
    CREATED_AT, GENERATE, OF_GENERATE, READ_ONLY, SET_ONCE, TTL, UNIQUE, UPDATED_AT, VERSION,
    example,
};
use super::{Entry, Given, Slot, listed, nearest, ungrouped};
use crate::diag::{Code, Diagnostics};

/// The spans of the words on one field, where they were given.
pub(crate) struct Lifecycle {
    pub(crate) read_only: Option<Span>,
    pub(crate) set_once: Option<Span>,
    pub(crate) version: Option<Span>,
    pub(crate) created_at: Option<Span>,
    pub(crate) updated_at: Option<Span>,
    pub(crate) ttl: Option<Span>,
    pub(crate) unique: Option<Span>,
    pub(crate) generate: Option<Given<Generate>>,
}

/// What a field without a value is given when its item is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Generate {
    Uuid,
    Ulid,
    Now,
}

/// The words on their way.
pub(super) struct Slots {
    flags: [(&'static str, Slot<()>); 7],
    generate: Slot<Generate>,
}

impl Slots {
    pub(super) fn empty() -> Self {
        let flags = [READ_ONLY, SET_ONCE, VERSION, CREATED_AT, UPDATED_AT, TTL, UNIQUE];
        Self { flags: flags.map(|word| (word, Slot::empty())), generate: Slot::empty() }
    }

    /// Takes the word if it is one of these.
    pub(super) fn fill(&mut self, word: &str, entry: &Entry, diagnostics: &mut Diagnostics) {
        if word == GENERATE {
            return self.generate.fill(entry, generate(entry, diagnostics), diagnostics);
        }
        if let Some((_, slot)) = self.flags.iter_mut().find(|(flag, _)| *flag == word) {
            slot.fill(entry, entry.flag(diagnostics), diagnostics);
        }
    }

    pub(super) fn take(self) -> Lifecycle {
        let [read_only, set_once, version, created_at, updated_at, ttl, unique] =
            self.flags.map(|(_, slot)| slot.take().map(|given| given.word));
        let generate = self.generate.take();
        Lifecycle { read_only, set_once, version, created_at, updated_at, ttl, unique, generate }
    }
}

fn generate(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Generate> {
    let tokens = ungrouped(entry.value(diagnostics)?);
    let written = syn::parse2::<Ident>(tokens.clone()).map(|ident| ident.to_string());
    let found = match written.as_deref() {
        Ok("uuid") => Some(Generate::Uuid),
        Ok("ulid") => Some(Generate::Ulid),
        Ok("now") => Some(Generate::Now),
        _ => None,
    };
    if found.is_none() {
        let guess = written.ok().and_then(|name| nearest(&name, &OF_GENERATE));
        let advice = match guess {
            Some(word) => format!("did you mean `{word}`?"),
            None => format!("write `{}`", example(GENERATE)),
        };
        let message = format_args!("`generate` takes one of {}; {advice}", listed(&OF_GENERATE));
        diagnostics.over(tokens, Code::Malformed, message);
    }
    found
}
