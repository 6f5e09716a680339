//! A request that is explained, as text for a log: names are shown; values and the keys of maps are not.

use std::fmt;

use super::Explain;
use super::explain::TEXTS;

impl Explain {
    /// What it asks for, each expression on a line of its own that starts with `margin`.
    fn write(&self, f: &mut fmt::Formatter<'_>, margin: &str) -> fmt::Result {
        write!(f, "{} {}", self.operation(), self.table())?;
        if let Some(index) = self.index() {
            write!(f, ", index {index}")?;
        }
        for member in TEXTS.iter().skip(1) {
            if let Some(text) = self.filled(member, false) {
                write!(f, "{margin}{member}: {text}")?;
            }
        }
        for (position, action) in self.actions().iter().enumerate() {
            write!(f, "{margin}{position}: ")?;
            action.write(f, "\n    ")?;
        }
        Ok(())
    }
}

impl fmt::Display for Explain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.write(f, "\n  ")?;
        write!(f, "\n  at most {} capacity units", self.max_capacity_units())
    }
}

impl fmt::Debug for Explain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Explain({self})")
    }
}
