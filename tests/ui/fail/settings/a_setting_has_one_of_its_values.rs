use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders", stream = "everything", table_class = "STANDARD_INFREQUENT_ACCESS")]
#[dynamo(billing = "PAY_PER_REQUEST")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
