//! Instructions of conversions and of single calls, counted by callgrind: other work on a machine does not
//! change them.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::cases::{Case, Level, cases};
use crate::contenders::{Run, Who};

/// What was counted for a case.
#[derive(Debug)]
pub struct Counted {
    pub level: Level,
    pub name: String,
    /// Instructions for each item.
    pub per_item: Vec<(Who, f64)>,
}

/// The calls that are counted; of pages the conversion is most, and the codec cases have that.
const CALLS: [&str; 4] =
    ["GetItem student", "PutItem student", "UpdateItem student", "BatchWriteItem 25"];

/// How often each is counted. The least is taken: now and then the allocator puts its house in order.
const ROUNDS: usize = 3;

/// The name of the next function; of two patterns that both match, callgrind minds only one.
const COLLECTED: &str = concat!(module_path!(), "::collected_by_callgrind");

/// The only function whose instructions count, with all that it calls.
#[inline(never)]
pub fn collected_by_callgrind(run: &mut Run) -> u64 {
    run()
}

/// What the process does that callgrind runs: each case some times for each contender, in their order.
pub fn under_callgrind(asked: Vec<String>) {
    for case in counted_cases(asked) {
        for (_, mut run) in case.contenders {
            std::hint::black_box(run());
            for _ in 0..ROUNDS {
                std::hint::black_box(collected_by_callgrind(&mut run));
            }
        }
    }
}

/// Runs this program under callgrind.
///
/// # Errors
/// A sentence for the user: there is no valgrind, or it did not do what it should.
pub fn count(asked: Vec<String>) -> Result<Vec<Counted>, String> {
    let directory = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/callgrind");
    // That there is nothing to remove is as good.
    let _ = std::fs::remove_dir_all(&directory);
    std::fs::create_dir_all(&directory).map_err(|error| error.to_string())?;
    run(&directory, &asked)?;
    let mut dumps = (1..).map(|number| directory.join(format!("out.{number}")));
    let counted = counted_cases(asked).map(|case| {
        let items = f64::from(case.items);
        let per_item =
            case.contenders.iter().map(|(who, _)| Ok((*who, least(&mut dumps)? / items)));
        let per_item = per_item.collect::<Result<_, String>>()?;
        Ok(Counted { level: case.level, per_item, name: case.name })
    });
    counted.collect()
}

fn counted_cases(asked: Vec<String>) -> impl Iterator<Item = Case> {
    cases(asked).into_iter().filter(|case| match case.level {
        Level::Codec => true,
        Level::Client => CALLS.contains(&case.name.as_str()),
        Level::Engine => false,
    })
}

/// The least of a contender's rounds.
fn least(dumps: &mut impl Iterator<Item = PathBuf>) -> Result<f64, String> {
    dumps.take(ROUNDS).try_fold(f64::INFINITY, |least, dump| Ok(least.min(total(&dump)?)))
}

fn run(directory: &Path, asked: &[String]) -> Result<(), String> {
    let itself = std::env::current_exe().map_err(|error| error.to_string())?;
    let status = Command::new("valgrind")
        .args(["--tool=callgrind", "--quiet"])
        .arg(format!("--toggle-collect={COLLECTED}"))
        .arg(format!("--dump-after={COLLECTED}"))
        .arg(format!("--callgrind-out-file={}", directory.join("out").display()))
        .arg(itself)
        // Else what others left to be tidied up falls on whoever asks for a large block.
        .env("GLIBC_TUNABLES", "glibc.malloc.mxfast=0")
        .arg("--under-callgrind")
        .args(asked)
        .stdout(Stdio::null())
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("valgrind ended with {status}")),
        Err(_) => Err("there is no `valgrind` here; with it, this counts instructions".to_owned()),
    }
}

/// The sum of a dump.
fn total(dump: &Path) -> Result<f64, String> {
    let text =
        std::fs::read_to_string(dump).map_err(|error| format!("{}: {error}", dump.display()))?;
    let total = text.lines().rev().find_map(|line| line.strip_prefix("totals: "));
    let total = total.and_then(|total| total.trim().parse().ok());
    total.ok_or_else(|| format!("{} has no sum", dump.display()))
}
