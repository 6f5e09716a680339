//! Each mistake by its message and the word it points at, and many mistakes in one run.

use super::mistakes;
use crate::diag::Code;

/// Asserts that `source` has exactly one mistake.
#[track_caller]
pub(super) fn one(source: &str, word: &str, message: &str) {
    assert_eq!(mistakes(source), [(word.to_owned(), message.to_owned())]);
}

/// The same for an attribute above an item that is right without it.
#[track_caller]
fn container(attribute: &str, word: &str, message: &str) {
    let rest = "#[dynamo(table = \"tasks\")] struct Task { #[dynamo(partition_key)] id: u64 }";
    one(&format!("#[derive(DynamoItem)]\n{attribute} {rest}"), word, message);
}

/// The same for an attribute on a field that is no key.
#[track_caller]
fn field(attribute: &str, word: &str, message: &str) {
    let item = "struct Task { #[dynamo(partition_key)] id: u64";
    let source = format!(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"tasks\")] {item}, {attribute} note: String }}"
    );
    one(&source, word, message);
}

/// The same for the fields of an item.
#[track_caller]
fn item(fields: &str, word: &str, message: &str) {
    let source = format!(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"tasks\")] struct Task<T> {{ {fields} }}"
    );
    one(&source, word, message);
}

#[test]
fn every_mistake_is_reported_in_one_run() {
    let source = "#[derive(DynamoItem)]
        #[dynamo(tabel = \"students\", rename_all = \"camel\", rename_all = \"kebab-case\")]
        struct Student {
            #[dynamo(partition_key = \"id\")]
            student_id: Option<u64>,
            #[dynamo(partition_key, renam = \"name\")]
            name: String,
            #[dynamo(rename = \"name\", table = \"x\")]
            nick: String,
        }";
    let found = mistakes(source);
    let words: Vec<&str> = found.iter().map(|(word, _)| word.as_str()).collect();
    let expected = [
        "tabel",
        "\"camel\"",
        "\"id\"",
        "renam",
        "table",
        "\"name\"",
        "partition_key",
        "Option<u64>",
    ];
    assert_eq!(words, expected, "{found:#?}");
}

#[test]
fn an_attribute_has_its_form() {
    container(
        "#[dynamo]",
        "dynamo",
        "`dynamo` takes a list; write `#[dynamo(table = \"orders\")]` [D0001]",
    );
    container(
        "#[dynamo = 5]",
        "dynamo = 5",
        "`dynamo` takes a list; write `#[dynamo(table = \"orders\")]` [D0001]",
    );
    container(
        "#[dynamo(rename_all)]",
        "rename_all",
        "`rename_all` needs a value; write `rename_all = \"camelCase\"` [D0001]",
    );
    container(
        "#[dynamo(rename_all(5))]",
        "(5)",
        "expected `=` after `rename_all`; write `rename_all = \"camelCase\"` [D0001]",
    );
    container(
        "#[dynamo(\"x\")]",
        "\"x\"",
        "expected one of `table`, `rename_all`, `key`, `global_index`, `local_index`, `entity`, `entity_attribute`, `entity_by_key`, `schema_version`, `schema_version_attribute`, `upgrade`, `billing`, `stream`, `table_class`, `deletion_protection`, `point_in_time_recovery`, `tags`, `view`, `crate`, found `\"x\"` [D0001]",
    );
    container(
        "#[dynamo(rename_all = \"camelCase\" crate = a)]",
        "crate",
        "expected a comma after the value of `rename_all`, before this [D0001]",
    );
    field("#[dynamo]", "dynamo", "`dynamo` takes a list; write `#[dynamo(partition_key)]` [D0001]");
    field("#[dynamo(rename = 5)]", "5", "`rename` takes a text; write `rename = \"name\"` [D0001]");
    field(
        "#[dynamo(rename = )]",
        "rename",
        "`rename` needs a value; write `rename = \"name\"` [D0001]",
    );
    field(
        "#[dynamo(sort_key = \"x\")]",
        "\"x\"",
        "`sort_key` takes no value; write only `sort_key` [D0001]",
    );
}

#[test]
fn an_empty_list_is_allowed() {
    let source = "#[derive(DynamoItem)]\n#[dynamo()] #[dynamo(table = \"tasks\",)]
        struct Task { #[dynamo(partition_key,)] #[dynamo()] id: u64 }";
    assert_eq!(mistakes(source), []);
}

#[test]
fn an_attribute_is_given_once() {
    let message = "`table` is given twice; remove one of them [D0002]";
    let source = "#[derive(DynamoItem)]\n#[dynamo(table = \"tasks\")] #[dynamo(table = \"tasks\")]
        struct Task { #[dynamo(partition_key)] id: u64 }";
    one(source, "table", message);
    field(
        "#[dynamo(rename = \"a\", rename = \"b\")]",
        "rename",
        "`rename` is given twice; remove one of them [D0002]",
    );
}

#[test]
fn an_unknown_word_is_told_what_was_meant() {
    field(
        "#[dynamo(sortkey)]",
        "sortkey",
        "unknown attribute `sortkey`; did you mean `sort_key`? [D0003]",
    );
    field(
        "#[dynamo(range_key)]",
        "range_key",
        "unknown attribute `range_key`; did you mean `sort_key`? [D0003]",
    );
    field(
        "#[dynamo(tabel = 1)]",
        "tabel",
        "unknown attribute `tabel`; did you mean `table`, above the struct? [D0003]",
    );
    field(
        "#[dynamo(colour)]",
        "colour",
        "unknown attribute `colour`; write one of `partition_key`, `sort_key`, `rename`, `alias`, `default`, `skip`, `flatten`, `with`, `serde`, `json`, `null`, `sensitive`, `read_only`, `set_once`, `generate`, `version`, `created_at`, `updated_at`, `ttl`, `unique`, `owned` [D0003]",
    );
    container(
        "#[dynamo(renameall = \"kebab-case\")]",
        "renameall",
        "unknown attribute `renameall`; did you mean `rename_all`? [D0004]",
    );
}

#[test]
fn a_word_in_the_wrong_place_is_told_where_it_belongs() {
    container(
        "#[dynamo(sort_key)]",
        "sort_key",
        "`sort_key` does not belong here; write it on a field [D0005]",
    );
    field(
        "#[dynamo(crate = a)]",
        "crate",
        "`crate` does not belong here; write it above the struct [D0005]",
    );
}

#[test]
fn a_word_that_was_written_is_not_missing_as_well() {
    let message = "`partition_key` does not belong here; write it on a field [D0005]";
    let above = "#[derive(DynamoItem)]\n#[dynamo(table = \"tasks\", partition_key)]";
    one(&format!("{above} struct Task {{ id: u64 }}"), "partition_key", message);

    let table = |written: &str| {
        format!(
            "#[derive(DynamoItem)]\nstruct Task {{ #[dynamo(partition_key, {written})] id: u64 }}"
        )
    };
    let message = "`table` does not belong here; write it above the struct [D0005]";
    one(&table("table = \"tasks\""), "table", message);
    let message = "unknown attribute `tabel`; did you mean `table`, above the struct? [D0003]";
    one(&table("tabel = \"tasks\""), "tabel", message);

    let message = "`table` needs a value; write `table = \"orders\"` [D0001]";
    let above = "#[derive(DynamoItem)]\n#[dynamo(table)]";
    one(&format!("{above} struct Task {{ #[dynamo(partition_key)] id: u64 }}"), "table", message);
}

#[test]
fn values_are_checked() {
    container(
        "#[dynamo(rename_all = \"snakecase\")]",
        "\"snakecase\"",
        "unknown rule `snakecase`; did you mean `snake_case`? the rules are `lowercase`, `UPPERCASE`, \
         `PascalCase`, `camelCase`, `snake_case`, `SCREAMING_SNAKE_CASE`, `kebab-case`, \
         `SCREAMING-KEBAB-CASE` [D0006]",
    );
    field(
        "#[dynamo(rename = \"\")]",
        "\"\"",
        "an attribute name cannot be empty; write a name, or remove `rename` [D0007]",
    );
    let long = format!("\"{}\"", "x".repeat(65_536));
    field(
        &format!("#[dynamo(rename = {long})]"),
        &long,
        "an attribute name has at most 65535 bytes, and this one has 65536; write a shorter one [D0007]",
    );
    let long = format!("\"{}\"", "x".repeat(256));
    field(
        &format!("#[dynamo(sort_key, rename = {long})]"),
        &long,
        "a key's attribute name has at most 255 bytes, and this one has 256; write a shorter one [D0007]",
    );
    container(
        "#[dynamo(crate = \"a b\")]",
        "\"a b\"",
        "`crate` takes a path; write `crate = path::to::dynamo_orm` [D0008]",
    );
    container(
        "#[dynamo(crate = 5)]",
        "5",
        "`crate` takes a path; write `crate = path::to::dynamo_orm` [D0008]",
    );
}

#[test]
fn only_some_shapes_can_be_derived() {
    one(
        "#[derive(DynamoItem)]\nenum Status { Open }",
        "enum",
        "`DynamoItem` cannot be derived for this enum; write a struct with named fields, and the enum as one of them: it derives `DynamoValue` [D0009]",
    );
    one(
        "#[derive(DynamoItem)]\nunion Bits { a: u8 }",
        "union",
        "`DynamoItem` cannot be derived for this union; write a struct with named fields (a union does not know which of its fields it holds) [D0009]",
    );
    one(
        "#[derive(DynamoItem)]\nstruct Point(u8, u8);",
        "(u8, u8)",
        "an item's fields must have names; name them, as in `{ student_id: u64 }` [D0010]",
    );
    one(
        "#[derive(DynamoValue)]\nstruct Nothing();",
        "Nothing",
        "a unit struct has nothing to store; write `struct Nothing { .. }` with fields [D0011]",
    );
    one(
        "#[derive(DynamoItem)]\nstruct Cents(u64);",
        "u64",
        "an item's fields must have names; name them, as in `{ student_id: u64 }` [D0010]",
    );
    one(
        "#[derive(DynamoItem)]\nstruct Nothing;",
        "Nothing",
        "a unit struct has nothing to store; write `struct Nothing { .. }` with fields [D0011]",
    );
}

#[test]
fn a_table_has_a_name_that_the_service_takes() {
    let item = |table: &str| {
        format!("#[derive(DynamoItem)]\n{table} struct Task {{ #[dynamo(partition_key)] id: u64 }}")
    };
    one(
        &item(""),
        "Task",
        "`Task` names no table; write `#[dynamo(table = \"..\")]` above it [D0012]",
    );
    one(
        &item("#[dynamo(table = \"my tasks\")]"),
        "\"my tasks\"",
        "a table name cannot contain ' '; write it with `a-z`, `A-Z`, `0-9`, `_`, `-`, `.` [D0013]",
    );
    one(
        &item("#[dynamo(table = \"t\")]"),
        "\"t\"",
        "a table name has 3 to 255 characters, and this one has 1; write another [D0013]",
    );
}

#[test]
fn a_key_has_one_partition_and_at_most_one_sort_key() {
    item(
        "id: u64",
        "Task",
        "`Task` has no partition key; write `#[dynamo(partition_key)]` on one field [D0014]",
    );
    item(
        "#[dynamo(partition_key)] a: u64, #[dynamo(partition_key)] b: u64",
        "partition_key",
        "the partition key is `a` already; write `sort_key` here, or remove one [D0015]",
    );
    item(
        "#[dynamo(partition_key)] a: u64, #[dynamo(sort_key)] b: u64, #[dynamo(sort_key)] c: u64",
        "sort_key",
        "the sort key is `b` already; remove one [D0016]",
    );
    item(
        "#[dynamo(partition_key, sort_key)] a: u64",
        "sort_key",
        "one field cannot be both keys; remove `sort_key` here, or write it on another field [D0017]",
    );
    item(
        "#[dynamo(partition_key)] a: ::std::option::Option<Vec<u8>>",
        "::std::option::Option<Vec<u8>>",
        "a key is always present; write `Vec<u8>` instead of `::std::option::Option<Vec<u8>>` [D0018]",
    );
    item(
        "#[dynamo(partition_key)] a: T",
        "T",
        "a key cannot be the type parameter `T` itself; write a type such as `String`, or a newtype around `T` [D0019]",
    );
}

#[test]
fn two_fields_have_two_names() {
    item(
        "#[dynamo(partition_key)] id: u64, #[dynamo(rename = \"id\")] other: u64",
        "\"id\"",
        "the attribute name `id` is taken by the field `id`; give this one another with `#[dynamo(rename = \"..\")]` [D0020]",
    );
}

#[test]
fn a_newtype_takes_no_field_attributes() {
    one(
        "#[derive(DynamoValue)]\nstruct Cents(#[dynamo(rename = \"x\")] u64);",
        "rename",
        "`rename` means nothing on a newtype, which is written as its field is; remove it [D0021]",
    );
    one(
        "#[derive(DynamoValue)]\n#[dynamo(rename_all = \"camelCase\")] struct Point(u8, u8);",
        "rename_all",
        "`rename_all` means nothing on a tuple struct, whose fields have no names; remove it [D0021]",
    );
}

#[test]
fn every_code_has_its_section_in_order() {
    let text = include_str!("../../docs/errors.md");
    let sections: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("## D"))
        .filter_map(|line| line.split(' ').next())
        .collect();
    let codes: Vec<String> = Code::ALL.iter().map(ToString::to_string).collect();
    let codes: Vec<&str> = codes.iter().filter_map(|code| code.strip_prefix('D')).collect();
    assert_eq!(sections, codes);
}

#[test]
fn many_fields_expand_in_linear_time() {
    let fields = |count: usize| -> String {
        (0..count).map(|number| format!("field_{number}: Option<String>,\n")).collect()
    };
    let source = format!(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"wide\")] struct Wide {{ #[dynamo(partition_key)] id: u64, {} }}",
        fields(600)
    );
    assert_eq!(mistakes(&source), []);
}

#[test]
fn what_is_made_of_fields_takes_no_name_that_a_field_goes_by() {
    let keyed = |above: &str, fields: &str| {
        format!(
            "#[derive(DynamoItem)]\n#[dynamo(table = \"tasks\", {above})]
            struct Task {{ id: u64, {fields} }}"
        )
    };
    one(
        &keyed("key(pk = \"TASK#{id}\")", "#[dynamo(alias = \"pk\")] note: String"),
        "pk",
        "the attribute `pk` is the field `note` already; give one of the two another name [D0050]",
    );
    one(
        &keyed(
            "key(pk = \"TASK#{id}\"), entity = \"Task\"",
            "#[dynamo(alias = \"entity\")] kind: String",
        ),
        "entity",
        "the attribute name `entity` is taken by the field `kind`; \
         give another with `entity_attribute` or `schema_version_attribute` [D0088]",
    );
    // What is not stored has no attribute.
    let skipped = keyed("key(pk = \"TASK#{id}\")", "#[dynamo(skip)] pk: String");
    assert_eq!(mistakes(&skipped), []);
}
