//! Mistakes with the words that say how a field is stored.

use super::mistakes;
use super::mistakes::one;

/// Asserts that a value with this field has exactly one mistake.
#[track_caller]
fn value(field: &str, word: &str, message: &str) {
    one(&format!("#[derive(DynamoValue)]\nstruct Line {{ count: u32, {field} }}"), word, message);
}

#[track_caller]
fn item(index: &str, fields: &str, word: &str, message: &str) {
    let source = format!(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"orders\")] {index} struct Order {{ {fields} }}"
    );
    one(&source, word, message);
}

#[track_caller]
fn fine(field: &str) {
    let source = format!("#[derive(DynamoValue)]\nstruct Line {{ count: u32, {field} }}");
    assert_eq!(mistakes(&source), []);
}

#[test]
fn words_that_go_together_are_no_mistake() {
    fine("#[dynamo(skip, default = 5)] cached: u32");
    fine("#[dynamo(serde, default, alias = \"old\", sensitive)] lines: Vec<u32>");
    fine("#[dynamo(null, json, default = Some(5), rename = \"n\")] note: Option<u32>");
    fine("#[dynamo(with = \"a::b\", null)] note: Option<u32>");
    fine("#[dynamo(flatten)] rest: HashMap<String, AttributeValue>");
    fine("#[dynamo(default)] note: Option<u32>");
}

#[test]
fn each_form_but_the_first_is_a_mistake_at_its_word() {
    let message = "the field is stored by `with` already; remove `json` or `with` [D0063]";
    value("#[dynamo(with = \"m\", json)] n: u32", "json", message);
}

#[test]
fn what_is_skipped_takes_no_word_but_default() {
    for word in ["serde", "null", "sensitive", "flatten"] {
        let message =
            format!("a skipped field is not stored; remove `{word}`, or remove `skip` [D0061]");
        item(
            "",
            &format!("#[dynamo(partition_key)] id: u64, #[dynamo(skip, {word})] n: u64"),
            word,
            &message,
        );
    }
}

#[test]
fn one_mistake_with_a_default_is_told_once() {
    let message = "a key is in every item, so no default is ever read; remove `default` [D0065]";
    item("", "#[dynamo(partition_key, default = 5)] id: u64", "default", message);
    let message = "`None` is left out of the item and would come back as this default; add `null`, which stores it, or write `default` alone [D0069]";
    value("#[dynamo(default = Some(1))] n: Option<u32>", "default", message);
}

#[test]
fn an_old_name_is_compared_with_the_new_ones_whatever_their_order() {
    let message =
        "the attribute name `count` is taken by the field `count`; remove this old name [D0020]";
    value("#[dynamo(alias = \"count\")] n: u32", "\"count\"", message);
    let message =
        "the attribute name `later` is taken by the field `later`; remove this old name [D0020]";
    value("#[dynamo(alias = \"later\")] n: u32, later: u32", "\"later\"", message);
}

#[test]
fn the_key_of_an_index_has_a_form_that_is_one_attribute() {
    let message = "the key of an index is text, a number or bytes; remove `serde`, or write `with = \"module\"` for a type that is stored as one of these [D0067]";
    item(
        "#[dynamo(global_index(name = \"by-n\", partition_key(n)))]",
        "#[dynamo(partition_key)] id: u64, #[dynamo(serde)] n: u64",
        "serde",
        message,
    );
}

#[test]
fn a_null_is_no_key_of_an_index() {
    let message = "the NULL cannot be the key of an index, so no item with `None` could be written; remove `null`, and such an item is not in the index [D0067]";
    let fields =
        "#[dynamo(partition_key)] id: u64, #[dynamo(null, default = Some(5))] stars: Option<u32>";
    let index = "#[dynamo(global_index(name = \"by-stars\", partition_key(stars)))]";
    item(index, fields, "null", message);
    let fields = fields.replace("null, default = Some(5)", "default");
    let source = format!(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"orders\")] {index} struct Order {{ {fields} }}"
    );
    assert_eq!(mistakes(&source), []);
}
