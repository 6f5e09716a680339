//! The way to the runtime: the only file that names the crate.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

/// The import that everything generated goes through.
pub(super) fn import(krate: Option<&Path>) -> TokenStream {
    match krate {
        Some(path) => quote!(use #path::__private as __orm;),
        None => quote!(
            use ::dynamo_orm::__private as __orm;
        ),
    }
}
