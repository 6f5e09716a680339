//! A reply's body, taken apart member by member.

use aws_smithy_types::body::SdkBody;

use crate::codec::Reader;
use crate::error::{CancelledAction, DecodeResult, Error, ErrorBody, Result};
use crate::item::DynamoItem;
use crate::key::describe_key;

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

    /// As a write answers that gives back the item.
    pub(crate) fn with_attributes(item: &[u8]) -> Self {
        Self(SdkBody::from([b"{\"Attributes\":", item, b"}"].concat()))
    }

    /// The same answer, as if it gave back the item too.
    pub(crate) fn and_attributes(self, item: &[u8]) -> Self {
        let Some(rest) = after_space(self.json()).strip_prefix(b"{") else { return self };
        let comma: &[u8] = if after_space(rest).starts_with(b"}") { b"" } else { b"," };
        Self(SdkBody::from([b"{\"Attributes\":", item, comma, rest].concat()))
    }

    /// As a write answers that took several calls: with the item, if it is asked for, and what they
    /// consumed together.
    pub(crate) fn composed(item: Option<&[u8]>, capacity: Option<ConsumedCapacity>) -> Self {
        let capacity = capacity.map_or_else(String::new, |ConsumedCapacity { capacity_units }| {
            format!("\"ConsumedCapacity\":{{\"CapacityUnits\":{capacity_units}}}")
        });
        let reply = Self(SdkBody::from(format!("{{{capacity}}}")));
        match item {
            Some(item) => reply.and_attributes(item),
            None => reply,
        }
    }

    /// An empty body stands for an empty answer, as with the SDK.
    pub(super) fn json(&self) -> &[u8] {
        match self.0.bytes() {
            None | Some(b"") => b"{}",
            Some(json) => json,
        }
    }

    /// How long the body is.
    pub(crate) fn len(&self) -> usize {
        self.json().len()
    }

    /// Goes through the whole body, which must be one JSON object.
    pub(super) fn members(
        &self,
        names: &[&str],
        read: &mut dyn FnMut(usize, &mut Reader<'_>) -> DecodeResult<()>,
    ) -> DecodeResult<()> {
        let mut reader = Reader::new(self.json());
        reader.members(names, read)?;
        reader.finish()
    }

    /// That the service answered at all: a success with anything else in its body is none.
    pub(crate) fn check(&self, table: &str) -> Result<()> {
        self.members(&[], &mut |_, _| Ok(())).map_err(|e| Error::decode(table, None, e))
    }

    /// The item under that member, if the reply has one; read in place, in one pass.
    pub(crate) fn item<T: DynamoItem>(&self, table: &str, member: &str) -> Result<Option<T>> {
        let mut item = None;
        let read = self.members(&[member], &mut |_, reader| {
            item = Some(T::read_record(reader)?);
            Ok(())
        });
        match read {
            Ok(()) => Ok(item),
            Err(error) => Err(Error::decode(table, self.key::<T>(member), error)),
        }
    }

    /// The JSON under that member, if the reply has it.
    pub(crate) fn member(&self, table: &str, member: &str) -> Result<Option<&[u8]>> {
        let mut found = None;
        self.members(&[member], &mut |_, reader| {
            found = Some(reader.skip_over(self.json())?);
            Ok(())
        })
        .map_err(|e| Error::decode(table, None, e))?;
        Ok(found)
    }

    /// The key of an item that could not be read.
    fn key<T: DynamoItem>(&self, member: &str) -> Option<String> {
        let mut key = None;
        let read = self.members(&[member], &mut |_, reader| {
            key = describe_key(T::SCHEMA, reader.rest(self.json()));
            reader.skip()
        });
        // The JSON may be what is wrong; what was found counts.
        drop(read);
        key
    }

    /// What the call consumed, if the answer tells; of several tables, all together.
    pub(crate) fn consumed_capacity(&self, table: &str) -> Result<Option<ConsumedCapacity>> {
        let mut capacity = None;
        self.members(&["ConsumedCapacity"], &mut |_, reader| {
            capacity = read_capacity(reader, self.json())?;
            Ok(())
        })
        .map_err(|e| Error::decode(table, None, e))?;
        Ok(capacity)
    }
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

impl ConsumedCapacity {
    pub(crate) fn of(capacity_units: f64) -> Self {
        Self { capacity_units }
    }

    /// Both together, as far as the service told.
    pub(crate) fn sum(one: Option<Self>, other: Option<Self>) -> Option<Self> {
        match (one, other) {
            (Some(one), Some(other)) => Some(Self::of(one.capacity_units + other.capacity_units)),
            (one, other) => one.or(other),
        }
    }
}

/// What a call consumed: of one table an object, of several a list of them.
pub(super) fn read_capacity(
    reader: &mut Reader<'_>,
    json: &[u8],
) -> DecodeResult<Option<ConsumedCapacity>> {
    let mut sum = None;
    let mut add = |reader: &mut Reader<'_>| {
        reader.members(&["CapacityUnits"], &mut |_, reader| {
            let units = number(reader.skip_over(json)?);
            sum = ConsumedCapacity::sum(sum, units.map(ConsumedCapacity::of));
            Ok(())
        })
    };
    match reader.is_null() {
        true => reader.skip()?,
        false if reader.is_array() => reader.array(&mut add)?,
        false => add(reader)?,
    }
    Ok(sum)
}

/// A JSON number.
pub(super) fn number<N: std::str::FromStr>(json: &[u8]) -> Option<N> {
    std::str::from_utf8(json).ok()?.parse().ok()
}

/// The parts of an error's body that have no typed place on every operation of the SDK.
pub(super) fn read_error_body(json: &[u8]) -> ErrorBody {
    let mut body = ErrorBody::default();
    let names = ["Item", "CancellationReasons", "ThrottlingReasons", "throttlingReasons"];
    let read = Reader::new(json).members(&names, &mut |index, reader| {
        let part = reader.skip_over(json)?;
        match index {
            0 => body.old_item = Some(part.to_vec()),
            1 => body.reasons = read_reasons(part)?,
            _ => body.throttling = read_throttling(part)?,
        }
        Ok(())
    });
    // An error without these parts is an error all the same.
    drop(read);
    body
}

fn read_reasons(json: &[u8]) -> DecodeResult<Vec<CancelledAction>> {
    let mut reasons = Vec::new();
    Reader::new(json).array(&mut |reader| {
        let mut action = CancelledAction::default();
        reader.members(&["Code", "Message", "Item"], &mut |index, reader| {
            match index {
                0 => action.code = Some(reader.json_text()?),
                1 => action.message = Some(reader.json_text()?),
                _ => action.item = Some(reader.skip_over(json)?.to_vec()),
            }
            Ok(())
        })?;
        reasons.push(action);
        Ok(())
    })?;
    Ok(reasons)
}

fn read_throttling(json: &[u8]) -> DecodeResult<Vec<(String, String)>> {
    let mut reasons = Vec::new();
    Reader::new(json).array(&mut |reader| {
        let mut texts = [String::new(), String::new()];
        reader.members(&["reason", "resource"], &mut |index, reader| {
            if let Some(text) = texts.get_mut(index) {
                *text = reader.json_text()?;
            }
            Ok(())
        })?;
        let [reason, resource] = texts;
        reasons.push((reason, resource));
        Ok(())
    })?;
    Ok(reasons)
}

/// What comes after white space, of which JSON has less than ASCII (RFC 8259 section 2).
fn after_space(json: &[u8]) -> &[u8] {
    let start = json.iter().position(|byte| !matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    start.and_then(|start| json.get(start..)).unwrap_or_default()
}
