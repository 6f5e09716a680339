//! That no public operation is without its line in the table of operations.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::scenarios;

/// Methods that send nothing: handles, names, clients, and what only changes what will be sent.
const SEND_NOTHING: &[&str] = &[
    "Collection::name",
    "Collection::named",
    "Db::client",
    "Db::collection",
    "Db::from_env",
    "Db::in_memory",
    "Db::new",
    "Db::open",
    "Db::schema",
    "Db::table",
    "Db::with_deadline",
    "Db::with_faults",
    "Table::ignoring_versions",
    "Table::name",
    "Table::named",
    "Table::schema",
    "TableIndex::name",
    "reads::explain",
    "SegmentedScan::explain",
];

/// Methods whose requests are those of another one, as they only lack its bound.
const SENDS_AS_ANOTHER: &[&str] =
    &["BatchWrite::put_ignoring_version", "BatchWrite::delete_ignoring_version"];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../dynamo-orm/src")
}

fn text(file: &str) -> String {
    fs::read_to_string(source().join(file)).unwrap()
}

/// Every file of the library, as its text.
fn all_texts(folder: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all_texts(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
}

/// The public methods of the blocks that are opened by `impl`, as name and signature.
fn methods(text: &str, is_asked: impl Fn(&str) -> bool) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    let mut is_inside = false;
    while let Some(line) = lines.next() {
        let indent = line.len() - line.trim_start().len();
        if line.trim_start().starts_with("impl") {
            is_inside = is_asked(line.trim_start());
        }
        let line = line.trim_start();
        let method = line.strip_prefix("pub fn ").or_else(|| line.strip_prefix("pub async fn "));
        let Some(method) = method.filter(|_| is_inside && indent > 0) else { continue };
        let name = method.split(['(', '<']).next().unwrap_or_default().to_owned();
        let mut signature = line.to_owned();
        while !signature.contains('{') {
            signature.push_str(lines.next().unwrap_or("{"));
        }
        found.push((name, signature));
    }
    found
}

/// Methods that give the builder back, with another type or not.
fn is_option(signature: &str) -> bool {
    let output = signature.rsplit("->").next().unwrap_or_default().trim_start();
    ["Self", "$builder<"].iter().any(|builder| output.starts_with(builder))
}

/// All that sends something, by type and method.
fn operations() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut add = |of: &str, methods: Vec<(String, String)>| {
        let sending = methods.into_iter().filter(|(_, signature)| !is_option(signature));
        found.extend(sending.map(|(name, _)| format!("{of}::{name}")));
    };
    let bulk = text("table/bulk.rs");
    for table in [&text("table/mod.rs"), &bulk] {
        add("Table", methods(table, |line| line.ends_with(" Table<T> {")));
    }
    add(
        "TableIndex",
        methods(&text("table/index.rs"), |line| line.ends_with(" TableIndex<T, I> {")),
    );
    add("Schema", methods(&text("table/schema.rs"), |line| line == "impl Schema<Db> {"));
    add("Plan", methods(&text("op/admin/plan.rs"), |line| line == "impl Plan {"));
    add("Collection", methods(&text("collection.rs"), |line| line.ends_with(" Collection<C> {")));
    let mut texts = Vec::new();
    all_texts(&source(), &mut texts);
    for text in texts {
        add("Db", methods(&text, |line| line == "impl Db {"));
    }
    add("reads", methods(&text("op/query/reads.rs"), |_| true));
    add(
        "SegmentedScan",
        methods(&text("op/query/segmented.rs"), |line| line.contains(" SegmentedScan<")),
    );
    found.retain(|name| !SEND_NOTHING.contains(&&**name));
    // What fills a batch over several tables gives the batch back.
    let fill = methods(&bulk, |line| line == "impl BatchWrite {");
    found.extend(fill.into_iter().map(|(name, _)| format!("BatchWrite::{name}")));
    found.retain(|name| !SENDS_AS_ANOTHER.contains(&&**name));
    found
}

#[test]
fn every_public_operation_meets_every_fault() {
    let covered: BTreeSet<_> =
        scenarios().iter().flat_map(|scenario| scenario.name.split(" + ")).collect();
    let operations = operations();
    assert!(operations.len() > 25, "the sources are written in another way now: {operations:?}");
    let forgotten: Vec<_> = operations.iter().filter(|name| !covered.contains(&***name)).collect();
    assert!(forgotten.is_empty(), "no line in the table of operations: {forgotten:?}");
}
