//! Ensuring a table that others make, change or delete meanwhile.

use std::time::Duration;

use dynamo_orm::{Ensured, Result};
use futures_util::future::join_all;
use tests::orders::{ByStatus, Ending, Local, Plain, Two};
use tokio::time::Instant;

use super::world::{BACKFILLING, MAKING, World};
use super::{pass, with};

#[tokio::test(start_paused = true)]
async fn whoever_comes_second_waits_for_the_first() -> Result<()> {
    let world = World::new();
    let started = Instant::now();
    let callers = (0..10).map(|_| world.db().table::<Ending>().ensure_table().into_future());
    let ensured: Result<Vec<_>> = join_all(callers).await.into_iter().collect();
    let created = |ensured: &&Ensured| matches!(ensured, Ensured::Created);
    assert_eq!(ensured?.iter().filter(created).count(), 1);
    assert!(started.elapsed() >= MAKING);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_index_of_the_types_is_waited_for_and_one_of_others_is_not() -> Result<()> {
    let world = with(async |db| db.table::<Plain>().create_table().await).await?;
    let db = world.db();
    let making = tokio::spawn(db.plan::<ByStatus>().await?.apply().into_future());
    pass(Duration::from_secs(1)).await;
    let started = Instant::now();
    assert!(matches!(db.table::<Plain>().ensure_table().await?, Ensured::Present(_)));
    assert_eq!(started.elapsed(), Duration::ZERO);
    assert!(matches!(db.table::<ByStatus>().ensure_table().await?, Ensured::Present(_)));
    assert!(started.elapsed() >= BACKFILLING - Duration::from_secs(1));
    making.await.unwrap()
}

#[tokio::test(start_paused = true)]
async fn what_never_comes_ends_at_the_deadline() -> Result<()> {
    let world = with(async |db| db.table::<ByStatus>().create_table().await).await?;
    world.edit(|table| table.global[0].made = Duration::from_secs(1_000_000));
    let ensure = world.db().table::<ByStatus>().ensure_table().deadline(Duration::from_secs(40));
    let error = ensure.await.unwrap_err();
    assert!(error.is_deadline_exceeded() && !error.may_have_been_applied(), "{error}");
    assert!(error.steps().is_none());
    // One that is being made by this call is told of by its steps.
    let world = World::new();
    let ensure = world.db().table::<Ending>().ensure_table().deadline(MAKING / 2);
    let error = ensure.await.unwrap_err();
    assert!(error.is_deadline_exceeded() && error.may_have_been_applied(), "{error}");
    let report = error.steps().unwrap();
    assert_eq!(report.begun().unwrap().to_string(), "create the table `orders` with its index");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_table_that_goes_or_is_out_of_reach_is_no_table_to_start_with() -> Result<()> {
    for status in ["DELETING", "ARCHIVED", "INACCESSIBLE_ENCRYPTION_CREDENTIALS"] {
        let world = with(async |db| db.table::<Two>().create_table().await).await?;
        let db = world.db();
        world.edit(|table| table.status = Some(status));
        let check = db.check::<Ending>().await?;
        assert_eq!(check.differences().len(), 1);
        assert_eq!(check.differences()[0].found(), Some(status));
        assert!(!check.is_usable());
        let error = db.table::<Ending>().ensure_table().await.unwrap_err();
        assert!(error.is_schema_mismatch(), "{error}");
        let plan = db.plan::<Ending>().await?;
        assert!(plan.is_empty() && !plan.is_possible());
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_index_that_is_being_removed_is_as_good_as_gone() -> Result<()> {
    let world = with(async |db| db.table::<Two>().create_table().await).await?;
    let db = world.db();
    let at = world.service.asked().last().unwrap().at + Duration::from_secs(5_000);
    world.edit(|table| table.global[1].gone = Some(at));
    assert!(db.check::<ByStatus>().await?.is_exact());
    let check = db.check::<Two>().await?;
    assert_eq!(check.differences()[0].found(), Some("DELETING"));
    let error = db.table::<Two>().ensure_table().await.unwrap_err();
    assert!(error.is_schema_mismatch(), "{error}");
    // A plan makes it anew when it is gone.
    let plan = db.plan::<Two>().await?;
    assert_eq!(plan.steps().len(), 1);
    plan.apply().deadline(Duration::from_secs(10_000)).await?;
    assert!(db.check::<Two>().await?.is_exact());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn whoever_comes_second_with_another_key_is_told_so() -> Result<()> {
    // The second does not see the table before it tries to make it.
    let world = World::behind(Duration::from_secs(2));
    let (db, other) = (world.db(), world.db());
    let (orders, lines) = (db.table::<Plain>(), other.table::<Local>());
    let (first, second) =
        tokio::join!(orders.ensure_table().into_future(), lines.ensure_table().into_future(),);
    assert!(matches!(first?, Ensured::Created));
    let error = second.unwrap_err();
    assert!(error.is_schema_mismatch() && error.steps().is_none(), "{error}");
    // It is told at once, while the table is still being made.
    let differences = error.schema_check().unwrap().differences();
    assert!(differences.iter().any(|difference| difference.subject() == "the primary key"));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_table_that_is_named_by_its_arn_is_not_made() {
    let orders = World::new().db().table::<Plain>().named(super::world::ARN);
    assert!(orders.ensure_table().await.unwrap_err().is_invalid_input());
    assert!(orders.schema().plan().await.unwrap_err().is_invalid_input());
    assert!(!orders.schema().check().await.unwrap().is_usable());
}
