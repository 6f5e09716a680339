//! Conversions by `serde_dynamo`.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_dynamo::aws_sdk_dynamodb_1::{from_item, to_item};

use super::sdk::{Attributes, Conversion};

/// By the `Serialize` and `Deserialize` of the structs.
#[derive(Debug)]
pub struct BySerde;

impl<T: Serialize + DeserializeOwned> Conversion<T> for BySerde {
    fn read(item: Attributes) -> T {
        from_item(item).expect("an item")
    }

    fn write(item: &T) -> Attributes {
        to_item(item).expect("an item")
    }
}
