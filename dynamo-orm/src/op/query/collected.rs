//! Queries of collections: the machinery of any query, with rows of several types.

use std::fmt;
use std::future::IntoFuture;
use std::marker::PhantomData;

use super::gather::{Fetch, Until};
use super::options::Options;
use super::plan::Wanted;
use super::projection::Output;
use super::{Query, Typed};
use crate::codec::Reader;
use crate::error::{DecodeResult, Error, Result};
use crate::item::{
    Assembled, Consistent, Covers, DynamoCollection, Index, Member, Several, read_member,
};
use crate::key::PartitionFrom;
use crate::op::{Explain, Target};
use crate::wire::Operation;

impl<T, M: Member> Output<T> for Several<M> {
    type Item = M;

    fn reader(_reads_marks: bool) -> fn(&mut Reader<'_>) -> DecodeResult<M> {
        read_member::<M>
    }
}

// That an index holds all members is asked where the collection is derived.
#[diagnostic::do_not_recommend]
impl<T, M, I: Index<T>> Covers<T, Several<M>> for I {}

/// The query of a partition for items of several types.
pub type CollectionQuery<M> = Query<
    <M as Member>::First,
    <M as Member>::Index,
    <<M as Member>::Index as Index<<M as Member>::First>>::Sort,
    Several<M>,
>;

/// Reads a partition and puts its items together, made by
/// [`Collection::get`](crate::Collection::get).
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct GetCollection<C: DynamoCollection> {
    options: Options,
    typed: Typed<C>,
}

impl Options {
    /// A query for all types of a collection.
    pub(super) fn of_collection<M: Member, K>(target: &Target, partition: &K) -> Self
    where
        <M::Index as Index<M::First>>::Partition: PartitionFrom<K>,
    {
        // No field is sure to be in every row, so the keys are looked for.
        let mut options = Self::new(target, Operation::Query, &[], M::Index::SCHEMA);
        options.is_of_one_type = false;
        options.partition_is::<<M::Index as Index<M::First>>::Partition, K>(partition);
        options
    }
}

impl<C: Assembled> GetCollection<C> {
    pub(crate) fn new<K>(target: &Target, partition: &K) -> Self
    where
        <<C::Member as Member>::Index as Index<<C::Member as Member>::First>>::Partition:
            PartitionFrom<K>,
    {
        let mut options = Options::of_collection::<C::Member, K>(target, partition);
        options.is_whole = true;
        Self { options, typed: PhantomData }
    }

    /// Reads what was last written, at twice the price of a read that may be a moment behind
    /// ("Read consistency" in the developer guide). Tables and local indexes have it.
    pub fn consistent_read(mut self) -> Self
    where
        <C::Member as Member>::Index: Consistent,
    {
        self.options.consistent = true;
        self
    }

    /// Gives each request another deadline than the database's; see
    /// [`Db::with_deadline`](crate::Db::with_deadline).
    pub fn deadline(mut self, deadline: std::time::Duration) -> Self {
        self.options.deadline = Some(deadline);
        self
    }

    /// Makes at most that many requests; if there is more to read, the call ends with an error that
    /// [`is_incomplete`](crate::Error::is_incomplete). 0 is refused before sending.
    pub fn max_pages(mut self, requests: u32) -> Self {
        self.options.max_pages = Some(requests);
        self
    }

    /// Reads at most that many rows with each request; 0 is refused before sending.
    pub fn page_size(mut self, rows: u32) -> Self {
        self.options.page_size = Some(rows);
        self
    }

    /// The first request as it would be sent, without sending it.
    ///
    /// # Errors
    /// [`is_invalid_input`](crate::Error::is_invalid_input), as the call itself would.
    pub fn explain(self) -> Result<Explain> {
        self.options.explain()
    }

    /// Reads all pages of the partition, as `.await` does.
    ///
    /// # Errors
    /// [`is_missing_member`](crate::Error::is_missing_member) and
    /// [`is_not_unique`](crate::Error::is_not_unique) if a field that holds one item has none or
    /// several, [`is_foreign_item`](crate::Error::is_foreign_item) if the partition has an item of no
    /// field; else those of [`Query::all`].
    pub fn send(self) -> Fetch<C::Member, Option<C>> {
        let fetching = self.options.fetching(Wanted::Items, None);
        let read = read_member::<C::Member>;
        Fetch::pages(fetching, Until::End, false, read, |members, gathered| {
            if members.is_empty() {
                return Ok(None);
            }
            let mut parts = C::Parts::default();
            members.into_iter().for_each(|member| C::place(&mut parts, member));
            C::assemble(parts).map(Some).map_err(|misfit| {
                Error::member(misfit.kind, misfit.field).at(&gathered.table, None)
            })
        })
    }
}

impl<C: Assembled> IntoFuture for GetCollection<C> {
    type Output = Result<Option<C>>;
    type IntoFuture = Fetch<C::Member, Option<C>>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl<C: DynamoCollection> fmt::Debug for GetCollection<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.options.fmt(f)
    }
}
