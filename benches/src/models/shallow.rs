//! A map with many keys and no depth.

use std::collections::HashMap;

use dynamo_orm::DynamoItem;
use serde::{Deserialize, Serialize};

/// An item of one map of texts.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "shallow")]
pub struct ShallowMap {
    #[dynamo(partition_key)]
    pub id: String,
    pub attributes: HashMap<String, String>,
}

impl ShallowMap {
    /// With so many entries.
    pub fn of(entries: usize) -> Self {
        let entry = |n| (format!("attribute{n}"), format!("value{n}"));
        Self { id: "shallow".to_owned(), attributes: (1..=entries).map(entry).collect() }
    }
}
