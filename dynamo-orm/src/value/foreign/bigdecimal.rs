//! `bigdecimal`: N; holds whatever the service does.

use bigdecimal::BigDecimal;
use bigdecimal::num_bigint::{BigInt, Sign};

use crate::codec::{Decimal, FromAttribute, Reader, StoredForm, ToAttribute, Writer};
use crate::error::{DecodeError, DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::path::{Marker, Path};
use crate::value::{AsList, DynamoValue, KeyValue, Number, SetElement};

#[diagnostic::do_not_recommend]
impl ToAttribute for BigDecimal {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        // The plain text of another is as long as its exponent says.
        let is_short = (0..=130).contains(&self.as_bigint_and_scale().1);
        writer.number(&if is_short {
            self.to_plain_string()
        } else {
            self.to_scientific_notation()
        })
    }
}

#[diagnostic::do_not_recommend]
impl FromAttribute for BigDecimal {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.number(|text| {
            let number = Decimal::parse(text)
                .map_err(|_| DecodeError::unreadable("expected a decimal number in an N"))?;
            let (negative, digits, exponent) = number.to_parts();
            let sign = if negative { Sign::Minus } else { Sign::Plus };
            Ok(Self::new(BigInt::from_biguint(sign, digits.into()), -exponent))
        })
    }
}

#[diagnostic::do_not_recommend]
impl DynamoValue for BigDecimal {
    const KIND: Kind = Kind::N;
    type Path<R, M: Marker> = Path<R, Self, M>;
    type InVec = AsList;
    type Operators = Number;

    fn stored_form() -> StoredForm {
        StoredForm::All(Kind::N)
    }
}

#[diagnostic::do_not_recommend]
impl SetElement for BigDecimal {
    const DISTINCT: bool = true;
}

#[diagnostic::do_not_recommend]
impl KeyValue for BigDecimal {}
