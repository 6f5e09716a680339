//! The entity and the edition of an item: columns beside the fields, and facts of the schema.

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use crate::model::{Model, Role};

/// The attributes, behind those of the fields.
pub(super) fn attributes(model: &Model) -> Vec<TokenStream> {
    let attribute = |mark: crate::model::Mark, kind: TokenStream| {
        let name = mark.attribute;
        quote!(__orm::Attribute::mark(#name, __orm::Kind::#kind))
    };
    let entity = model.entity_mark().map(|mark| attribute(mark, quote!(S)));
    let version = model.version_mark().map(|mark| attribute(mark, quote!(N)));
    entity.into_iter().chain(version).collect()
}

/// The columns that are written with the fields.
pub(super) fn written(model: &Model) -> Vec<TokenStream> {
    let entity = model.entity_mark().map(|_| quote!(&__orm::EntityColumn::<Self>::NEW));
    let version = model.version_mark().map(|_| quote!(&__orm::VersionColumn::<Self>::NEW));
    entity.into_iter().chain(version).collect()
}

/// The patterns of the columns that are read with the fields: those that are written, and the key
/// where it tells the entity.
pub(super) fn read(model: &Model) -> Vec<TokenStream> {
    let entity = model.entity_mark().map(|_| quote!(__orm::EntityColumn::<Self> { .. }));
    let version = model.version_mark().map(|_| quote!(__orm::VersionColumn::<Self> { .. }));
    let by_key = model.entity.by_key.as_ref().and_then(|_| model.key());
    let key = by_key.iter().flat_map(|key| [(0_usize, &key.partition), (1, &key.sort)]);
    let key = key.filter(|(_, role)| matches!(role, Role::Template(_)));
    let key = key.map(|(part, _)| quote!(__orm::KeyColumn::<Self, #part> { .. }));
    entity.into_iter().chain(version).chain(key).collect()
}

/// What the schema says of them.
pub(super) fn schema(model: &Model) -> TokenStream {
    let entity = model.entity_mark().zip(model.entity.name.as_ref()).map(|(mark, name)| {
        let (attribute, name) = (mark.attribute, name.value.value());
        quote!(.with_entity(#attribute, #name))
    });
    let by_key = model.entity.by_key.as_ref().map(|_| quote!(.with_entity_by_key()));
    let version = model.version_mark().zip(model.edition.version.as_ref());
    let version = version.map(|(mark, version)| {
        let (attribute, number) = (mark.attribute, version.value);
        quote!(.with_schema_version(#attribute, #number))
    });
    quote!(#entity #by_key #version)
}

/// The way from each older edition to this one.
pub(super) fn upgrade(model: &Model) -> Option<TokenStream> {
    let module = &model.edition.upgrade.as_ref()?.value;
    let newest = model.edition.version.as_ref()?.value;
    // A function that is missing or has other types is shown at the module's name.
    let span = module.segments.last()?.ident.span().resolved_at(Span::call_site());
    let arms = (1..newest).map(|version| {
        let steps = version..newest;
        let upgraded = steps.fold(quote_spanned!(span=> __v), |value, from| {
            let step = format_ident!("v{}_to_v{}", from, from + 1, span = span);
            quote_spanned!(span=> #module::#step(#value))
        });
        quote_spanned!(span=> #version => __orm::upgraded(__r, |__v| #upgraded),)
    });
    Some(quote! {
        #[inline]
        fn upgrade(
            __version: ::core::primitive::u64,
            __r: &mut __orm::Reader<'_>,
        ) -> ::core::option::Option<__orm::DecodeResult<Self>> {
            ::core::option::Option::Some(match __version {
                #(#arms)*
                _ => return ::core::option::Option::None,
            })
        }
    })
}
