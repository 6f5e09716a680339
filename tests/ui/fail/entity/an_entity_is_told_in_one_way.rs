use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "shop", key(pk = "ORDER#{id}"), entity = "Order", entity_by_key)]
struct Twice {
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity_attribute = "type")]
struct Nothing {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity = "")]
struct Empty {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
