//! Cases and who takes part in them.

use crate::contenders::{Run, Who};
use crate::measure::Clock;

/// How much of a call is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Conversions alone.
    Codec,
    /// Whole calls on a client whose connector has the answer in memory.
    Client,
    /// Whole calls on the embedded engine.
    Engine,
}

impl Level {
    pub const ALL: [Self; 3] = [Self::Codec, Self::Client, Self::Engine];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Codec => "codec",
            Self::Client => "client",
            Self::Engine => "engine",
        }
    }

    /// The engine works on threads of its own.
    pub const fn clock(self) -> Clock {
        match self {
            Self::Codec | Self::Client => Clock::Thread,
            Self::Engine => Clock::Process,
        }
    }
}

/// All who take part.
pub type Contenders = Vec<(Who, Run)>;

/// The same work for all.
pub struct Case {
    pub level: Level,
    pub name: String,
    /// How many items one run reads or writes.
    pub items: u32,
    /// The size of the answer or of the item, as it is on the wire.
    pub bytes: usize,
    pub contenders: Contenders,
}

impl Case {
    /// The level and the name.
    pub fn full_name(&self) -> String {
        format!("{} {}", self.level.name(), self.name)
    }
}

/// Cases as they are asked for; others are not even made.
pub struct List {
    asked: Vec<String>,
    cases: Vec<Case>,
}

impl List {
    pub fn new(asked: Vec<String>) -> Self {
        Self { asked, cases: Vec::new() }
    }

    pub fn into_cases(self) -> Vec<Case> {
        self.cases
    }

    /// A case of so many items, if it is asked for; what makes it gives the bytes on the wire too.
    pub fn add(
        &mut self,
        level: Level,
        name: &str,
        items: u32,
        make: impl FnOnce() -> (usize, Contenders),
    ) {
        let whole = format!("{} {name}", level.name()).to_lowercase();
        let is_asked = |asked: &String| whole.contains(&asked.to_lowercase());
        if self.asked.is_empty() || self.asked.iter().any(is_asked) {
            let (bytes, contenders) = make();
            self.cases.push(Case { level, name: name.to_owned(), items, bytes, contenders });
        }
    }

    /// One more who takes part in the last case, if that is the one.
    pub fn join(&mut self, level: Level, name: &str, who: Who, make: impl FnOnce() -> Run) {
        if let Some(case) = self.cases.last_mut().filter(|c| c.level == level && c.name == name) {
            case.contenders.push((who, make()));
        }
    }
}
