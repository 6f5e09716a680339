//! `size()` of an attribute, and comparisons of it.

use std::fmt;
use std::marker::PhantomData;

use super::ast::{Comparator, Operand, Predicate};
use super::condition::Condition;
use super::value::{check_order, within};
use crate::limits::IN_OPERANDS;
use crate::path::{Path, PathBuf, Stored};
use crate::value::{DynamoValue, Numeric};

/// The size of an attribute, made by [`Path::size`], to be compared.
#[must_use = "a size does nothing until it is compared"]
pub struct Size<R> {
    path: PathBuf,
    typed: PhantomData<fn() -> R>,
}

macro_rules! comparisons {
    ($($(#[$doc:meta])* $name:ident $(#[$path_doc:meta])* $with_path:ident $comparator:ident;)*) => {
        impl<R> Size<R> {$(
            $(#[$doc])*
            pub fn $name(&self, size: usize) -> Condition<R> {
                self.compare(Comparator::$comparator, Operand::Value(number(size)))
            }

            $(#[$path_doc])*
            pub fn $with_path<T, M>(&self, other: &Path<R, T, M>) -> Condition<R>
            where
                T: DynamoValue,
                T::Operators: Numeric,
                M: Stored,
            {
                let other = Operand::Path(other.segments().clone());
                self.compare(Comparator::$comparator, other)
            }
        )*}
    };
}

comparisons! {
    /// The size equals the number.
    eq
    /// The size equals the number at the path.
    eq_path Eq;
    /// The size is not the number.
    ne
    /// The size is not the number at the path.
    ne_path Ne;
    /// The size is less than the number.
    lt
    /// The size is less than the number at the path.
    lt_path Lt;
    /// The size is at most the number.
    le
    /// The size is at most the number at the path.
    le_path Le;
    /// The size is greater than the number.
    gt
    /// The size is greater than the number at the path.
    gt_path Gt;
    /// The size is at least the number.
    ge
    /// The size is at least the number at the path.
    ge_path Ge;
}

impl<R> Size<R> {
    pub(super) fn of(path: PathBuf) -> Self {
        Self { path, typed: PhantomData }
    }

    fn operand(&self) -> Operand {
        Operand::Size(self.path.clone())
    }

    fn compare(&self, comparator: Comparator, other: Operand) -> Condition<R> {
        Condition::new(Ok(Predicate::Compare(self.operand(), comparator, other)))
    }

    /// The size lies between the two numbers, both included; refused before sending if the first
    /// is the greater.
    pub fn between(&self, low: usize, high: usize) -> Condition<R> {
        let [low, high] = [number(low), number(high)];
        let range = check_order(&low, &high).map_err(|error| within(&self.path, error));
        Condition::new(range.map(|()| {
            Predicate::Between(self.operand(), Operand::Value(low), Operand::Value(high))
        }))
    }

    /// The size is one of the numbers: 1 to 100 of them.
    pub fn is_in(&self, sizes: impl IntoIterator<Item = usize>) -> Condition<R> {
        let among = sizes.into_iter().take(IN_OPERANDS + 1);
        let among = among.map(|size| Operand::Value(number(size))).collect();
        Condition::new(Predicate::is_in(self.operand(), among, &self.path))
    }
}

fn number(size: usize) -> Vec<u8> {
    format!("{{\"N\":\"{size}\"}}").into_bytes()
}

impl<R> fmt::Debug for Size<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Size({:?})", self.path)
    }
}
