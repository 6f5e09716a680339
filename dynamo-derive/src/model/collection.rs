//! Collections as meant: which items they hold, and how many of each.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident};
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Fields, Path, Visibility};

use super::{Name, shape};
use crate::attr;
use crate::diag::Diagnostics;

/// An enum or struct over items.
pub(crate) struct Collection {
    pub(crate) vis: Visibility,
    pub(crate) ident: Ident,
    pub(crate) krate: Option<Path>,
    pub(crate) index: Option<Name>,
    /// The span of the parameters, where there are any.
    pub(crate) generics: Option<Span>,
    pub(crate) layout: Layout,
    pub(crate) members: Vec<Member>,
}

/// What it is derived on.
pub(crate) enum Layout {
    Enum,
    Struct,
    /// What it cannot be, at that word.
    Refused(&'static str, Span),
}

/// A variant or field.
pub(crate) struct Member {
    /// Of an enum the variant's, of a struct the field's.
    pub(crate) ident: Ident,
    /// The variant of the enum.
    pub(crate) variant: Ident,
    pub(crate) ty: TokenStream,
    pub(crate) span: Span,
    pub(crate) count: Count,
    /// Whether each item stands in a `Box`, which `ty` is without.
    pub(crate) is_boxed: bool,
    pub(crate) other: Option<Span>,
    /// What is wrong with the form of a variant.
    pub(crate) fault: Option<&'static str>,
}

/// How many items a member holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    One,
    AtMostOne,
    Any,
}

impl Collection {
    pub(crate) fn build(input: &DeriveInput, diagnostics: &mut Diagnostics) -> Self {
        let written = attr::Collection::read(&input.attrs, diagnostics);
        let (layout, members) = match &input.data {
            Data::Enum(data) => {
                let variants = data.variants.iter();
                (Layout::Enum, variants.map(|v| Member::of_variant(v, diagnostics)).collect())
            }
            Data::Struct(data) => match &data.fields {
                Fields::Named(fields) => {
                    let fields = fields.named.iter().enumerate();
                    let of = |(place, field)| Member::of_field(place, field, diagnostics);
                    (Layout::Struct, fields.filter_map(of).collect())
                }
                Fields::Unnamed(_) => {
                    (Layout::Refused("tuple struct", input.ident.span()), Vec::new())
                }
                Fields::Unit => (Layout::Refused("unit struct", input.ident.span()), Vec::new()),
            },
            Data::Union(data) => (Layout::Refused("union", data.union_token.span()), Vec::new()),
        };
        let generics = (!input.generics.params.is_empty()).then(|| input.generics.params.span());
        Self {
            vis: input.vis.clone(),
            ident: input.ident.clone(),
            krate: written.krate.map(|given| given.value),
            index: written
                .index
                .map(|given| Name { text: given.value.value(), span: given.value.span() }),
            generics,
            layout,
            members,
        }
    }

    /// The members that are items of a type.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Member> {
        self.members.iter().filter(|member| member.other.is_none())
    }

    /// The member that keeps all others.
    pub(crate) fn other(&self) -> Option<&Member> {
        self.members.iter().find(|member| member.other.is_some())
    }
}

impl Member {
    fn of_variant(variant: &syn::Variant, diagnostics: &mut Diagnostics) -> Self {
        let other = attr::other(&variant.attrs, diagnostics);
        let (ty, fault) = match &variant.fields {
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => {
                (fields.unnamed.first().map(|field| &field.ty), None)
            }
            Fields::Unnamed(fields) if fields.unnamed.is_empty() => (None, Some("holds nothing")),
            Fields::Unnamed(_) => (None, Some("holds several fields")),
            Fields::Named(_) => (None, Some("has named fields")),
            Fields::Unit => (None, Some("holds nothing")),
        };
        let span = ty.map_or_else(|| variant.ident.span(), Spanned::span);
        Self::new(&variant.ident, variant.ident.clone(), ty, span, Count::One, other, fault)
    }

    fn of_field(place: usize, field: &syn::Field, diagnostics: &mut Diagnostics) -> Option<Self> {
        let other = attr::other(&field.attrs, diagnostics);
        let (ty, count) = match (shape::in_option(&field.ty), shape::in_vec(&field.ty)) {
            (Some(ty), _) => (ty, Count::AtMostOne),
            (None, Some(ty)) => (ty, Count::Any),
            (None, None) => (&field.ty, Count::One),
        };
        let variant = format_ident!("__V{place}");
        let (ident, span) = (field.ident.as_ref()?, ty.span());
        Some(Self::new(ident, variant, Some(ty), span, count, other, None))
    }

    fn new(
        ident: &Ident,
        variant: Ident,
        ty: Option<&syn::Type>,
        span: Span,
        count: Count,
        other: Option<attr::Given<()>>,
        fault: Option<&'static str>,
    ) -> Self {
        let in_box = ty.and_then(shape::in_box);
        let ty = in_box.or(ty);
        Self {
            ident: ident.clone(),
            variant,
            ty: ty.to_token_stream(),
            span: ty.map_or(span, Spanned::span),
            count,
            is_boxed: in_box.is_some(),
            other: other.map(|given| given.word),
            fault,
        }
    }
}
