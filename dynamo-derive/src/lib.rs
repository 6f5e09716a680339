//! The derive macros of `dynamo-orm`: use them through that crate, which re-exports them.
//!
//! A derive emits facts (names, constants, small impls) and leaves every procedure to the runtime.
//! The pipeline is in `derive.rs`; each stage has the name of its file or folder: `attr` (as
//! written), `model` (as meant), `check`, `codegen`.

mod attr;
mod check;
mod codegen;
mod derive;
mod diag;
mod model;
#[cfg(test)]
mod tests;

use proc_macro::TokenStream;

use crate::model::Derive;

#[doc = include_str!("../docs/item.md")]
#[proc_macro_derive(DynamoItem, attributes(dynamo))]
pub fn derive_dynamo_item(input: TokenStream) -> TokenStream {
    derive::expand(Derive::Item, input.into()).into()
}

#[doc = include_str!("../docs/value.md")]
#[proc_macro_derive(DynamoValue, attributes(dynamo))]
pub fn derive_dynamo_value(input: TokenStream) -> TokenStream {
    derive::expand(Derive::Value, input.into()).into()
}

#[doc = include_str!("../docs/collection.md")]
#[proc_macro_derive(DynamoCollection, attributes(dynamo))]
pub fn derive_dynamo_collection(input: TokenStream) -> TokenStream {
    derive::expand_collection(input.into()).into()
}

/// The right programs of the error document are tests.
#[cfg(doctest)]
#[doc = include_str!("../docs/errors.md")]
mod errors {}
