//! The attributes above the type: of a struct `table`, `rename_all`, `crate` and the indexes; of an
//! enum also how its variants are told apart.

use syn::parse::Parser;
use syn::{Attribute, LitStr, Path};

use super::case::RenameRule;
use super::index::{Index, Scope};
use super::symbol::{
    CONTENT, CRATE, GLOBAL_INDEX, LOCAL_INDEX, Place, RENAME_ALL, RENAME_ALL_FIELDS, TABLE, TAG,
    UNTAGGED, example, listed, nearest,
};
use super::{Entry, Given, Slot, entries, ungrouped};
use crate::diag::{Code, Diagnostics};

/// What was written above the struct or the enum.
pub(crate) struct Container {
    pub(crate) table: Option<Given<LitStr>>,
    pub(crate) rename_all: Option<Given<RenameRule>>,
    pub(crate) krate: Option<Given<Path>>,
    pub(crate) indexes: Vec<Index>,
    pub(crate) tagging: Tagging,
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
        for entry in entries(attributes, place, diagnostics) {
            match entry.word(place, diagnostics) {
                Some(TABLE) => table.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(RENAME_ALL) => rename_all.fill(&entry, rule(&entry, diagnostics), diagnostics),
                Some(CRATE) => krate.fill(&entry, path(&entry, diagnostics), diagnostics),
                Some(GLOBAL_INDEX) => {
                    indexes.extend(Index::read(Scope::Global, &entry, diagnostics));
                }
                Some(LOCAL_INDEX) => {
                    indexes.extend(Index::read(Scope::Local, &entry, diagnostics));
                }
                Some(TAG) => tag.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(CONTENT) => content.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(UNTAGGED) => untagged.fill(&entry, entry.flag(diagnostics), diagnostics),
                Some(RENAME_ALL_FIELDS) => {
                    rename_all_fields.fill(&entry, rule(&entry, diagnostics), diagnostics);
                }
                _ => {}
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
            indexes,
            tagging,
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

/// A path, bare or in a text.
fn path(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Path> {
    let tokens = ungrouped(entry.value(diagnostics)?);
    let parsed = match syn::parse2::<LitStr>(tokens.clone()) {
        Ok(text) => text.parse_with(Path::parse_mod_style),
        Err(_) => Path::parse_mod_style.parse2(tokens.clone()),
    };
    if parsed.is_err() {
        let message = format_args!("`crate` takes a path; write `{}`", example(CRATE));
        diagnostics.over(tokens, Code::BadCratePath, message);
    }
    parsed.ok()
}
