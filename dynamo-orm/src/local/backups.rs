//! Point-in-time recovery, as far as it is a setting: the engine has none, so which tables have it on
//! is remembered beside it, and nothing can be restored.
//!
//! Forgotten with the last handle, also of a database in a file.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use dynoxide::Database;
use dynoxide::errors::DynoxideError;
use serde_json::{Value, json};

use super::refusal;
use super::reply::Reply;

/// The names of the tables that have it on.
#[derive(Default)]
pub(super) struct Backups(Mutex<HashSet<String>>);

impl Backups {
    /// The answer to an operation on backups, or nothing where it is none.
    pub(super) fn answer(
        &self,
        database: &Database,
        operation: &str,
        body: &[u8],
    ) -> Option<Reply> {
        let read = matches!(operation, "DescribeContinuousBackups" | "UpdateContinuousBackups");
        read.then(|| self.run(database, operation, body).unwrap_or_else(|error| refused(&error)))
    }

    /// A table that is made anew begins without.
    pub(super) fn forget(&self, body: &[u8]) {
        let request: Value = serde_json::from_slice(body).unwrap_or_default();
        self.with(|tables| tables.remove(text(&request, "TableName")));
    }

    fn run(
        &self,
        database: &Database,
        operation: &str,
        body: &[u8],
    ) -> Result<Reply, DynoxideError> {
        let request: Value =
            serde_json::from_slice(body).map_err(|error| refusal::of(operation, &error))?;
        let name = text(&request, "TableName");
        if !is_there(database, name)? {
            return Ok(table_not_found());
        }
        if operation == "UpdateContinuousBackups" {
            let asked = &request["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"];
            let Some(is_on) = asked.as_bool() else { return Err(unspecified()) };
            self.with(|tables| match is_on {
                true => tables.insert(name.to_owned()),
                false => tables.remove(name),
            });
        }
        let status = match self.with(|tables| tables.contains(name)) {
            true => "ENABLED",
            false => "DISABLED",
        };
        let description = json!({ "ContinuousBackupsDescription": {
            "ContinuousBackupsStatus": "ENABLED",
            "PointInTimeRecoveryDescription": { "PointInTimeRecoveryStatus": status },
        }});
        Ok(Reply { status: 200, body: description.to_string().into_bytes() })
    }

    fn with<T>(&self, act: impl FnOnce(&mut HashSet<String>) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn text<'v>(request: &'v Value, member: &str) -> &'v str {
    request[member].as_str().unwrap_or_default()
}

fn is_there(database: &Database, name: &str) -> Result<bool, DynoxideError> {
    let request = serde_json::from_value(json!({ "TableName": name }))
        .map_err(|error| refusal::of("DescribeTable", &error))?;
    match database.describe_table(request) {
        Ok(_) => Ok(true),
        Err(DynoxideError::ResourceNotFoundException(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn refused(error: &DynoxideError) -> Reply {
    Reply { status: error.status_code(), body: error.to_json().into_bytes() }
}

/// These operations have an error of their own for it (API reference, `UpdateContinuousBackups`).
fn table_not_found() -> Reply {
    let error = json!({
        "__type": "com.amazonaws.dynamodb.v20120810#TableNotFoundException",
        "message": "Table not found",
    });
    Reply { status: 400, body: error.to_string().into_bytes() }
}

fn unspecified() -> DynoxideError {
    DynoxideError::ValidationException(
        "PointInTimeRecoverySpecification must say whether recovery is enabled".to_owned(),
    )
}
