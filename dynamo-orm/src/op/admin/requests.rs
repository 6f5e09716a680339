//! The request of each step.

use super::body;
use crate::drift::{Change, NewIndex};
use crate::op::{Call, Target};
use crate::schema::{Billing, Throughput};
use crate::wire::{Body, Operation};

/// The call that makes a change.
#[inline]
pub(super) fn call(target: &Target, change: &Change) -> Call {
    match change {
        Change::CreateTable(definition) => Call::new(target, Operation::CreateTable, |body| {
            body::create_table(body, definition);
            Ok(())
        }),
        Change::TimeToLive { attribute, is_on } => time_to_live(target, attribute, *is_on),
        Change::PointInTimeRecovery(is_on) => point_in_time_recovery(target, *is_on),
        Change::Tags { arn, tags } => {
            Call::of_resource(target, arn, Operation::TagResource, |body| {
                body.member("Tags", |w| body::tags(w, tags));
            })
        }
        _ => Call::new(target, Operation::UpdateTable, |body| {
            update_table(body, change);
            Ok(())
        }),
    }
}

/// What `UpdateTable` changes, one thing in one call.
#[inline]
fn update_table(body: &mut Body, change: &Change) {
    match change {
        Change::CreateIndex(new) => create_index(body, new),
        Change::DeleteIndex { name, .. } => {
            body.member("GlobalSecondaryIndexUpdates", |w| body::delete_index(w, name));
        }
        Change::Billing { billing, indexes } => {
            body.text("BillingMode", billing.as_str());
            if let Billing::Provisioned(throughput) = billing {
                provision(body, *throughput);
            }
            index_throughput(body, indexes);
        }
        Change::Throughput(throughput) => provision(body, *throughput),
        Change::IndexThroughput(name, throughput) => {
            index_throughput(body, &[(name.clone(), *throughput)]);
        }
        Change::Stream(stream) => {
            body.member("StreamSpecification", |w| body::stream_specification(w, *stream));
        }
        Change::TableClass(class) => body.text("TableClass", class.as_str()),
        Change::DeletionProtection(true) => body.flag("DeletionProtectionEnabled"),
        Change::DeletionProtection(false) => {
            body.member("DeletionProtectionEnabled", |w| w.raw(b"false"));
        }
        Change::CreateTable(_)
        | Change::TimeToLive { .. }
        | Change::PointInTimeRecovery(_)
        | Change::Tags { .. } => {}
    }
}

/// `AttributeDefinitions` must have the key attributes of the new index (API reference of
/// `UpdateTable`); those of other keys change nothing, and some servers want them.
#[inline]
fn create_index(body: &mut Body, new: &NewIndex) {
    let attributes = new.attributes.iter().map(|(name, kind)| (&**name, *kind));
    body.member("AttributeDefinitions", |w| body::attribute_definitions(w, attributes));
    body.member("GlobalSecondaryIndexUpdates", |w| {
        w.raw(b"[{\"Create\":");
        body::index(w, &new.index, new.throughput);
        w.raw(b"}]");
    });
}

#[inline]
fn provision(body: &mut Body, throughput: Throughput) {
    body.member("ProvisionedThroughput", |w| body::provisioned(w, throughput));
}

#[inline]
fn index_throughput(body: &mut Body, indexes: &[(String, Throughput)]) {
    if !indexes.is_empty() {
        body.member("GlobalSecondaryIndexUpdates", |w| body::update_indexes(w, indexes));
    }
}

/// The service takes this setting of a table that is ACTIVE ("Using time to live" in the developer
/// guide).
#[inline]
fn time_to_live(target: &Target, attribute: &str, is_on: bool) -> Call {
    Call::new(target, Operation::UpdateTimeToLive, |body| {
        body.member("TimeToLiveSpecification", |w| {
            w.raw(if is_on { b"{\"Enabled\":true" } else { b"{\"Enabled\":false" });
            w.raw(b",\"AttributeName\":");
            w.json_string(attribute);
            w.raw(b"}");
        });
        Ok(())
    })
}

#[inline]
fn point_in_time_recovery(target: &Target, is_on: bool) -> Call {
    Call::new(target, Operation::UpdateContinuousBackups, |body| {
        body.member("PointInTimeRecoverySpecification", |w| {
            let text = format!("{{\"PointInTimeRecoveryEnabled\":{is_on}}}");
            w.raw(text.as_bytes());
        });
        Ok(())
    })
}
