//! The token by which the service knows a transaction that comes again.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio::time::Instant;
use uuid::Uuid;

use crate::error::{EncodeError, EncodeResult, Result, Sent};
use crate::limits::{TRANSACTION_TOKEN_CHARACTERS, TRANSACTION_TOKEN_SECONDS};

/// A token; its clones know of each other's use of it.
#[derive(Clone)]
pub(super) struct Token {
    text: Arc<str>,
    used: Arc<Used>,
}

#[derive(Default)]
struct Used {
    first_sent: OnceLock<Instant>,
    /// Calls with this token of which nobody knows what became.
    open: AtomicUsize,
}

impl Token {
    /// One that no other call has.
    pub(super) fn new() -> Self {
        Self::given(Uuid::new_v4().to_string())
    }

    pub(super) fn given(text: String) -> Self {
        Self { text: text.into(), used: Arc::default() }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn check(&self) -> EncodeResult {
        match self.text.chars().count() {
            1..=TRANSACTION_TOKEN_CHARACTERS => Ok(()),
            _ => Err(EncodeError::new("the token of a transaction has 1 to 36 characters")),
        }
    }

    /// Whether the service still knows it, if it ever came there.
    pub(super) fn is_known(&self) -> bool {
        let known = Duration::from_secs(TRANSACTION_TOKEN_SECONDS);
        self.used.first_sent.get().is_none_or(|first| first.elapsed() < known)
    }

    /// Notes that it is sent now; `None` once the service may have forgotten it.
    pub(super) fn depart(&self) -> Option<Underway> {
        if !self.is_known() {
            return None;
        }
        self.used.first_sent.get_or_init(Instant::now);
        self.used.open.fetch_add(1, Ordering::AcqRel);
        Some(Underway(self.clone()))
    }
}

/// A call on its way; one that is dropped before it arrives stays open.
pub(super) struct Underway(Token);

impl Underway {
    /// What became of the call: only where no other call of this token is open either, nothing was
    /// applied.
    pub(super) fn arrive<T>(self, answer: Result<T>) -> Result<T> {
        let open = &self.0.used.open;
        let is_told = answer.as_ref().map_or_else(|error| !error.may_have_been_applied(), |_| true);
        let left = match is_told {
            true => open.fetch_sub(1, Ordering::AcqRel) - 1,
            false => open.load(Ordering::Acquire),
        };
        answer.map_err(|error| if left > 0 { error.sent(Sent::Write) } else { error })
    }
}
