//! Counts what the cases ask of the allocator, for `table.rs`, which runs after it and prints.
//!
//! The allocator that counts slows every allocation, which would flatter whoever makes few of them:
//! so nothing is timed here.

use std::hint::black_box;

use allocation_counter::measure;
use benches::arguments::Arguments;
use benches::cases::{Case, Level, cases};
use benches::report::{Allocated, Allocations, allocations_file};
use benches::stream::a_million;

fn main() {
    let arguments = Arguments::read();
    if arguments.instructions || arguments.under_callgrind {
        return;
    }
    let is_whole = arguments.cases.is_empty();
    let cases = cases(arguments.cases).into_iter().filter(|case| case.level != Level::Engine);
    let allocations = Allocations {
        cases: cases.map(|case| (case.full_name(), count(case))).collect(),
        streaming_peak: is_whole.then(streaming_peak),
    };
    let json = serde_json::to_vec(&allocations).expect("counts are JSON");
    let file = allocations_file();
    // It may not be there yet, where the environment puts what is built elsewhere.
    file.parent().map(std::fs::create_dir_all);
    std::fs::write(file, json).expect("the target directory can be written");
}

fn count(case: Case) -> std::collections::BTreeMap<String, Allocated> {
    let counted = case.contenders.into_iter().map(|(who, mut run)| {
        // What is made once, at the first call, is not what a call costs.
        black_box((run(), run()));
        let counted = measure(|| {
            black_box(run());
        });
        let allocated = Allocated { count: counted.count_total, bytes: counted.bytes_total };
        (who.name().to_owned(), allocated)
    });
    counted.collect()
}

fn streaming_peak() -> u64 {
    let mut run = a_million();
    let mut count = 0;
    let counted = measure(|| count = run());
    assert_eq!(count, 1_000_000, "the stream gave other items than there are");
    counted.bytes_max
}
