//! The SDK's request builders, used here only: one arm per operation.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::operation;
use aws_sdk_dynamodb::types::{
    ConditionCheck, Get, KeysAndAttributes, TransactGetItem, TransactWriteItem,
};
use aws_smithy_runtime_api::client::interceptors::context::Output;

use super::body::{Body, FinishedBody};
use super::calling::{Calling, OnTheWire};
use super::codec::{Codec, Exchange, Target};
use super::reply::Reply;
use crate::error::{Error, ErrorKind, Result, Sent};

/// A call, ready to be sent.
#[derive(Clone)]
pub(crate) struct Request {
    pub(crate) operation: Operation,
    pub(crate) tables: Vec<String>,
    pub(crate) body: FinishedBody,
    /// The placeholders of names that are data.
    pub(crate) map_keys: Vec<String>,
}

impl Request {
    pub(crate) fn new(operation: Operation, table: &str, body: Body) -> Self {
        Self::over(operation, [table], body)
    }

    /// A call that concerns several tables, each named once.
    pub(crate) fn over<'t>(
        operation: Operation,
        tables: impl IntoIterator<Item = &'t str>,
        mut body: Body,
    ) -> Self {
        let map_keys = body.take_map_keys();
        let tables = tables.into_iter().map(str::to_owned).collect();
        Self { operation, tables, body: body.finish(), map_keys }
    }
}

/// Puts the tables into the operation's input, where endpoint resolution reads them.
macro_rules! addressed {
    ($builder:expr, $tables:expr, one_table) => {
        $builder.set_table_name($tables.into_iter().next())
    };
    ($builder:expr, $tables:expr, one_resource) => {
        $builder.set_resource_arn($tables.into_iter().next())
    };
    ($builder:expr, $tables:expr, writes_by_table) => {
        $builder.set_request_items(Some($tables.into_iter().map(|t| (t, Vec::new())).collect()))
    };
    ($builder:expr, $tables:expr, keys_by_table) => {
        $builder.set_request_items(Some($tables.into_iter().filter_map(no_keys).collect()))
    };
    ($builder:expr, $tables:expr, writes) => {
        $builder.set_transact_items(Some($tables.into_iter().filter_map(check_of).collect()))
    };
    ($builder:expr, $tables:expr, gets) => {
        $builder.set_transact_items(Some($tables.into_iter().filter_map(get_of).collect()))
    };
}

fn no_keys(table: String) -> Option<(String, KeysAndAttributes)> {
    let keys = KeysAndAttributes::builder().set_keys(Some(Vec::new())).build().ok()?;
    Some((table, keys))
}

fn check_of(table: String) -> Option<TransactWriteItem> {
    let check = ConditionCheck::builder().table_name(table).set_key(Some(HashMap::new()));
    let check = check.condition_expression("").build().ok()?;
    Some(TransactWriteItem::builder().condition_check(check).build())
}

fn get_of(table: String) -> Option<TransactGetItem> {
    let get = Get::builder().table_name(table).set_key(Some(HashMap::new())).build().ok()?;
    Some(TransactGetItem::builder().get(get).build())
}

macro_rules! operations {
    ($($operation:ident, $module:ident, $output:ident, $sent:ident, $tables:ident;)*) => {
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

        /// The SDK's call. The input carries what endpoint resolution reads; the serializer sends the body.
        fn call(
            client: &Client,
            operation: Operation,
            tables: Vec<String>,
            codec: Codec,
        ) -> OnTheWire {
            match operation {
                $(Operation::$operation => {
                    Calling::boxed(codec, addressed!(client.$module(), tables, $tables).send())
                })*
            }
        }
    };
}

operations! {
    BatchGetItem, batch_get_item, BatchGetItemOutput, Read, keys_by_table;
    BatchWriteItem, batch_write_item, BatchWriteItemOutput, Write, writes_by_table;
    CreateTable, create_table, CreateTableOutput, Write, one_table;
    DeleteItem, delete_item, DeleteItemOutput, Write, one_table;
    DeleteTable, delete_table, DeleteTableOutput, Write, one_table;
    DescribeContinuousBackups, describe_continuous_backups, DescribeContinuousBackupsOutput, Read, one_table;
    DescribeTable, describe_table, DescribeTableOutput, Read, one_table;
    DescribeTimeToLive, describe_time_to_live, DescribeTimeToLiveOutput, Read, one_table;
    GetItem, get_item, GetItemOutput, Read, one_table;
    ListTagsOfResource, list_tags_of_resource, ListTagsOfResourceOutput, Read, one_resource;
    PutItem, put_item, PutItemOutput, Write, one_table;
    Query, query, QueryOutput, Read, one_table;
    Scan, scan, ScanOutput, Read, one_table;
    TagResource, tag_resource, TagResourceOutput, Write, one_resource;
    TransactGetItems, transact_get_items, TransactGetItemsOutput, Read, gets;
    TransactWriteItems, transact_write_items, TransactWriteItemsOutput, Write, writes;
    UpdateContinuousBackups, update_continuous_backups, UpdateContinuousBackupsOutput, Write, one_table;
    UpdateItem, update_item, UpdateItemOutput, Write, one_table;
    UpdateTable, update_table, UpdateTableOutput, Write, one_table;
    UpdateTimeToLive, update_time_to_live, UpdateTimeToLiveOutput, Write, one_table;
}

/// Sends a request, once its answer is waited for; the SDK retries within the call.
pub(crate) fn send(client: &Client, request: Request, exchange: &Exchange) -> Answering {
    let Request { operation, tables, body, .. } = request;
    let codec = Codec { target: operation.target(), body, exchange: exchange.clone() };
    let call = call(client, operation, tables, codec);
    Answering { call, exchange: exchange.clone(), at_stake: operation.sent() }
}

/// A request on its way.
pub(crate) struct Answering {
    call: OnTheWire,
    exchange: Exchange,
    at_stake: Sent,
}

impl Future for Answering {
    type Output = Result<Reply>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<Reply>> {
        self.call.as_mut().poll(context).map(|answer| {
            let reply =
                answer.and_then(|()| self.exchange.take().map(Reply::new).ok_or_else(intercepted));
            reply.map_err(|error| error.sent(self.exchange.sent(self.at_stake)))
        })
    }
}

#[cold]
fn intercepted() -> Error {
    Error::stated(
        ErrorKind::Intercepted,
        "the answer did not pass the codec: an interceptor or a mock on the client answered in the service's place; answer with an HTTP response instead",
    )
}
