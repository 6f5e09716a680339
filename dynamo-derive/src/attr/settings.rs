//! The words above a struct for what is set of its table beside keys and indexes.

use proc_macro2::{Span, TokenStream};
use syn::parse::{ParseStream, Parser};
use syn::{LitBool, LitStr, Token};

use super::billing::{Billing, billing};
use super::list::pieces;
use super::symbol::{
    BILLING, DELETION_PROTECTION, POINT_IN_TIME_RECOVERY, STREAM, TABLE_CLASS, TAGS, example,
};
use super::{Entry, Given, Rest, Slot, listed, nearest, ungrouped};
use crate::diag::{Code, Diagnostics};

/// What was written of the table.
pub(crate) struct Settings {
    pub(crate) billing: Option<Given<Billing>>,
    pub(crate) stream: Option<Given<Stream>>,
    pub(crate) table_class: Option<Given<TableClass>>,
    pub(crate) deletion_protection: Option<Given<bool>>,
    pub(crate) point_in_time_recovery: Option<Given<bool>>,
    pub(crate) tags: Option<Given<Vec<Tag>>>,
}

/// What a table's stream tells of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stream {
    Off,
    KeysOnly,
    NewImage,
    OldImage,
    NewAndOldImages,
}

/// What storage and requests cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableClass {
    Standard,
    InfrequentAccess,
}

/// A tag as written: `"team" = "shop"`.
pub(crate) struct Tag {
    pub(crate) key: LitStr,
    pub(crate) value: LitStr,
}

const STREAMS: [(&str, Stream); 5] = [
    ("keys_only", Stream::KeysOnly),
    ("new_image", Stream::NewImage),
    ("old_image", Stream::OldImage),
    ("new_and_old_images", Stream::NewAndOldImages),
    ("off", Stream::Off),
];

const TABLE_CLASSES: [(&str, TableClass); 2] =
    [("standard", TableClass::Standard), ("infrequent_access", TableClass::InfrequentAccess)];

/// The words on their way.
pub(super) struct Slots {
    billing: Slot<Billing>,
    stream: Slot<Stream>,
    table_class: Slot<TableClass>,
    deletion_protection: Slot<bool>,
    point_in_time_recovery: Slot<bool>,
    tags: Slot<Vec<Tag>>,
}

impl Slots {
    pub(super) fn empty() -> Self {
        Self {
            billing: Slot::empty(),
            stream: Slot::empty(),
            table_class: Slot::empty(),
            deletion_protection: Slot::empty(),
            point_in_time_recovery: Slot::empty(),
            tags: Slot::empty(),
        }
    }

    /// Takes the word if it is one of these.
    pub(super) fn fill(&mut self, word: &str, entry: &Entry, diagnostics: &mut Diagnostics) {
        match word {
            BILLING => self.billing.fill(entry, billing(entry, diagnostics), diagnostics),
            STREAM => self.stream.fill(entry, chosen(entry, &STREAMS, diagnostics), diagnostics),
            TABLE_CLASS => {
                let class = chosen(entry, &TABLE_CLASSES, diagnostics);
                self.table_class.fill(entry, class, diagnostics);
            }
            DELETION_PROTECTION => {
                self.deletion_protection.fill(entry, switch(entry, diagnostics), diagnostics);
            }
            POINT_IN_TIME_RECOVERY => {
                self.point_in_time_recovery.fill(entry, switch(entry, diagnostics), diagnostics);
            }
            TAGS => self.tags.fill(entry, tags(entry, diagnostics), diagnostics),
            _ => {}
        }
    }

    pub(super) fn take(self) -> Settings {
        Settings {
            billing: self.billing.take(),
            stream: self.stream.take(),
            table_class: self.table_class.take(),
            deletion_protection: self.deletion_protection.take(),
            point_in_time_recovery: self.point_in_time_recovery.take(),
            tags: self.tags.take(),
        }
    }
}

impl Settings {
    /// Every word that was written, and where.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&'static str, Span)> {
        fn at<T>(word: &'static str, given: Option<&Given<T>>) -> Option<(&'static str, Span)> {
            given.map(|given| (word, given.word))
        }
        let words = [
            at(BILLING, self.billing.as_ref()),
            at(STREAM, self.stream.as_ref()),
            at(TABLE_CLASS, self.table_class.as_ref()),
            at(DELETION_PROTECTION, self.deletion_protection.as_ref()),
            at(POINT_IN_TIME_RECOVERY, self.point_in_time_recovery.as_ref()),
            at(TAGS, self.tags.as_ref()),
        ];
        words.into_iter().flatten()
    }
}

/// A text that is one of few.
fn chosen<T: Copy>(
    entry: &Entry,
    values: &[(&'static str, T)],
    diagnostics: &mut Diagnostics,
) -> Option<T> {
    let text = entry.text(diagnostics)?;
    let written = text.value();
    let value = values.iter().find(|(name, _)| *name == written).map(|(_, value)| *value);
    if value.is_none() {
        let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
        let guess = meant(&written, &names)
            .map_or_else(String::new, |name| format!("did you mean `{name}`? "));
        let message = format_args!(
            "unknown value `{written}` of `{}`; {guess}the values are {}",
            entry.name,
            listed(&names)
        );
        diagnostics.at(text.span(), Code::UnknownSetting, message);
    }
    value
}

/// The value that was probably meant, which the service spells in capitals.
fn meant<'n>(written: &str, names: &[&'n str]) -> Option<&'n str> {
    let written = written.to_ascii_lowercase();
    let written = match written.as_str() {
        "standard_infrequent_access" | "standard_ia" | "ia" => "infrequent_access",
        "none" | "disabled" => "off",
        other => other,
    };
    nearest(written, names)
}

/// The word alone, or with `true` or `false`.
fn switch(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<bool> {
    let (tokens, is_value) = match &entry.rest {
        Rest::Nothing => return Some(true),
        Rest::Value(tokens) => (tokens, true),
        Rest::Other(tokens) => (tokens, false),
    };
    if is_value && let Ok(literal) = syn::parse2::<LitBool>(ungrouped(tokens)) {
        return Some(literal.value);
    }
    let name = &entry.name;
    let message = format_args!("`{name}` is on or off; write `{name}` or `{name} = false`");
    if tokens.is_empty() {
        diagnostics.at(entry.span, Code::Malformed, message);
    } else {
        diagnostics.over(tokens, Code::Malformed, message);
    }
    None
}

/// The tags of a list, at least one.
fn tags(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Vec<Tag>> {
    let tokens = entry.list(example(TAGS), diagnostics)?;
    if tokens.is_empty() {
        let message = format_args!("`{}` needs a tag; write `{}`", entry.name, example(TAGS));
        diagnostics.at(entry.span, Code::Malformed, message);
    }
    let pieces = pieces(tokens).into_iter();
    Some(pieces.filter_map(|piece| tag(&piece, diagnostics)).collect())
}

fn tag(piece: &TokenStream, diagnostics: &mut Diagnostics) -> Option<Tag> {
    let two_texts = |input: ParseStream<'_>| {
        let key = input.parse()?;
        input.parse::<Token![=]>()?;
        Ok(Tag { key, value: input.parse()? })
    };
    let tag = two_texts.parse2(piece.clone()).ok();
    let tag = tag.filter(|tag| tag.key.suffix().is_empty() && tag.value.suffix().is_empty());
    if tag.is_none() {
        let message = format_args!("a tag is two texts; write `{}`", example(TAGS));
        diagnostics.over(piece, Code::Malformed, message);
    }
    tag
}
