//! Eight bytes at once.

use crate::kind::Kind;

/// Up to eight bytes, the first lowest; bytes that are missing are zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Word(u64);

const ONES: u64 = u64::MAX / 0xff;
const HIGH: u64 = ONES << 7;

impl Word {
    /// The bytes that a text starts with; for constants too.
    pub(crate) const fn of(text: &str) -> Self {
        let (mut word, mut place, mut rest) = (0, 0, text.as_bytes());
        while let [byte, after @ ..] = rest
            && place < 8
        {
            word |= widened(*byte) << (8 * place);
            (place, rest) = (place + 1, after);
        }
        Self(word)
    }

    /// The same, where it has to be quick: short texts are put together of parts that overlap.
    #[inline]
    pub(crate) fn start_of(text: &str) -> Self {
        let bytes = text.as_bytes();
        if let Some(chunk) = bytes.first_chunk() {
            return Self::from(*chunk);
        }
        let shift = |place: usize| 8 * place;
        match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) => {
                let (first, last) = (u32::from_le_bytes(*first), u32::from_le_bytes(*last));
                Self(u64::from(first) | u64::from(last) << shift(bytes.len() - 4))
            }
            _ => Self::of(text),
        }
    }

    /// The first eight bytes, or none where there are fewer.
    #[inline]
    pub(super) fn first_of(bytes: &[u8]) -> Self {
        bytes.first_chunk().map_or(Self(0), |chunk| Self::from(*chunk))
    }

    const fn starts_with(self, other: Self, length: u32) -> bool {
        (self.0 ^ other.0) << (64 - 8 * length) == 0
    }

    /// Where the first byte is that a JSON text does not hold as it is: its end, an escape, a
    /// control character; eight if there is none.
    ///
    /// A borrow may mark bytes behind the first one that counts, so only that one is told.
    #[inline]
    pub(in crate::codec) const fn first_special(self) -> usize {
        let quote = zero_bytes(self.0 ^ (ONES * 0x22));
        let backslash = zero_bytes(self.0 ^ (ONES * 0x5c));
        let control = self.0.wrapping_sub(ONES * 0x20) & !self.0;
        narrowed(((quote | backslash | control) & HIGH).trailing_zeros() / 8)
    }
}

impl From<[u8; 8]> for Word {
    #[inline]
    fn from(bytes: [u8; 8]) -> Self {
        Self(u64::from_le_bytes(bytes))
    }
}

const fn zero_bytes(word: u64) -> u64 {
    word.wrapping_sub(ONES) & !word
}

/// The type that an attribute value opens with, and how long that is, where it is written without
/// white space, as the service does.
#[inline]
pub(super) fn open_kind(word: Word) -> Option<(Kind, usize)> {
    const SHORT: [(Word, Kind); 5] = [
        (Word::of("{\"S\":"), Kind::S),
        (Word::of("{\"N\":"), Kind::N),
        (Word::of("{\"L\":"), Kind::L),
        (Word::of("{\"M\":"), Kind::M),
        (Word::of("{\"B\":"), Kind::B),
    ];
    const LONG: [(Word, u32, Kind); 5] = [
        (Word::of("{\"BOOL\":"), 8, Kind::Bool),
        (Word::of("{\"NULL\":"), 8, Kind::Null),
        (Word::of("{\"SS\":"), 6, Kind::SS),
        (Word::of("{\"NS\":"), 6, Kind::NS),
        (Word::of("{\"BS\":"), 6, Kind::BS),
    ];
    for (open, kind) in SHORT {
        if word.starts_with(open, 5) {
            return Some((kind, 5));
        }
    }
    for (open, length, kind) in LONG {
        if word.starts_with(open, length) {
            return Some((kind, narrowed(length)));
        }
    }
    None
}

/// `From` cannot be called in constants.
#[allow(clippy::as_conversions, reason = "a byte fits into eight")]
const fn widened(byte: u8) -> u64 {
    byte as u64
}

#[allow(clippy::as_conversions, reason = "at most eight")]
const fn narrowed(count: u32) -> usize {
    count as usize
}
