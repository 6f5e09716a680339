use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
enum Status {
    Open,
    #[dynamo(other)]
    Other,
}

#[derive(DynamoValue)]
enum Colour {
    Red,
    #[dynamo(other)]
    Other { name: String },
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login { ip: String },
    #[dynamo(other)]
    Other(String, u64),
}

#[derive(DynamoValue)]
#[dynamo(untagged)]
enum Amount {
    Number(u64),
    #[dynamo(other)]
    Other(String),
}

fn main() {}
