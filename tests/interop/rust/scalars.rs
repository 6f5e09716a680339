//! Items of text, numbers, bytes, booleans, options and pointers, and what they hold.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use bytes::Bytes;
use dynamo_orm::{DynamoItem, Null, Number};

use super::exchange::Family;

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Texts {
    #[dynamo(partition_key)]
    id: String,
    string: String,
    cow: Cow<'static, str>,
    boxed: Box<str>,
    rc: Rc<str>,
    arc: Arc<str>,
    empty: String,
    words: String,
    emoji: String,
    edges: String,
    control: String,
    quotes: String,
    backslashes: String,
    json: String,
    long: String,
}

impl Family for Texts {
    fn expected() -> Self {
        Self {
            id: "texts".into(),
            string: "Alice".into(),
            cow: Cow::Borrowed("moo"),
            boxed: "boxed".into(),
            rc: "counted".into(),
            arc: "counted in threads".into(),
            empty: String::new(),
            words: "Grüße, Ωμέγα, 世界, مرحبا, e\u{301}".into(),
            emoji: "😀 👩\u{200d}👩\u{200d}👧 🇳🇴 𝄞".into(),
            edges: "\u{7f}\u{80}\u{7ff}\u{800}\u{d7ff}\u{e000}\u{feff}\u{ffff}\u{10000}\u{10ffff}"
                .into(),
            control: "nul\0 bell\u{7} escape\u{1b} tab\t line\n return\r \u{2028}\u{2029}".into(),
            quotes: r#"'one' "two" ''"" `back`"#.into(),
            backslashes: r#"\ \\ \n \u0041 \" /\"#.into(),
            json: r#"{"S":"no","L":[null,1e3]}"#.into(),
            long: "aé世😀".repeat(5_000),
        }
    }
}

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Numbers {
    #[dynamo(partition_key)]
    id: String,
    i8: (i8, i8),
    i16: (i16, i16),
    i32: (i32, i32),
    i64: (i64, i64),
    i128: (i128, i128),
    isize: isize,
    u8: u8,
    u16: u16,
    u32: u32,
    u64: u64,
    u128: u128,
    usize: usize,
    zero: u32,
    f32: f32,
    f32_large: f32,
    f32_small: f32,
    f64: f64,
    f64_third: f64,
    f64_large: f64,
    f64_small: f64,
    f64_whole: f64,
    f64_zero: f64,
    number: Number,
}

/// The widest whole number that the service stores.
const NINES: u128 = 99_999_999_999_999_999_999_999_999_999_999_999_999;

impl Family for Numbers {
    fn expected() -> Self {
        let nines = i128::try_from(NINES).unwrap_or(i128::MAX);
        Self {
            id: "numbers".into(),
            i8: (i8::MIN, i8::MAX),
            i16: (i16::MIN, i16::MAX),
            i32: (i32::MIN, i32::MAX),
            i64: (i64::MIN, i64::MAX),
            i128: (-nines, nines),
            isize: -7,
            u8: u8::MAX,
            u16: u16::MAX,
            u32: u32::MAX,
            u64: u64::MAX,
            u128: NINES,
            usize: 7,
            zero: 0,
            f32: 0.1,
            f32_large: f32::MAX,
            f32_small: f32::MIN_POSITIVE,
            f64: -0.1,
            f64_third: 1.0 / 3.0,
            f64_large: 9.87654321e125,
            f64_small: 1.5e-100,
            f64_whole: 1e22,
            f64_zero: -0.0,
            number: number("-1234567890.1234567890123456789012345678"),
        }
    }
}

/// Numbers that have several texts; which of them comes back is a matter of the server.
#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct NumberTexts {
    #[dynamo(partition_key)]
    id: String,
    zeros: Number,
    exponent: Number,
    largest: Number,
    smallest: Number,
    digits: Number,
    whole: u32,
    scaled: u32,
}

impl NumberTexts {
    /// The texts as the service keeps them, where the width is not in doubt.
    pub(crate) fn texts(&self) -> [&str; 3] {
        [self.zeros.as_str(), self.exponent.as_str(), self.digits.as_str()]
    }
}

impl Family for NumberTexts {
    fn expected() -> Self {
        Self {
            id: "number texts".into(),
            zeros: number("12.500"),
            exponent: number("1.5E+2"),
            largest: number("9.9999999999999999999999999999999999999E+125"),
            smallest: number("-1E-130"),
            digits: number("0.12345678901234567890123456789012345678"),
            whole: 42,
            scaled: 1_500,
        }
    }
}

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Binaries {
    #[dynamo(partition_key)]
    id: String,
    vec: Vec<u8>,
    bytes: Bytes,
    array: [u8; 4],
    empty: Vec<u8>,
    every_byte: Vec<u8>,
    list: Vec<Bytes>,
    pair: (Vec<u8>, u8),
}

impl Family for Binaries {
    fn expected() -> Self {
        Self {
            id: "binaries".into(),
            vec: vec![0, 1, 254, 255],
            bytes: Bytes::from_static(b"bytes"),
            array: *b"\xde\xad\xbe\xef",
            empty: Vec::new(),
            every_byte: (0..=255).collect(),
            list: vec![Bytes::from_static(b"a"), Bytes::from_static(b"bc")],
            pair: (b"pair".to_vec(), 9),
        }
    }
}

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Options {
    #[dynamo(partition_key)]
    id: String,
    yes: bool,
    no: bool,
    null: Null,
    present: Option<String>,
    present_number: Option<u64>,
    present_list: Option<Vec<u32>>,
    present_empty: Option<String>,
    absent: Option<String>,
    absent_number: Option<u64>,
    absent_list: Option<Vec<u32>>,
    absent_set: Option<BTreeSet<String>>,
    in_list: Vec<Option<u32>>,
    in_tuple: (Option<bool>, Option<bool>),
}

impl Family for Options {
    fn expected() -> Self {
        Self {
            id: "options".into(),
            yes: true,
            no: false,
            null: Null,
            present: Some("here".into()),
            present_number: Some(1),
            present_list: Some(Vec::new()),
            present_empty: Some(String::new()),
            absent: None,
            absent_number: None,
            absent_list: None,
            absent_set: None,
            in_list: vec![Some(1), None, Some(3)],
            in_tuple: (None, Some(false)),
        }
    }
}

#[derive(Debug, PartialEq, DynamoItem)]
#[dynamo(table = "everything")]
pub(crate) struct Pointers {
    #[dynamo(partition_key)]
    id: String,
    boxed: Box<u64>,
    rc: Rc<Vec<u32>>,
    arc: Arc<String>,
    boxed_option: Box<Option<u8>>,
    option_arc: Option<Arc<bool>>,
    empty_set: Arc<BTreeSet<u32>>,
}

impl Family for Pointers {
    fn expected() -> Self {
        Self {
            id: "pointers".into(),
            boxed: Box::new(1),
            rc: Rc::new(vec![2, 3]),
            arc: Arc::new("four".into()),
            boxed_option: Box::new(None),
            option_arc: Some(Arc::new(true)),
            empty_set: Arc::default(),
        }
    }
}

/// A number written in this program; one that is no number would show as 0 in a comparison.
pub(super) fn number(text: &str) -> Number {
    text.parse().unwrap_or_else(|_| Number::from(0_u8))
}
