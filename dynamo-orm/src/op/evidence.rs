//! What tells whether a write whose reply was lost is in the table.

use crate::error::{Error, ErrorKind, Result};
use crate::expr::Expected;
use crate::item::{has_all, is_same_item};
use crate::wire::{FinishedBody, Reply};

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
    New,
    /// What cannot be had when the write is done.
    Other,
}

impl Evidence {
    /// The failure of a condition that an earlier attempt of the same call made false is none.
    pub(super) fn resolve(
        &self,
        error: Error,
        returns: Returns,
        body: &FinishedBody,
    ) -> Result<Reply> {
        if error.kind() != ErrorKind::ConditionFailed || !error.may_have_been_applied() {
            return Err(error);
        }
        let Some(item) = error.old_item_json().filter(|item| self.shows(item, body)) else {
            return Err(error);
        };
        match returns {
            Returns::Nothing => Ok(Reply::empty()),
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
