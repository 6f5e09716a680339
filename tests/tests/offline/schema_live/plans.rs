//! Plans against a service that refuses all that breaks its rules of changing a table.

use std::collections::BTreeSet;

use dynamo_orm::{Db, WriteOutcome};
use dynamo_orm::{Plan, Result, Schema};
use proptest::prelude::*;
use tests::orders::{ByStatus, Ending, Expiring, ORDERS, Plain, Two};
use tests::settled;

use super::pass;
use super::world::{BACKFILLING, HOUR, World};

/// Makes the one, plans and applies the other, and looks what is left.
async fn mends(
    world: &World,
    there: &Schema<Db>,
    described: &Schema<Db>,
    is_removing: bool,
) -> Result<Plan> {
    there.create_table().await?;
    pass(HOUR).await;
    let plan = described.plan();
    let plan = if is_removing { plan.removing_indexes() } else { plan }.await?;
    let before = world.writes().len();
    if plan.is_possible() {
        plan.apply().await?;
        assert_eq!(world.writes().len() - before, plan.steps().len(), "{plan}");
        pass(HOUR).await;
        let left: BTreeSet<_> =
            plan.left().iter().map(|left| left.difference().subject()).collect();
        let after = described.check().await?;
        for difference in after.differences() {
            assert!(left.contains(&difference.subject()), "{difference}\nafter {plan}");
        }
        assert!(after.is_usable(), "{after}\nafter {plan}");
    } else {
        assert!(plan.apply().await.unwrap_err().is_plan_impossible());
        assert_eq!(world.writes().len(), before);
    }
    Ok(plan)
}

#[tokio::test(start_paused = true)]
async fn the_service_takes_every_step_of_every_plan_for_every_pair_of_types() -> Result<()> {
    let (mut possible, mut empty) = (0, 0);
    for there in ORDERS {
        for described in ORDERS {
            for is_removing in [false, true] {
                let world = World::new();
                let db = world.db();
                let schemas = (there.schema(&db), described.schema(&db));
                let plan = mends(&world, &schemas.0, &schemas.1, is_removing).await?;
                possible += usize::from(plan.is_possible());
                empty += usize::from(plan.is_empty());
            }
        }
    }
    assert!(possible > 100 && empty < 200, "{possible}, {empty}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_service_takes_every_step_of_any_settings(
        there in settled(), described in settled(), is_removing in any::<bool>(),
    ) {
        let mut runtime = tokio::runtime::Builder::new_current_thread();
        let runtime = runtime.enable_all().start_paused(true).build().unwrap();
        let run = async {
            let world = World::new();
            let db = world.db();
            mends(&world, &there.schema(&db), &described.schema(&db), is_removing).await
        };
        drop(runtime.block_on(run).unwrap());
    }
}

#[tokio::test(start_paused = true)]
async fn a_ttl_that_is_on_its_way_is_waited_for_by_whoever_plans() -> Result<()> {
    let world = World::new();
    let db = world.db();
    db.table::<Ending>().create_table().await?;
    // It is being switched on: that is no step, and not yet exact.
    let check = db.check::<Ending>().await?;
    assert_eq!(check.differences()[0].found(), Some("being switched on"));
    assert!(check.is_usable() && db.plan::<Ending>().await?.is_empty());
    // For another attribute nothing can be done yet.
    let plan = db.plan::<Expiring>().await?;
    assert!(plan.is_empty() && plan.is_possible());
    pass(HOUR).await;
    db.plan::<Expiring>().await?.apply().await?;
    let plan = db.plan::<Expiring>().await?;
    assert!(plan.is_empty(), "it is being switched off: {plan}");
    pass(HOUR).await;
    db.plan::<Expiring>().await?.apply().await?;
    pass(HOUR).await;
    assert_eq!(world.table.lock().unwrap().as_ref().unwrap().ttl.as_deref(), Some("expires"));
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_plan_whose_reply_was_lost_is_planned_again() -> Result<()> {
    let world = super::with(async |db| db.table::<Plain>().create_table().await).await?;
    let db = world.db();
    let plan = db.plan::<Two>().await?;
    // The first index is made, and the service is silent about it.
    let error = plan.apply().deadline(BACKFILLING / 2).await.unwrap_err();
    assert!(error.is_deadline_exceeded());
    assert_eq!(error.outcome(), WriteOutcome::Unknown);
    assert_eq!(error.steps().unwrap().begun(), plan.steps().first());
    // The index is on its way, so only the other is a step, and it waits for the first.
    let rest = db.plan::<Two>().await?;
    assert_eq!(rest.steps(), &plan.steps()[1..]);
    assert!(rest.is_possible());
    assert_eq!(rest.left()[0].why(), "it is on its way");
    rest.apply().await?;
    assert!(db.check::<Two>().await?.is_exact());
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_plan_is_not_stale_because_of_what_is_on_its_way() -> Result<()> {
    let world = super::with(async |db| db.table::<Plain>().create_table().await).await?;
    let db = world.db();
    let first = db.plan::<ByStatus>().await?;
    let applied = tokio::spawn(first.apply().into_future());
    pass(std::time::Duration::from_secs(10)).await;
    // Planned while the index is being made, applied when it is there.
    let rest = db.schema().with::<Two>().tag("team", "a").plan().await?;
    applied.await.unwrap()?;
    rest.apply().await?;
    assert!(db.check::<Two>().await?.is_exact());
    Ok(())
}
