//! The mistakes that an index can have, each by its message and the word it points at.

use super::mistakes;
use super::mistakes::one;

/// An item with these attributes above it.
fn order(attributes: &str) -> String {
    format!(
        "#[derive(DynamoItem)]
        #[dynamo(table = \"orders\")]
        {attributes}
        struct Order {{
            #[dynamo(partition_key)] id: String,
            #[dynamo(sort_key)] line: u64,
            status: Option<String>, region: String, #[dynamo(rename = \"sum\")] total: u64,
            a: u64, b: u64, c: u64, d: u64, e: u64, r#type: u64,
        }}"
    )
}

/// Asserts that a global index by `status` with that inside has one mistake.
#[track_caller]
fn global(inside: &str, word: &str, message: &str) {
    let index = format!("#[dynamo(global_index(name = \"by-status\", {inside}))]");
    one(&order(&index), word, message);
}

/// The same for a local index.
#[track_caller]
fn local(inside: &str, word: &str, message: &str) {
    let index = format!("#[dynamo(local_index(name = \"by-total\", {inside}))]");
    one(&order(&index), word, message);
}

/// The same for what is written above the item.
#[track_caller]
fn above(attributes: &str, word: &str, message: &str) {
    one(&order(attributes), word, message);
}

#[test]
fn right_indexes_have_no_mistakes() {
    let source = order(
        "#[dynamo(
            global_index(name = \"one\", partition_key(status,), sort_key(total)),
            global_index(name = \"two\", partition_key(line, id), project(include(r#type, a))),
        )]
        #[dynamo(global_index(name = \"raw\", partition_key(type), project(keys_only,),))]
        #[dynamo(local_index(name = \"three\", sort_key(total), project(all)))]",
    );
    assert_eq!(mistakes(&source), []);
}

#[test]
fn every_mistake_of_the_indexes_is_reported_in_one_run() {
    let source = order(
        "#[dynamo(global_index(name = \"my index\", partition_key(state, state), project(some)))]
        #[dynamo(global_index(sort_key(a, a), colour))]
        #[dynamo(local_index(name = 5, partition_key(id), project(include(line))))]",
    );
    let found = mistakes(&source);
    let words: Vec<&str> = found.iter().map(|(word, _)| word.as_str()).collect();
    let expected = [
        "some",
        "colour",
        "5",
        "\"my index\"",
        "state",
        "state",
        "global_index",
        "a",
        "global_index",
        "line",
        "partition_key",
        "local_index",
    ];
    assert_eq!(words, expected, "{found:#?}");
}

#[test]
fn an_index_has_its_form() {
    let takes = "`global_index` takes a list; write `global_index(name = \"by-status\", partition_key(status))` [D0001]";
    above("#[dynamo(global_index)]", "global_index", takes);
    above("#[dynamo(global_index = \"by-status\")]", "global_index", takes);
    above("#[dynamo(global_index[a])]", "[a]", takes);
    let takes = "`partition_key` takes a list; write `partition_key(status)` [D0001]";
    global("partition_key", "partition_key", takes);
    global("partition_key = status", "partition_key", takes);
    global(
        "partition_key()",
        "partition_key",
        "`partition_key` needs a field; write `partition_key(status)` [D0001]",
    );
    global(
        "partition_key(\"status\")",
        "\"status\"",
        "a field is named by its identifier; write `status` [D0001]",
    );
    global(
        "partition_key(status = 1)",
        "status = 1",
        "expected the name of a field; write `partition_key(status)` [D0001]",
    );
    global(
        "partition_key(status,, region)",
        ",",
        "expected the name of a field; write `partition_key(status)` [D0001]",
    );
    global(
        "partition_key(status) sort_key(total)",
        "sort_key",
        "expected a comma after the list of `partition_key`, before this [D0001]",
    );
    global(
        "partition_key(status), 7",
        "7",
        "expected one of `name`, `partition_key`, `sort_key`, `key`, `project`, found `7` [D0001]",
    );
    global(
        "partition_key(status), project()",
        "project",
        "`project` needs one of `all`, `keys_only`, `include` [D0001]",
    );
    global(
        "partition_key(status), project(all, keys_only)",
        "keys_only",
        "`project` takes one of `all`, `keys_only`, `include`; remove this [D0001]",
    );
    global(
        "partition_key(status), project(include)",
        "include",
        "`include` takes a list; write `include(total)` [D0001]",
    );
    above(
        "#[dynamo(global_index(name, partition_key(status)))]",
        "name",
        "`name` needs a value; write `name = \"by-status\"` [D0001]",
    );
    global(
        "partition_key(status), partition_key(region)",
        "partition_key",
        "`partition_key` is given twice; remove one of them [D0002]",
    );
}

#[test]
fn an_unknown_word_of_an_index_is_told_what_was_meant() {
    global(
        "hash_key(status)",
        "hash_key",
        "unknown word `hash_key` in an index; did you mean `partition_key`? [D0022]",
    );
    global(
        "partition_key(status), keys_only",
        "keys_only",
        "unknown word `keys_only` in an index; write `project(keys_only)` [D0022]",
    );
    global(
        "partition_key(status), throughput = 5",
        "throughput",
        "unknown word `throughput` in an index; write one of `name`, `partition_key`, `sort_key`, `key`, `project` [D0022]",
    );
    global(
        "partition_key(status), project(key_only)",
        "key_only",
        "unknown word `key_only` in `project`; did you mean `keys_only`? [D0022]",
    );
    global(
        "partition_key(status), project(region, total)",
        "region",
        "unknown word `region` in `project`; write `all`, `keys_only` or `include(region)` [D0022]",
    );
    above(
        "#[dynamo(gsi(name = \"by-status\", partition_key(status)))]",
        "gsi",
        "unknown attribute `gsi`; did you mean `global_index`? [D0004]",
    );
}

#[test]
fn an_index_has_a_name_of_its_own() {
    above(
        "#[dynamo(local_index(sort_key(total)))]",
        "local_index",
        "an index has a name; write `local_index(name = \"..\", ..)` [D0023]",
    );
    above(
        "#[dynamo(global_index(name = \"by status\", partition_key(status)))]",
        "\"by status\"",
        "an index name cannot contain ' '; write it with `a-z`, `A-Z`, `0-9`, `_`, `-`, `.` [D0023]",
    );
    above(
        "#[dynamo(global_index(name = \"by\", partition_key(status)))]",
        "\"by\"",
        "an index name has 3 to 255 characters, and this one has 2; write another [D0023]",
    );
    let two = |second: &str| {
        format!(
            "#[dynamo(global_index(name = \"by-status\", partition_key(status)))]
            #[dynamo(local_index(name = {second}, sort_key(total)))]"
        )
    };
    above(
        &two("\"by-status\""),
        "\"by-status\"",
        "another index has the name `by-status`; give this one its own [D0024]",
    );
    above(
        &two("\"by.Status\""),
        "\"by.Status\"",
        "the constant of this index would be `BY_STATUS`, which is that of `by-status`; give one of them another name [D0024]",
    );
}

#[test]
fn an_index_names_fields_of_its_struct() {
    global(
        "partition_key(statsu)",
        "statsu",
        "`Order` has no field `statsu`; did you mean `status`? [D0025]",
    );
    global(
        "partition_key(status), sort_key(sum)",
        "sum",
        "`Order` has no field `sum`; did you mean `total`? [D0025]",
    );
    global(
        "partition_key(status), project(include(description))",
        "description",
        "`Order` has no field `description`; write the identifier of one of its fields [D0025]",
    );
}

#[test]
fn a_field_is_in_an_index_once() {
    let twice = |ident: &str| {
        format!(
            "`{ident}` is in the key of this index already; remove it here, or name another field [D0026]"
        )
    };
    global("partition_key(status, status)", "status", &twice("status"));
    global("partition_key(status), sort_key(region, status)", "status", &twice("status"));
    local("sort_key(id)", "id", &twice("id"));
    let always = |ident: &str| {
        format!("`{ident}` is a key and so always in the index; remove it from `include` [D0026]")
    };
    global("partition_key(status), project(include(status))", "status", &always("status"));
    global("partition_key(status), project(include(id))", "id", &always("id"));
    local("sort_key(total), project(include(line))", "line", &always("line"));
    local("sort_key(total), project(include(total))", "total", &always("total"));
    global(
        "partition_key(status), project(include(a, b, a))",
        "a",
        "`a` is included already; remove it [D0026]",
    );
}

#[test]
fn a_global_index_has_one_to_four_and_up_to_four_attributes_in_its_key() {
    global(
        "sort_key(status)",
        "global_index",
        "a global index has a partition key; write `partition_key(..)` in it [D0027]",
    );
    global(
        "partition_key(a, b, c, d, e)",
        "e",
        "the partition key of an index has at most 4 attributes; remove this [D0027]",
    );
    global(
        "partition_key(status), sort_key(a, b, c, d, e)",
        "e",
        "the sort key of an index has at most 4 attributes; remove this [D0027]",
    );
}

#[test]
fn a_local_index_has_one_sort_key_and_its_tables_partition_key() {
    local(
        "sort_key(total), partition_key(id)",
        "partition_key",
        "a local index has the partition key of its table; remove `partition_key`, or make this a `global_index` [D0028]",
    );
    local(
        "project(all)",
        "local_index",
        "a local index has a sort key; write `sort_key(..)` in it [D0028]",
    );
    local(
        "sort_key(total, region)",
        "region",
        "the sort key of a local index is one attribute; remove this [D0028]",
    );
    let source = "#[derive(DynamoItem)]
        #[dynamo(table = \"orders\", local_index(name = \"by-total\", sort_key(total)))]
        struct Order { #[dynamo(partition_key)] id: String, total: u64 }";
    one(
        source,
        "local_index",
        "a local index needs a table with a sort key; write `#[dynamo(sort_key)]` on a field, or make this a `global_index` [D0028]",
    );
}

#[test]
fn a_table_has_so_many_indexes_and_they_include_so_many_attributes() {
    let indexes = |kind: &str, key: &str, count: usize| -> String {
        (0..count).map(|i| format!("#[dynamo({kind}(name = \"index-{i}\", {key}))]")).collect()
    };
    assert_eq!(mistakes(&order(&indexes("global_index", "partition_key(a)", 20))), []);
    above(
        &indexes("global_index", "partition_key(a)", 22),
        "global_index",
        "a table has at most 20 global indexes; remove this one [D0029]",
    );
    assert_eq!(mistakes(&order(&indexes("local_index", "sort_key(a)", 5))), []);
    above(
        &indexes("local_index", "sort_key(a)", 6),
        "local_index",
        "a table has at most 5 local indexes; remove this one [D0029]",
    );
    let wide = |fields: usize, indexes: usize| {
        let names = |count: usize| -> Vec<String> { (0..count).map(|i| format!("f{i}")).collect() };
        let include = names(fields).join(", ");
        let indexes: String = (0..indexes)
            .map(|i| {
                format!("#[dynamo(global_index(name = \"i-{i}\", partition_key(key), project(include({include}))))]")
            })
            .collect();
        let fields = names(fields).join(": u64, ");
        format!(
            "#[derive(DynamoItem)]
            #[dynamo(table = \"wide\")] {indexes}
            struct Wide {{ #[dynamo(partition_key)] id: u64, key: u64, {fields}: u64 }}"
        )
    };
    assert_eq!(mistakes(&wide(20, 5)), []);
    one(
        &wide(21, 1),
        "f20",
        "an index includes at most 20 attributes; remove this, or write `project(all)` [D0029]",
    );
    one(
        &wide(17, 6),
        "f15",
        "the indexes of a table include at most 100 attributes together; remove this, or write `project(all)` [D0029]",
    );
}

#[test]
fn the_attribute_names_of_an_index_are_short() {
    let long = "x".repeat(256);
    for named in ["partition_key(long)", "partition_key(key), project(include(long))"] {
        let source = format!(
            "#[derive(DynamoItem)]
            #[dynamo(table = \"tasks\", global_index(name = \"by-key\", {named}))]
            struct Task {{ #[dynamo(partition_key)] id: u64, key: u64, #[dynamo(rename = \"{long}\")] long: u64 }}"
        );
        one(
            &source,
            &format!("\"{long}\""),
            "an index's attribute name has at most 255 bytes, and this one has 256; write a shorter one [D0007]",
        );
    }
}
