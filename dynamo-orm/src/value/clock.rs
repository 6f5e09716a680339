//! The standard library's times: `SystemTime` as S, `Duration` as N.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::rfc3339::{SECOND, instants};
use super::{AsList, DynamoValue, EpochTime, KeyValue, SetElement, UncountedNumber};
use crate::codec::{Decimal, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::path::{Marker, Path};

impl EpochTime for SystemTime {
    fn to_epoch(&self) -> (i64, u32) {
        // No platform counts further than 64 bits with a sign.
        let whole = |span: Duration| i64::try_from(span.as_secs()).unwrap_or(i64::MAX);
        match self.duration_since(UNIX_EPOCH) {
            Ok(after) => (whole(after), after.subsec_nanos()),
            Err(before) => match before.duration() {
                span if span.subsec_nanos() == 0 => (-whole(span), 0),
                span => (-whole(span) - 1, SECOND - span.subsec_nanos()),
            },
        }
    }

    fn from_epoch(seconds: i64, nanoseconds: u32) -> Option<Self> {
        let whole = Duration::from_secs(seconds.unsigned_abs());
        let start =
            if seconds < 0 { UNIX_EPOCH.checked_sub(whole) } else { UNIX_EPOCH.checked_add(whole) };
        let time = start?.checked_add(Duration::from_nanos(nanoseconds.into()))?;
        (nanoseconds < SECOND).then_some(time)
    }
}

instants!(SystemTime);

/// Seconds, with the nanoseconds behind the point.
#[diagnostic::do_not_recommend]
impl ToAttribute for Duration {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        if self.subsec_nanos() == 0 {
            return writer.integer(itoa::Buffer::new().format(self.as_secs()));
        }
        let text = format!("{}.{:09}", self.as_secs(), self.subsec_nanos());
        writer.number(text.trim_end_matches('0'))
    }
}

#[diagnostic::do_not_recommend]
impl FromAttribute for Duration {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.number(|text| {
            let expected =
                "expected seconds from 0 to 18446744073709551615, of at most 9 digits of fraction";
            seconds(text).ok_or_else(|| DecodeError::unreadable(expected))
        })
    }
}

fn seconds(text: &str) -> Option<Duration> {
    let (negative, nanoseconds) = Decimal::parse(text).ok()?.shifted(9).to_integer()?;
    let whole = u64::try_from(nanoseconds / u128::from(SECOND)).ok()?;
    let behind = u32::try_from(nanoseconds % u128::from(SECOND)).ok()?;
    (!negative).then(|| Duration::new(whole, behind))
}

#[diagnostic::do_not_recommend]
impl DynamoValue for Duration {
    const KIND: Kind = Kind::N;
    type Path<R, M: Marker> = Path<R, Self, M>;
    type InVec = AsList;
    type Operators = UncountedNumber;

    fn stored_form() -> StoredForm {
        StoredForm::Format(Kind::N, "duration")
    }
}

#[diagnostic::do_not_recommend]
impl SetElement for Duration {
    const DISTINCT: bool = true;
}

#[diagnostic::do_not_recommend]
impl KeyValue for Duration {}
