//! The rules of keys with templates: which part each makes, of how many fields, and the setters that
//! follow from it.

use std::collections::HashSet;

use syn::ext::IdentExt;

use crate::attr::{Part, Scope};
use crate::diag::{Code, Diagnostics};
use crate::model::{Field, Index, Model, Template};

/// The most fields of a key: the longest tuple that the runtime takes.
const MOST_FIELDS: usize = 8;

pub(super) fn check(model: &Model, diagnostics: &mut Diagnostics) {
    check_table(model, diagnostics);
    for index in &model.indexes {
        check_index(index, diagnostics);
    }
    check_count(model, diagnostics);
    check_setters(model, diagnostics);
}

/// The templates of a table make the parts of its key that no field is.
fn check_table(model: &Model, diagnostics: &mut Diagnostics) {
    let fields = model.fields();
    let has_partition = fields.iter().any(|field| field.partition_key.is_some());
    let has_sort = fields.iter().any(|field| field.sort_key.is_some());
    let free = 2 - usize::from(has_partition) - usize::from(has_sort);
    let why = match (has_partition, has_sort) {
        (true, true) => "the partition and the sort key are fields already",
        (true, false) => "the partition key is a field already, and the other is its sort key",
        (false, true) => "the sort key is a field already, and the other is its partition key",
        (false, false) => "a key has a partition key and a sort key, and no more",
    };
    extra(model.key_templates(), free, why, diagnostics);
}

fn check_index(index: &Index, diagnostics: &mut Diagnostics) {
    let has_partition = !matches!(index.partition_key, Part::Absent);
    let has_sort = !matches!(index.sort_key, Part::Absent);
    let (free, why) = match (index.scope, has_partition, has_sort) {
        (Scope::Local, _, false) => {
            (1, "a local index has the partition key of its table, and the other is its sort key")
        }
        (Scope::Local, _, true) => (0, "this index has its `sort_key(..)` already"),
        (Scope::Global, true, true) => {
            (0, "this index has `partition_key(..)` and `sort_key(..)` already")
        }
        (Scope::Global, true, false) => {
            (1, "this index has its `partition_key(..)` already, and the other is its sort key")
        }
        (Scope::Global, false, true) => {
            (1, "this index has its `sort_key(..)` already, and the other is its partition key")
        }
        (Scope::Global, false, false) => {
            (2, "a key has a partition key and a sort key, and no more")
        }
    };
    extra(index.templates(), free, why, diagnostics);
    for (place, template) in index.templates().iter().enumerate() {
        let mut before = index.templates().iter().take(place);
        twice(template, before.any(|other| other.name.text == template.name.text), diagnostics);
    }
}

fn extra(templates: &[Template], free: usize, why: &str, diagnostics: &mut Diagnostics) {
    if let Some(template) = templates.get(free) {
        let message = format_args!("{why}; remove `{}`", template.name.text);
        diagnostics.at(template.name.span, Code::KeyEntries, message);
    }
    if let [first, second, ..] = templates
        && free > 1
    {
        twice(second, first.name.text == second.name.text, diagnostics);
    }
}

fn twice(template: &Template, is_twice: bool, diagnostics: &mut Diagnostics) {
    if is_twice {
        let message = format_args!(
            "`{}` is the other part of this key; give this one another name",
            template.name.text
        );
        diagnostics.at(template.name.span, Code::KeyEntries, message);
    }
}

fn check_count(model: &Model, diagnostics: &mut Diagnostics) {
    let mut too_many = |count: usize, template: &Template| {
        if count > MOST_FIELDS {
            let message = format_args!(
                "a key is made of at most {MOST_FIELDS} fields, and this one of {count}; \
                 put some of them into a newtype of text"
            );
            diagnostics.at(template.span, Code::KeyFields, message);
        }
    };
    if let (Some(key), Some(last)) = (model.key(), model.key_templates().last()) {
        too_many(key.parts.len(), last);
    }
    for template in model.index_templates() {
        too_many(template.positions().len(), template);
    }
}

/// Two setters of one name would be two methods of one name. The field is named, because it is the
/// easier to change.
fn check_setters(model: &Model, diagnostics: &mut Diagnostics) {
    let mut names = HashSet::new();
    for group in model.groups().into_iter().filter(|group| group.fields.len() > 1) {
        let name = group.name();
        let is_free =
            |field: &&Field| !model.is_of_key(field) && field.ident.unraw() == name.as_str();
        let made = group.derived.join("`, `");
        if let Some(field) = model.fields().iter().find(is_free) {
            let message = format_args!(
                "the fields of `{made}` have the setter `set_{name}`, which this field would have \
                 as well; give it another name, and keep the attribute by `rename`"
            );
            diagnostics.at(field.ident.span(), Code::SetterTaken, message);
        }
        if !names.insert(name.clone())
            && let Some(first) = group.fields.first()
        {
            let message = format_args!(
                "the fields of `{made}` have the setter `set_{name}`, which is that of other fields \
                 as well; give this field another name"
            );
            diagnostics.at(first.ident.span(), Code::SetterTaken, message);
        }
    }
}
