use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "shop", schema_version = 2, upgrade = "fallible")]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
}

mod fallible {
    #[derive(dynamo_orm::DynamoValue)]
    pub struct V1 {
        id: u64,
    }

    pub fn v1_to_v2(old: V1) -> Result<super::Order, String> {
        Ok(super::Order { id: old.id })
    }
}

#[derive(DynamoItem)]
#[dynamo(table = "shop", schema_version = 3, upgrade = "broken")]
struct Bill {
    #[dynamo(partition_key)]
    id: u64,
}

mod broken {
    #[derive(dynamo_orm::DynamoValue)]
    pub struct V1 {
        pub id: u64,
    }

    #[derive(dynamo_orm::DynamoValue)]
    pub struct V2 {
        pub id: u64,
    }

    pub fn v1_to_v2(_: String) -> u8 {
        1
    }

    pub fn v2_to_v3(old: V2) -> super::Bill {
        super::Bill { id: old.id }
    }
}

fn main() {}
