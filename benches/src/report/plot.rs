//! Time per item against the size of a page.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::Path;

use plotters::coord::combinators::WithKeyPoints;
use plotters::prelude::*;

use super::rows::Row;
use crate::contenders::Who;

type Failure = Box<dyn std::error::Error>;

const FONT: &str = "Helvetica, Arial, sans-serif";

/// The room for the legend, at the right.
const LEGEND: i32 = 210;

/// Colours that are told apart on white, also by those who see fewer of them.
const fn colour(who: Who) -> RGBColor {
    match who {
        Who::Ours => RGBColor(200, 16, 46),
        Who::Views => RGBColor(240, 120, 130),
        Who::ByHand => RGBColor(0, 90, 181),
        Who::BySerde => RGBColor(20, 130, 75),
        Who::Modyne => RGBColor(125, 60, 152),
        Who::Facade => RGBColor(176, 104, 0),
        Who::AwsDynamoDerive => RGBColor(0, 139, 155),
        Who::Pull | Who::Clone => RGBColor(110, 110, 110),
    }
}

/// Draws queries of several sizes, a line for each contender.
///
/// # Errors
/// The file cannot be written.
pub fn plot(rows: &[Row], file: &Path) -> Result<(), Failure> {
    let area = SVGBackend::new(file, (1080, 600)).into_drawing_area();
    area.fill(&WHITE)?;
    let sizes = axis(rows, |row, _| f64::from(row.items));
    let times = axis(rows, per_item);
    let mut chart = ChartBuilder::on(&area)
        .caption("Query: time per item against items per page", (FONT, 22).into_font())
        .margin(16)
        .margin_right(LEGEND)
        .x_label_area_size(52)
        .y_label_area_size(72)
        .build_cartesian_2d(
            labelled(sizes, measured_sizes(rows)),
            labelled(times.clone(), steps(&times, &[1, 2, 5])),
        )?;
    chart
        .configure_mesh()
        .x_desc("items per page (log)")
        .y_desc("nanoseconds per item (log)")
        .x_label_formatter(&|size| format!("{size:.0}"))
        .y_label_formatter(&|time| format!("{time:.0}"))
        .max_light_lines(1)
        .axis_desc_style((FONT, 17))
        .label_style((FONT, 15))
        .bold_line_style(RGBColor(205, 205, 205))
        .light_line_style(RGBColor(238, 238, 238))
        .draw()?;
    for who in Who::ALL {
        let points = points(rows, who);
        chart.draw_series(LineSeries::new(points.iter().copied(), style(who)))?;
        chart.draw_series(points.iter().map(|at| Circle::new(*at, 4, colour(who).filled())))?;
    }
    for (n, who) in from_slow_to_fast(rows).into_iter().enumerate() {
        let (x, y) = (1080 - LEGEND + 14, 70 + 30 * i32::try_from(n)?);
        area.draw(&PathElement::new([(x, y), (x + 28, y)], style(who)))?;
        let text = (FONT, 16).into_font().color(&BLACK);
        area.draw(&Text::new(who.name(), (x + 36, y - 8), text))?;
    }
    area.present()?;
    Ok(())
}

/// An axis with numbers where they are given. Those that the scale chooses by itself are the powers of ten,
/// some of them twice.
fn labelled(axis: Range<f64>, numbers: Vec<f64>) -> WithKeyPoints<LogCoord<f64>> {
    let lines = steps(&axis, &[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    axis.log_scale().with_key_points(numbers).with_light_points(lines)
}

/// The sizes of the pages that were measured, each once.
fn measured_sizes(rows: &[Row]) -> Vec<f64> {
    let sizes: BTreeSet<u32> = rows.iter().map(|row| row.items).collect();
    sizes.into_iter().map(f64::from).collect()
}

/// These digits of each power of ten that the axis has.
fn steps(axis: &Range<f64>, digits: &[u32]) -> Vec<f64> {
    let powers = (0..=9).map(|power| 10_f64.powi(power));
    let all = powers.flat_map(|power| digits.iter().map(move |digit| f64::from(*digit) * power));
    all.filter(|number| axis.contains(number)).collect()
}

fn style(who: Who) -> ShapeStyle {
    colour(who).stroke_width(if who == Who::Ours { 4 } else { 2 })
}

fn points(rows: &[Row], who: Who) -> Vec<(f64, f64)> {
    let taken_part = rows.iter().filter(|row| row.cell(who).is_some());
    taken_part.map(|row| (f64::from(row.items), per_item(row, who))).collect()
}

/// The legend has the order in which the lines end.
fn from_slow_to_fast(rows: &[Row]) -> Vec<Who> {
    let last = |who: &Who| points(rows, *who).last().map_or(0.0, |(_, time)| *time);
    let mut all: Vec<Who> = Who::ALL.into_iter().filter(|who| last(who) > 0.0).collect();
    all.sort_by(|a, b| last(b).total_cmp(&last(a)));
    all
}

fn per_item(row: &Row, who: Who) -> f64 {
    let time = row.cell(who).map_or(f64::NAN, |cell| cell.time.as_nanos() as f64);
    time / f64::from(row.items)
}

/// From the least to the greatest number that is drawn, with a little room.
fn axis(rows: &[Row], number: impl Fn(&Row, Who) -> f64) -> Range<f64> {
    let numbers = rows.iter().flat_map(|row| Who::ALL.map(|who| number(row, who)));
    let numbers: Vec<f64> = numbers.filter(|number| number.is_finite()).collect();
    let least = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let greatest = numbers.iter().copied().fold(0.0, f64::max);
    least * 0.9..greatest * 1.15
}
