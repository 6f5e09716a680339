use dynamo_orm::DynamoItem;

type Tags = Option<Vec<String>>;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-paid", partition_key(is_paid), sort_key(tags)))]
#[dynamo(local_index(name = "by-tags", sort_key(tags)))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(sort_key)]
    line: u32,
    is_paid: bool,
    tags: Tags,
}

fn main() {}
