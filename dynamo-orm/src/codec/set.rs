//! The elements of a set that is being written: never none, never one twice.

use super::Writer;
use super::decimal::Decimal;
use crate::error::{EncodeError, EncodeResult};
use crate::kind::Kind;

#[derive(Debug)]
pub(crate) struct SetWriter<'w> {
    writer: &'w mut Writer,
    kind: Kind,
    /// Where each element ends in the output.
    ends: Vec<usize>,
    start: usize,
}

impl<'w> SetWriter<'w> {
    pub(super) fn new(writer: &'w mut Writer, kind: Kind) -> Self {
        let start = writer.as_bytes().len();
        Self { writer, kind, ends: Vec::new(), start }
    }

    pub(crate) fn push(&mut self, write: impl FnOnce(&mut Writer) -> EncodeResult) -> EncodeResult {
        if !self.ends.is_empty() {
            self.writer.raw(b",");
        }
        write(self.writer).map_err(|e| e.at_index(self.ends.len()))?;
        self.ends.push(self.writer.as_bytes().len());
        Ok(())
    }

    pub(super) fn finish(self, may_repeat: bool) -> EncodeResult {
        if self.ends.is_empty() {
            return Err(EncodeError::new(
                "DynamoDB has no empty set; an empty one can only be left out, as a field",
            ));
        }
        if may_repeat && self.has_duplicates() {
            return Err(EncodeError::new("a set holds each element once"));
        }
        Ok(())
    }

    fn has_duplicates(&self) -> bool {
        let mut start = self.start;
        let elements = self.ends.iter().map(|&end| {
            let element = self.writer.as_bytes().get(start..end).unwrap_or_default();
            start = end + 1;
            element
        });
        if self.kind == Kind::N {
            repeats(elements.map(number).collect())
        } else {
            repeats(elements.collect())
        }
    }
}

/// An element's number; each was checked when it was written.
fn number(element: &[u8]) -> Option<Decimal> {
    let text = std::str::from_utf8(element).ok()?;
    Decimal::parse(text.trim_matches('"')).ok()
}

fn repeats<T: Ord>(mut elements: Vec<T>) -> bool {
    elements.sort_unstable();
    elements.windows(2).any(|pair| matches!(pair, [a, b] if a == b))
}
