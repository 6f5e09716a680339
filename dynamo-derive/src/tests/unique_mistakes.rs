//! Mistakes with fields of which no two items have the same value.

use super::mistakes;
use super::mistakes::one;

fn user(fields: &str) -> String {
    format!(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"users\")] \
         struct User {{ #[dynamo(partition_key)] id: String, {fields} }}"
    )
}

#[test]
fn what_goes_with_unique_is_no_mistake() {
    let fine = [
        "#[dynamo(unique)] email: String",
        "#[dynamo(unique, sensitive, rename = \"mail\")] email: Option<String>",
        "#[dynamo(unique, null)] email: Option<String>",
        "#[dynamo(unique, set_once)] login: String",
        "#[dynamo(unique, read_only)] login: String",
        "#[dynamo(unique, with = \"epoch\")] at: Moment",
        "#[dynamo(unique)] hash: Vec<u8>, #[dynamo(version)] version: u64",
        "#[dynamo(unique)] number: Number",
    ];
    for fields in fine {
        assert_eq!(mistakes(&user(fields)), [], "{fields}");
    }
}

#[test]
fn each_word_that_does_not_go_with_it_is_told_why() {
    let told = [
        ("created_at", "created_at", "is set by the write itself"),
        ("ttl", "ttl", "ends items, whose values would stay taken"),
        ("generate = now", "generate", "writes a value that no update knows before"),
        (
            "serde",
            "serde",
            "stores a value that has several spellings, which are compared as they are stored",
        ),
        (
            "default",
            "default",
            "gives an item a value that is not stored under the attribute's name",
        ),
    ];
    for (written, word, why) in told {
        let message = format!("`{word}` {why}; remove `{word}`, or remove `unique` [D0100]");
        one(&user(&format!("#[dynamo(unique, {written})] a: Custom")), word, &message);
    }
}

#[test]
fn a_number_that_is_the_key_is_shown_the_template_that_makes_it_text() {
    one(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"users\")]
        struct User { #[dynamo(partition_key)] id: u64, #[dynamo(unique)] email: String }",
        "u64",
        "the values of `email` are kept unique by items whose keys are text; write `String` instead \
         of `u64`, or make the key by a template, as `key(pk = \"STUDENT#{id}\")` [D0103]",
    );
}

#[test]
fn a_struct_with_a_ttl_has_no_unique_fields() {
    one(
        &user("#[dynamo(unique)] email: String, #[dynamo(ttl)] ends: SystemTime"),
        "ttl",
        "the service deletes an item at its end and leaves the value of `email` taken; remove `ttl`, \
         or remove `unique` there [D0103]",
    );
}

#[test]
fn as_many_fields_are_unique_as_one_transaction_can_change() {
    let fields = |count: usize| -> String {
        (0..count).map(|number| format!("#[dynamo(unique)] f{number}: u64, ")).collect()
    };
    assert_eq!(mistakes(&user(&fields(49))), []);
    one(
        &user(&fields(50)),
        "unique",
        "a transaction has 100 actions, and a value that changes takes two; write `unique` on at \
         most 49 fields [D0103]",
    );
}

#[test]
fn what_others_call_it_is_understood() {
    one(
        &user("#[dynamo(unique_index)] email: String"),
        "unique_index",
        "unknown attribute `unique_index`; did you mean `unique`? [D0003]",
    );
}
