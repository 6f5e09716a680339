//! Batches against answers that a test gives, those that break the service's rules among them.

mod pauses;
mod reads;
mod runtime;
mod writes;

use dynamo_orm::{Db, DynamoItem, Table};
use serde_json::{Value, json};
use tests::{Answer, Stub};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    customer: String,
    #[dynamo(sort_key)]
    number: u64,
    note: String,
    data: Vec<u8>,
}

fn order(number: u64) -> Order {
    Order { customer: "c-1".into(), number, note: "gift".into(), data: vec![0, 255] }
}

fn orders(count: u64) -> Vec<Order> {
    (0..count).map(order).collect()
}

fn key(number: u64) -> Value {
    json!({"customer": {"S": "c-1"}, "number": {"N": number.to_string()}})
}

fn item(number: u64) -> Value {
    json!({
        "customer": {"S": "c-1"}, "number": {"N": number.to_string()},
        "note": {"S": "gift"}, "data": {"B": "AP8="},
    })
}

fn put(number: u64) -> Value {
    json!({"PutRequest": {"Item": item(number)}})
}

fn delete(number: u64) -> Value {
    json!({"DeleteRequest": {"Key": key(number)}})
}

/// An answer that leaves these writes of `orders`.
fn leaves(writes: impl IntoIterator<Item = Value>) -> Answer {
    let writes: Vec<Value> = writes.into_iter().collect();
    answer(&json!({"UnprocessedItems": {"orders": writes}}))
}

fn all_done() -> Answer {
    answer(&json!({"UnprocessedItems": {}}))
}

fn answer(body: &Value) -> Answer {
    Answer::ok(body.to_string())
}

fn on(answers: impl IntoIterator<Item = Answer>) -> (Table<Order>, Stub) {
    let stub = Stub::new(answers);
    (Db::new(stub.client()).table(), stub)
}

fn bodies(stub: &Stub) -> Vec<Value> {
    stub.requests().into_iter().map(|(_, body)| body).collect()
}
