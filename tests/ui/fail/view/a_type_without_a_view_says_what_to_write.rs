use dynamo_orm::{DynamoItem, DynamoValue, Number};

#[derive(DynamoValue)]
struct Address {
    city: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "students", view)]
struct Student {
    #[dynamo(partition_key)]
    id: u64,
    home: Address,
    paid: Number,
}

fn main() {}
