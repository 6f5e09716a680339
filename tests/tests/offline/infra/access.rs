//! Each access allows what its method calls, and no more.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::config::ConfigBag;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::BeforeTransmitInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::{Intercept, dyn_dispatch_hint};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use dynamo_orm::{Access, Db, DynamoItem, Result, Schema, Table};
use serde_json::Value;

use super::policies::actions;

/// The actions that the requests of a client need.
#[derive(Debug, Clone, Default)]
struct Needed(Arc<Mutex<BTreeSet<String>>>);

#[dyn_dispatch_hint]
impl Intercept for Needed {
    fn name(&self) -> &'static str {
        "needed"
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> std::result::Result<(), BoxError> {
        let request = context.request();
        let target = request.headers().get("x-amz-target").unwrap();
        let operation = target.split('.').nth(1).unwrap();
        let body: Value = serde_json::from_slice(request.body().bytes().unwrap())?;
        let mut needed = self.0.lock().unwrap();
        match body["TransactItems"].as_array() {
            None => needed.extend([operation.to_owned()]),
            Some(parts) => needed.extend(parts.iter().flat_map(|part| {
                let verbs = part.as_object().unwrap().keys();
                verbs.map(|verb| format!("{verb}Item")).collect::<Vec<_>>()
            })),
        }
        Ok(())
    }
}

/// The same database with a note of what is needed.
fn noted(db: &Db) -> (Db, Needed) {
    let needed = Needed::default();
    let config = db.client().config().to_builder().interceptor(needed.clone()).build();
    (Db::new(Client::from_conf(config)), needed)
}

#[derive(Clone, DynamoItem)]
#[dynamo(table = "plain")]
struct Plain {
    #[dynamo(partition_key)]
    id: String,
    visits: u64,
}

#[derive(Clone, DynamoItem)]
#[dynamo(table = "named", entity = "Named")]
struct Named {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(unique)]
    name: String,
    visits: u64,
}

fn plain(id: &str) -> Plain {
    Plain { id: id.into(), visits: 1 }
}

fn named(id: &str, name: &str) -> Named {
    Named { id: id.into(), name: name.into(), visits: 1 }
}

/// Does some work on a new table with one item, `a`, and holds what it needs to what is allowed.
async fn check<T: DynamoItem, F: Future<Output = Result<()>>>(
    access: Access,
    first: &T,
    work: impl FnOnce(Table<T>, Db) -> F,
) -> Result<()> {
    let db = Db::in_memory();
    db.table::<T>().create_table().await?;
    db.table::<T>().insert(first).await?;
    let (noting, needed) = noted(&db);
    work(noting.table::<T>(), noting).await?;
    let needed = needed.0.lock().unwrap().clone();
    let allowed = actions(&Schema::of::<T>().iam_policy().allow([access]).to_json()?);
    assert_eq!(allowed, needed, "{access:?}");
    Ok(())
}

#[tokio::test]
async fn each_method_is_allowed_the_actions_that_its_calls_need() -> Result<()> {
    let a = &plain("a");
    check(Access::Get, a, async |t, _| t.get("a").await.map(drop)).await?;
    check(Access::Put, a, async |t, _| t.put(&plain("b")).await).await?;
    check(Access::Insert, a, async |t, _| t.insert(&plain("b")).await).await?;
    check(Access::Update, a, async |t, _| t.update("a").set_visits(2u64).await).await?;
    check(Access::Upsert, a, async |t, _| t.update("b").set_visits(2u64).upsert().await).await?;
    check(Access::Delete, a, async |t, _| t.delete("a").await).await?;
    check(Access::Modify, a, async |t, _| t.modify("a", |p| p.visits += 1).await.map(drop)).await?;
    check(Access::ModifyOrInsert, a, async |t, _| {
        for id in ["a", "b"] {
            t.modify(id, |p| p.visits += 1).or_insert(plain(id)).await?;
        }
        Ok(())
    })
    .await?;
    check(Access::Query, a, async |t, _| t.query("a").count().await.map(drop)).await?;
    check(Access::Scan, a, async |t, _| t.scan().count().await.map(drop)).await?;
    check(Access::BatchGet, a, async |t, _| t.batch_get(["a", "b"]).await.map(drop)).await?;
    check(Access::BatchWrite, a, async |t, db| {
        t.batch_put([plain("b")]).await?;
        t.batch_delete(["b"]).await?;
        db.batch_write().put(&t, &plain("c")).await?;
        t.load(futures_util::stream::iter([plain("d")])).await.map(drop)
    })
    .await?;
    check(Access::TransactGet, a, async |t, db| {
        db.transact_get((t.get("a"), t.get("b"))).await.map(drop)
    })
    .await?;
    check(Access::Check, a, async |t, db| {
        db.transact_write().add(t.check("a").condition(|p| p.visits().eq(1u64))).await.map(drop)
    })
    .await?;
    check(Access::TransactWrite, a, async |t, db| {
        let exists = t.check("a").condition(|p| p.visits().eq(1u64));
        let writes = db.transact_write().add(exists).add(t.put(&plain("b"))).add(t.delete("c"));
        writes.add(t.update("d").set_visits(1u64).upsert()).await.map(drop)
    })
    .await
}

#[tokio::test]
async fn where_values_are_kept_unique_writes_are_allowed_what_keeps_them() -> Result<()> {
    let a = &named("a", "x");
    check(Access::Get, a, async |t, _| t.get("a").await.map(drop)).await?;
    check(Access::Insert, a, async |t, _| t.insert(&named("b", "y")).await).await?;
    check(Access::Put, a, async |t, _| t.put(&named("a", "y")).await).await?;
    let rename = async |t: Table<Named>, _| {
        t.update("a").set_visits(2u64).await?;
        t.update("a").set_name("y").await
    };
    check(Access::Update, a, rename).await?;
    check(Access::Upsert, a, async |t, _| {
        t.update("a").set_name("y").set_visits(2u64).upsert().await
    })
    .await?;
    check(Access::Delete, a, async |t, _| {
        t.delete("a").await?;
        t.delete("a").await
    })
    .await?;
    check(Access::Modify, a, async |t, _| t.modify("a", |p| p.name = "y".into()).await.map(drop))
        .await?;
    check(Access::ModifyOrInsert, a, async |t, _| {
        t.modify("b", |p| p.visits += 1).or_insert(named("b", "z")).await?;
        t.modify("a", |p| p.name = "y".into()).or_insert(named("a", "y")).await.map(drop)
    })
    .await
}

#[derive(DynamoItem)]
#[dynamo(table = "ending")]
struct Ending {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(ttl)]
    ends: u64,
}

/// Another edition of it.
#[derive(DynamoItem)]
#[dynamo(table = "ending", global_index(name = "by-name", partition_key(name)))]
struct Before {
    #[dynamo(partition_key)]
    id: String,
    name: String,
}

/// Does some work on the table, and holds what it needs to what is allowed; a new table with tags needs
/// one more, which no request shows.
async fn check_table<F: Future<Output = Result<()>>>(
    access: Access,
    db: &Db,
    schema: &Schema,
    work: impl FnOnce(Schema<Db>, Db) -> F,
) -> Result<()> {
    let (noting, needed) = noted(db);
    work(schema.clone().in_db(&noting), noting).await?;
    let needed = needed.0.lock().unwrap().clone();
    let mut allowed = actions(&schema.iam_policy().allow([access]).to_json()?);
    if matches!(access, Access::CreateTable | Access::EnsureTable) {
        assert_eq!(allowed.remove("TagResource"), schema.to_terraform()?.contains("tags"));
    }
    assert_eq!(allowed, needed, "{access:?}");
    Ok(())
}

#[tokio::test]
async fn the_operations_of_a_table_are_allowed_the_actions_that_they_need() -> Result<()> {
    let silent = Schema::of::<Plain>();
    let spoken = Schema::of::<Ending>().point_in_time_recovery(true).tag("team", "a");
    let off = Schema::of::<Plain>().point_in_time_recovery(false);
    for schema in [&silent, &spoken, &off] {
        let db = &Db::in_memory();
        check_table(Access::CreateTable, db, schema, async |s, _| s.create_table().await).await?;
        check_table(Access::CheckTable, db, schema, async |s, _| {
            s.check().await?;
            s.plan().await.map(drop)
        })
        .await?;
        let name = &schema.table_name()?;
        check_table(Access::DeleteTable, db, schema, async |_, db| db.delete_table(name).await)
            .await?;
        check_table(Access::EnsureTable, db, schema, async |s, _| {
            s.ensure_table().await?;
            s.ensure_table().await.map(drop)
        })
        .await?;
    }
    let db = &Db::in_memory();
    Schema::of::<Before>().in_db(db).create_table().await?;
    check_table(Access::ChangeTable, db, &spoken, async |s, _| {
        let plan = s.plan().removing_indexes().await?;
        plan.apply().await.map(drop)
    })
    .await
}
