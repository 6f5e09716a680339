//! Expressions as plain data: no types, no text.
//!
//! A value is its JSON already. What is joined by AND or OR stands flat, however it was chained,
//! so that text has no parentheses that the service would call redundant.

use super::raw::Raw;
use crate::error::{EncodeError, EncodeResult};
use crate::limits::EXPRESSION_OPERATORS;
use crate::path::PathBuf;

/// One side of a comparison.
#[derive(Clone)]
pub(crate) enum Operand {
    Path(PathBuf),
    Size(PathBuf),
    Value(Vec<u8>),
}

/// How two operands are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparator {
    Eq,
    Ne,
    Lt,
    Le,
    Gt,
    Ge,
}

/// A function of a path that is true or false.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Function {
    Exists,
    NotExists,
    Type,
    BeginsWith,
    Contains,
}

/// What must hold.
#[derive(Clone)]
pub(crate) enum Predicate {
    Compare(Operand, Comparator, Operand),
    Between(Operand, Operand, Operand),
    In(Operand, Vec<Operand>),
    Function(Function, PathBuf, Option<Operand>),
    Not(Box<Self>),
    /// At least two, none of them `All`.
    All(Vec<Self>),
    /// At least two, none of them `Any`.
    Any(Vec<Self>),
    Raw(Raw),
}

impl Predicate {
    pub(crate) fn exists(path: PathBuf) -> Self {
        Self::Function(Function::Exists, path, None)
    }

    pub(crate) fn not_exists(path: PathBuf) -> Self {
        Self::Function(Function::NotExists, path, None)
    }

    pub(crate) fn compare(path: PathBuf, comparator: Comparator, value: Vec<u8>) -> Self {
        Self::Compare(Operand::Path(path), comparator, Operand::Value(value))
    }

    pub(crate) fn begins_with(path: PathBuf, prefix: Vec<u8>) -> Self {
        Self::Function(Function::BeginsWith, path, Some(Operand::Value(prefix)))
    }

    /// Both; what is joined already stays flat.
    pub(crate) fn and(self, other: Self) -> EncodeResult<Self> {
        joined(self, other, Self::All, |predicate| match predicate {
            Self::All(parts) => Ok(parts),
            other => Err(other),
        })
    }

    /// Either; what is joined already stays flat.
    pub(crate) fn or(self, other: Self) -> EncodeResult<Self> {
        joined(self, other, Self::Any, |predicate| match predicate {
            Self::Any(parts) => Ok(parts),
            other => Err(other),
        })
    }

    /// The contrary; that of a contrary is what it was.
    pub(crate) fn not(self) -> EncodeResult<Self> {
        match self {
            Self::Not(inner) => Ok(*inner),
            other => Self::Not(Box::new(other)).bounded(),
        }
    }

    /// All of them, if there are any.
    pub(crate) fn all(parts: impl IntoIterator<Item = Self>) -> EncodeResult<Option<Self>> {
        parts.into_iter().try_fold(None, |whole: Option<Self>, part| {
            Ok(Some(match whole {
                Some(whole) => whole.and(part)?,
                None => part,
            }))
        })
    }

    /// Operators and functions, as the service counts them ("Limits": at most 300). They bound the
    /// depth as well, because each level has one.
    fn operators(&self) -> usize {
        match self {
            Self::Compare(left, _, right) => 1 + left.operators() + right.operators(),
            Self::Between(of, low, high) => 1 + of.operators() + low.operators() + high.operators(),
            Self::In(of, _) => 1 + of.operators(),
            Self::Function(..) => 1,
            Self::Not(inner) => 1 + inner.operators(),
            Self::All(parts) | Self::Any(parts) => {
                parts.iter().map(Self::operators).sum::<usize>() + parts.len() - 1
            }
            Self::Raw(raw) => raw.operators(),
        }
    }

    pub(super) fn bounded(self) -> EncodeResult<Self> {
        check_operators(self.operators())?;
        Ok(self)
    }

    /// The attributes of the item that it looks at, as far as they can be known.
    pub(crate) fn attributes(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.visit(&mut |path| found.push(path.attribute()));
        found
    }

    fn visit<'p>(&'p self, see: &mut dyn FnMut(&'p PathBuf)) {
        match self {
            Self::Compare(left, _, right) => [left, right].into_iter().for_each(|o| o.visit(see)),
            Self::Between(of, low, high) => [of, low, high].into_iter().for_each(|o| o.visit(see)),
            Self::In(of, among) => {
                of.visit(see);
                among.iter().for_each(|o| o.visit(see));
            }
            Self::Function(_, path, argument) => {
                see(path);
                argument.iter().for_each(|o| o.visit(see));
            }
            Self::Not(inner) => inner.visit(see),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|p| p.visit(see)),
            Self::Raw(_) => {}
        }
    }
}

fn joined(
    left: Predicate,
    right: Predicate,
    join: fn(Vec<Predicate>) -> Predicate,
    parts: fn(Predicate) -> Result<Vec<Predicate>, Predicate>,
) -> EncodeResult<Predicate> {
    let mut whole = parts(left).unwrap_or_else(|one| vec![one]);
    whole.extend(parts(right).unwrap_or_else(|one| vec![one]));
    join(whole).bounded()
}

pub(super) fn check_operators(count: usize) -> EncodeResult {
    if count > EXPRESSION_OPERATORS {
        return Err(EncodeError::new("an expression has at most 300 operators and functions"));
    }
    Ok(())
}

impl Operand {
    fn operators(&self) -> usize {
        usize::from(matches!(self, Self::Size(_)))
    }

    fn visit<'p>(&'p self, see: &mut dyn FnMut(&'p PathBuf)) {
        if let Self::Path(path) | Self::Size(path) = self {
            see(path);
        }
    }
}

/// One of the four clauses of an update expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Clause {
    /// Sets attributes.
    Set,
    /// Removes attributes and elements of lists.
    Remove,
    /// Adds to numbers, and elements to sets.
    Add,
    /// Deletes elements of sets.
    Delete,
}

/// One step of an update.
#[derive(Clone)]
pub(crate) struct UpdateAction {
    pub(crate) path: PathBuf,
    pub(crate) change: Change,
    /// The least that the service counts for the value.
    pub(crate) bytes: usize,
    /// What must hold so that the result can be read as the attribute's type.
    pub(crate) guard: Option<Predicate>,
}

/// What an update does at one place.
#[derive(Clone)]
pub(crate) enum Change {
    Set(Assigned),
    Remove,
    /// Elements to put into a set.
    Add(Vec<u8>),
    /// Elements to take out of a set.
    Delete(Vec<u8>),
}

/// What a SET assigns.
#[derive(Clone)]
pub(crate) enum Assigned {
    Term(Term),
    Plus(Term, Term),
    Minus(Term, Term),
    Append(Term, Term),
}

/// An operand of an assignment.
#[derive(Clone)]
pub(crate) enum Term {
    Value(Vec<u8>),
    Path(PathBuf),
    /// The attribute, or the value where there is none.
    PathOr(PathBuf, Vec<u8>),
}

impl Change {
    pub(crate) fn clause(&self) -> Clause {
        match self {
            Self::Set(_) => Clause::Set,
            Self::Remove => Clause::Remove,
            Self::Add(_) => Clause::Add,
            Self::Delete(_) => Clause::Delete,
        }
    }

    /// What the attribute is afterwards, whatever was there before: this value, or nothing at all. `None`
    /// where that depends.
    #[allow(clippy::option_option, reason = "unknown, and known not to be there")]
    pub(crate) fn new_value(&self) -> Option<Option<&[u8]>> {
        match self {
            Self::Set(Assigned::Term(Term::Value(json))) => Some(Some(json)),
            Self::Remove => Some(None),
            Self::Set(_) | Self::Add(_) | Self::Delete(_) => None,
        }
    }

    /// Whether it is a value of the caller's that becomes the attribute.
    pub(crate) fn writes_value(&self) -> bool {
        matches!(self, Self::Set(Assigned::Term(Term::Value(_) | Term::PathOr(..))))
    }

    /// Whether the value that is written is part of the item afterwards, whatever was there before.
    pub(crate) fn leaves_value(&self) -> bool {
        matches!(self, Self::Set(Assigned::Term(Term::Value(_))))
    }

    /// Whether the attribute is there afterwards, whatever was there before.
    pub(crate) fn fills(&self) -> bool {
        matches!(self, Self::Set(_))
    }
}
