//! Where in an item a value stands, as an error tells it.
//!
//! An error starts without a path; each container that it passes on its way out adds its step,
//! so a successful call pays nothing.

use std::borrow::Cow;
use std::fmt;

/// One step into a value.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Name(Cow<'static, str>),
    Index(usize),
}

/// The steps from the item to the value at fault, innermost first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Trail(Vec<Step>);

impl Trail {
    pub(crate) fn push_name(&mut self, name: impl Into<Cow<'static, str>>) {
        self.0.push(Step::Name(name.into()));
    }

    pub(crate) fn push_index(&mut self, index: usize) {
        self.0.push(Step::Index(index));
    }

    /// The place with the path behind it, as `students[student_id=1].grades[3]: `.
    pub(super) fn write_behind(&self, place: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let starts_by_name = matches!(self.0.last(), Some(Step::Name(_)));
        let dot = if starts_by_name && !place.is_empty() { "." } else { "" };
        if place.is_empty() && self.0.is_empty() {
            return Ok(());
        }
        write!(f, "{place}{dot}{self}: ")
    }
}

/// A name that the dotted form cannot carry without doubt is quoted.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

impl fmt::Display for Trail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().rev().enumerate() {
            match step {
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Name(name) => {
                    if position > 0 {
                        f.write_str(".")?;
                    }
                    if is_plain(name) {
                        f.write_str(name)?;
                    } else {
                        write!(f, "{name:?}")?;
                    }
                }
            }
        }
        Ok(())
    }
}
