//! Figures that are seen without a flag of the test runner.

use std::io::Write as _;

/// Prints one line, past the capture of the test runner.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stderr().lock();
    // A closed stream is no failure of what was tested.
    let _ = writeln!(out, "  {line}");
}

/// A count that the environment may set.
pub(crate) fn count(variable: &str, default: u64) -> u64 {
    std::env::var(variable).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}
