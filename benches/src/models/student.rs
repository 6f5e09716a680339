//! The item of pages and batches.

use dynamo_orm::DynamoItem;
use serde::{Deserialize, Serialize};

/// A number, two texts and a short list: about 150 bytes on the wire.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "students", view)]
pub struct Student {
    #[dynamo(partition_key)]
    pub student_id: u64,
    #[dynamo(sort_key)]
    pub first_name: String,
    pub last_name: String,
    pub grades: Vec<u32>,
}

/// The partition that all of them share, so that a query reads them.
pub const SCHOOL: u64 = 3_098_390;

impl Student {
    /// The student with that number; the grades rise, so a set of them has the same order.
    pub fn numbered(n: u32) -> Self {
        Self {
            student_id: SCHOOL,
            first_name: format!("Alice{n}"),
            last_name: "Wonderland".to_owned(),
            grades: (0..4).map(|i| 60 + i * 10 + (n * 7 + i * 3) % 10).collect(),
        }
    }

    /// So many of them.
    pub fn class(size: u32) -> Vec<Self> {
        (0..size).map(Self::numbered).collect()
    }
}
