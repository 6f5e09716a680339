//! SDK error → [`Error`]; the only file that names the SDK's error types.

use std::fmt;

use aws_sdk_dynamodb::error::{ErrorMetadata, ProvideErrorMetadata, SdkError};
use aws_sdk_dynamodb::operation::RequestId;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;

use super::transaction::reason;
use super::{Cause, Error, ErrorKind, Result};

/// Whether a request that changes something may have reached the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sent {
    No,
    Read,
    Write,
}

/// What the service answered in place of a result.
#[derive(Default)]
pub(super) struct ServiceAnswer {
    /// The HTTP status; 0 where the answer was part of another.
    pub(super) status: u16,
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) request_id: Option<String>,
    pub(super) old_item: Option<Vec<u8>>,
    pub(super) throttling: Vec<ThrottlingReason>,
    /// Why a transaction was cancelled, by action.
    pub(super) reasons: Vec<Option<Error>>,
}

impl ServiceAnswer {
    pub(super) fn new(code: String) -> Self {
        Self { code: Some(code), ..Self::default() }
    }
}

/// Why the service throttled a call, and whose capacity was short.
///
/// From `ThrottlingReasons` of the service's throttling exceptions ("Diagnosing throttling" in
/// the developer guide).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ThrottlingReason {
    /// As `TableWriteKeyRangeThroughputExceeded`: table or index, read or write, and which limit.
    pub reason: String,
    /// The table's or index's ARN.
    pub resource: String,
}

/// The parts of an error's body that the SDK has no typed place for on every operation.
#[derive(Default)]
pub(crate) struct ErrorBody {
    pub(crate) old_item: Option<Vec<u8>>,
    pub(crate) throttling: Vec<(String, String)>,
    pub(crate) reasons: Vec<CancelledAction>,
}

/// What the service says of one action of a cancelled transaction.
#[derive(Default)]
pub(crate) struct CancelledAction {
    pub(crate) code: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) item: Option<Vec<u8>>,
}

/// What a call of the SDK gives; its output is not looked at.
pub(crate) trait SdkAnswer {
    /// The SDK's error as ours; `was_transmitted` tells a lost answer from a request that never left.
    fn check(self, was_transmitted: bool, read_body: fn(&[u8]) -> ErrorBody) -> Result<()>;
}

impl<O, E> SdkAnswer for std::result::Result<O, SdkError<E, HttpResponse>>
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    fn check(self, was_transmitted: bool, read_body: fn(&[u8]) -> ErrorBody) -> Result<()> {
        match self {
            Ok(_) => Ok(()),
            Err(SdkError::ServiceError(context)) => {
                Err(answered(context.err().meta(), context.raw(), read_body))
            }
            Err(error) => {
                let source =
                    error.into_source().unwrap_or_else(|_| "the SDK gives no reason".into());
                let kind = if was_transmitted { ErrorKind::Transport } else { ErrorKind::NotSent };
                Err(Error::new(kind, Cause::Source(source)))
            }
        }
    }
}

fn answered(meta: &ErrorMetadata, raw: &HttpResponse, read_body: fn(&[u8]) -> ErrorBody) -> Error {
    let body = raw.body().bytes().map(read_body).unwrap_or_default();
    let throttling = body.throttling.into_iter();
    let answer = ServiceAnswer {
        status: raw.status().as_u16(),
        code: meta.code().map(str::to_owned),
        message: meta.message().map(str::to_owned),
        request_id: meta.request_id().map(str::to_owned),
        old_item: body.old_item,
        throttling: throttling
            .map(|(reason, resource)| ThrottlingReason { reason, resource })
            .collect(),
        reasons: body.reasons.into_iter().map(reason).collect(),
    };
    Error::new(kind_of(answer.code.as_deref()), Cause::Service(answer))
}

/// By the code of an exception, or of a reason in the error of a transaction.
pub(super) fn kind_of(code: Option<&str>) -> ErrorKind {
    match code.unwrap_or_default() {
        "ConditionalCheckFailedException" | "ConditionalCheckFailed" => ErrorKind::ConditionFailed,
        "TransactionCanceledException" => ErrorKind::Cancelled,
        "TransactionConflictException"
        | "TransactionConflict"
        | "TransactionInProgressException" => ErrorKind::Conflict,
        "IdempotentParameterMismatchException" => ErrorKind::TokenReused,
        "ResourceNotFoundException" | "TableNotFoundException" => ErrorKind::TableNotFound,
        "ResourceInUseException" => ErrorKind::TableInUse,
        "ProvisionedThroughputExceededException"
        | "ProvisionedThroughputExceeded"
        | "ThrottlingException"
        | "ThrottlingError"
        | "RequestLimitExceeded"
        | "LimitExceededException" => ErrorKind::Throttled,
        _ => ErrorKind::Service,
    }
}

impl fmt::Display for ServiceAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_deref().unwrap_or("no error code"))?;
        for reason in &self.throttling {
            write!(f, ", {} on {}", reason.reason, reason.resource)?;
        }
        if let Some(id) = &self.request_id {
            write!(f, ", request {id}")?;
        }
        Ok(())
    }
}
