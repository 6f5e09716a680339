//! A service that takes its time over tables and holds to its rules of changing them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use dynamo_orm::Db;
use serde_json::{Value, json};
use tests::{Answer, Asked, Service};

use super::changes::change;

pub(super) const MAKING: Duration = Duration::from_secs(8);
pub(super) const CHANGING: Duration = Duration::from_secs(3);
pub(super) const BACKFILLING: Duration = Duration::from_secs(20);
pub(super) const REMOVING: Duration = Duration::from_secs(15);
/// After a table is made: that of its backups.
pub(super) const SETTING_UP: Duration = Duration::from_secs(30);
pub(super) const HOUR: Duration = Duration::from_secs(3600);
pub(super) const ARN: &str = "arn:aws:dynamodb:us-east-1:123456789012:table/orders";

/// A table as the service keeps it.
#[derive(Debug, Clone, Default)]
pub(super) struct Table {
    pub(super) keys: Value,
    pub(super) kinds: BTreeMap<String, String>,
    pub(super) global: Vec<Index>,
    pub(super) local: Vec<Value>,
    /// None on demand.
    pub(super) units: Option<Value>,
    pub(super) stream: Option<String>,
    pub(super) class: Option<String>,
    pub(super) is_protected: bool,
    pub(super) ttl: Option<String>,
    pub(super) ttl_changed: Option<Duration>,
    pub(super) is_recoverable: bool,
    pub(super) tags: BTreeMap<String, String>,
    /// CREATING until then.
    pub(super) made: Duration,
    /// UPDATING until then.
    pub(super) changed: Duration,
    /// Whether each change is refused, whatever the status.
    pub(super) is_refusing: bool,
    /// What the service says in the place of all that.
    pub(super) status: Option<&'static str>,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    pub(super) name: String,
    pub(super) keys: Value,
    pub(super) projection: Value,
    pub(super) units: Option<Value>,
    /// CREATING until then.
    pub(super) made: Duration,
    /// DELETING until then.
    pub(super) gone: Option<Duration>,
}

/// The service with its one table.
#[derive(Clone)]
pub(super) struct World {
    pub(super) service: Service,
    pub(super) table: Arc<Mutex<Option<Table>>>,
}

pub(super) type Refusal = (u16, &'static str, String);

pub(super) fn refuse<T>(code: &'static str, why: impl Into<String>) -> Result<T, Refusal> {
    Err((400, code, why.into()))
}

impl World {
    pub(super) fn new() -> Self {
        Self::behind(Duration::ZERO)
    }

    /// One that describes its table as it was so long ago: descriptions are eventually consistent.
    pub(super) fn behind(lag: Duration) -> Self {
        let table = Arc::new(Mutex::new(None::<Table>));
        let (state, past) = (table.clone(), Mutex::new(Vec::new()));
        let service = Service::new(move |asked| {
            let (mut table, mut past) = (state.lock().unwrap(), past.lock().unwrap());
            if let Some(table) = table.as_mut() {
                table.global.retain(|index| index.gone.is_none_or(|gone| gone > asked.at));
            }
            past.push((asked.at, table.clone()));
            if asked.operation == "DescribeTable" && !lag.is_zero() {
                let seen = past.iter().rev().find(|(at, _)| *at + lag <= asked.at);
                *table = seen.and_then(|(_, table)| table.clone());
            }
            let answer = answer(&mut table, asked);
            if asked.operation == "DescribeTable" {
                *table = past.last().and_then(|(_, table)| table.clone());
            }
            match answer {
                Ok(body) => Answer::ok(body.to_string()),
                Err((status, code, why)) => Answer::refusal(status, code, &why),
            }
        });
        Self { service, table }
    }

    pub(super) fn db(&self) -> Db {
        Db::new(self.service.client())
    }

    pub(super) fn edit(&self, edit: impl FnOnce(&mut Table)) {
        edit(self.table.lock().unwrap().as_mut().unwrap());
    }

    /// The operations that changed something, or tried to.
    pub(super) fn writes(&self) -> Vec<Asked> {
        let asked = self.service.asked().into_iter();
        asked.filter(|asked| !["Desc", "List"].contains(&&asked.operation[..4])).collect()
    }

    pub(super) fn writes_since(&self, seen: usize) -> Vec<Asked> {
        self.writes().split_off(seen)
    }
}

fn answer(table: &mut Option<Table>, asked: &Asked) -> Result<Value, Refusal> {
    let body = &asked.body;
    if asked.operation == "CreateTable" {
        return create(table, asked);
    }
    let Some(table) = table.as_mut() else {
        return refuse("ResourceNotFoundException", "no table");
    };
    match asked.operation.as_str() {
        "DescribeTable" => Ok(json!({"Table": table.described(asked.at)})),
        "DescribeTimeToLive" => Ok(json!({"TimeToLiveDescription": table.time_to_live(asked.at)})),
        "DescribeContinuousBackups" => {
            let status = if table.is_recoverable { "ENABLED" } else { "DISABLED" };
            Ok(json!({"ContinuousBackupsDescription": {
                "ContinuousBackupsStatus": "ENABLED",
                "PointInTimeRecoveryDescription": {"PointInTimeRecoveryStatus": status},
            }}))
        }
        "ListTagsOfResource" if body["ResourceArn"] == ARN => {
            let from = body["NextToken"].as_str().map_or(0, |token| token.parse().unwrap());
            let page = table.tags.iter().nth(from);
            let page: Vec<_> = page.iter().map(|(k, v)| json!({"Key": k, "Value": v})).collect();
            let next = (from + 1 < table.tags.len()).then(|| (from + 1).to_string());
            Ok(json!({"Tags": page, "NextToken": next}))
        }
        _ => change(table, asked),
    }
}

fn create(table: &mut Option<Table>, asked: &Asked) -> Result<Value, Refusal> {
    if table.is_some() {
        return refuse("ResourceInUseException", "the table is there");
    }
    let body = &asked.body;
    let texts = |members: &Value, names: [&str; 2]| -> BTreeMap<String, String> {
        let pair = |member: &Value| names.map(|name| member[name].as_str().unwrap().to_owned());
        let pairs = members.as_array().into_iter().flatten().map(pair);
        pairs.map(|[name, value]| (name, value)).collect()
    };
    let indexes = |member: &str| body[member].as_array().cloned().unwrap_or_default();
    *table = Some(Table {
        keys: body["KeySchema"].clone(),
        kinds: texts(&body["AttributeDefinitions"], ["AttributeName", "AttributeType"]),
        global: indexes("GlobalSecondaryIndexes").iter().map(Index::of).collect(),
        local: indexes("LocalSecondaryIndexes"),
        units: body.get("ProvisionedThroughput").cloned(),
        stream: body["StreamSpecification"]["StreamViewType"].as_str().map(str::to_owned),
        class: body["TableClass"].as_str().map(str::to_owned),
        is_protected: body["DeletionProtectionEnabled"] == true,
        tags: texts(&body["Tags"], ["Key", "Value"]),
        made: asked.at + MAKING,
        ..Table::default()
    });
    Ok(json!({"TableDescription": {"TableStatus": "CREATING"}}))
}

impl Index {
    pub(super) fn of(member: &Value) -> Self {
        Self {
            name: member["IndexName"].as_str().unwrap().to_owned(),
            keys: member["KeySchema"].clone(),
            projection: member["Projection"].clone(),
            units: member.get("ProvisionedThroughput").cloned(),
            ..Self::default()
        }
    }

    pub(super) fn status(&self, at: Duration) -> &'static str {
        match self.gone {
            Some(_) => "DELETING",
            None if self.made > at => "CREATING",
            None => "ACTIVE",
        }
    }

    fn described(&self, at: Duration) -> Value {
        let none = json!({"ReadCapacityUnits": 0, "WriteCapacityUnits": 0});
        json!({
            "IndexName": self.name,
            "KeySchema": self.keys,
            "Projection": self.projection,
            "IndexStatus": self.status(at),
            "Backfilling": self.made > at,
            "ProvisionedThroughput": self.units.clone().unwrap_or(none),
            "ItemCount": 0,
            "NotKnownYet": {"Of": [1, {"Kind": "new"}]},
        })
    }
}

impl Table {
    pub(super) fn status(&self, at: Duration) -> &'static str {
        match self.status {
            Some(status) => status,
            None if self.made > at => "CREATING",
            None if self.changed > at => "UPDATING",
            None => "ACTIVE",
        }
    }

    fn described(&self, at: Duration) -> Value {
        let none = json!({"ReadCapacityUnits": 0, "WriteCapacityUnits": 0});
        let mode = if self.units.is_some() { "PROVISIONED" } else { "PAY_PER_REQUEST" };
        let kinds = self.kinds.iter();
        json!({
            "TableName": "orders",
            "NotKnownYet": [[]],
            "GlobalSecondaryIndexes":
                self.global.iter().map(|index| index.described(at)).collect::<Vec<_>>(),
            "LocalSecondaryIndexes": self.local,
            "TableStatus": self.status(at),
            "KeySchema": self.keys,
            "AttributeDefinitions": kinds
                .map(|(name, kind)| json!({"AttributeName": name, "AttributeType": kind}))
                .collect::<Vec<_>>(),
            "BillingModeSummary": {"BillingMode": mode},
            "ProvisionedThroughput": self.units.clone().unwrap_or(none),
            "StreamSpecification": self
                .stream
                .as_ref()
                .map(|view| json!({"StreamEnabled": true, "StreamViewType": view})),
            "TableClassSummary": self.class.as_ref().map(|class| json!({"TableClass": class})),
            "DeletionProtectionEnabled": self.is_protected,
            "TableArn": ARN,
        })
    }

    /// A change is on its way for an hour.
    fn time_to_live(&self, at: Duration) -> Value {
        let is_on_its_way = self.ttl_changed.is_some_and(|changed| changed + HOUR > at);
        let status = match (&self.ttl, is_on_its_way) {
            (Some(_), false) => "ENABLED",
            (Some(_), true) => "ENABLING",
            (None, false) => "DISABLED",
            (None, true) => "DISABLING",
        };
        json!({"TimeToLiveStatus": status, "AttributeName": self.ttl})
    }
}
