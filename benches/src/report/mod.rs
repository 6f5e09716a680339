//! What was measured, as tables for people.

mod bars;
mod build_time;
mod facts;
mod format;
mod notes;
mod plot;
mod publish;
mod rows;
mod text;

pub use bars::{Bar, bars};
pub use build_time::build_bars;
pub use notes::NOTES;
pub use plot::plot;
pub use publish::{plot_file, publish};
pub use rows::{Allocated, Allocations, Cell, Row, allocations_file};
pub use text::{print, print_bars, print_instructions, print_notes};
