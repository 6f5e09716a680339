//! Every word of `#[dynamo(..)]` has a test of what it does and a program that shows what it refuses.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each word, and a test of what it does: its file among those of the engine, and its name.
const BEHAVIOURS: &[(&str, &str, &str)] = &[
    ("table", "crud.rs", "an_item_comes_back_as_it_was_put"),
    ("rename_all", "indexes.rs", "an_index_names_fields_and_has_the_names_of_their_attributes"),
    ("crate", "hygiene.rs", "the_crate_may_be_reached_by_another_road"),
    ("global_index", "indexes.rs", "an_index_is_queried_by_the_types_of_its_key"),
    ("local_index", "indexes.rs", "a_table_is_made_with_its_indexes"),
    ("name", "indexes.rs", "the_constant_of_an_index_is_its_name_in_capitals"),
    ("project", "indexes.rs", "an_index_is_described_in_constants"),
    ("all", "indexes.rs", "an_index_is_described_in_constants"),
    ("keys_only", "entities/scans.rs", "an_index_of_keys_only_cannot_tell_and_returns_all"),
    (
        "include",
        "indexes.rs",
        "an_index_holds_a_struct_whole_where_keys_and_included_fields_are_all_of_it",
    ),
    ("key", "templates/keys.rs", "a_key_is_made_of_fields_and_callers_give_the_fields"),
    ("entity", "entities/reads.rs", "an_item_of_another_type_is_never_read_even_if_its_fields_fit"),
    ("entity_attribute", "templates/words.rs", "all_words_go_together_on_one_item"),
    (
        "entity_by_key",
        "entities/reads.rs",
        "a_key_tells_the_entity_by_the_text_that_it_begins_with",
    ),
    ("schema_version", "upgrades/mod.rs", "every_read_upgrades_an_item_of_every_older_edition"),
    (
        "schema_version_attribute",
        "upgrades/mod.rs",
        "an_item_without_a_version_is_of_the_first_edition",
    ),
    ("upgrade", "upgrades/mod.rs", "every_read_upgrades_an_item_of_every_older_edition"),
    ("billing", "settings.rs", "a_table_is_made_with_the_settings_of_its_item"),
    ("read", "settings.rs", "a_table_is_made_with_the_settings_of_its_item"),
    ("write", "settings.rs", "a_table_is_made_with_the_settings_of_its_item"),
    ("stream", "settings.rs", "a_table_is_made_with_the_settings_of_its_item"),
    ("table_class", "settings.rs", "a_table_is_made_with_the_settings_of_its_item"),
    ("deletion_protection", "settings.rs", "a_table_that_is_protected_is_not_deleted"),
    ("point_in_time_recovery", "settings.rs", "a_table_can_be_restored_where_its_item_says_so"),
    ("tags", "settings.rs", "a_table_is_made_with_the_settings_of_its_item"),
    ("partition_key", "keys.rs", "a_key_of_two_parts_is_a_tuple_an_item_or_a_key"),
    ("sort_key", "keys.rs", "a_key_of_two_parts_is_a_tuple_an_item_or_a_key"),
    ("rename", "indexes.rs", "an_index_names_fields_and_has_the_names_of_their_attributes"),
    ("flatten", "flatten.rs", "the_fields_stand_among_the_attributes_of_the_item"),
    ("default", "attributes/defaults.rs", "a_missing_attribute_reads_as_its_default"),
    ("alias", "attributes/aliases.rs", "old_items_are_read_and_written_by_their_new_names"),
    (
        "skip",
        "attributes/defaults.rs",
        "what_is_skipped_is_not_stored_and_comes_back_as_its_default",
    ),
    ("with", "attributes/forms.rs", "each_form_is_stored_and_comes_back"),
    ("serde", "attributes/forms.rs", "each_form_is_stored_and_comes_back"),
    ("json", "attributes/forms.rs", "each_form_is_stored_and_comes_back"),
    ("null", "attributes/forms.rs", "none_is_set_as_null_and_removed_where_that_is_asked_for"),
    ("sensitive", "attributes/sensitive.rs", "no_error_shows_what_is_sensitive"),
    ("read_only", "lifecycle/once.rs", "both_can_be_asked_for"),
    ("unique", "unique/inserts.rs", "a_value_that_another_item_has_is_refused_by_its_attribute"),
    ("set_once", "lifecycle/once.rs", "a_field_is_set_once_and_again_only_to_the_same"),
    ("version", "lifecycle/versions.rs", "updates_and_deletes_of_an_item_ask_for_its_version"),
    ("created_at", "lifecycle/times.rs", "a_put_says_when_unless_the_item_knows"),
    ("updated_at", "lifecycle/times.rs", "an_update_moves_one_of_the_two"),
    ("ttl", "lifecycle/ends.rs", "a_read_gives_what_has_ended_unless_it_is_told_not_to"),
    ("generate", "lifecycle/generated.rs", "a_key_is_made_where_the_item_has_none"),
    ("tag", "enums/tagged.rs", "each_variant_stands_beside_the_tag"),
    ("content", "enums/adjacent.rs", "each_variant_has_its_content_in_the_attribute"),
    ("untagged", "enums/untagged.rs", "each_variant_is_what_it_holds"),
    ("rename_all_fields", "enums/tagged.rs", "each_variant_stands_beside_the_tag"),
    (
        "other",
        "enums/names.rs",
        "an_unknown_name_is_kept_and_written_back_where_a_variant_is_for_it",
    ),
    ("view", "views/mod.rs", "a_view_shows_what_the_item_holds"),
    ("owned", "views/forms.rs", "each_form_is_shown_as_it_is_read"),
    ("index", "collections/indexed.rs", "an_index_is_read_for_all_types"),
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The words as the derive knows them.
fn words() -> BTreeSet<String> {
    let source = fs::read_to_string(root("../dynamo-derive/src/attr/symbol.rs")).unwrap();
    let lines = source.lines().filter(|line| line.contains(": &str = \""));
    let words = lines.filter_map(|line| line.split('"').nth(1));
    words.filter(|word| *word != "dynamo").map(str::to_owned).collect()
}

#[test]
fn every_word_has_a_test_of_what_it_does() {
    let promised: BTreeSet<String> =
        BEHAVIOURS.iter().map(|(word, ..)| (*word).to_owned()).collect();
    assert_eq!(promised, words());
    for (word, file, test) in BEHAVIOURS {
        let file = root("tests/engine").join(file);
        let source = fs::read_to_string(&file).unwrap();
        assert!(source.contains(&format!("fn {test}(")), "no test `{test}` in {}", file.display());
        let types = fs::read_to_string(file.with_file_name("mod.rs")).unwrap_or_default();
        let common = fs::read_to_string(root("src/lib.rs")).unwrap();
        assert!(
            uses(&source, word) || uses(&types, word) || uses(&common, word),
            "`{word}` is not used in {}",
            file.display()
        );
    }
}

/// Whether an attribute of the derives has that word.
fn uses(source: &str, word: &str) -> bool {
    let attributes = source.split("#[dynamo(").skip(1);
    attributes.filter_map(|rest| rest.split(")]").next()).any(|attribute| has(attribute, word))
}

fn has(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|part| part == word)
}

/// A word is refused where a message of the derive points at it, or names it beside its code.
#[test]
fn every_word_has_a_program_that_shows_what_it_refuses() {
    let mut programs = Vec::new();
    messages(&root("ui/fail"), &mut programs);
    let refused: Vec<&str> = programs
        .iter()
        .flat_map(|text| text.lines())
        .filter(|line| line.starts_with("error: ") && line.contains(" [D0"))
        .collect();
    assert!(refused.len() > 100, "{} messages of the derive", refused.len());
    for word in words() {
        let is_named = refused.iter().any(|line| line.contains(&format!("`{word}")));
        assert!(is_named, "no program in ui/fail shows a refusal that names `{word}`");
    }
}

fn messages(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            messages(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "stderr") {
            found.push(fs::read_to_string(path).unwrap());
        }
    }
}
