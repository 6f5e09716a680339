//! One thing in which a table is not as it is described.

use std::fmt;

/// A thing in which a table is not as its types describe it; one of
/// [`SchemaCheck::differences`](crate::SchemaCheck::differences).
///
/// `Display` says it in lines: what it is about, what is there (`-`), what is described (`+`), and what
/// to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub(crate) severity: Severity,
    pub(crate) matter: Matter,
    pub(crate) described: Option<String>,
    pub(crate) found: Option<String>,
    pub(crate) advice: &'static str,
}

/// How much a difference matters; the greater the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// All works: there is more than what is described, or it is on its way.
    Note,
    /// Calls work, but something that was asked for is not so: no stream, no `ttl`, other billing.
    Degraded,
    /// Calls of these types fail, or do not find what is there.
    Breaking,
}

/// What a difference is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Matter {
    Table(TableMatter),
    Keys,
    /// The index of that name.
    Index(String, IndexMatter),
    Ttl(TtlMatter),
    Billing,
    Throughput,
    Stream,
    Class,
    Protection,
    Recovery,
    /// The tag of that name.
    Tag(String),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableMatter {
    Absent,
    /// It is being made.
    Coming,
    /// It is being changed.
    Changing,
    /// It is being deleted.
    Going,
    Unusable,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IndexMatter {
    Missing,
    /// It is being made.
    Coming,
    Changing,
    /// It is being removed.
    Going,
    Unusable,
    Scope,
    Keys,
    Narrower,
    Wider,
    Extra,
    Throughput,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TtlMatter {
    Off,
    Elsewhere,
    /// It is being switched on.
    Coming,
    /// It is being switched off, or on for another attribute.
    Busy,
}

impl Difference {
    #[inline]
    pub(super) fn new(severity: Severity, matter: Matter, advice: &'static str) -> Self {
        Self { severity, matter, described: None, found: None, advice }
    }

    #[inline]
    pub(super) fn describes(mut self, described: impl Into<String>) -> Self {
        self.described = Some(described.into());
        self
    }

    #[inline]
    pub(super) fn finds(mut self, found: impl Into<String>) -> Self {
        self.found = Some(found.into());
        self
    }

    /// How much it matters.
    #[must_use]
    #[inline]
    pub fn severity(&self) -> Severity {
        self.severity
    }

    /// What it is about, as "the index `by-status`".
    #[must_use]
    #[inline]
    pub fn subject(&self) -> String {
        self.matter.to_string()
    }

    /// What is described; `None` where that is nothing.
    #[must_use]
    #[inline]
    pub fn described(&self) -> Option<&str> {
        self.described.as_deref()
    }

    /// What is there; `None` where that is nothing.
    #[must_use]
    #[inline]
    pub fn found(&self) -> Option<&str> {
        self.found.as_deref()
    }

    /// What to do about it.
    #[must_use]
    #[inline]
    pub fn advice(&self) -> &str {
        self.advice
    }

    /// It will be gone by itself.
    #[inline]
    pub(crate) fn is_passing(&self) -> bool {
        matches!(
            self.matter,
            Matter::Table(TableMatter::Coming | TableMatter::Changing)
                | Matter::Index(_, IndexMatter::Coming | IndexMatter::Changing)
                | Matter::Ttl(TtlMatter::Coming)
        )
    }

    /// What is there is another thing than what is described. What is missing is none, on its way or not:
    /// the steps tell what becomes of it.
    #[inline]
    pub(crate) fn is_fact(&self) -> bool {
        let is_going = matches!(
            self.matter,
            Matter::Index(_, IndexMatter::Missing | IndexMatter::Going)
                | Matter::Ttl(TtlMatter::Busy)
        );
        !is_going && !self.is_passing()
    }

    /// All of it, with that margin before each line but the first.
    #[inline]
    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, margin: &str) -> fmt::Result {
        let shown = |text: &Option<String>| text.clone().unwrap_or_else(|| "nothing".to_owned());
        write!(f, "{}", self.matter)?;
        write!(f, "\n{margin}- {}", shown(&self.found))?;
        write!(f, "\n{margin}+ {}", shown(&self.described))?;
        write!(f, "\n{margin}{}", self.advice)
    }
}

impl fmt::Display for Difference {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.severity)?;
        self.write(f, "  ")
    }
}

impl fmt::Display for Severity {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Note => "note",
            Self::Degraded => "degraded",
            Self::Breaking => "breaking",
        })
    }
}

impl fmt::Display for Matter {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Table(_) => f.write_str("the table"),
            Self::Keys => f.write_str("the primary key"),
            Self::Index(name, IndexMatter::Narrower | IndexMatter::Wider) => {
                write!(f, "the projection of the index `{name}`")
            }
            Self::Index(name, IndexMatter::Throughput) => {
                write!(f, "the throughput of the index `{name}`")
            }
            Self::Index(name, _) => write!(f, "the index `{name}`"),
            Self::Ttl(_) => f.write_str("the ttl attribute"),
            Self::Billing => f.write_str("the billing"),
            Self::Throughput => f.write_str("the throughput"),
            Self::Stream => f.write_str("the stream"),
            Self::Class => f.write_str("the table class"),
            Self::Protection => f.write_str("the deletion protection"),
            Self::Recovery => f.write_str("the point-in-time recovery"),
            Self::Tag(name) => write!(f, "the tag `{name}`"),
        }
    }
}
