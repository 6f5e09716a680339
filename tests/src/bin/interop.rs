//! Our half of the interoperability tests: one step for each call of `tests/interop/interop.py`.
//!
//! `interop <prefix> <step>` does the step on the tables whose names begin with the prefix, in the
//! database that the environment names. Each check is a line: `ok <name>`, or
//! `FAILED <name>: <why>`.

#![allow(clippy::print_stdout, reason = "the checks are printed for the script that called")]
#![allow(clippy::print_stderr, reason = "a wrong call is told to who made it")]

#[path = "../../interop/rust/batches.rs"]
mod batches;
#[path = "../../interop/rust/collections.rs"]
mod collections;
#[path = "../../interop/rust/exchange.rs"]
mod exchange;
#[path = "../../interop/rust/expressions.rs"]
mod expressions;
#[path = "../../interop/rust/jobs.rs"]
mod jobs;
#[path = "../../interop/rust/mistakes.rs"]
mod mistakes;
#[path = "../../interop/rust/queries.rs"]
mod queries;
#[path = "../../interop/rust/scalars.rs"]
mod scalars;
#[path = "../../interop/rust/transactions.rs"]
mod transactions;

use std::fmt::Debug;
use std::process::ExitCode;

use dynamo_orm::{Db, DeleteTable, DynamoItem, Error, Result, Table};

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [prefix, step] = arguments.as_slice() else {
        eprintln!("usage: interop <prefix of the tables' names, or ''> <step>");
        return ExitCode::from(2);
    };
    let mut half = Half { db: Db::from_env().await, prefix: prefix.clone(), has_failed: false };
    if !half.take(step).await {
        eprintln!("interop: no step `{step}`");
        return ExitCode::from(2);
    }
    if half.has_failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The database of a step, and its verdict.
pub(crate) struct Half {
    db: Db,
    prefix: String,
    has_failed: bool,
}

impl Half {
    async fn take(&mut self, step: &str) -> bool {
        match step {
            "create-tables" => jobs::create_tables(self).await,
            "check-tables" => jobs::check_tables(self).await,
            "delete-table" => jobs::delete_table(self).await,
            "write" => exchange::write(self).await,
            "read" => exchange::read(self).await,
            "number-texts" => exchange::number_texts(self).await,
            "read-mistakes" => mistakes::read(self).await,
            "put-student" => jobs::put_student(self).await,
            "update-student" => jobs::update_student(self).await,
            "delete-student" => jobs::delete_student(self).await,
            "read-updated-student" => jobs::read_updated_student(self).await,
            "conditions" => jobs::conditions(self).await,
            "put-keyed" => jobs::put_keyed(self).await,
            "read-keyed" => jobs::read_keyed(self).await,
            "update-everything" => jobs::update_everything(self).await,
            "change" => expressions::change(self).await,
            "judge" => expressions::judge(self).await,
            "create-parcels" => queries::create(self).await,
            "write-parcels" => queries::write(self).await,
            "read-parcels" => queries::read(self).await,
            "batch-put" => batches::put(self).await,
            "batch-delete" => batches::delete(self).await,
            "batch-write" => batches::write(self).await,
            "batch-get" => batches::get(self).await,
            "batch-put-large" => batches::put_large(self).await,
            "batch-get-large" => batches::get_large(self).await,
            "load" => batches::load(self).await,
            "transact-write" => transactions::write(self).await,
            "transact-cancelled" => transactions::cancelled(self).await,
            "transact-get" => transactions::get(self).await,
            "transact-again" => transactions::again(self).await,
            _ => return false,
        }
        true
    }

    fn table<T: DynamoItem>(&self) -> Table<T> {
        let table = self.db.table::<T>();
        let name = format!("{}{}", self.prefix, table.name());
        table.named(name)
    }

    fn delete_table<T: DynamoItem>(&self) -> DeleteTable {
        self.db.delete_table(self.table::<T>().name())
    }

    fn prefix(&self) -> &str {
        &self.prefix
    }

    fn check(&mut self, name: &str, holds: bool, why: impl FnOnce() -> String) {
        if holds {
            println!("ok {name}");
        } else {
            self.failed(name, &why());
        }
    }

    fn failed(&mut self, name: &str, why: &str) {
        self.has_failed = true;
        println!("FAILED {name}: {}", why.replace('\n', " "));
    }

    fn done(&mut self, name: &str, result: Result<()>) {
        match result {
            Ok(()) => println!("ok {name}"),
            Err(error) => self.failed(name, &explain(&error)),
        }
    }

    #[allow(clippy::needless_pass_by_value, reason = "callers write the value in place")]
    fn equal<T: PartialEq + Debug>(&mut self, name: &str, result: Result<T>, expected: T) {
        match result {
            Ok(found) => self.check(name, found == expected, || {
                format!("expected {expected:?}, found {found:?}")
            }),
            Err(error) => self.failed(name, &explain(&error)),
        }
    }

    fn error<T: Debug>(&mut self, name: &str, result: Result<T>, is: fn(&Error) -> bool) {
        match result {
            Ok(value) => self.failed(name, &format!("no error, but {value:?}")),
            Err(error) => self.check(name, is(&error), || explain(&error)),
        }
    }
}

fn explain(error: &Error) -> String {
    format!("{error:?} {}", error.service_message().unwrap_or_default())
}
