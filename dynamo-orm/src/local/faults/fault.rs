//! One fault: what it does, and to which requests.

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use super::super::reply::Reply;
use super::FaultKind;
use super::answers;

/// What goes wrong with a request, and with which.
///
/// Made by a constructor, which says what happens; without more it happens to every request.
/// [`on`](Self::on), [`at_call`](Self::at_call), [`after_calls`](Self::after_calls),
/// [`times`](Self::times) and [`with_probability`](Self::with_probability) narrow that, and all of
/// them must agree. A request is one attempt: the SDK's retries are requests of their own.
///
/// "Not applied" means that the database never sees the request; "applied" that it does all it was
/// asked, and only its answer is lost or changed.
///
/// # Examples
///
/// ```
/// use dynamo_orm::faults::Fault;
///
/// let third_write = Fault::reset_after_applying().on("PutItem").at_call(3);
/// let one_in_ten = Fault::server_error().with_probability(0.1);
/// let at_first = Fault::throttle().times(2);
/// # let _ = (third_write, one_in_ten, at_first);
/// ```
#[derive(Clone)]
pub struct Fault {
    pub(super) kind: FaultKind,
    pub(super) action: Action,
    pub(super) when: When,
}

#[derive(Clone)]
pub(super) enum Action {
    Answer { reply: Reply, after_apply: bool },
    HoldBack { share: f64 },
    Cancel { position: usize, code: Cow<'static, str> },
    Wait(Duration),
    Silence { after_apply: bool },
    Reset { after_apply: bool },
    Damage(Damage),
}

#[derive(Clone, Copy)]
pub(super) enum Damage {
    Truncate,
    FlipBit,
    DropChecksum,
}

/// Which of the requests a fault is for.
#[derive(Debug, Clone)]
pub(super) struct When {
    pub(super) operation: Option<Cow<'static, str>>,
    pub(super) probability: f64,
    pub(super) at_call: Option<u64>,
    pub(super) after_calls: u64,
    pub(super) times: Option<u64>,
}

/// What the service says.
impl Fault {
    /// The request is throttled: 400, `ProvisionedThroughputExceededException`, with a reason, by
    /// default `TableWriteProvisionedThroughputExceeded` of some table. Not applied.
    ///
    /// The SDK retries it, after longer pauses than other errors.
    #[must_use]
    pub fn throttle() -> Self {
        let resource = "arn:aws:dynamodb:us-east-1:123456789012:table/throttled";
        let reply = answers::throttle("TableWriteProvisionedThroughputExceeded", resource);
        Self::answering(FaultKind::Throttle, reply)
    }

    /// Another reason for a [`throttle`](Self::throttle): one as
    /// `TableReadKeyRangeThroughputExceeded`, and the ARN of the table or index ("Diagnosing
    /// throttling" in the developer guide). A fault of any other kind stays as it is.
    #[must_use]
    pub fn with_reason(mut self, reason: &str, resource: &str) -> Self {
        if self.kind == FaultKind::Throttle {
            let reply = answers::throttle(reason, resource);
            self.action = Action::Answer { reply, after_apply: false };
        }
        self
    }

    /// The service fails: 500, `InternalServerError`. Not applied, which the answer does not tell.
    ///
    /// The SDK retries it.
    #[must_use]
    pub fn server_error() -> Self {
        Self::answering(FaultKind::ServerError, answers::server_error())
    }

    /// As [`server_error`](Self::server_error), but applied.
    #[must_use]
    pub fn server_error_after_apply() -> Self {
        let action = Action::Answer { reply: answers::server_error(), after_apply: true };
        Self::new(FaultKind::ServerErrorAfterApply, action)
    }

    /// The service cannot be reached behind its front: 503, `ServiceUnavailable`. Not applied.
    ///
    /// The SDK retries it.
    #[must_use]
    pub fn unavailable() -> Self {
        Self::answering(FaultKind::Unavailable, answers::unavailable())
    }

    /// Any other error of the service: an HTTP status, a code as `ExpiredTokenException`, a message.
    /// Not applied. A code with a `#` is sent as it is, another one in the service's namespace.
    #[must_use]
    pub fn refusal(status: u16, code: &str, message: &str) -> Self {
        Self::answering(FaultKind::Refusal, answers::refusal(status, code, message))
    }

    /// Any answer: an HTTP status and a body, with the headers of the service and the checksum of
    /// that body. Not applied. A status that HTTP does not have (below 100, over 999) fails the
    /// call as a transport error.
    #[must_use]
    pub fn answer(status: u16, body: impl Into<Vec<u8>>) -> Self {
        Self::answering(FaultKind::Answer, Reply { status, body: body.into() })
    }

    /// Parts of a `BatchWriteItem` or `BatchGetItem` are held back, each write or key with
    /// probability `share` (0.0 to 1.0), and come back under `UnprocessedItems` or
    /// `UnprocessedKeys`; the rest is applied. Other operations pass, and are not counted.
    ///
    /// A request of which nothing is held back, as may be by chance, is not counted either. Where
    /// all of it is, the answer is a success without any results, although the service itself may
    /// then throttle the request as a whole.
    ///
    /// What is forwarded is another request than was signed: the embedded engine takes it, the
    /// service would not.
    #[must_use]
    pub fn unprocessed(share: f64) -> Self {
        Self::new(FaultKind::Unprocessed, Action::HoldBack { share })
    }

    /// A `TransactWriteItems` or `TransactGetItems` is cancelled: 400,
    /// `TransactionCanceledException`, whose reason for the action at `position` (from 0) is
    /// `code`, and for the others `None`. Not applied. Other operations, and transactions without
    /// such a position, pass and are not counted.
    ///
    /// Codes that come from no data, which the engine therefore never gives:
    /// `TransactionConflict`, `ThrottlingError`, `ProvisionedThroughputExceeded`,
    /// `ItemCollectionSizeLimitExceeded` (`TransactionCanceledException` in the API reference).
    #[must_use]
    pub fn cancel(position: usize, code: impl Into<Cow<'static, str>>) -> Self {
        Self::new(FaultKind::Cancel, Action::Cancel { position, code: code.into() })
    }
}

/// What becomes of the connection.
impl Fault {
    /// The request waits for that long before anything else happens to it: it goes on to the next
    /// faults, and to the database.
    ///
    /// On Tokio's clock, so that under a paused one it takes no time; needs a runtime with its time
    /// driver enabled. A caller that gives up in the meantime leaves the request unapplied.
    #[must_use]
    pub fn latency(latency: Duration) -> Self {
        Self::new(FaultKind::Latency, Action::Wait(latency))
    }

    /// No answer ever comes. Not applied. Only a deadline or a timeout ends such a call.
    #[must_use]
    pub fn silence() -> Self {
        Self::new(FaultKind::Silence, Action::Silence { after_apply: false })
    }

    /// As [`silence`](Self::silence), but applied.
    #[must_use]
    pub fn silence_after_apply() -> Self {
        Self::new(FaultKind::SilenceAfterApply, Action::Silence { after_apply: true })
    }

    /// The connection breaks before the request is sent. Not applied. The SDK retries it.
    #[must_use]
    pub fn reset_before_sending() -> Self {
        Self::new(FaultKind::ResetBeforeSending, Action::Reset { after_apply: false })
    }

    /// The connection breaks before the answer comes. Applied. The SDK retries it, so a write is
    /// applied again.
    #[must_use]
    pub fn reset_after_applying() -> Self {
        Self::new(FaultKind::ResetAfterApplying, Action::Reset { after_apply: true })
    }

    /// The answer ends in its middle; its headers are those of the whole. Applied.
    #[must_use]
    pub fn truncated_body() -> Self {
        Self::new(FaultKind::TruncatedBody, Action::Damage(Damage::Truncate))
    }

    /// One bit of the answer, any, is another; its headers are those of the right one, so that the
    /// checksum tells. Applied.
    #[must_use]
    pub fn flipped_bit() -> Self {
        Self::new(FaultKind::FlippedBit, Action::Damage(Damage::FlipBit))
    }

    /// The answer comes without its checksum (`x-amz-crc32`), as behind some proxies. Applied.
    #[must_use]
    pub fn without_checksum() -> Self {
        Self::new(FaultKind::WithoutChecksum, Action::Damage(Damage::DropChecksum))
    }

    fn answering(kind: FaultKind, reply: Reply) -> Self {
        Self::new(kind, Action::Answer { reply, after_apply: false })
    }

    fn new(kind: FaultKind, action: Action) -> Self {
        Self { kind, action, when: When::always() }
    }
}

/// Which requests it happens to.
impl Fault {
    /// Only requests of that operation, by its name in the API: `PutItem`.
    #[must_use]
    pub fn on(mut self, operation: impl Into<Cow<'static, str>>) -> Self {
        self.when.operation = Some(operation.into());
        self
    }

    /// Only the `n`th request, counted from 1 since the fault was added, among those of its
    /// operation ([`on`](Self::on)). Requests that an earlier fault answered count.
    #[must_use]
    pub fn at_call(mut self, n: u64) -> Self {
        self.when.at_call = Some(n);
        self
    }

    /// Not the first `n` requests, counted as by [`at_call`](Self::at_call).
    #[must_use]
    pub fn after_calls(mut self, n: u64) -> Self {
        self.when.after_calls = n;
        self
    }

    /// At most `n` times.
    #[must_use]
    pub fn times(mut self, n: u64) -> Self {
        self.when.times = Some(n);
        self
    }

    /// With that probability, 0.0 to 1.0, by the generator of its [`Faults`](super::Faults).
    #[must_use]
    pub fn with_probability(mut self, probability: f64) -> Self {
        self.when.probability = probability;
        self
    }

    /// What the fault does.
    #[must_use]
    pub fn kind(&self) -> FaultKind {
        self.kind
    }
}

impl When {
    fn always() -> Self {
        Self { operation: None, probability: 1.0, at_call: None, after_calls: 0, times: None }
    }
}

// By hand: what a fault answers may be an item.
impl fmt::Debug for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fault")
            .field("kind", &self.kind)
            .field("when", &self.when)
            .finish_non_exhaustive()
    }
}
