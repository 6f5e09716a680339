//! What the spelling of a type tells. Nothing here knows what a name stands for.
//!
//! An alias hides `Option` from these questions, so no answer decides whether a program is right:
//! that is left to the compiler, through the bounds in the generated code.

use std::collections::HashSet;

use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use syn::{GenericArgument, Path, PathArguments, Type};

use super::NumberType;

/// The `T` of `Option<T>`, of `std::option::Option<T>`, and of the same with `core`.
pub(super) fn in_option(ty: &Type) -> Option<&Type> {
    argument_of(ty, "Option", &["std", "core"], "option")
}

/// The `T` of `Vec<T>`, of `std::vec::Vec<T>`, and of the same with `alloc`, unless that is a byte:
/// a vector of bytes is no list.
pub(super) fn in_list(ty: &Type) -> Option<&Type> {
    argument_of(ty, "Vec", &["std", "alloc"], "vec").filter(|inner| !is_primitive(inner, &["u8"]))
}

/// The `T` of `Vec<T>`, whatever that is.
pub(super) fn in_vec(ty: &Type) -> Option<&Type> {
    argument_of(ty, "Vec", &["std", "alloc"], "vec")
}

/// The `T` of `Box<T>`.
pub(super) fn in_box(ty: &Type) -> Option<&Type> {
    argument_of(ty, "Box", &["std", "alloc"], "boxed")
}

/// Whether the type is written as one of the maps that can keep any attribute.
pub(super) fn is_map(ty: &Type) -> bool {
    let last = path_of(ty).and_then(|path| path.segments.last());
    last.is_some_and(|last| {
        ["BTreeMap", "HashMap", "IndexMap"].iter().any(|name| last.ident == name)
    })
}

const NUMBERS: [&str; 12] =
    ["u8", "u16", "u32", "u64", "u128", "usize", "i8", "i16", "i32", "i64", "i128", "isize"];

/// What is counted: an integer of the language (the sum of two floats may be none), or what goes by the name of the runtime's own.
pub(super) fn number(ty: &Type) -> Option<NumberType> {
    if is_primitive(ty, &NUMBERS) {
        return Some(NumberType::Primitive);
    }
    let last = path_of(ty)?.segments.last()?;
    (last.ident == "Number" && last.arguments.is_none()).then_some(NumberType::Named)
}

fn is_primitive(ty: &Type, names: &[&str]) -> bool {
    let Some(path) = path_of(ty) else { return false };
    let segments: Vec<&Ident> = path.segments.iter().map(|segment| &segment.ident).collect();
    match segments.as_slice() {
        [name] => names.iter().any(|known| name == known),
        [root, module, name] => {
            (*root == "std" || *root == "core")
                && *module == "primitive"
                && names.iter().any(|known| name == known)
        }
        _ => false,
    }
}

/// The one argument of a type that is written with that name, or with its path from `roots`.
fn argument_of<'t>(ty: &'t Type, name: &str, roots: &[&str], module: &str) -> Option<&'t Type> {
    let mut segments = path_of(ty)?.segments.iter();
    let last = segments.next_back()?;
    let before: Vec<&Ident> = segments.map(|segment| &segment.ident).collect();
    let is_wanted = last.ident == name
        && match before.as_slice() {
            [] => true,
            [root, own] => roots.iter().any(|known| root == known) && *own == module,
            _ => false,
        };
    match &last.arguments {
        PathArguments::AngleBracketed(list) if is_wanted && list.args.len() == 1 => {
            list.args.iter().find_map(|argument| match argument {
                GenericArgument::Type(inner) => Some(inner),
                _ => None,
            })
        }
        _ => None,
    }
}

fn path_of(ty: &Type) -> Option<&Path> {
    match ty {
        Type::Path(ty) if ty.qself.is_none() => Some(&ty.path),
        Type::Group(ty) => path_of(&ty.elem),
        Type::Paren(ty) => path_of(&ty.elem),
        _ => None,
    }
}

/// The name that the type goes by, without its path and its arguments.
pub(crate) fn last_name(tokens: TokenStream) -> Option<String> {
    let ty = syn::parse2::<Type>(tokens).ok()?;
    path_of(&ty)?.segments.last().map(|segment| segment.ident.to_string())
}

/// The name, if the type is one name and nothing more.
pub(super) fn single_ident(ty: &Type) -> Option<&Ident> {
    path_of(ty)?.get_ident()
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
