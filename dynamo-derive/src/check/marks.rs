//! The rules of entities and editions.

use proc_macro2::Span;

use crate::attr::{Given, PARTITION_KEY, SORT_KEY};
use crate::diag::{Code, Diagnostics};
use crate::model::{Derive, Model};

/// The functions of longer chains would only make the program large.
const MOST_VERSIONS: u64 = 100;

pub(super) fn check(derive: Derive, model: &Model, diagnostics: &mut Diagnostics) {
    if derive == Derive::Value {
        if !model.is_item() {
            check_of_item(model, diagnostics);
        }
        return;
    }
    check_words(model, diagnostics);
    check_versions(model, diagnostics);
    check_names(model, diagnostics);
    check_by_key(model, diagnostics);
}

/// Only items have an entity and an edition.
fn check_of_item(model: &Model, diagnostics: &mut Diagnostics) {
    for (word, span) in given(model) {
        let message = format_args!(
            "`{word}` is of items, and a value that derives only `DynamoValue` is none; remove it"
        );
        diagnostics.at(span, Code::MarkOfValue, message);
    }
}

fn given(model: &Model) -> Vec<(&'static str, Span)> {
    fn at<T>(word: &'static str, given: Option<&Given<T>>) -> Option<(&'static str, Span)> {
        given.map(|given| (word, given.word))
    }
    let (entity, edition) = (&model.entity, &model.edition);
    [
        at("entity", entity.name.as_ref()),
        at("entity_attribute", entity.attribute.as_ref()),
        at("entity_by_key", entity.by_key.as_ref()),
        at("schema_version", edition.version.as_ref()),
        at("schema_version_attribute", edition.attribute.as_ref()),
        at("upgrade", edition.upgrade.as_ref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A struct is told in one way.
fn check_words(model: &Model, diagnostics: &mut Diagnostics) {
    let entity = &model.entity;
    if let (Some(_), Some(by_key)) = (&entity.name, &entity.by_key) {
        let message = "an item is told by its `entity` or by its key; remove one of the two";
        diagnostics.at(by_key.word, Code::EntityWords, message);
    }
    if let (None, Some(attribute)) = (&entity.name, &entity.attribute) {
        let message = "`entity_attribute` is where `entity` stands; write `entity = \"..\"` too, \
                       or remove it";
        diagnostics.at(attribute.word, Code::EntityWords, message);
    }
    if let Some(name) = entity.name.as_ref().filter(|name| name.value.value().is_empty()) {
        let message = "an entity has a name; write one, as `entity = \"Order\"`";
        diagnostics.at(name.value.span(), Code::EntityWords, message);
    }
}

/// An edition leads to the next, from the first on.
fn check_versions(model: &Model, diagnostics: &mut Diagnostics) {
    let edition = &model.edition;
    let Some(version) = &edition.version else {
        let others = [
            edition.upgrade.as_ref().map(|given| ("upgrade", given.word)),
            edition.attribute.as_ref().map(|given| ("schema_version_attribute", given.word)),
        ];
        for (word, span) in others.into_iter().flatten() {
            let message = format_args!(
                "`{word}` is of a struct with editions; write `schema_version = ..` too, \
                 or remove it"
            );
            diagnostics.at(span, Code::Upgrade, message);
        }
        return;
    };
    if !(1..=MOST_VERSIONS).contains(&version.value) {
        let message = format_args!(
            "a schema version is a number from 1 to {MOST_VERSIONS}; \
             write 1 for the first, which items without one have"
        );
        diagnostics.at(version.word, Code::SchemaVersion, message);
    } else if version.value > 1 && edition.upgrade.is_none() {
        let message = "items of older versions would be unreadable; write `upgrade = \"module\"`, \
                       whose functions `v1_to_v2` and so on lead to this one";
        diagnostics.at(version.word, Code::Upgrade, message);
    }
}

/// The attributes stand beside those of the fields.
fn check_names(model: &Model, diagnostics: &mut Diagnostics) {
    let templates = model.templates();
    let mut seen: Vec<String> = Vec::new();
    for mark in model.marks() {
        let name = &mark.attribute;
        let field = model.fields().iter().find(|field| field.goes_by(name));
        let is_made = templates.iter().any(|template| template.name.text == *name);
        let taken = match field {
            Some(field) => Some(format!("by the field `{}`", field.ident)),
            None if is_made => Some("by a template".to_owned()),
            None if seen.contains(name) => Some("by the entity".to_owned()),
            None => None,
        };
        if let Some(taken) = taken {
            let message = format_args!(
                "the attribute name `{name}` is taken {taken}; \
                 give another with `entity_attribute` or `schema_version_attribute`"
            );
            diagnostics.at(mark.span, Code::MarkName, message);
        } else if name.is_empty() || name.len() > 65_535 {
            let message = "an attribute name has 1 to 65,535 bytes; write another";
            diagnostics.at(mark.span, Code::MarkName, message);
        }
        seen.push(mark.attribute);
    }
}

/// A key tells its entity by the text that it begins with.
fn check_by_key(model: &Model, diagnostics: &mut Diagnostics) {
    let Some(by_key) = &model.entity.by_key else { return };
    let begins_with_text = |template: &crate::model::Template| {
        matches!(template.pieces.first(), Some(crate::model::Piece::Literal(_)))
    };
    if !model.key_templates().iter().any(begins_with_text) {
        let message = format_args!(
            "the key tells nothing: no template of `key(..)` begins with a text; \
             write `key(pk = \"..\", sk = \"ORDER#{{order_id}}\")` in place of `{PARTITION_KEY}` \
             and `{SORT_KEY}`, or `entity = \"..\"`"
        );
        diagnostics.at(by_key.word, Code::EntityByKey, message);
    }
}
