//! Bytes.

use dynamo_orm::DynamoItem;
use serde::{Deserialize, Serialize};

/// Bytes as a B, for all who take part; serde has to be told.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "binary")]
pub struct BinaryData {
    #[dynamo(partition_key)]
    pub id: String,
    #[serde(with = "serde_bytes")]
    pub data: Vec<u8>,
}

impl BinaryData {
    /// With so many bytes.
    pub fn of(bytes: usize) -> Self {
        Self { id: "binary".to_owned(), data: (0..=250).cycle().take(bytes).collect() }
    }
}
