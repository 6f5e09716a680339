//! The database handle: an SDK client, and how long a call may take.

mod backoff;
mod deadline;
#[cfg(feature = "aws")]
mod env;

use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aws_sdk_dynamodb::Client;
#[cfg(feature = "local")]
use aws_sdk_dynamodb::Config;

pub(crate) use self::backoff::Backoff;
use self::deadline::{Clock, Within};
use crate::error::{Error, ErrorKind, Result, Sent};
#[cfg(feature = "local")]
use crate::wire::client_with_codec;
use crate::wire::{Answering, Exchange, Reply, Request, client_for_calls, send};

/// How long a call may take, unless said otherwise: 30 seconds, the SDK's retries included.
pub const DEFAULT_DEADLINE: Duration = Duration::from_secs(30);

/// A DynamoDB database: an SDK client with typed tables.
///
/// Cheap to clone; clones share the client. Make one per process and keep it.
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// use dynamo_orm::{Db, DynamoItem};
///
/// #[derive(DynamoItem)]
/// #[dynamo(table = "students")]
/// struct Student {
///     #[dynamo(partition_key)]
///     student_id: u64,
///     name: String,
/// }
///
/// let db = Db::in_memory();
/// let students = db.table::<Student>();
/// students.create_table().await?;
/// assert!(students.get(1).await?.is_none());
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Db {
    shared: Arc<Shared>,
}

#[derive(Clone)]
struct Shared {
    client: Client,
    clock: Clock,
    time: Time,
    deadline: Duration,
}

/// What time it is.
type Time = Arc<dyn Fn() -> SystemTime + Send + Sync>;

impl Db {
    /// A database on a client that you configured.
    ///
    /// Deadlines run on the client's sleep implementation. That is Tokio's unless you set one, and
    /// needs a runtime with its time driver enabled; one that you set must really wait, as a sleep
    /// that returns at once ends each call at once.
    ///
    /// The client stays as it is: calls are made on one of the same configuration with an interceptor
    /// more, which [`client`](Self::client) gives. Both share their connections where the configuration names
    /// the HTTP client (`SdkConfig::http_client`). Where it does not, the SDK gives each client connections of
    /// its own once it is used: those of the calls are the same whenever the same client is given, of the 64
    /// such clients that were given last, which are kept for that. What you call by the SDK shares them if
    /// you take [`client`](Self::client) for it.
    ///
    /// Bodies are encoded and decoded past the SDK's typed inputs and outputs. Of these an
    /// interceptor or a mock on the client sees the table's name only; what it does with requests
    /// and responses as bytes takes effect as ever.
    #[must_use]
    #[allow(clippy::needless_pass_by_value, reason = "a handle, which clients are given as")]
    pub fn new(client: Client) -> Self {
        Self::on(client_for_calls(&client))
    }

    fn on(client: Client) -> Self {
        let clock = Clock::of(client.config());
        let time: Time = match client.config().time_source() {
            Some(source) => Arc::new(move || source.now()),
            None => Arc::new(SystemTime::now),
        };
        Self { shared: Arc::new(Shared { client, clock, time, deadline: DEFAULT_DEADLINE }) }
    }

    /// The same database with another deadline for each call: the time it may take from being
    /// sent to its answer, the SDK's retries and pauses included. [`DEFAULT_DEADLINE`] if not set.
    ///
    /// A batch or a transaction has it for all its rounds, a load and the rows of a stream for each
    /// request.
    #[must_use]
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { shared: Arc::new(Shared { deadline, ..Arc::unwrap_or_clone(self.shared) }) }
    }

    /// The same database, whose items are written at the times that `clock` shows: `created_at`,
    /// `updated_at` and `generate` take it, and `hide_expired` goes by it. That of the client if not
    /// set (`SdkConfig::time_source`), which is the machine's.
    ///
    /// Deadlines and signatures do not go by it.
    ///
    /// # Examples
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
    /// use std::time::{Duration, SystemTime, UNIX_EPOCH};
    /// use dynamo_orm::{Db, DynamoItem};
    ///
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "notes")]
    /// struct Note {
    ///     #[dynamo(partition_key)]
    ///     note_id: u64,
    ///     #[dynamo(created_at)]
    ///     created: Option<SystemTime>,
    /// }
    ///
    /// let noon = UNIX_EPOCH + Duration::from_secs(1_767_268_800);
    /// let notes = Db::in_memory().with_clock(move || noon).table::<Note>();
    /// notes.create_table().await?;
    /// notes.put(&Note { note_id: 1, created: None }).await?;
    /// assert_eq!(notes.get(1).await?.unwrap().created, Some(noon));
    /// # Ok::<(), dynamo_orm::Error>(()) })?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn with_clock(self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        let time: Time = Arc::new(clock);
        Self { shared: Arc::new(Shared { time, ..Arc::unwrap_or_clone(self.shared) }) }
    }

    /// What time it is.
    pub(crate) fn now(&self) -> SystemTime {
        (self.shared.time)()
    }

    /// The SDK's client that calls are made on, for what this crate does not do.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.shared.client
    }

    /// The same handle, its deadline and clock included, on a client that is configured otherwise.
    #[cfg(feature = "local")]
    pub(crate) fn reconfigured(self, change: impl FnOnce(&Config) -> Config) -> Self {
        let shared = Arc::unwrap_or_clone(self.shared);
        let client = client_with_codec(&change(shared.client.config()));
        Self { shared: Arc::new(Shared { client, ..shared }) }
    }

    pub(crate) fn deadline(&self) -> Duration {
        self.shared.deadline
    }

    /// Sends a request, within `deadline`.
    pub(crate) fn execute(
        &self,
        request: Request,
        deadline: Duration,
    ) -> impl Future<Output = Result<Reply>> + use<> {
        let (exchange, at_stake) = (Exchange::default(), request.operation.sent());
        let call = send(&self.shared.client, request, &exchange);
        self.within(deadline, move || exchange.sent(at_stake), call)
    }

    /// Sends a request; whoever waits for it minds the deadline, and sees in the exchange what
    /// became of its attempts.
    pub(crate) fn execute_unbounded(&self, request: Request, exchange: &Exchange) -> Answering {
        send(&self.shared.client, request, exchange)
    }

    /// Waits for something that may take several calls, but not longer than `deadline`.
    pub(crate) fn within<T, S: Fn() -> Sent, F: Future<Output = Result<T>>>(
        &self,
        deadline: Duration,
        sent: S,
        work: F,
    ) -> Within<F, S> {
        self.shared.clock.within(deadline, sent, work)
    }

    /// That there is a clock for pauses; without one what is sent again would be sent at once, for ever.
    pub(crate) fn check_clock(&self) -> Result<()> {
        match self.shared.clock.is_running() {
            true => Ok(()),
            false => Err(Error::stated(
                ErrorKind::NotSent,
                "this call may have to pause, for which it needs a Tokio runtime, or a client with a sleep implementation of its own",
            )),
        }
    }

    pub(crate) async fn pause(&self, pause: Duration) {
        self.shared.clock.pause(pause).await;
    }
}

impl fmt::Debug for Db {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Db").field("deadline", &self.shared.deadline).finish_non_exhaustive()
    }
}
