//! What this crate means to reach, and whether it does.

use super::rows::{Allocations, Row};
use crate::cases::Level;
use crate::contenders::Who;

const PAGES: &str = "What is left is the scan of the bytes, eight at a time in checked code, and the allocator's work \
    for the texts and lists of the items, which `views` does without.";
const CODEC: &str = "What is left is the checks of numbers, and the counts of nesting and of size.";
const BATCHES: &str = "What the SDK does for any call (configuration, endpoint, user agent, signing) is two thirds of ours and the \
    same for all: were encoding for nothing, the bar would barely be reached. What is left beside it is each element \
    encoded, with its key told from the others.";
const SINGLE_CALLS: &str = "Nine tenths of the call are the SDK's own work, which is the same for all: signing, \
    endpoint, user agent, retries. The SDK's call and the operation around it are a box each; an interceptor more is asked.";

/// One promise, as a line of a table.
#[derive(Debug)]
pub struct Bar {
    pub what: String,
    /// What was measured; `None` if its case was not run.
    pub measured: Option<f64>,
    pub unit: &'static str,
    pub bar: f64,
    pub aim: f64,
    /// Whether more is better.
    pub is_least: bool,
    /// Why no more can be had, where it is missed.
    pub why: &'static str,
    /// What is printed in place of a measured number that there is not.
    pub otherwise: &'static str,
}

impl Bar {
    /// Whether the measured number, as it is printed, is on the right side of that one.
    pub fn verdict(&self, line: f64) -> &'static str {
        match self.measured.map(two_digits) {
            None => "not run",
            Some(measured) if self.is_least && measured >= line => "met",
            Some(measured) if !self.is_least && measured <= line => "met",
            Some(_) => "missed",
        }
    }

    /// How far off the bar or else the aim it is, and why.
    pub fn excuse(&self) -> Option<String> {
        let line = [self.bar, self.aim].into_iter().find(|line| self.verdict(*line) == "missed")?;
        let which = if line == self.bar { "the bar" } else { "the aim" };
        let (measured, line) = (self.digits(self.measured?), self.digits(line));
        Some(format!("{}: {measured} where {line} is {which}. {}", self.what, self.why))
    }

    /// A number of its unit.
    pub fn number(&self, number: f64) -> String {
        format!("{} {}", self.digits(number), self.unit)
    }

    fn digits(&self, number: f64) -> String {
        match self.unit {
            "MiB" | "%" => format!("{number:.1}"),
            _ => format!("{number:.2}"),
        }
    }

    /// The measured one.
    pub fn measured(&self) -> String {
        self.measured.map_or_else(|| self.otherwise.to_owned(), |measured| self.number(measured))
    }
}

/// All of them, in the order in which they were promised.
pub fn bars(rows: &[Row], allocations: &Allocations) -> Vec<Bar> {
    let find = |level: Level, name: &str| rows.iter().find(|r| r.level == level && r.name == name);
    let faster = |level: Level, name: &str, who: Who, bar, aim| Bar {
        what: format!("{name} ({}), against {}", level.name(), who.name()),
        measured: find(level, name).and_then(|row| row.ratio(who)),
        unit: "times faster",
        bar,
        aim,
        is_least: true,
        why: match level {
            Level::Codec => CODEC,
            Level::Client if name.starts_with("Query") => PAGES,
            _ => BATCHES,
        },
        otherwise: "-",
    };
    let as_long = |name: &str, who: Who, bar, aim| Bar {
        what: format!("{name} (client), against {}", who.name()),
        measured: find(Level::Client, name).and_then(|row| row.ratio(who)).map(f64::recip),
        unit: "of its time",
        bar,
        aim,
        is_least: false,
        why: if name.starts_with("Query") { PAGES } else { SINGLE_CALLS },
        otherwise: "-",
    };
    vec![
        faster(Level::Client, "Query 5000", Who::BySerde, 8.0, 11.0),
        faster(Level::Client, "Query 5000", Who::ByHand, 6.0, 9.0),
        as_long("Query 5000", Who::Pull, 1.3, 1.1),
        beyond_fields(find(Level::Client, "Query 1000"), find(Level::Client, "Query 5000")),
        faster(Level::Client, "BatchWriteItem 25", Who::BySerde, 1.7, 1.9),
        faster(Level::Codec, "BatchWriteItem 25", Who::BySerde, 6.0, 9.0),
        as_long("PutItem student", Who::ByHand, 1.0, 0.9),
        as_long("GetItem student", Who::ByHand, 1.0, 0.9),
        as_long("UpdateItem student", Who::ByHand, 1.0, 0.9),
        streaming(allocations.streaming_peak),
    ]
}

/// Between two pages, so that what a call needs once is not in it, nor what growing lists round off.
fn beyond_fields(small: Option<&Row>, large: Option<&Row>) -> Bar {
    let slope = |who| {
        let (small, large) = (small?, large?);
        let count = |row: &Row| Some(row.cell(who)?.allocated?.count as f64);
        Some((count(large)? - count(small)?) / f64::from(large.items - small.items))
    };
    let beyond = || Some(slope(Who::Ours)? - slope(Who::Clone)?);
    Bar {
        what: "Allocations per decoded item beyond those that its fields need".to_owned(),
        // Fewer than a clone needs is no fault.
        measured: beyond().map(|beyond: f64| two_digits(beyond.max(0.0))),
        unit: "allocations",
        bar: 0.0,
        aim: 0.0,
        is_least: false,
        why: "Each one more is a fault.",
        otherwise: "-",
    }
}

fn two_digits(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

fn streaming(peak: Option<u64>) -> Bar {
    Bar {
        what: "Scan of 1,000,000 items as a stream: memory at most".to_owned(),
        measured: peak.map(|peak| peak as f64 / f64::from(1 << 20)),
        unit: "MiB",
        bar: 64.0,
        aim: 16.0,
        is_least: false,
        why: "A page of the service is at most 1 MB, so each one more is a fault.",
        otherwise: "-",
    }
}

#[cfg(test)]
mod tests {
    use super::bars;
    use crate::report::Allocations;

    #[test]
    fn a_bar_without_its_case_is_not_met() {
        for bar in bars(&[], &Allocations::default()) {
            assert_eq!((bar.verdict(bar.bar), bar.measured()), ("not run", "-".to_owned()));
        }
    }

    #[test]
    fn a_bar_is_met_on_the_side_that_it_says() {
        let mut all = bars(&[], &Allocations::default());
        let (faster, memory) = (all.remove(0), all.pop().unwrap());
        for (mut bar, better, worse) in [(faster, 8.1, 7.9), (memory, 63.0, 65.0)] {
            bar.measured = Some(bar.bar);
            assert_eq!(bar.verdict(bar.bar), "met");
            bar.measured = Some(better);
            assert_eq!(bar.verdict(bar.bar), "met");
            bar.measured = Some(worse);
            assert_eq!(bar.verdict(bar.bar), "missed");
        }
    }

    #[test]
    fn a_bar_that_is_missed_says_what_is_where_what_was_to_be() {
        let mut bar = bars(&[], &Allocations::default()).remove(0);
        bar.measured = Some(8.47);
        let excuse = bar.excuse().unwrap();
        assert!(excuse.contains(": 8.47 where 11.00 is the aim. "), "{excuse}");
        bar.measured = Some(7.9);
        let excuse = bar.excuse().unwrap();
        assert!(excuse.contains(": 7.90 where 8.00 is the bar. "), "{excuse}");
    }
}
