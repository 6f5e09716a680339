use dynamo_orm::DynamoItem;

type Id = Vec<String>;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
struct Order {
    #[dynamo(partition_key)]
    id: Id,
    total: u64,
}

fn main() {}
