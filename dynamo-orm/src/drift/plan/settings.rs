//! What is set of a table beside its keys and indexes, changed one call after the other.

use super::planning::Planning;
use crate::drift::compare::described_throughput;
use crate::drift::difference::{Difference, IndexMatter, Matter, TtlMatter};
use crate::drift::step::Change;
use crate::schema::{Billing, IndexScope, Stream, Throughput};

impl Planning<'_> {
    /// The billing mode, or the units of the table and of each index.
    #[inline]
    pub(super) fn pay(&mut self, differences: &[Difference]) {
        for difference in differences {
            match (&difference.matter, self.definition.billing) {
                (Matter::Billing, Some(billing)) => {
                    let indexes = self.units_of_indexes(billing);
                    self.step(Change::Billing { billing, indexes });
                }
                (Matter::Throughput, Some(Billing::Provisioned(units))) => {
                    self.step(Change::Throughput(units));
                }
                (Matter::Index(name, IndexMatter::Throughput), _) => {
                    // One that is made anew is made with its units.
                    let units = self.units_of(name);
                    if let Some(units) = units.filter(|_| !self.is_anew(name, differences)) {
                        self.step(Change::IndexThroughput(name.clone(), units));
                    }
                }
                _ => {}
            }
        }
    }

    /// A table that is billed by the hour from now on needs units for each index that it has then
    /// ("Considerations when switching capacity modes" in the developer guide).
    #[inline]
    fn units_of_indexes(&self, billing: Billing) -> Vec<(String, Throughput)> {
        let Billing::Provisioned(of_table) = billing else { return Vec::new() };
        let global = self.kept().into_iter().filter(|index| index.scope == IndexScope::Global);
        global
            .map(|index| (index.name.clone(), self.units_of(&index.name).unwrap_or(of_table)))
            .collect()
    }

    #[inline]
    fn units_of(&self, name: &str) -> Option<Throughput> {
        let index = self.definition.indexes.iter().find(|index| index.name == name)?;
        described_throughput(self.definition, index)
    }

    /// All else.
    #[inline]
    pub(super) fn set(&mut self, differences: &[Difference]) {
        let definition = self.definition;
        for difference in differences {
            match &difference.matter {
                Matter::Stream => self.stream(),
                Matter::Class => {
                    definition
                        .table_class
                        .into_iter()
                        .for_each(|c| self.step(Change::TableClass(c)));
                }
                Matter::Protection => {
                    let is_on = definition.deletion_protection == Some(true);
                    self.step(Change::DeletionProtection(is_on));
                }
                Matter::Recovery => {
                    let is_on = definition.point_in_time_recovery == Some(true);
                    self.step(Change::PointInTimeRecovery(is_on));
                }
                _ => {}
            }
        }
        self.tag(differences);
        for difference in differences {
            if let Matter::Ttl(matter) = &difference.matter {
                self.time_to_live(difference, *matter);
            }
        }
    }

    /// A stream is refused where there is one already (API reference of `UpdateTable`), so another view is
    /// another stream.
    #[inline]
    fn stream(&mut self) {
        let Some(described) = self.definition.stream else { return };
        if self.table().stream != Stream::Off {
            self.step(Change::Stream(Stream::Off));
        }
        if described != Stream::Off {
            self.step(Change::Stream(described));
        }
    }

    /// All tags in one call; none is taken away.
    #[inline]
    fn tag(&mut self, differences: &[Difference]) {
        let is_wrong = |name: &str| {
            differences.iter().any(|d| matches!(&d.matter, Matter::Tag(wrong) if wrong == name))
        };
        let tags = self.definition.tags.iter().filter(|(name, _)| is_wrong(name));
        let tags: Vec<_> = tags.cloned().collect();
        if !tags.is_empty() {
            self.step(Change::Tags { arn: self.table().arn.clone(), tags });
        }
    }

    /// A second change within an hour is refused (API reference of `UpdateTimeToLive`), so the attribute
    /// is moved by two plans.
    #[inline]
    fn time_to_live(&mut self, difference: &Difference, matter: TtlMatter) {
        let Some(described) = self.definition.ttl else { return };
        let there = self.live.ttl.as_ref().map(|ttl| ttl.attribute.clone());
        match (matter, there) {
            (TtlMatter::Off, _) => {
                self.step(Change::TimeToLive { attribute: described.to_owned(), is_on: true });
            }
            (TtlMatter::Elsewhere, Some(attribute)) => {
                self.step(Change::TimeToLive { attribute, is_on: false });
                let why = format!(
                    "the service takes one change in an hour: it is switched off, and on for `{described}` by a plan an hour later"
                );
                self.leave(difference, why);
            }
            (TtlMatter::Coming | TtlMatter::Busy | TtlMatter::Elsewhere, _) => {
                self.leave(difference, difference.advice);
            }
        }
    }
}
