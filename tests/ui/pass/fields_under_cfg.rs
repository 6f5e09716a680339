//! Fields and attributes that are there only sometimes.

use dynamo_orm::{DynamoItem, DynamoValue, Result, from_item, to_item};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[cfg_attr(test, dynamo(table = "sometimes"))]
#[cfg_attr(not(test), dynamo(table = "never"))]
struct Sometimes {
    #[cfg(not(test))]
    #[dynamo(partition_key)]
    id: NoSuchType,
    #[cfg(test)]
    #[dynamo(partition_key)]
    id: u64,
    #[cfg_attr(test, dynamo(rename = "n"))]
    note: String,
    #[cfg(not(test))]
    gone: NoSuchType,
    place: Place,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Place {
    #[cfg(not(test))]
    gone: NoSuchType,
    city: String,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Newtype(#[cfg(not(test))] NoSuchType, #[cfg(test)] u64);

#[test]
fn what_cfg_removes_is_no_field() -> Result<()> {
    let item = Sometimes { id: 1, note: "x".into(), place: Place { city: "Oslo".into() } };
    let raw = to_item(&item)?;
    assert_eq!((raw.len(), raw["n"].as_s()), (3, Ok(&"x".to_owned())));
    assert_eq!(from_item::<Sometimes>(&raw)?, item);
    assert_eq!(Sometimes::SCHEMA.table, "sometimes");
    assert_eq!(dynamo_orm::to_attribute_value(&Newtype(5))?.as_n(), Ok(&"5".to_owned()));
    Ok(())
}
