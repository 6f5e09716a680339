//! `rust_decimal`: N, all its digits; a stored number that it cannot hold is refused.

use rust_decimal::Decimal;

use crate::codec::{self, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::path::{Marker, Path};
use crate::value::{AsList, DynamoValue, KeyValue, Number, SetElement};

#[diagnostic::do_not_recommend]
impl ToAttribute for Decimal {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.number(&self.to_string())
    }
}

#[diagnostic::do_not_recommend]
impl FromAttribute for Decimal {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.number(|text| {
            let expected =
                "expected a number that `rust_decimal::Decimal` holds exactly; read it as `Number`";
            exactly(text).ok_or_else(|| DecodeError::unreadable(expected))
        })
    }
}

/// The number with as many places behind the point as it needs.
fn exactly(text: &str) -> Option<Decimal> {
    let (negative, digits, exponent) = codec::Decimal::parse(text).ok()?.to_parts();
    let digits = i128::try_from(digits).ok()?;
    let zeros = 10_i128.checked_pow(u32::try_from(exponent.max(0)).ok()?)?;
    let scale = u32::try_from((-exponent).max(0)).ok()?;
    let signed = if negative { -digits } else { digits };
    Decimal::try_from_i128_with_scale(signed.checked_mul(zeros)?, scale).ok()
}

#[diagnostic::do_not_recommend]
impl DynamoValue for Decimal {
    const KIND: Kind = Kind::N;
    type Path<R, M: Marker> = Path<R, Self, M>;
    type InVec = AsList;
    type Operators = Number;

    fn stored_form() -> StoredForm {
        StoredForm::Format(Kind::N, "decimal of 96 bits")
    }
}

#[diagnostic::do_not_recommend]
impl SetElement for Decimal {
    const DISTINCT: bool = true;
}

#[diagnostic::do_not_recommend]
impl KeyValue for Decimal {}
