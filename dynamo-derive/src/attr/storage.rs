//! The words of a field that say how it is stored and read.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::Parser;
use syn::{Expr, LitStr, Path};

use super::symbol::{
    ALIAS, DEFAULT, FLATTEN, JSON, NULL, OWNED, SENSITIVE, SERDE, SKIP, WITH, example,
};
use super::{Entry, Given, Rest, Slot, is_punct, ungrouped};
use crate::diag::{Code, Diagnostics};

/// How one field is stored, as written.
pub(crate) struct Storage {
    pub(crate) default: Option<Given<Default>>,
    /// Older names, the nearest first.
    pub(crate) aliases: Vec<LitStr>,
    pub(crate) skip: Option<Given<()>>,
    pub(crate) flatten: Option<Given<()>>,
    pub(crate) with: Option<Given<Path>>,
    pub(crate) serde: Option<Given<()>>,
    pub(crate) json: Option<Given<()>>,
    pub(crate) null: Option<Given<()>>,
    pub(crate) sensitive: Option<Given<()>>,
    /// Whether a view has the field as its own type.
    pub(crate) owned: Option<Given<()>>,
}

/// What stands for a missing attribute.
pub(crate) enum Default {
    /// That of the type.
    OfType,
    /// A text, for any type that can be made from one.
    Text(LitStr),
    /// A function without arguments.
    Call(Path),
    Value(Expr),
}

/// The words on their way.
pub(super) struct Slots {
    default: Slot<Default>,
    aliases: Slot<Vec<LitStr>>,
    skip: Slot<()>,
    flatten: Slot<()>,
    with: Slot<Path>,
    serde: Slot<()>,
    json: Slot<()>,
    null: Slot<()>,
    sensitive: Slot<()>,
    owned: Slot<()>,
}

impl Slots {
    pub(super) fn empty() -> Self {
        Self {
            default: Slot::empty(),
            aliases: Slot::empty(),
            skip: Slot::empty(),
            flatten: Slot::empty(),
            with: Slot::empty(),
            serde: Slot::empty(),
            json: Slot::empty(),
            null: Slot::empty(),
            sensitive: Slot::empty(),
            owned: Slot::empty(),
        }
    }

    /// Takes the word if it is one of these.
    pub(super) fn fill(&mut self, word: &str, entry: &Entry, diagnostics: &mut Diagnostics) {
        match word {
            DEFAULT => self.default.fill(entry, default(entry, diagnostics), diagnostics),
            ALIAS => self.aliases.fill(entry, aliases(entry, diagnostics), diagnostics),
            WITH => self.with.fill(entry, entry.path(diagnostics), diagnostics),
            SKIP => self.skip.fill(entry, entry.flag(diagnostics), diagnostics),
            FLATTEN => self.flatten.fill(entry, entry.flag(diagnostics), diagnostics),
            SERDE => self.serde.fill(entry, entry.flag(diagnostics), diagnostics),
            JSON => self.json.fill(entry, entry.flag(diagnostics), diagnostics),
            NULL => self.null.fill(entry, entry.flag(diagnostics), diagnostics),
            SENSITIVE => self.sensitive.fill(entry, entry.flag(diagnostics), diagnostics),
            OWNED => self.owned.fill(entry, entry.flag(diagnostics), diagnostics),
            _ => {}
        }
    }

    pub(super) fn take(self) -> Storage {
        Storage {
            default: self.default.take(),
            aliases: self.aliases.take().map(|given| given.value).unwrap_or_default(),
            skip: self.skip.take(),
            flatten: self.flatten.take(),
            with: self.with.take(),
            serde: self.serde.take(),
            json: self.json.take(),
            null: self.null.take(),
            sensitive: self.sensitive.take(),
            owned: self.owned.take(),
        }
    }
}

/// A path is a function if its last name is in lower case, as the language writes them.
fn default(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Default> {
    if matches!(entry.rest, Rest::Nothing) {
        return Some(Default::OfType);
    }
    let tokens = ungrouped(entry.value(diagnostics)?);
    if let Ok(text) = syn::parse2::<LitStr>(tokens.clone()) {
        return Some(Default::Text(text));
    }
    match Path::parse_mod_style.parse2(tokens.clone()) {
        Ok(path) if is_function(&path) => return Some(Default::Call(path)),
        _ => {}
    }
    let value = syn::parse2::<Expr>(tokens.clone());
    if value.is_err() {
        let message = format_args!(
            "`default` takes a value, a call or the path of a function; write `{}`",
            example(DEFAULT)
        );
        diagnostics.over(tokens, Code::Malformed, message);
    }
    value.ok().map(Default::Value)
}

fn is_function(path: &Path) -> bool {
    let last = path.segments.last().map(|segment| segment.ident.to_string());
    let is_word = |name: &str| !matches!(name, "true" | "false");
    last.is_some_and(|name| is_word(&name) && !name.starts_with(char::is_uppercase))
}

/// `alias = "old"` or `alias("old", "older")`.
pub(super) fn aliases(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Vec<LitStr>> {
    if !matches!(entry.rest, Rest::Other(_)) {
        return entry.text(diagnostics).map(|text| vec![text]);
    }
    let tokens = entry.list(example(ALIAS), diagnostics)?;
    if tokens.is_empty() {
        let message = format_args!("`alias` needs a name; write `{}`", example(ALIAS));
        diagnostics.at(entry.span, Code::Malformed, message);
        return None;
    }
    let pieces: Vec<TokenTree> = tokens.into_iter().collect();
    let names = pieces.split(|token| is_punct(token, ',')).filter(|piece| !piece.is_empty());
    let names = names.filter_map(|piece| {
        let piece: TokenStream = piece.iter().cloned().collect();
        let name = syn::parse2::<LitStr>(ungrouped(&piece)).ok();
        if name.is_none() {
            let message = "an older name is a text; write `alias(\"old\", \"older\")`";
            diagnostics.over(piece, Code::Malformed, message);
        }
        name
    });
    Some(names.collect())
}
