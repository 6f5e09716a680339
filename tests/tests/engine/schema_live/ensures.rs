//! A table that is there when a program starts.

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, Ensured, Result, Stream};
use futures_util::future::join_all;
use tests::orders::{ByStatus, Ending, Plain, Sorted, Two};

use super::with;

#[tokio::test]
async fn a_table_is_made_once_and_found_after_that() -> Result<()> {
    let db = Db::in_memory();
    let schema = db.schema().with::<Ending>().with::<Two>().tag("team", "a");
    assert!(matches!(schema.ensure_table().await?, Ensured::Created));
    let Ensured::Present(check) = schema.ensure_table().await? else { panic!("made twice") };
    assert!(check.is_exact(), "{check}");
    let orders = db.table::<Ending>();
    let order = Ending { order_id: 1, status: "new".into(), ends_at: None };
    orders.put(&order).await?;
    assert_eq!(orders.index(Ending::BY_STATUS).query("new").count().await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_handle_ensures_the_table_of_its_name() -> Result<()> {
    let db = Db::in_memory();
    let orders = db.table::<ByStatus>().named("orders-7");
    assert!(matches!(orders.ensure_table().await?, Ensured::Created));
    assert!(matches!(orders.ensure_table().await?, Ensured::Present(_)));
    assert!(!db.check::<ByStatus>().await?.is_usable());
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_many_callers_one_makes_the_table_and_all_can_use_it() -> Result<()> {
    for _ in 0..10 {
        let db = Db::in_memory();
        let callers = (0..12).map(|n| {
            let orders = db.table::<Ending>();
            tokio::spawn(async move {
                let ensured = orders.ensure_table().await?;
                orders.put(&Ending { order_id: n, status: "new".into(), ends_at: None }).await?;
                Ok::<_, dynamo_orm::Error>(ensured)
            })
        });
        let mut created = 0;
        for ensured in join_all(callers).await {
            created += usize::from(matches!(ensured.unwrap()?, Ensured::Created));
        }
        assert_eq!(created, 1);
        assert_eq!(db.table::<Ending>().scan().count().await?, 12);
    }
    Ok(())
}

#[tokio::test]
async fn a_table_that_breaks_calls_is_an_error_and_left_as_it_is() -> Result<()> {
    let faults = Faults::new();
    let db = with::<Two>().await?;
    let watched = db.clone().with_faults(&faults);
    let error = watched.table::<Sorted>().ensure_table().await.unwrap_err();
    assert!(error.is_schema_mismatch() && !error.may_have_been_applied());
    assert_eq!(
        error.to_string(),
        "2 differences, 1 of which breaks calls; the index `by-status` \
         (`plan().removing_indexes()` removes it and makes it anew): \
         orders: the table is not as its types describe it"
    );
    let check = error.schema_check().unwrap();
    assert_eq!(check.differences(), db.check::<Sorted>().await?.differences());
    assert_eq!(faults.calls(), 1);
    assert!(db.check::<Two>().await?.is_exact());
    Ok(())
}

#[tokio::test]
async fn what_only_degrades_is_told_and_no_error() -> Result<()> {
    let db = with::<ByStatus>().await?;
    let schema = db.schema().with::<Ending>().stream(Stream::NewImage);
    let Ensured::Present(check) = schema.ensure_table().await? else { panic!("made") };
    assert_eq!(check.differences().len(), 2);
    assert!(db.schema().with::<Plain>().stream(Stream::Off).check().await?.is_usable());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_table_whose_making_lost_its_reply_is_set_up_all_the_same() -> Result<()> {
    let fault = Fault::reset_after_applying().on("CreateTable").at_call(1);
    let faults = Faults::new().inject(fault);
    let db = Db::in_memory();
    let schema = |db: &Db| db.schema().with::<Ending>().point_in_time_recovery(true);
    let ensured = schema(&db.clone().with_faults(&faults)).ensure_table().await?;
    assert!(matches!(ensured, Ensured::Created), "{ensured:?}");
    assert_eq!(faults.calls_of("CreateTable"), 2);
    assert!(schema(&db).check().await?.is_exact());
    Ok(())
}
