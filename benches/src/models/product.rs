//! An item as a shop has it, in three sizes.

use std::collections::HashMap;

use dynamo_orm::{DynamoItem, DynamoValue};
use serde::{Deserialize, Serialize};

/// Scalars; then a list of parts and a map of numbers; then reviews.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "products")]
pub struct Product {
    #[dynamo(partition_key)]
    pub id: String,
    pub name: String,
    pub kind: String,
    pub origin: String,
    pub minutes: u32,
    pub rating: f64,
    #[serde(default)]
    pub tags: Option<Vec<String>>,
    #[serde(default)]
    pub parts: Option<Vec<Part>>,
    #[serde(default)]
    pub sizes: Option<HashMap<String, u32>>,
    #[serde(default)]
    pub reviews: Option<Vec<Review>>,
}

/// What a product is made of.
#[derive(Debug, Clone, PartialEq, DynamoValue, Serialize, Deserialize)]
pub struct Part {
    pub name: String,
    pub amount: String,
}

/// What a buyer says.
#[derive(Debug, Clone, PartialEq, DynamoValue, Serialize, Deserialize)]
pub struct Review {
    pub author: String,
    pub text: String,
    pub stars: u8,
    pub is_verified: bool,
}

impl Product {
    /// Six scalars.
    pub fn small() -> Self {
        Self {
            id: "product-0001".to_owned(),
            name: "Standing desk".to_owned(),
            kind: "furniture".to_owned(),
            origin: "Norway".to_owned(),
            minutes: 45,
            rating: 4.75,
            tags: None,
            parts: None,
            sizes: None,
            reviews: None,
        }
    }

    /// With three tags, four parts and four sizes.
    pub fn medium() -> Self {
        Self { tags: Some(tags(3)), parts: Some(parts(4)), sizes: Some(sizes(4)), ..Self::small() }
    }

    /// With twenty tags, forty parts, sixteen sizes and twenty reviews.
    pub fn large() -> Self {
        Self {
            tags: Some(tags(20)),
            parts: Some(parts(40)),
            sizes: Some(sizes(16)),
            reviews: Some((0..20).map(review).collect()),
            ..Self::small()
        }
    }
}

fn tags(count: u32) -> Vec<String> {
    (0..count).map(|n| format!("tag-{n}")).collect()
}

fn parts(count: u32) -> Vec<Part> {
    let part = |n| Part { name: format!("screw M{n}"), amount: format!("{n} pieces") };
    (0..count).map(part).collect()
}

fn sizes(count: u32) -> HashMap<String, u32> {
    (0..count).map(|n| (format!("size_{n}"), 100 + n)).collect()
}

fn review(n: u8) -> Review {
    Review {
        author: format!("buyer_{n}"),
        text: "It came on time, stood within the hour, and has not moved since. \"Good.\""
            .to_owned(),
        stars: 1 + n % 5,
        is_verified: n < 13,
    }
}
