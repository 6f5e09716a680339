//! Fixtures of the tests: the student, descriptions of a table of orders, and a server that answers what a test tells it to.

pub mod orders;
mod service;
mod settings;
mod stub;

pub use service::{Asked, Reaction, Service};
pub use settings::{Settled, settled};
pub use stub::{Answer, Stub};

use dynamo_orm::{Db, DynamoItem, Result, Table};

/// The item of the main job.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "students")]
pub struct Student {
    /// Partition key.
    #[dynamo(partition_key)]
    pub student_id: u64,
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// In the order in which they were given.
    pub grades: Vec<u32>,
}

impl Student {
    /// Alice, as the main job adds her.
    #[must_use]
    pub fn alice() -> Self {
        Self {
            student_id: 3098390,
            first_name: "Alice".into(),
            last_name: "Wonderland".into(),
            grades: vec![90, 85, 100, 94],
        }
    }
}

/// A new table on an engine of its own.
///
/// # Errors
/// The table could not be made.
pub async fn new_table<T: DynamoItem>() -> Result<Table<T>> {
    let table = Db::in_memory().table::<T>();
    table.create_table().await?;
    Ok(table)
}
