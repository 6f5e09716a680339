use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "my tasks")]
struct Spaced {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "aufträge")]
struct Accented {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "ab")]
struct Short {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "")]
struct Empty {
    #[dynamo(partition_key)]
    id: u64,
}

fn main() {}
