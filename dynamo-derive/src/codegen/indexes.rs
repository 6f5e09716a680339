//! A type for each index and the constant that stands for it, as `Order::BY_STATUS`.
//!
//! What an index is keyed by is asked of the compiler, as the table's keys are, and located at the
//! field's type.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote, quote_spanned};

use super::bounds::Bounds;
use super::item::{no_sort_type, partition_type, role_of, sort_type};
use super::record::{at, attribute};
use super::storage::stored_type;
use super::{docs, naming, schema};
use crate::attr::Scope;
use crate::model::{Field, Index, Model, Projection, Role};

/// What an index can be asked by, as the definitions of `Partition` and `Sort`.
struct Keys {
    partition: TokenStream,
    sort: TokenStream,
}

pub(super) fn indexes(model: &Model, bounds: &Bounds) -> TokenStream {
    each(model, bounds, |index| Keys::of(model, index))
}

/// The indexes of an item beside an error: they exist, and can be asked by anything.
pub(super) fn inert(model: &Model, bounds: &Bounds) -> TokenStream {
    each(model, bounds, |_| Keys {
        partition: quote!(
            type Partition = __orm::InertKey;
        ),
        sort: no_sort_type(),
    })
}

fn each(model: &Model, bounds: &Bounds, keys: impl Fn(&Index) -> Keys) -> TokenStream {
    let types = naming::indexes(model);
    let each = model.indexes.iter().zip(&types).enumerate();
    let indexes = each.filter_map(|(position, (index, ident))| {
        Some(generate(model, bounds, index, ident.as_ref()?, position, &keys(index)))
    });
    quote!(#(#indexes)*)
}

fn generate(
    model: &Model,
    bounds: &Bounds,
    index: &Index,
    ident: &Ident,
    position: usize,
    keys: &Keys,
) -> TokenStream {
    let (item, declaration) = (&model.ident, declaration(model, bounds, index, ident));
    let Keys { partition, sort } = keys;
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let item = quote!(#item #arguments);
    let whole = model.is_covered_by(index).then(|| quote!(__orm::Covers<#item, __orm::Whole>));
    let local = (index.scope == Scope::Local).then(|| [quote!(Consistent), quote!(Local)]);
    let local = local.iter().flatten().map(|role| quote!(__orm::#role));
    let roles = whole.into_iter().chain(local);
    let hash = hash(index.name.read().map_or("", |given| given.value.text.as_str()));
    quote! {
        #declaration
        #[automatically_derived]
        impl #declared __orm::IndexNamed<#hash> for #item #clause {
            type Index = #ident #arguments;
        }
        #[automatically_derived]
        impl #declared __orm::Index<#item> for #ident #arguments #clause {
            #partition
            #sort
            const SCHEMA: ::core::option::Option<&'static __orm::IndexSchema> =
                <#item as __orm::DynamoItem>::SCHEMA.index(#position);
        }
        #(
            #[automatically_derived]
            impl #declared #roles for #ident #arguments #clause {}
        )*
    }
}

/// The name of an index as a number (FNV-1a), by which a collection finds the index of each of its
/// items.
pub(super) fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The type, what every type has, and the constant.
fn declaration(model: &Model, bounds: &Bounds, index: &Index, ident: &Ident) -> TokenStream {
    let (vis, item) = (&model.vis, &model.ident);
    let (declared, arguments, clause) = (bounds.declared(), bounds.arguments(), bounds.clause());
    let constant = naming::constant(index);
    let (type_doc, doc) = (docs::index_type(model, index), docs::index(model, index));
    let name = ident.to_string();
    quote! {
        #[doc = #type_doc]
        #vis struct #ident #declared (::core::marker::PhantomData<fn() -> #item #arguments>) #clause;
        #[automatically_derived]
        impl #declared ::core::clone::Clone for #ident #arguments #clause {
            #[inline]
            fn clone(&self) -> Self {
                *self
            }
        }
        #[automatically_derived]
        impl #declared ::core::marker::Copy for #ident #arguments #clause {}
        #[automatically_derived]
        impl #declared ::core::fmt::Debug for #ident #arguments #clause {
            #[inline]
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Formatter::write_str(__f, #name)
            }
        }
        #[automatically_derived]
        impl #declared #item #arguments #clause {
            #[doc = #doc]
            #vis const #constant: #ident #arguments = #ident(::core::marker::PhantomData);
        }
    }
}

impl Keys {
    fn of(model: &Model, index: &Index) -> Self {
        let asked = |role: &Role<'_>| match role {
            Role::Fields(_) => role_of(model, role, value),
            Role::Template(_) => role_of(model, role, |field| template_value(model, field)),
        };
        Self {
            partition: partition_type(&asked(&model.partition_of(index))),
            sort: sort_type(&asked(&model.sort_of(index))),
        }
    }
}

/// The type that a key is asked by: without the `Option`, which an alias may hide.
fn value(field: &Field) -> TokenStream {
    let ty = stored_type(field);
    // What keys the table was asked already, and is no `Option`.
    if field.is_key() {
        return quote!(#ty);
    }
    quote_spanned!(at(&field.ty)=> <#ty as __orm::IndexKey>::Value)
}

/// The same of a field that feeds a template.
fn template_value(model: &Model, field: &Field) -> TokenStream {
    let ty = &field.ty.tokens;
    if model.is_of_key(field) {
        return quote!(#ty);
    }
    quote_spanned!(at(&field.ty)=> <#ty as __orm::TemplateField>::Value)
}

/// The description of an index, which the table's holds.
pub(super) fn schema(model: &Model, index: &Index) -> TokenStream {
    let name = index.name.read().map_or("", |given| &given.value.text);
    let scope = match index.scope {
        Scope::Global => format_ident!("global"),
        Scope::Local => format_ident!("local"),
    };
    let attributes = |role: Role<'_>| -> TokenStream {
        let attributes = match role {
            Role::Fields(fields) => fields.into_iter().map(key_attribute).collect(),
            Role::Template(template) => vec![schema::templated(model, template)],
        };
        quote!(&[#(#attributes),*])
    };
    let partition = attributes(model.partition_of(index));
    let sort = attributes(model.sort_of(index));
    let projection = projection(model, index);
    quote!(__orm::IndexSchema::#scope(#name, #partition, #sort, __orm::Projection::#projection))
}

fn key_attribute(field: &Field) -> TokenStream {
    if field.is_key() {
        return schema::attribute(field);
    }
    let field = attribute(field);
    quote!(__orm::KeyAttribute::of_field(#field))
}

fn projection(model: &Model, index: &Index) -> TokenStream {
    match &index.projection {
        Projection::All => quote!(All),
        Projection::KeysOnly => quote!(KeysOnly),
        Projection::Include(members) => {
            let names = model.found(members).into_iter().map(|field| field.name.text.clone());
            let names = names.chain(model.marks().map(|mark| mark.attribute));
            quote!(Include(&[#(#names),*]))
        }
    }
}
