//! Batches of puts, deletes and reads, and what becomes of them where something goes wrong.

mod faults;
mod handles;
mod keys;
mod reads;
mod refusals;
mod unprocessed;
mod writes;

use std::collections::BTreeSet;
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use dynamo_orm::faults::Faults;
use dynamo_orm::{BatchEntry, BatchReport, Db, DynamoItem, Result, Table};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
pub(crate) struct Order {
    #[dynamo(partition_key)]
    pub(crate) customer_id: String,
    #[dynamo(sort_key)]
    pub(crate) order_id: u32,
    pub(crate) note: Option<String>,
}

pub(crate) fn order(order_id: u32) -> Order {
    Order { customer_id: "c-1".into(), order_id, note: Some(format!("gift {order_id}")) }
}

pub(crate) fn orders(count: u32) -> Vec<Order> {
    (0..count).map(order).collect()
}

/// The table as a program behind faults has it, and as it is.
pub(crate) async fn behind(faults: &Faults) -> Result<(Table<Order>, Table<Order>)> {
    let db = Db::in_memory();
    let clean = db.table::<Order>();
    clean.create_table().await?;
    Ok((db.with_faults(faults).table(), clean))
}

/// The numbers of the orders that are in the table.
pub(crate) async fn stored(clean: &Table<Order>) -> Result<BTreeSet<u32>> {
    Ok(clean.scan().all().await?.into_iter().map(|order| order.order_id).collect())
}

pub(crate) fn indexes<'r>(entries: impl Iterator<Item = BatchEntry<'r>>) -> Vec<usize> {
    entries.map(|entry| entry.index()).collect()
}

/// Each write is in exactly one part, and each part is in the order in which the writes were given.
pub(crate) fn adds_up(report: &BatchReport) {
    let parts = [
        indexes(report.written()),
        indexes(report.failed()),
        indexes(report.unprocessed()),
        indexes(report.not_sent()),
    ];
    assert!(parts.iter().all(|part| part.is_sorted_by(|one, next| one < next)), "{parts:?}");
    let mut all = parts.concat();
    all.sort_unstable();
    assert!(all.into_iter().eq(0..report.given()), "{parts:?}");
    assert_eq!(report.written_count(), parts[0].len());
}

/// What the report says of puts into an empty table is so: what is written is there, and what is
/// there and not written is said to be possible.
pub(crate) async fn agrees(report: &BatchReport, clean: &Table<Order>) -> Result<()> {
    adds_up(report);
    let stored = stored(clean).await?;
    for entry in report.written() {
        assert!(stored.contains(&entry.key::<Order>()?.order_id), "{entry:?} is not there");
        assert!(!entry.may_have_been_applied() && entry.error().is_none(), "{entry:?}");
    }
    for entry in report.failed().chain(report.unprocessed()).chain(report.not_sent()) {
        let is_there = stored.contains(&entry.key::<Order>()?.order_id);
        assert!(!is_there || entry.may_have_been_applied(), "{entry:?} is there");
    }
    Ok(())
}

/// Calls `before` with the number of each poll, until it is false or the future is ready.
pub(crate) async fn polled<F: Future>(
    future: F,
    mut before: impl FnMut(usize) -> bool,
) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut polls = 0;
    poll_fn(|context| {
        if !before(polls) {
            return Poll::Ready(None);
        }
        polls += 1;
        future.as_mut().poll(context).map(Some)
    })
    .await
}
