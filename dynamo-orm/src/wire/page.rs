//! The reply to a query or a scan, read in one pass.

use super::reply::{Reply, number};
use crate::codec::Reader;
use crate::error::{DecodeError, DecodeResult};

/// What a page says beside its items.
#[derive(Default)]
pub(crate) struct PageHead {
    /// The JSON of `LastEvaluatedKey`.
    pub(crate) last_key: Option<Vec<u8>>,
    /// `Count`: the matches.
    pub(crate) count: Option<u64>,
    /// `ScannedCount`: the rows read, filtered out or not.
    pub(crate) scanned: Option<u64>,
    /// `ConsumedCapacity.CapacityUnits`.
    pub(crate) capacity_units: Option<f64>,
}

/// A page that cannot be read, and where the item starts that was the trouble.
pub(crate) struct PageFault {
    pub(crate) start: Option<usize>,
    pub(crate) error: DecodeError,
}

const MEMBERS: [&str; 5] =
    ["Items", "LastEvaluatedKey", "Count", "ScannedCount", "ConsumedCapacity"];

/// What becomes of the items of a page.
pub(crate) trait TakeItems {
    /// So many items will come, at most, unless the page is not what it says.
    fn expect(&mut self, items: usize);

    /// Reads an item, or passes over it.
    fn take(&mut self, reader: &mut Reader<'_>) -> DecodeResult<()>;

    /// Whether no more are wanted.
    fn has_enough(&self) -> bool {
        false
    }
}

/// No item is shorter on the wire, as it has a key: `{"k":{"S":"v"}},`.
const LEAST_ITEM_BYTES: usize = 16;

impl Reply {
    /// Hands each item to `items`, and notes where it starts.
    pub(crate) fn page(
        &self,
        starts: &mut Vec<usize>,
        items: &mut dyn TakeItems,
    ) -> Result<PageHead, PageFault> {
        let mut head = PageHead::default();
        let mut fault = None;
        starts.clear();
        let read = self.members(&MEMBERS, &mut |member, reader| {
            match member {
                0 => {
                    // The service says how many there are before it gives them.
                    let told = head.count.and_then(|count| usize::try_from(count).ok());
                    let expected = told.unwrap_or(0).min(self.len() / LEAST_ITEM_BYTES);
                    starts.reserve(expected);
                    items.expect(expected);
                    read_items(reader, starts, items, &mut fault)?;
                }
                1 => head.last_key = Some(reader.skip_over(self.json())?.to_vec()),
                2 => head.count = number(reader.skip_over(self.json())?),
                3 => head.scanned = number(reader.skip_over(self.json())?),
                _ => reader.members(&["CapacityUnits"], &mut |_, reader| {
                    head.capacity_units = number(reader.skip_over(self.json())?);
                    Ok(())
                })?,
            }
            Ok(())
        });
        match read {
            Ok(()) => Ok(head),
            Err(error) => Err(fault.unwrap_or(PageFault { start: None, error })),
        }
    }

    /// What is left of the body from there on.
    pub(crate) fn tail(&self, start: usize) -> &[u8] {
        self.json().get(start..).unwrap_or_default()
    }
}

fn read_items(
    reader: &mut Reader<'_>,
    starts: &mut Vec<usize>,
    items: &mut dyn TakeItems,
    fault: &mut Option<PageFault>,
) -> DecodeResult<()> {
    reader.array(&mut |reader| {
        let start = reader.position();
        starts.push(start);
        items.take(reader).inspect_err(|error| {
            *fault = Some(PageFault { start: Some(start), error: error.clone() });
        })
    })
}
