//! From the name in a request to the method of the engine, and from its answer to status and JSON.
//!
//! The table holds every operation that the engine has. What it lacks is answered as the service
//! answers a name it has never heard of, so a caller sees an ordinary service error either way.

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use dynoxide::Database;
use dynoxide::errors::DynoxideError;

use super::reply::Reply;
use super::{paging, refusal};

const TARGETS: [&str; 2] = ["DynamoDB_20120810.", "DynamoDBStreams_20120810."];

const UNKNOWN_OPERATION: &str =
    r#"{"__type":"com.amazon.coral.service#UnknownOperationException"}"#;

/// The operation that a request names, empty where it names none of this service.
pub(super) fn named_by(request: &HttpRequest) -> &str {
    let target = request.headers().get("x-amz-target").unwrap_or_default();
    TARGETS.iter().find_map(|prefix| target.strip_prefix(prefix)).unwrap_or_default()
}

/// Whether an operation reads or writes one item by its key and nothing else.
pub(super) fn touches_one_item(operation: &str) -> bool {
    matches!(operation, "GetItem" | "PutItem" | "UpdateItem" | "DeleteItem")
}

/// Runs `operation` and puts its outcome as the service would.
pub(super) fn answer(database: &Database, operation: &str, body: &[u8]) -> Reply {
    match run(database, operation, body) {
        Some(Ok(body)) => Reply { status: 200, body },
        Some(Err(error)) => {
            let error = as_sent(operation, error);
            Reply { status: error.status_code(), body: error.to_json().into_bytes() }
        }
        None => Reply { status: 400, body: UNKNOWN_OPERATION.into() },
    }
}

/// `ExecuteStatement` writes its failed condition in a shape of its own, which the engine has as a
/// variant but leaves to its callers to choose.
fn as_sent(operation: &str, error: DynoxideError) -> DynoxideError {
    match error {
        DynoxideError::ConditionalCheckFailedException(message, Some(item))
            if operation == "ExecuteStatement" =>
        {
            DynoxideError::StatementConditionalCheckFailed(message, item)
        }
        other => other,
    }
}

macro_rules! operations {
    ($($operation:literal => $method:path,)*) => {
        /// The names in the table, for the tests that go through all of them.
        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &["Query", "Scan", $($operation),*];

        /// The answer of `operation` as JSON, or nothing where the table does not have it.
        fn run(
            database: &Database,
            operation: &str,
            body: &[u8],
        ) -> Option<Result<Vec<u8>, DynoxideError>> {
            let outcome = match operation {
                "Query" => paging::query(database, body)
                    .and_then(|page| written(serde_json::to_vec(&page))),
                "Scan" => paging::scan(database, body)
                    .and_then(|page| written(serde_json::to_vec(&page))),
                $($operation => serde_json::from_slice(body)
                    .map_err(|error| refusal::of(operation, &error))
                    .and_then(|request| $method(database, request))
                    .and_then(|answer| written(serde_json::to_vec(&answer))),)*
                _ => return None,
            };
            Some(outcome)
        }
    };
}

operations! {
    "BatchExecuteStatement" => Database::batch_execute_statement,
    "BatchGetItem" => Database::batch_get_item,
    "BatchWriteItem" => Database::batch_write_item,
    "CreateTable" => Database::create_table,
    "DeleteItem" => Database::delete_item,
    "DeleteTable" => Database::delete_table,
    "DescribeStream" => Database::describe_stream,
    "DescribeTable" => Database::describe_table,
    "DescribeTimeToLive" => Database::describe_time_to_live,
    "ExecuteStatement" => Database::execute_statement,
    "ExecuteTransaction" => Database::execute_transaction,
    "GetItem" => Database::get_item,
    "GetRecords" => Database::get_records,
    "GetShardIterator" => Database::get_shard_iterator,
    "ListStreams" => Database::list_streams,
    "ListTables" => Database::list_tables,
    "ListTagsOfResource" => Database::list_tags_of_resource,
    "PutItem" => Database::put_item,
    "SearchVectors" => Database::search_vectors,
    "TagResource" => Database::tag_resource,
    "TransactGetItems" => Database::transact_get_items,
    "TransactWriteItems" => Database::transact_write_items,
    "UntagResource" => Database::untag_resource,
    "UpdateItem" => Database::update_item,
    "UpdateTable" => Database::update_table,
    "UpdateTimeToLive" => Database::update_time_to_live,
}

fn written(json: serde_json::Result<Vec<u8>>) -> Result<Vec<u8>, DynoxideError> {
    json.map_err(|_| {
        DynoxideError::InternalServerError("the answer could not be written as JSON".to_owned())
    })
}

#[cfg(test)]
mod tests {
    use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
    use aws_smithy_types::body::SdkBody;
    use dynoxide::Database;

    fn named(target: &str) -> String {
        let mut request = HttpRequest::new(SdkBody::empty());
        request.headers_mut().insert("x-amz-target", target.to_owned());
        super::named_by(&request).to_owned()
    }

    fn answer(operation: &str, body: &str) -> (u16, String) {
        let database = Database::memory().unwrap();
        let reply = super::answer(&database, operation, body.as_bytes());
        (reply.status, String::from_utf8(reply.body).unwrap())
    }

    #[test]
    fn every_operation_of_the_engine_is_reached() {
        assert_eq!(super::NAMES.len(), 28);
        for name in super::NAMES {
            for body in ["{}", "[]", "7", r#"{"TableName":7}"#, r#"{"TableName":null}"#] {
                let (status, answer) = answer(name, body);
                assert!(status == 200 || status == 400, "{name}: {status}");
                assert!(!answer.contains("UnknownOperation"), "{name}: {answer}");
                assert!(!answer.contains("VALIDATION") && !answer.contains("column"), "{answer}");
            }
        }
    }

    #[test]
    fn an_operation_is_named_behind_the_prefix_of_either_service() {
        assert_eq!(named("DynamoDB_20120810.GetItem"), "GetItem");
        assert_eq!(named("DynamoDBStreams_20120810.GetRecords"), "GetRecords");
        for target in ["", "GetItem", "Other_20120810.GetItem", "DynamoDB_20111205.GetItem"] {
            assert_eq!(named(target), "");
        }
        assert_eq!(super::named_by(&HttpRequest::new(SdkBody::empty())), "");
    }

    #[test]
    fn an_unknown_operation_is_refused_as_the_service_does() {
        for operation in ["", "Nothing", "getitem"] {
            assert_eq!(answer(operation, "{}"), (400, super::UNKNOWN_OPERATION.to_owned()));
        }
    }

    #[test]
    fn a_failed_statement_has_the_shape_of_statements() {
        let database = Database::memory().unwrap();
        let run = |operation, body: &str| {
            let reply = super::answer(&database, operation, body.as_bytes());
            String::from_utf8(reply.body).unwrap()
        };
        run(
            "CreateTable",
            r#"{"TableName":"things","BillingMode":"PAY_PER_REQUEST",
                "KeySchema":[{"AttributeName":"id","KeyType":"HASH"}],
                "AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}]}"#,
        );
        run("PutItem", r#"{"TableName":"things","Item":{"id":{"S":"a"},"n":{"N":"1"}}}"#);
        let failed = run(
            "ExecuteStatement",
            r#"{"Statement":"UPDATE things SET n = 2 WHERE id = 'a' AND n = 7",
                "ReturnValuesOnConditionCheckFailure":"ALL_OLD"}"#,
        );
        assert!(failed.contains("#ConditionalCheckFailedException"), "{failed}");
        assert!(failed.contains(r#""Message""#) && failed.contains(r#""Item""#), "{failed}");
    }
}
