//! The way to the runtime: the only file that names the crate.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

/// The import that everything generated goes through.
pub(super) fn import(krate: Option<&Path>) -> TokenStream {
    let door = door(krate);
    quote!(use #door as __orm;)
}

/// The way for what stands where nothing is imported.
pub(super) fn door(krate: Option<&Path>) -> TokenStream {
    match krate {
        Some(path) => quote!(#path::__private),
        None => quote!(::dynamo_orm::__private),
    }
}
