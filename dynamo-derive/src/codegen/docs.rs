//! Texts on generated items: a crate may deny missing docs, and an editor shows them.

use crate::model::Field;

pub(super) fn key(item: &str) -> String {
    format!("The primary key of [`{item}`].")
}

pub(super) fn key_part(part: &Field) -> String {
    let role = if part.partition_key.is_some() { "partition" } else { "sort" };
    format!("The {role} key, the attribute `{}`.", part.name.text)
}

pub(super) fn fields(item: &str) -> String {
    format!("The attributes of [`{item}`], for conditions and changes.")
}

pub(super) fn path_type(value: &str) -> String {
    format!("A path to a [`{value}`], whose fields are paths below it.")
}

pub(super) fn path(field: &Field) -> String {
    format!("The path of the attribute `{}`.", field.name.text)
}

pub(super) fn update(item: &str) -> String {
    format!("An update of one [`{item}`]. Await it or send it.")
}

pub(super) fn set(field: &Field) -> String {
    let name = &field.name.text;
    if field.ty.in_option.is_some() {
        format!("Sets `{name}`; `None` removes it.")
    } else {
        format!("Sets `{name}`.")
    }
}

pub(super) fn maybe_set(field: &Field) -> String {
    format!("Sets `{}` if there is a value, else leaves it alone.", field.name.text)
}

pub(super) fn remove(field: &Field) -> String {
    format!("Removes `{}`.", field.name.text)
}
