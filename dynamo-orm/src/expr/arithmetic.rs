//! Arithmetic in updates: counters, and sums and differences of attributes.
//!
//! The service counts in decimals of 38 digits and knows nothing of `u32`. So that an update cannot
//! leave a number that its field cannot hold, a step carries a guard that joins the update's
//! condition.

use std::fmt;
use std::marker::PhantomData;

use super::ast::{Assigned, Comparator, Operand, Predicate, Term};
use super::update::Action;
use super::value::{encode, to_integer};
use crate::error::EncodeResult;
use crate::path::{CanSet, Path, PathBuf, Stored};
use crate::value::{Accepts, DynamoValue, Numeric, NumericRange};

/// Up or down.
#[derive(Clone, Copy)]
enum Direction {
    Up,
    Down,
}

impl Direction {
    fn of(self, left: Term, right: Term) -> Assigned {
        match self {
            Self::Up => Assigned::Plus(left, right),
            Self::Down => Assigned::Minus(left, right),
        }
    }

    /// The step that an amount is, if it is an integer.
    fn step(self, amount: &[u8]) -> Option<Step> {
        let (is_negative, by) = to_integer(amount)?;
        Some(match (self, is_negative) {
            (Self::Up, false) | (Self::Down, true) => Step::Up(by),
            (Self::Up, true) | (Self::Down, false) => Step::Down(by),
        })
    }
}

/// Which way an integer goes, and how far.
#[derive(Clone, Copy)]
enum Step {
    Up(u128),
    Down(u128),
}

impl<R, T, M> Path<R, T, M> {
    /// Adds to the number; counts from 0 where there is none.
    ///
    /// An integer never leaves the range of its type: the update's condition fails instead, and
    /// nothing is written ([`is_condition_failed`](crate::Error::is_condition_failed)). That takes up to four
    /// of the 300 operators that a condition may have.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the amount in place")]
    pub fn increment<A>(&self, amount: A) -> Action<R>
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
        M: Stored + CanSet,
    {
        Action::increment::<T, A>(self.segments().clone(), &amount)
    }

    /// Subtracts from the number; counts from 0 where there is none.
    ///
    /// An integer never leaves the range of its type, see [`increment`](Self::increment): an
    /// unsigned one never falls below 0.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the amount in place")]
    pub fn decrement<A>(&self, amount: A) -> Action<R>
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
        M: Stored + CanSet,
    {
        Action::decrement::<T, A>(self.segments().clone(), &amount)
    }

    /// The sum of this attribute and the value, for [`set_to`](Self::set_to).
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn plus<A>(&self, value: A) -> Sum<R, T>
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
        M: Stored,
    {
        Sum::with_value::<A>(self.segments(), &value, Direction::Up)
    }

    /// This attribute without the value, for [`set_to`](Self::set_to).
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn minus<A>(&self, value: A) -> Sum<R, T>
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
        M: Stored,
    {
        Sum::with_value::<A>(self.segments(), &value, Direction::Down)
    }

    /// The sum of two attributes, for [`set_to`](Self::set_to).
    pub fn plus_path<N>(&self, other: &Path<R, T, N>) -> Sum<R, T>
    where
        T: DynamoValue,
        T::Operators: Numeric,
        M: Stored,
        N: Stored,
    {
        Sum::with_path(self.segments(), other.segments(), Direction::Up)
    }

    /// The difference of two attributes, for [`set_to`](Self::set_to).
    pub fn minus_path<N>(&self, other: &Path<R, T, N>) -> Sum<R, T>
    where
        T: DynamoValue,
        T::Operators: Numeric,
        M: Stored,
        N: Stored,
    {
        Sum::with_path(self.segments(), other.segments(), Direction::Down)
    }

    /// Sets the attribute to a sum or a difference, as in
    /// `|o| o.total().set_to(o.price().plus_path(&o.tax()))`.
    ///
    /// The service refuses the update if an attribute of it is not there. An integer never leaves
    /// the range of its type: the update's condition fails instead, and nothing is written. As a condition cannot
    /// add, the sum of two attributes (and the difference of two signed ones) asks that both lie in
    /// the inner half of the range, so that a larger one is refused although the sum might fit.
    pub fn set_to(&self, sum: Sum<R, T>) -> Action<R>
    where
        M: Stored + CanSet,
    {
        match sum.parts {
            Ok((value, guard)) => Action::assign(self.segments().clone(), value, guard),
            Err(error) => Action::new(Err(error)),
        }
    }
}

/// A sum or a difference of numbers, made by [`Path::plus`] and its like.
#[must_use = "a sum does nothing until an attribute is set to it"]
pub struct Sum<R, T> {
    parts: EncodeResult<(Assigned, Option<Predicate>)>,
    typed: PhantomData<fn() -> (R, T)>,
}

impl<R, T: DynamoValue> Sum<R, T>
where
    T::Operators: Numeric,
{
    fn with_value<A>(path: &PathBuf, value: &A, direction: Direction) -> Self
    where
        T: Accepts<A>,
    {
        let parts = encode::<T, A>(path, value).map(|value| {
            let guard = direction.step(&value);
            let guard = guard.and_then(|step| room(path, step, T::Operators::RANGE));
            (direction.of(Term::Path(path.clone()), Term::Value(value)), guard)
        });
        Self { parts, typed: PhantomData }
    }

    fn with_path(path: &PathBuf, other: &PathBuf, direction: Direction) -> Self {
        let guard = match direction {
            // Unsigned numbers whose difference is one: the first is at least the second.
            Direction::Down if T::Operators::RANGE.least == Some(0) => {
                let [left, right] = [path, other].map(|path| Operand::Path(path.clone()));
                Ok(Some(Predicate::Compare(left, Comparator::Ge, right)))
            }
            _ => Predicate::all(
                halves(path, T::Operators::RANGE).chain(halves(other, T::Operators::RANGE)),
            ),
        };
        let [left, right] = [path, other].map(|path| Term::Path(path.clone()));
        let parts = guard.map(|guard| (direction.of(left, right), guard));
        Self { parts, typed: PhantomData }
    }
}

impl<R> Action<R> {
    /// The setters of an update know the attribute by its name.
    pub(crate) fn increment<T, A>(path: PathBuf, amount: &A) -> Self
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
    {
        let amount = encode::<T, A>(&path, amount);
        Self::counted(amount, path, Direction::Up, T::Operators::RANGE)
    }

    pub(crate) fn decrement<T, A>(path: PathBuf, amount: &A) -> Self
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
    {
        let amount = encode::<T, A>(&path, amount);
        Self::counted(amount, path, Direction::Down, T::Operators::RANGE)
    }

    fn counted(
        amount: EncodeResult<Vec<u8>>,
        path: PathBuf,
        direction: Direction,
        range: NumericRange,
    ) -> Self {
        let counted = amount.and_then(|amount| {
            let step = direction.step(&amount);
            let guard = step.map_or(Ok(None), |step| guard(&path, step, range))?;
            let from = Term::PathOr(path.clone(), difference(0, 0));
            Ok((direction.of(from, Term::Value(amount)), guard))
        });
        match counted {
            Ok((value, guard)) => Self::assign(path, value, guard),
            Err(error) => Self::new(Err(error)),
        }
    }
}

/// What must hold of a counter so that it stays in the range; one that is missing stands at 0.
fn guard(path: &PathBuf, step: Step, range: NumericRange) -> EncodeResult<Option<Predicate>> {
    let Some(room) = room(path, step, range) else { return Ok(None) };
    let fits_from_zero = match step {
        Step::Up(by) => range.greatest.is_none_or(|greatest| by <= greatest),
        Step::Down(by) => range.least.is_none_or(|least| by <= least.unsigned_abs()),
    };
    if !fits_from_zero {
        return Ok(Some(room));
    }
    Predicate::not_exists(path.clone()).or(room).map(Some)
}

/// What must hold of a number so that it stays in the range after the step.
fn room(path: &PathBuf, step: Step, range: NumericRange) -> Option<Predicate> {
    let (comparator, bound) = match step {
        Step::Up(0) | Step::Down(0) => return None,
        Step::Up(by) => (Comparator::Le, difference(range.greatest?, by)),
        // No type's least value is above 0.
        Step::Down(by) => (Comparator::Ge, difference(by, range.least?.unsigned_abs())),
    };
    Some(Predicate::compare(path.clone(), comparator, bound))
}

/// What must hold of a number so that another one like it can be added or taken away: it is in the
/// inner half of the range. A condition cannot add, so it cannot ask for less.
fn halves(path: &PathBuf, range: NumericRange) -> impl Iterator<Item = Predicate> {
    let most = range.greatest.map(|greatest| (Comparator::Le, difference(greatest / 2, 0)));
    let least = range.least.filter(|least| *least < 0);
    let least = least.map(|least| (Comparator::Ge, difference(0, least.unsigned_abs() / 2)));
    let compared = |(comparator, bound)| Predicate::compare(path.clone(), comparator, bound);
    most.into_iter().chain(least).map(compared)
}

/// The JSON of the first less the second. Of 39 digits the last is 0: the service takes 38, and
/// between the two lies no number that it could have stored.
fn difference(from: u128, less: u128) -> Vec<u8> {
    let sign = if from < less { "-" } else { "" };
    let magnitude = from.abs_diff(less);
    let last = if magnitude < 10_u128.pow(38) { 0 } else { magnitude % 10 };
    format!("{{\"N\":\"{sign}{}\"}}", magnitude - last).into_bytes()
}

impl<R, T> fmt::Debug for Sum<R, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sum")
    }
}
