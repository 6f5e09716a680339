//! Keys that templates make of fields, on the engine.

mod keys;
mod properties;
mod ranges;
mod shapes;
mod updates;
mod words;

use chrono::{DateTime, TimeZone, Utc};
use dynamo_orm::{DynamoItem, DynamoValue};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, DynamoValue)]
pub(super) enum Status {
    Open,
    Paid,
}

/// The order of the guide's single table.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "app", rename_all = "camelCase")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ORDER#{placed_at}#{order_id}"))]
#[dynamo(global_index(
    name = "gsi1",
    key(gsi1pk = "STATUS#{status}", gsi1sk = "{due}#{order_id}#{status}")
))]
pub(super) struct Order {
    pub(super) customer_id: String,
    pub(super) order_id: Uuid,
    pub(super) status: Option<Status>,
    pub(super) placed_at: DateTime<Utc>,
    pub(super) due: u16,
    pub(super) total: u64,
}

/// Another type in the partitions of the same table.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "PROFILE"))]
pub(super) struct Customer {
    pub(super) customer_id: String,
    pub(super) name: String,
}

pub(super) fn day(day: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, day, 12, 0, 0).unwrap()
}

pub(super) fn order(customer: &str, on: u32, number: u128) -> Order {
    Order {
        customer_id: customer.into(),
        order_id: Uuid::from_u128(number),
        status: Some(Status::Open),
        placed_at: day(on),
        due: 30,
        total: 5,
    }
}
