//! Tables are made with everything that is said of them.

use std::sync::{Arc, Mutex};

use dynamo_orm::{Billing, Db, Result, Schema, StepState, Stream, TableClass, Throughput};
use serde_json::json;

use super::{Customer, Order, describe};

#[tokio::test]
async fn a_table_of_two_types_has_the_indexes_of_both() -> Result<()> {
    let db = Db::in_memory();
    db.schema().with::<Customer>().with::<Order>().create_table().await?;
    let live = describe(&db, "shop").await;
    assert_eq!(live.table["keys"], json!(["pk HASH", "sk RANGE"]));
    assert_eq!(
        live.table["global"],
        json!([
            {
                "name": "by-city", "keys": ["city HASH"],
                "projection": "INCLUDE entity,name,total", "read": 0, "write": 0,
            },
            {
                "name": "by-status", "keys": ["status HASH", "region HASH", "placed_at RANGE"],
                "projection": "ALL ", "read": 0, "write": 0,
            },
        ])
    );
    assert_eq!(
        live.table["local"],
        json!([{ "name": "by-total", "keys": ["pk HASH", "total RANGE"], "projection": "KEYS_ONLY " }])
    );
    assert_eq!(live.ttl, json!(["ENABLED", "ends_at"]));
    assert_eq!((live.tags.len(), live.is_recoverable), (0, false));
    Ok(())
}

#[tokio::test]
async fn every_setting_is_made() -> Result<()> {
    let db = Db::in_memory();
    let schema = db
        .schema()
        .with::<Order>()
        .named("shop-test")
        .billing(Billing::provisioned(5, 6))
        .index_throughput("by-city", Throughput::new(7, 8))
        .stream(Stream::NewAndOldImages)
        .table_class(TableClass::StandardInfrequentAccess)
        .deletion_protection(true)
        .point_in_time_recovery(true)
        .tag("team", "shop")
        .tag("Cost Centre", "a+b=c:d/e@f.g_h-1")
        .tag("team", "shop 2");
    schema.create_table().await?;
    let live = describe(&db, "shop-test").await;
    let units = |index: usize| {
        let index = &live.table["global"][index];
        (index["read"].clone(), index["write"].clone())
    };
    assert_eq!(units(0), (json!(7), json!(8)));
    assert_eq!(units(1), (json!(5), json!(6)));
    assert_eq!((&live.table["read"], &live.table["write"]), (&json!(5), &json!(6)));
    assert_eq!(live.table["stream"], json!("NEW_AND_OLD_IMAGES"));
    assert_eq!(live.table["class"], json!("STANDARD_INFREQUENT_ACCESS"));
    assert_eq!(live.table["protected"], json!(true));
    assert!(live.is_recoverable);
    let tag = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(live.tags, [tag("Cost Centre", "a+b=c:d/e@f.g_h-1"), tag("team", "shop 2")]);
    Ok(())
}

#[tokio::test]
async fn what_is_switched_off_is_that_of_a_new_table() -> Result<()> {
    let db = Db::in_memory();
    let schema = db.schema().with::<Customer>().billing(Billing::OnDemand).stream(Stream::Off);
    let off = schema.table_class(TableClass::Standard).deletion_protection(false);
    off.point_in_time_recovery(false).create_table().await?;
    let live = describe(&db, "shop").await;
    assert_eq!(live.table["stream"], json!(null));
    assert_eq!(live.table["protected"], json!(false));
    assert!(!live.is_recoverable);
    Ok(())
}

#[tokio::test]
async fn a_schema_is_filled_before_there_is_a_database() -> Result<()> {
    let schema = Schema::new().with::<Customer>().named("elsewhere");
    assert_eq!(schema.table_name()?, "elsewhere");
    let db = Db::in_memory();
    schema.in_db(&db).create_table().await?;
    assert!(
        db.table::<Customer>()
            .named("elsewhere")
            .create_table()
            .await
            .unwrap_err()
            .is_table_in_use()
    );
    Ok(())
}

#[tokio::test]
async fn the_table_of_a_handle_is_made_under_its_name() -> Result<()> {
    let db = Db::in_memory();
    let orders = db.table::<Order>().named("orders-test");
    orders.schema().tag("team", "test").create_table().await?;
    assert_eq!(describe(&db, "orders-test").await.tags.len(), 1);
    Ok(())
}

#[tokio::test]
async fn progress_tells_each_step_from_its_beginning_to_its_end() -> Result<()> {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let see = Arc::clone(&seen);
    let db = Db::in_memory();
    let schema = db.schema().with::<Order>().point_in_time_recovery(true);
    schema
        .create_table()
        .on_progress(move |progress| {
            let words = (progress.number, progress.of, progress.step.to_string());
            see.lock().unwrap().push((words, progress.state));
        })
        .await?;
    let mut seen = std::mem::take(&mut *seen.lock().unwrap());
    seen.retain(|(_, state)| *state != StepState::Waiting);
    let step = |number, text: &str, state| ((number, 3, text.to_owned()), state);
    let (create, ttl, recovery) = (
        "create the table `shop` with 3 indexes",
        "let items end at the time in `ends_at`",
        "switch point-in-time recovery on",
    );
    assert_eq!(
        seen,
        [
            step(1, create, StepState::Begun),
            step(1, create, StepState::Done),
            step(2, ttl, StepState::Begun),
            step(2, ttl, StepState::Done),
            step(3, recovery, StepState::Begun),
            step(3, recovery, StepState::Done),
        ]
    );
    Ok(())
}

#[tokio::test]
async fn recovery_ends_with_its_table() -> Result<()> {
    let db = Db::in_memory();
    db.schema().with::<Order>().point_in_time_recovery(true).create_table().await?;
    db.delete_table("shop").await?;
    db.schema().with::<Order>().create_table().await?;
    assert!(!describe(&db, "shop").await.is_recoverable);
    Ok(())
}

#[tokio::test]
async fn a_protected_table_is_not_deleted_and_keeps_its_settings() -> Result<()> {
    let db = Db::in_memory();
    let schema = db.schema().with::<Order>().deletion_protection(true);
    schema.point_in_time_recovery(true).create_table().await?;
    assert!(db.delete_table("shop").await.is_err());
    assert!(describe(&db, "shop").await.is_recoverable);
    Ok(())
}

/// A wait needs a clock; without one the table would be asked for without pause, for ever.
#[test]
fn without_a_clock_nothing_is_made() {
    use std::future::{Future as _, IntoFuture as _};
    use std::task::{Context, Poll, Waker};
    let db = Db::in_memory();
    let create = std::pin::pin!(db.schema().with::<Order>().create_table().into_future());
    let polled = create.poll(&mut Context::from_waker(Waker::noop()));
    let Poll::Ready(Err(error)) = polled else { panic!("{polled:?}") };
    assert_eq!(error.kind(), dynamo_orm::ErrorKind::NotSent, "{error}");
}
