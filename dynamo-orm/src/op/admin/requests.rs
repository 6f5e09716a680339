//! The request of each step.

use super::body;
use crate::drift::Change;
use crate::op::{Call, Target};
use crate::wire::Operation;

/// The call that makes a change.
pub(super) fn call(target: &Target, change: &Change) -> Call {
    match change {
        Change::CreateTable(definition) => Call::new(target, Operation::CreateTable, |body| {
            body::create_table(body, definition);
            Ok(())
        }),
        Change::TimeToLive { attribute, is_on } => time_to_live(target, attribute, *is_on),
        Change::PointInTimeRecovery(is_on) => point_in_time_recovery(target, *is_on),
    }
}

/// The service takes this setting of a table that is ACTIVE ("Using time to live" in the developer
/// guide).
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

fn point_in_time_recovery(target: &Target, is_on: bool) -> Call {
    Call::new(target, Operation::UpdateContinuousBackups, |body| {
        body.member("PointInTimeRecoverySpecification", |w| {
            let text = format!("{{\"PointInTimeRecoveryEnabled\":{is_on}}}");
            w.raw(text.as_bytes());
        });
        Ok(())
    })
}
