//! What is set of a table beside its keys and indexes.

use crate::definition::{Definition, IndexDefinition};
use crate::drift::difference::{Difference, IndexMatter, Matter, Severity, TtlMatter};
use crate::drift::live::{Live, LiveTable, TtlStatus};
use crate::drift::words;
use crate::schema::{Billing, Throughput};

const PLANNED: &str = "`plan()` changes it";

#[inline]
pub(super) fn compare(definition: &Definition, live: &Live, found: &mut Vec<Difference>) {
    let table = &live.table;
    found.extend(ttl(definition, live));
    found.extend(billing(definition, table));
    found.extend(throughput(definition, table));
    let stream = definition.stream.filter(|stream| *stream != table.stream);
    found.extend(stream.map(|stream| {
        Difference::new(Severity::Degraded, Matter::Stream, PLANNED)
            .describes(words::stream(stream))
            .finds(words::stream(table.stream))
    }));
    let class = definition.table_class.map(|class| class.as_str());
    found.extend(class.filter(|class| *class != table.class).map(|class| {
        Difference::new(Severity::Degraded, Matter::Class, PLANNED)
            .describes(class)
            .finds(&*table.class)
    }));
    let protection = (definition.deletion_protection, Some(table.is_protected));
    found.extend(flag(Matter::Protection, protection));
    found.extend(flag(Matter::Recovery, (definition.point_in_time_recovery, live.recovery)));
    tags(definition, live, found);
}

/// A setting that is on or off.
#[inline]
fn flag(matter: Matter, of: (Option<bool>, Option<bool>)) -> Option<Difference> {
    let (Some(described), Some(there)) = of else { return None };
    let difference = Difference::new(Severity::Degraded, matter, PLANNED)
        .describes(words::on_or_off(described))
        .finds(words::on_or_off(there));
    Some(difference).filter(|_| described != there)
}

/// A change takes up to an hour, and another in that hour is refused (API reference of
/// `UpdateTimeToLive`).
#[inline]
fn ttl(definition: &Definition, live: &Live) -> Option<Difference> {
    let (described, there) = (definition.ttl?, live.ttl.as_ref()?);
    let is_same = there.attribute == described;
    let (severity, matter, found, advice) = match there.status {
        TtlStatus::Enabled if is_same => return None,
        TtlStatus::Enabling if is_same => (
            Severity::Note,
            TtlMatter::Coming,
            "being switched on".to_owned(),
            "it takes up to an hour",
        ),
        TtlStatus::Disabled => {
            (Severity::Degraded, TtlMatter::Off, "off".to_owned(), "`plan()` switches it on")
        }
        TtlStatus::Disabling => (
            Severity::Degraded,
            TtlMatter::Busy,
            "being switched off".to_owned(),
            "it takes up to an hour; plan again then",
        ),
        TtlStatus::Enabling => (
            Severity::Degraded,
            TtlMatter::Busy,
            format!("`{}`, being switched on", there.attribute),
            "it takes up to an hour; plan again then",
        ),
        TtlStatus::Enabled => (
            Severity::Degraded,
            TtlMatter::Elsewhere,
            format!("`{}`", there.attribute),
            "`plan()` switches it off; another, an hour later, switches it on for this one",
        ),
    };
    let difference = Difference::new(severity, Matter::Ttl(matter), advice);
    Some(difference.describes(format!("`{described}`")).finds(found))
}

#[inline]
fn billing(definition: &Definition, table: &LiveTable) -> Option<Difference> {
    let described = definition.billing?;
    let difference = Difference::new(Severity::Degraded, Matter::Billing, PLANNED)
        .describes(words::billing(described))
        .finds(words::billing(table.billing));
    Some(difference).filter(|_| described.as_str() != table.billing.as_str())
}

#[inline]
fn throughput(definition: &Definition, table: &LiveTable) -> Vec<Difference> {
    let Billing::Provisioned(there) = table.billing else { return Vec::new() };
    let of_table = match definition.billing {
        Some(Billing::Provisioned(described)) => units(Matter::Throughput, described, there),
        Some(Billing::OnDemand) | None => None,
    };
    let of_indexes = definition.indexes.iter().filter_map(|index| {
        let described = described_throughput(definition, index)?;
        let matter = Matter::Index(index.name.to_owned(), IndexMatter::Throughput);
        units(matter, described, table.index(index.name)?.throughput?)
    });
    of_table.into_iter().chain(of_indexes).collect()
}

/// The units a second that an index is to have, where they are spoken of.
#[inline]
pub(in crate::drift) fn described_throughput(
    definition: &Definition,
    index: &IndexDefinition,
) -> Option<Throughput> {
    match definition.billing {
        Some(_) => definition.throughput_of(index),
        None => index.throughput,
    }
}

#[inline]
fn units(matter: Matter, described: Throughput, there: Throughput) -> Option<Difference> {
    let is_less =
        there.read_units < described.read_units || there.write_units < described.write_units;
    let severity = if is_less { Severity::Degraded } else { Severity::Note };
    let difference = Difference::new(severity, matter, PLANNED)
        .describes(words::throughput(described))
        .finds(words::throughput(there));
    Some(difference).filter(|_| described != there)
}

/// Tags of other names are somebody else's.
#[inline]
fn tags(definition: &Definition, live: &Live, found: &mut Vec<Difference>) {
    let Some(there) = &live.tags else { return };
    for (name, described) in &definition.tags {
        let value = there.iter().find(|(known, _)| known == name).map(|(_, value)| value);
        if value == Some(described) {
            continue;
        }
        let difference = Difference::new(Severity::Degraded, Matter::Tag(name.clone()), PLANNED);
        let difference = difference.describes(format!("`{described}`"));
        found.push(match value {
            Some(value) => difference.finds(format!("`{value}`")),
            None => difference,
        });
    }
}
