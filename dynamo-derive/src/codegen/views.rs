//! The view of a struct: what it is shown as, and how that is read. The struct of the view is the one
//! thing that is generated where the user can name it.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use super::record::{at, column_types, columns, slots};
use super::storage::{default, taken, unwrapped};
use super::{docs, krate, marks};
use crate::model::{Body, Derive, Field, Model, Ty};

/// The struct itself, beside the user's; of an item the derive of the item declares it.
pub(super) fn declared(derive: Derive, model: &Model) -> TokenStream {
    let Some(fields) = shown(model).filter(|_| derive == Derive::Item || !model.is_item()) else {
        return TokenStream::new();
    };
    let (vis, view, door) = (&model.vis, name(model), krate::door(model.krate.as_ref()));
    let doc = docs::view(&model.ident.unraw().to_string());
    let members = fields.iter().map(|field| {
        let Field { vis, docs, ident, .. } = field;
        let ty = view_type(field, &door, &quote!('v));
        quote!(#docs #vis #ident: #ty)
    });
    // Why each is allowed: nobody reads all fields of what they aggregate; a field may have a private
    // type, and whether it has docs is said at the user's field.
    quote! {
        #[doc = #doc]
        #[allow(dead_code, missing_docs, private_interfaces)]
        #vis struct #view<'v> {
            #(#members,)*
        }
    }
}

/// How the attributes of the struct are shown.
pub(super) fn record(model: &Model, is_item: bool) -> TokenStream {
    let Some(fields) = shown(model) else { return TokenStream::new() };
    let (ident, view, text) = (&model.ident, name(model), name(model).to_string());
    let is_marked = is_item && model.is_marked();
    let marks = if is_marked { marks::read(model) } else { Vec::new() };
    let slots = slots(fields.len());
    let reads = reads(fields, &slots, &marks);
    let members = fields.iter().zip(&slots).map(|(field, slot)| {
        let (ident, value) = (&field.ident, value(field, slot));
        quote!(#ident: #value)
    });
    let built = quote!(#reads ::core::result::Result::Ok(#view { #(#members),* }));
    let read = match is_marked {
        true => quote!(__orm::view_marked::<Self, _>(__r, |__r| { #built })),
        false => built,
    };
    let in_arena = fields.iter().filter(|field| field.is_stored() && !field.is_owned_in_view());
    let in_arena = in_arena.map(|field| {
        let ty = &field.ty.tokens;
        quote_spanned!(at(&field.ty)=> const _: () = <#ty as __orm::Viewed>::IN_ARENA;)
    });
    quote! {
        #[automatically_derived]
        impl __orm::ViewRecord for #ident {
            type View<'__v> = #view<'__v>;
            fn view_record<'__v, '__j: '__v>(
                __r: &mut __orm::Reader<'__j>,
                __arena: &'__v __orm::Arena,
            ) -> __orm::DecodeResult<#view<'__v>> {
                #read
            }
        }
        #[automatically_derived]
        impl ::core::fmt::Debug for #view<'_> {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Formatter::write_str(__f, #text)
            }
        }
        #(#in_arena)*
    }
}

/// The struct as a value.
pub(super) fn value_of_record(model: &Model) -> TokenStream {
    if shown(model).is_none() {
        return TokenStream::new();
    }
    let view = quote!(<Self as __orm::ViewRecord>::View<'__v>);
    viewed(model, &view, &TokenStream::new(), &quote!(__r.record_view::<Self>(__arena)))
}

/// A newtype: as its field is.
pub(super) fn newtype(model: &Model, ty: &Ty) -> TokenStream {
    if model.view.is_none() || !model.params.is_empty() {
        return TokenStream::new();
    }
    let tokens = &ty.tokens;
    let inner = quote_spanned!(at(ty)=> <#tokens as __orm::Viewed>);
    let view = quote!(#inner::View<'__v>);
    let more = quote! {
        const IN_ARENA: () = #inner::IN_ARENA;
        fn absent_view<'__v>(__arena: &'__v __orm::Arena) -> ::core::option::Option<Self::View<'__v>> {
            #inner::absent_view(__arena)
        }
        fn lend<'__v>(self, __arena: &'__v __orm::Arena) -> __orm::DecodeResult<Self::View<'__v>> {
            #inner::lend(self.0, __arena)
        }
    };
    viewed(model, &view, &more, &quote!(#inner::view(__r, __arena)))
}

/// An enum of names: itself.
pub(super) fn itself(model: &Model) -> TokenStream {
    if model.view.is_none() || !model.params.is_empty() {
        return TokenStream::new();
    }
    let more = quote! {
        fn lend(self, _: &__orm::Arena) -> __orm::DecodeResult<Self> {
            ::core::result::Result::Ok(self)
        }
    };
    viewed(model, &quote!(Self), &more, &quote!(<Self as __orm::FromAttribute>::read(__r)))
}

fn viewed(
    model: &Model,
    view: &TokenStream,
    more: &TokenStream,
    read: &TokenStream,
) -> TokenStream {
    let ident = &model.ident;
    quote! {
        #[automatically_derived]
        impl __orm::Viewed for #ident {
            type View<'__v> = #view;
            fn view<'__v, '__j: '__v>(
                __r: &mut __orm::Reader<'__j>,
                __arena: &'__v __orm::Arena,
            ) -> __orm::DecodeResult<Self::View<'__v>> {
                #read
            }
            #more
        }
    }
}

/// The fields, if there is something to show; that a view was asked for in vain is said elsewhere.
fn shown(model: &Model) -> Option<&[Field]> {
    let Body::Record(fields) = &model.body else { return None };
    let is_shown = model.view.is_some() && model.params.is_empty();
    let borrows = || fields.iter().any(|field| !field.is_owned_in_view());
    (is_shown && borrows()).then_some(fields)
}

fn name(model: &Model) -> Ident {
    let given = model.view.as_ref().and_then(|given| given.value.name.clone());
    let ident = &model.ident;
    given.unwrap_or_else(|| format_ident!("{}View", ident.unraw(), span = ident.span()))
}

/// The type of a field in the view.
fn view_type(field: &Field, door: &TokenStream, lifetime: &TokenStream) -> TokenStream {
    let ty = &field.ty.tokens;
    if field.is_owned_in_view() {
        return ty.clone();
    }
    let way = if field.is_flat() { quote!(ViewRecord) } else { quote!(Viewed) };
    quote_spanned!(at(&field.ty)=> <#ty as #door::#way>::View<#lifetime>)
}

/// As the owned path: each flattened field from a reader of its own, then the object itself.
fn reads(fields: &[Field], slots: &[Ident], marks: &[TokenStream]) -> TokenStream {
    let own = quote!(<Self as __orm::Record>::ATTRIBUTES);
    let each = || fields.iter().zip(slots);
    let beside = each().filter_map(|(field, slot)| {
        let (ty, span) = (&field.ty.tokens, at(&field.ty));
        let read = if field.is_rest() {
            quote_spanned!(span=> <#ty as __orm::KeepsRest>::read_rest(__r, #own, &[]))
        } else if !field.is_flat() {
            return None;
        } else if field.is_owned_in_view() {
            quote_spanned!(span=> __r.flattened::<#ty>())
        } else {
            quote_spanned!(span=> __r.flattened_view::<#ty>(__arena))
        };
        Some(quote!(let #slot = #read?;))
    });
    let stored = || each().filter(|(field, _)| field.is_stored());
    let slots = stored().map(|(_, slot)| slot.to_token_stream()).chain(marks.iter().cloned());
    let pattern = columns(slots.collect());
    let of_marks = marks.iter().map(|_| quote!(__orm::Owned<_>));
    let types = column_types(stored().map(|(field, _)| column(field)).chain(of_marks).collect());
    let has_aliases = fields.iter().any(|field| !field.storage.aliases.is_empty());
    let read = if has_aliases { quote!(aliased_view_columns) } else { quote!(view_columns) };
    quote! {
        #(#beside)*
        let #pattern = __r.#read::<#types>(#own, __arena)?;
    }
}

/// The type whose view is in the field's slot.
fn column(field: &Field) -> TokenStream {
    if field.is_owned_in_view() {
        return quote!(__orm::Owned<_>);
    }
    let (ty, span) = (&field.ty.tokens, at(&field.ty));
    let ty = match field.writes_null() {
        true => quote_spanned!(span=> __orm::OrNull<#ty>),
        false => ty.clone(),
    };
    match field.storage.default {
        Some(_) => quote_spanned!(span=> __orm::MayLack<#ty>),
        None => ty,
    }
}

/// The field, out of its slot.
fn value(field: &Field, slot: &Ident) -> TokenStream {
    if field.is_owned_in_view() || !field.is_stored() {
        return taken(field, slot);
    }
    if field.storage.default.is_none() {
        return unwrapped(field, &slot.to_token_stream());
    }
    let (ty, default, value) = (&field.ty.tokens, default(field), unwrapped(field, &quote!(__v)));
    quote_spanned! {at(&field.ty)=>
        __orm::MayLack::or(
            #slot,
            || <#ty as __orm::Viewed>::lend(#default, __arena),
            |__v| ::core::result::Result::Ok(#value),
        )?
    }
}
