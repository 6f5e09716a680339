use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{region}", sk = "{number}", more = "{status}"))]
#[dynamo(global_index(name = "one", partition_key(status), key(b = "{region}", c = "{status}")))]
#[dynamo(global_index(name = "two", key(d = "{region}", d = "{region}")))]
#[dynamo(local_index(name = "three", key(e = "{region}", f = "{status}")))]
#[dynamo(local_index(name = "four", sort_key(status), key(g = "{region}")))]
struct Order {
    #[dynamo(partition_key)]
    customer: String,
    number: u64,
    status: String,
    region: String,
}

fn main() {}
