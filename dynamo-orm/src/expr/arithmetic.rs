//! Arithmetic in updates: counters, and sums and differences of attributes.
//!
//! The service counts in decimals of 38 digits and knows nothing of `u32`. So that an update cannot
//! leave a number that its field cannot hold, a step carries a guard that joins the update's
//! condition.

use std::fmt;
use std::marker::PhantomData;

use super::ast::{Assigned, Comparator, Operand, Predicate, Term};
use super::update::Action;
use super::value::{encode, integer, to_integer};
use crate::error::EncodeResult;
use crate::path::{CanSet, Path, PathBuf};
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

    fn signed(self, amount: i128) -> Option<i128> {
        match self {
            Self::Up => Some(amount),
            Self::Down => amount.checked_neg(),
        }
    }
}

impl<R, T, M> Path<R, T, M> {
    /// Adds to the number; counts from 0 where there is none.
    ///
    /// An integer never leaves the range of its type: the update's condition fails instead, and
    /// nothing is written ([`is_condition_failed`](crate::Error::is_condition_failed)). The service
    /// counts in decimals, so the sum of two floats may have more digits than a float holds and
    /// then cannot be read as one; where that can happen keep a [`Number`](crate::Number).
    #[allow(clippy::needless_pass_by_value, reason = "callers write the amount in place")]
    pub fn increment<A>(&self, amount: A) -> Action<R>
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
        M: CanSet,
    {
        Action::count::<T, A>(self.segments().clone(), &amount, Direction::Up)
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
        M: CanSet,
    {
        Action::count::<T, A>(self.segments().clone(), &amount, Direction::Down)
    }

    /// The sum of this attribute and the value, for [`set_to`](Self::set_to).
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn plus<A>(&self, value: A) -> Sum<R, T>
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
    {
        Sum::with_value::<A>(self.segments(), &value, Direction::Up)
    }

    /// This attribute without the value, for [`set_to`](Self::set_to).
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn minus<A>(&self, value: A) -> Sum<R, T>
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
    {
        Sum::with_value::<A>(self.segments(), &value, Direction::Down)
    }

    /// The sum of two attributes, for [`set_to`](Self::set_to).
    pub fn plus_path<N>(&self, other: &Path<R, T, N>) -> Sum<R, T>
    where
        T: DynamoValue,
        T::Operators: Numeric,
    {
        Sum::with_path(self.segments(), other.segments(), Direction::Up)
    }

    /// The difference of two attributes, for [`set_to`](Self::set_to).
    pub fn minus_path<N>(&self, other: &Path<R, T, N>) -> Sum<R, T>
    where
        T: DynamoValue,
        T::Operators: Numeric,
    {
        Sum::with_path(self.segments(), other.segments(), Direction::Down)
    }

    /// Sets the attribute to a sum or a difference, as in
    /// `|o| o.total().set_to(o.price().plus_path(&o.tax()))`.
    ///
    /// The service refuses the update if an attribute of it is not there. An integer never leaves the
    /// range of its type where one side is a value, nor an unsigned one by a difference; the sum of two
    /// attributes is not bounded, as a condition cannot add.
    pub fn set_to(&self, sum: Sum<R, T>) -> Action<R>
    where
        M: CanSet,
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
            let guard = to_integer(&value)
                .and_then(|amount| direction.signed(amount))
                .and_then(|step| room(path, step, T::Operators::RANGE));
            (direction.of(Term::Path(path.clone()), Term::Value(value)), guard)
        });
        Self { parts, typed: PhantomData }
    }

    fn with_path(path: &PathBuf, other: &PathBuf, direction: Direction) -> Self {
        // Unsigned numbers whose difference is one: the first is at least the second.
        let is_unsigned = T::Operators::RANGE.least == Some(0);
        let guard = (is_unsigned && matches!(direction, Direction::Down)).then(|| {
            let [left, right] = [path, other].map(|path| Operand::Path(path.clone()));
            Predicate::Compare(left, Comparator::Ge, right)
        });
        let [left, right] = [path, other].map(|path| Term::Path(path.clone()));
        Self { parts: Ok((direction.of(left, right), guard)), typed: PhantomData }
    }
}

impl<R> Action<R> {
    fn count<T, A>(path: PathBuf, amount: &A, direction: Direction) -> Self
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
    {
        let range = <T::Operators as Numeric>::RANGE;
        Self::counted(encode::<T, A>(&path, amount), path, direction, range)
    }

    /// The setters of an update know the attribute by its name.
    pub(crate) fn increment<T, A>(path: PathBuf, amount: &A) -> Self
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
    {
        Self::count::<T, A>(path, amount, Direction::Up)
    }

    pub(crate) fn decrement<T, A>(path: PathBuf, amount: &A) -> Self
    where
        T: DynamoValue + Accepts<A>,
        T::Operators: Numeric,
    {
        Self::count::<T, A>(path, amount, Direction::Down)
    }

    fn counted(
        amount: EncodeResult<Vec<u8>>,
        path: PathBuf,
        direction: Direction,
        range: NumericRange,
    ) -> Self {
        let step = match amount {
            Ok(amount) => amount,
            Err(error) => return Self::new(Err(error)),
        };
        let guard = to_integer(&step)
            .and_then(|amount| direction.signed(amount))
            .map_or(Ok(None), |amount| guard(&path, amount, range));
        match guard {
            Ok(guard) => {
                let from = Term::PathOr(path.clone(), integer(0));
                Self::assign(path, direction.of(from, Term::Value(step)), guard)
            }
            Err(error) => Self::new(Err(error)),
        }
    }
}

/// What must hold of a counter so that it stays in the range; one that is missing stands at 0.
fn guard(path: &PathBuf, step: i128, range: NumericRange) -> EncodeResult<Option<Predicate>> {
    let Some(room) = room(path, step, range) else { return Ok(None) };
    let fits_from_zero = range.least.is_none_or(|least| step >= least)
        && range.greatest.is_none_or(|greatest| step <= greatest);
    if !fits_from_zero {
        return Ok(Some(room));
    }
    Predicate::not_exists(path.clone()).or(room).map(Some)
}

/// What must hold of a number so that it stays in the range after the step.
fn room(path: &PathBuf, step: i128, range: NumericRange) -> Option<Predicate> {
    let (comparator, bound) = match step {
        0 => return None,
        1.. => (Comparator::Le, range.greatest?.checked_sub(step)?),
        _ => (Comparator::Ge, range.least?.checked_sub(step)?),
    };
    Some(Predicate::compare(path.clone(), comparator, integer(bound)))
}

impl<R, T> fmt::Debug for Sum<R, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sum")
    }
}
