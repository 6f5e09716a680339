use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
enum Status {
    #[dynamo(alias = "Paid")]
    Open,
    #[dynamo(alias("Done", ""))]
    Paid,
    #[dynamo(alias = "Done")]
    Closed,
    #[dynamo(other, alias = "Any")]
    Other(String),
}

fn main() {}
