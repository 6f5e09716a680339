//! Indexes that are made, removed, or made anew.

use super::planning::Planning;
use crate::definition::IndexDefinition;
use crate::drift::compare::described_throughput;
use crate::drift::difference::{Difference, IndexMatter, Matter};
use crate::drift::live::{KeyPart, Keys, LiveIndex, Status};
use crate::drift::step::{Change, NewIndex};
use crate::drift::words;
use crate::kind::Kind;
use crate::schema::{Billing, IndexScope, Throughput};

const UNASKED: &str = "no index is removed unless `plan().removing_indexes()` asks for it";
const UNASKED_ANEW: &str = "an index cannot be changed, and none is removed to be made anew unless `plan().removing_indexes()` asks for it";
const COMING: &str = "it is on its way";

impl<'p> Planning<'p> {
    /// Those that nothing describes.
    #[inline]
    pub(super) fn remove_indexes(&mut self, differences: &[Difference]) {
        for difference in differences {
            let Matter::Index(name, IndexMatter::Extra) = &difference.matter else { continue };
            match self.table().index(name).map(|index| index.scope) {
                Some(IndexScope::Global) if self.is_removing => self.remove(name, false),
                Some(IndexScope::Global) => self.leave(difference, UNASKED),
                _ => self.leave(difference, difference.advice),
            }
        }
    }

    #[inline]
    fn remove(&mut self, name: &str, is_replaced: bool) {
        if let Some(there) = self.table().index(name) {
            let (name, found) = (name.to_owned(), words::live_index(there));
            self.step(Change::DeleteIndex { name, found, is_replaced });
        }
    }

    /// Those that are described, each after what stands in its way.
    #[inline]
    pub(super) fn make_indexes(&mut self, differences: &[Difference]) {
        let definition = self.definition;
        let indexes = definition.indexes.iter();
        let made: Vec<_> = indexes.filter(|index| self.is_made(index, differences)).collect();
        let (mut anew, staying): (Vec<_>, Vec<_>) =
            self.kept().into_iter().partition(|index| self.is_anew(&index.name, differences));
        let mut known = Known::new(&self.table().keys);
        staying.iter().for_each(|index| known.add(&index.keys));
        for index in made {
            let keys = words::described_keys(index);
            if let Some(clash) = known.clash(&keys) {
                self.leave_clashing(index, differences, &clash);
                continue;
            }
            // Itself, and whatever would go on to define an attribute otherwise.
            let (first, rest): (Vec<_>, Vec<_>) = anew.into_iter().partition(|other| {
                other.name == index.name || Known::new(&other.keys).clash(&keys).is_some()
            });
            first.iter().for_each(|other| self.remove(&other.name, true));
            anew = rest;
            known.add(&keys);
            let mut all = known.clone();
            anew.iter().for_each(|other| all.add(&other.keys));
            let throughput = self.throughput_of_new(index);
            let new = NewIndex { index: index.clone(), throughput, attributes: all.0 };
            self.step(Change::CreateIndex(Box::new(new)));
        }
    }

    /// Whether an index that is described is made; what is not done about it is left.
    #[inline]
    fn is_made(&mut self, index: &IndexDefinition, differences: &[Difference]) -> bool {
        let is_global = index.scope == IndexScope::Global;
        let is_anew = self.is_anew(index.name, differences);
        let mut is_made = is_anew;
        for difference in differences {
            let Matter::Index(name, matter) = &difference.matter else { continue };
            if name != index.name {
                continue;
            }
            match matter {
                IndexMatter::Missing | IndexMatter::Going if is_global => is_made = true,
                IndexMatter::Keys | IndexMatter::Narrower if is_global && !is_anew => {
                    self.leave(difference, UNASKED_ANEW);
                }
                IndexMatter::Keys | IndexMatter::Narrower | IndexMatter::Wider if is_anew => {}
                IndexMatter::Coming | IndexMatter::Changing => self.leave(difference, COMING),
                IndexMatter::Throughput | IndexMatter::Extra => {}
                _ => self.leave(difference, difference.advice),
            }
        }
        is_made
    }

    /// The service would keep the type that the attribute has, and make the index over that.
    #[inline]
    fn leave_clashing(
        &mut self,
        index: &IndexDefinition,
        differences: &[Difference],
        clash: &KeyPart,
    ) {
        let why = format!(
            "`{}` is {} in another key of the table, and an attribute is of one type in all of them",
            clash.name,
            clash.kind.as_str()
        );
        for difference in differences {
            if matches!(&difference.matter, Matter::Index(name, _) if name == index.name) {
                self.leave(difference, why.clone());
            }
        }
    }

    /// Whether a global index is removed and made by another description.
    #[inline]
    pub(super) fn is_anew(&self, name: &str, differences: &[Difference]) -> bool {
        // One that holds more is used as ever.
        use IndexMatter::{Keys, Narrower};
        let is_global = |index: &IndexDefinition| index.scope == IndexScope::Global;
        let is_other = |difference: &Difference| {
            let of = &difference.matter;
            matches!(of, Matter::Index(of, Keys | Narrower) if of == name)
        };
        let mut indexes = self.definition.indexes.iter();
        let index = indexes.find(|index| index.name == name);
        self.is_removing && index.is_some_and(is_global) && differences.iter().any(is_other)
    }

    /// The indexes that are there when new ones are made.
    #[inline]
    pub(super) fn kept(&self) -> Vec<&'p LiveIndex> {
        let is_described =
            |name: &str| self.definition.indexes.iter().any(|index| index.name == name);
        let is_kept = |index: &&LiveIndex| {
            let is_local = index.scope == IndexScope::Local;
            index.status != Status::Deleting
                && (is_local || !self.is_removing || is_described(&index.name))
        };
        self.table().indexes.iter().filter(is_kept).collect()
    }

    #[inline]
    fn throughput_of_new(&self, index: &IndexDefinition) -> Option<Throughput> {
        let billing = self.definition.billing.unwrap_or(self.table().billing);
        let Billing::Provisioned(of_table) = billing else { return None };
        Some(described_throughput(self.definition, index).unwrap_or(of_table))
    }
}

/// The attributes of keys, each once with its type.
#[derive(Clone)]
struct Known(Vec<(String, Kind)>);

impl Known {
    #[inline]
    fn new(keys: &Keys) -> Self {
        let mut known = Self(Vec::new());
        known.add(keys);
        known
    }

    #[inline]
    fn add(&mut self, keys: &Keys) {
        for key in keys.iter() {
            if self.0.iter().all(|(name, _)| *name != key.name) {
                self.0.push((key.name.clone(), key.kind));
            }
        }
    }

    /// An attribute that is known by another type.
    #[inline]
    fn clash(&self, keys: &Keys) -> Option<KeyPart> {
        let is_other = |(name, kind): &&(String, Kind)| {
            keys.iter().any(|key| key.name == *name && key.kind != *kind)
        };
        let (name, kind) = self.0.iter().find(is_other)?.clone();
        Some(KeyPart { name, kind })
    }
}
