//! The rules of indexes. Whether a field's type can be a key is asked by the generated code.

use std::collections::HashSet;

use syn::ext::IdentExt;

use super::bad_name;
use crate::attr::{Part, Scope, nearest};
use crate::diag::{Code, Diagnostics};
use crate::model::{Index, Member, Model, listed};

/// Attributes in the partition key and in the sort key of a global index ("Limits" of the
/// developer guide).
const KEY_FIELDS: usize = 4;
/// Attributes that one index includes (API reference of `Projection`).
const INCLUDED: usize = 20;
/// Attributes that all indexes of a table include together (API reference of `Projection`).
const INCLUDED_IN_ALL: usize = 100;

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    for index in &model.indexes {
        check_name(index, diagnostics);
        check_fields(model, index, diagnostics);
        check_stored(model, index, diagnostics);
        check_repeats(model, index, diagnostics);
        match index.scope {
            Scope::Global => check_global(index, diagnostics),
            Scope::Local => check_local(model, index, diagnostics),
        }
    }
    check_names_differ(model, diagnostics);
    check_count(model, Scope::Global, 20, diagnostics);
    check_count(model, Scope::Local, 5, diagnostics);
    check_included(model, diagnostics);
}

/// An index is named by the rules of table names.
fn check_name(index: &Index, diagnostics: &mut Diagnostics) {
    match &index.name {
        Part::Absent => {
            let word = index.scope.word();
            let message = format_args!("an index has a name; write `{word}(name = \"..\", ..)`");
            diagnostics.at(index.word, Code::BadIndexName, message);
        }
        Part::Unreadable => {}
        Part::Read(given) => {
            if let Some(message) = bad_name("an index name", &given.value.text) {
                diagnostics.at(given.value.span, Code::BadIndexName, message);
            }
        }
    }
}

/// Two indexes have two names, and two constants.
fn check_names_differ(model: &Model, diagnostics: &mut Diagnostics) {
    let named: Vec<_> =
        model.indexes.iter().filter_map(|index| Some((index, &index.name.read()?.value))).collect();
    for (position, (index, name)) in named.iter().enumerate() {
        let mut before = named.iter().take(position);
        let Some((_, first)) = before.find(|(other, _)| other.constant == index.constant) else {
            continue;
        };
        let constant = &index.constant;
        let message = if first.text == name.text {
            format!("another index has the name `{}`; give this one its own", name.text)
        } else {
            format!(
                "the constant of this index would be `{constant}`, which is that of `{}`; \
                 give one of them another name",
                first.text
            )
        };
        diagnostics.at(name.span, Code::SameIndexName, message);
    }
}

/// An index names fields of its struct, by their identifiers.
fn check_fields(model: &Model, index: &Index, diagnostics: &mut Diagnostics) {
    for member in index.members().filter(|member| member.position.is_none()) {
        let written = member.ident.unraw().to_string();
        let idents: Vec<String> =
            model.fields().iter().map(|field| field.ident.to_string()).collect();
        let idents: Vec<&str> = idents.iter().map(String::as_str).collect();
        let of_attribute =
            model.fields().iter().zip(&idents).find(|(field, _)| field.name.text == written);
        let meant = of_attribute.map(|(_, ident)| *ident).or_else(|| nearest(&written, &idents));
        let advice = meant.map_or_else(
            || "write the identifier of one of its fields".to_owned(),
            |ident| format!("did you mean `{ident}`?"),
        );
        let message = format_args!("`{}` has no field `{written}`; {advice}", model.ident);
        diagnostics.at(member.ident.span(), Code::UnknownField, message);
    }
}

/// A flattened field is no attribute that an index could have.
fn check_stored(model: &Model, index: &Index, diagnostics: &mut Diagnostics) {
    for member in index.members() {
        let field = member.position.and_then(|position| model.fields().get(position));
        if field.is_some_and(|field| field.storage.flatten.is_some()) {
            let message = format_args!(
                "`{}` is flattened and has no attribute of its own; \
                 name a field of `{}`, or write `project(all)` for an index that holds it",
                member.ident, model.ident
            );
            diagnostics.at(member.ident.span(), Code::FlattenedInIndex, message);
        }
    }
}

/// A field is in an index once. Its keys and those of the table are always there.
fn check_repeats(model: &Model, index: &Index, diagnostics: &mut Diagnostics) {
    let mut key = HashSet::new();
    let tables = model.fields().iter().position(|field| field.partition_key.is_some());
    if index.scope == Scope::Local {
        key.extend(tables);
    }
    let of_index = match index.scope {
        Scope::Global => listed(&index.partition_key),
        // That it is there at all is said elsewhere.
        Scope::Local => &[],
    };
    for member in of_index.iter().chain(listed(&index.sort_key)) {
        let is_new = member.position.is_none_or(|position| key.insert(position));
        if !is_new {
            let message = format_args!(
                "`{}` is in the key of this index already; remove it here, or name another field",
                member.ident
            );
            diagnostics.at(member.ident.span(), Code::FieldTwice, message);
        }
    }
    let of_table = model.fields().iter().enumerate().filter(|(_, field)| field.is_key());
    key.extend(of_table.map(|(position, _)| position));
    let mut included = HashSet::new();
    for member in index.included() {
        let Some(position) = member.position else { continue };
        let ident = &member.ident;
        let message = if key.contains(&position) {
            format!("`{ident}` is a key and so always in the index; remove it from `include`")
        } else if !included.insert(position) {
            format!("`{ident}` is included already; remove it")
        } else {
            continue;
        };
        diagnostics.at(ident.span(), Code::FieldTwice, message);
    }
}

/// A global index has a partition key, of one to four attributes, and at most four to sort by.
fn check_global(index: &Index, diagnostics: &mut Diagnostics) {
    if matches!((&index.partition_key, &index.key), (Part::Absent, Part::Absent)) {
        let message = "a global index has a partition key; write `partition_key(..)` in it";
        diagnostics.at(index.word, Code::GlobalIndexKey, message);
    }
    let parts = [("partition", &index.partition_key), ("sort", &index.sort_key)];
    for (role, part) in parts {
        if let Some(extra) = listed(part).get(KEY_FIELDS) {
            let message = format_args!(
                "the {role} key of an index has at most {KEY_FIELDS} attributes; remove this"
            );
            diagnostics.at(extra.ident.span(), Code::GlobalIndexKey, message);
        }
    }
}

/// A local index has its table's partition key and a sort key of its own, in place of its table's.
fn check_local(model: &Model, index: &Index, diagnostics: &mut Diagnostics) {
    if model.key().is_some_and(|key| key.sort.is_absent()) {
        let message = "a local index needs a table with a sort key; \
                       write `#[dynamo(sort_key)]` on a field, or make this a `global_index`";
        diagnostics.at(index.word, Code::LocalIndexKey, message);
    }
    if let Some(given) = index.partition_key.read() {
        let message = "a local index has the partition key of its table; \
                       remove `partition_key`, or make this a `global_index`";
        diagnostics.at(given.word, Code::LocalIndexKey, message);
    }
    if matches!((&index.sort_key, &index.key), (Part::Absent, Part::Absent)) {
        let message = "a local index has a sort key; write `sort_key(..)` in it";
        diagnostics.at(index.word, Code::LocalIndexKey, message);
    }
    if let Some(extra) = listed(&index.sort_key).get(1) {
        let message = "the sort key of a local index is one attribute; remove this";
        diagnostics.at(extra.ident.span(), Code::LocalIndexKey, message);
    }
}

/// A table has at most 20 global and 5 local indexes ("Limits" of the developer guide).
fn check_count(model: &Model, scope: Scope, most: usize, diagnostics: &mut Diagnostics) {
    let mut of_scope = model.indexes.iter().filter(|index| index.scope == scope);
    if let Some(extra) = of_scope.nth(most) {
        let kind = match scope {
            Scope::Global => "global",
            Scope::Local => "local",
        };
        let message = format_args!("a table has at most {most} {kind} indexes; remove this one");
        diagnostics.at(extra.word, Code::TooManyIndexes, message);
    }
}

fn check_included(model: &Model, diagnostics: &mut Diagnostics) {
    let mut too_many = |extra: Option<&Member>, message: &dyn std::fmt::Display| {
        if let Some(extra) = extra {
            diagnostics.at(extra.ident.span(), Code::TooManyIndexes, message);
        }
    };
    for index in &model.indexes {
        let message = format_args!(
            "an index includes at most {INCLUDED} attributes; remove this, or write `project(all)`"
        );
        too_many(index.included().get(INCLUDED), &message);
    }
    let message = format_args!(
        "the indexes of a table include at most {INCLUDED_IN_ALL} attributes together; \
         remove this, or write `project(all)`"
    );
    too_many(model.indexes.iter().flat_map(Index::included).nth(INCLUDED_IN_ALL), &message);
}
