//! `BENCHMARKS.md`, out of its template and a run.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::facts::{date, machine, rustc, versions};
use super::format::{bytes, count, three_digits, time};
use super::rows::{Cell, Row};
use super::{Bar, NOTES};
use crate::cases::Level;
use crate::contenders::Who;
use crate::instructions::Counted;

/// Where the plot is drawn.
pub fn plot_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("plot.svg")
}

/// Writes the page into the root of the repository, and gives its place.
///
/// # Errors
/// It cannot be written.
pub fn publish(
    rows: &[Row],
    bars: &[Bar],
    counted: &Result<Vec<Counted>, String>,
) -> std::io::Result<PathBuf> {
    let [codec, client, engine] =
        Level::ALL.map(|level| rows.iter().filter(|row| row.level == level).collect::<Vec<_>>());
    let page = include_str!("../../BENCHMARKS.template.md")
        .replace("{{date}}", &date())
        .replace("{{machine}}", &machine())
        .replace("{{versions}}", &version_list())
        .replace("{{bars}}", &bar_table(bars))
        .replace("{{codec times}}", &table(&codec, time_cell))
        .replace("{{client times}}", &table(&client, time_cell))
        .replace("{{engine times}}", &table(&engine, time_cell))
        .replace("{{codec allocations}}", &table(&codec, allocation_cell))
        .replace("{{client allocations}}", &table(&client, allocation_cell))
        .replace("{{codec instructions}}", &instruction_table(counted, Level::Codec))
        .replace("{{client instructions}}", &instruction_table(counted, Level::Client))
        .replace("{{notes}}", &NOTES.map(|note| format!("- {note}")).join("\n"));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../BENCHMARKS.md");
    std::fs::write(&file, page)?;
    Ok(file)
}

fn version_list() -> String {
    let crates = versions().into_iter().map(|(name, version)| format!("{name} {version}"));
    let mut list: Vec<_> = crates.collect();
    list.push(rustc());
    list.join(", ")
}

fn bar_table(bars: &[Bar]) -> String {
    let mut table = "| what | measured | bar | | aim | |\n|---|---|---|---|---|---|\n".to_owned();
    for bar in bars {
        let sign = if bar.is_least { "≥" } else { "≤" };
        let line = |number| format!("{sign} {} | {}", bar.number(number), bar.verdict(number));
        let _ = writeln!(
            table,
            "| {} | {} | {} | {} |",
            bar.what,
            bar.measured(),
            line(bar.bar),
            line(bar.aim),
        );
    }
    table.push('\n');
    for excuse in bars.iter().filter_map(Bar::excuse) {
        let _ = writeln!(table, "- {excuse}");
    }
    table
}

fn table(rows: &[&Row], cell: impl Fn(&Row, &Cell) -> Option<String>) -> String {
    let takes_part = |who: &Who| rows.iter().any(|row| row.cell(*who).is_some());
    let columns: Vec<Who> = Who::ALL.into_iter().filter(takes_part).collect();
    let mut table = heading("case", columns.iter().map(|who| who.name()));
    for row in rows {
        let size =
            if row.bytes == 0 { String::new() } else { format!(" ({})", bytes(row.bytes as f64)) };
        let cells = columns.iter().map(|who| row.cell(*who).and_then(|found| cell(row, found)));
        line(&mut table, &format!("{}{size}", row.name), cells);
    }
    table
}

fn instruction_table(counted: &Result<Vec<Counted>, String>, level: Level) -> String {
    let counted: Vec<_> = match counted {
        Ok(counted) => counted.iter().filter(|case| case.level == level).collect(),
        Err(why) => return format!("Not counted: {why}.\n"),
    };
    let find = |case: &Counted, who| case.per_item.iter().find(|(w, _)| *w == who).map(|(_, n)| *n);
    let takes_part = |who: &Who| counted.iter().any(|case| find(case, *who).is_some());
    let columns: Vec<Who> = Who::ALL.into_iter().filter(takes_part).collect();
    let mut table = heading("case", columns.iter().map(|who| who.name()));
    for case in counted {
        let ours = find(case, Who::Ours);
        let cells = columns.iter().map(|who| {
            let number = find(case, *who)?;
            Some(format!("{number:.0}{}", ratio(*who, number / ours?)))
        });
        line(&mut table, &case.name, cells);
    }
    table
}

fn heading<'a>(first: &str, columns: impl Iterator<Item = &'a str>) -> String {
    let columns: Vec<_> = columns.collect();
    format!("| {first} | {} |\n|---|{}\n", columns.join(" | "), "--:|".repeat(columns.len()))
}

fn line(table: &mut String, name: &str, cells: impl Iterator<Item = Option<String>>) {
    let cells: Vec<_> = cells.map(Option::unwrap_or_default).collect();
    let _ = writeln!(table, "| {name} | {} |", cells.join(" | "));
}

fn time_cell(row: &Row, cell: &Cell) -> Option<String> {
    Some(format!("{}{}", time(cell.time), ratio(cell.who, row.ratio(cell.who)?)))
}

fn allocation_cell(row: &Row, cell: &Cell) -> Option<String> {
    let (allocated, items) = (cell.allocated?, f64::from(row.items));
    let number = count(allocated.count as f64 / items);
    Some(format!("{number} / {}", bytes(allocated.bytes as f64 / items)))
}

fn ratio(who: Who, ratio: f64) -> String {
    if who == Who::Ours { String::new() } else { format!(" ({}×)", three_digits(ratio)) }
}
