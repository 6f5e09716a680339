//! The token by which the service knows a transaction that comes again.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, SystemTime};

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
    first_sent: OnceLock<FirstSent>,
    /// Calls with this token of which nobody knows what became.
    open: AtomicUsize,
}

/// By two clocks, as one of them stands still while a machine sleeps, and the other may be set.
struct FirstSent(Instant, SystemTime);

impl FirstSent {
    #[inline]
    fn now() -> Self {
        Self(Instant::now(), SystemTime::now())
    }

    #[inline]
    fn elapsed(&self) -> Duration {
        self.0.elapsed().max(self.1.elapsed().unwrap_or_default())
    }
}

impl Token {
    /// One that no other call has.
    #[inline]
    pub(super) fn new() -> Self {
        Self::given(Uuid::new_v4().to_string())
    }

    #[inline]
    pub(super) fn given(text: String) -> Self {
        Self { text: text.into(), used: Arc::default() }
    }

    #[inline]
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    #[inline]
    pub(super) fn check(&self) -> EncodeResult {
        match self.text.chars().count() {
            1..=TRANSACTION_TOKEN_CHARACTERS => Ok(()),
            _ => Err(EncodeError::new("the token of a transaction has 1 to 36 characters")),
        }
    }

    /// How long the service still knows it, if it ever came there.
    #[inline]
    pub(super) fn known_for(&self) -> Duration {
        let known = Duration::from_secs(TRANSACTION_TOKEN_SECONDS);
        let passed = self.used.first_sent.get().map(FirstSent::elapsed);
        known.saturating_sub(passed.unwrap_or_default())
    }

    /// Notes that it is sent now; `None` once the service may have forgotten it.
    #[inline]
    pub(super) fn depart(&self) -> Option<Underway> {
        if self.known_for().is_zero() {
            return None;
        }
        self.used.first_sent.get_or_init(FirstSent::now);
        self.used.open.fetch_add(1, Ordering::AcqRel);
        Some(Underway(self.clone()))
    }
}

/// A call on its way; one that is dropped before it arrives stays open.
pub(super) struct Underway(Token);

impl Underway {
    /// What became of the call: only where no other call of this token is open either, nothing was
    /// applied.
    #[inline]
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
