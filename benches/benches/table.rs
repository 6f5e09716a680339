//! Prints what calls cost, one table from one run; CONTRIBUTING.md has its arguments.

use std::error::Error;

use benches::arguments::Arguments;
use benches::cases::{Case, cases, check, pages};
use benches::instructions;
use benches::measure::times;
use benches::report::{self, Allocations, Cell, Row};

/// The pages of the plot.
const PAGES: [u32; 9] = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments = Arguments::read();
    if arguments.under_callgrind {
        instructions::under_callgrind(arguments.cases);
        return Ok(());
    }
    if arguments.instructions {
        match instructions::count(arguments.cases) {
            Ok(counted) => report::print_instructions(&counted),
            Err(why) => println!("No instructions were counted: {why}."),
        }
        return Ok(());
    }
    let allocations = Allocations::take();
    if arguments.publish && !(arguments.cases.is_empty() && allocations.are_counted()) {
        return Err("only a whole run is published: `cargo bench -- --publish`".into());
    }
    let measured = |mut case| measured(&mut case, &allocations);
    let is_whole = arguments.cases.is_empty();
    let rows: Vec<Row> = cases(arguments.cases).into_iter().map(measured).collect();
    let mut bars = report::bars(&rows, &allocations);
    if is_whole {
        bars.extend(report::build_bars());
    } else {
        bars.retain(|bar| bar.measured.is_some());
    }
    report::print(&rows);
    report::print_bars(&bars);
    report::print_notes();
    if arguments.publish {
        let pages: Vec<Row> = pages(&PAGES).into_iter().map(measured).collect();
        report::plot(&pages, &report::plot_file())?;
        let counted = instructions::count(Vec::new());
        report::publish(&rows, &bars, &counted)?;
        println!("\nBENCHMARKS.md and benches/plot.svg are written.");
    }
    Ok(())
}

fn measured(case: &mut Case, allocations: &Allocations) -> Row {
    check(case);
    let mut runs: Vec<_> = case.contenders.iter_mut().map(|(_, run)| run).collect();
    let times = times(&mut runs, case.level.clock());
    let cells = case.contenders.iter().zip(times).map(|((who, _), time)| {
        let allocated = allocations.of(case, *who);
        Cell { who: *who, time, allocated }
    });
    Row {
        level: case.level,
        name: case.name.clone(),
        items: case.items,
        bytes: case.bytes,
        cells: cells.collect(),
    }
}
