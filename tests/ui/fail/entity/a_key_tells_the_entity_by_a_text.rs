use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity_by_key)]
struct Plain {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", entity_by_key, key(pk = "{id}#ORDER"))]
struct Behind {
    id: u64,
}

fn main() {}
