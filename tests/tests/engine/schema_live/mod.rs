//! A table held against its types, changed by a plan, and made where it is missing.

mod checks;
mod ensures;
mod plans;
mod properties;

use dynamo_orm::{Db, DynamoItem, Plan, Result, SchemaCheck, Severity};

/// A database with the table that `T` describes.
async fn with<T: DynamoItem>() -> Result<Db> {
    let db = Db::in_memory();
    db.table::<T>().create_table().await?;
    Ok(db)
}

/// Severity and subject of each difference.
fn told(check: &SchemaCheck) -> Vec<(Severity, String)> {
    check.differences().iter().map(|d| (d.severity(), d.subject())).collect()
}

/// The steps of a plan, in words.
fn steps(plan: &Plan) -> Vec<String> {
    plan.steps().iter().map(ToString::to_string).collect()
}

/// What a plan leaves.
fn left(plan: &Plan) -> Vec<String> {
    plan.left().iter().map(|left| left.difference().subject()).collect()
}
