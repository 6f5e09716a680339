use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders", tags("aws:team" = "shop", "" = "R&D", "cost#center" = "7"))]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
