//! The table of a terminal.

use super::format::{bytes, count, three_digits, time};
use super::rows::{Cell, Row};
use super::{Bar, NOTES};
use crate::contenders::Who;
use crate::instructions::Counted;

const NAME: usize = 31;
const KIND: usize = 12;
const COLUMN: usize = 19;

/// Prints a case with its contenders beside each other.
pub fn print(rows: &[Row]) {
    let mut level = None;
    for row in rows {
        if level != Some(row.level) {
            level = Some(row.level);
            heading(row.level.name());
        }
        let items =
            if row.items == 1 { "1 item".to_owned() } else { format!("{} items", row.items) };
        let size = match row.bytes {
            0 => items,
            size => format!("{items}, {}", bytes(size as f64)),
        };
        line(&row.name, "time", row, |cell| Some(time(cell.time)));
        line(&size, "times ours", row, |cell| row.ratio(cell.who).map(three_digits));
        let items = f64::from(row.items);
        let is_counted = row.cells.iter().any(|cell| cell.allocated.is_some());
        if is_counted {
            line("", "allocs/item", row, |cell| {
                cell.allocated.map(|allocated| count(allocated.count as f64 / items))
            });
            line("", "bytes/item", row, |cell| {
                cell.allocated.map(|allocated| bytes(allocated.bytes as f64 / items))
            });
        }
    }
}

fn heading(level: &str) {
    let columns: String = Who::ALL.iter().map(|who| format!("{:>COLUMN$}", who.name())).collect();
    println!("\n{level:NAME$}{:KIND$}{columns}", "");
    println!("{}", "-".repeat(NAME + KIND + COLUMN * Who::ALL.len()));
}

fn line(name: &str, kind: &str, row: &Row, cell: impl Fn(&Cell) -> Option<String>) {
    let column = |who: &Who| row.cell(*who).and_then(&cell).unwrap_or_default();
    let columns: String = Who::ALL.iter().map(|who| format!("{:>COLUMN$}", column(who))).collect();
    println!("{name:NAME$}{kind:KIND$}{columns}");
}

/// Prints what this crate means to reach, and whether it does.
pub fn print_bars(bars: &[Bar]) {
    if bars.is_empty() {
        return;
    }
    let what = bars.iter().map(|bar| bar.what.len()).max().unwrap_or_default();
    println!("\n{:what$} {:>31} {:>30} {:>30}", "bars and aims", "measured", "bar", "aim");
    println!("{}", "-".repeat(what + 94));
    for bar in bars {
        let sign = if bar.is_least { ">=" } else { "<=" };
        let line = |number| format!("{sign} {}: {}", bar.number(number), bar.verdict(number));
        let measured = bar.measured();
        println!("{:what$} {measured:>31} {:>30} {:>30}", bar.what, line(bar.bar), line(bar.aim));
    }
    println!();
    bars.iter().filter_map(Bar::excuse).for_each(|excuse| println!("- {excuse}"));
}

/// Prints what a reader has to know.
pub fn print_notes() {
    println!();
    NOTES.iter().for_each(|note| println!("* {note}"));
}

/// Prints instructions for each item, and the ratio to ours.
pub fn print_instructions(counted: &[Counted]) {
    let mut level = None;
    for case in counted {
        if level != Some(case.level) {
            level = Some(case.level);
            heading(&format!("{}: instructions/item", case.level.name()));
        }
        let find = |who: &Who| case.per_item.iter().find(|(w, _)| w == who).map(|(_, n)| *n);
        let ours = find(&Who::Ours);
        let number = |who: &Who| find(who).map(|n| format!("{n:.0}")).unwrap_or_default();
        let ratio = |who: &Who| Some(three_digits(find(who)? / ours?));
        let columns: String =
            Who::ALL.iter().map(|who| format!("{:>COLUMN$}", number(who))).collect();
        println!("{:NAME$}{:KIND$}{columns}", case.name, "count");
        let columns: String = Who::ALL
            .iter()
            .map(|who| format!("{:>COLUMN$}", ratio(who).unwrap_or_default()))
            .collect();
        println!("{:NAME$}{:KIND$}{columns}", "", "times ours");
    }
}
