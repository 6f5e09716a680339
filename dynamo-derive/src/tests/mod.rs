//! Tests of the derives as functions from tokens to tokens. What the code does when it runs, and
//! how the compiler shows a mistake, is tested with the runtime.

mod accepted;
mod cases;
mod enum_mistakes;
mod field_mistakes;
mod flatten_mistakes;
mod generated;
mod index_mistakes;
mod lifecycle_mistakes;
mod mistakes;
mod random;
mod settings_mistakes;
mod snapshots;
mod unique_mistakes;

use proc_macro2::{TokenStream, TokenTree};

use crate::derive::{expand, expand_collection};
use crate::model::Derive;

/// Expands `source`, which begins with the derive to run.
fn expanded(source: &str) -> TokenStream {
    let derive =
        if source.starts_with("#[derive(DynamoItem)]") { Derive::Item } else { Derive::Value };
    // What the compiler hands to a derive is the item without the `#[derive]` line.
    let (_, item) = source.split_once('\n').expect("the derive stands on a line of its own");
    let item = item.parse().expect("the source is Rust");
    if source.starts_with("#[derive(DynamoCollection)]") {
        return expand_collection(item);
    }
    expand(derive, item)
}

/// The errors in `source`'s expansion: the source that each points at, and its message.
fn mistakes(source: &str) -> Vec<(String, String)> {
    let tokens: Vec<TokenTree> = expanded(source).into_iter().collect();
    let errors = tokens.windows(3).filter_map(|window| match window {
        [TokenTree::Ident(name), TokenTree::Punct(_), TokenTree::Group(message)]
            if name == "compile_error" =>
        {
            // An error begins where its name is and ends where its brackets are.
            let span = name.span().join(message.span()).expect("one file");
            let message = syn::parse2::<syn::LitStr>(message.stream()).expect("a text");
            Some((span.source_text().expect("a place in the source"), message.value()))
        }
        _ => None,
    });
    errors.collect()
}
