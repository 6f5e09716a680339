//! The pipeline: tokens, attributes as written, model as meant, check, code.
//!
//! No stage stops at a mistake: each reports what it finds and hands on the best it has, so that
//! one run names every mistake and the type still has its impls.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::diag::Diagnostics;
use crate::model::{Collection, Derive, Model};
use crate::{attr, check, codegen};

pub(crate) fn expand_collection(tokens: TokenStream) -> TokenStream {
    let input = match syn::parse2::<DeriveInput>(tokens) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };

    let mut diagnostics = Diagnostics::new();
    let collection = Collection::build(&input, &mut diagnostics);
    check::check_collection(&collection, &mut diagnostics);

    match diagnostics.finish() {
        None => codegen::collection(&collection),
        Some(errors) => {
            let inert = codegen::inert(&collection);
            quote!(#errors #inert)
        }
    }
}

pub(crate) fn expand(derive: Derive, tokens: TokenStream) -> TokenStream {
    let input = match syn::parse2::<DeriveInput>(tokens) {
        Ok(input) => input,
        Err(error) => return error.into_compile_error(),
    };

    let mut diagnostics = Diagnostics::new();
    let written = attr::read(derive, &input, &mut diagnostics);
    let model = Model::build(derive, &input, written);
    check::check(derive, &model, &mut diagnostics);

    match diagnostics.finish() {
        None => codegen::generate(derive, &model),
        Some(errors) => codegen::generate_beside(derive, &model, &errors),
    }
}
