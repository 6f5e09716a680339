//! `DynamoItem`: the table's schema, and the types that belong to the item.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds::Bounds;
use super::record::clone_of;
use super::{naming, schema};
use crate::model::{Key, Model};

pub(super) fn item(model: &Model, bounds: &Bounds, key: Key<'_>) -> TokenStream {
    let schema = schema::schema(model, key);
    let ident = naming::key(model);
    let arguments = bounds.of_key(model, key).arguments();
    let fields = key.parts().map(|part| &part.ident);
    let values = key.parts().map(clone_of);
    let build = quote!(#ident { #(#fields: #values),* });
    with_key(model, bounds, &schema, &quote!(#ident #arguments), &build)
}

/// The impl with a given schema, key type and body of `key`.
pub(super) fn with_key(
    model: &Model,
    bounds: &Bounds,
    schema: &TokenStream,
    key: &TokenStream,
    build: &TokenStream,
) -> TokenStream {
    let ident = &model.ident;
    let (fields, update) = (naming::fields(model), naming::update(model));
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    quote! {
        #[automatically_derived]
        impl #declared __orm::DynamoItem for #ident #arguments #clause {
            const SCHEMA: &'static __orm::TableSchema = &#schema;
            type Key = #key;
            type Fields = #fields #arguments;
            type Update = #update #arguments;
            fn key(&self) -> Self::Key {
                #build
            }
            fn fields() -> Self::Fields {
                #fields(::core::marker::PhantomData)
            }
        }
    }
}
