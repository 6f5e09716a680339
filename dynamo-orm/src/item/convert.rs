//! To and from the SDK's `AttributeValue`, through the codec that also serves the wire.

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;

use crate::codec::{FromAttribute, Reader, Record, ToAttribute, Writer, keeps_rest, stored_names};
use crate::error::{EncodeResult, Error};

/// The attributes of an item (or of a nested struct), for other crates and the SDK's own calls.
///
/// # Errors
/// [`is_invalid_input`](Error::is_invalid_input): the service would refuse a value. The size of
/// the item and of its keys is left to the call that sends it.
///
/// # Examples
///
/// ```
/// use dynamo_orm::{AttributeValue, DynamoValue, from_item, to_item};
///
/// #[derive(Debug, PartialEq, DynamoValue)]
/// struct Address { city: String, zip: u32 }
///
/// let oslo = Address { city: "Oslo".into(), zip: 150 };
/// let item = to_item(&oslo)?;
/// assert_eq!(item["zip"], AttributeValue::N("150".into()));
/// assert_eq!(from_item::<Address>(&item)?, oslo);
/// # Ok::<(), dynamo_orm::Error>(())
/// ```
pub fn to_item<T: Record>(record: &T) -> Result<HashMap<String, AttributeValue>, Error> {
    let json = to_json(record)?;
    let mut item = HashMap::with_capacity(T::ATTRIBUTES.len());
    Reader::new(&json)
        .entries(|name, value| {
            item.insert(name, value);
        })
        .map_err(Error::decoding)?;
    Ok(item)
}

/// An item (or a nested struct) from its attributes; unknown ones are passed over.
///
/// # Errors
/// [`is_decode`](Error::is_decode): an attribute is missing, of another type, or no value that
/// the service would have stored.
pub fn from_item<T: Record>(item: &HashMap<String, AttributeValue>) -> Result<T, Error> {
    let json = rewritten(|w| {
        w.raw(b"{");
        if T::READS_OTHERS || keeps_rest(T::ATTRIBUTES) {
            for (name, value) in item {
                w.member(name).and_then(|()| value.write(w)).map_err(|e| e.at(name.clone()))?;
            }
        } else {
            let known =
                stored_names(T::ATTRIBUTES).filter_map(|name| Some((name, item.get(name)?)));
            for (name, value) in known {
                w.member(name).and_then(|()| value.write(w)).map_err(|e| e.at(name))?;
            }
        }
        w.raw(b"}");
        Ok(())
    })?;
    T::read_record(&mut Reader::new(&json)).map_err(Error::decoding)
}

/// An item (or a nested struct) as DynamoDB JSON, one object whose members are attribute values: what
/// stands in requests, stream records and exports.
///
/// # Errors
/// Those of [`to_item`].
///
/// # Examples
///
/// ```
/// use dynamo_orm::{DynamoValue, from_json, to_json};
///
/// #[derive(Debug, PartialEq, DynamoValue)]
/// struct Address { city: String, zip: u32 }
///
/// let oslo = Address { city: "Oslo".into(), zip: 150 };
/// let json = to_json(&oslo)?;
/// assert_eq!(json, br#"{"city":{"S":"Oslo"},"zip":{"N":"150"}}"#);
/// assert_eq!(from_json::<Address>(&json)?, oslo);
/// # Ok::<(), dynamo_orm::Error>(())
/// ```
pub fn to_json<T: Record>(record: &T) -> Result<Vec<u8>, Error> {
    written(|w| {
        // Most items fit into this, and the others grow in fewer steps.
        w.reserve(512);
        w.raw(b"{");
        record.write_record(w)?;
        w.raw(b"}");
        Ok(())
    })
}

/// An item (or a nested struct) from its DynamoDB JSON; unknown attributes are passed over.
///
/// # Errors
/// [`is_decode`](Error::is_decode): an attribute is missing, of another type, or no value that
/// the service would have stored; or the bytes are not one JSON object of attribute values.
pub fn from_json<T: Record>(json: &[u8]) -> Result<T, Error> {
    let mut reader = Reader::new(json);
    let record = T::read_record(&mut reader).and_then(|record| {
        reader.finish()?;
        Ok(record)
    });
    record.map_err(Error::decoding)
}

/// One value as the SDK's `AttributeValue`.
///
/// # Errors
/// [`is_invalid_input`](Error::is_invalid_input): the service would refuse the value.
pub fn to_attribute_value<T: ToAttribute + ?Sized>(value: &T) -> Result<AttributeValue, Error> {
    let json = written(|w| value.write(w))?;
    FromAttribute::read(&mut Reader::new(&json)).map_err(Error::decoding)
}

/// One value from the SDK's `AttributeValue`.
///
/// # Errors
/// [`is_decode`](Error::is_decode): it is of another type, does not fit, or is no value that the
/// service would have stored.
pub fn from_attribute_value<T: FromAttribute>(value: &AttributeValue) -> Result<T, Error> {
    let json = rewritten(|w| value.write(w))?;
    T::read(&mut Reader::new(&json)).map_err(Error::decoding)
}

fn written(write: impl FnOnce(&mut Writer) -> EncodeResult) -> Result<Vec<u8>, Error> {
    let mut writer = Writer::default();
    write(&mut writer).map_err(Error::encoding)?;
    Ok(writer.into_bytes())
}

/// Attributes that came from elsewhere, on their way into the reader.
fn rewritten(write: impl FnOnce(&mut Writer) -> EncodeResult) -> Result<Vec<u8>, Error> {
    let mut writer = Writer::default();
    write(&mut writer).map_err(|error| Error::decoding(error.into_decode()))?;
    Ok(writer.into_bytes())
}
