//! What the spelling of a type tells. Nothing here knows what a name stands for.
//!
//! An alias hides `Option` from these questions, so no answer decides whether a program is right:
//! that is left to the compiler, through the bounds in the generated code.

use std::collections::HashSet;

use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use syn::{GenericArgument, PathArguments, Type};

/// The `T` of `Option<T>`, of `std::option::Option<T>`, and of the same with `core`.
pub(super) fn in_option(ty: &Type) -> Option<&Type> {
    let path = match ty {
        Type::Path(ty) if ty.qself.is_none() => &ty.path,
        Type::Group(ty) => return in_option(&ty.elem),
        Type::Paren(ty) => return in_option(&ty.elem),
        _ => return None,
    };
    let mut segments = path.segments.iter();
    let last = segments.next_back()?;
    let before: Vec<&Ident> = segments.map(|segment| &segment.ident).collect();
    let is_option = last.ident == "Option"
        && match before.as_slice() {
            [] => true,
            [root, module] => (*root == "std" || *root == "core") && *module == "option",
            _ => false,
        };
    match &last.arguments {
        PathArguments::AngleBracketed(list) if is_option && list.args.len() == 1 => {
            list.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(inner) => Some(inner),
                _ => None,
            })
        }
        _ => None,
    }
}

/// The name, if the type is one name and nothing more.
pub(super) fn single_ident(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Path(ty) if ty.qself.is_none() => ty.path.get_ident(),
        Type::Group(ty) => single_ident(&ty.elem),
        Type::Paren(ty) => single_ident(&ty.elem),
        _ => None,
    }
}

/// The tokens with `Self` spelled out.
pub(super) fn without_self(tokens: TokenStream, self_type: &TokenStream) -> TokenStream {
    if !has_self(tokens.clone()) {
        return tokens;
    }
    let spelled = tokens.into_iter().flat_map(|token| match token {
        TokenTree::Ident(ident) if ident == "Self" => self_type.clone(),
        TokenTree::Group(group) => {
            let inner = without_self(group.stream(), self_type);
            let mut spelled = proc_macro2::Group::new(group.delimiter(), inner);
            spelled.set_span(group.span());
            TokenTree::Group(spelled).into()
        }
        token => token.into(),
    });
    spelled.collect()
}

fn has_self(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "Self",
        TokenTree::Group(group) => has_self(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// Adds every name in `tokens` to `names`, a lifetime with its tick.
pub(crate) fn mentioned(tokens: TokenStream, names: &mut HashSet<String>) {
    let mut after_tick = false;
    for token in tokens {
        let is_tick = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        match token {
            TokenTree::Ident(ident) if after_tick => {
                names.insert(format!("'{ident}"));
            }
            TokenTree::Ident(ident) => {
                names.insert(ident.to_string());
            }
            TokenTree::Group(group) => mentioned(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
        after_tick = is_tick;
    }
}

/// Adds every name that stands for itself, as `T` does in `Vec<T>` and not in `T::Id` or
/// `<T as Tenant>::Id`: there the parameter only leads to the type that is stored.
pub(super) fn stored(tokens: TokenStream, names: &mut HashSet<String>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) => {
                let leads_on = match tokens.peek() {
                    Some(TokenTree::Punct(next)) => {
                        next.as_char() == ':' && next.spacing() == Spacing::Joint
                    }
                    Some(TokenTree::Ident(next)) => next == "as",
                    _ => false,
                };
                if !leads_on {
                    names.insert(ident.to_string());
                }
            }
            TokenTree::Group(group) => stored(group.stream(), names),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}

/// The type as a person writes it, for a message: `Vec<u8>` and not `Vec < u8 >`.
pub(crate) fn written(tokens: TokenStream) -> String {
    let mut text = String::new();
    let mut needs_space = false;
    for token in tokens {
        let is_word = matches!(token, TokenTree::Ident(_) | TokenTree::Literal(_));
        if is_word && needs_space {
            text.push(' ');
        }
        needs_space = is_word;
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => text.push_str(", "),
            token => text.push_str(&token.to_string()),
        }
    }
    text
}
