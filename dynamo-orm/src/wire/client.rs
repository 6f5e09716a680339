//! The client that calls are made on: one of the caller's configuration, with our interceptor.
//!
//! The SDK takes an interceptor for one call too, at the price of a configuration and a box of its
//! own for each.

use std::ptr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use aws_sdk_dynamodb::config::Intercept as _;
use aws_sdk_dynamodb::{Client, Config};

use super::codec::{INTERCEPTOR, Interceptor};

/// A client that names no HTTP client, and the one that its calls are made on.
type Derived = (Client, Client);

/// Those that were used last, at the end.
static DERIVED: Mutex<Vec<Derived>> = Mutex::new(Vec::new());

/// How many are kept, so that a program that makes clients all the time does not keep them all.
const MOST_KEPT: usize = 64;

/// The client that calls are made on in place of that one.
///
/// The SDK gives a client that names no HTTP client connections of its own, so the same client, given
/// again, has the same one for its calls.
pub(crate) fn client_for_calls(given: &Client) -> Client {
    let config = given.config();
    if has_codec(config) {
        return given.clone();
    }
    if config.http_client().is_some() {
        return client_with_codec(config);
    }
    if let Some(own) = known(&mut kept(), given) {
        return own;
    }
    // Not under the lock: what is made and what is dropped may run code of the caller's.
    let own = client_with_codec(config);
    let mut kept = kept();
    if let Some(earlier) = known(&mut kept, given) {
        return earlier;
    }
    let oldest = (kept.len() == MOST_KEPT).then(|| kept.remove(0));
    kept.push((given.clone(), own.clone()));
    drop(kept);
    drop(oldest);
    own
}

/// A client of that configuration with our interceptor. What it is asked by others passes as it is.
pub(crate) fn client_with_codec(config: &Config) -> Client {
    let config = config.to_builder();
    Client::from_conf(config.interceptor(Interceptor::new()).build())
}

fn has_codec(config: &Config) -> bool {
    config.interceptors().any(|interceptor| interceptor.name() == INTERCEPTOR)
}

fn kept() -> MutexGuard<'static, Vec<Derived>> {
    DERIVED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The one that was derived before, which from now on is the one that was used last.
fn known(kept: &mut Vec<Derived>, given: &Client) -> Option<Client> {
    let place = kept.iter().position(|(known, _)| ptr::eq(known.config(), given.config()))?;
    let derived = kept.remove(place);
    let own = derived.1.clone();
    kept.push(derived);
    Some(own)
}
