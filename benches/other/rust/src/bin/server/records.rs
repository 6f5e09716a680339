//! The students, each made of its number alone, so that every run has the same.

use serde::Serialize;

/// How many students the page of a Query has.
pub const PAGE: u64 = 5_000;
/// How many students a load writes.
const LOAD: u64 = 100_000;

const FIRST_NAMES: [&str; 8] =
    ["Alice", "Bartholomew", "Chiara", "Dmitri", "Eve", "Fatima", "Gwendolyn", "Hugo"];
const LAST_NAMES: [&str; 7] =
    ["Wonderland", "Adams", "Featherstonehaugh", "Ito", "Kowalski", "Okonkwo", "de la Cruz"];

/// A student as a plain record.
#[derive(Serialize)]
pub struct Record {
    pub student_id: u64,
    pub first_name: &'static str,
    pub last_name: &'static str,
    pub grades: [u64; 4],
}

/// The student with that number.
pub fn record(number: u64) -> Record {
    let pick = |names: &[&'static str]| names[number as usize % names.len()];
    Record {
        student_id: 3_000_000 + number,
        first_name: pick(&FIRST_NAMES),
        last_name: pick(&LAST_NAMES),
        grades: [7, 31, 53, 89].map(|step| number * step % 101),
    }
}

/// The students of a load.
pub fn records() -> impl Iterator<Item = Record> {
    (0..LOAD).map(record)
}
