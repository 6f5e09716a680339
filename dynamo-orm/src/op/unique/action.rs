//! The actions of one write: the item's own, and one for each value that it takes or gives back.

use super::{After, Held, Keeping};
use crate::codec::Reader;
use crate::error::{EncodeError, EncodeResult, Result};
use crate::op::run::{Prepared, Sending};
use crate::op::transact::{Sentinel, Transaction};
use crate::op::{Call, Explain, Target, TransactPart};
use crate::schema::TableSchema;

/// A write whose parts are known.
pub(super) enum Action {
    /// No value changes hands.
    Alone(Call),
    Together(TransactPart),
}

impl Keeping {
    /// The write of an item that has these values; the sentinels of the attributes in `theirs` are
    /// other items', and stay.
    #[inline]
    pub(super) fn action(
        &self,
        call: &Call,
        held: &Held,
        theirs: &[&'static str],
    ) -> EncodeResult<Action> {
        let schema = call.target.schema;
        let asked = held.predicates(schema, |index| self.is_touched(index));
        let mut own = call.again();
        own.edit_with_evidence(|body| (self.render)(body, asked));
        let sentinels = self.sentinels(call, held, theirs)?;
        if sentinels.is_empty() {
            return Ok(Action::Alone(own));
        }
        own.body()?;
        Ok(Action::Together(TransactPart::of_write(own).with_sentinels(sentinels)))
    }

    #[inline]
    fn is_touched(&self, index: usize) -> bool {
        match &self.after {
            After::Item(_) | After::Gone => true,
            After::Changed(touched) => touched.iter().any(|(changed, _)| *changed == index),
        }
    }

    #[inline]
    fn sentinels(
        &self,
        call: &Call,
        held: &Held,
        theirs: &[&'static str],
    ) -> EncodeResult<Vec<TransactPart>> {
        let schema = call.target.schema;
        let owner = owner(schema, call)?;
        let mut parts = Vec::new();
        for (index, attribute) in schema.unique.iter().enumerate() {
            let old = held.value(index).and_then(|value| value.key());
            let new = match &self.after {
                After::Gone => None,
                After::Item(item) => item.value(index).and_then(|value| value.key()),
                After::Changed(touched) => match touched.iter().find(|(of, _)| *of == index) {
                    Some((_, value)) => value.as_ref().and_then(|value| value.key()),
                    None => continue,
                },
            };
            let sentinel = |key: &str| Sentinel {
                attribute: *attribute,
                key: key.to_owned(),
                owner: owner.clone(),
            };
            if let Some(old) = old.filter(|old| Some(*old) != new)
                && !theirs.contains(&attribute.name)
            {
                parts.push(sentinel(old).delete(&call.target));
            }
            if let Some(new) = new.filter(|new| Some(*new) != old || self.claims) {
                parts.push(sentinel(new).put(&call.target));
            }
        }
        Ok(parts)
    }

    /// The action of a transaction of the caller's, which reads nothing.
    #[inline]
    pub(in crate::op) fn part(&self, call: &Call) -> TransactPart {
        let action = match &self.known {
            Some(held) => self.action(call, held, &[]),
            None => Err(EncodeError::new(
                "a transaction reads nothing, so it does not know the unique values that the item has; give it the item as it was read, with `knowing(&item)`",
            )),
        };
        match action {
            Ok(Action::Alone(call)) => TransactPart::of_write(call),
            Ok(Action::Together(part)) => part,
            Err(error) => {
                let mut refused = call.again();
                refused.edit(|_| Err(error));
                TransactPart::of_write(refused)
            }
        }
    }

    /// The write as it would be sent for an item with the values that are known; where none are, for
    /// one without any.
    #[inline]
    pub(in crate::op) fn explain(&self, call: &Call) -> Result<Explain> {
        let held = match (&self.known, &self.after) {
            (Some(held), _) => held.clone(),
            (None, After::Item(_)) => Held::absent(),
            (None, _) => Held::nothing(call.target.schema),
        };
        match self.action(call, &held, &[]) {
            Ok(Action::Alone(call)) => Prepared(call).explain(),
            Ok(Action::Together(part)) => {
                Transaction::of_writes(&call.target.db, vec![part]).explain()
            }
            Err(error) => Err(refused(call, error)),
        }
    }
}

/// What gives back the values that an item does not keep, and takes those that it has not had; `owner` is its
/// key as JSON.
#[inline]
pub(in crate::op) fn sentinels_between(
    target: &Target,
    owner: &[u8],
    before: Option<&[u8]>,
    after: &[u8],
) -> EncodeResult<Vec<TransactPart>> {
    let schema = target.schema;
    let before = match before {
        Some(item) => Held::of_own(schema, item)?,
        None => Held::absent(),
    };
    let after = Held::of_own(schema, after)?;
    let mut parts = Vec::new();
    for (index, attribute) in schema.unique.iter().enumerate() {
        let [old, new] =
            [&before, &after].map(|held| held.value(index).and_then(|value| value.key()));
        if old == new {
            continue;
        }
        let sentinel = |key: &str| Sentinel {
            attribute: *attribute,
            key: key.to_owned(),
            owner: owner.to_vec(),
        };
        parts.extend(old.map(|old| sentinel(old).delete(target)));
        parts.extend(new.map(|new| sentinel(new).put(target)));
    }
    Ok(parts)
}

#[inline]
pub(super) fn refused(call: &Call, error: EncodeError) -> crate::error::Error {
    crate::error::Error::encoding(error).at(call.table(), None)
}

/// The key of the item that a call is about, as JSON.
#[inline]
pub(super) fn owner(schema: &TableSchema, call: &Call) -> EncodeResult<Vec<u8>> {
    let body = call.body()?.copy().finish();
    let item = body.member("Key").or_else(|| body.member("Item")).unwrap_or_default();
    let names: Vec<&str> = schema.key_attributes().map(|key| key.name).collect();
    let mut values = vec![Vec::new(); names.len()];
    let read = Reader::new(item).members(&names, &mut |index, reader| {
        if let Some(value) = values.get_mut(index) {
            *value = reader.skip_over(item)?.to_vec();
        }
        Ok(())
    });
    if read.is_err() || values.iter().any(Vec::is_empty) {
        return Err(EncodeError::new("the item that is written has no key"));
    }
    let mut writer = crate::codec::Writer::default();
    for (place, (name, value)) in names.iter().zip(&values).enumerate() {
        writer.raw(if place == 0 { b"{" } else { b"," });
        writer.json_string(name);
        writer.raw(b":");
        writer.raw(value);
    }
    writer.raw(b"}");
    Ok(writer.into_bytes())
}
