//! What is written of a field by itself: its value on the way out, and what an update adds.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::Index;

use super::bounds::Bounds;
use super::record::{at, borrow_of, owner};
use super::storage::{stored_type, written};
use crate::model::{Field, Filled, Generate, Model};

/// The values that are written in place of those that the fields have.
pub(super) fn fills(model: &Model) -> TokenStream {
    let fills = model.filled().map(|(field, filled)| {
        let (slot, value, span) = (slot(field), borrow_of("self", field), at(&field.ty));
        let number = Index::from(field.number);
        match filled {
            Filled::Version => quote_spanned! {span=>
                let #slot = __w.next_version(#value, || __orm::Versioned::versions(self))?;
            },
            _ => quote_spanned!(span=> let #slot = __w.filled::<Self, #number>(#value)?;),
        }
    });
    fills.collect()
}

/// How each field is filled, each said once, so that a type that does not fit is told once.
fn impls(model: &Model, bounds: &Bounds, is_sound: bool) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let impls = model.filled().filter_map(|(field, filled)| {
        let (ty, number) = (&field.ty.tokens, Index::from(field.number));
        let function = match filled {
            Filled::Version => return None,
            Filled::Updated => quote!(fill_now),
            Filled::Created | Filled::Generated(Generate::Now) => quote!(fill_first),
            Filled::Generated(Generate::Uuid) => quote!(fill_uuid),
            Filled::Generated(Generate::Ulid) => quote!(fill_ulid),
        };
        let fill = match is_sound {
            true => quote_spanned!(at(&field.ty)=> __orm::#function::<#ty>(__now, __own)),
            false => quote!(loop {}),
        };
        Some(quote! {
            #[automatically_derived]
            impl #declared __orm::Fill<#number> for #ident #arguments #clause {
                type Field = #ty;
                #[inline]
                fn fill(
                    __now: __orm::SystemTime,
                    __own: ::core::option::Option<&Self::Field>,
                ) -> __orm::EncodeResult<::core::option::Option<Self::Field>> {
                    #fill
                }
            }
        })
    });
    impls.collect()
}

fn slot(field: &Field) -> Ident {
    format_ident!("__filled{}", field.number)
}

/// A reference to what is written of the field.
pub(super) fn borrow(field: &Field) -> TokenStream {
    match field.filled() {
        Some(_) => {
            let slot = slot(field);
            quote_spanned!(at(&field.ty)=> &*#slot)
        }
        None => borrow_of("self", field),
    }
}

/// A part of the key as it will be written of an item.
pub(super) fn key_part(
    model: &Model,
    arguments: &TokenStream,
    field: &Field,
) -> Option<TokenStream> {
    field.filled().filter(|filled| matches!(filled, Filled::Generated(_)))?;
    let (ident, number) = (&model.ident, Index::from(field.number));
    let (value, span) = (borrow_of("__key", field), at(&field.ty));
    Some(quote_spanned!(span=> &*__w.filled::<#ident #arguments, #number>(#value)?))
}

/// The version that a key made of an item is of.
pub(super) fn key_version(model: &Model) -> Option<TokenStream> {
    model.version().map(|_| quote!(__w.version(&__orm::Versioned::versions(*__key))))
}

/// Who changes the attribute once it is written, where that is not everybody.
pub(super) fn changes(field: &Field) -> Option<TokenStream> {
    match field.filled() {
        Some(Filled::Version | Filled::Updated) => Some(quote!(.set_by_writes())),
        _ if field.is_fixed() => Some(quote!(.read_only())),
        _ => field.lifecycle.set_once.map(|_| quote!(.set_once())),
    }
}

/// What the schema says of them.
pub(super) fn schema(model: &Model) -> TokenStream {
    let version = model.version().map(|field| {
        let name = &field.name.text;
        quote!(.with_version(#name))
    });
    let ttl = model.ttl().map(|field| {
        let name = &field.name.text;
        quote!(.with_ttl(#name))
    });
    let unique: Vec<TokenStream> = model.unique().map(unique).collect();
    let unique = (!unique.is_empty()).then(|| quote!(.with_unique(&[#(#unique),*])));
    quote!(#version #ttl #unique)
}

fn unique(field: &Field) -> TokenStream {
    let (name, is_sensitive) = (&field.name.text, field.storage.sensitive.is_some());
    quote!(__orm::UniqueAttribute::new(#name, #is_sensitive))
}

/// What is asked of the compiler where values are kept unique: that the keys of the table are text, and
/// that the values could be keys.
pub(super) fn asserted_unique(model: &Model) -> Vec<TokenStream> {
    let (Some(key), true) = (model.key(), model.unique().next().is_some()) else {
        return Vec::new();
    };
    let span = key.parts.first().map_or_else(Span::call_site, |field| at(&field.ty));
    let owner = owner(model);
    let keys = quote_spanned! {span=>
        __orm::TableSchema::assert_text_key(<#owner as __orm::DynamoItem>::SCHEMA)
    };
    let values = model.unique().map(|field| {
        let ty = stored_type(field);
        quote_spanned!(at(&field.ty)=> __orm::assert_unique_value::<#ty>())
    });
    std::iter::once(keys).chain(values).collect()
}

/// What an update sets beside what it was told to.
pub(super) fn stamps(model: &Model) -> Option<TokenStream> {
    let stamps: Vec<TokenStream> = model.filled().filter_map(|of| stamp(model, of)).collect();
    model.filled().next()?;
    let body = (!stamps.is_empty()).then(|| {
        quote! {
            #[inline]
            fn stamps(__s: &mut __orm::Stamps) -> __orm::EncodeResult {
                #(#stamps)*
                ::core::result::Result::Ok(())
            }
        }
    });
    Some(quote! {
        const IS_STAMPED: ::core::primitive::bool = true;
        #body
    })
}

fn stamp(model: &Model, (field, filled): (&Field, Filled)) -> Option<TokenStream> {
    if model.is_of_key(field) || model.is_of_index_template(field) {
        return None;
    }
    // What stands under an older name would be hidden by what is made.
    let has_old_names = !field.storage.aliases.is_empty();
    let set = match filled {
        Filled::Version => return None,
        Filled::Generated(_) if has_old_names => return None,
        Filled::Updated => quote!(set),
        Filled::Created | Filled::Generated(_) => quote!(set_first),
    };
    let (name, number, span) = (&field.name.text, Index::from(field.number), at(&field.ty));
    let value = written(field, &quote_spanned!(span=> &__v));
    Some(quote_spanned! {span=>
        if let ::core::option::Option::Some(__v) = __s.made::<Self, #number>()? {
            __s.#set(#name, #value)?;
        }
    })
}

/// What may be done with the item: batches take what has no version and no unique values, reads may
/// hide what has a ttl. Beside a mistake nothing is asked of the types.
pub(super) fn traits(model: &Model, bounds: &Bounds, is_sound: bool) -> TokenStream {
    let ident = &model.ident;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let marked = |name: TokenStream| {
        quote! {
            #[automatically_derived]
            impl #declared __orm::#name for #ident #arguments #clause {}
        }
    };
    let version = model.version().map(|field| {
        let (ty, value) = (&field.ty.tokens, borrow_of("self", field));
        let versions = match is_sound {
            true => quote_spanned!(at(&field.ty)=> __orm::Versions::<#ty>::of(#value)),
            false => quote!(loop {}),
        };
        quote! {
            #[automatically_derived]
            impl #declared __orm::Versioned for #ident #arguments #clause {
                type Number = #ty;
                #[inline]
                fn versions(&self) -> __orm::Versions<#ty> {
                    #versions
                }
            }
        }
    });
    let unique = model.unique().next().map(|_| marked(quote!(UniqueFields)));
    let is_free = version.is_none() && unique.is_none();
    let free = is_free.then(|| marked(quote!(Batchable)));
    let expires = model.ttl().map(|_| marked(quote!(Expires)));
    let impls = impls(model, bounds, is_sound);
    quote!(#version #unique #free #expires #impls)
}
