//! `DynamoItem`: the table's schema, and the types that belong to the item.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::bounds::Bounds;
use super::record::{at, clone_of};
use super::{naming, schema};
use crate::model::{Field, Key, Model};

pub(super) fn item(model: &Model, bounds: &Bounds, key: Key<'_>) -> TokenStream {
    let schema = schema::schema(model, key);
    let ident = naming::key(model);
    let arguments = bounds.of_key(model, key).arguments();
    let fields = key.parts().map(|part| &part.ident);
    let values = key.parts().map(clone_of);
    let build = quote!(#ident { #(#fields: #values),* });
    let partition =
        partition_type(&[key.partition], std::slice::from_ref(&key.partition.ty.tokens));
    let sorts: Vec<TokenStream> = key.sort.iter().map(|sort| sort.ty.tokens.clone()).collect();
    let sort = sort_type(key.sort.as_slice(), &sorts);
    let types = KeyTypes { key: quote!(#ident #arguments), partition, sort };
    with_key(model, bounds, &schema, &types, &build)
}

/// The types that belong to an item's key.
pub(super) struct KeyTypes {
    pub(super) key: TokenStream,
    /// The definition of `Partition`.
    pub(super) partition: TokenStream,
    /// The definition of `Sort`.
    pub(super) sort: TokenStream,
}

/// What a query is asked by. Located at a field's type, because the compiler refuses one that is
/// less visible than the item.
pub(super) fn partition_type(fields: &[&Field], types: &[TokenStream]) -> TokenStream {
    let span = fields.first().map_or_else(Span::call_site, |field| at(&field.ty));
    quote_spanned!(span=> type Partition = (#(#types,)*);)
}

/// What a query is sorted by, located in the same way.
pub(super) fn sort_type(fields: &[&Field], types: &[TokenStream]) -> TokenStream {
    match fields.first() {
        Some(first) => {
            quote_spanned!(at(&first.ty)=> type Sort = __orm::SortBy<(#(#types,)*)>;)
        }
        None => no_sort_type(),
    }
}

pub(super) fn no_sort_type() -> TokenStream {
    quote!(
        type Sort = __orm::ThisHasNoSortKey;
    )
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
            #partition
            #sort
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
