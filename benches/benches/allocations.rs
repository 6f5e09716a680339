//! Counts allocations.

fn main() {}
