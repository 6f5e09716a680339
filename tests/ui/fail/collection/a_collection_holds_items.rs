use dynamo_orm::DynamoCollection;

#[derive(DynamoCollection)]
enum Empty {}

#[derive(DynamoCollection)]
struct Nothing {}

fn main() {}
