//! `DynamoItem`: the table's schema, and the types that belong to the item.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::bounds::Bounds;
use super::record::{at, clone_of};
use super::{lifecycle, marks, naming, schema};
use crate::model::{Field, Key, Model, Role};

pub(super) fn item(model: &Model, bounds: &Bounds, key: &Key<'_>) -> TokenStream {
    let schema = schema::schema(model, key);
    let ident = naming::key(model);
    let arguments = bounds.of_key(model, key).arguments();
    let fields = key.parts.iter().map(|part| &part.ident);
    let values = key.parts.iter().map(|part| clone_of(part));
    let build = quote!(#ident { #(#fields: #values),* });
    let types = |role: &Role<'_>| role_of(model, role, |field| field.ty.tokens.clone());
    let (partition, sort) = (partition_type(&types(&key.partition)), sort_type(&types(&key.sort)));
    let types = KeyTypes { key: quote!(#ident #arguments), partition, sort };
    with_key(model, bounds, &schema, &types, &build)
}

/// What a part of a key is asked by: the types of its fields, and where the first stands.
pub(super) struct Asked {
    types: Vec<TokenStream>,
    is_templated: bool,
    span: Span,
}

pub(super) fn role_of(model: &Model, role: &Role<'_>, ty: impl Fn(&Field) -> TokenStream) -> Asked {
    let fields = role.fields(model);
    Asked {
        types: fields.iter().map(|field| ty(field)).collect(),
        is_templated: matches!(role, Role::Template(_)),
        span: fields.first().map_or_else(Span::call_site, |field| at(&field.ty)),
    }
}

impl Asked {
    fn tuple(&self) -> TokenStream {
        let Self { types, is_templated, span } = self;
        if *is_templated {
            quote_spanned!(*span=> __orm::Templated<(#(#types,)*)>)
        } else {
            quote_spanned!(*span=> (#(#types,)*))
        }
    }
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
pub(super) fn partition_type(asked: &Asked) -> TokenStream {
    let tuple = asked.tuple();
    quote_spanned!(asked.span=> type Partition = #tuple;)
}

/// What a query is sorted by, located in the same way.
pub(super) fn sort_type(asked: &Asked) -> TokenStream {
    if asked.types.is_empty() && !asked.is_templated {
        return no_sort_type();
    }
    let tuple = asked.tuple();
    quote_spanned!(asked.span=> type Sort = __orm::SortBy<#tuple>;)
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
    let (upgrade, stamps) = (marks::upgrade(model), lifecycle::stamps(model));
    quote! {
        #[automatically_derived]
        impl #declared __orm::DynamoItem for #ident #arguments #clause {
            const SCHEMA: &'static __orm::TableSchema = &#schema;
            type Key = #key;
            #partition
            #sort
            type Fields = #fields #arguments;
            type Update = #update #arguments;
            #[inline]
            fn key(&self) -> Self::Key {
                #build
            }
            #[inline]
            fn fields() -> Self::Fields {
                #fields(::core::marker::PhantomData)
            }
            #upgrade
            #stamps
        }
    }
}
