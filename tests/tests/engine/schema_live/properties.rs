//! Every description against every table that another one made.

use std::collections::BTreeSet;

use dynamo_orm::{Db, Plan, Result, Schema};
use proptest::prelude::*;
use tests::orders::ORDERS;
use tests::settled;

/// The engine takes the units of an index and does not keep them.
fn is_kept_by_engine(subject: &str) -> bool {
    !subject.starts_with("the throughput of the index")
}

/// Plans and applies; then only what the plan left differs. A plan that is impossible changes nothing.
async fn mends(schema: &Schema<Db>, plan: &Plan) -> Result<()> {
    let before = schema.check().await?;
    assert_eq!(before.differences(), plan.check().differences());
    if !plan.is_possible() {
        let error = plan.apply().await.unwrap_err();
        assert!(error.is_plan_impossible() && !error.may_have_been_applied(), "{error}");
        assert_eq!(schema.check().await?.differences(), before.differences());
        assert!(plan.to_string().contains("impossible"), "{plan}");
        return Ok(());
    }
    plan.apply().await?;
    let left: BTreeSet<_> = plan.left().iter().map(|left| left.difference().subject()).collect();
    let after = schema.check().await?;
    for difference in after.differences() {
        let subject = difference.subject();
        let is_told = left.contains(&subject) || !is_kept_by_engine(&subject);
        assert!(is_told, "{difference}\nwas promised by {plan}");
    }
    assert!(after.is_usable(), "{after}\nafter {plan}");
    Ok(())
}

#[tokio::test]
async fn a_plan_mends_all_but_what_it_says_that_it_leaves_for_every_pair_of_types() -> Result<()> {
    let mut possible = 0;
    for there in ORDERS {
        for described in ORDERS {
            for is_removing in [false, true] {
                let db = Db::in_memory();
                there.schema(&db).create_table().await?;
                let schema = described.schema(&db);
                let plan = schema.plan();
                let plan = if is_removing { plan.removing_indexes() } else { plan }.await?;
                possible += usize::from(plan.is_possible());
                mends(&schema, &plan).await?;
            }
        }
    }
    assert!(possible > 100, "{possible}");
    Ok(())
}

#[tokio::test]
async fn a_table_is_as_the_types_that_made_it_describe_it() -> Result<()> {
    for described in ORDERS {
        let schema = described.schema(&Db::in_memory());
        schema.create_table().await?;
        let check = schema.check().await?;
        assert!(check.is_exact() && check.is_usable(), "{}: {check}", described.name);
        assert!(schema.plan().await?.is_empty(), "{}", described.name);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_plan_mends_all_settings(
        there in settled(), described in settled(), is_removing in any::<bool>(),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let run = async {
            let db = Db::in_memory();
            there.schema(&db).create_table().await?;
            let schema = described.schema(&db);
            let plan = schema.plan();
            let plan = if is_removing { plan.removing_indexes() } else { plan }.await?;
            mends(&schema, &plan).await
        };
        runtime.block_on(run).unwrap();
    }
}
