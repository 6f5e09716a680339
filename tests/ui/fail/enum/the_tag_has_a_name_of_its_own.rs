use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
#[dynamo(tag = "kind", rename_all_fields = "camelCase")]
enum Event {
    Login { kind: String },
    Bought {
        #[dynamo(rename = "kind")]
        of: u64,
        total_price: u64,
        #[dynamo(rename = "totalPrice")]
        price: u64,
    },
}

#[derive(DynamoValue)]
#[dynamo(tag = "type", content = "type")]
enum Setting {
    Size(u64),
}

#[derive(DynamoValue)]
#[dynamo(tag = "")]
enum Nameless {
    Size { of: u64 },
}

fn main() {}
