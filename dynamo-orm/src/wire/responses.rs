//! The reply to a transactional read: an item or none for each action, in their order.

use super::reply::Reply;
use crate::codec::Reader;
use crate::error::DecodeResult;

impl Reply {
    /// The JSON of each item; `None` where there was none.
    pub(crate) fn responses(&self) -> DecodeResult<Vec<Option<&[u8]>>> {
        let mut found = Vec::new();
        self.members(&["Responses"], &mut |_, reader| {
            reader.array(&mut |reader| {
                found.push(item(reader.skip_over(self.json())?)?);
                Ok(())
            })
        })?;
        Ok(found)
    }
}

/// The item within one response, which may be null or have none.
fn item(response: &[u8]) -> DecodeResult<Option<&[u8]>> {
    let mut item = None;
    if response != b"null" {
        Reader::new(response).members(&["Item"], &mut |_, reader| {
            item = Some(reader.skip_over(response)?);
            Ok(())
        })?;
    }
    Ok(item)
}
