//! The rules of the words on one field that say how it is stored. What only the compiler knows (does
//! the module convert this type?) is asked by the generated code.

use proc_macro2::Span;

use super::too_long;
use crate::attr::{
    ALIAS, CREATED_AT, DEFAULT, GENERATE, JSON, NULL, PARTITION_KEY, READ_ONLY, RENAME, SENSITIVE,
    SERDE, SET_ONCE, SKIP, SORT_KEY, TTL, UNIQUE, UPDATED_AT, VERSION, WITH,
};
use crate::diag::{Code, Diagnostics};
use crate::model::{Default, Field, Index, Model, written};

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for map in model.maps() {
        for field in map {
            check_skipped(field, diagnostics);
            check_flattened(field, diagnostics);
            check_forms(field, diagnostics);
            check_null(field, diagnostics);
            check_default(field, diagnostics);
            check_aliases(field, diagnostics);
            check_key(field, diagnostics);
        }
        check_rests(map, diagnostics);
    }
    check_indexes(model, diagnostics);
}

/// The words on a field that are among these, as written.
pub(super) fn given<'f>(
    field: &'f Field,
    words: &'f [&str],
) -> impl Iterator<Item = (&'static str, Span)> + 'f {
    field.words.iter().filter(|(word, _)| words.contains(word)).copied()
}

/// What is not stored is stored in no way.
fn check_skipped(field: &Field, diagnostics: &mut Diagnostics) {
    if field.storage.skip.is_none() {
        return;
    }
    for (word, span) in field.words.iter().filter(|(word, _)| *word != SKIP && *word != DEFAULT) {
        let message =
            format_args!("a skipped field is not stored; remove `{word}`, or remove `skip`");
        diagnostics.at(*span, Code::SkippedWord, message);
    }
}

/// A flattened field has no attribute of its own: none to name, none to be a key or to be missing.
/// Whether its type is a struct with attributes, and with which names, is asked of the compiler.
fn check_flattened(field: &Field, diagnostics: &mut Diagnostics) {
    if field.storage.flatten.is_none() || field.storage.skip.is_some() {
        return;
    }
    let of_attributes = [
        PARTITION_KEY,
        SORT_KEY,
        RENAME,
        ALIAS,
        DEFAULT,
        WITH,
        SERDE,
        JSON,
        NULL,
        SENSITIVE,
        READ_ONLY,
        SET_ONCE,
        GENERATE,
        VERSION,
        CREATED_AT,
        UPDATED_AT,
        TTL,
        UNIQUE,
    ];
    for (word, span) in given(field, &of_attributes) {
        let message = format_args!(
            "a flattened field has no attribute of its own; remove `{word}` or `flatten`"
        );
        diagnostics.at(span, Code::FlattenedName, message);
    }
    if let Some(inner) = &field.ty.in_option {
        let message = format_args!(
            "a flattened field is always there; write `{}` with fields that are `Option`s, \
             or remove `flatten`",
            written(inner.clone())
        );
        diagnostics.over(&field.ty.tokens, Code::FlattenedOption, message);
    }
}

/// A struct has one map at most for what no field has, or nothing would say which takes what.
fn check_rests(map: &[Field], diagnostics: &mut Diagnostics) {
    let mut rests = map.iter().filter(|field| field.is_rest());
    let Some(first) = rests.next() else { return };
    for field in rests {
        let message = format_args!(
            "the attributes that no field has are in `{}` already; remove `flatten` here",
            first.ident
        );
        let span = field.storage.flatten.as_ref().map_or_else(Span::call_site, |given| given.word);
        diagnostics.at(span, Code::TwoRests, message);
    }
}

/// A field is stored in one form.
fn check_forms(field: &Field, diagnostics: &mut Diagnostics) {
    if field.storage.skip.is_some() || field.storage.flatten.is_some() {
        return;
    }
    let mut forms = given(field, &[WITH, SERDE, JSON]);
    let Some((first, _)) = forms.next() else { return };
    for (word, span) in forms.filter(|(word, _)| *word != first) {
        let message =
            format_args!("the field is stored by `{first}` already; remove `{word}` or `{first}`");
        diagnostics.at(span, Code::TwoForms, message);
    }
}

/// Only an `Option` has something that could be the NULL.
fn check_null(field: &Field, diagnostics: &mut Diagnostics) {
    let is_free = field.storage.skip.is_none() && field.storage.flatten.is_none();
    if let (Some(given), true, None) = (&field.storage.null, is_free, &field.ty.in_option) {
        let message = format_args!(
            "`null` says how `None` is stored, and this type has none; \
             write `Option<{}>`, or remove `null`",
            written(field.ty.tokens.clone())
        );
        diagnostics.at(given.word, Code::NullWithoutOption, message);
    }
}

/// A key is never missing. Nor can `None` and the default both be told by a missing attribute.
fn check_default(field: &Field, diagnostics: &mut Diagnostics) {
    let Some(given) = &field.storage.default else { return };
    if field.storage.flatten.is_some() || field.lifecycle.version.is_some() {
        return;
    }
    if field.is_key() {
        let message = "a key is in every item, so no default is ever read; remove `default`";
        return diagnostics.at(given.word, Code::DefaultOnKey, message);
    }
    let is_absent = field.ty.in_option.is_some()
        && field.storage.null.is_none()
        && field.storage.skip.is_none();
    if is_absent && !matches!(given.value, Default::OfType) {
        let message = "`None` is left out of the item and would come back as this default; \
                       add `null`, which stores it, or write `default` alone";
        diagnostics.at(given.word, Code::DefaultOfOption, message);
    }
}

/// An old name is a name. That it is no other field's is checked with the names.
fn check_aliases(field: &Field, diagnostics: &mut Diagnostics) {
    if field.storage.skip.is_some() || field.storage.flatten.is_some() {
        return;
    }
    if let Some((word, span)) = given(field, &[ALIAS]).next().filter(|_| field.is_key()) {
        let message = format_args!(
            "an item is found by the name of its key, which cannot have another; remove `{word}`"
        );
        return diagnostics.at(span, Code::AliasOnKey, message);
    }
    for alias in &field.storage.aliases {
        let text = alias.value();
        if text.is_empty() {
            let message = "an attribute name cannot be empty; write the old name";
            diagnostics.at(alias.span(), Code::BadName, message);
        } else if let Some(message) = too_long("an", &text, 65_535) {
            diagnostics.at(alias.span(), Code::BadName, message);
        }
    }
}

/// A key is text, a number or bytes of its own type.
fn check_key(field: &Field, diagnostics: &mut Diagnostics) {
    if !field.is_key() || field.storage.skip.is_some() || field.storage.flatten.is_some() {
        return;
    }
    for (word, span) in given(field, &[WITH, SERDE, JSON]) {
        let message = format_args!(
            "a key is stored as its type says; remove `{word}`, and write a newtype that derives \
             `DynamoValue` where the type is no key"
        );
        diagnostics.at(span, Code::FormOnKey, message);
    }
}

/// The key of an index is an attribute whose order the service knows.
fn check_indexes(model: &Model, diagnostics: &mut Diagnostics) {
    let members = model.indexes.iter().flat_map(Index::members);
    for member in members {
        let field = member.position.and_then(|position| model.fields().get(position));
        if field.is_some_and(|field| field.storage.skip.is_some()) {
            let message = format_args!(
                "`{}` is skipped and is no attribute; remove it here, or remove its `skip`",
                member.ident
            );
            diagnostics.at(member.ident.span(), Code::SkippedInIndex, message);
        }
    }
    for field in model.index_keys().filter(|field| !field.is_key()) {
        for (word, span) in given(field, &[SERDE, JSON]) {
            let message = format_args!(
                "the key of an index is text, a number or bytes; remove `{word}`, or write \
                 `with = \"module\"` for a type that is stored as one of these"
            );
            diagnostics.at(span, Code::FormOnKey, message);
        }
        let nulls = given(field, &[NULL]).filter(|_| field.ty.in_option.is_some());
        for (word, span) in nulls {
            let message = format_args!(
                "the NULL cannot be the key of an index, so no item with `None` could be written; \
                 remove `{word}`, and such an item is not in the index"
            );
            diagnostics.at(span, Code::FormOnKey, message);
        }
    }
}
