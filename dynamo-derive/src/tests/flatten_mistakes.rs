//! Mistakes with `flatten`.

use super::mistakes::one;

/// Asserts that an item with `fields` and `index` above it has exactly one mistake.
#[track_caller]
fn item(index: &str, fields: &str, word: &str, message: &str) {
    let source = format!(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"orders\")] {index} \
         struct Order {{ #[dynamo(partition_key)] id: u64, status: String, {fields} }}"
    );
    one(&source, word, message);
}

#[test]
fn a_flattened_field_has_no_attribute_of_its_own() {
    item(
        "",
        "#[dynamo(sort_key, flatten)] price: Money",
        "sort_key",
        "a flattened field has no attribute of its own; remove `sort_key` or `flatten` [D0030]",
    );
    item(
        "",
        "#[dynamo(rename = \"p\", flatten)] price: Money",
        "rename",
        "a flattened field has no attribute of its own; remove `rename` or `flatten` [D0030]",
    );
}

#[test]
fn a_flattened_field_takes_no_name() {
    // Neither its own, which would be that of `status`, nor one that is too long.
    item(
        "",
        "#[dynamo(flatten, rename = \"status\")] price: Money",
        "rename",
        "a flattened field has no attribute of its own; remove `rename` or `flatten` [D0030]",
    );
}

#[test]
fn a_flattened_field_is_never_an_option() {
    item(
        "",
        "#[dynamo(flatten)] price: Option<Money>",
        "Option<Money>",
        "a flattened field is always there; write `Money` with fields that are `Option`s, or remove `flatten` [D0031]",
    );
}

#[test]
fn an_index_names_no_flattened_field() {
    let message = "`price` is flattened and has no attribute of its own; name a field of `Order`, or write `project(all)` for an index that holds it [D0032]";
    item(
        "#[dynamo(global_index(name = \"by-price\", partition_key(price)))]",
        "#[dynamo(flatten)] price: Money",
        "price",
        message,
    );
    item(
        "#[dynamo(global_index(name = \"by-status\", partition_key(status), project(include(price))))]",
        "#[dynamo(flatten)] price: Money",
        "price",
        message,
    );
}

#[test]
fn flatten_takes_no_value_and_is_given_once() {
    item(
        "",
        "#[dynamo(flatten = \"yes\")] price: Money",
        "\"yes\"",
        "`flatten` takes no value; write only `flatten` [D0001]",
    );
    item(
        "",
        "#[dynamo(flatten, flatten)] price: Money",
        "flatten",
        "`flatten` is given twice; remove one of them [D0002]",
    );
    item(
        "",
        "#[dynamo(flaten)] price: Money",
        "flaten",
        "unknown attribute `flaten`; did you mean `flatten`? [D0003]",
    );
}

#[test]
fn a_newtype_flattens_nothing() {
    one(
        "#[derive(DynamoValue)]\nstruct Price(#[dynamo(flatten)] Money);",
        "flatten",
        "`flatten` means nothing on a newtype, which is written as its field is; remove it [D0021]",
    );
}
