use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event<'a> {
    Login { ip: &'a str },
}

fn main() {}
