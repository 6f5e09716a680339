//! An item beside an error: its key accepts anything and its schema is no table's, so that uses of
//! the type are not errors too. Nothing of it ever runs, because the program does not compile.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds::Bounds;
use super::item::{KeyTypes, no_sort_type, with_key};
use crate::model::Model;

pub(super) fn item(model: &Model, bounds: &Bounds) -> TokenStream {
    with_key(
        model,
        bounds,
        &quote!(__orm::TableSchema::INERT),
        &KeyTypes {
            key: quote!(__orm::InertKey),
            partition: quote!(
                type Partition = __orm::InertKey;
            ),
            sort: no_sort_type(),
        },
        &quote!(__orm::InertKey),
    )
}
