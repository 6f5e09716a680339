//! What tables and indexes are like, in words.

use super::live::{KeyPart, Keys, LiveIndex};
use crate::definition::{IndexDefinition, Projected};
use crate::schema::{Billing, IndexScope, Stream, Throughput};

/// As `pk` (S), sorted by `sk` (S).
#[inline]
pub(super) fn keys(keys: &Keys) -> String {
    let partition = parts(&keys.partition);
    match keys.sort.as_slice() {
        [] => partition,
        sort => format!("{partition}, sorted by {}", parts(sort)),
    }
}

#[inline]
fn parts(parts: &[KeyPart]) -> String {
    let parts = parts.iter().map(|key| format!("`{}` ({})", key.name, key.kind.as_str()));
    parts.collect::<Vec<_>>().join(" and ")
}

#[inline]
pub(super) fn described_index(index: &IndexDefinition) -> String {
    whole_index(index.scope, &described_keys(index), &index.projection)
}

#[inline]
pub(super) fn live_index(index: &LiveIndex) -> String {
    whole_index(index.scope, &index.keys, &index.projection)
}

#[inline]
pub(super) fn described_keys(index: &IndexDefinition) -> Keys {
    Keys::of(index.partition_key, index.sort_key)
}

#[inline]
fn whole_index(scope: IndexScope, of: &Keys, projection: &Projected) -> String {
    format!("{} over {}, with {}", self::scope(scope), keys(of), self::projection(projection))
}

#[inline]
pub(super) fn scope(scope: IndexScope) -> &'static str {
    match scope {
        IndexScope::Global => "global",
        IndexScope::Local => "local",
    }
}

#[inline]
pub(super) fn projection(projection: &Projected) -> String {
    match projection {
        Projected::All => "all attributes".to_owned(),
        Projected::KeysOnly => "keys only".to_owned(),
        Projected::Include(names) => {
            let mut names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
            names.sort();
            format!("its keys and {}", names.join(", "))
        }
    }
}

#[inline]
pub(super) fn billing(billing: Billing) -> &'static str {
    match billing {
        Billing::OnDemand => "by request",
        Billing::Provisioned(_) => "provisioned",
    }
}

#[inline]
pub(super) fn throughput(throughput: Throughput) -> String {
    let Throughput { read_units, write_units } = throughput;
    format!("{read_units} read and {write_units} write units a second")
}

#[inline]
pub(super) fn stream(stream: Stream) -> &'static str {
    stream.as_str().unwrap_or("off")
}

#[inline]
pub(super) fn on_or_off(is_on: bool) -> &'static str {
    if is_on { "on" } else { "off" }
}

/// As "3 steps", "1 step".
#[inline]
pub(super) fn count(count: usize, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        _ => format!("{count} {one}s"),
    }
}
