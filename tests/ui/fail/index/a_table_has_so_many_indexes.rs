use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(local_index(name = "by-a", sort_key(a)))]
#[dynamo(local_index(name = "by-b", sort_key(b)))]
#[dynamo(local_index(name = "by-c", sort_key(c)))]
#[dynamo(local_index(name = "by-d", sort_key(d)))]
#[dynamo(local_index(name = "by-e", sort_key(e)))]
#[dynamo(local_index(name = "by-f", sort_key(f)))]
struct Order {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(sort_key)]
    line: u32,
    a: u64,
    b: u64,
    c: u64,
    d: u64,
    e: u64,
    f: u64,
}

fn main() {}
