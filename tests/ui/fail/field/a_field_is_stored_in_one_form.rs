use dynamo_orm::{DynamoItem, DynamoValue};

mod hex {
    pub type Value = String;
    pub fn to_value(number: &u32) -> String {
        format!("{number:x}")
    }
    pub fn from_value(text: String) -> Result<u32, std::num::ParseIntError> {
        u32::from_str_radix(&text, 16)
    }
}

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    order_id: u64,
    #[dynamo(serde, json)]
    lines: Vec<u32>,
    #[dynamo(json, with = "hex", serde)]
    total: u32,
}

#[derive(DynamoValue)]
struct Price {
    #[dynamo(with = "hex", json)]
    cents: u32,
}

fn main() {}
