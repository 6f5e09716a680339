//! The list of `key(..)`: attributes of a key, each with the template that makes it of fields.
//!
//! A template is a text here; what stands in it is for the model to read.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::LitStr;
use syn::ext::IdentExt;

use super::list::pieces;
use super::symbol::{KEY, example};
use super::{Entry, is_punct, ungrouped};
use crate::diag::{Code, Diagnostics};

/// An attribute as written: `pk = "CUSTOMER#{customer_id}"`.
pub(crate) struct KeyAttribute {
    pub(crate) name: LitStr,
    pub(crate) template: LitStr,
}

/// The attributes of a list, at least one.
pub(super) fn attributes(
    entry: &Entry,
    diagnostics: &mut Diagnostics,
) -> Option<Vec<KeyAttribute>> {
    let example = example(KEY);
    let tokens = entry.list(example, diagnostics)?;
    if tokens.is_empty() {
        let message = format_args!("`{}` needs an attribute; write `{example}`", entry.name);
        diagnostics.at(entry.span, Code::Malformed, message);
        return None;
    }
    let pieces = pieces(tokens).into_iter();
    let attributes: Vec<_> = pieces.filter_map(|piece| attribute(piece, diagnostics)).collect();
    (!attributes.is_empty()).then_some(attributes)
}

fn attribute(piece: TokenStream, diagnostics: &mut Diagnostics) -> Option<KeyAttribute> {
    let mut tokens = piece.clone().into_iter();
    let name = tokens.next().and_then(name);
    let is_given = tokens.next().is_some_and(|token| is_punct(&token, '='));
    let template = syn::parse2::<LitStr>(ungrouped(&tokens.collect()));
    if let (Some(name), true, Ok(template)) = (name, is_given, template) {
        return Some(KeyAttribute { name, template });
    }
    let message = format_args!("expected an attribute and its template; write `{}`", example(KEY));
    diagnostics.over(piece, Code::Malformed, message);
    None
}

/// A name that is an identifier needs no quotes.
fn name(token: TokenTree) -> Option<LitStr> {
    match token {
        TokenTree::Ident(ident) => {
            Some(LitStr::new(&Ident::unraw(&ident).to_string(), ident.span()))
        }
        TokenTree::Literal(literal) => syn::parse2(TokenTree::Literal(literal).into()).ok(),
        TokenTree::Group(_) | TokenTree::Punct(_) => None,
    }
}
