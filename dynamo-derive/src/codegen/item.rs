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
    let partition = &key.partition.ty.tokens;
    let sort = key.sort.map(|sort| &sort.ty.tokens);
    let sort = sort
        .map_or_else(|| quote!(__orm::ThisHasNoSortKey), |sort| quote!(__orm::SortBy<(#sort,)>));
    let types = KeyTypes { key: quote!(#ident #arguments), partition: quote!((#partition,)), sort };
    with_key(model, bounds, &schema, &types, &build)
}

/// The types that belong to an item's key.
pub(super) struct KeyTypes {
    pub(super) key: TokenStream,
    pub(super) partition: TokenStream,
    pub(super) sort: TokenStream,
}

/// The impl with a given schema, key type and body of `key`.
pub(super) fn with_key(
    model: &Model,
    bounds: &Bounds,
    schema: &TokenStream,
    types: &KeyTypes,
    build: &TokenStream,
) -> TokenStream {
    let ident = &model.ident;
    let KeyTypes { key, partition, sort } = types;
    let (fields, update) = (naming::fields(model), naming::update(model));
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    quote! {
        #[automatically_derived]
        impl #declared __orm::DynamoItem for #ident #arguments #clause {
            const SCHEMA: &'static __orm::TableSchema = &#schema;
            type Key = #key;
            type Partition = #partition;
            type Sort = #sort;
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
