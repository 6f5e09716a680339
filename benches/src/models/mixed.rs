//! Something of each type.

use std::collections::HashMap;

use dynamo_orm::{DynamoItem, DynamoValue};
use serde::{Deserialize, Serialize};

/// An item with something of each type.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "mixed")]
pub struct MixedItem {
    #[dynamo(partition_key)]
    pub id: String,
    pub count: i64,
    pub ratio: f64,
    pub is_open: bool,
    pub note: Option<String>,
    pub tags: Vec<String>,
    pub scores: Vec<i64>,
    pub places: HashMap<String, Place>,
}

/// A part of an item.
#[derive(Debug, Clone, PartialEq, DynamoValue, Serialize, Deserialize)]
pub struct Place {
    pub name: String,
    pub zip: u32,
    pub is_open: bool,
}

impl MixedItem {
    /// With so many elements in each container.
    pub fn of(elements: u32) -> Self {
        let place = |n| Place { name: format!("place {n}"), zip: 10_000 + n, is_open: n % 2 == 0 };
        Self {
            id: "mixed".to_owned(),
            count: -1_234_567,
            ratio: 0.125,
            is_open: true,
            note: Some("a text with \"quotes\" and a line\nbreak".to_owned()),
            tags: (0..elements).map(|n| format!("tag {n}")).collect(),
            scores: (0..elements).map(|n| i64::from(n) * 1_001 - 500).collect(),
            places: (0..elements).map(|n| (format!("place_{n}"), place(n))).collect(),
        }
    }
}
