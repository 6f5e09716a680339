use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
#[dynamo(stream = "new_image", deletion_protection, tags("team" = "shop"))]
struct Address {
    city: String,
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind", billing = "on_demand")]
enum Payment {
    Card { number: String },
}

fn main() {}
