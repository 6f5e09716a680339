//! The rules of what is set of a table.

use std::collections::HashSet;

use syn::LitStr;

use crate::diag::{Code, Diagnostics};
use crate::model::{Derive, Model, Tag};

/// The service's limits of tags ("Tagging restrictions in DynamoDB" in the developer guide).
const MOST_TAGS: usize = 50;
const LONGEST_KEY: usize = 128;
const LONGEST_VALUE: usize = 256;

pub(super) fn check(derive: Derive, model: &Model, diagnostics: &mut Diagnostics) {
    if derive == Derive::Value {
        if !model.is_item() {
            check_of_item(model, diagnostics);
        }
        return;
    }
    if let Some(tags) = &model.settings.tags {
        check_tags(&tags.value, diagnostics);
    }
}

/// Only items have a table.
fn check_of_item(model: &Model, diagnostics: &mut Diagnostics) {
    for (word, span) in model.settings.words() {
        let message = format_args!(
            "`{word}` is of a table, and a value that derives only `DynamoValue` has none; remove it"
        );
        diagnostics.at(span, Code::SettingOfValue, message);
    }
}

fn check_tags(tags: &[Tag], diagnostics: &mut Diagnostics) {
    let mut seen = HashSet::new();
    for tag in tags {
        check_key(&tag.key, diagnostics);
        check_text("value", LONGEST_VALUE, &tag.value, diagnostics);
        let key = tag.key.value();
        if seen.contains(&key) {
            let message = format_args!("the tag `{key}` is given twice; remove one of them");
            diagnostics.at(tag.key.span(), Code::SameTag, message);
        }
        seen.insert(key);
    }
    if let Some(tag) = tags.get(MOST_TAGS) {
        let message = format_args!(
            "a table has at most {MOST_TAGS} tags, and here are {}; remove those from this one on",
            tags.len()
        );
        diagnostics.at(tag.key.span(), Code::TooManyTags, message);
    }
}

fn check_key(key: &LitStr, diagnostics: &mut Diagnostics) {
    check_text("key", LONGEST_KEY, key, diagnostics);
    let text = key.value();
    if text.is_empty() {
        let message = "a tag's key cannot be empty; write one, as `\"team\" = \"shop\"`";
        diagnostics.at(key.span(), Code::BadTag, message);
    }
    if is_reserved(&text) {
        let message = "a tag's key cannot begin with `aws:`, which is for the service's own tags; \
                       write another";
        diagnostics.at(key.span(), Code::BadTag, message);
    }
}

/// A key or a value has some characters only, and not too many.
fn check_text(what: &str, longest: usize, text: &LitStr, diagnostics: &mut Diagnostics) {
    let (span, text) = (text.span(), text.value());
    if let Some(wrong) = text.chars().find(|letter| !is_allowed(*letter)) {
        let message = format_args!(
            "a tag's {what} cannot contain {wrong:?}; write it with letters, digits, spaces, `+`, \
             `-`, `=`, `.`, `_`, `:`, `/`, `@`"
        );
        diagnostics.at(span, Code::BadTag, message);
    }
    let length = text.chars().count();
    if length > longest {
        let message = format_args!(
            "a tag's {what} has at most {longest} characters, and this one has {length}; \
             write a shorter one"
        );
        diagnostics.at(span, Code::BadTag, message);
    }
}

/// Letters and digits are those of Unicode. The signs are those of the developer guide, and `@`, which
/// tags have in general.
fn is_allowed(letter: char) -> bool {
    letter.is_alphanumeric() || letter == ' ' || "+-=._:/@".contains(letter)
}

fn is_reserved(key: &str) -> bool {
    key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))
}
