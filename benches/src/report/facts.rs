//! Where and with what it was measured.

use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

/// The crates whose versions matter.
const CRATES: [&str; 9] = [
    "aws-dynamo-derive",
    "aws-sdk-dynamodb",
    "aws-smithy-runtime",
    "dynamo-orm",
    "dynamodb-facade",
    "jiter",
    "modyne",
    "serde_dynamo",
    "tokio",
];

/// Name and version of each, out of the lock file.
pub(super) fn versions() -> Vec<(&'static str, String)> {
    let lock = include_str!("../../Cargo.lock");
    let version = |name: &str| {
        let after = lock.split_once(&format!("name = \"{name}\"\nversion = \""))?.1;
        Some(after.split_once('"')?.0.to_owned())
    };
    CRATES.into_iter().filter_map(|name| Some((name, version(name)?))).collect()
}

/// The compiler.
pub(super) fn rustc() -> String {
    let output = Command::new("rustc").arg("--version").output();
    let text = output.ok().and_then(|output| String::from_utf8(output.stdout).ok());
    text.map_or_else(|| "rustc".to_owned(), |text| text.trim().to_owned())
}

/// The processor, as its maker calls it, and how many there are; nothing that names the machine.
pub(super) fn machine() -> String {
    let info = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = info.lines().find(|line| line.starts_with("model name"));
    let model =
        line.and_then(|line| line.split_once(':')).map_or("unknown", |(_, model)| model.trim());
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get());
    format!("{model}, {cores} cores, {} {}", std::env::consts::OS, std::env::consts::ARCH)
}

/// Today, of the Gregorian calendar.
pub(super) fn date() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    date_of(since.as_secs() / 86_400)
}

/// Days are counted from the first of March of the year 0, so that a leap day is the last of a year.
fn date_of(days_since_1970: u64) -> String {
    let days = days_since_1970 + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, year) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    format!("{}-{month:02}-{day:02}", era * 400 + year_of_era + year)
}

#[cfg(test)]
mod tests {
    use super::{CRATES, date_of, versions};

    #[test]
    fn days_become_dates() {
        let dates = [0, 59, 789, 11_016, 20_787].map(date_of);
        assert_eq!(dates, ["1970-01-01", "1970-03-01", "1972-02-29", "2000-02-29", "2026-11-30"]);
    }

    #[test]
    fn each_crate_has_a_version() {
        assert_eq!(versions().len(), CRATES.len());
    }
}
