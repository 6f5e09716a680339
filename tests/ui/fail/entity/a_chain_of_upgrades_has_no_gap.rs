use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "shop", schema_version = 3, upgrade = "editions")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
    total: u64,
}

mod editions {
    #[derive(dynamo_orm::DynamoValue)]
    pub struct V1 {
        id: u64,
    }

    pub fn v1_to_v2(old: V1) -> super::Order {
        super::Order { id: old.id, total: 0 }
    }
}

fn main() {}
