//! The attributes above the type: of a struct its table, keys and indexes, what its items are told
//! by, their version, and what is set of the table; of an enum how its variants are told apart.

use proc_macro2::TokenStream;
use syn::parse::Parser;
use syn::{Attribute, LitInt, LitStr, Path};

use super::case::RenameRule;
use super::index::{Index, Scope};
use super::key::{self, KeyAttribute};
use super::settings::{self, Settings};
use super::symbol::{
    CONTENT, CRATE, ENTITY, ENTITY_ATTRIBUTE, ENTITY_BY_KEY, GLOBAL_INDEX, KEY, LOCAL_INDEX, Place,
    RENAME_ALL, RENAME_ALL_FIELDS, SCHEMA_VERSION, SCHEMA_VERSION_ATTRIBUTE, TABLE, TAG, UNTAGGED,
    UPGRADE, VIEW, example,
};
use super::view::{self, View};
use super::{Entry, Given, Slot, entries, listed, nearest, ungrouped};
use crate::diag::{Code, Diagnostics};

/// What was written above the struct or the enum.
pub(crate) struct Container {
    pub(crate) table: Option<Given<LitStr>>,
    pub(crate) rename_all: Option<Given<RenameRule>>,
    pub(crate) krate: Option<Given<Path>>,
    pub(crate) key: Option<Given<Vec<KeyAttribute>>>,
    pub(crate) indexes: Vec<Index>,
    pub(crate) entity: Entity,
    pub(crate) edition: Edition,
    pub(crate) settings: Settings,
    pub(crate) tagging: Tagging,
    pub(crate) view: Option<Given<View>>,
}

/// What tells the items of one struct from the others of its table.
pub(crate) struct Entity {
    pub(crate) name: Option<Given<LitStr>>,
    pub(crate) attribute: Option<Given<LitStr>>,
    pub(crate) by_key: Option<Given<()>>,
}

/// Which edition of the struct its items are, and how older ones are brought to it.
pub(crate) struct Edition {
    pub(crate) version: Option<Given<u64>>,
    pub(crate) attribute: Option<Given<LitStr>>,
    pub(crate) upgrade: Option<Given<Path>>,
}

/// How the variants of an enum are named and told apart.
pub(crate) struct Tagging {
    pub(crate) tag: Option<Given<LitStr>>,
    pub(crate) content: Option<Given<LitStr>>,
    pub(crate) untagged: Option<Given<()>>,
    pub(crate) rename_all_fields: Option<Given<RenameRule>>,
}

impl Container {
    pub(super) fn read(
        attributes: &[Attribute],
        place: Place,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let mut table = Slot::empty();
        let mut rename_all = Slot::empty();
        let mut krate = Slot::empty();
        let mut indexes = Vec::new();
        let (mut tag, mut content) = (Slot::empty(), Slot::empty());
        let (mut untagged, mut rename_all_fields) = (Slot::empty(), Slot::empty());
        let (mut keys, mut entity) = (Slot::empty(), Slot::empty());
        let (mut entity_attribute, mut by_key) = (Slot::empty(), Slot::empty());
        let (mut version, mut version_attribute) = (Slot::empty(), Slot::empty());
        let (mut upgrade, mut settings) = (Slot::empty(), settings::Slots::empty());
        let mut view = Slot::empty();
        for entry in entries(attributes, place, diagnostics) {
            match entry.word(place, diagnostics) {
                Some(TABLE) => table.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(RENAME_ALL) => rename_all.fill(&entry, rule(&entry, diagnostics), diagnostics),
                Some(CRATE) => krate.fill(&entry, crate_path(&entry, diagnostics), diagnostics),
                Some(GLOBAL_INDEX) => {
                    indexes.extend(Index::read(Scope::Global, &entry, diagnostics));
                }
                Some(LOCAL_INDEX) => {
                    indexes.extend(Index::read(Scope::Local, &entry, diagnostics));
                }
                Some(KEY) => {
                    keys.fill(&entry, key::attributes(&entry, diagnostics), diagnostics);
                }
                Some(ENTITY) => entity.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(ENTITY_ATTRIBUTE) => {
                    entity_attribute.fill(&entry, entry.text(diagnostics), diagnostics);
                }
                Some(ENTITY_BY_KEY) => by_key.fill(&entry, entry.flag(diagnostics), diagnostics),
                Some(SCHEMA_VERSION) => {
                    version.fill(&entry, number(&entry, diagnostics), diagnostics);
                }
                Some(SCHEMA_VERSION_ATTRIBUTE) => {
                    version_attribute.fill(&entry, entry.text(diagnostics), diagnostics);
                }
                Some(UPGRADE) => upgrade.fill(&entry, entry.path(diagnostics), diagnostics),
                Some(VIEW) => view.fill(&entry, view::name(&entry, diagnostics), diagnostics),
                Some(TAG) => tag.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(CONTENT) => content.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(UNTAGGED) => untagged.fill(&entry, entry.flag(diagnostics), diagnostics),
                Some(RENAME_ALL_FIELDS) => {
                    rename_all_fields.fill(&entry, rule(&entry, diagnostics), diagnostics);
                }
                Some(word) => settings.fill(word, &entry, diagnostics),
                None => {}
            }
        }
        let tagging = Tagging {
            tag: tag.take(),
            content: content.take(),
            untagged: untagged.take(),
            rename_all_fields: rename_all_fields.take(),
        };
        Self {
            table: table.take(),
            rename_all: rename_all.take(),
            krate: krate.take(),
            key: keys.take(),
            indexes,
            entity: Entity {
                name: entity.take(),
                attribute: entity_attribute.take(),
                by_key: by_key.take(),
            },
            edition: Edition {
                version: version.take(),
                attribute: version_attribute.take(),
                upgrade: upgrade.take(),
            },
            settings: settings.take(),
            tagging,
            view: view.take(),
        }
    }
}

fn rule(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<RenameRule> {
    let text = entry.text(diagnostics)?;
    let written = text.value();
    let rule = RenameRule::named(&written);
    if rule.is_none() {
        let guess = nearest(&written, &RenameRule::NAMES)
            .map_or_else(String::new, |name| format!("did you mean `{name}`? "));
        let message = format_args!(
            "unknown rule `{written}`; {guess}the rules are {}",
            listed(&RenameRule::NAMES)
        );
        diagnostics.at(text.span(), Code::UnknownCase, message);
    }
    rule
}

pub(super) fn number(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<u64> {
    let tokens = ungrouped(entry.value(diagnostics)?);
    let number = syn::parse2::<LitInt>(tokens.clone()).and_then(|number| number.base10_parse());
    if number.is_err() {
        let name = &entry.name;
        let message = format_args!("`{name}` takes a number; write `{}`", example(name));
        diagnostics.over(tokens, Code::Malformed, message);
    }
    number.ok()
}

pub(super) fn crate_path(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Path> {
    let tokens = entry.value(diagnostics)?;
    let parsed = any_path(tokens);
    if parsed.is_none() {
        let message = format_args!("`crate` takes a path; write `{}`", example(CRATE));
        diagnostics.over(tokens, Code::BadCratePath, message);
    }
    parsed
}

/// A path, bare or in a text.
fn any_path(tokens: &TokenStream) -> Option<Path> {
    let tokens = ungrouped(tokens);
    match syn::parse2::<LitStr>(tokens.clone()) {
        Ok(text) => text.parse_with(Path::parse_mod_style).ok(),
        Err(_) => Path::parse_mod_style.parse2(tokens).ok(),
    }
}

impl Entry {
    /// The word with a path.
    pub(super) fn path(&self, diagnostics: &mut Diagnostics) -> Option<Path> {
        let tokens = self.value(diagnostics)?;
        let parsed = any_path(tokens);
        if parsed.is_none() {
            let name = &self.name;
            let message = format_args!("`{name}` takes a path; write `{}`", example(name));
            diagnostics.over(tokens, Code::Malformed, message);
        }
        parsed
    }
}
