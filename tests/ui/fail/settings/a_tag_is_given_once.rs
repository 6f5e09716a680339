use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders", tags("team" = "shop", "Team" = "shop", "team" = "ship"))]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
