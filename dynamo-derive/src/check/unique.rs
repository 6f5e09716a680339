//! The rules of fields of which no two items have the same value.

use super::fields::given;
use super::lifecycle::is_attribute;
use crate::attr::{
    ALIAS, CREATED_AT, DEFAULT, GENERATE, JSON, SERDE, TTL, UNIQUE, UPDATED_AT, VERSION,
};
use crate::diag::{Code, Diagnostics};
use crate::model::{Field, Model, NumberType, last_name, written};

/// Each takes two actions where its value changes, beside that of the item; a transaction has 100.
const MOST: usize = 49;

/// Words that do not stand beside `unique`, and why.
const APART: [(&[&str], &str); 5] = [
    (&[VERSION, CREATED_AT, UPDATED_AT], "is set by the write itself"),
    (&[TTL], "ends items, whose values would stay taken"),
    (&[GENERATE], "writes a value that no update knows before"),
    (
        &[JSON, SERDE],
        "stores a value that has several spellings, which are compared as they are stored",
    ),
    (&[ALIAS, DEFAULT], "gives an item a value that is not stored under the attribute's name"),
];

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    let fields = model.fields().iter().filter(|field| field.is_unique() && is_attribute(field));
    let fields: Vec<&Field> = fields.collect();
    for field in &fields {
        check_words(field, diagnostics);
        check_key(model, field, diagnostics);
        check_type(field, diagnostics);
    }
    if let [first, ..] = fields.as_slice() {
        check_table(model, first, diagnostics);
        check_count(&fields, diagnostics);
    }
}

fn check_words(field: &Field, diagnostics: &mut Diagnostics) {
    for (words, why) in APART {
        for (word, span) in given(field, words) {
            let message = format_args!("`{word}` {why}; remove `{word}`, or remove `unique`");
            diagnostics.at(span, Code::UniqueWords, message);
        }
    }
}

/// What is of a key changes never, or with others, and a whole key is unique already.
fn check_key(model: &Model, field: &Field, diagnostics: &mut Diagnostics) {
    let message = if model.is_of_key(field) {
        "a table has one item under each key, and a key never changes; remove `unique`"
    } else if model.is_of_index_template(field) {
        "the key of an index is made of this field, which is set together with others; remove \
         `unique`, or write it on another field with the same value"
    } else {
        return;
    };
    for (_, span) in given(field, &[UNIQUE]) {
        diagnostics.at(span, Code::UniqueOnKey, message);
    }
}

/// What the spelling of a type tells; the rest is for the compiler.
fn check_type(field: &Field, diagnostics: &mut Diagnostics) {
    let present = field.ty.present();
    let why = match last_name(present.clone()).as_deref() {
        Some("f32" | "f64") => {
            "two floats that are meant to be the same often differ; write an integer or `Number`"
        }
        Some("bool") => "two items at most could have a `bool` each; remove `unique`",
        Some("HashMap" | "BTreeMap" | "IndexMap" | "HashSet" | "BTreeSet" | "IndexSet") => {
            "a collection is no key, and only what could be one is kept unique; write a text, a \
             number or bytes"
        }
        _ if field.ty.element.is_some() => {
            "a list is no key, and only what could be one is kept unique; write a text, a number or \
             bytes"
        }
        _ => return,
    };
    diagnostics.over(&field.ty.tokens, Code::UniqueType, why);
}

/// The items that keep the values stand in the same table, under keys that are text, and stay for as
/// long as theirs.
fn check_table(model: &Model, unique: &Field, diagnostics: &mut Diagnostics) {
    for field in model.fields().iter().filter(|field| field.is_key()) {
        if field.ty.number == Some(NumberType::Primitive) {
            let message = format_args!(
                "the values of `{}` are kept unique by items whose keys are text; write `String` \
                 instead of `{}`, or make the key by a template, as `key(pk = \"STUDENT#{{{}}}\")`",
                unique.ident,
                written(field.ty.tokens.clone()),
                field.ident
            );
            diagnostics.over(&field.ty.tokens, Code::UniqueTable, message);
        }
    }
    for field in model.fields().iter().filter(|field| is_attribute(field) && !field.is_unique()) {
        for (_, span) in given(field, &[TTL]) {
            let message = format_args!(
                "the service deletes an item at its end and leaves the value of `{}` taken; remove \
                 `ttl`, or remove `unique` there",
                unique.ident
            );
            diagnostics.at(span, Code::UniqueTable, message);
        }
    }
}

fn check_count(fields: &[&Field], diagnostics: &mut Diagnostics) {
    for (_, span) in fields.iter().skip(MOST).flat_map(|field| given(field, &[UNIQUE])) {
        let message = format_args!(
            "a transaction has 100 actions, and a value that changes takes two; write `unique` on at \
             most {MOST} fields"
        );
        diagnostics.at(span, Code::UniqueTable, message);
    }
}
