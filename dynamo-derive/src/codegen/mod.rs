//! The code: a table of contents, one file for each thing that is generated.
//!
//! Everything but the struct of a view, which whoever reads names, stands in one `const _` beside the
//! struct, so that no name enters the user's module, and names only `__orm` and absolute `::core` paths, so that no name of the user's
//! module enters. For the same reason primitive types are named by path, and what is bound begins with
//! `__`: a constant of the module would make a pattern of a plain name. Nothing here raises an error.
//!
//! A function without parameters of its own is `#[inline]`: the compiler makes the code of such a one where
//! it is called, and of any other public one in each build. Most programs call few of them.

mod bounds;
mod collection;
mod docs;
mod enums;
mod fallback;
mod indexes;
mod item;
mod joint;
mod keys;
mod krate;
mod lifecycle;
mod marks;
mod naming;
mod newtype;
mod paths;
mod record;
mod schema;
mod settings;
mod storage;
mod tuple;
mod update;
mod value;
mod views;

use proc_macro2::TokenStream;
use quote::quote;

use self::bounds::Bounds;
pub(crate) use self::collection::{collection, inert};
use crate::model::{Body, Derive, Key, Model};

/// The code for a type without faults.
pub(crate) fn generate(derive: Derive, model: &Model) -> TokenStream {
    match derive {
        Derive::Item => wrap(derive, model, &item(model, model.key().as_ref())),
        Derive::Value => wrap(derive, model, &value(model)),
    }
}

/// The code for a type with faults, beside the errors that name them. Without it each use of
/// the type would be one error more.
pub(crate) fn generate_beside(derive: Derive, model: &Model, errors: &TokenStream) -> TokenStream {
    let code = match derive {
        Derive::Item => wrap(derive, model, &item(model, None)),
        Derive::Value => match &model.body {
            Body::Enum(_) => wrap(derive, model, &enums::inert(model, &Bounds::of_value(model))),
            _ => generate(derive, model),
        },
    };
    quote!(#errors #code)
}

/// An item without a key takes part in nothing, but has every type and impl.
fn item(model: &Model, key: Option<&Key<'_>>) -> TokenStream {
    let bounds = Bounds::of_item(model);
    let record = match key {
        Some(_) => record::record_of_item(model, &bounds),
        None => record::record(model, &bounds),
    };
    let (item, indexes) = match key {
        Some(key) => (item::item(model, &bounds, key), indexes::indexes(model, &bounds)),
        None => (fallback::item(model, &bounds), indexes::inert(model, &bounds)),
    };
    let lifecycle = lifecycle::traits(model, &bounds, key.is_some());
    let key = key.map(|key| keys::keys(model, &bounds, key));
    let paths = paths::fields(model, &bounds);
    let update = update::update(model, &bounds);
    let view = views::record(model, key.is_some());
    quote!(#record #item #key #indexes #paths #update #lifecycle #view)
}

fn value(model: &Model) -> TokenStream {
    let bounds = Bounds::of_value(model);
    match &model.body {
        Body::Newtype(newtype) => {
            let view = views::newtype(model, &newtype.ty);
            let newtype = newtype::newtype(model, &bounds, newtype);
            return quote!(#newtype #view);
        }
        Body::Tuple(tuple) => return tuple::tuple(model, &bounds, tuple),
        Body::Enum(body) => {
            let (enums, view) = (enums::enums(model, &bounds, body), views::itself(model));
            return quote!(#enums #view);
        }
        Body::Record(_) | Body::Refused(_) => {}
    }
    // An item's record is emitted by `DynamoItem`, which stands beside.
    let record = (!model.is_item()).then(|| record::record(model, &bounds));
    let value = value::value(model, &bounds);
    let path = paths::path(model, &bounds);
    let view = (!model.is_item()).then(|| views::record(model, false));
    let view_value = views::value_of_record(model);
    quote!(#record #value #path #view #view_value)
}

fn wrap(derive: Derive, model: &Model, code: &TokenStream) -> TokenStream {
    let view = views::declared(derive, model);
    let import = krate::import(model.krate.as_ref());
    quote! {
        #view
        // Why each is allowed:
        // `non_camel_case_types`, `non_snake_case`: generated names repeat the user's.
        // `private_interfaces`: a key field of a public struct may have a private type.
        #[allow(non_camel_case_types, non_snake_case, private_interfaces)]
        const _: () = {
            #import
            #code
        };
    }
}
