use std::collections::HashSet;

use dynamo_orm::DynamoValue;

#[derive(DynamoValue)]
struct Answers {
    given: HashSet<bool>,
}

fn main() {}
