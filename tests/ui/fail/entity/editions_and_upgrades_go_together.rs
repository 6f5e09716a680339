use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "shop", upgrade = "editions")]
struct WithoutVersion {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", schema_version = 2)]
struct WithoutUpgrade {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
