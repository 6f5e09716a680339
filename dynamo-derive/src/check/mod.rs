//! The rules that a struct or an enum must keep, one function each. What is wrong in the spelling of a
//! single attribute was said where it was read; what only the compiler knows (is this type a
//! key?) is asked by the generated code.

mod collection;
mod enums;
mod fields;
mod indexes;
mod lifecycle;
mod marks;
mod roles;
mod settings;
mod templates;
mod unique;
mod views;

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};

pub(crate) use self::collection::check as check_collection;
use crate::diag::{Code, Diagnostics};
use crate::model::{Body, Derive, Field, Index, Model, Refused, written};

pub(crate) fn check(derive: Derive, model: &Model, diagnostics: &mut Diagnostics) {
    check_body(derive, model, diagnostics);
    check_unnamed(derive, model, diagnostics);
    check_names(model, diagnostics);
    check_names_differ(model, diagnostics);
    fields::check(model, diagnostics);
    enums::check(model, diagnostics);
    // The rules of tables would only be noise about something that can be no item.
    if derive == Derive::Item && matches!(model.body, Body::Record(_)) {
        check_table(model, diagnostics);
        check_partition_key(model, diagnostics);
        check_sort_key(model, diagnostics);
        check_one_role(model, diagnostics);
        check_key_types(model, diagnostics);
        indexes::check(model, diagnostics);
        templates::check(model, diagnostics);
        roles::check(model, diagnostics);
    }
    lifecycle::check(derive, model, diagnostics);
    if derive == Derive::Item {
        unique::check(model, diagnostics);
    }
    marks::check(derive, model, diagnostics);
    settings::check(derive, model, diagnostics);
    views::check(derive, model, diagnostics);
}

/// An item is a struct with named fields, because an attribute has a name. A value may be anything
/// that has one.
fn check_body(derive: Derive, model: &Model, diagnostics: &mut Diagnostics) {
    let name = derive.name();
    let Body::Refused(refused) = &model.body else { return };
    match refused {
        Refused::NotAStruct(what, span) => {
            let instead = match *what {
                "union" => {
                    "write a struct with named fields \
                     (a union does not know which of its fields it holds)"
                }
                _ => {
                    "write a struct with named fields, and the enum as one of them: \
                     it derives `DynamoValue`"
                }
            };
            let message = format_args!("`{name}` cannot be derived for this {what}; {instead}");
            diagnostics.at(*span, Code::NotAStruct, message);
        }
        Refused::Unit => {
            let ident = &model.ident;
            let message = format_args!(
                "a unit struct has nothing to store; write `struct {ident} {{ .. }}` with fields"
            );
            diagnostics.at(ident.span(), Code::UnitStruct, message);
        }
    }
}

/// Fields without names are no attributes, so there is nothing to name, and no item.
fn check_unnamed(derive: Derive, model: &Model, diagnostics: &mut Diagnostics) {
    let (tokens, strays, what) = match &model.body {
        Body::Newtype(newtype) => {
            (&newtype.ty.tokens, &newtype.stray, "a newtype, which is written as its field is")
        }
        Body::Tuple(tuple) => {
            (&tuple.tokens, &tuple.stray, "a tuple struct, whose fields have no names")
        }
        Body::Record(_) | Body::Enum(_) | Body::Refused(_) => return,
    };
    if derive == Derive::Item {
        return tuple_item(tokens, diagnostics);
    }
    for stray in strays {
        let message = format_args!("`{}` means nothing on {what}; remove it", stray.word);
        diagnostics.at(stray.span, Code::NewtypeAttribute, message);
    }
}

fn tuple_item(fields: impl quote::ToTokens, diagnostics: &mut Diagnostics) {
    let message = "an item's fields must have names; name them, as in `{ student_id: u64 }`";
    diagnostics.over(fields, Code::TupleStruct, message);
}

/// The service takes attribute names of 1 to 65,535 bytes, and of at most 255 for the attributes
/// that a table or an index names.
fn check_names(model: &Model, diagnostics: &mut Diagnostics) {
    let indexed: HashSet<usize> = model
        .indexes
        .iter()
        .flat_map(Index::members)
        .filter_map(|member| member.position)
        .collect();
    for (position, field) in model.maps().into_iter().flat_map(|map| map.iter().enumerate()) {
        if !field.is_stored() {
            continue;
        }
        let name = &field.name;
        let (most, whose) = if field.is_key() {
            (255, "a key's")
        } else if indexed.contains(&position) {
            (255, "an index's")
        } else {
            (65_535, "an")
        };
        let length = name.text.len();
        if length == 0 {
            let message = "an attribute name cannot be empty; write a name, or remove `rename`";
            diagnostics.at(name.span, Code::BadName, message);
        } else if let Some(message) = too_long(whose, &name.text, most) {
            diagnostics.at(name.span, Code::BadName, message);
        }
    }
}

fn too_long(whose: &str, name: &str, most: usize) -> Option<String> {
    let length = name.len();
    (length > most).then(|| {
        format!(
            "{whose} attribute name has at most {most} bytes, and this one has {length}; \
             write a shorter one"
        )
    })
}

/// Two fields that go by one name would overwrite each other. The second is named, because it is
/// most often the one that was added.
fn check_names_differ(model: &Model, diagnostics: &mut Diagnostics) {
    for map in model.maps() {
        names_differ(map, diagnostics);
    }
}

fn names_differ(map: &[Field], diagnostics: &mut Diagnostics) {
    let mut seen: HashMap<String, &Field> = HashMap::with_capacity(map.len());
    let stored = || map.iter().filter(|field| field.is_stored());
    let new = stored().map(|field| (field, field.name.text.clone(), field.name.span, false));
    let old = stored().flat_map(|field| {
        field.storage.aliases.iter().map(move |alias| (field, alias.value(), alias.span(), true))
    });
    for (field, name, span, is_old) in new.chain(old) {
        match seen.entry(name) {
            Entry::Vacant(entry) => {
                entry.insert(field);
            }
            Entry::Occupied(first) => {
                let (name, first) = (first.key(), &first.get().ident);
                let advice = if is_old {
                    "remove this old name"
                } else {
                    "give this one another with `#[dynamo(rename = \"..\")]`"
                };
                let message = format_args!(
                    "the attribute name `{name}` is taken by the field `{first}`; {advice}"
                );
                diagnostics.at(span, Code::SameName, message);
            }
        }
    }
}

/// A table is named, with 3 to 255 of `a-z A-Z 0-9 _ - .`, as the service demands.
fn check_table(model: &Model, diagnostics: &mut Diagnostics) {
    let Some(table) = &model.table else {
        let ident = &model.ident;
        let message =
            format_args!("`{ident}` names no table; write `#[dynamo(table = \"..\")]` above it");
        return diagnostics.at(ident.span(), Code::NoTable, message);
    };
    if let Some(message) = bad_name("a table name", &table.text) {
        diagnostics.at(table.span, Code::BadTableName, message);
    }
}

/// What is wrong with the name of a table or an index.
fn bad_name(what: &str, name: &str) -> Option<String> {
    let is_allowed = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
    if let Some(wrong) = name.chars().find(|letter| !is_allowed(*letter)) {
        return Some(format!(
            "{what} cannot contain {wrong:?}; write it with `a-z`, `A-Z`, `0-9`, `_`, `-`, `.`"
        ));
    }
    let length = name.len();
    (!(3..=255).contains(&length)).then(|| {
        format!("{what} has 3 to 255 characters, and this one has {length}; write another")
    })
}

/// A table has exactly one partition key.
fn check_partition_key(model: &Model, diagnostics: &mut Diagnostics) {
    let mut marked = model.fields().iter().filter_map(|field| Some((field, field.partition_key?)));
    let Some((first, _)) = marked.next() else {
        if !model.key_templates().is_empty() {
            return;
        }
        let ident = &model.ident;
        let message = format_args!(
            "`{ident}` has no partition key; write `#[dynamo(partition_key)]` on one field"
        );
        return diagnostics.at(ident.span(), Code::NoPartitionKey, message);
    };
    for (_, word) in marked {
        let message = format_args!(
            "the partition key is `{}` already; write `sort_key` here, or remove one",
            first.ident
        );
        diagnostics.at(word, Code::TwoPartitionKeys, message);
    }
}

/// A table has at most one sort key.
fn check_sort_key(model: &Model, diagnostics: &mut Diagnostics) {
    let mut marked = model.fields().iter().filter_map(|field| Some((field, field.sort_key?)));
    let Some((first, _)) = marked.next() else { return };
    for (_, word) in marked {
        let message = format_args!("the sort key is `{}` already; remove one", first.ident);
        diagnostics.at(word, Code::TwoSortKeys, message);
    }
}

/// The two parts of a key are two attributes.
fn check_one_role(model: &Model, diagnostics: &mut Diagnostics) {
    for field in model.fields() {
        if let (Some(_), Some(word)) = (field.partition_key, field.sort_key) {
            let message = "one field cannot be both keys; remove `sort_key` here, \
                           or write it on another field";
            diagnostics.at(word, Code::BothKeys, message);
        }
    }
}

/// A key attribute is in every item, so its type is no `Option`. Nor can it be a bare type
/// parameter: what a key can be made from would then overlap with the item itself. Any other
/// type is for the compiler to judge, which knows what an alias stands for.
fn check_key_types(model: &Model, diagnostics: &mut Diagnostics) {
    for field in model.fields().iter().filter(|field| model.is_of_key(field)) {
        let ty = &field.ty;
        if let Some(inner) = ty.in_option.as_ref().filter(|_| field.is_key()) {
            let message = format_args!(
                "a key is always present; write `{}` instead of `{}`",
                written(inner.clone()),
                written(ty.tokens.clone())
            );
            diagnostics.over(&ty.tokens, Code::OptionalKey, message);
        }
        if let Some(parameter) = &ty.parameter {
            let message = format_args!(
                "a key cannot be the type parameter `{parameter}` itself; \
                 write a type such as `String`, or a newtype around `{parameter}`"
            );
            diagnostics.over(&ty.tokens, Code::ParameterKey, message);
        }
    }
}
