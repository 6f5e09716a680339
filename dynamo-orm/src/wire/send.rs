//! The SDK's request builders, used here only: one arm per operation.

use aws_sdk_dynamodb::{Client, operation};
use aws_smithy_runtime_api::client::interceptors::context::Output;

use super::body::{Body, FinishedBody};
use super::codec::{Codec, Exchange, Target};
use super::reply::{Reply, read_error_body};
use crate::error::{Error, ErrorKind, Result, Sent, from_sdk};

/// A call, ready to be sent.
pub(crate) struct Request {
    pub(crate) operation: Operation,
    pub(crate) table: String,
    pub(crate) body: FinishedBody,
    /// The placeholders of names that are data.
    pub(crate) map_keys: Vec<String>,
}

impl Request {
    pub(crate) fn new(operation: Operation, table: &str, mut body: Body) -> Self {
        let map_keys = body.take_map_keys();
        Self { operation, table: table.to_owned(), body: body.finish(), map_keys }
    }
}

macro_rules! operations {
    ($($operation:ident, $module:ident, $output:ident, $sent:ident;)*) => {
        /// The service's operations that this crate calls.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum Operation {
            $($operation),*
        }

        impl Operation {
            /// What is at stake when a request was transmitted and its reply is not known.
            pub(crate) fn sent(self) -> Sent {
                match self {
                    $(Self::$operation => Sent::$sent),*
                }
            }

            /// The service's name of it.
            pub(crate) fn name(self) -> &'static str {
                match self {
                    $(Self::$operation => stringify!($operation)),*
                }
            }

            fn target(self) -> &'static Target {
                match self {
                    $(Self::$operation => &Target {
                        header: concat!("DynamoDB_20120810.", stringify!($operation)),
                        plugin: || Box::new(operation::$module::$operation::new()),
                        output: || Output::erase(operation::$module::$output::builder().build()),
                    }),*
                }
            }
        }

        /// Sends a request; the SDK retries within the call.
        pub(crate) async fn send(
            client: &Client,
            request: Request,
            exchange: &Exchange,
        ) -> Result<Reply> {
            let Request { operation, table, body, .. } = request;
            let codec = Codec { target: operation.target(), body, exchange: exchange.clone() };
            // The input carries what endpoint resolution reads; the serializer sends the body.
            let answer = match operation {
                $(Operation::$operation => client
                    .$module()
                    .table_name(table)
                    .customize()
                    .interceptor(codec)
                    .send()
                    .await
                    .map(drop)
                    .map_err(|error| from_sdk(error, exchange.was_transmitted(), read_error_body)),)*
            };
            let answer = answer.and_then(|()| exchange.take().map(Reply::new).ok_or_else(intercepted));
            answer.map_err(|error| error.sent(exchange.sent(operation.sent())))
        }
    };
}

operations! {
    CreateTable, create_table, CreateTableOutput, Write;
    DeleteItem, delete_item, DeleteItemOutput, Write;
    DeleteTable, delete_table, DeleteTableOutput, Write;
    DescribeTable, describe_table, DescribeTableOutput, Read;
    GetItem, get_item, GetItemOutput, Read;
    PutItem, put_item, PutItemOutput, Write;
    Query, query, QueryOutput, Read;
    Scan, scan, ScanOutput, Read;
    UpdateItem, update_item, UpdateItemOutput, Write;
}

#[cold]
fn intercepted() -> Error {
    Error::stated(
        ErrorKind::Intercepted,
        "the answer did not pass the codec: an interceptor or a mock on the client answered in the service's place; answer with an HTTP response instead",
    )
}
