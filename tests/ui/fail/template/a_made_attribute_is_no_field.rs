use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "{customer}", status = "{number}"))]
#[dynamo(global_index(name = "one", key("" = "{status}", renamed = "{status}")))]
struct Order {
    customer: String,
    number: u64,
    status: String,
    #[dynamo(rename = "renamed")]
    region: String,
}

fn main() {}
