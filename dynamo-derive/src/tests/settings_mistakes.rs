//! Mistakes with the words for what is set of a table.

use super::mistakes;
use super::mistakes::one;

fn item(above: &str) -> String {
    format!(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"orders\", {above})] \
         struct Order {{ #[dynamo(partition_key)] id: u64 }}"
    )
}

/// Asserts that these words have exactly one mistake.
#[track_caller]
fn wrong(above: &str, word: &str, message: &str) {
    one(&item(above), word, message);
}

#[test]
fn what_a_table_may_be_set_to_is_no_mistake() {
    let longest = format!("tags(\"{}\" = \"{}\")", "ü".repeat(128), "ß".repeat(256));
    let fine = [
        "billing = \"on_demand\", stream = \"off\", table_class = \"standard\"",
        "billing(write = 1, read = 1,), stream = \"keys_only\", table_class = \"infrequent_access\"",
        "stream = \"new_image\", deletion_protection, point_in_time_recovery",
        "stream = \"old_image\", deletion_protection = true, point_in_time_recovery = true",
        "stream = \"new_and_old_images\", deletion_protection = false, point_in_time_recovery = false",
        "tags(\"a\" = \"\", \"A\" = \"aws: 7 _.:/=+-@\", \"an aws: key\" = \"größe ٣\",)",
        &longest,
    ];
    for above in fine {
        assert_eq!(mistakes(&item(above)), [], "{above}");
    }
}

#[test]
fn an_unknown_value_is_told_with_those_that_there_are() {
    let streams =
        "the values are `keys_only`, `new_image`, `old_image`, `new_and_old_images`, `off` [D0110]";
    wrong(
        "stream = \"everything\"",
        "\"everything\"",
        &format!("unknown value `everything` of `stream`; {streams}"),
    );
    let services =
        [("NEW_AND_OLD_IMAGES", "new_and_old_images"), ("new-image", "new_image"), ("none", "off")];
    for (written, meant) in services {
        let message =
            format!("unknown value `{written}` of `stream`; did you mean `{meant}`? {streams}");
        wrong(&format!("stream = \"{written}\""), &format!("\"{written}\""), &message);
    }
    let classes = "the values are `standard`, `infrequent_access` [D0110]";
    for written in ["STANDARD_INFREQUENT_ACCESS", "ia"] {
        let message = format!(
            "unknown value `{written}` of `table_class`; did you mean `infrequent_access`? {classes}"
        );
        wrong(&format!("table_class = \"{written}\""), &format!("\"{written}\""), &message);
    }
    wrong(
        "billing = \"PAY_PER_REQUEST\"",
        "\"PAY_PER_REQUEST\"",
        "unknown value `PAY_PER_REQUEST` of `billing`; write `billing = \"on_demand\"` or \
         `billing(read = 5, write = 5)` [D0110]",
    );
}

#[test]
fn each_word_has_its_form() {
    wrong(
        "stream = new_image",
        "new_image",
        "`stream` takes a text; write `stream = \"new_and_old_images\"` [D0001]",
    );
    wrong("billing", "billing", "`billing` needs a value; write `billing = \"on_demand\"` [D0001]");
    wrong(
        "billing(read = \"5\", write = 5)",
        "\"5\"",
        "`read` takes a number; write `read = 5` [D0001]",
    );
    wrong("billing(5, write = 5)", "5", "expected one of `read`, `write`, found `5` [D0001]");
    let switch = "`deletion_protection` is on or off; write `deletion_protection` or \
                  `deletion_protection = false` [D0001]";
    wrong("deletion_protection = \"no\"", "\"no\"", switch);
    wrong("deletion_protection(false)", "(false)", switch);
    wrong("deletion_protection =", "deletion_protection", switch);
    let tags = "`tags` takes a list; write `tags(\"team\" = \"shop\")` [D0001]";
    wrong("tags = \"team\"", "tags", tags);
    wrong("tags()", "tags", "`tags` needs a tag; write `tags(\"team\" = \"shop\")` [D0001]");
    let two = "a tag is two texts; write `tags(\"team\" = \"shop\")` [D0001]";
    let malformed = ["team = \"shop\"", "\"team\" = 7", "\"team\"", "\"a\" = \"b\" \"c\" = \"d\""];
    for tag in malformed {
        wrong(&format!("tags(\"a\" = \"b\", {tag})"), tag, two);
    }
}

#[test]
fn a_word_is_given_once() {
    let words = [
        "stream = \"off\"",
        "table_class = \"standard\"",
        "deletion_protection",
        "point_in_time_recovery = false",
        "tags(\"a\" = \"b\")",
    ];
    for written in words {
        let word = written.split([' ', '(']).next().unwrap_or_default();
        let message = format!("`{word}` is given twice; remove one of them [D0002]");
        wrong(&format!("{written}, {written}"), word, &message);
    }
    let message = "`billing` is given twice; remove one of them [D0002]";
    wrong("billing = \"on_demand\", billing(read = 1, write = 1)", "billing", message);
    let message = "`read` is given twice; remove one of them [D0002]";
    wrong("billing(read = 1, read = 2, write = 1)", "read", message);
}

#[test]
fn units_are_given_for_reads_and_for_writes() {
    let missing = |word: &str| {
        format!(
            "`billing(..)` says what is read and what is written in a second; write `{word} = 5` \
             too [D0111]"
        )
    };
    wrong("billing(write = 5)", "billing", &missing("read"));
    wrong("billing(read = 5)", "billing", &missing("write"));
    let both = mistakes(&item("billing()"));
    let both: Vec<&str> = both.iter().map(|(_, message)| message.as_str()).collect();
    assert_eq!(both, [missing("read"), missing("write")]);
    wrong(
        "billing(read = 5, write = 0)",
        "write",
        "`write` is at least 1 unit a second; write `write = 1`, or pay by request with \
         `billing = \"on_demand\"` [D0111]",
    );
    wrong(
        "billing(write_capacity_units = 5, read = 5)",
        "write_capacity_units",
        "unknown word `write_capacity_units` in `billing`; did you mean `write`? [D0111]",
    );
    wrong(
        "billing(on_demand)",
        "on_demand",
        "unknown word `on_demand` in `billing`; write `billing = \"on_demand\"` or \
         `billing(read = 5, write = 5)` [D0111]",
    );
}

#[test]
fn a_tag_is_one_that_the_service_takes() {
    let told = [
        ("\"\"", "cannot be empty; write one, as `\"team\" = \"shop\"`"),
        (
            "\"Aws:team\"",
            "cannot begin with `aws:`, which is for the service's own tags; write another",
        ),
        (
            "\"team#1\"",
            "cannot contain '#'; write it with letters, digits, spaces, `+`, `-`, `=`, `.`, `_`, \
             `:`, `/`, `@`",
        ),
        (
            "\"a\\tb\"",
            "cannot contain '\\t'; write it with letters, digits, spaces, `+`, `-`, `=`, `.`, `_`, \
             `:`, `/`, `@`",
        ),
    ];
    for (key, why) in told {
        let message = format!("a tag's key {why} [D0112]");
        wrong(&format!("tags({key} = \"shop\", \"a\" = \"b\")"), key, &message);
    }
    let long = format!("\"{}\"", "ü".repeat(129));
    let message = "a tag's key has at most 128 characters, and this one has 129; write a shorter \
                   one [D0112]";
    wrong(&format!("tags({long} = \"shop\")"), &long, message);
    let long = format!("\"{}\"", "x".repeat(257));
    let message = "a tag's value has at most 256 characters, and this one has 257; write a shorter \
                   one [D0112]";
    wrong(&format!("tags(\"team\" = {long})"), &long, message);
    let message = "a tag's value cannot contain '&'; write it with letters, digits, spaces, `+`, \
                   `-`, `=`, `.`, `_`, `:`, `/`, `@` [D0112]";
    wrong("tags(\"team\" = \"R&D\")", "\"R&D\"", message);
}

#[test]
fn a_key_has_one_tag_and_a_table_fifty() {
    wrong(
        "tags(\"team\" = \"shop\", \"Team\" = \"shop\", \"team\" = \"ship\")",
        "\"team\"",
        "the tag `team` is given twice; remove one of them [D0113]",
    );
    let tags = |count: usize| -> String {
        let tags: Vec<String> = (1..=count).map(|number| format!("\"{number}\" = \"\"")).collect();
        format!("tags({})", tags.join(", "))
    };
    assert_eq!(mistakes(&item(&tags(50))), []);
    wrong(
        &tags(52),
        "\"51\"",
        "a table has at most 50 tags, and here are 52; remove those from this one on [D0114]",
    );
}

#[test]
fn every_mistake_is_told_in_one_run() {
    let found = mistakes(&item(
        "billing(read = 0), stream = \"all\", table_class = \"\", tags(\"aws:a\" = \"\", \"b\", \"c\" = \"#\"), \
         deletion_protection = 1, point_in_time_recovery = 2",
    ));
    let words: Vec<&str> = found.iter().map(|(word, _)| word.as_str()).collect();
    let expected = ["read", "billing", "\"all\"", "\"\"", "\"b\"", "1", "2", "\"aws:a\"", "\"#\""];
    assert_eq!(words, expected, "{found:#?}");
}

#[test]
fn only_an_item_has_a_table_to_set() {
    let words = [
        "billing = \"on_demand\"",
        "stream = \"off\"",
        "table_class = \"standard\"",
        "deletion_protection",
        "point_in_time_recovery",
        "tags(\"team\" = \"shop\")",
    ];
    for written in words {
        let word = written.split([' ', '(']).next().unwrap_or_default();
        let message = format!(
            "`{word}` is of a table, and a value that derives only `DynamoValue` has none; remove \
             it [D0115]"
        );
        let source = |above: &str, body: &str| {
            format!("#[derive(DynamoValue)]\n#[dynamo({above})] struct Line {body}")
        };
        one(&source(written, "{ price: u64 }"), word, &message);
        one(&source(written, "(u64);"), word, &message);
        // Beside `DynamoItem` the words are the item's.
        let beside = source(&format!("table = \"lines\", {written}"), "{ price: u64 }");
        assert_eq!(mistakes(&beside), []);

        let message = format!("`{word}` does not belong here; write it above the struct [D0005]");
        let collection = format!(
            "#[derive(DynamoCollection)]\n#[dynamo({written})] enum Items {{ Order(Order) }}"
        );
        one(&collection, word, &message);
    }
    one(
        "#[derive(DynamoValue)]\n#[dynamo(tag = \"kind\", stream = \"off\")] enum A { B { c: u8 } }",
        "stream",
        "`stream` does not belong here; write it above the struct [D0005]",
    );
}

#[test]
fn what_others_call_it_is_understood() {
    let told = [
        ("billing_mode = \"on_demand\"", "billing"),
        ("stream_view_type = \"new_image\"", "stream"),
        ("storage_class = \"standard\"", "table_class"),
        ("pitr", "point_in_time_recovery"),
        ("deletion_protected", "deletion_protection"),
    ];
    for (written, meant) in told {
        let word = written.split(' ').next().unwrap_or_default();
        let message = format!("unknown attribute `{word}`; did you mean `{meant}`? [D0004]");
        wrong(written, word, &message);
    }
    one(
        "#[derive(DynamoValue)]\n#[dynamo(tags = \"kind\")] enum A { B { c: u8 } }",
        "tags",
        "unknown attribute `tags`; did you mean `tag`? [D0004]",
    );
}
