use dynamo_orm::{DynamoValue, Result, to_attribute_value};

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
enum Shape {
    Point(f64, f64),
    Circle { radius: f64 },
}

fn uses() -> Result<()> {
    to_attribute_value(&Shape::Point(1.0, 2.0))?;
    Ok(())
}

fn main() {}
