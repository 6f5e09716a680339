use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-total", sort_key(a)))]
#[dynamo(global_index(name = "by-five", partition_key(a, b, c, d, e)))]
#[dynamo(global_index(name = "and-five", partition_key(id), sort_key(a, b, c, d, e)))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    a: u64,
    b: u64,
    c: u64,
    d: u64,
    e: u64,
}

fn main() {}
