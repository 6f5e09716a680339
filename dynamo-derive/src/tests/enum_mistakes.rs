//! Mistakes in enums.

use super::mistakes;
use super::mistakes::one;

/// Asserts that an enum with `above` it and these variants has exactly one mistake.
#[track_caller]
fn value(above: &str, variants: &str, word: &str, message: &str) {
    one(&source(above, variants), word, message);
}

fn source(above: &str, variants: &str) -> String {
    format!("#[derive(DynamoValue)]\n#[dynamo({above})] enum Event {{ {variants} }}")
}

#[track_caller]
fn right(above: &str, variants: &str) {
    assert_eq!(mistakes(&source(above, variants)), []);
}

#[test]
fn every_mistake_of_an_enum_is_reported_in_one_run() {
    let found = mistakes(&source(
        "tag = \"kind\", untagged, rename_all = \"kebab\"",
        "Login { kind: String }, #[dynamo(renam = \"Login\")] Again, Pair(u8, u8), \
         #[dynamo(other)] Rest(u8, u8), #[dynamo(other)] More",
    ));
    let words: Vec<&str> = found.iter().map(|(word, _)| word.as_str()).collect();
    let expected =
        ["\"kebab\"", "renam", "untagged", "kind", "Pair", "other", "other", "\"Login\""];
    assert_eq!(words, expected, "{found:#?}");
}

#[test]
fn what_is_right_has_no_mistake() {
    right("", "Open, Paid, #[dynamo(other)] Other(String)");
    right("", "Open(), Paid");
    right("tag = \"kind\"", "Open(), Paid {}, Sent(Box<Parcel>), Void");
    right("tag = \"kind\", content = \"of\"", "Open(u8), Sent { by: String }, Pair(u8, u8)");
    right("untagged", "Nothing, Number(u8), Sent { by: String }");
}

#[test]
fn an_enum_has_variants() {
    let message = "an enum without variants has no value; write a variant [D0034]";
    value("", "", "Event", message);
    value("tag = \"kind\"", "", "Event", message);
}

#[test]
fn variants_with_data_are_told_apart() {
    let message = "the variants of `Event` hold data, and nothing tells them apart; \
        write `#[dynamo(tag = \"type\")]` above it for a map with that attribute, \
        `#[dynamo(tag = \"type\", content = \"value\")]` for one with the data in another, \
        or `#[dynamo(untagged)]` where their types differ [D0035]";
    value("", "Login { ip: String }, Logout", "Event", message);
    value("rename_all = \"camelCase\"", "Login(String)", "Event", message);
    // Whatever is wrong with it, that is the one mistake.
    value("", "Login(String), #[dynamo(other)] Other", "Event", message);
}

#[test]
fn the_words_above_fit_each_other() {
    value(
        "content = \"c\"",
        "Login(String)",
        "content",
        "`content` names the attribute beside the tag; write `tag = \"type\", content = \"..\"` [D0036]",
    );
    value(
        "tag = \"t\", untagged",
        "Login { ip: String }",
        "untagged",
        "`untagged` is for enums without a tag; remove it, or remove `tag` [D0037]",
    );
    value(
        "untagged, content = \"c\"",
        "Login { ip: String }",
        "untagged",
        "`untagged` is for enums without a tag; remove it, or remove `content` [D0037]",
    );
}

#[test]
fn words_are_known_and_stand_in_their_place() {
    value(
        "",
        "#[dynamo(colour)] Open",
        "colour",
        "unknown attribute `colour`; write one of `rename`, `alias`, `other` [D0033]",
    );
    value(
        "tags = \"kind\"",
        "Open",
        "tags",
        "unknown attribute `tags`; did you mean `tag`? [D0004]",
    );
    value(
        "table = \"events\"",
        "Open",
        "table",
        "`table` does not belong here; write it above the struct [D0005]",
    );
    value(
        "",
        "#[dynamo(tag = \"kind\")] Open",
        "tag",
        "`tag` does not belong here; write it above an enum [D0005]",
    );
    one(
        "#[derive(DynamoValue)]\n#[dynamo(untagged)] struct Address { city: String }",
        "untagged",
        "`untagged` does not belong here; write it above an enum [D0005]",
    );
    value(
        "",
        "#[dynamo(other = \"x\")] Other(String)",
        "\"x\"",
        "`other` takes no value; write only `other` [D0001]",
    );
    value("tag", "Open", "tag", "`tag` needs a value; write `tag = \"type\"` [D0001]");
    one(
        "#[derive(DynamoItem)]\n#[dynamo(table = \"events\", tag = \"kind\", x)] enum Event { #[dynamo(y)] Open }",
        "enum",
        "`DynamoItem` cannot be derived for this enum; write a struct with named fields, and the enum as one of them: it derives `DynamoValue` [D0009]",
    );
}

#[test]
fn one_variant_is_for_unknown_names_and_keeps_them() {
    value(
        "",
        "Open, #[dynamo(other)] Other(String), #[dynamo(other)] More(String)",
        "other",
        "the variant for unknown names is `Other` already; remove one `other` [D0038]",
    );
    let text =
        "the variant for unknown names keeps the text that was read; write `Other(String)` [D0039]";
    value("", "Open, #[dynamo(other)] Other", "other", text);
    value("", "Open, #[dynamo(other)] Other { name: String }", "other", text);
    value("", "Open, #[dynamo(other)] Other(String, u8)", "other", text);
    let whole = "the variant for unknown tags keeps the whole map, or nothing; \
        write `Other(BTreeMap<String, AttributeValue>)` or `Other` [D0039]";
    value("tag = \"t\"", "Open, #[dynamo(other)] Other { a: u8 }", "other", whole);
    value("tag = \"t\", content = \"c\"", "Open, #[dynamo(other)] Other(u8, u8)", "other", whole);
    value(
        "untagged",
        "Number(u8), #[dynamo(other)] Other(String)",
        "other",
        "an untagged enum has no names that could be unknown; remove `other`, and write the variant that takes anything last [D0039]",
    );
    right("tag = \"t\"", "Open, #[dynamo(other)] Other");
    right(
        "tag = \"t\", content = \"c\"",
        "Open, #[dynamo(other)] Other(BTreeMap<String, AttributeValue>)",
    );
}

#[test]
fn variants_have_names_that_differ() {
    value(
        "rename_all = \"lowercase\"",
        "LogIn, Login",
        "Login",
        "the name `login` is taken by the variant `LogIn`; give this one another with `#[dynamo(rename = \"..\")]` [D0040]",
    );
    value(
        "",
        "#[dynamo(rename = \"\")] Open",
        "\"\"",
        "the name of a variant cannot be empty; write a name, or remove `rename` [D0007]",
    );
    // A variant for unknown names has none of its own.
    right("", "#[dynamo(rename = \"Other\")] Open, #[dynamo(other)] Other(String)");
}

#[test]
fn the_tag_has_a_name_of_its_own() {
    let message = "`kind` is the name of the tag; give this field another with `#[dynamo(rename = \"..\")]` [D0041]";
    value("tag = \"kind\"", "Login { kind: String }", "kind", message);
    value(
        "tag = \"someKind\", rename_all_fields = \"camelCase\"",
        "Login { some_kind: String }",
        "some_kind",
        &message.replace("kind", "someKind"),
    );
    right("tag = \"kind\"", "Login { #[dynamo(flatten)] kind: Kind }");
    right("tag = \"kind\", content = \"c\"", "Login { kind: String, c: u8 }");
    value(
        "tag = \"t\", content = \"t\"",
        "Login(String)",
        "\"t\"",
        "`t` is the name of the tag; give the content another [D0041]",
    );
    value("tag = \"\"", "Login", "\"\"", "an attribute name cannot be empty; write a name [D0007]");
    let long = format!("\"{}\"", "x".repeat(65_536));
    value(
        &format!("tag = \"t\", content = {long}"),
        "Login(String)",
        &long,
        "an attribute name has at most 65535 bytes, and this one has 65536; write a shorter one [D0007]",
    );
}

#[test]
fn the_fields_of_a_variant_have_names_that_differ() {
    value(
        "tag = \"kind\", rename_all_fields = \"camelCase\"",
        "Login { user_name: String, #[dynamo(rename = \"userName\")] user: String }, Other { user_name: String }",
        "\"userName\"",
        "the attribute name `userName` is taken by the field `user_name`; give this one another with `#[dynamo(rename = \"..\")]` [D0020]",
    );
    value(
        "tag = \"kind\"",
        "Login { #[dynamo(flatten)] place: Option<Place> }",
        "Option<Place>",
        "a flattened field is always there; write `Place` with fields that are `Option`s, or remove `flatten` [D0031]",
    );
}

#[test]
fn a_tuple_does_not_stand_beside_a_tag() {
    value(
        "tag = \"kind\"",
        "Pair(u8, u8)",
        "Pair",
        "the fields of `Pair` have no names, so they cannot stand beside the tag; name them, or write `content = \"value\"` beside `tag` [D0042]",
    );
    right("tag = \"kind\", content = \"c\"", "Pair(u8, u8)");
    right("untagged", "Pair(u8, u8)");
}

#[test]
fn an_attribute_that_changes_nothing_is_told() {
    let means = |word: &str, why: &str| format!("`{word}` means nothing here: {why} [D0043]");
    value(
        "untagged, rename_all = \"camelCase\"",
        "Number(u8)",
        "rename_all",
        &means("rename_all", "the names of untagged variants are not stored; remove it"),
    );
    value(
        "untagged",
        "#[dynamo(rename = \"n\")] Number(u8)",
        "rename",
        &means("rename", "the name of an untagged variant is not stored; remove it"),
    );
    value(
        "",
        "#[dynamo(other, rename = \"n\")] Other(String)",
        "rename",
        &means("rename", "the variant for unknown names has no name of its own; remove it"),
    );
    value(
        "rename_all_fields = \"camelCase\"",
        "Open",
        "rename_all_fields",
        &means("rename_all_fields", "no variant has fields with names; remove it"),
    );
    value(
        "untagged",
        "Pair(u8, #[dynamo(flatten)] Money)",
        "flatten",
        &means("flatten", "this field has no name; remove it, or name the field"),
    );
    value(
        "tag = \"kind\"",
        "Login { #[dynamo(sort_key)] ip: String }",
        "sort_key",
        &means("sort_key", "an enum is no item; remove it, or write it on a field of the item"),
    );
}

#[test]
fn untagged_variants_look_different() {
    let message = "`B` is written as `A` is, and would be read as that; \
        give it another type, or write `tag = \"type\"` in place of `untagged` [D0044]";
    value("untagged", "A, B", "B", message);
    value("untagged", "A(u8), B(u8)", "B", message);
    value("untagged", "A(u8, Vec<u8>), C(u8), B(u8, Vec<u8>)", "B", message);
    right("untagged", "A(u8), B(u16), C(u8, u8)");
}

#[test]
fn many_variants_expand_in_linear_time() {
    let variants: String =
        (0..600).map(|n| format!("V{n} {{ a: u8, b: Option<String> }},")).collect();
    right("tag = \"kind\"", &variants);
}
