//! The service's number: up to 38 significant digits between 1E-130 and 9.99E+125, exactly.
//!
//! Text comes in, in any form that the service accepts; out come the digits and their magnitude,
//! so that two texts of one number compare equal and nothing is ever rounded. Work and memory
//! grow with the text's length only, whatever its exponent says.

use std::cmp::Ordering;

use crate::limits::{NUMBER_DIGITS, NUMBER_MAX_EXPONENT, NUMBER_MIN_EXPONENT};

/// One published formula counts no number as more, so the least is never more.
const MOST_BYTES: usize = 21;

/// Why a text is not a number that the service stores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Syntax,
    Digits,
    Range,
}

impl Fault {
    pub(crate) const fn rule(self) -> &'static str {
        match self {
            Self::Syntax => "a number is written as decimal digits, as in -12.5 or 1E-3",
            Self::Digits => "a number has at most 38 significant digits",
            Self::Range => {
                "a number other than 0 lies between 1E-130 and 9.99E+125 on either side of 0"
            }
        }
    }
}

/// A number in the one form that all its texts share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Decimal {
    negative: bool,
    /// The power of ten that the first digit stands for; 0 for zero.
    magnitude: i64,
    /// Significant digits, first and last not zero; none for zero.
    digits: [u8; NUMBER_DIGITS],
    len: usize,
}

impl Decimal {
    pub(crate) const ZERO: Self =
        Self { negative: false, magnitude: 0, digits: [0; NUMBER_DIGITS], len: 0 };

    pub(crate) fn parse(text: &str) -> Result<Self, Fault> {
        Self::parse_bytes(text.as_bytes())
    }

    pub(crate) fn parse_bytes(text: &[u8]) -> Result<Self, Fault> {
        match Self::parse_plain(text) {
            Some(number) => Ok(number),
            None => Self::parse_any(text),
        }
    }

    /// A whole number above zero in its shortest text, as most are.
    fn parse_plain(text: &[u8]) -> Option<Self> {
        let is_plain = matches!(text, [b'1'..=b'9', ..]) && text.iter().all(u8::is_ascii_digit);
        let mut number = Self { len: text.len(), ..Self::ZERO };
        let places = number.digits.get_mut(..text.len()).filter(|_| is_plain)?;
        for (place, digit) in places.iter_mut().zip(text) {
            *place = digit - b'0';
        }
        while number.digits.get(number.len - 1) == Some(&0) {
            number.len -= 1;
        }
        number.magnitude = i64::try_from(text.len() - 1).ok()?;
        Some(number)
    }

    fn parse_any(text: &[u8]) -> Result<Self, Fault> {
        let (negative, unsigned) = match text {
            [b'-', rest @ ..] => (true, rest),
            [b'+', rest @ ..] => (false, rest),
            all => (false, all),
        };
        let (mantissa, exponent) = split_exponent(unsigned)?;
        let (whole, fraction) = split_once(mantissa, |b| b == b'.').unwrap_or((mantissa, &[]));
        if whole.is_empty() && fraction.is_empty() {
            return Err(Fault::Syntax);
        }
        let mut number = Self { negative, ..Self::ZERO };
        let places = i64::try_from(whole.len()).map_err(|_| Fault::Digits)?;
        let mut zeros = 0;
        for (position, &byte) in (0_i64..).zip(whole.iter().chain(fraction)) {
            match byte {
                b'0' => zeros += 1,
                b'1'..=b'9' => {
                    if number.len == 0 {
                        number.magnitude = exponent.saturating_add(places - 1 - position);
                        zeros = 0;
                    }
                    number.push(zeros, byte)?;
                    zeros = 0;
                }
                _ => return Err(Fault::Syntax),
            }
        }
        number.in_range()
    }

    fn push(&mut self, zeros: usize, digit: u8) -> Result<(), Fault> {
        let place = self.len.saturating_add(zeros);
        *self.digits.get_mut(place).ok_or(Fault::Digits)? = digit - b'0';
        self.len = place + 1;
        Ok(())
    }

    fn in_range(self) -> Result<Self, Fault> {
        if self.len == 0 {
            return Ok(Self::ZERO);
        }
        if (NUMBER_MIN_EXPONENT..=NUMBER_MAX_EXPONENT).contains(&self.magnitude) {
            Ok(self)
        } else {
            Err(Fault::Range)
        }
    }

    /// Digits before the decimal point and behind it, trailing zeros of a whole number not counted.
    fn places(&self) -> (usize, usize) {
        match usize::try_from(self.magnitude.saturating_add(1)) {
            Ok(whole) if whole < self.len => (whole, self.len - whole),
            Ok(0) | Err(_) => (0, self.len),
            Ok(_) => (self.len, 0),
        }
    }

    /// Bytes that two numbers share if and only if they are equal.
    pub(crate) fn to_key_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.len + 9);
        self.write_key_bytes(&mut bytes);
        bytes
    }

    /// The same, behind what stands in `out`.
    pub(crate) fn write_key_bytes(&self, out: &mut Vec<u8>) {
        out.push(u8::from(self.negative && self.len > 0));
        out.extend_from_slice(&self.magnitude.to_be_bytes());
        out.extend_from_slice(self.digits.get(..self.len).unwrap_or_default());
    }

    /// The one text of this form that the number has: its digits as a whole number, and their power of ten.
    pub(crate) fn to_one_text(self) -> String {
        let mut text = String::from(if self.negative && self.len > 0 { "-" } else { "" });
        text.extend(self.digits.iter().take(self.len.max(1)).map(|digit| char::from(b'0' + digit)));
        // There are 38 digits at most.
        let behind_first = i64::try_from(self.len.saturating_sub(1)).unwrap_or_default();
        match self.magnitude - behind_first {
            0 => text,
            power => format!("{text}E{power}"),
        }
    }

    pub(crate) fn significant_digits(&self) -> usize {
        self.len
    }

    /// The least that the service may count this number as towards an item's size.
    ///
    /// The formula fits the 23 figures that the public suite captured; another one fits them too
    /// and gives a byte more for some numbers, so only what this one refuses is surely too large.
    pub(crate) fn least_bytes(&self) -> usize {
        let (whole, fraction) = self.places();
        let bytes = 1 + whole.div_ceil(2) + fraction.div_ceil(2) + usize::from(self.negative);
        bytes.min(MOST_BYTES)
    }

    /// The number times so many powers of ten.
    pub(crate) fn shifted(self, powers: i64) -> Self {
        let magnitude = if self.len == 0 { 0 } else { self.magnitude.saturating_add(powers) };
        Self { magnitude, ..self }
    }

    /// Whether it is below zero, its digits as an integer, and the power of ten that they are
    /// multiplied by.
    #[cfg(any(feature = "bigdecimal", feature = "rust_decimal"))]
    pub(crate) fn to_parts(self) -> (bool, u128, i64) {
        // 38 digits fit 128 bits, and `len` counts them.
        let digits = self.digits.iter().take(self.len);
        let digits = digits.fold(0, |value: u128, digit| value * 10 + u128::from(*digit));
        let places = i64::try_from(self.len).unwrap_or_default();
        let exponent = if self.len == 0 { 0 } else { self.magnitude + 1 - places };
        (self.negative, digits, exponent)
    }

    /// The number without its sign as an integer, and whether it is below zero; `None` if it has
    /// a fraction or does not fit.
    pub(crate) fn to_integer(self) -> Option<(bool, u128)> {
        if self.places().1 > 0 {
            return None;
        }
        let mut value: u128 = 0;
        for &digit in self.digits.iter().take(self.len) {
            value = value.checked_mul(10)?.checked_add(u128::from(digit))?;
        }
        let zeros =
            u32::try_from(self.magnitude + 1).ok()?.checked_sub(u32::try_from(self.len).ok()?);
        let scale = 10_u128.checked_pow(zeros.unwrap_or(0))?;
        Some((self.negative, value.checked_mul(scale)?))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |number: &Self| match number.len {
            0 => 0,
            _ if number.negative => -1,
            _ => 1,
        };
        let by_size = (self.magnitude, self.digits).cmp(&(other.magnitude, other.digits));
        sign(self).cmp(&sign(other)).then(if self.negative { by_size.reverse() } else { by_size })
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The least that an integer's digits may count towards an item's size.
pub(crate) fn least_integer_bytes(text: &[u8]) -> usize {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (1, rest),
        all => (0, all),
    };
    let zeros = digits.iter().rev().take_while(|&&b| b == b'0').count();
    1 + (digits.len() - zeros).div_ceil(2) + negative
}

fn split_once(bytes: &[u8], at: impl Fn(u8) -> bool) -> Option<(&[u8], &[u8])> {
    let position = bytes.iter().position(|&b| at(b))?;
    let (head, tail) = bytes.split_at(position);
    Some((head, tail.get(1..)?))
}

/// The exponent saturates: past the range it makes no difference how far.
fn split_exponent(bytes: &[u8]) -> Result<(&[u8], i64), Fault> {
    let Some((mantissa, exponent)) = split_once(bytes, |b| matches!(b, b'e' | b'E')) else {
        return Ok((bytes, 0));
    };
    let (sign, digits) = match exponent {
        [b'-', rest @ ..] => (-1, rest),
        [b'+', rest @ ..] => (1, rest),
        all => (1, all),
    };
    if digits.is_empty() {
        return Err(Fault::Syntax);
    }
    let mut value: i64 = 0;
    for &byte in digits {
        if !byte.is_ascii_digit() {
            return Err(Fault::Syntax);
        }
        value = value.saturating_mul(10).saturating_add(i64::from(byte - b'0')).min(i64::MAX / 4);
    }
    Ok((mantissa, sign * value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_short_way_through_a_whole_number_ends_where_the_long_one_does() {
        let long = "9".repeat(NUMBER_DIGITS);
        let texts = ["1", "9", "10", "1000", "3098390", "100200", "18446744073709551615", &long];
        for text in texts {
            assert_eq!(
                Decimal::parse_plain(text.as_bytes()),
                Decimal::parse_any(text.as_bytes()).ok(),
                "{text}"
            );
        }
        for text in
            ["", "0", "007", "-1", "1.0", "1E3", "+1", "1x", &format!("{long}0"), &long.repeat(2)]
        {
            assert_eq!(Decimal::parse_plain(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn the_least_size_is_what_the_service_was_seen_to_count() {
        let captured = [
            ("0", 1),
            ("1", 2),
            ("12", 2),
            ("123", 3),
            ("1234", 3),
            ("0042", 2),
            ("100", 2),
            ("1010", 3),
            ("0.0000001", 2),
            ("1E125", 2),
            ("1E-100", 2),
            ("1.5", 3),
            ("15", 2),
            ("1.2", 3),
            ("1.200", 3),
            ("1.234", 4),
            ("3.14159", 5),
            ("123456", 4),
            ("100.5", 4),
            ("0.15", 2),
            ("-42", 3),
            ("-0", 1),
            ("12345678901234567890123456789012345678", 20),
        ];
        for (text, bytes) in captured {
            assert_eq!(Decimal::parse(text).unwrap().least_bytes(), bytes, "{text}");
        }
    }

    #[test]
    fn a_text_is_read_as_the_service_reads_it() {
        for text in ["3", "-7.1234", "-17e5", "-17.4E37", "+3", ".123", "0001.23", "1e+5", "0e1000"]
        {
            assert!(Decimal::parse(text).is_ok(), "{text}");
        }
        for text in
            ["", "-", ".", "NaN", "Infinity", "dog", " 1", "1 ", "1e", "1e+", "1.2.3", "--1", "1_0"]
        {
            assert_eq!(Decimal::parse(text), Err(Fault::Syntax), "{text}");
        }
        assert_eq!(Decimal::parse("1E126"), Err(Fault::Range));
        assert_eq!(Decimal::parse("1E-131"), Err(Fault::Range));
        assert_eq!(Decimal::parse("1E999999999999999999999999"), Err(Fault::Range));
        assert!(Decimal::parse("1E-130").is_ok());
        assert!(Decimal::parse(&"9".repeat(38)).is_ok());
        assert_eq!(Decimal::parse(&"9".repeat(39)), Err(Fault::Digits));
        assert!(Decimal::parse(&format!("{}000", "9".repeat(38))).is_ok());
        assert_eq!(Decimal::parse(&"1".repeat(1 << 20)), Err(Fault::Digits));
    }

    #[test]
    fn texts_of_one_number_are_equal() {
        for (a, b) in
            [("1", "1.0"), ("150", "1.5E2"), ("0", "-0.00"), ("42", "00042"), ("0.5", ".5")]
        {
            assert_eq!(Decimal::parse(a), Decimal::parse(b));
        }
        assert_ne!(Decimal::parse("1"), Decimal::parse("-1"));
        assert_ne!(Decimal::parse("1"), Decimal::parse("10"));
    }

    #[test]
    fn numbers_are_ordered_by_value() {
        let ordered =
            ["-100", "-2", "-1.5", "-0.1", "0", "1E-100", "0.5", "1", "1.01", "9", "10", "1E100"];
        for pair in ordered.windows(2) {
            assert!(
                Decimal::parse(pair[0]).unwrap() < Decimal::parse(pair[1]).unwrap(),
                "{pair:?}"
            );
        }
    }

    #[test]
    fn an_integer_is_exact_or_none() {
        let whole = |text: &str| Decimal::parse(text).unwrap().to_integer();
        assert_eq!(whole("-0042.0"), Some((true, 42)));
        assert_eq!(whole("1.5E2"), Some((false, 150)));
        assert_eq!(whole("1E38"), Some((false, 10_u128.pow(38))));
        assert_eq!(whole("3.7"), None);
        assert_eq!(whole("0.5"), None);
        assert_eq!(whole("1E39"), None);
        assert_eq!(whole("0"), Some((false, 0)));
    }
}
