//! Texts on generated items: a crate may deny missing docs, and an editor shows them.

use crate::attr::{Scope, listed};
use crate::model::{Field, Group, Index, Model, Projection, Role};

pub(super) fn key(item: &str) -> String {
    format!("The primary key of [`{item}`].")
}

pub(super) fn key_part(model: &Model, part: &Field) -> String {
    let name = &part.name.text;
    let role = match (part.partition_key, part.sort_key) {
        (Some(_), _) => "partition",
        (None, Some(_)) => "sort",
        (None, None) => {
            let fed = model.key_templates().iter().filter(|template| {
                let mut fields = model.at(&template.positions()).into_iter();
                fields.any(|field| field.ident == part.ident)
            });
            let fed: Vec<&str> = fed.map(|template| template.name.text.as_str()).collect();
            return format!("The attribute `{name}`, of which {} is made.", listed(&fed));
        }
    };
    format!("The {role} key, the attribute `{name}`.")
}

pub(super) fn fields(item: &str) -> String {
    format!("The attributes of [`{item}`], for conditions and changes.")
}

pub(super) fn view(record: &str) -> String {
    format!("A [`{record}`] as it is shown by `views`: borrowed from the answer.")
}

pub(super) fn path_type(value: &str) -> String {
    format!("A path to a [`{value}`], whose fields are paths below it.")
}

pub(super) fn path(field: &Field) -> String {
    if field.is_flat() {
        return "The paths of the attributes that this field brings.".to_owned();
    }
    format!("The path of the attribute `{}`.", field.name.text)
}

pub(super) fn update(item: &str) -> String {
    format!("An update of one [`{item}`]. Await it or send it.")
}

pub(super) fn set(field: &Field) -> String {
    let name = &field.name.text;
    if field.writes_null() {
        format!("Sets `{name}`; `None` sets the NULL.")
    } else if field.ty.in_option.is_some() {
        format!("Sets `{name}`; `None` removes it.")
    } else {
        format!("Sets `{name}`.")
    }
}

pub(super) fn set_once(field: &Field) -> String {
    format!(
        "Sets `{}` where it has no value yet, or has this one; else the update is refused, as by a \
         failed condition.",
        field.name.text
    )
}

pub(super) fn maybe_set(field: &Field) -> String {
    format!("Sets `{}` if there is a value, else leaves it alone.", field.name.text)
}

pub(super) fn remove(field: &Field) -> String {
    let name = &field.name.text;
    match field.storage.default {
        Some(_) => format!("Removes `{name}`, which is then read as its default."),
        None => format!("Removes `{name}`."),
    }
}

pub(super) fn grow(field: &Field, verb: &str) -> String {
    let (done, place) = match verb {
        "append" => ("Appends", "to the end of"),
        _ => ("Prepends", "before the beginning of"),
    };
    let name = &field.name.text;
    format!("{done} the values {place} the list `{name}`; makes the list if it is missing.")
}

pub(super) fn count(field: &Field, verb: &str) -> String {
    let done = match verb {
        "increment" => "Adds to",
        _ => "Subtracts from",
    };
    let name = &field.name.text;
    format!(
        "{done} `{name}`; counts from 0 where it is missing. An integer that would leave its type's \
         range is refused as a failed condition."
    )
}

pub(super) fn index_type(model: &Model, index: &Index) -> String {
    format!("The index `{}` of [`{}`].", index_name(index), model.ident)
}

pub(super) fn index(model: &Model, index: &Index) -> String {
    let kind = match index.scope {
        Scope::Global => "global",
        Scope::Local => "local",
    };
    let sort = match model.sort_of(index) {
        role if role.is_absent() => String::new(),
        role => format!(", sorted by {}", role_of(&role)),
    };
    let holds = match &index.projection {
        Projection::All => "all attributes".to_owned(),
        Projection::KeysOnly => "its keys and those of the table".to_owned(),
        Projection::Include(members) => {
            format!("its keys, those of the table, and {}", names(&model.found(members)))
        }
    };
    format!(
        "The {kind} index `{}`: by {}{sort}. It holds {holds}.",
        index_name(index),
        role_of(&model.partition_of(index))
    )
}

fn index_name(index: &Index) -> &str {
    index.name.read().map_or("", |given| &given.value.text)
}

fn role_of(role: &Role<'_>) -> String {
    match role {
        Role::Fields(fields) => names(fields),
        Role::Template(template) => {
            format!("`{}`, which is `{}`", template.name.text, template.text)
        }
    }
}

/// The setter of fields that change together.
pub(super) fn set_jointly(group: &Group<'_>) -> String {
    let made = listed(&group.derived);
    format!(
        "Sets {}, and {made}, made of them; `None` in one removes what is made of it.",
        names(&group.fields)
    )
}

pub(super) fn set_only(group: &Group<'_>) -> String {
    format!("Sets {}, and {}, made of it.", names(&group.fields), listed(&group.derived))
}

fn names(fields: &[&Field]) -> String {
    let names: Vec<&str> = fields.iter().map(|field| field.name.text.as_str()).collect();
    listed(&names)
}
