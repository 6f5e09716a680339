//! Lists of tokens, cut at their commas.

use proc_macro2::{Delimiter, Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;

use super::spelling::listed;
use super::{Entry, Rest};
use crate::diag::{Code, Diagnostics};

/// Cuts a list at its commas.
pub(super) fn split(
    tokens: TokenStream,
    words: &[&str],
    entries: &mut Vec<Entry>,
    diagnostics: &mut Diagnostics,
) {
    let mut tokens = tokens.into_iter();
    while let Some(first) = tokens.next() {
        let piece = tokens.by_ref().take_while(|token| !is_punct(token, ','));
        if let TokenTree::Ident(word) = first {
            entries.push(entry(&word, piece.collect()));
            continue;
        }
        // A comma here is the end of its (empty) piece, so what follows is the next one.
        if !is_punct(&first, ',') {
            piece.for_each(drop);
        }
        let message = format_args!("expected one of {}, found `{first}`", listed(words));
        diagnostics.at(first.span(), Code::Malformed, message);
    }
}

/// The pieces of a list that stand between its commas. An empty one is its comma, which is no value of any
/// list.
pub(super) fn pieces(tokens: TokenStream) -> Vec<TokenStream> {
    let mut pieces = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(first) = tokens.next() {
        let mut piece = vec![first];
        if !piece.iter().any(|token| is_punct(token, ',')) {
            piece.extend(tokens.by_ref().take_while(|token| !is_punct(token, ',')));
        }
        pieces.push(piece.into_iter().collect());
    }
    pieces
}

fn entry(word: &Ident, piece: TokenStream) -> Entry {
    let mut value = piece.clone().into_iter();
    let rest = match value.next() {
        None => Rest::Nothing,
        Some(token) if is_punct(&token, '=') => Rest::Value(value.collect()),
        Some(_) => Rest::Other(piece),
    };
    Entry { name: word.unraw().to_string(), span: word.span(), rest }
}

pub(super) fn is_punct(token: &TokenTree, wanted: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == wanted)
}

/// Takes off the invisible brackets that `macro_rules!` puts around what it captured.
pub(super) fn ungrouped(tokens: &TokenStream) -> TokenStream {
    let mut pieces = tokens.clone().into_iter();
    match (pieces.next(), pieces.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            ungrouped(&group.stream())
        }
        _ => tokens.clone(),
    }
}
