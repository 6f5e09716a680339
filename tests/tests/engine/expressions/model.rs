//! What a condition means, by the rules of the developer guide: a comparison with a missing attribute
//! is false, but for `<>`, which is true; NOT is plain negation.

use super::Row;
use super::trees::{Comparison, NumberAt, Test, TextAt, Tree};

impl TextAt {
    fn of(self, row: &Row) -> Option<&String> {
        match self {
            Self::Text => Some(&row.text),
            Self::More => row.more.as_ref(),
            Self::Inner => row.inner.b.as_ref(),
            Self::Maybe => row.maybe.as_ref()?.b.as_ref(),
        }
    }
}

impl NumberAt {
    fn of(&self, row: &Row) -> Option<i32> {
        match self {
            Self::Number => Some(row.number),
            Self::Other => row.other,
            Self::Inner => Some(row.inner.a),
            Self::Maybe => Some(row.maybe.as_ref()?.a),
            Self::List(index) => row.list.get(*index).copied(),
            Self::Map(key) => row.map.get(key).copied(),
        }
    }
}

impl Comparison {
    fn of<T: PartialOrd>(self, left: Option<T>, right: Option<T>) -> bool {
        let (Some(left), Some(right)) = (left, right) else { return matches!(self, Self::Ne) };
        match self {
            Self::Eq => left == right,
            Self::Ne => left != right,
            Self::Lt => left < right,
            Self::Le => left <= right,
            Self::Gt => left > right,
            Self::Ge => left >= right,
        }
    }
}

impl<T: PartialOrd> Test<T> {
    fn of(&self, value: Option<&T>) -> bool {
        match self {
            Self::Is(comparison, other) => comparison.of(value, Some(other)),
            Self::Between(low, high) => value.is_some_and(|value| low <= value && value <= high),
            Self::In(values) => value.is_some_and(|value| values.contains(value)),
            Self::Exists => value.is_some(),
            Self::NotExists => value.is_none(),
        }
    }
}

/// A set that is empty is not there.
fn size<T>(items: impl IntoIterator<Item = T>) -> Option<usize> {
    Some(items.into_iter().count()).filter(|count| *count > 0)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    part.is_empty() || bytes.windows(part.len()).any(|window| window == part)
}

impl Tree {
    pub(super) fn holds(&self, row: &Row) -> bool {
        match self {
            Self::Text(at, test) => test.of(at.of(row)),
            Self::TextPath(at, comparison, other) => comparison.of(at.of(row), other.of(row)),
            Self::Prefix(at, prefix) => at.of(row).is_some_and(|text| text.starts_with(prefix)),
            Self::Part(at, part) => at.of(row).is_some_and(|text| text.contains(part)),
            Self::Length(at, test) => {
                test.of(at.of(row).map(|text| text.encode_utf16().count()).as_ref())
            }
            Self::Number(at, test) => test.of(at.of(row).as_ref()),
            Self::NumberPath(at, comparison, other) => comparison.of(at.of(row), other.of(row)),
            Self::BetweenPaths(at, low, high) => {
                let numbers = (at.of(row), low.of(row), high.of(row));
                matches!(numbers, (Some(at), Some(low), Some(high)) if low <= at && at <= high)
            }
            Self::Flag(flag) => row.flag == *flag,
            Self::NoFlag(flag) => row.flag != *flag,
            Self::Bytes(test) => test.of(Some(&row.bytes)),
            Self::BytesPrefix(prefix) => row.bytes.starts_with(prefix),
            Self::BytesPart(part) => contains(&row.bytes, part),
            Self::BytesLength(test) => test.of(Some(&row.bytes.len())),
            Self::Tags(tags) => row.tags == *tags,
            Self::Tag(tag) => row.tags.contains(tag),
            Self::TagCount(test) => test.of(size(&row.tags).as_ref()),
            Self::Numbers(number) => row.numbers.as_ref().is_some_and(|set| set.contains(number)),
            Self::NumberCount(comparison, at) => {
                let count = row.numbers.as_ref().and_then(size);
                comparison.of(count.map(|n| i32::try_from(n).unwrap()), at.of(row))
            }
            Self::List(list) => row.list == *list,
            Self::Element(number) => row.list.contains(number),
            Self::ListLength(test) => test.of(Some(&row.list.len())),
            Self::Map(map) => row.map != *map,
            Self::MapLength(test) => test.of(Some(&row.map.len())),
            Self::Inner(inner) => row.inner == *inner,
            Self::NotMaybe(inner) => row.maybe.as_ref() != Some(inner),
            Self::Raw(one, other) => [one, other].contains(&&row.number),
            Self::Not(tree) => !tree.holds(row),
            Self::All(trees) => trees.iter().all(|tree| tree.holds(row)),
            Self::Any(trees) => trees.iter().any(|tree| tree.holds(row)),
        }
    }
}
