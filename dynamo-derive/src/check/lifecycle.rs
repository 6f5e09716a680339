//! The rules of the words that say when a field is written, and by whom.

use proc_macro2::Span;

use super::fields::given;
use crate::attr::{
    ALIAS, CREATED_AT, DEFAULT, FLATTEN, GENERATE, JSON, NULL, READ_ONLY, SERDE, SET_ONCE, SKIP,
    TTL, UNIQUE, UPDATED_AT, VERSION, WITH,
};
use crate::diag::{Code, Diagnostics};
use crate::model::{Derive, Field, Model, written};

const ALL: [&str; 8] =
    [READ_ONLY, SET_ONCE, GENERATE, VERSION, CREATED_AT, UPDATED_AT, TTL, UNIQUE];

/// A word, those that may not stand beside it, and why.
const APART: [(&str, &[&str], &str); 6] = [
    (
        VERSION,
        &[
            READ_ONLY, SET_ONCE, GENERATE, CREATED_AT, UPDATED_AT, TTL, ALIAS, DEFAULT, NULL, WITH,
            SERDE, JSON,
        ],
        "a `version` is a number of one name that each write moves on, and is read as 0 where it is \
         missing",
    ),
    (
        UPDATED_AT,
        &[READ_ONLY, SET_ONCE, GENERATE, CREATED_AT, TTL],
        "`updated_at` is set by each write",
    ),
    (
        CREATED_AT,
        &[READ_ONLY, SET_ONCE, GENERATE, TTL, ALIAS],
        "`created_at` is set under one name when the item is first written, and never again",
    ),
    (
        TTL,
        &[SET_ONCE, WITH, SERDE, JSON, NULL, ALIAS],
        "a `ttl` is stored under one name, as whole seconds since 1970, or not at all",
    ),
    (SET_ONCE, &[READ_ONLY], "a field that is `set_once` has a setter"),
    (GENERATE, &[TTL, NULL], "what is generated stands where the field has no value"),
];

pub(super) fn check(derive: Derive, model: &Model, diagnostics: &mut Diagnostics) {
    if derive == Derive::Value {
        if !model.is_item() {
            check_of_item(model, diagnostics);
        }
        return;
    }
    let fields = || model.fields().iter().filter(|field| is_attribute(field));
    for field in fields() {
        check_apart(field, diagnostics);
        check_optional(field, diagnostics);
        check_key(model, field, diagnostics);
    }
    for word in [VERSION, CREATED_AT, UPDATED_AT, TTL] {
        check_twice(word, fields(), diagnostics);
    }
    check_templates(model, diagnostics);
}

/// Of fields that are none, that was said already.
pub(super) fn is_attribute(field: &Field) -> bool {
    given(field, &[SKIP, FLATTEN]).next().is_none()
}

/// Only items are written for themselves.
fn check_of_item(model: &Model, diagnostics: &mut Diagnostics) {
    let fields = model.maps().into_iter().flatten().filter(|field| is_attribute(field));
    for (word, span) in fields.flat_map(|field| given(field, &ALL)) {
        let message = format_args!(
            "`{word}` is of the fields of items, and a value that derives only `DynamoValue` is \
             none; remove it"
        );
        diagnostics.at(span, Code::LifecycleOfValue, message);
    }
}

/// Each pair is told once, at the word that is the easier to miss.
fn check_apart(field: &Field, diagnostics: &mut Diagnostics) {
    let mut told: Vec<&str> = Vec::new();
    for (word, others, why) in APART {
        if given(field, &[word]).next().is_none() || told.contains(&word) {
            continue;
        }
        for (other, span) in given(field, others) {
            told.push(other);
            let message = format_args!("{why}; remove `{other}`, or remove `{word}`");
            diagnostics.at(span, Code::LifecycleWords, message);
        }
    }
}

/// A version that is missing is 0 already.
fn check_optional(field: &Field, diagnostics: &mut Diagnostics) {
    if let (Some(_), Some(inner)) = (field.lifecycle.version, &field.ty.in_option) {
        let message = format_args!(
            "an item without a `version` is read as one of version 0; write `{}` instead of `{}`",
            written(inner.clone()),
            written(field.ty.tokens.clone())
        );
        diagnostics.over(&field.ty.tokens, Code::OptionalVersion, message);
    }
}

/// What a key is made of never changes, and is known before its item is written.
fn check_key(model: &Model, field: &Field, diagnostics: &mut Diagnostics) {
    if !model.is_of_key(field) {
        return;
    }
    for (word, span) in given(field, &ALL) {
        let message = match word {
            // What is unique has rules of its own.
            GENERATE | UNIQUE => continue,
            READ_ONLY | SET_ONCE => format!("a key never changes; remove `{word}`"),
            CREATED_AT => "an item is found by its key, which no update sets; \
                           write `generate = now` for a key that says when the item was made"
                .to_owned(),
            _ => format!(
                "an item is found by its key, which never changes; write `{word}` on another field"
            ),
        };
        diagnostics.at(span, Code::LifecycleOnKey, message);
    }
}

/// A table has one attribute for each.
fn check_twice<'m>(
    word: &str,
    fields: impl Iterator<Item = &'m Field>,
    diagnostics: &mut Diagnostics,
) {
    let words = [word];
    let mut marked = fields.flat_map(|field| given(field, &words).map(move |(_, at)| (field, at)));
    let Some((first, _)) = marked.next() else { return };
    let others: Vec<(&Field, Span)> = marked.collect();
    for (_, span) in others.into_iter().filter(|(field, _)| field.ident != first.ident) {
        let message = format_args!(
            "the field `{}` is the `{word}` of this item already; remove one of the two",
            first.ident
        );
        diagnostics.at(span, Code::LifecycleTwice, message);
    }
}

/// What a template is made of is known when its attribute is written.
fn check_templates(model: &Model, diagnostics: &mut Diagnostics) {
    for group in model.groups() {
        let settable = group.fields.iter().find(|field| !field.is_guarded());
        for field in &group.fields {
            let words = [VERSION, CREATED_AT, UPDATED_AT, SET_ONCE];
            if let Some((word, span)) = given(field, &words).next() {
                let made = group.derived.join("`, `");
                let message = format_args!(
                    "`{}` is made of this field, which a write sets without knowing the others; \
                     remove `{word}`{}, or take the field out of the template",
                    made,
                    if word == CREATED_AT { ", and write `read_only, generate = now`" } else { "" }
                );
                diagnostics.at(span, Code::LifecycleInTemplate, message);
            } else if let (Some(other), Some((word, span))) =
                (settable, given(field, &[READ_ONLY]).next())
            {
                let message = format_args!(
                    "`{}` is made of this field and of `{}`, which are set together; remove `{word}`, \
                     or write it on all of them",
                    group.derived.join("`, `"),
                    other.ident
                );
                diagnostics.at(span, Code::LifecycleInTemplate, message);
            }
        }
    }
}
