//! Every description against every table that another one made.

use std::collections::BTreeSet;

use dynamo_orm::{Billing, Db, Plan, Result, Schema, Stream, TableClass};
use proptest::prelude::*;
use tests::orders::ORDERS;

/// What is set in code, as data.
#[derive(Debug, Clone)]
struct Settings {
    billing: Option<Billing>,
    stream: Option<Stream>,
    class: Option<TableClass>,
    is_protected: Option<bool>,
    is_recoverable: Option<bool>,
    tags: Vec<(String, String)>,
}

impl Settings {
    fn over(&self, mut schema: Schema<Db>) -> Schema<Db> {
        if let Some(billing) = self.billing {
            schema = schema.billing(billing);
        }
        if let Some(stream) = self.stream {
            schema = schema.stream(stream);
        }
        if let Some(class) = self.class {
            schema = schema.table_class(class);
        }
        if let Some(is_on) = self.is_protected {
            schema = schema.deletion_protection(is_on);
        }
        if let Some(is_on) = self.is_recoverable {
            schema = schema.point_in_time_recovery(is_on);
        }
        self.tags.iter().fold(schema, |schema, (name, value)| schema.tag(name, value))
    }
}

fn settings() -> impl Strategy<Value = Settings> {
    let billing = prop_oneof![
        Just(Billing::OnDemand),
        (1..4u64, 1..4u64).prop_map(|(read, write)| Billing::provisioned(read, write)),
    ];
    let stream = prop::sample::select(vec![
        Stream::Off,
        Stream::KeysOnly,
        Stream::NewImage,
        Stream::OldImage,
        Stream::NewAndOldImages,
    ]);
    let class =
        prop::sample::select(vec![TableClass::Standard, TableClass::StandardInfrequentAccess]);
    let tags = prop::collection::vec(("[ab]", "[xy]{0,2}"), 0..3);
    (
        prop::option::of(billing),
        prop::option::of(stream),
        prop::option::of(class),
        any::<Option<bool>>(),
        any::<Option<bool>>(),
        tags,
    )
        .prop_map(|(billing, stream, class, is_protected, is_recoverable, tags)| Settings {
            billing,
            stream,
            class,
            is_protected,
            is_recoverable,
            tags,
        })
}

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
    for (_, there) in ORDERS {
        for (_, described) in ORDERS {
            for is_removing in [false, true] {
                let db = Db::in_memory();
                there(&db).create_table().await?;
                let schema = described(&db);
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
    for (name, describe) in ORDERS {
        let db = Db::in_memory();
        describe(&db).create_table().await?;
        let check = describe(&db).check().await?;
        assert!(check.is_exact() && check.is_usable(), "{name}: {check}");
        assert!(describe(&db).plan().await?.is_empty(), "{name}");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_plan_mends_all_settings(
        there in (0..ORDERS.len(), settings()),
        described in (0..ORDERS.len(), settings()),
        is_removing in any::<bool>(),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let db = Db::in_memory();
            let schema_of = |(index, settings): &(usize, Settings)| {
                settings.over(ORDERS[*index].1(&db))
            };
            schema_of(&there).create_table().await?;
            let schema = schema_of(&described);
            let plan = schema.plan();
            let plan = if is_removing { plan.removing_indexes() } else { plan }.await?;
            mends(&schema, &plan).await
        }).unwrap();
    }
}
