//! Enums as meant: how a variant is told from the others, and what it holds.

use proc_macro2::{Ident, Span};
use syn::ext::IdentExt;
use syn::{DataEnum, Fields};

use super::build::{Scope, record, strays};
use super::{Field, Name, Stray, Ty};
use crate::attr::{self, ALIAS, Given, RENAME, RENAME_ALL, RENAME_ALL_FIELDS, RenameRule, Tagging};

/// An enum.
pub(crate) struct Enum {
    pub(crate) repr: Repr,
    pub(crate) variants: Vec<Variant>,
    /// The spans of the words above it, where they were given.
    pub(crate) tag: Option<Span>,
    pub(crate) content: Option<Span>,
    pub(crate) untagged: Option<Span>,
    /// Attributes that mean nothing here, with the reason.
    pub(crate) stray: Vec<(Stray, &'static str)>,
}

/// What an enum is in the table.
pub(crate) enum Repr {
    /// Text: the variant's name.
    Names,
    /// A map with the name in one attribute and the variant's own attributes beside it.
    Internal { tag: Name },
    /// A map with the name in one attribute and what the variant holds in another.
    Adjacent { tag: Name, content: Name },
    /// What the variant holds, without its name.
    Untagged,
    /// Variants with data, and nothing that tells them apart.
    Unclear,
}

/// One variant.
pub(crate) struct Variant {
    pub(crate) ident: Ident,
    pub(crate) name: Name,
    /// Older names, which are read and never written.
    pub(crate) aliases: Vec<syn::LitStr>,
    /// The span of `other`, where it was given.
    pub(crate) other: Option<Span>,
    pub(crate) data: Data,
    /// What was written on fields without names.
    pub(crate) stray: Vec<Stray>,
}

/// What a variant holds.
pub(crate) enum Data {
    Unit,
    Newtype(Ty),
    Tuple(Vec<Ty>),
    Record(Vec<Field>),
}

impl Enum {
    pub(super) fn build(
        scope: &Scope,
        data: &DataEnum,
        written: Vec<attr::Variant>,
        rule: Option<&Given<RenameRule>>,
        tagging: Tagging,
    ) -> Self {
        let [variants_rule, fields_rule] =
            [rule, tagging.rename_all_fields.as_ref()].map(|rule| rule.map(|given| given.value));
        // Where there is a tag as well, only that is a mistake.
        let is_untagged = tagging.untagged.is_some() && tagging.tag.is_none();
        let mut stray = Vec::new();
        let mut variants = Vec::with_capacity(written.len());
        for (variant, written) in data.variants.iter().zip(written) {
            let why = match (&written.other, is_untagged) {
                (Some(_), _) => Some("the variant for unknown names has no name of its own"),
                (None, true) => Some("the name of an untagged variant is not stored"),
                (None, false) => None,
            };
            let rename = written.rename.as_ref().map(|given| Stray::new(RENAME, given.word));
            let alias = written.aliases.as_ref().map(|given| Stray::new(ALIAS, given.word));
            if let Some(why) = why {
                stray.extend(rename.into_iter().chain(alias).map(|word| (word, why)));
            }
            variants.push(Variant::build(scope, variant, written, variants_rule, fields_rule));
        }
        if let (Some(given), true) = (rule, is_untagged) {
            let why = "the names of untagged variants are not stored";
            stray.push((Stray::new(RENAME_ALL, given.word), why));
        }
        let has_records = variants.iter().any(|variant| matches!(variant.data, Data::Record(_)));
        if let (Some(given), false) = (&tagging.rename_all_fields, has_records) {
            let why = "no variant has fields with names";
            stray.push((Stray::new(RENAME_ALL_FIELDS, given.word), why));
        }
        Self {
            tag: tagging.tag.as_ref().map(|given| given.word),
            content: tagging.content.as_ref().map(|given| given.word),
            untagged: tagging.untagged.as_ref().map(|given| given.word),
            repr: Repr::of(tagging, &variants),
            variants,
            stray,
        }
    }

    /// The variants that have a name of their own.
    pub(crate) fn named(&self) -> impl Iterator<Item = &Variant> {
        self.variants.iter().filter(|variant| variant.other.is_none())
    }

    /// The variant for unknown names.
    pub(crate) fn other(&self) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.other.is_some())
    }
}

impl Repr {
    fn of(tagging: Tagging, variants: &[Variant]) -> Self {
        let name = |given: Given<syn::LitStr>| Name {
            text: given.value.value(),
            span: given.value.span(),
        };
        let is_plain =
            |variant: &Variant| variant.other.is_some() || matches!(variant.data, Data::Unit);
        match (tagging.tag.map(name), tagging.content.map(name)) {
            (Some(tag), Some(content)) => Self::Adjacent { tag, content },
            (Some(tag), None) => Self::Internal { tag },
            _ if tagging.untagged.is_some() => Self::Untagged,
            _ if variants.iter().all(is_plain) => Self::Names,
            _ => Self::Unclear,
        }
    }
}

impl Variant {
    fn build(
        scope: &Scope,
        variant: &syn::Variant,
        written: attr::Variant,
        rule: Option<RenameRule>,
        fields_rule: Option<RenameRule>,
    ) -> Self {
        let name = match &written.rename {
            Some(given) => Name { text: given.value.value(), span: given.value.span() },
            None => {
                let plain = variant.ident.unraw().to_string();
                let text = rule.map_or_else(|| plain.clone(), |rule| rule.apply_to_variant(&plain));
                Name { text, span: variant.ident.span() }
            }
        };
        let mut stray = Vec::new();
        let data = match &variant.fields {
            Fields::Named(fields) => {
                Data::Record(record(scope, fields, written.fields, fields_rule))
            }
            Fields::Unnamed(fields) => {
                stray = strays(written.fields);
                let mut types: Vec<Ty> =
                    fields.unnamed.iter().map(|field| scope.ty(&field.ty)).collect();
                match (types.pop(), types.is_empty()) {
                    (None, _) => Data::Unit,
                    (Some(only), true) => Data::Newtype(only),
                    (Some(last), false) => {
                        types.push(last);
                        Data::Tuple(types)
                    }
                }
            }
            Fields::Unit => Data::Unit,
        };
        let other = written.other.map(|given| given.word);
        let aliases = written.aliases.map(|given| given.value).unwrap_or_default();
        Self { ident: variant.ident.clone(), name, aliases, other, data, stray }
    }

    /// The types of what the variant holds.
    pub(crate) fn types(&self) -> Vec<&Ty> {
        match &self.data {
            Data::Unit => Vec::new(),
            Data::Newtype(ty) => vec![ty],
            Data::Tuple(types) => types.iter().collect(),
            Data::Record(fields) => fields.iter().map(|field| &field.ty).collect(),
        }
    }

    pub(super) fn fields_mut(&mut self) -> &mut [Field] {
        match &mut self.data {
            Data::Record(fields) => fields,
            Data::Unit | Data::Newtype(_) | Data::Tuple(_) => &mut [],
        }
    }

    /// The fields that have names.
    pub(crate) fn fields(&self) -> &[Field] {
        match &self.data {
            Data::Record(fields) => fields,
            Data::Unit | Data::Newtype(_) | Data::Tuple(_) => &[],
        }
    }
}
