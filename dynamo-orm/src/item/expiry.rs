//! Items that have ended, and that the service has not deleted yet.

use std::time::SystemTime;

use crate::codec::{Decimal, Reader};
use crate::value::EpochTime;

/// The second that is compared with a `ttl`.
pub(crate) fn second(now: SystemTime) -> i64 {
    now.to_epoch().0
}

/// Whether the item's `ttl` has passed at that second. What is no number never passes, as with the
/// service ("Using time to live" in the developer guide).
pub(crate) fn is_expired(ttl: &str, second: i64, item: &[u8]) -> bool {
    let mut is_expired = false;
    let read = Reader::new(item).members(&[ttl], &mut |_, reader| {
        let ends = reader.again().number(|text| Ok(Decimal::parse(text).ok()));
        if let Ok(Some(ends)) = ends {
            let second = second.to_string();
            is_expired = Decimal::parse(&second).is_ok_and(|now| ends <= now);
        }
        reader.skip()
    });
    read.is_ok() && is_expired
}
