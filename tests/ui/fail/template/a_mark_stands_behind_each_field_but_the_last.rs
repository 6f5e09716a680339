use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{customer}{region}", sk = "{number}A{status}"))]
#[dynamo(global_index(name = "one", key(a = "{status}%{number}", b = "{status} {number}")))]
#[dynamo(global_index(name = "two", key(c = "{status}§{number}", d = "{status}0")))]
struct Order {
    customer: String,
    number: u64,
    status: String,
    region: String,
}

fn main() {}
