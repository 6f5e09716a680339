//! Containers step by step, for a codec that calls back between the steps: `serde`.

use super::{Reader, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::limits::NESTING_LEVELS;

impl Writer {
    /// Writes a value in steps; one that breaks off is not gone on with.
    pub(crate) fn in_steps(
        &mut self,
        write: impl FnOnce(&mut Self) -> EncodeResult,
    ) -> EncodeResult {
        let written = write(self);
        self.broken |= written.is_err();
        written
    }

    pub(crate) fn begin_list(&mut self) -> EncodeResult {
        self.begin(b"{\"L\":[")
    }

    pub(crate) fn end_list(&mut self) {
        self.end(b"]}");
    }

    pub(crate) fn begin_map(&mut self) -> EncodeResult {
        self.begin(b"{\"M\":{")
    }

    pub(crate) fn end_map(&mut self) {
        self.end(b"}}");
    }

    fn begin(&mut self, open: &[u8]) -> EncodeResult {
        self.not_in_set()?;
        self.bytes += 3;
        self.raw(open);
        self.depth += 1;
        Ok(())
    }

    fn end(&mut self, close: &[u8]) {
        self.depth -= 1;
        self.raw(close);
    }
}

impl Reader<'_> {
    /// Opens the L that comes next, and tells whether it has an element.
    pub(crate) fn begin_list(&mut self) -> DecodeResult<bool> {
        self.open(Kind::L)?;
        self.descend()?;
        self.json.next_array()
    }

    /// Whether one more element comes.
    pub(crate) fn next_element(&mut self) -> DecodeResult<bool> {
        self.json.next_element()
    }

    /// Opens the M that comes next, up to its first key.
    pub(crate) fn begin_map(&mut self) -> DecodeResult<Option<String>> {
        self.open(Kind::M)?;
        self.descend()?;
        Ok(self.json.next_object()?.map(str::to_owned))
    }

    /// The key that comes next.
    pub(crate) fn next_map_key(&mut self) -> DecodeResult<Option<String>> {
        Ok(self.json.next_key()?.map(str::to_owned))
    }

    /// Leaves the container that was read to its end.
    pub(crate) fn end_container(&mut self) -> DecodeResult<()> {
        self.depth -= 1;
        self.close()
    }

    fn descend(&mut self) -> DecodeResult<()> {
        if self.depth >= NESTING_LEVELS {
            return Err(DecodeError::unreadable("expected at most 32 levels of nesting"));
        }
        self.depth += 1;
        Ok(())
    }
}
