//! The replies to batches: what was read, and what was left.

use super::reply::{ConsumedCapacity, Reply};
use crate::codec::Reader;
use crate::error::{DecodeError, DecodeResult};

/// What the reply to a batch says of one item.
pub(crate) enum BatchPart<'r> {
    /// An item that was read, and where it stands in the reply.
    Item(&'r [u8], usize),
    /// The key of an item that was not read.
    UnreadKey(&'r [u8]),
    /// The item of a put that was not done.
    UnwrittenItem(&'r [u8]),
    /// The key of a delete that was not done.
    UnwrittenKey(&'r [u8]),
}

/// Sees each part with the table that it is of.
pub(crate) type SeePart<'s, 'r> = &'s mut dyn FnMut(&str, BatchPart<'r>);

impl Reply {
    /// Shows all parts of a batch's reply, and gives what it consumed.
    pub(crate) fn batch<'r>(
        &'r self,
        see: SeePart<'_, 'r>,
    ) -> DecodeResult<Option<ConsumedCapacity>> {
        let json = self.json();
        let mut reader = Reader::new(json);
        // A null where something may be left says nothing of what is left, so it is refused.
        reader.object(&mut |member, reader| match member {
            "Responses" => by_table(reader, &mut |table, reader| {
                let item = reader.skip_over(json)?;
                see(table, BatchPart::Item(item, reader.position() - item.len()));
                Ok(())
            }),
            "UnprocessedKeys" => {
                reader.object(&mut |table, reader| unread(table, reader, json, see))
            }
            "UnprocessedItems" => {
                by_table(reader, &mut |table, reader| unwritten(table, reader, json, see))
            }
            _ => reader.skip(),
        })?;
        reader.finish()?;
        self.capacity_units()
    }

    /// What stands there in the body.
    pub(crate) fn part(&self, start: usize, length: usize) -> &[u8] {
        self.json().get(start..start.saturating_add(length)).unwrap_or_default()
    }
}

/// The elements of the array of each table.
fn by_table(
    reader: &mut Reader<'_>,
    element: &mut dyn FnMut(&str, &mut Reader<'_>) -> DecodeResult<()>,
) -> DecodeResult<()> {
    reader.object(&mut |table, reader| reader.array(&mut |reader| element(table, reader)))
}

fn unread<'r>(
    table: &str,
    reader: &mut Reader<'_>,
    json: &'r [u8],
    see: SeePart<'_, 'r>,
) -> DecodeResult<()> {
    let mut has_keys = false;
    reader.members(&["Keys"], &mut |_, reader| {
        reader.array(&mut |reader| {
            has_keys = true;
            see(table, BatchPart::UnreadKey(reader.skip_over(json)?));
            Ok(())
        })
    })?;
    // Passed over, what was not read would count as missing.
    if has_keys { Ok(()) } else { Err(DecodeError::unreadable("expected keys that were not read")) }
}

fn unwritten<'r>(
    table: &str,
    reader: &mut Reader<'_>,
    json: &'r [u8],
    see: SeePart<'_, 'r>,
) -> DecodeResult<()> {
    let mut parts = 0;
    reader.members(&["PutRequest", "DeleteRequest"], &mut |verb, reader| {
        let (name, part): (_, fn(&'r [u8]) -> BatchPart<'r>) = match verb {
            0 => ("Item", BatchPart::UnwrittenItem),
            _ => ("Key", BatchPart::UnwrittenKey),
        };
        reader.members(&[name], &mut |_, reader| {
            see(table, part(reader.skip_over(json)?));
            parts += 1;
            Ok(())
        })
    })?;
    // Passed over, what was not written would count as written.
    match parts {
        1 => Ok(()),
        _ => Err(DecodeError::unreadable("expected one put or one delete that was not done")),
    }
}
