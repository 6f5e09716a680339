//! The rules by which the service changes a table.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tests::Asked;

use super::world::{
    ARN, BACKFILLING, CHANGING, HOUR, Index, REMOVING, Refusal, SETTING_UP, Table, refuse,
};

/// Everything that is no read, and not the making of the table.
pub(super) fn change(table: &mut Table, asked: &Asked) -> Result<Value, Refusal> {
    let body = &asked.body;
    if table.is_refusing || table.status(asked.at) != "ACTIVE" {
        return refuse("ResourceInUseException", "the table is not ACTIVE");
    }
    match asked.operation.as_str() {
        "UpdateTable" => update(table, asked)?,
        "UpdateTimeToLive" => time_to_live(table, asked)?,
        "UpdateContinuousBackups" if asked.at < table.made + SETTING_UP => {
            return refuse("ContinuousBackupsUnavailableException", "backups are being enabled");
        }
        "UpdateContinuousBackups" => {
            let asked = &body["PointInTimeRecoverySpecification"]["PointInTimeRecoveryEnabled"];
            table.is_recoverable = asked.as_bool().unwrap();
        }
        "TagResource" if body["ResourceArn"] == ARN => {
            for tag in body["Tags"].as_array().unwrap() {
                let text = |name: &str| tag[name].as_str().unwrap().to_owned();
                table.tags.insert(text("Key"), text("Value"));
            }
        }
        other => return refuse("UnknownOperationException", other),
    }
    Ok(json!({}))
}

/// One kind of change in one call (API reference of `UpdateTable`).
fn update(table: &mut Table, asked: &Asked) -> Result<(), Refusal> {
    let members = asked.body.as_object().unwrap();
    let is_kind = |name: &&String| {
        // The billing mode takes all units with it.
        let is_part_of_another = members.contains_key("BillingMode") && *name != "BillingMode";
        !is_part_of_another && !["TableName", "AttributeDefinitions"].contains(&name.as_str())
    };
    let kinds: Vec<_> = members.keys().filter(is_kind).collect();
    let [kind] = kinds.as_slice() else {
        return refuse("ValidationException", format!("several changes at once: {kinds:?}"));
    };
    let asked_for = &asked.body[kind.as_str()];
    match kind.as_str() {
        "BillingMode" => billing(table, &asked.body)?,
        "ProvisionedThroughput" => {
            if table.units.is_none() || table.units.as_ref() == Some(asked_for) {
                return refuse("ValidationException", "units that change nothing");
            }
            table.units = Some(asked_for.clone());
        }
        "GlobalSecondaryIndexUpdates" => indexes(table, asked)?,
        "StreamSpecification" => {
            let is_on = asked_for["StreamEnabled"] == true;
            if is_on == table.stream.is_some() {
                return refuse("ValidationException", "a stream that changes nothing");
            }
            table.stream = asked_for["StreamViewType"].as_str().map(str::to_owned);
        }
        "TableClass" => table.class = asked_for.as_str().map(str::to_owned),
        "DeletionProtectionEnabled" => table.is_protected = asked_for.as_bool().unwrap(),
        other => return refuse("ValidationException", other),
    }
    table.changed = asked.at + CHANGING;
    Ok(())
}

fn billing(table: &mut Table, body: &Value) -> Result<(), Refusal> {
    let units = body.get("ProvisionedThroughput").cloned();
    let is_provisioned = body["BillingMode"] == "PROVISIONED";
    if is_provisioned != units.is_some() || is_provisioned == table.units.is_some() {
        return refuse("ValidationException", "the mode and the units do not agree");
    }
    table.units = units;
    let updates = body["GlobalSecondaryIndexUpdates"].as_array().cloned().unwrap_or_default();
    for index in &mut table.global {
        let is_own = |update: &&Value| update["Update"]["IndexName"] == index.name.as_str();
        let update = updates.iter().find(is_own);
        index.units = update.map(|update| update["Update"]["ProvisionedThroughput"].clone());
        if index.units.is_some() != is_provisioned && index.gone.is_none() {
            return refuse("ValidationException", format!("units of {}", index.name));
        }
    }
    Ok(())
}

fn indexes(table: &mut Table, asked: &Asked) -> Result<(), Refusal> {
    let updates = asked.body["GlobalSecondaryIndexUpdates"].as_array().unwrap();
    let [update] = updates.as_slice() else {
        return refuse("LimitExceededException", "one index at a time");
    };
    let is_busy = table.global.iter().any(|index| index.status(asked.at) != "ACTIVE");
    if is_busy && update.get("Update").is_none() {
        return refuse("LimitExceededException", "one index at a time");
    }
    if let Some(create) = update.get("Create") {
        return make(table, create, asked);
    }
    let (kind, update) = update.as_object().unwrap().iter().next().unwrap();
    let is_own = |index: &&mut Index| update["IndexName"] == index.name.as_str();
    let Some(index) = table.global.iter_mut().find(is_own) else {
        return refuse("ResourceNotFoundException", "no index");
    };
    if kind == "Delete" {
        index.gone = Some(asked.at + REMOVING);
        let used = used(table);
        table.kinds.retain(|name, _| used.contains(name));
        return Ok(());
    }
    let units = Some(update["ProvisionedThroughput"].clone());
    if index.units.is_none() || index.units == units {
        return refuse("ValidationException", "units that change nothing");
    }
    index.units = units;
    Ok(())
}

fn make(table: &mut Table, create: &Value, asked: &Asked) -> Result<(), Refusal> {
    let index = Index { made: asked.at + BACKFILLING, ..Index::of(create) };
    if table.global.iter().any(|known| known.name == index.name) {
        return refuse("ValidationException", "the index is there");
    }
    if index.units.is_some() != table.units.is_some() {
        return refuse("ValidationException", "units of an index that are not the table's mode");
    }
    let definitions = asked.body["AttributeDefinitions"].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let given: BTreeSet<_> = definitions.iter().map(|d| text(&d["AttributeName"])).collect();
    for definition in &definitions {
        // The type of an attribute that is known stays.
        let kind = text(&definition["AttributeType"]);
        table.kinds.entry(text(&definition["AttributeName"])).or_insert(kind);
    }
    let lacks = names(&index.keys).into_iter().any(|name| !given.contains(&name));
    table.global.push(index);
    let is_superfluous = given.iter().any(|name| !used(table).contains(name));
    if lacks || is_superfluous {
        return refuse("ValidationException", "attribute definitions");
    }
    Ok(())
}

fn names(keys: &Value) -> Vec<String> {
    let keys = keys.as_array().into_iter().flatten();
    keys.map(|key| key["AttributeName"].as_str().unwrap().to_owned()).collect()
}

/// The attributes of all keys.
fn used(table: &Table) -> BTreeSet<String> {
    let global = table.global.iter().filter(|index| index.gone.is_none());
    let local = table.local.iter().map(|index| &index["KeySchema"]);
    let keys = std::iter::once(&table.keys).chain(global.map(|index| &index.keys)).chain(local);
    keys.flat_map(names).collect()
}

/// One change in an hour, and one attribute at a time (API reference of `UpdateTimeToLive`).
fn time_to_live(table: &mut Table, asked: &Asked) -> Result<(), Refusal> {
    let specification = &asked.body["TimeToLiveSpecification"];
    let attribute = specification["AttributeName"].as_str().unwrap().to_owned();
    let is_on = specification["Enabled"] == true;
    if table.ttl_changed.is_some_and(|changed| changed + HOUR > asked.at) {
        return refuse("ValidationException", "modified multiple times within a fixed interval");
    }
    if is_on == table.ttl.is_some() || (!is_on && table.ttl.as_ref() != Some(&attribute)) {
        return refuse("ValidationException", "already so, or for another attribute");
    }
    table.ttl = is_on.then_some(attribute);
    table.ttl_changed = Some(asked.at);
    Ok(())
}
