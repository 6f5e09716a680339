//! `TransactGetItems`.

use std::marker::PhantomData;

use super::gets::{Found, TransactGets};
use super::transaction::Transaction;
use crate::client::Db;
use crate::error::{Error, ErrorKind, Result};
use crate::op::operation;
use crate::op::run::{Answer, Operation};
use crate::wire::Operation as Wire;

/// Several reads as one, made by [`Db::transact_get`](crate::Db::transact_get).
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct TransactGet<G> {
    call: Transaction,
    gets: PhantomData<fn() -> G>,
}

impl Db {
    /// Reads several items as they were at one moment, over any tables of one account and region:
    /// no write and no transaction of writes is seen in part.
    ///
    /// Takes a tuple of 1 to 12 [`Get`](crate::Get)s, of different types as it may be, or a `Vec` or an array
    /// of gets of one type; gives the items in the same form, `None` where there is none. From 1 to
    /// 100 gets, each of another item, of at most 4 MB together; each costs twice what a
    /// consistent read costs ("Amazon DynamoDB Transactions: How it works" in the developer guide).
    /// These reads are serializable, so `consistent_read` of a get has no meaning here, nor has
    /// a deadline of its own.
    ///
    /// The transaction is sent again while others are at work on its items or capacity is short, until
    /// its deadline.
    ///
    /// # Errors
    /// [`is_decode`](crate::Error::is_decode) if an item cannot be read as its type,
    /// [`is_invalid_input`](crate::Error::is_invalid_input) if two gets are of one item or a key is
    /// none; [`is_cancelled`](crate::Error::is_cancelled) with the
    /// [`reasons`](crate::Error::reasons) by get;
    /// [`is_deadline_exceeded`](crate::Error::is_deadline_exceeded) with the last refusal as its source;
    /// else what any call can meet, see [`ErrorKind`](crate::ErrorKind).
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// # use dynamo_orm::{Db, DynamoItem};
    /// # #[derive(DynamoItem)]
    /// # #[dynamo(table = "students")]
    /// # struct Student { #[dynamo(partition_key)] student_id: u64, name: String }
    /// # #[derive(DynamoItem)]
    /// # #[dynamo(table = "courses")]
    /// # struct Course { #[dynamo(partition_key)] title: String }
    /// # let db = Db::in_memory();
    /// # let (students, courses) = (db.table::<Student>(), db.table::<Course>());
    /// # students.create_table().await?;
    /// # courses.create_table().await?;
    /// students.put(&Student { student_id: 1, name: "Alice".into() }).await?;
    ///
    /// let (student, course) =
    ///     db.transact_get((students.get(1), courses.get("Croquet"))).await?;
    /// assert_eq!(student.unwrap().name, "Alice");
    /// assert!(course.is_none());
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn transact_get<G: TransactGets>(&self, gets: G) -> TransactGet<G> {
        let call = Transaction::new(self, Wire::TransactGetItems, gets.into_parts());
        TransactGet { call, gets: PhantomData }
    }
}

impl<G: TransactGets> Operation for TransactGet<G> {
    type Output = G::Output;
    type Call = Transaction;

    #[inline]
    fn into_call(self) -> Transaction {
        self.call
    }

    #[inline]
    fn finish(answer: &Answer) -> Result<G::Output> {
        let items = answer.reply.responses();
        let items = items.map_err(|error| Error::decode(&answer.table, None, error))?;
        if items.len() != answer.tables.len() {
            let error = Error::stated(
                ErrorKind::Protocol,
                "the service answered a transaction with more or fewer items than it was asked for",
            );
            return Err(error.at(&answer.table, None));
        }
        G::read(&mut Found::new(&answer.tables, items))
    }
}

operation!([G: TransactGets] TransactGet<G>, G::Output);
