use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
#[dynamo(rename_all = "lowercase")]
enum Status {
    Open,
    #[dynamo(rename = "open")]
    Reopened,
    #[dynamo(rename = "")]
    Nameless,
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind", rename_all = "UPPERCASE")]
enum Event {
    LogIn { ip: String },
    Login,
}

fn main() {}
