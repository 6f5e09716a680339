use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{customer}", sk = "{number}"))]
#[dynamo(global_index(name = "one", key(a = "{status}", b = "{region}")))]
#[dynamo(global_index(name = "two", key(a = "{region}", sk = "{number}")))]
#[dynamo(global_index(name = "three", key(b = "{region}", pk = "C#{customer}")))]
struct Order {
    customer: String,
    number: u64,
    status: String,
    region: String,
}

fn main() {}
