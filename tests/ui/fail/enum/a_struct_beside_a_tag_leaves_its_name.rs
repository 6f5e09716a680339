use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
struct Login {
    kind: String,
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login(Login),
    Flat {
        #[dynamo(flatten)]
        login: Login,
    },
}

fn main() {}
