//! The measurements of a run.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::cases::{Case, Level};
use crate::contenders::Who;

/// A case with what was measured.
#[derive(Debug)]
pub struct Row {
    pub level: Level,
    pub name: String,
    pub items: u32,
    pub bytes: usize,
    pub cells: Vec<Cell>,
}

/// One contender's.
#[derive(Debug)]
pub struct Cell {
    pub who: Who,
    pub time: Duration,
    pub allocated: Option<Allocated>,
}

/// What one run asks of the allocator.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Allocated {
    /// Calls, growth included.
    pub count: u64,
    /// All bytes that were asked for.
    pub bytes: u64,
}

/// What the target that counts leaves for the one that prints.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Allocations {
    /// Of each case, of each contender.
    pub cases: BTreeMap<String, BTreeMap<String, Allocated>>,
    /// The bytes that were held at most while a million items were read one by one.
    pub streaming_peak: Option<u64>,
}

/// Where they lie from the one target to the other.
pub fn allocations_file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/allocations.json")
}

impl Allocations {
    /// What was counted in this run; taken away, so that no later run prints it as its own.
    pub fn take() -> Self {
        let file = allocations_file();
        let counted = std::fs::read(&file).ok();
        let counted = counted.and_then(|json| serde_json::from_slice(&json).ok());
        // That there is nothing to take away is the usual reason for a failure.
        let _ = std::fs::remove_file(file);
        counted.unwrap_or_default()
    }

    /// Whether any were.
    pub fn are_counted(&self) -> bool {
        !self.cases.is_empty()
    }

    /// Those of a case and a contender.
    pub fn of(&self, case: &Case, who: Who) -> Option<Allocated> {
        self.cases.get(&case.full_name())?.get(who.name()).copied()
    }
}

impl Row {
    /// The contender's measurements, if it takes part.
    pub fn cell(&self, who: Who) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.who == who)
    }

    /// How many times as long as ours that contender needs.
    pub fn ratio(&self, who: Who) -> Option<f64> {
        let ours = self.cell(Who::Ours)?.time.as_secs_f64();
        Some(self.cell(who)?.time.as_secs_f64() / ours)
    }
}
