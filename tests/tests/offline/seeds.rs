//! The seeds of the fuzz targets hold what the targets ask of any input.

use std::fs;
use std::panic::catch_unwind;
use std::path::Path;

type Target = fn(&[u8]);

/// The targets, each by the name of the folder with its seeds.
const TARGETS: &[(&str, Target)] = &[
    ("cursors", fuzz::cursors::run),
    ("items", fuzz::items::run),
    // The fuzzer gives it nothing but texts either.
    ("numbers", |seed| std::str::from_utf8(seed).map_or((), fuzz::numbers::run)),
    ("response_bodies", fuzz::response_bodies::run),
    ("views", fuzz::views::run),
];

#[path = "../../../fuzz/src/lib.rs"]
#[allow(
    dead_code,
    missing_docs,
    unused_imports,
    unreachable_pub,
    clippy::expect_used,
    clippy::must_use_candidate,
    clippy::needless_pass_by_value,
    reason = "it is a library of its own, which is held to the lints of its workspace"
)]
mod fuzz;

/// In one test, as the targets share what their service answers.
#[test]
fn what_the_fuzz_targets_ask_holds_for_each_of_their_seeds() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/seeds");
    let mut folders: Vec<_> =
        fs::read_dir(&seeds).unwrap().map(|e| e.unwrap().file_name()).collect();
    folders.sort();
    assert_eq!(folders, TARGETS.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    for (name, target) in TARGETS {
        let mut count = 0;
        for seed in fs::read_dir(seeds.join(name)).unwrap() {
            let seed = seed.unwrap().path();
            let input = fs::read(&seed).unwrap();
            assert!(catch_unwind(|| target(&input)).is_ok(), "{}", seed.display());
            count += 1;
        }
        assert!(count > 30, "{name} has few seeds left");
    }
}
