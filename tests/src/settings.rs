//! What a schema sets beside its types, as data.

use dynamo_orm::{Billing, Db, IndexScope, Schema, Stream, TableClass, Throughput};
use proptest::prelude::*;

use crate::orders::{Described, ORDERS};

/// A description with settings in code.
#[derive(Debug, Clone)]
pub struct Settled {
    of: Described,
    billing: Option<Billing>,
    /// Of the first global index, if there is one.
    index_units: Option<Throughput>,
    stream: Option<Stream>,
    class: Option<TableClass>,
    is_protected: Option<bool>,
    is_recoverable: Option<bool>,
    tags: Vec<(String, String)>,
}

impl Settled {
    /// The schema, for a database.
    pub fn schema(&self, db: &Db) -> Schema<Db> {
        let mut schema = self.of.schema(db);
        let global = self.of.schema.indexes.iter().find(|i| i.scope == IndexScope::Global);
        if let (Some(index), Some(units)) = (global, self.index_units) {
            schema = schema.index_throughput(index.name, units);
        }
        if let Some(billing) = self.billing {
            schema = schema.billing(billing);
        }
        if let Some(stream) = self.stream {
            schema = schema.stream(stream);
        }
        if let Some(class) = self.class {
            schema = schema.table_class(class);
        }
        if let Some(is_on) = self.is_protected {
            schema = schema.deletion_protection(is_on);
        }
        if let Some(is_on) = self.is_recoverable {
            schema = schema.point_in_time_recovery(is_on);
        }
        self.tags.iter().fold(schema, |schema, (name, value)| schema.tag(name, value))
    }
}

/// Any description with any settings.
pub fn settled() -> impl Strategy<Value = Settled> {
    let units = || (1..4u64, 1..4u64).prop_map(|(read, write)| Throughput::new(read, write));
    let billing = prop_oneof![Just(Billing::OnDemand), units().prop_map(Billing::Provisioned)];
    let stream = prop::sample::select(vec![
        Stream::Off,
        Stream::KeysOnly,
        Stream::NewImage,
        Stream::OldImage,
        Stream::NewAndOldImages,
    ]);
    let class =
        prop::sample::select(vec![TableClass::Standard, TableClass::StandardInfrequentAccess]);
    let tags = prop::collection::vec(("[abc]", "[xy]{0,2}"), 0..4);
    let flags = (any::<Option<bool>>(), any::<Option<bool>>());
    let paid = (prop::option::of(billing), prop::option::of(units()));
    let rest = (prop::option::of(stream), prop::option::of(class), flags, tags);
    (prop::sample::select(ORDERS), paid, rest).prop_map(|(of, paid, rest)| {
        let ((billing, index_units), (stream, class, flags, tags)) = (paid, rest);
        let (is_protected, is_recoverable) = flags;
        Settled { of, billing, index_units, stream, class, is_protected, is_recoverable, tags }
    })
}
