//! The embedded engine as a transport: `dynoxide` answers, in this process, what the SDK would
//! otherwise send over the network.
//!
//! It stands below the SDK client, so requests are signed, retried, and parsed as they are against
//! AWS, and the rest of the crate does not know which of the two it talks to. `connector` takes turns
//! at the engine, `operation` finds the method a request asks for, `backups` answers in its place what is
//! asked of point-in-time recovery, `paging` keeps unlimited reads affordable, `refusal` words what the engine could not read, and `reply` puts an answer on the wire.
//! `faults` stands between the SDK and any connector, and lets users' tests break what passes.

mod backups;
mod connector;
mod db;
pub mod faults;
mod operation;
mod paging;
mod refusal;
mod reply;
#[cfg(test)]
mod tests;

use std::io;
use std::path::Path;

use aws_sdk_dynamodb::config::{
    BehaviorVersion, Credentials, IdentityCache, Region, StalledStreamProtectionConfig,
};
use aws_sdk_dynamodb::{Client, Config};
use aws_smithy_runtime_api::client::http::{SharedHttpClient, SharedHttpConnector, http_client_fn};
use dynoxide::Database;

use self::connector::{Connector, Store};

/// An engine that lives in memory and is gone with the last handle to it.
///
/// Cannot fail: where the engine does not open, each call says why.
fn in_memory() -> SharedHttpClient {
    let database = Database::memory().map_err(|error| error.to_string());
    shared(Connector::new(database, Store::Memory))
}

/// An engine that keeps its data in the file at `path`, made where there is none.
///
/// Open a file once and share the client: a second engine on it keeps table descriptions of its own
/// and does not learn of tables that the first one changes.
fn open(path: &Path) -> io::Result<SharedHttpClient> {
    // SQLite reads "", ":memory:" and "file:..." as instructions; an absolute path is only a path.
    let absolute = std::path::absolute(path)?;
    let name = absolute.to_str().ok_or_else(|| {
        io::Error::new(io::ErrorKind::InvalidInput, "the path of a database must be UTF-8")
    })?;
    let database = Database::new(name).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(shared(Connector::new(Ok(database), Store::File)))
}

/// An SDK client that calls `http`, with everything else it must be told made up.
fn client(http: SharedHttpClient) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::from_static("local"))
        // `.invalid` never resolves, so a client that lost its connector cannot reach anyone.
        .endpoint_url("http://embedded.invalid")
        .credentials_provider(Credentials::new("local", "local", None, None, "embedded"))
        // The cache would guard fixed credentials with a timer, which needs a runtime to be there
        // before the connector can say that there is none.
        .identity_cache(IdentityCache::no_cache())
        .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
        .http_client(http)
        .build();
    Client::from_conf(config)
}

fn shared(connector: Connector) -> SharedHttpClient {
    // Timeouts are the only settings that vary, and nothing here waits on a network.
    let connector = SharedHttpConnector::new(connector);
    http_client_fn(move |_settings, _components| connector.clone())
}
