use dynamo_orm::{DynamoValue, Result, to_attribute_value};

#[derive(DynamoValue)]
#[dynamo(discriminator = "kind", contents = "value")]
enum Event {
    #[dynamo(renam = "in")]
    Login { #[dynamo(nam = "x")] ip: String },
    #[dynamo(fallback)]
    Unknown,
    #[dynamo(colour)]
    Logout,
}

#[derive(DynamoValue)]
#[dynamo(rename_all = "camel", table = "events")]
enum Status {
    #[dynamo(sort_key, tag = "x")]
    Open,
    #[dynamo(flatten)]
    Paid,
}

#[derive(DynamoValue)]
#[dynamo(tag = "kind")]
struct Address {
    #[dynamo(other)]
    city: String,
}

fn uses() -> Result<()> {
    to_attribute_value(&Event::Logout)?;
    to_attribute_value(&Status::Open)?;
    Ok(())
}

fn main() {}
