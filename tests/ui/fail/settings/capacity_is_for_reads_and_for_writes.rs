use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders", billing(read = 0))]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "returns", billing(read_capacity_units = 5, write = 0))]
struct Return {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
