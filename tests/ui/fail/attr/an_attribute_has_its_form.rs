use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table, rename_all("camelCase"))]
struct Task {
    #[dynamo(partition_key = "id")]
    id: u64,
    #[dynamo(rename = 5)]
    note: String,
    #[dynamo(rename = "where" "else")]
    place: String,
    #[dynamo]
    done: bool,
    #[dynamo("owner")]
    owner: String,
}

fn main() {}
