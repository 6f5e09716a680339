use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "app")]
#[dynamo(key(pk = "CUSTOMER#{custmer}", sk = "ORDER#{numberOf}#{ordered}"))]
#[dynamo(global_index(name = "one", key(a = "{colour}#{colour}")))]
struct Order {
    customer: String,
    #[dynamo(rename = "numberOf")]
    number: u64,
    status: String,
    region: String,
}

fn main() {}
