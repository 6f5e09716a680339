use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "", sk = "A#{number"))]
#[dynamo(global_index(name = "one", key(a = "{}#{status}", b = "x}y")))]
#[dynamo(global_index(name = "two", key(c = "{region:down}", d = "{status:}")))]
struct Order {
    customer: String,
    number: u64,
    status: String,
    region: String,
}

fn main() {}
