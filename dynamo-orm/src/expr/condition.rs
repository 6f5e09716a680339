//! Conditions: what must hold for a write to happen, or for an item to be returned.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{BitAnd, BitOr, Not};

use super::ast::Predicate;
use super::raw::RawExpression;
use super::render::sketch;
use crate::error::EncodeResult;

/// A condition on an item of type `R`, made from its paths.
///
/// Conditions are joined by [`and`](Self::and), [`or`](Self::or) and [`not`](Self::not), or by the
/// operators `&`, `|` and `!`. An expression has at most 300 operators and functions, and 4,096
/// bytes of text ("Limits" of the developer guide); more is refused before sending.
///
/// # Examples
///
/// ```
/// # use dynamo_orm::{Condition, DynamoItem};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "students")]
/// # struct Student { #[dynamo(partition_key)] student_id: u64, name: String, grades: Vec<u32> }
/// let s = Student::fields();
/// let good: Condition<Student> = s.name().begins_with("A") & !s.grades().size().lt(3);
/// ```
#[must_use = "a condition does nothing until an operation has it"]
pub struct Condition<R> {
    predicate: EncodeResult<Predicate>,
    typed: PhantomData<fn() -> R>,
}

impl<R> Condition<R> {
    pub(crate) fn new(predicate: EncodeResult<Predicate>) -> Self {
        Self { predicate, typed: PhantomData }
    }

    pub(crate) fn into_inner(self) -> EncodeResult<Predicate> {
        self.predicate
    }

    /// Both conditions hold.
    pub fn and(self, other: Self) -> Self {
        self.join(other, Predicate::and)
    }

    /// At least one of the conditions holds.
    pub fn or(self, other: Self) -> Self {
        self.join(other, Predicate::or)
    }

    /// The condition does not hold.
    #[allow(clippy::should_implement_trait, reason = "it is implemented; both spellings read well")]
    pub fn not(self) -> Self {
        Self::new(self.predicate.and_then(Predicate::not))
    }

    fn join(self, other: Self, join: fn(Predicate, Predicate) -> EncodeResult<Predicate>) -> Self {
        Self::new(self.predicate.and_then(|left| join(left, other.predicate?)))
    }

    /// All of the parts that are there hold; `None` if none is there.
    ///
    /// For conditions that are built from what a caller may give:
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// # use dynamo_orm::{Condition, Db, DynamoItem};
    /// # #[derive(DynamoItem)]
    /// # #[dynamo(table = "students")]
    /// # struct Student { #[dynamo(partition_key)] student_id: u64, name: String, age: u32 }
    /// # let students = Db::in_memory().table::<Student>();
    /// # students.create_table().await?;
    /// # let (prefix, age): (Option<&str>, Option<u32>) = (Some("A"), None);
    /// let s = Student::fields();
    /// let wanted = Condition::all([
    ///     prefix.map(|prefix| s.name().begins_with(prefix)),
    ///     age.map(|age| s.age().ge(age)),
    /// ]);
    /// let found = students.scan().maybe_filter(wanted).all().await?;
    /// # assert!(found.is_empty());
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn all(parts: impl IntoIterator<Item = Option<Self>>) -> Option<Self> {
        parts.into_iter().flatten().reduce(Self::and)
    }

    /// At least one of the parts that are there holds; `None` if none is there.
    #[must_use]
    pub fn any(parts: impl IntoIterator<Item = Option<Self>>) -> Option<Self> {
        parts.into_iter().flatten().reduce(Self::or)
    }

    /// A condition in DynamoDB's own words, for what the typed ones do not say.
    ///
    /// Neither names nor types in it are checked against the item. It can be joined with other
    /// conditions; its placeholders never meet theirs.
    ///
    /// ```
    /// # use dynamo_orm::{Condition, DynamoItem, RawExpression};
    /// # #[derive(DynamoItem)]
    /// # #[dynamo(table = "students")]
    /// # struct Student { #[dynamo(partition_key)] student_id: u64, grades: Vec<u32> }
    /// let many: Condition<Student> = Condition::raw(
    ///     RawExpression::new("size(#g) > :n").name("#g", "grades").value(":n", 3),
    /// );
    /// ```
    pub fn raw(expression: RawExpression) -> Self {
        Self::new(expression.finish().and_then(|raw| Predicate::Raw(raw).bounded()))
    }
}

impl<R> BitAnd for Condition<R> {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.and(other)
    }
}

impl<R> BitOr for Condition<R> {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.or(other)
    }
}

impl<R> Not for Condition<R> {
    type Output = Self;

    fn not(self) -> Self {
        Self::not(self)
    }
}

impl<R> Clone for Condition<R> {
    fn clone(&self) -> Self {
        Self::new(self.predicate.clone())
    }
}

/// Shows names and operators; values are `?`.
impl<R> fmt::Debug for Condition<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.predicate {
            Ok(predicate) => write!(f, "Condition({})", sketch(predicate)),
            Err(error) => write!(f, "Condition({error:?})"),
        }
    }
}
