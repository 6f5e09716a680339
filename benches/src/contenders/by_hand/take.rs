//! The few functions that every such mapping has.

use std::collections::HashMap;
use std::str::FromStr;

use aws_sdk_dynamodb::types::AttributeValue;

use crate::contenders::sdk::Attributes;

pub(super) fn text(item: &mut Attributes, name: &str) -> Option<String> {
    into_text(item.remove(name)?)
}

pub(super) fn number<N: FromStr>(item: &mut Attributes, name: &str) -> Option<N> {
    into_number(item.remove(name)?)
}

pub(super) fn flag(item: &mut Attributes, name: &str) -> Option<bool> {
    match item.remove(name)? {
        AttributeValue::Bool(flag) => Some(flag),
        _ => None,
    }
}

pub(super) fn list<T>(
    item: &mut Attributes,
    name: &str,
    element: impl FnMut(AttributeValue) -> Option<T>,
) -> Option<Vec<T>> {
    match item.remove(name)? {
        AttributeValue::L(list) => list.into_iter().map(element).collect(),
        _ => None,
    }
}

pub(super) fn map<T>(
    item: &mut Attributes,
    name: &str,
    element: impl Fn(AttributeValue) -> Option<T>,
) -> Option<HashMap<String, T>> {
    let map = into_map(item.remove(name)?)?;
    map.into_iter().map(|(name, value)| Some((name, element(value)?))).collect()
}

pub(super) fn into_text(value: AttributeValue) -> Option<String> {
    match value {
        AttributeValue::S(text) => Some(text),
        _ => None,
    }
}

pub(super) fn into_number<N: FromStr>(value: AttributeValue) -> Option<N> {
    match value {
        AttributeValue::N(number) => number.parse().ok(),
        _ => None,
    }
}

pub(super) fn into_map(value: AttributeValue) -> Option<Attributes> {
    match value {
        AttributeValue::M(map) => Some(map),
        _ => None,
    }
}

pub(super) fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.to_owned())
}

pub(super) fn n<N: ToString>(number: &N) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

pub(super) fn l<T>(list: &[T], element: impl Fn(&T) -> AttributeValue) -> AttributeValue {
    AttributeValue::L(list.iter().map(element).collect())
}

pub(super) fn m<T>(
    map: &HashMap<String, T>,
    element: impl Fn(&T) -> AttributeValue,
) -> AttributeValue {
    AttributeValue::M(map.iter().map(|(name, value)| (name.clone(), element(value))).collect())
}

pub(super) fn attributes<const N: usize>(all: [(&str, AttributeValue); N]) -> Attributes {
    all.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
