use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{customer}", sk = "A#{number}#{status}"))]
#[dynamo(global_index(name = "one", key(a = "{region}")))]
struct Order {
    customer: String,
    number: Option<u64>,
    status: String,
    region: Option<String>,
}

fn main() {}
