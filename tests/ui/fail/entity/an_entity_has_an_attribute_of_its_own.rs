use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Order")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
    entity: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Bill", entity_attribute = "pk", key(pk = "BILL#{id}"))]
struct Bill {
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "Cart", schema_version = 1, schema_version_attribute = "entity")]
struct Cart {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
