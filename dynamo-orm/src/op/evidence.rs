//! What tells whether a write whose reply was lost is in the table.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use crate::client::{Backoff, Db};
use crate::error::{Error, ErrorKind, Result, Sent};
use crate::expr::Expected;
use crate::item::{has_all, is_same_item};
use crate::wire::{Exchange, FinishedBody, Reply, Request};

/// How the item that a condition failed on shows that the write is in the table already.
#[derive(Default)]
pub(super) enum Evidence {
    /// It does not.
    #[default]
    None,
    /// It is the item that was put.
    WholeItem,
    /// It has what the update leaves.
    After(Expected),
}

/// What a write was to give back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Returns {
    Nothing,
    /// What was sent.
    Sent,
    New,
    /// What cannot be had when the write is done.
    Other,
}

impl Evidence {
    /// Sends a write that knows its own work; where the SDK gives up without an answer, once more, as
    /// then the condition tells.
    pub(super) async fn execute(
        self,
        db: Db,
        request: Request,
        deadline: Duration,
        returns: Returns,
    ) -> Result<Reply> {
        let exchange = Exchange::default();
        let last = OnceLock::new();
        // In place: what is bound before it is waited for takes its room twice.
        let answer = db
            .within(deadline, || exchange.sent(Sent::Write), async {
                let answer = db.execute_unbounded(request.clone(), &exchange).await;
                let answer = match answer {
                    Err(error) if error.is_transient() && error.may_have_been_applied() => {
                        last.get_or_init(|| Arc::new(error));
                        db.pause(Backoff::new().pause()).await;
                        db.execute_unbounded(request.clone(), &exchange).await
                    }
                    answer => answer,
                };
                answer.or_else(|error| self.resolve(error, returns, &request.body))
            })
            .await;
        answer.map_err(|error| match last.get() {
            Some(last) if error.is_deadline_exceeded() => {
                Error::deadline_while(deadline, Some(last.clone())).sent(exchange.sent(Sent::Write))
            }
            _ => error,
        })
    }

    /// The failure of a condition that an earlier attempt of the same call made false is none.
    fn resolve(&self, error: Error, returns: Returns, body: &FinishedBody) -> Result<Reply> {
        if error.kind() != ErrorKind::ConditionFailed || !error.may_have_been_applied() {
            return Err(error);
        }
        let Some(item) = error.old_item_json().filter(|item| self.shows(item, body)) else {
            return Err(error);
        };
        match returns {
            Returns::Nothing | Returns::Sent => Ok(Reply::empty()),
            Returns::New => Ok(Reply::with_attributes(item)),
            Returns::Other => Err(Error::stated(
                ErrorKind::Transport,
                "the write is in the table, but the reply with what was there before was lost",
            )
            .applied()),
        }
    }

    fn shows(&self, item: &[u8], body: &FinishedBody) -> bool {
        match self {
            Self::None => false,
            Self::WholeItem => body.member("Item").is_some_and(|put| is_same_item(put, item)),
            Self::After(expected) => has_all(item, expected),
        }
    }
}
