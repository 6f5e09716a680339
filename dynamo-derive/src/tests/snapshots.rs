//! Expansions, reviewed. Each file in `snapshots/` has its input in the header, as comments, and
//! the formatted expansion below. A new snapshot is a new file with a header.
//!
//! `DYNAMO_BLESS=1 cargo test -p dynamo-derive` writes what is expanded now; review the diff.

use std::fs;
use std::path::Path;

use super::expanded;

#[test]
fn every_snapshot_is_what_is_expanded_now() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tests/snapshots");
    let bless = std::env::var_os("DYNAMO_BLESS").is_some();
    let mut stale = Vec::new();
    let mut seen = 0;
    for file in fs::read_dir(&folder).expect("the folder of snapshots") {
        let path = file.expect("a file").path();
        let before = fs::read_to_string(&path).expect("a snapshot");
        let now = snapshot(&before);
        seen += 1;
        if before != now {
            if bless {
                fs::write(&path, now).expect("to write the snapshot");
            } else {
                stale.push(format!("{}:\n{now}", path.display()));
            }
        }
    }
    assert!(seen > 0, "no snapshots in {}", folder.display());
    assert!(stale.is_empty(), "set DYNAMO_BLESS=1 to accept:\n{}", stale.join("\n"));
}

/// The file as it should be, made from its header.
fn snapshot(before: &str) -> String {
    let header: Vec<&str> = before.lines().take_while(|line| line.starts_with("//")).collect();
    let input: Vec<&str> =
        header.iter().map(|line| line.trim_start_matches("//").trim_start_matches(' ')).collect();
    let file = syn::parse2(expanded(&input.join("\n"))).expect("the expansion is Rust");
    format!("{}\n\n{}", header.join("\n"), prettyplease::unparse(&file))
}
