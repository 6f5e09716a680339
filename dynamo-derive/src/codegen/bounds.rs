//! Generics of impls and generated types, with the bounds that the derive adds.
//!
//! A type parameter that a field contains must be a value, and one that is flattened a struct. Bounds on what a parameter only leads to (`T::Id`) are
//! the user's to write.

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{
    Body, Data, Default, Enum, Form, Key, Model, Param, ParamKind, Repr, Ty, mentioned,
};

/// The generics of one family of impls.
pub(super) struct Bounds {
    declarations: Vec<TokenStream>,
    arguments: Vec<TokenStream>,
    predicates: Vec<TokenStream>,
    /// Whether a parameter of the struct was left out.
    pub(super) is_narrowed: bool,
}

impl Bounds {
    pub(super) fn of_item(model: &Model) -> Self {
        Self::of_value(model).with_key_values(model)
    }

    pub(super) fn of_value(model: &Model) -> Self {
        let stored = model.params.iter().filter(|param| param.is_stored);
        let inferred = stored.map(|Param { argument, .. }| quote!(#argument: __orm::DynamoValue));
        let records = records(model).into_iter().filter(|ty| ty.parameter.is_some());
        let records = records.map(|Ty { tokens, .. }| quote!(#tokens: __orm::Record));
        Self {
            declarations: model.params.iter().map(|param| param.declaration.clone()).collect(),
            arguments: model.params.iter().map(|param| param.argument.clone()).collect(),
            predicates: model
                .predicates
                .iter()
                .cloned()
                .chain(inferred)
                .chain(records)
                .chain(of_forms(model))
                .collect(),
            is_narrowed: false,
        }
    }

    /// A key of type `Id<T>` is one only for some `T`. Asked of the whole type, because only its
    /// own impl knows for which.
    fn with_key_values(mut self, model: &Model) -> Self {
        let params: HashSet<&str> = model.params.iter().map(|param| param.name.as_str()).collect();
        let keys = model.fields().iter().filter(|field| field.is_key()).map(|field| &field.ty);
        let generic = keys.filter(|ty| !params.is_empty() && mentions(&ty.tokens, &params));
        self.predicates.extend(generic.map(|Ty { tokens, .. }| quote!(#tokens: __orm::KeyValue)));
        // That a table's key may be an index's key too follows from the bound above.
        let indexed = model.index_keys().filter(|field| !field.is_key()).map(|field| &field.ty);
        let generic = indexed.filter(|ty| !params.is_empty() && mentions(&ty.tokens, &params));
        self.predicates.extend(generic.map(|Ty { tokens, .. }| quote!(#tokens: __orm::IndexKey)));
        let unique = model.unique().map(|field| &field.ty);
        let generic = unique.filter(|ty| !params.is_empty() && mentions(&ty.tokens, &params));
        self.predicates
            .extend(generic.map(|Ty { tokens, .. }| quote!(#tokens: __orm::UniqueValue)));
        let sources = model.sources();
        let generic = sources
            .iter()
            .filter(|field| !params.is_empty() && mentions(&field.ty.tokens, &params));
        self.predicates.extend(generic.map(|field| {
            let ty = &field.ty.tokens;
            match model.is_of_key(field) {
                true => quote!(#ty: __orm::TemplateValue),
                false => quote!(#ty: __orm::TemplateField),
            }
        }));
        self
    }

    /// Only the parameters that the key's types mention, so that a key can be written down
    /// without naming the rest. A bound that mentions another parameter goes with it.
    pub(super) fn of_key(&self, model: &Model, key: &Key<'_>) -> Self {
        let mut names = HashSet::new();
        for part in &key.parts {
            mentioned(part.ty.tokens.clone(), &mut names);
        }
        let (kept, left): (Vec<&Param>, Vec<&Param>) =
            model.params.iter().partition(|param| names.contains(&param.name));
        let left: HashSet<&str> = left.iter().map(|param| param.name.as_str()).collect();
        let kept_names: HashSet<&str> = kept.iter().map(|param| param.name.as_str()).collect();
        Self {
            declarations: kept.iter().map(|param| narrowed(param, &left)).collect(),
            arguments: kept.iter().map(|param| param.argument.clone()).collect(),
            predicates: self
                .predicates
                .iter()
                .filter(|predicate| mentions(predicate, &kept_names) && !mentions(predicate, &left))
                .cloned()
                .collect(),
            is_narrowed: !left.is_empty(),
        }
    }

    /// `<T: Bound>`, for after `impl` and after the name of a type that is declared.
    pub(super) fn declared(&self) -> TokenStream {
        angled(&self.declarations, &[])
    }

    pub(super) fn declared_with(&self, more: &[TokenStream]) -> TokenStream {
        angled(&self.declarations, more)
    }

    /// `<T>`
    pub(super) fn arguments(&self) -> TokenStream {
        angled(&self.arguments, &[])
    }

    pub(super) fn arguments_with(&self, more: &[TokenStream]) -> TokenStream {
        angled(&self.arguments, more)
    }

    /// `where T: Bound`
    pub(super) fn clause(&self) -> TokenStream {
        self.clause_with(&[])
    }

    pub(super) fn clause_with(&self, more: &[TokenStream]) -> TokenStream {
        let predicates: Vec<&TokenStream> = self.predicates.iter().chain(more).collect();
        if predicates.is_empty() { TokenStream::new() } else { quote!(where #(#predicates,)*) }
    }
}

/// What the fields need that are no DynamoDB values, where their types have parameters.
fn of_forms(model: &Model) -> Vec<TokenStream> {
    let params: HashSet<&str> = model.params.iter().map(|param| param.name.as_str()).collect();
    if params.is_empty() {
        return Vec::new();
    }
    let fields = model.maps().into_iter().flatten();
    let generic = fields.filter(|field| mentions(&field.ty.tokens, &params));
    let asked = generic.flat_map(|field| {
        let (ty, present) = (&field.ty.tokens, field.ty.present());
        let is_of_type = match &field.storage.default {
            Some(given) => matches!(given.value, Default::OfType),
            None => field.is_skipped(),
        };
        let default = is_of_type.then(|| quote!(#ty: ::core::default::Default));
        let form = match field.form() {
            Form::Serde => Some(quote!(#present: __orm::SerdeValue)),
            Form::Json => Some(quote!(#present: __orm::JsonValue)),
            Form::Plain | Form::With(_) => None,
        };
        default.into_iter().chain(form)
    });
    asked.collect()
}

/// The types whose attributes stand in a map among others.
fn records(model: &Model) -> Vec<&Ty> {
    let mut types: Vec<&Ty> = Vec::new();
    let flattened = model.maps().into_iter().flatten().filter(|field| field.is_flat());
    types.extend(flattened.map(|field| &field.ty));
    if let Body::Enum(Enum { repr: Repr::Internal { .. }, variants, .. }) = &model.body {
        let beside_tag = variants.iter().filter(|variant| variant.other.is_none());
        types.extend(beside_tag.filter_map(|variant| match &variant.data {
            Data::Newtype(ty) => Some(ty),
            Data::Unit | Data::Tuple(_) | Data::Record(_) => None,
        }));
    }
    types
}

fn angled(own: &[TokenStream], more: &[TokenStream]) -> TokenStream {
    let all: Vec<&TokenStream> = own.iter().chain(more).collect();
    if all.is_empty() { TokenStream::new() } else { quote!(<#(#all),*>) }
}

/// The declaration of a kept parameter, without bounds that mention one of `left`.
fn narrowed(param: &Param, left: &HashSet<&str>) -> TokenStream {
    if param.kind != ParamKind::Const && mentions(&param.declaration, left) {
        param.argument.clone()
    } else {
        param.declaration.clone()
    }
}

fn mentions(tokens: &TokenStream, params: &HashSet<&str>) -> bool {
    let mut names = HashSet::new();
    mentioned(tokens.clone(), &mut names);
    names.iter().any(|name| params.contains(name.as_str()))
}
