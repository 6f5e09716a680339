use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "notes")]
struct Note {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(created_at)]
    created: u64,
    #[dynamo(updated_at)]
    touched: Option<String>,
}

fn main() {}
