use dynamo_orm::{DynamoItem, DynamoValue, to_attribute_value};

#[derive(DynamoItem)]
#[dynamo(table = "tasks")]
struct Task;

#[derive(DynamoValue)]
struct Nothing;

fn main() {
    let _ = to_attribute_value(&Nothing);
}
