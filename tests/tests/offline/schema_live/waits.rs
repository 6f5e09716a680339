//! What is waited for, and for how long.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use dynamo_orm::{Result, StepState, Stream, TableProgress};
use tests::orders::{ByStatus, Plain, Two};
use tokio::time::Instant;

use super::world::{BACKFILLING, CHANGING, MAKING, REMOVING, SETTING_UP, World};
use super::{pass, with};

const FOREVER: Duration = Duration::from_secs(1_000_000);

async fn plain() -> Result<World> {
    with(async |db| db.table::<Plain>().create_table().await).await
}

async fn two() -> Result<World> {
    with(async |db| db.table::<Two>().create_table().await).await
}

#[tokio::test(start_paused = true)]
async fn an_index_that_is_being_made_for_ever_ends_at_the_deadline_with_a_report() -> Result<()> {
    let world = plain().await?;
    let db = world.db();
    let plan = db.schema().with::<Two>().stream(Stream::NewImage).tag("team", "a").plan().await?;
    assert_eq!(plan.steps().len(), 4);
    let started = Instant::now();
    let apply = plan.apply().deadline(Duration::from_secs(600)).into_future();
    let apply = tokio::spawn(apply);
    // The first index is made; the second stays as it is.
    pass(BACKFILLING + Duration::from_secs(10)).await;
    world.edit(|table| table.global[1].made = FOREVER);
    let error = apply.await.unwrap().unwrap_err();
    assert_eq!(started.elapsed(), Duration::from_secs(600));
    assert!(error.is_deadline_exceeded() && error.may_have_been_applied(), "{error}");
    let report = error.steps().unwrap();
    assert_eq!(report.done(), &plan.steps()[..1]);
    assert_eq!(report.begun(), plan.steps().get(1));
    assert_eq!(report.not_begun(), &plan.steps()[2..]);
    assert_eq!(
        error.to_string(),
        "1 of 4 steps done, failed to make the index `by-customer`, global over `customer` (S), \
         sorted by `placed_at` (N), with all attributes: orders: the deadline passed (600s)"
    );
    // Of an index that is not there yet no step was sent.
    assert_eq!(world.writes().len(), 3);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_table_that_somebody_else_changes_is_waited_for_before_anything_is_sent() -> Result<()> {
    let world = plain().await?;
    let db = world.db();
    let plan = db.plan::<ByStatus>().await?;
    let now = Instant::now();
    let since = world.service.asked().last().unwrap().at;
    world.edit(|table| table.changed = since + Duration::from_secs(50));
    let seen = Arc::new(Mutex::new(Vec::new()));
    let into = seen.clone();
    plan.apply().on_progress(move |p: TableProgress| into.lock().unwrap().push(p.state)).await?;
    let least = Duration::from_secs(50) + BACKFILLING;
    assert!(now.elapsed() >= least && now.elapsed() < least + Duration::from_secs(5));
    let mut states = seen.lock().unwrap().clone();
    states.dedup();
    let all = [StepState::Held, StepState::Begun, StepState::Waiting, StepState::Done];
    assert_eq!(states, all);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn nothing_is_begun_where_the_table_never_comes_to_rest() -> Result<()> {
    let world = plain().await?;
    let plan = world.db().plan::<ByStatus>().await?;
    world.edit(|table| table.changed = FOREVER);
    let before = world.writes().len();
    let error = plan.apply().deadline(Duration::from_secs(90)).await.unwrap_err();
    assert!(error.is_deadline_exceeded() && !error.may_have_been_applied(), "{error}");
    let report = error.steps().unwrap();
    assert_eq!((report.done().len(), report.begun()), (0, None));
    assert_eq!(report.not_begun(), plan.steps());
    assert_eq!(world.writes().len(), before);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_index_that_somebody_else_makes_is_waited_for_too() -> Result<()> {
    let world = two().await?;
    let db = world.db();
    world.edit(|table| {
        let mut other = table.global[0].clone();
        other.name = "theirs".to_owned();
        other.made = FOREVER;
        table.global.push(other);
    });
    let plan = db.schema().with::<Two>().stream(Stream::NewImage).plan().await?;
    let error = plan.apply().deadline(Duration::from_secs(90)).await.unwrap_err();
    assert!(error.is_deadline_exceeded() && error.steps().unwrap().begun().is_none(), "{error}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn an_index_is_made_anew_once_the_old_one_is_gone() -> Result<()> {
    let world = two().await?;
    let db = world.db();
    let plan = db.plan::<tests::orders::Sorted>().removing_indexes().await?;
    let (before, started) = (world.writes().len(), Instant::now());
    plan.apply().await?;
    let writes = world.writes_since(before);
    let gaps: Vec<_> = writes.windows(2).map(|pair| pair[1].at - pair[0].at).collect();
    assert!(gaps.iter().all(|gap| *gap >= REMOVING), "{gaps:?}");
    assert!(started.elapsed() >= REMOVING + REMOVING + BACKFILLING);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn settings_are_changed_one_after_the_other() -> Result<()> {
    let world = plain().await?;
    let db = world.db();
    let schema = db.schema().with::<Plain>().stream(Stream::NewImage).deletion_protection(true);
    let plan = schema.plan().await?;
    let before = world.writes().len();
    plan.apply().await?;
    let writes = world.writes_since(before);
    assert!(writes[1].at - writes[0].at >= CHANGING);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_table_that_is_deleted_meanwhile_is_not_waited_for() -> Result<()> {
    for status in ["DELETING", "ARCHIVING", "INACCESSIBLE_ENCRYPTION_CREDENTIALS"] {
        let world = plain().await?;
        let plan = world.db().plan::<Two>().await?;
        let started = Instant::now();
        let apply = tokio::spawn(plan.apply().into_future());
        pass(Duration::from_secs(10)).await;
        world.edit(|table| table.status = Some(status));
        let error = apply.await.unwrap().unwrap_err();
        assert!(error.is_table_in_use() && error.may_have_been_applied(), "{error}");
        assert_eq!(error.steps().unwrap().begun(), plan.steps().first());
        assert!(started.elapsed() < Duration::from_secs(20));
    }
    let world = plain().await?;
    let plan = world.db().plan::<Two>().await?;
    let apply = tokio::spawn(plan.apply().into_future());
    pass(Duration::from_secs(10)).await;
    *world.table.lock().unwrap() = None;
    assert!(apply.await.unwrap().unwrap_err().is_table_not_found());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_plan_waits_for_a_table_that_is_being_made() -> Result<()> {
    let world = World::new();
    let db = world.db();
    let making = tokio::spawn(db.table::<Plain>().create_table().into_future());
    pass(Duration::from_millis(10)).await;
    let plan = db.schema().with::<Plain>().tag("team", "a").plan().await?;
    assert_eq!(plan.steps().len(), 1);
    making.await.unwrap()?;
    world.edit(|table| table.made = FOREVER);
    let plan = db.schema().with::<Plain>().plan().deadline(Duration::from_secs(9));
    assert!(plan.await.unwrap_err().is_deadline_exceeded());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_description_that_is_a_moment_behind_is_not_taken_for_the_end_of_a_step() -> Result<()> {
    let world = World::behind(Duration::from_secs(4));
    let db = world.db();
    db.table::<Plain>().create_table().await?;
    pass(Duration::from_secs(60)).await;
    for is_removing in [false, true] {
        let plan = db.plan::<Two>();
        let plan = if is_removing { plan.removing_indexes() } else { plan }.await?;
        assert_eq!(plan.steps().len(), if is_removing { 0 } else { 2 });
        plan.apply().await?;
    }
    let schema = db.schema().with::<tests::orders::Sorted>().deletion_protection(true);
    let schema = schema.stream(Stream::NewImage);
    let plan = schema.plan().removing_indexes().await?;
    assert_eq!(plan.steps().len(), 5);
    plan.apply().await?;
    pass(Duration::from_secs(10)).await;
    assert!(schema.check().await?.is_exact());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_table_that_refuses_for_good_is_not_asked_for_ever() -> Result<()> {
    let world = plain().await?;
    let plan = world.db().plan::<ByStatus>().await?;
    let before = world.writes().len();
    world.edit(|table| table.is_refusing = true);
    let error = plan.apply().await.unwrap_err();
    assert!(error.is_table_in_use() && !error.may_have_been_applied(), "{error}");
    let writes = world.writes_since(before);
    let span = writes.last().unwrap().at - writes[0].at;
    assert_eq!(writes.len(), 10);
    assert!(span > Duration::from_secs(4) && span < Duration::from_secs(10), "{span:?}");
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn recovery_of_a_new_table_waits_for_its_backups() -> Result<()> {
    let world = World::new();
    let db = world.db();
    let schema = db.schema().with::<Plain>().point_in_time_recovery(true);
    let started = Instant::now();
    schema.create_table().await?;
    assert!(started.elapsed() >= MAKING + SETTING_UP);
    assert!(schema.check().await?.is_exact());
    // As long as the deadline lets it.
    let world = World::new();
    let schema = world.db().schema().with::<Plain>().point_in_time_recovery(true);
    let error = schema.create_table().deadline(MAKING + SETTING_UP / 2).await.unwrap_err();
    assert!(error.is_deadline_exceeded(), "{error}");
    assert_eq!(error.steps().unwrap().done().len(), 1);
    Ok(())
}
