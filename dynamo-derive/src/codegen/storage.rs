//! How a field is stored where its type alone does not say it: what stands in the tuple of the
//! fields in its place, and what is made of that again.
//!
//! A plain field stands there itself.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Index;
use syn::spanned::Spanned;

use super::bounds::Bounds;
use super::record::at;
use crate::model::{Default, Field, Form, Model};

/// The type that the attribute has: what it is written and read as, and what its paths lead to.
pub(super) fn stored_type(field: &Field) -> TokenStream {
    let ty = &field.ty.tokens;
    let present = field.ty.present();
    let adapted = match field.form() {
        Form::Plain => return ty.clone(),
        Form::Serde => quote_spanned!(at(&field.ty)=> __orm::Serde<#present>),
        Form::Json => quote_spanned!(at(&field.ty)=> __orm::Json<#present>),
        Form::With(_) => {
            let (owner, number) = adapt(field);
            quote_spanned!(at(&field.ty)=> <#owner as __orm::Adapt<#number>>::Value)
        }
    };
    optional(field, adapted)
}

/// The type in the slot of a field that is stored by `with`.
fn with_type(field: &Field) -> TokenStream {
    let (owner, number) = adapt(field);
    quote_spanned!(at(&field.ty)=> __orm::With<#owner, #number>)
}

fn optional(field: &Field, ty: TokenStream) -> TokenStream {
    match &field.ty.in_option {
        Some(_) => quote!(::core::option::Option<#ty>),
        None => ty,
    }
}

/// The type that says how the field is stored, and the field's number there.
fn adapt(field: &Field) -> (&TokenStream, Index) {
    (&field.owner, Index::from(field.number))
}

/// What is written of a field that is borrowed.
pub(super) fn written(field: &Field, borrowed: &TokenStream) -> TokenStream {
    let span = at(&field.ty);
    let out = match field.form() {
        Form::Plain => None,
        Form::Serde => Some(quote_spanned!(span=> __orm::Serde)),
        Form::Json => Some(quote_spanned!(span=> __orm::JsonOf)),
        Form::With(_) => {
            let (owner, number) = adapt(field);
            Some(quote_spanned!(span=> <#owner as __orm::Adapt<#number>>::to_value))
        }
    };
    let value = match (out, &field.ty.in_option) {
        (None, _) => borrowed.clone(),
        (Some(out), None) => quote_spanned!(span=> &#out(#borrowed)),
        (Some(out), Some(_)) => quote_spanned! {span=>
            &::core::option::Option::map(::core::option::Option::as_ref(#borrowed), #out)
        },
    };
    if field.writes_null() { quote_spanned!(span=> &__orm::OrNull(#value)) } else { value }
}

/// The field, out of its slot.
pub(super) fn taken(field: &Field, slot: &Ident) -> TokenStream {
    if field.is_skipped() {
        return default(field);
    }
    if !field.is_stored() {
        return slot.to_token_stream();
    }
    if field.storage.default.is_some() {
        let (default, value) = (default(field), unwrapped(field, &quote!(__v)));
        return quote!(__orm::MayLack::or(#slot, || #default, |__v| #value));
    }
    unwrapped(field, &slot.to_token_stream())
}

pub(super) fn unwrapped(field: &Field, value: &TokenStream) -> TokenStream {
    let value =
        if field.writes_null() { quote!(__orm::OrNull::into_inner(#value)) } else { value.clone() };
    let into = match field.form() {
        Form::Plain => return value,
        Form::Serde => quote!(__orm::Serde::into_inner),
        Form::Json => quote!(__orm::Json::into_inner),
        Form::With(_) => {
            let (owner, number) = adapt(field);
            quote!(__orm::With::<#owner, #number>::into_inner)
        }
    };
    match &field.ty.in_option {
        Some(_) => quote!(::core::option::Option::map(#value, #into)),
        None => quote!(#into(#value)),
    }
}

/// What stands for a missing attribute.
pub(super) fn default(field: &Field) -> TokenStream {
    let given = field.storage.default.as_ref().map(|given| &given.value);
    match given {
        None | Some(Default::OfType) => {
            quote_spanned!(at(&field.ty)=> ::core::default::Default::default())
        }
        Some(Default::Text(text)) => {
            let made = quote_spanned!(text.span()=> ::core::convert::From::from(#text));
            match &field.ty.in_option {
                Some(_) => quote!(::core::option::Option::Some(#made)),
                None => made,
            }
        }
        Some(Default::Call(function)) => quote!(#function()),
        Some(Default::Value(value)) => value.to_token_stream(),
    }
}

/// What an update sets the field through, and how its argument gets there.
pub(super) struct Setter {
    /// The type that accepts the argument.
    pub(super) accepts: TokenStream,
    /// What stands around the argument, from the inside.
    wraps: Vec<TokenStream>,
    /// What is asked of the argument `__A`.
    pub(super) bound: TokenStream,
    /// The parameters behind `__A`.
    pub(super) more: TokenStream,
}

impl Setter {
    pub(super) fn of(field: &Field) -> Self {
        let span = at(&field.ty);
        let mut setter = if matches!(field.form(), Form::With(_)) {
            let slot = optional(field, with_type(field));
            Self {
                accepts: quote!(__orm::Conversion<#slot>),
                wraps: vec![quote!(__orm::Argument::<_, __K>::new)],
                bound: quote_spanned!(span=> #slot: __orm::Converts<__A, __K>),
                more: quote!(, __K),
            }
        } else {
            let ty = stored_type(field);
            Self {
                bound: quote_spanned!(span=> #ty: __orm::Accepts<__A>),
                accepts: ty,
                wraps: Vec::new(),
                more: TokenStream::new(),
            }
        };
        if field.writes_null() {
            let inner = setter.accepts;
            setter.accepts = quote!(__orm::Nullable<#inner>);
            setter.wraps.push(quote!(__orm::NullableArgument));
        }
        setter
    }

    /// Whether the argument is handed on as it is.
    pub(super) fn is_plain(&self) -> bool {
        self.wraps.is_empty()
    }

    /// The argument as it is handed on.
    pub(super) fn argument(&self, value: &TokenStream) -> TokenStream {
        self.wraps.iter().fold(value.clone(), |value, wrap| quote!(#wrap(#value)))
    }

    /// An `Option` of the argument.
    pub(super) fn maybe(&self, value: &TokenStream) -> TokenStream {
        let mapped = |value, wrap| quote!(::core::option::Option::map(#value, #wrap));
        self.wraps.iter().fold(value.clone(), mapped)
    }
}

/// The conversions of the fields that are stored by `with`.
pub(super) fn conversions<'f>(
    model: &Model,
    bounds: &Bounds,
    fields: impl Iterator<Item = &'f Field>,
) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let impls = fields.filter_map(|field| {
        let Form::With(module) = field.form() else { return None };
        let (ty, number) = (field.ty.present(), Index::from(field.number));
        // What the module lacks, or has for another type, is said at its name.
        let span = module.span().resolved_at(Span::call_site());
        let value = quote_spanned!(span=> #module::Value);
        let to_value = quote_spanned!(span=> #module::to_value(__field));
        let converted = match field.storage.sensitive {
            Some(_) => quote_spanned!(span=> __orm::converted_quietly),
            None => quote_spanned!(span=> __orm::converted),
        };
        let from_value = quote_spanned!(span=> #converted(#module::from_value(__value)));
        Some(quote! {
            #[automatically_derived]
            impl #declared __orm::Adapt<#number> for #ident #arguments #clause {
                type Field = #ty;
                type Value = #value;
                #[inline]
                fn to_value(__field: &Self::Field) -> Self::Value {
                    #to_value
                }
                #[inline]
                fn from_value(__value: Self::Value) -> __orm::DecodeResult<Self::Field> {
                    #from_value
                }
            }
        })
    });
    impls.collect()
}

/// What is asked of the type of a field whose default is written out.
pub(super) fn asserted_default(field: &Field) -> Option<TokenStream> {
    let is_given = field.storage.default.as_ref().is_some_and(|given| {
        !matches!(given.value, Default::OfType) && field.is_stored() && field.ty.in_option.is_none()
    });
    let ty = stored_type(field);
    is_given.then(|| quote_spanned!(at(&field.ty)=> __orm::Attribute::assert_written::<#ty>()))
}
