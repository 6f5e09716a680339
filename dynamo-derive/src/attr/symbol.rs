//! The words of `#[dynamo(..)]`, each written once, with what belongs where.
//!
//! Also the two helps for a word that is none of them: the nearest word by spelling, and the word
//! that other mappers' users look for.

pub(crate) const DYNAMO: &str = "dynamo";

pub(crate) const TABLE: &str = "table";
pub(crate) const RENAME_ALL: &str = "rename_all";
pub(crate) const CRATE: &str = "crate";

pub(crate) const PARTITION_KEY: &str = "partition_key";
pub(crate) const SORT_KEY: &str = "sort_key";
pub(crate) const RENAME: &str = "rename";

/// Where an attribute stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Container,
    Field,
}

impl Place {
    /// The words that may stand here.
    pub(crate) fn words(self) -> &'static [&'static str] {
        match self {
            Self::Container => &[TABLE, RENAME_ALL, CRATE],
            Self::Field => &[PARTITION_KEY, SORT_KEY, RENAME],
        }
    }

    pub(crate) fn other(self) -> Self {
        match self {
            Self::Container => Self::Field,
            Self::Field => Self::Container,
        }
    }

    /// Where to move a word that belongs here.
    pub(crate) fn described(self) -> &'static str {
        match self {
            Self::Container => "above the struct",
            Self::Field => "on a field",
        }
    }
}

/// How a word is written in full.
pub(crate) fn example(word: &str) -> &'static str {
    match word {
        TABLE => "table = \"orders\"",
        RENAME_ALL => "rename_all = \"camelCase\"",
        CRATE => "crate = path::to::dynamo_orm",
        PARTITION_KEY => PARTITION_KEY,
        SORT_KEY => SORT_KEY,
        _ => "rename = \"name\"",
    }
}

/// The word that was probably meant by `written`.
pub(crate) fn meant(written: &str, place: Place) -> Option<&'static str> {
    let from_elsewhere = match written {
        "hash_key" | "hash" | "pk" | "primary_key" | "key" => Some(PARTITION_KEY),
        "range_key" | "range" | "sk" => Some(SORT_KEY),
        "table_name" => Some(TABLE),
        "name" | "attribute" => Some(RENAME),
        _ => None,
    };
    let words = place.words();
    from_elsewhere.filter(|word| words.contains(word)).or_else(|| nearest(written, words))
}

/// The word nearest to `written`, if one is near: a third of its letters may be wrong.
pub(crate) fn nearest(written: &str, words: &[&'static str]) -> Option<&'static str> {
    words
        .iter()
        .map(|word| (distance(written, word), *word))
        .filter(|(distance, word)| *distance <= word.len().div_ceil(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// How many letters must be added, removed or changed to make `from` into `to`.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (b, above) in to.chars().zip(row.iter().skip(1)) {
            let changed = diagonal + usize::from(a != b);
            left = changed.min(above + 1).min(left + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// `` `a`, `b`, `c` ``
pub(crate) fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
