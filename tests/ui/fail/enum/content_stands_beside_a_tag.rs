use dynamo_orm::{DynamoValue, Result, to_attribute_value};

#[derive(DynamoValue)]
#[dynamo(content = "value")]
enum Setting {
    Size(u64),
}

#[derive(DynamoValue)]
#[dynamo(content = "value", rename_all = "lowercase")]
enum Status {
    Open,
}

fn uses() -> Result<()> {
    to_attribute_value(&Setting::Size(1))?;
    to_attribute_value(&Status::Open)?;
    Ok(())
}

fn main() {}
