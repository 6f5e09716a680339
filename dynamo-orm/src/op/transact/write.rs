//! `TransactWriteItems`.

use super::item::TransactItem;
use super::token::Token;
use super::transaction::Transaction;
use crate::client::Db;
use crate::error::Result;
use crate::op::operation;
use crate::op::run::{Answer, Operation};

/// Several writes as one: all of them are applied, or none; made by
/// [`Db::transact_write`](crate::Db::transact_write).
///
/// A clone is the same transaction: it has the same [`token`](Self::token), so awaiting one after the
/// other applies it once.
#[derive(Clone)]
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct TransactWrite {
    call: Transaction,
}

impl Db {
    /// Several writes as one, over any tables of one account and region: all of them are applied, or
    /// none.
    ///
    /// From 1 to 100 actions, one for each item (and one more for each `unique` value that an item takes or
    /// gives back), of at most 4 MB together ("Amazon DynamoDB
    /// Transactions: How it works" in the developer guide); each costs twice what it costs alone. All are sent by the
    /// client of this database, whichever handle an action came from.
    ///
    /// The transaction is sent again, with its token and so never applied twice, while others are at
    /// work on its items or capacity is short, and when its reply was lost; until its deadline.
    ///
    /// # Errors
    /// [`is_cancelled`](crate::Error::is_cancelled) with the
    /// [`reasons`](crate::Error::reasons) by action;
    /// [`is_invalid_input`](crate::Error::is_invalid_input) if an action is one that would be refused
    /// alone, two are about one item, or the whole is too large;
    /// [`is_deadline_exceeded`](crate::Error::is_deadline_exceeded) with the last refusal as its source;
    /// [`is_token_reused`](crate::Error::is_token_reused); else what any call can meet, see
    /// [`ErrorKind`](crate::ErrorKind).
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// # use dynamo_orm::{Db, DynamoItem};
    /// #[derive(Debug, PartialEq, DynamoItem)]
    /// #[dynamo(table = "stock")]
    /// struct Stock {
    ///     #[dynamo(partition_key)]
    ///     sku: String,
    ///     left: u32,
    /// }
    ///
    /// # let db = Db::in_memory();
    /// let stock = db.table::<Stock>();
    /// # stock.create_table().await?;
    /// # stock.put(&Stock { sku: "tea".into(), left: 2 }).await?;
    /// # stock.put(&Stock { sku: "coffee".into(), left: 0 }).await?;
    /// let both = db
    ///     .transact_write()
    ///     .add(stock.update("tea").decrement_left(1u32).condition(|s| s.left().gt(0u32)))
    ///     .add(stock.update("coffee").decrement_left(1u32).condition(|s| s.left().gt(0u32)))
    ///     .await;
    ///
    /// let error = both.unwrap_err();
    /// assert!(error.is_cancelled());
    /// let [None, Some(coffee)] = error.reasons() else { panic!("{error}") };
    /// assert!(coffee.is_condition_failed());
    /// assert_eq!(coffee.old_item::<Stock>()?.unwrap().left, 0);
    /// assert_eq!(stock.get("tea").await?.unwrap().left, 2);
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn transact_write(&self) -> TransactWrite {
        TransactWrite { call: Transaction::of_writes(self, Vec::new()) }
    }
}

impl TransactWrite {
    /// Adds a write, or a check of an item that is not written.
    ///
    /// A deadline of its own has no meaning here.
    #[allow(clippy::should_implement_trait, reason = "it adds to a list, which `+` does not say")]
    #[inline]
    pub fn add(mut self, action: impl TransactItem) -> Self {
        self.call.add(action.into_part());
        self
    }

    /// Adds a write, if there is one.
    #[inline]
    pub fn maybe_add(self, action: Option<impl TransactItem>) -> Self {
        self.add_all(action)
    }

    /// Adds several writes of one type.
    #[inline]
    pub fn add_all(mut self, actions: impl IntoIterator<Item: TransactItem>) -> Self {
        for action in actions {
            self.call.add(action.into_part());
        }
        self
    }

    /// The token by which the service knows this transaction when it comes again; random unless it
    /// was given.
    ///
    /// It stays the same for all attempts of a call and for clones. The service knows it for ten
    /// minutes after the first attempt was done, and then takes the same transaction for a new one
    /// (`ClientRequestToken` in the API reference of `TransactWriteItems`). So a clone that is awaited
    /// nine minutes or more after its token was first sent is refused before sending; its error
    /// [`may_have_been_applied`](crate::Error::may_have_been_applied), as the earlier call may have.
    ///
    /// Of a transaction that it knows already, the service tells the units of a read as consumed.
    #[must_use]
    #[inline]
    pub fn token(&self) -> &str {
        self.call.token.as_ref().map_or("", Token::text)
    }

    /// Gives it a token of 1 to 36 characters, as one that was stored before a restart.
    ///
    /// The same token with other actions is refused by the service
    /// ([`is_token_reused`](crate::Error::is_token_reused)). When a token that comes from
    /// elsewhere was first sent is not known here, so it is the caller's to keep to the ten minutes.
    #[inline]
    pub fn with_token(mut self, token: impl Into<String>) -> Self {
        self.call.token = Some(Token::given(token.into()));
        self
    }
}

impl Operation for TransactWrite {
    type Output = ();
    type Call = Transaction;

    #[inline]
    fn into_call(self) -> Transaction {
        self.call
    }

    #[inline]
    fn finish(_answer: &Answer) -> Result<()> {
        Ok(())
    }
}

operation!([] TransactWrite, ());
