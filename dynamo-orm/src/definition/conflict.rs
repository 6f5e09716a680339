//! What two types say of one table in two ways.

use std::fmt::Display;

use super::ItemType;
use crate::schema::KeyAttribute;

/// A thing that was said, and the type that said it first.
#[derive(Clone, Copy)]
pub(super) struct Said<V> {
    pub(super) by: &'static str,
    pub(super) value: V,
}

/// The conflicts so far, in words.
#[derive(Default)]
pub(super) struct Conflicts(Vec<String>);

impl Conflicts {
    /// Both types, what they speak of, and what each says.
    #[inline]
    pub(super) fn add(
        &mut self,
        subject: impl Display,
        first: &Said<impl Display>,
        second: &Said<impl Display>,
    ) {
        self.0.push(format!(
            "{subject} is {} by `{}`, but {} by `{}`",
            first.value, first.by, second.value, second.by
        ));
    }

    /// Holds what a type says to what was said before it.
    #[inline]
    pub(super) fn agree<V: PartialEq + Copy>(
        &mut self,
        subject: &str,
        known: &mut Option<Said<V>>,
        said: Option<V>,
        by: &ItemType,
        show: impl Fn(V) -> String,
    ) {
        let Some(value) = said else { return };
        match *known {
            None => *known = Some(Said { by: by.name, value }),
            Some(Said { by: first, value: known }) if known != value => self.add(
                subject,
                &Said { by: first, value: show(known) },
                &Said { by: by.name, value: show(value) },
            ),
            Some(_) => {}
        }
    }

    #[inline]
    pub(super) fn into_result<T>(self, value: T) -> Result<T, Vec<String>> {
        if self.0.is_empty() { Ok(value) } else { Err(self.0) }
    }
}

/// The attributes of a key with their types, as `pk` (S) and `sk` (S).
#[inline]
pub(super) fn shown(keys: impl IntoIterator<Item = KeyAttribute>) -> String {
    let keys = keys.into_iter().map(|key| format!("`{}` ({})", key.name, key.kind.as_str()));
    match keys.collect::<Vec<_>>() {
        keys if keys.is_empty() => "nothing".to_owned(),
        keys => keys.join(" and "),
    }
}

/// Whether both keys are the same attributes in the same order.
#[inline]
pub(super) fn are_same(one: &[KeyAttribute], other: &[KeyAttribute]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a.is_same_attribute(b))
}
