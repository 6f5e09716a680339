use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoValue)]
struct Address {
    city: String,
    zip: u32,
}

#[derive(DynamoItem)]
#[dynamo(table = "people")]
struct Person {
    #[dynamo(partition_key)]
    id: u64,
    address: Address,
}

fn main() {
    let fields = Person::fields();
    let _ = fields.address().city().set(5);
    let _ = fields.address().zip().set("0150");
    let _ = fields.address().set("Oslo");
}
