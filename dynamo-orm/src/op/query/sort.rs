//! Conditions on a sort key.

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;

use crate::codec::Writer;
use crate::error::{EncodeError, EncodeResult};
use crate::expr::{Comparator, Predicate, begins_with, order};
use crate::key::{
    Compared, KeyRange, SortKeyArgument, every_key, range, sort_key_prefix, sort_key_values,
};
use crate::path::PathBuf;
use crate::schema::{KeyAttribute, Template};
use crate::value::{Accepts, DynamoValue, KeyValue, Prefixed};

/// A condition on a sort key of type `V`, for queries that decide at run time; see
/// [`Query::maybe_sort_key`](crate::Query::maybe_sort_key).
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// # use dynamo_orm::{Db, DynamoItem, SortCondition};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "orders")]
/// # struct Order { #[dynamo(partition_key)] customer_id: String, #[dynamo(sort_key)] placed: u64 }
/// # let orders = Db::in_memory().table::<Order>();
/// # orders.create_table().await?;
/// # let (since, until) = (Some(5), None);
/// let period = match (since, until) {
///     (Some(since), Some(until)) => Some(SortCondition::between(since, until)),
///     (Some(since), None) => Some(SortCondition::ge(since)),
///     (None, Some(until)) => Some(SortCondition::le(until)),
///     (None, None) => None,
/// };
/// let found: Vec<Order> = orders.query("c-1").maybe_sort_key(period).all().await?;
/// # assert!(found.is_empty());
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use = "a condition does nothing until a query has it"]
pub struct SortCondition<V> {
    asked: EncodeResult<Asked>,
    typed: PhantomData<fn() -> V>,
}

/// A condition before it is known whether a template makes the key.
#[derive(Clone)]
pub(super) enum Asked {
    Compared(Compared),
    BeginsWith(Vec<u8>),
}

/// What a key attribute is compared with, as JSON.
#[derive(Clone)]
pub(super) enum Test {
    Compare(Comparator, Vec<u8>),
    Between(Vec<u8>, Vec<u8>),
    BeginsWith(Vec<u8>),
}

macro_rules! comparisons {
    ($($(#[doc = $doc:literal])* $name:ident $comparator:ident;)*) => {$(
        $(#[doc = $doc])*
        #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
        pub fn $name<A, N>(value: A) -> Self
        where
            V: SortKeyArgument<A, N>,
        {
            Self::compared(sort_key_values::<V, A, N>(&value).map(Compared::$comparator))
        }
    )*};
}

impl<V> SortCondition<V> {
    fn compared(compared: EncodeResult<Compared>) -> Self {
        Self { asked: compared.map(Asked::Compared), typed: PhantomData }
    }

    pub(super) fn into_inner(self) -> EncodeResult<Asked> {
        self.asked
    }

    comparisons! {
        /// The sort key is that value.
        eq Eq;
        /// The sort key is less than that value: text by its UTF-8 bytes, numbers by value, bytes as
        /// unsigned ones.
        lt Lt;
        /// The sort key is that value, or less.
        le Le;
        /// The sort key is greater than that value.
        gt Gt;
        /// The sort key is that value, or greater.
        ge Ge;
    }

    /// The sort key is one of the values from `low` to `high`, both included.
    ///
    /// Bounds the wrong way round are refused before sending, as the service refuses them.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the values in place")]
    pub fn between<A, B, N, M>(low: A, high: B) -> Self
    where
        V: SortKeyArgument<A, N> + SortKeyArgument<B, M>,
    {
        let range = sort_key_values::<V, A, N>(&low)
            .and_then(|low| Ok(Compared::Between(low, sort_key_values::<V, B, M>(&high)?)));
        Self::compared(range)
    }

    /// The sort key, text or bytes, begins with that.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn begins_with<A>(prefix: A) -> Self
    where
        V: KeyValue,
        V::Operators: Prefixed<Prefix: Accepts<A>>,
    {
        Self::beginning::<V, A>(&prefix)
    }

    /// The same of an attribute of type `W`.
    pub(super) fn beginning<W: DynamoValue, A>(prefix: &A) -> Self
    where
        W::Operators: Prefixed<Prefix: Accepts<A>>,
    {
        let prefix = sort_key_prefix::<<W::Operators as Prefixed>::Prefix, A>(prefix);
        Self { asked: prefix.map(Asked::BeginsWith), typed: PhantomData }
    }
}

impl Asked {
    /// What the attribute has to be.
    pub(super) fn of(self, attribute: &KeyAttribute) -> EncodeResult<Test> {
        match (self, attribute.template) {
            (Self::BeginsWith(prefix), _) => Ok(Test::BeginsWith(prefix)),
            (Self::Compared(compared), Some(template)) => range(template, &compared).map(Test::of),
            (Self::Compared(compared), None) => compare(compared),
        }
    }
}

/// A comparison with the value of one attribute.
fn compare(compared: Compared) -> EncodeResult<Test> {
    let one = |mut values: Vec<Vec<u8>>| match (values.pop(), values.is_empty()) {
        (Some(value), true) => Ok(value),
        _ => Err(EncodeError::new("an attribute is compared with one value")),
    };
    let with = |comparator, values| one(values).map(|value| Test::Compare(comparator, value));
    match compared {
        Compared::Eq(values) => with(Comparator::Eq, values),
        Compared::Lt(values) => with(Comparator::Lt, values),
        Compared::Le(values) => with(Comparator::Le, values),
        Compared::Gt(values) => with(Comparator::Gt, values),
        Compared::Ge(values) => with(Comparator::Ge, values),
        Compared::Between(low, high) => Ok(Test::Between(one(low)?, one(high)?)),
    }
}

/// The JSON of a text.
fn text(text: &str) -> Vec<u8> {
    let mut writer = Writer::default();
    writer.raw(b"{\"S\":");
    writer.json_string(text);
    writer.raw(b"}");
    writer.into_bytes()
}

impl Test {
    /// That a template made the attribute, if it makes not just any text.
    pub(super) fn of_template(template: &Template) -> Option<Self> {
        every_key(template).map(Self::of)
    }

    fn of(range: KeyRange) -> Self {
        let compare = |comparator, bound: &str| Self::Compare(comparator, text(bound));
        match range {
            KeyRange::Is(whole) => compare(Comparator::Eq, &whole),
            KeyRange::BeginsWith(prefix) => Self::BeginsWith(text(&prefix)),
            KeyRange::LessThan(bound) => compare(Comparator::Lt, &bound),
            KeyRange::AtMost(bound) => compare(Comparator::Le, &bound),
            KeyRange::MoreThan(bound) => compare(Comparator::Gt, &bound),
            KeyRange::AtLeast(bound) => compare(Comparator::Ge, &bound),
            KeyRange::Between(low, high) => Self::Between(text(&low), text(&high)),
        }
    }

    /// Whether a key attribute with that value meets it.
    pub(super) fn admits(&self, value: &[u8]) -> bool {
        let is = |bound: &[u8], accepted: fn(Ordering) -> bool| {
            order(value, bound).is_some_and(accepted)
        };
        match self {
            Self::Compare(comparator, bound) => match comparator {
                Comparator::Eq => is(bound, Ordering::is_eq),
                Comparator::Ne => is(bound, Ordering::is_ne),
                Comparator::Lt => is(bound, Ordering::is_lt),
                Comparator::Le => is(bound, Ordering::is_le),
                Comparator::Gt => is(bound, Ordering::is_gt),
                Comparator::Ge => is(bound, Ordering::is_ge),
            },
            Self::Between(low, high) => is(low, Ordering::is_ge) && is(high, Ordering::is_le),
            Self::BeginsWith(prefix) => begins_with(value, prefix),
        }
    }

    pub(super) fn into_predicate(self, name: &'static str) -> EncodeResult<Predicate> {
        let path = PathBuf::of(name);
        match self {
            Self::Compare(comparator, value) => Ok(Predicate::compare(path, comparator, value)),
            Self::Between(low, high) => Predicate::between(path, low, high),
            Self::BeginsWith(prefix) => Ok(Predicate::begins_with(path, prefix)),
        }
    }
}

impl<V> Clone for SortCondition<V> {
    fn clone(&self) -> Self {
        Self { asked: self.asked.clone(), typed: PhantomData }
    }
}

impl<V> fmt::Debug for SortCondition<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SortCondition")
    }
}
