//! From syntax and attributes to the model. Raises no errors: `attr` and `check` do.
//!
//! Names are decided here: raw identifiers lose their `r#`, `rename` wins over `rename_all`.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Fields, FieldsNamed, GenericParam, Generics};

use super::shape::{self, mentioned};
use super::{
    Body, Enum, Field, Form, Index, Model, Name, Newtype, Param, ParamKind, Refused, Stray,
    Template, Tuple, Ty, Variant,
};
use crate::attr::{self, Derive, Given, RENAME_ALL, RenameRule, Written};

impl Model {
    pub(crate) fn build(derive: Derive, input: &DeriveInput, written: Written) -> Self {
        let container = written.container;
        let scope = Scope::of(input);
        let rule = container.rename_all.as_ref().map(|given| given.value);
        let body = match &input.data {
            Data::Struct(data) => match &data.fields {
                Fields::Named(fields) => Body::Record(record(&scope, fields, written.fields, rule)),
                Fields::Unnamed(fields) => match (fields.unnamed.first(), fields.unnamed.len()) {
                    (Some(field), 1) => {
                        let mut stray = strays(written.fields);
                        stray.extend(
                            container.rename_all.map(|given| Stray::new(RENAME_ALL, given.word)),
                        );
                        Body::Newtype(Newtype { ty: scope.ty(&field.ty), stray })
                    }
                    (None, _) => Body::Refused(Refused::Unit),
                    (Some(_), _) => {
                        let mut stray = strays(written.fields);
                        stray.extend(
                            container.rename_all.map(|given| Stray::new(RENAME_ALL, given.word)),
                        );
                        let types = fields.unnamed.iter().map(|field| scope.ty(&field.ty));
                        let (tokens, types) = (fields.to_token_stream(), types.collect());
                        Body::Tuple(Tuple { tokens, types, stray })
                    }
                },
                Fields::Unit => Body::Refused(Refused::Unit),
            },
            Data::Enum(data) if derive == Derive::Item => {
                Body::Refused(Refused::NotAStruct("enum", data.enum_token.span()))
            }
            Data::Enum(data) => Body::Enum(Enum::build(
                &scope,
                data,
                written.variants,
                container.rename_all.as_ref(),
                container.tagging,
            )),
            Data::Union(data) => {
                Body::Refused(Refused::NotAStruct("union", data.union_token.span()))
            }
        };
        let mut body = body;
        number(&mut body);
        let fields: &[Field] = if let Body::Record(fields) = &body { fields } else { &[] };
        let key = container.key.map(|Given { word, value }| Given {
            word,
            value: value.into_iter().map(|template| Template::build(template, fields)).collect(),
        });
        let indexes =
            container.indexes.into_iter().map(|index| Index::build(index, fields)).collect();
        let (params, predicates, mentioned) = generics(&scope, &input.generics, &body);
        Self {
            vis: input.vis.clone(),
            ident: input.ident.clone(),
            params,
            predicates,
            krate: container.krate.map(|given| given.value),
            table: container
                .table
                .map(|given| Name { text: given.value.value(), span: given.value.span() }),
            key,
            entity: container.entity,
            edition: container.edition,
            settings: container.settings,
            view: container.view,
            body,
            indexes,
            mentioned,
        }
    }
}

pub(super) fn record(
    scope: &Scope,
    fields: &FieldsNamed,
    written: Vec<attr::Field>,
    rule: Option<RenameRule>,
) -> Vec<Field> {
    let named = fields.named.iter().filter_map(|field| Some((field, field.ident.as_ref()?)));
    named
        .zip(written)
        .map(|((field, ident), written)| {
            let name = match &written.rename {
                Some(given) => Name { text: given.value.value(), span: given.value.span() },
                None => {
                    let plain = ident.unraw().to_string();
                    let text = rule.map_or_else(|| plain.clone(), |rule| rule.apply(&plain));
                    Name { text, span: ident.span() }
                }
            };
            let mut storage = written.storage;
            written.lifecycle.imply(&mut storage);
            Field {
                ident: ident.clone(),
                ty: scope.ty(&field.ty),
                name,
                storage,
                lifecycle: written.lifecycle,
                words: written.words,
                vis: field.vis.clone(),
                docs: written.docs,
                partition_key: written.partition_key.map(|given| given.word),
                sort_key: written.sort_key.map(|given| given.word),
                owner: scope.self_type.clone(),
                number: 0,
            }
        })
        .collect()
}

/// Numbers the fields, those of all variants of an enum together.
fn number(body: &mut Body) {
    let fields: Vec<&mut Field> = match body {
        Body::Record(fields) => fields.iter_mut().collect(),
        Body::Enum(body) => body.variants.iter_mut().flat_map(Variant::fields_mut).collect(),
        Body::Newtype(_) | Body::Tuple(_) | Body::Refused(_) => Vec::new(),
    };
    for (number, field) in fields.into_iter().enumerate() {
        field.number = number;
    }
}

/// What was written on fields without names.
pub(super) fn strays(written: Vec<attr::Field>) -> Vec<Stray> {
    let words = written.into_iter().flat_map(|field| field.words);
    words.map(|(word, span)| Stray::new(word, span)).collect()
}

impl Stray {
    pub(super) fn new(word: &'static str, span: Span) -> Self {
        Self { word, span }
    }
}

/// What a type needs to be read outside the struct.
pub(super) struct Scope {
    /// The struct with its arguments, as `Self` is to be spelled.
    self_type: TokenStream,
    type_params: HashSet<String>,
}

impl Scope {
    fn of(input: &DeriveInput) -> Self {
        let ident = &input.ident;
        let (_, arguments, _) = input.generics.split_for_impl();
        let turbofish = arguments.as_turbofish();
        let type_params = input.generics.type_params().map(|param| param.ident.to_string());
        Self { self_type: quote!(#ident #turbofish), type_params: type_params.collect() }
    }

    pub(super) fn ty(&self, ty: &syn::Type) -> Ty {
        let in_option = shape::in_option(ty);
        let present = in_option.unwrap_or(ty);
        Ty {
            tokens: self.spelled(ty),
            span: ty.span(),
            in_option: in_option.map(|inner| self.spelled(inner)),
            element: shape::in_list(present).map(|inner| self.spelled(inner)),
            is_map: shape::is_map(ty),
            number: shape::number(present),
            parameter: shape::single_ident(ty)
                .map(ToString::to_string)
                .filter(|name| self.type_params.contains(name)),
        }
    }

    fn spelled(&self, syntax: impl ToTokens) -> TokenStream {
        shape::without_self(syntax.into_token_stream(), &self.self_type)
    }
}

fn generics(
    scope: &Scope,
    generics: &Generics,
    body: &Body,
) -> (Vec<Param>, Vec<TokenStream>, HashSet<String>) {
    let mut names = HashSet::new();
    let mut stored = HashSet::new();
    for (ty, is_value) in types(body) {
        mentioned(ty.tokens.clone(), &mut names);
        // Most structs have no parameters, and then there is nothing to look for.
        if is_value && !scope.type_params.is_empty() {
            shape::stored(ty.tokens.clone(), &mut stored);
        }
    }
    let params: Vec<Param> =
        generics.params.iter().map(|syntax| param(scope, syntax, &stored)).collect();
    let predicates: Vec<TokenStream> = match &generics.where_clause {
        Some(clause) => clause.predicates.iter().map(|one| scope.spelled(one)).collect(),
        None => Vec::new(),
    };
    for tokens in params.iter().map(|param| &param.declaration).chain(&predicates) {
        mentioned(tokens.clone(), &mut names);
    }
    (params, predicates, names)
}

/// The types of the fields, each with whether it must be a DynamoDB value.
fn types(body: &Body) -> Vec<(&Ty, bool)> {
    let of_field = |field: &'_ Field| {
        let is_plain = matches!(field.form(), Form::Plain);
        is_plain && !field.is_skipped()
    };
    let named = |fields: &'_ [Field]| fields.iter().map(of_field).collect::<Vec<bool>>();
    match body {
        Body::Record(fields) => fields.iter().map(|field| &field.ty).zip(named(fields)).collect(),
        Body::Newtype(newtype) => vec![(&newtype.ty, true)],
        Body::Tuple(tuple) => tuple.types.iter().map(|ty| (ty, true)).collect(),
        Body::Enum(body) => {
            let of_variant = |variant: &'_ Variant| match variant.fields() {
                [] => vec![true; variant.types().len()],
                fields => named(fields),
            };
            let each = body.variants.iter();
            each.flat_map(|variant| variant.types().into_iter().zip(of_variant(variant))).collect()
        }
        Body::Refused(_) => Vec::new(),
    }
}

fn param(scope: &Scope, syntax: &GenericParam, stored: &HashSet<String>) -> Param {
    let (kind, argument, declaration) = match syntax {
        GenericParam::Lifetime(param) => {
            (ParamKind::Lifetime, param.lifetime.to_token_stream(), param.to_token_stream())
        }
        GenericParam::Type(param) => {
            let (ident, colon, bounds) = (&param.ident, &param.colon_token, &param.bounds);
            (ParamKind::Type, quote!(#ident), quote_spanned!(ident.span()=> #ident #colon #bounds))
        }
        GenericParam::Const(param) => {
            let (ident, ty) = (&param.ident, &param.ty);
            (ParamKind::Const, quote!(#ident), quote!(const #ident: #ty))
        }
    };
    let name = match syntax {
        GenericParam::Lifetime(param) => param.lifetime.to_string(),
        GenericParam::Type(param) => param.ident.to_string(),
        GenericParam::Const(param) => param.ident.to_string(),
    };
    Param {
        kind,
        is_stored: kind == ParamKind::Type && stored.contains(&name),
        name,
        argument,
        declaration: scope.spelled(declaration),
    }
}
