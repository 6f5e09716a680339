//! The HTTP connector: one request in, one response out, and the engine used by one call at a time.
//!
//! The engine is synchronous behind one unfair mutex of its own. Callers therefore take turns on an
//! asynchronous lock in front of it: they wait without holding a thread, they are served in the order
//! they came, and whoever has the turn finds the inner mutex free.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use dynoxide::Database;
use tokio::runtime::Handle;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::task::JoinError;

use super::backups::Backups;
use super::operation;
use super::reply::Reply;

/// The largest request that is answered on the thread that polls the call.
const INLINE_BYTES: usize = 16 * 1024;

/// Where the engine keeps its data, which decides whether it can make a caller wait.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Store {
    Memory,
    File,
}

/// Answers the SDK's requests with an embedded engine.
pub(super) struct Connector {
    engine: Arc<Engine>,
}

struct Engine {
    database: Result<Arc<Mutex<Tables>>, String>,
    store: Store,
    answered: AtomicU64,
}

/// The engine, and what is remembered beside it.
struct Tables {
    database: Database,
    backups: Backups,
}

impl Connector {
    pub(super) fn new(database: Result<Database, String>, store: Store) -> Self {
        let beside = |database| Tables { database, backups: Backups::default() };
        let database = database.map(|database| Arc::new(Mutex::new(beside(database))));
        Self { engine: Arc::new(Engine { database, store, answered: AtomicU64::new(0) }) }
    }
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let engine = Arc::clone(&self.engine);
        HttpConnectorFuture::new(async move { engine.answer(request).await })
    }
}

// By hand: a derived one would show the engine, and with it what is stored.
impl fmt::Debug for Connector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmbeddedEngine")
    }
}

impl Engine {
    async fn answer(&self, request: HttpRequest) -> Result<HttpResponse, ConnectorError> {
        let runtime = Handle::try_current().map_err(|_| {
            failure("the embedded engine must be called from within a Tokio runtime")
        })?;
        let database = self.database.as_ref().map_err(|reason| {
            failure(format!("the embedded engine could not be opened: {reason}"))
        })?;
        // A task that calls without pause still gives way to others.
        tokio::task::consume_budget().await;
        let is_brief = self.is_brief(&request);
        let reply = match Arc::clone(database).try_lock_owned() {
            Ok(turn) => at_turn(&runtime, turn, request, is_brief).await?,
            Err(_) => wait_for_turn(&runtime, Arc::clone(database), request, is_brief).await?,
        };
        let number = self.answered.fetch_add(1, Ordering::Relaxed);
        // The service's identifiers have 52 characters of 0-9 and A-Z.
        reply.into_response(format!("{number:052}")).map_err(failure)
    }

    /// Whether a call is over sooner than another thread would have taken it up.
    ///
    /// One item in memory takes the engine tens of microseconds, the way to another thread and back
    /// a hundred or two. The turn is what makes it safe to stay: no one else can be holding the
    /// engine. A file may wait for the disk or for another process, so it never qualifies.
    fn is_brief(&self, request: &HttpRequest) -> bool {
        self.store == Store::Memory
            && operation::touches_one_item(operation::named_by(request))
            && request.body().bytes().is_some_and(|body| body.len() <= INLINE_BYTES)
    }
}

/// Waits in a task of its own: the caller may hold this future and poll another, and a turn that came
/// to a future which nobody polls would be the last one.
async fn wait_for_turn(
    runtime: &Handle,
    database: Arc<Mutex<Tables>>,
    request: HttpRequest,
    is_brief: bool,
) -> Result<Reply, ConnectorError> {
    let handle = runtime.clone();
    let work =
        async move { at_turn(&handle, database.lock_owned().await, request, is_brief).await };
    runtime.spawn(work).await.map_err(|error| stopped(&error))?
}

/// Runs the call, on a thread that may block unless it is brief.
///
/// The turn goes with it: a caller that stops waiting does not stop the engine, and the next one
/// must not come in before it is done.
async fn at_turn(
    runtime: &Handle,
    turn: OwnedMutexGuard<Tables>,
    request: HttpRequest,
    is_brief: bool,
) -> Result<Reply, ConnectorError> {
    if is_brief {
        return Ok(reply_to(&turn, &request));
    }
    let work = runtime.spawn_blocking(move || reply_to(&turn, &request));
    work.await.map_err(|error| stopped(&error))
}

fn stopped(error: &JoinError) -> ConnectorError {
    // The text of a panic may quote an item, so it stays out of the error.
    failure(if error.is_panic() {
        "the embedded engine panicked"
    } else {
        "the runtime shut down before the embedded engine answered"
    })
}

fn reply_to(tables: &Tables, request: &HttpRequest) -> Reply {
    // The SDK sends every DynamoDB request whole; one without bytes has no body to read.
    let body = request.body().bytes().unwrap_or_default();
    let (Tables { database, backups }, operation) = (tables, operation::named_by(request));
    if let Some(reply) = backups.answer(database, operation, body) {
        return reply;
    }
    let reply = operation::answer(database, operation, body);
    if operation == "DeleteTable" && reply.status == 200 {
        backups.forget(body);
    }
    reply
}

/// An error of the transport. Of the kind that the SDK does not retry: asking again cannot help.
pub(super) fn failure(reason: impl Into<Box<dyn Error + Send + Sync>>) -> ConnectorError {
    ConnectorError::other(reason.into(), None)
}

#[cfg(test)]
mod tests {
    use aws_smithy_runtime_api::client::http::HttpConnector;
    use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
    use aws_smithy_types::body::SdkBody;
    use dynoxide::Database;

    use super::{Connector, INLINE_BYTES, Store};

    fn connector(store: Store) -> Connector {
        Connector::new(Ok(Database::memory().unwrap()), store)
    }

    fn request(target: &'static str, body: impl Into<SdkBody>) -> HttpRequest {
        let mut request = HttpRequest::new(body.into());
        request.headers_mut().insert("x-amz-target", target);
        request
    }

    #[tokio::test]
    async fn a_response_has_the_headers_of_the_service() {
        let connector = connector(Store::Memory);
        let mut numbers = Vec::new();
        for target in ["DynamoDB_20120810.ListTables", "DynamoDB_20120810.GetItem", "other"] {
            let response = connector.call(request(target, "{}")).await.unwrap();
            let header = |name| response.headers().get(name).unwrap().to_owned();
            let body = response.body().bytes().unwrap();
            assert_eq!(header("content-type"), "application/x-amz-json-1.0");
            assert_eq!(header("content-length"), body.len().to_string());
            assert_eq!(header("x-amz-crc32"), crc32fast::hash(body).to_string());
            numbers.push(header("x-amzn-requestid"));
        }
        assert!(numbers.iter().all(|number| number.len() == 52), "{numbers:?}");
        numbers.dedup();
        assert_eq!(numbers.len(), 3);
    }

    #[test]
    fn only_a_small_request_for_one_item_in_memory_is_brief() {
        let brief =
            |store, target, body: String| connector(store).engine.is_brief(&request(target, body));
        let (put, small) = ("DynamoDB_20120810.PutItem", String::from("{}"));
        assert!(brief(Store::Memory, put, small.clone()));
        assert!(!brief(Store::File, put, small.clone()));
        assert!(!brief(Store::Memory, "DynamoDB_20120810.Scan", small));
        assert!(!brief(Store::Memory, put, " ".repeat(INLINE_BYTES + 1)));
    }

    #[test]
    fn a_connector_shows_its_name_only() {
        assert_eq!(format!("{:?}", connector(Store::Memory)), "EmbeddedEngine");
    }
}
