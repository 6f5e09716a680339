//! The update builder: a setter for each field that is no key, and the runtime's own methods handed
//! through. By-value methods do not pass through `Deref`, and a trait would have to be imported,
//! so each is written out, as one call.

use proc_macro2::TokenStream;
use quote::{format_ident, quote, quote_spanned};
use syn::ext::IdentExt;

use super::bounds::Bounds;
use super::record::at;
use super::storage::Setter;
use super::{docs, joint, naming};
use crate::model::{Default, Field, Form, Model, NumberType};

pub(super) fn update(model: &Model, bounds: &Bounds) -> TokenStream {
    let (vis, item, ident) = (&model.vis, &model.ident, naming::update(model));
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let doc = docs::update(&item.to_string());
    let inner = quote!(__orm::Update<#item #arguments>);
    let is_free = |field: &&Field| {
        !model.is_of_key(field) && !model.is_of_index_template(field) && !field.is_fixed()
    };
    let setters = model.stored().filter(is_free).map(|field| setters(model, field));
    let groups = model.groups();
    let joint = joint::distinct(model, &groups).map(|group| joint::setters(model, group));
    let forwards = forwards(model, bounds);
    let (version, knowing) = (version(model), knowing(model, bounds));
    quote! {
        #[doc = #doc]
        #[must_use = "an update does nothing until it is awaited or sent"]
        #vis struct #ident #declared (#inner) #clause;
        #[automatically_derived]
        impl #declared ::core::convert::From<#inner> for #ident #arguments #clause {
            #[inline]
            fn from(__update: #inner) -> Self {
                Self(__update)
            }
        }
        #[automatically_derived]
        impl #declared ::core::fmt::Debug for #ident #arguments #clause {
            #[inline]
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, __f)
            }
        }
        #[automatically_derived]
        impl #declared ::core::future::IntoFuture for #ident #arguments #clause {
            type Output = __orm::Result<()>;
            type IntoFuture = __orm::Run<()>;
            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.0.send()
            }
        }
        #[automatically_derived]
        impl #declared __orm::TransactItem for #ident #arguments #clause {
            #[inline]
            fn into_part(self) -> __orm::TransactPart {
                __orm::TransactItem::into_part(self.0)
            }
        }
        #[automatically_derived]
        impl #declared #ident #arguments #clause {
            #(#setters)*
            #(#joint)*
            #forwards
            #version
            #knowing
        }
    }
}

fn setters(model: &Model, field: &Field) -> TokenStream {
    if field.lifecycle.set_once.is_some() {
        return set_once(model, field);
    }
    let (vis, name, to) = (&model.vis, &field.name.text, Setter::of(field));
    let Setter { accepts: ty, bound, more, .. } = &to;
    let plain = field.ident.unraw();
    let (set, maybe_set) = (format_ident!("set_{plain}"), format_ident!("maybe_set_{plain}"));
    let (set_doc, maybe_doc) = (docs::set(field), docs::maybe_set(field));
    let aliases = &field.storage.aliases;
    let old = (!aliases.is_empty()).then(|| quote!(, &[#(#aliases),*]));
    let [to_set, to_maybe_set, to_remove] = ["set", "maybe_set", "remove"].map(|verb| match old {
        Some(_) => format_ident!("{verb}_renamed_attribute"),
        None => format_ident!("{verb}_attribute"),
    });
    let (value, maybe_value) = (to.argument(&quote!(__value)), to.maybe(&quote!(__value)));
    let argument = if to.is_plain() { quote!(__A) } else { quote!(_) };
    let may_lack = field.ty.in_option.is_some() || field.storage.default.is_some();
    let remove = may_lack.then(|| {
        let (remove, doc) = (format_ident!("remove_{plain}"), docs::remove(field));
        quote! {
            #[doc = #doc]
            #[inline]
            #vis fn #remove(self) -> Self {
                Self(self.0.#to_remove(#name #old))
            }
        }
    });
    let element = field.ty.element.as_ref().filter(|_| starts_empty(field));
    let grow = element.map(|element| grow(model, field, element));
    let number = field.ty.number.filter(|_| starts_empty(field));
    let count = number.map(|number| count(model, field, number));
    quote! {
        #[doc = #set_doc]
        #vis fn #set<__A #more>(self, __value: __A) -> Self where #bound {
            Self(self.0.#to_set::<#ty, #argument>(#name #old, #value))
        }
        #[doc = #maybe_doc]
        #vis fn #maybe_set<__A #more>(self, __value: ::core::option::Option<__A>) -> Self where #bound {
            Self(self.0.#to_maybe_set::<#ty, #argument>(#name #old, #maybe_value))
        }
        #remove
        #grow
        #count
    }
}

/// The setters of a field that takes one value and no other.
fn set_once(model: &Model, field: &Field) -> TokenStream {
    let (vis, name, to) = (&model.vis, &field.name.text, Setter::of(field));
    let Setter { accepts: ty, bound, more, .. } = &to;
    let plain = field.ident.unraw();
    let (set, maybe_set) = (format_ident!("set_{plain}"), format_ident!("maybe_set_{plain}"));
    let (set_doc, maybe_doc) = (docs::set_once(field), docs::maybe_set(field));
    let old = &field.storage.aliases;
    let old = quote!(&[#(#old),*]);
    let (value, maybe_value) = (to.argument(&quote!(__value)), to.maybe(&quote!(__value)));
    let argument = if to.is_plain() { quote!(__A) } else { quote!(_) };
    quote! {
        #[doc = #set_doc]
        #vis fn #set<__A #more>(self, __value: __A) -> Self where #bound {
            Self(self.0.set_attribute_once::<#ty, #argument>(#name, #old, #value))
        }
        #[doc = #maybe_doc]
        #vis fn #maybe_set<__A #more>(self, __value: ::core::option::Option<__A>) -> Self where #bound {
            Self(self.0.maybe_set_attribute_once::<#ty, #argument>(#name, #old, #maybe_value))
        }
    }
}

/// What is said of the version, where the item has one.
fn version(model: &Model) -> Option<TokenStream> {
    let vis = &model.vis;
    model.version().map(|_| {
        quote! {
            /// Changes the item only if it is of this version, 0 where it has none; without this, an
            /// update of `&item` asks for the item's, and an update by key for none.
            #[inline]
            #vis fn expect_version(self, __version: ::core::primitive::u64) -> Self {
                Self(self.0.expect_version(__version))
            }
            /// Changes the item whichever version it is of; the version moves on all the same.
            #[inline]
            #vis fn ignore_version(self) -> Self {
                Self(self.0.ignore_version())
            }
        }
    })
}

/// What is said of the item, where values of it are kept unique.
fn knowing(model: &Model, bounds: &Bounds) -> Option<TokenStream> {
    let (vis, item, arguments) = (&model.vis, &model.ident, bounds.arguments());
    model.unique().next().map(|_| {
        quote! {
            /// Takes the unique values that are in the table from the item as it was read, and so
            /// reads nothing; if others are there by now, the update is refused, as by a failed
            /// condition. In a transaction of several writes an update of a unique value needs this.
            #[inline]
            #vis fn knowing(self, item: &#item #arguments) -> Self {
                Self(self.0.knowing(item))
            }
        }
    })
}

/// Whether the service and a read agree on what is added to where there is nothing, and the sum needs
/// not be known.
fn starts_empty(field: &Field) -> bool {
    let default = field.storage.default.as_ref();
    let is_of_type = default.is_none_or(|given| matches!(given.value, Default::OfType));
    is_of_type
        && matches!(field.form(), Form::Plain)
        && field.storage.aliases.is_empty()
        && !field.writes_null()
        && !field.is_unique()
}

/// For a field that is written as a list. That it is one the compiler is asked: an alias may stand
/// for bytes. `for<'__a>` lets the answer be no.
fn grow(model: &Model, field: &Field, element: &TokenStream) -> TokenStream {
    let (vis, name, list) = (&model.vis, &field.name.text, field.ty.present());
    let methods = ["append", "prepend"].map(|verb| {
        let method = format_ident!("{verb}_{}", field.ident.unraw());
        let attribute = format_ident!("{verb}_attribute");
        let doc = docs::grow(field, verb);
        let accepts = quote_spanned!(at(&field.ty)=> #element: __orm::Accepts<__I::Item>);
        quote! {
            #[doc = #doc]
            #vis fn #method<__I>(self, __values: __I) -> Self
            where
                __I: ::core::iter::IntoIterator,
                #accepts,
                for<'__a> #list:
                    __orm::DynamoValue<Operators: __orm::List>,
            {
                Self(self.0.#attribute::<#element, __I>(#name, __values))
            }
        }
    });
    quote!(#(#methods)*)
}

/// For a field that is written as a number.
fn count(model: &Model, field: &Field, number: NumberType) -> TokenStream {
    let (vis, name, ty) = (&model.vis, &field.name.text, field.ty.present());
    // Another type of that name may be no number.
    let is_number = (number == NumberType::Named)
        .then(|| quote!(for<'__a> #ty: __orm::DynamoValue<Operators: __orm::Numeric>,));
    let methods = ["increment", "decrement"].map(|verb| {
        let method = format_ident!("{verb}_{}", field.ident.unraw());
        let attribute = format_ident!("{verb}_attribute");
        let doc = docs::count(field, verb);
        let accepts = quote_spanned!(at(&field.ty)=> #ty: __orm::Accepts<__A>);
        quote! {
            #[doc = #doc]
            #vis fn #method<__A>(self, __amount: __A) -> Self where #accepts, #is_number {
                Self(self.0.#attribute::<#ty, __A>(#name, __amount))
            }
        }
    });
    quote!(#(#methods)*)
}

fn forwards(model: &Model, bounds: &Bounds) -> TokenStream {
    let (vis, item, fields) = (&model.vis, &model.ident, naming::fields(model));
    let arguments = bounds.arguments();
    let item = quote!(#item #arguments);
    quote! {
        /// Makes a change by path, as in `|item| item.address().city().set("Oslo")`.
        #vis fn apply(
            self,
            __change: impl ::core::ops::FnOnce(#fields #arguments) -> __orm::Action<#item>,
        ) -> Self {
            Self(self.0.apply(__change))
        }
        /// Changes the item only if the condition holds; several must all hold.
        ///
        /// If it fails, nothing is changed, and the error tells whether there is such an item at
        /// all, and gives it.
        #vis fn condition(
            self,
            __condition: impl ::core::ops::FnOnce(#fields #arguments) -> __orm::Condition<#item>,
        ) -> Self {
            Self(self.0.condition(__condition))
        }
        /// Changes the item only if the condition holds, if there is one.
        #[inline]
        #vis fn maybe_condition(
            self,
            __condition: ::core::option::Option<__orm::Condition<#item>>,
        ) -> Self {
            Self(self.0.maybe_condition(__condition))
        }
        /// Makes a change, if there is one.
        #[inline]
        #vis fn maybe_apply(
            self,
            __change: ::core::option::Option<__orm::Action<#item>>,
        ) -> Self {
            Self(self.0.maybe_apply(__change))
        }
        /// Allows the item to be missing: then it is made of the key and what is set here.
        ///
        /// Refused before sending unless every required field is set. Comes after the setters.
        #[inline]
        #vis fn upsert(self) -> __orm::Upsert<#item> {
            self.0.upsert()
        }
        /// Returns the item as it is after the update.
        #[inline]
        #vis fn return_new(self) -> __orm::Update<#item, #item> {
            self.0.return_new()
        }
        /// Returns the item as it was before the update.
        #[inline]
        #vis fn return_old(self) -> __orm::Update<#item, #item> {
            self.0.return_old()
        }
        /// Returns the attributes that were changed as they are after the update, as a struct with
        /// some of the item's fields.
        #vis fn return_updated_new<__P: __orm::Record>(
            self,
        ) -> __orm::Update<#item, __orm::Changed<__P>> {
            self.0.return_updated_new()
        }
        /// Returns the attributes that were changed as they were before the update, as a struct
        /// with some of the item's fields.
        #vis fn return_updated_old<__P: __orm::Record>(
            self,
        ) -> __orm::Update<#item, __orm::Changed<__P>> {
            self.0.return_updated_old()
        }
        /// Returns the capacity that the update used, beside its output.
        #[inline]
        #vis fn return_consumed_capacity(self) -> __orm::Metered<__orm::Update<#item>> {
            self.0.return_consumed_capacity()
        }
        /// Gives up after this long, retries included.
        #[inline]
        #vis fn deadline(self, __deadline: ::core::time::Duration) -> Self {
            Self(self.0.deadline(__deadline))
        }
        /// The request as it would be sent, without sending it.
        #[inline]
        #vis fn explain(self) -> __orm::Result<__orm::Explain> {
            self.0.explain()
        }
        /// Sends the update.
        #[inline]
        #vis fn send(self) -> __orm::Run<()> {
            self.0.send()
        }
    }
}
