//! The word `view`, alone or with the name of the struct that it generates.

use proc_macro2::Ident;
use syn::LitStr;

use super::symbol::VIEW;
use super::{Entry, Rest};
use crate::diag::{Code, Diagnostics};

/// How the view of a struct is called: by the name that was given, or by the struct's.
pub(crate) struct View {
    pub(crate) name: Option<Ident>,
}

pub(super) fn name(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<View> {
    if matches!(entry.rest, Rest::Nothing) {
        return Some(View { name: None });
    }
    let text = entry.text(diagnostics)?;
    let name = text.parse::<Ident>().ok();
    if name.is_none() {
        let message = format_args!(
            "`{VIEW}` takes the name of a struct; write `{VIEW} = \"Shown\"`, or `{VIEW}` alone"
        );
        diagnostics.at(LitStr::span(&text), Code::Malformed, message);
    }
    name.map(|name| View { name: Some(name) })
}
