//! The attributes above the struct: `table`, `rename_all`, `crate`, and the indexes.

use syn::parse::Parser;
use syn::{Attribute, LitStr, Path};

use super::case::RenameRule;
use super::index::{Index, Scope};
use super::symbol::{
    CRATE, GLOBAL_INDEX, LOCAL_INDEX, Place, RENAME_ALL, TABLE, example, listed, nearest,
};
use super::{Entry, Given, Slot, entries, ungrouped};
use crate::diag::{Code, Diagnostics};

/// What was written above the struct.
pub(crate) struct Container {
    pub(crate) table: Option<Given<LitStr>>,
    pub(crate) rename_all: Option<Given<RenameRule>>,
    pub(crate) krate: Option<Given<Path>>,
    pub(crate) indexes: Vec<Index>,
}

impl Container {
    pub(super) fn read(attributes: &[Attribute], diagnostics: &mut Diagnostics) -> Self {
        let mut table = Slot::empty();
        let mut rename_all = Slot::empty();
        let mut krate = Slot::empty();
        let mut indexes = Vec::new();
        for entry in entries(attributes, Place::Container, diagnostics) {
            match entry.word(Place::Container, diagnostics) {
                Some(TABLE) => table.fill(&entry, entry.text(diagnostics), diagnostics),
                Some(RENAME_ALL) => rename_all.fill(&entry, rule(&entry, diagnostics), diagnostics),
                Some(CRATE) => krate.fill(&entry, path(&entry, diagnostics), diagnostics),
                Some(GLOBAL_INDEX) => {
                    indexes.extend(Index::read(Scope::Global, &entry, diagnostics));
                }
                Some(LOCAL_INDEX) => {
                    indexes.extend(Index::read(Scope::Local, &entry, diagnostics));
                }
                _ => {}
            }
        }
        Self { table: table.take(), rename_all: rename_all.take(), krate: krate.take(), indexes }
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
