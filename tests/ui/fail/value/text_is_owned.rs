use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task<'a> {
    #[dynamo(partition_key)]
    id: u64,
    note: &'a str,
}

fn main() {}
