//! What the service takes for a number, said once more and otherwise than in the crate: by the text of its digits.

/// A number as its digits without zeros at either end, and the power of ten of the last one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Plain {
    pub negative: bool,
    /// Empty for zero.
    pub digits: String,
    pub exponent: i64,
}

impl Plain {
    /// The number of that text; `None` where the text is none, or has an exponent past all counting.
    pub fn of(text: &str) -> Option<Self> {
        let (negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, Some(exponent)),
            None => (unsigned, None),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(&all)
            || !exponent.is_none_or(|e| is_digits(e.strip_prefix(['-', '+']).unwrap_or(e)))
        {
            return None;
        }
        let significant = all.trim_start_matches('0');
        let digits = significant.trim_end_matches('0');
        if digits.is_empty() {
            return Some(Self { negative: false, digits: String::new(), exponent: 0 });
        }
        let zeros = i64::try_from(significant.len() - digits.len()).ok()?;
        let behind = i64::try_from(fraction.len()).ok()?;
        let exponent = exponent.map_or(Some(0), |e| e.parse::<i64>().ok())?;
        let exponent = exponent.checked_add(zeros)?.checked_sub(behind)?;
        Some(Self { negative, digits: digits.to_owned(), exponent })
    }

    /// Whether the service stores it: 38 digits, 1E-130 to 9.99E+125.
    pub fn is_stored(&self) -> bool {
        let length = i64::try_from(self.digits.len()).unwrap_or(i64::MAX);
        let magnitude = self.exponent.saturating_add(length - 1);
        self.digits.is_empty() || (length <= 38 && (-130..=125).contains(&magnitude))
    }

    /// Its text as an integer; `None` where it has a fraction.
    pub fn to_integer(&self) -> Option<String> {
        let zeros = usize::try_from(self.exponent).ok().filter(|zeros| *zeros <= 130)?;
        let sign = if self.negative { "-" } else { "" };
        let digits = if self.digits.is_empty() { "0" } else { &self.digits };
        Some(format!("{sign}{digits}{}", "0".repeat(zeros)))
    }
}
