//! A reply's body, taken apart member by member.

use aws_smithy_types::body::SdkBody;

use crate::codec::Reader;
use crate::error::{DecodeResult, Error, ErrorBody, Result};
use crate::item::{DynamoItem, read_item};

/// The body of a successful answer.
pub(crate) struct Reply(SdkBody);

impl Reply {
    pub(super) fn new(body: SdkBody) -> Self {
        Self(body)
    }

    /// For calls whose answer is only that they succeeded.
    pub(crate) fn empty() -> Self {
        Self(SdkBody::empty())
    }

    fn json(&self) -> &[u8] {
        self.0.bytes().unwrap_or_default()
    }

    /// The item under that member, if the reply has one.
    pub(crate) fn item<T: DynamoItem>(&self, table: &str, member: &str) -> Result<Option<T>> {
        match find_member(self.json(), member).map_err(|e| Error::decode(table, None, e))? {
            Some(json) => read_item(table, json).map(Some),
            None => Ok(None),
        }
    }

    /// What the call consumed, where it was asked for.
    pub(crate) fn consumed_capacity(&self) -> Result<ConsumedCapacity> {
        let units = find_member(self.json(), "ConsumedCapacity")
            .and_then(|json| json.map_or(Ok(None), |json| find_member(json, "CapacityUnits")))
            .map_err(Error::decoding)?;
        Ok(ConsumedCapacity { capacity_units: units.map_or(0.0, number) })
    }

    /// The table's status, in the answer to a call on the table itself.
    pub(crate) fn table_status(&self) -> Result<TableStatus> {
        let status = find_member(self.json(), "Table")
            .and_then(|json| json.map_or(Ok(None), |json| find_member(json, "TableStatus")))
            .map_err(Error::decoding)?;
        Ok(match status {
            Some(b"\"ACTIVE\"") => TableStatus::Active,
            _ => TableStatus::Changing,
        })
    }
}

/// Whether a table can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TableStatus {
    Active,
    Changing,
}

/// The capacity that a call consumed.
///
/// In read units of 4 KB or write units of 1 KB, the table and its indexes together ("Capacity
/// unit consumption" in the developer guide).
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[non_exhaustive]
pub struct ConsumedCapacity {
    /// The units, in halves for eventually consistent reads.
    pub capacity_units: f64,
}

fn number(json: &[u8]) -> f64 {
    std::str::from_utf8(json).ok().and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// The JSON under that name in an object.
fn find_member<'j>(object: &'j [u8], name: &str) -> DecodeResult<Option<&'j [u8]>> {
    let mut found = None;
    Reader::new(object).entries(&mut |member, reader| {
        let json = reader.skip_over(object)?;
        if member == name {
            found = Some(json);
        }
        Ok(())
    })?;
    Ok(found)
}

/// The parts of an error's body that have no typed place on every operation of the SDK.
pub(super) fn read_error_body(json: &[u8]) -> ErrorBody {
    let mut body = ErrorBody::default();
    let read = Reader::new(json).entries(&mut |name, reader| {
        match name.as_str() {
            "Item" => body.old_item = Some(reader.skip_over(json)?.to_vec()),
            "ThrottlingReasons" | "throttlingReasons" => {
                let reasons = reader.skip_over(json)?;
                body.throttling = read_throttling(reasons)?;
            }
            _ => reader.skip()?,
        }
        Ok(())
    });
    // An error without these parts is an error all the same.
    drop(read);
    body
}

fn read_throttling(json: &[u8]) -> DecodeResult<Vec<(String, String)>> {
    let mut reasons = Vec::new();
    Reader::new(json).array(&mut |reader| {
        let (mut reason, mut resource) = (String::new(), String::new());
        reader.entries(&mut |name, reader| {
            match name.as_str() {
                "reason" => reason = reader.json_text()?,
                "resource" => resource = reader.json_text()?,
                _ => reader.skip()?,
            }
            Ok(())
        })?;
        reasons.push((reason, resource));
        Ok(())
    })?;
    Ok(reasons)
}
