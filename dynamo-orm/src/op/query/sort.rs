//! Conditions on a sort key.

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;

use crate::error::EncodeResult;
use crate::expr::{Comparator, Predicate, begins_with, order};
use crate::key::sort_key_value;
use crate::path::PathBuf;
use crate::value::{Accepts, KeyValue, Prefixed};

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
    test: EncodeResult<Test>,
    typed: PhantomData<fn() -> V>,
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
        pub fn $name<A>(value: A) -> Self
        where
            V: Accepts<A>,
        {
            Self::new(sort_key_value::<V, A>(&value).map(|v| Test::Compare(Comparator::$comparator, v)))
        }
    )*};
}

impl<V: KeyValue> SortCondition<V> {
    fn new(test: EncodeResult<Test>) -> Self {
        Self { test, typed: PhantomData }
    }

    pub(super) fn into_inner(self) -> EncodeResult<Test> {
        self.test
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
    pub fn between<A, B>(low: A, high: B) -> Self
    where
        V: Accepts<A> + Accepts<B>,
    {
        Self::new(
            sort_key_value::<V, A>(&low)
                .and_then(|low| Ok(Test::Between(low, sort_key_value::<V, B>(&high)?))),
        )
    }

    /// The sort key, text or bytes, begins with that.
    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    pub fn begins_with<A>(prefix: A) -> Self
    where
        V::Operators: Prefixed<Prefix: Accepts<A>>,
    {
        let prefix = sort_key_value::<<V::Operators as Prefixed>::Prefix, A>(&prefix);
        Self::new(prefix.map(Test::BeginsWith))
    }
}

impl Test {
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
        Self { test: self.test.clone(), typed: PhantomData }
    }
}

impl<V> fmt::Debug for SortCondition<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SortCondition")
    }
}
