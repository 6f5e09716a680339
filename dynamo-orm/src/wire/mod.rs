//! Requests out, replies in, through the SDK's client.
//!
//! In comes a [`Request`] whose body is JSON already; out comes a [`Reply`] whose body is JSON
//! still. The SDK keeps credentials, signing, retries, endpoints and HTTP; its (de)serializers
//! are replaced for each call of ours, through its public interceptor interface.

mod batch;
mod body;
mod calling;
mod client;
mod codec;
mod input;
mod page;
mod reply;
mod responses;
mod send;

pub(crate) use batch::BatchPart;
pub(crate) use body::{Body, FinishedBody, check_table_name};
pub(crate) use client::client_for_calls;
#[cfg(any(feature = "aws", feature = "local"))]
pub(crate) use client::client_with_codec;
pub(crate) use codec::Exchange;
pub(crate) use input::{CreateTableInput, create_table_input};
pub(crate) use page::{PageHead, TakeItems};
pub use reply::ConsumedCapacity;
pub(crate) use reply::Reply;
pub(crate) use send::{Answering, Operation, Request, send};
