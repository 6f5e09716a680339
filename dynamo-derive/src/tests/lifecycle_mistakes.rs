//! Mistakes with the words that say when a field is written, and by whom.

use super::mistakes;
use super::mistakes::one;

fn source(above: &str, fields: &str) -> String {
    format!(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"orders\")] {above} struct Order {{ {fields} }}"
    )
}

/// Asserts that an item with these fields has exactly one mistake.
#[track_caller]
fn item(fields: &str, word: &str, message: &str) {
    one(&source("", &format!("#[dynamo(partition_key)] id: u64, {fields}")), word, message);
}

#[track_caller]
fn fine(fields: &str) {
    let source = source("", &format!("#[dynamo(partition_key)] id: u64, {fields}"));
    assert_eq!(mistakes(&source), []);
}

#[test]
fn words_that_go_together_are_no_mistake() {
    fine("#[dynamo(version, rename = \"v\")] version: u64");
    fine("#[dynamo(created_at, with = \"m\", default = now())] created: Odd");
    fine("#[dynamo(updated_at, serde, sensitive)] touched: Option<Odd>");
    fine("#[dynamo(ttl, default, read_only)] ends: Option<u64>");
    fine("#[dynamo(generate = ulid, read_only)] code: String");
    fine("#[dynamo(generate = uuid, set_once)] token: Option<String>");
}

#[test]
fn a_second_word_is_told_at_that_word() {
    let message = "a field that is `set_once` has a setter; remove `read_only`, or remove \
                   `set_once` [D0076]";
    item("#[dynamo(set_once, read_only)] n: u64", "read_only", message);
    let message = "`updated_at` is set by each write; remove `generate`, or remove `updated_at` \
                   [D0076]";
    item("#[dynamo(generate = now, updated_at)] at: SystemTime", "generate", message);
    for word in ["with = \"m\"", "serde", "json"] {
        let name = word.split(' ').next().unwrap_or_default();
        let message = format!(
            "a `ttl` is stored under one name, as whole seconds since 1970, or not at all; remove `{name}`, or \
             remove `ttl` [D0076]"
        );
        item(&format!("#[dynamo(ttl, {word})] ends: u64"), name, &message);
    }
}

#[test]
fn a_second_version_is_told_by_the_name_of_the_first() {
    let message = "the field `version` is the `version` of this item already; remove one of the \
                   two [D0077]";
    item("#[dynamo(version)] version: u64, #[dynamo(version)] edition: u64", "version", message);
}

#[test]
fn a_key_is_made_and_never_written_again() {
    let source = source(
        "#[dynamo(key(sk = \"A#{at}\"))]",
        "#[dynamo(partition_key, generate = uuid)] id: String, #[dynamo(created_at)] at: SystemTime",
    );
    let message = "an item is found by its key, which no update sets; write `generate = now` for a \
                   key that says when the item was made [D0078]";
    one(&source, "created_at", message);
}

#[test]
fn an_optional_version_is_told_over_its_type() {
    let message = "an item without a `version` is read as one of version 0; write `u64` instead of \
                   `Option<u64>` [D0081]";
    item("#[dynamo(version)] version: Option<u64>", "Option<u64>", message);
}

#[test]
fn a_template_of_fields_that_all_stay_is_no_mistake() {
    let index = "#[dynamo(global_index(name = \"by-city\", key(gsi1pk = \"C#{city}#{zip}\")))]";
    let fields = |zip: &str| {
        format!(
            "#[dynamo(partition_key)] id: u64, #[dynamo(read_only)] city: String, {zip} zip: u64"
        )
    };
    assert_eq!(mistakes(&source(index, &fields("#[dynamo(read_only, generate = uuid)]"))), []);
    let message = "`gsi1pk` is made of this field and of `zip`, which are set together; remove \
                   `read_only`, or write it on all of them [D0079]";
    one(&source(index, &fields("")), "read_only", message);
}

#[test]
fn a_value_has_none_of_the_words() {
    let message = "`ttl` is of the fields of items, and a value that derives only `DynamoValue` is \
                   none; remove it [D0080]";
    one("#[derive(DynamoValue)]\nstruct Line { #[dynamo(ttl)] ends: u64 }", "ttl", message);
}
