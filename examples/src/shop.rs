//! A shop in one table: customers, their addresses and orders, and what was ordered.
//!
//! A customer has a partition, with the addresses and the orders in it; an order has one for its lines.

use chrono::{DateTime, Utc};
use dynamo_orm::{DynamoItem, DynamoValue};

/// A customer, who is the first item of a partition.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", entity = "Customer")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "PROFILE"))]
pub struct Customer {
    /// As `c-1`.
    pub customer_id: String,
    /// In full.
    pub name: String,
}

/// Where a customer lives or works.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", entity = "Address")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ADDRESS#{label}"))]
pub struct Address {
    /// Whose it is.
    pub customer_id: String,
    /// As `home`.
    pub label: String,
    /// The city alone will do here.
    pub city: String,
}

/// How far an order is.
#[derive(Debug, Clone, Copy, PartialEq, DynamoValue)]
#[dynamo(rename_all = "UPPERCASE")]
pub enum Status {
    /// Not paid yet.
    Open,
    /// Paid.
    Paid,
}

/// An order, among those of its customer by time, and in an index by its status.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", entity = "Order")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ORDER#{placed_at}#{order_id}"))]
#[dynamo(global_index(
    name = "gsi1",
    key(gsi1pk = "STATUS#{status}", gsi1sk = "{placed_at:desc}")
))]
pub struct Order {
    /// Whose it is.
    pub customer_id: String,
    /// When it was made.
    pub placed_at: DateTime<Utc>,
    /// Its number.
    pub order_id: u64,
    /// How far it is.
    pub status: Status,
    /// In cents.
    pub total: u64,
}

/// What was ordered of one product.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "shop", entity = "Line")]
#[dynamo(key(pk = "ORDER#{order_id}", sk = "LINE#{number}"))]
pub struct Line {
    /// The order that it is of.
    pub order_id: u64,
    /// Its place there.
    pub number: u16,
    /// The product's name.
    pub product: String,
    /// How many.
    pub quantity: u32,
}
