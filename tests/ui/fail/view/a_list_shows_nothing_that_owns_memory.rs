use dynamo_orm::{DynamoItem, DynamoValue, Number};

#[derive(DynamoValue)]
#[dynamo(view)]
struct Payment {
    to: String,
    #[dynamo(owned)]
    amount: Number,
}

#[derive(DynamoItem)]
#[dynamo(table = "students", view)]
struct Student {
    #[dynamo(partition_key)]
    id: u64,
    last: Payment,
    payments: Vec<Payment>,
}

fn main() {}
