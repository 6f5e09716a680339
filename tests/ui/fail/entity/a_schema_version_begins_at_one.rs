use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "shop", schema_version = 0)]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
