//! Depth: maps within lists within maps.

use dynamo_orm::{DynamoItem, DynamoValue};
use serde::{Deserialize, Serialize};

/// An item that is narrow and deep.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "nested")]
pub struct Nested {
    #[dynamo(partition_key)]
    pub id: String,
    pub levels: Vec<Level>,
}

/// One step down.
#[derive(Debug, Clone, PartialEq, DynamoValue, Serialize, Deserialize)]
pub struct Level {
    pub title: String,
    pub inner: Vec<Level>,
}

impl Nested {
    /// With so many levels, each of a list and a map.
    pub fn of(levels: usize) -> Self {
        let step = |inner, n| vec![Level { title: format!("level {n}"), inner }];
        Self { id: "nested".to_owned(), levels: (0..levels).fold(Vec::new(), step) }
    }
}
