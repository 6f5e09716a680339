use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{customer:desc}", sk = "{number:desc}"))]
#[dynamo(global_index(name = "one", key(a = "{status:desc}")))]
struct Order {
    customer: String,
    number: u64,
    status: Option<bool>,
}

fn main() {}
