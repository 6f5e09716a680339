//! What a plan says, what it does, and what it refuses to do.

use std::sync::{Arc, Mutex};

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Billing, Db, DynamoItem, Result, StepState, Stream, TableClass};
use tests::orders::{
    ByState, ByStatus, Ending, Expiring, Included, Local, Narrow, Numbered, Plain, Sorted, Two,
};

use super::{left, steps, with};

#[tokio::test]
async fn a_plan_says_all_that_it_does_and_what_it_leaves() -> Result<()> {
    let db = Db::in_memory();
    db.schema().with::<Two>().stream(Stream::KeysOnly).tag("team", "a").create_table().await?;
    let schema = db.schema().with::<Ending>().stream(Stream::NewImage).tag("team", "b");
    let schema = schema.tag("cost", "1").deletion_protection(true).point_in_time_recovery(true);
    let schema = schema.table_class(TableClass::StandardInfrequentAccess);
    let plan = schema.billing(Billing::provisioned(5, 6)).plan().await?;
    assert_eq!(
        plan.to_string(),
        "\
`orders`: 8 steps
  1. bill by the hour, with 5 read and 6 write units a second, and 5 read and 6 write units a second for the index `by-status`, and 5 read and 6 write units a second for the index `by-customer`
  2. switch the stream off; what it holds is read for 24 hours more
  3. switch a stream of NEW_IMAGE on; it has an ARN of its own, of which its readers must be told
  4. move to the table class STANDARD_INFREQUENT_ACCESS
  5. switch deletion protection on
  6. switch point-in-time recovery on
  7. tag it with `cost` = `1`, `team` = `b`
  8. let items end at the time in `ends_at`
left as it is
  the index `by-customer`: no index is removed unless `plan().removing_indexes()` asks for it"
    );
    plan.apply().await?;
    assert_eq!(db.check::<Ending>().await?.differences().len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_plan_that_cannot_mend_the_table_says_so_and_does_nothing() -> Result<()> {
    let db = with::<ByStatus>().await?;
    let plan = db.schema().with::<Local>().stream(Stream::NewImage).plan().await?;
    assert_eq!(
        plan.to_string(),
        "\
`orders`: impossible, so nothing is done
  1. switch a stream of NEW_IMAGE on; it has an ARN of its own, of which its readers must be told
in the way
  the primary key: a key cannot be changed: make a table of another name and copy the items
  the index `by-total`: a local index is made with its table: make a table of another name and copy the items
left as it is
  the index `by-status`: no index is removed unless `plan().removing_indexes()` asks for it"
    );
    let faults = Faults::new();
    let plan = db.clone().with_faults(&faults).plan::<Local>().await?;
    faults.reset_counts();
    let error = plan.apply().await.unwrap_err();
    assert!(error.is_plan_impossible() && error.steps().is_none());
    assert_eq!(faults.calls(), 0);
    assert_eq!(
        error.to_string(),
        "orders: the primary key: a key cannot be changed: make a table of another name and copy the items; \
         the index `by-total`: a local index is made with its table: make a table of another name and copy the items"
    );
    Ok(())
}

#[tokio::test]
async fn an_index_is_removed_or_made_anew_only_if_asked_for() -> Result<()> {
    let db = with::<Two>().await?;
    let plan = db.plan::<Sorted>().await?;
    assert!(plan.is_empty() && !plan.is_possible());
    assert_eq!(left(&plan), ["the index `by-customer`", "the index `by-status`"]);
    let plan = db.plan::<Sorted>().removing_indexes().await?;
    assert_eq!(
        steps(&plan),
        [
            "remove the index `by-customer` (global over `customer` (S), sorted by `placed_at` (N), with all attributes)",
            "remove the index `by-status` (global over `status` (S), with all attributes), to make it anew",
            "make the index `by-status`, global over `status` (S), sorted by `placed_at` (N), with all attributes",
        ]
    );
    plan.apply().await?;
    assert!(db.check::<Sorted>().await?.is_exact());
    // One that holds more than it must is left, too.
    let db = with::<Included>().await?;
    let plan = db.plan::<Narrow>().await?;
    assert!(plan.is_empty() && plan.is_possible());
    assert_eq!(left(&plan), ["the projection of the index `by-status`"]);
    Ok(())
}

#[tokio::test]
async fn an_index_made_by_a_plan_holds_the_items_that_were_there() -> Result<()> {
    let db = with::<Plain>().await?;
    let orders = db.table::<Plain>();
    orders.batch_put((0..30).map(|n| Plain { order_id: n, status: (n % 3).to_string() })).await?;
    db.plan::<ByStatus>().await?.apply().await?;
    let orders = db.table::<ByStatus>();
    assert_eq!(orders.index(ByStatus::BY_STATUS).query("1").count().await?, 10);
    Ok(())
}

#[tokio::test]
async fn an_attribute_is_of_one_type_in_all_keys_of_a_table() -> Result<()> {
    let db = with::<ByStatus>().await?;
    let plan = db.plan::<ByState>().await?;
    assert!(!plan.is_possible());
    assert!(
        plan.left()[1].why().starts_with("`status` is S in another key of the table"),
        "{plan}"
    );
    db.plan::<ByState>().removing_indexes().await?.apply().await?;
    assert!(db.check::<ByState>().await?.is_exact());
    // Each index goes before one is made that defines an attribute of it otherwise.
    let db = with::<Two>().await?;
    let plan = db.plan::<Numbered>().removing_indexes().await?;
    let words: Vec<_> = steps(&plan).iter().map(|step| step[..11].to_owned()).collect();
    assert_eq!(words, ["remove the ", "remove the ", "make the in", "make the in"]);
    plan.apply().await?;
    assert!(db.check::<Numbered>().await?.is_exact());
    Ok(())
}

#[tokio::test]
async fn the_plan_of_a_table_that_is_not_there_makes_it() -> Result<()> {
    let db = Db::in_memory();
    let schema = db.schema().with::<Ending>().tag("team", "a").point_in_time_recovery(true);
    let plan = schema.plan().await?;
    assert_eq!(
        steps(&plan),
        [
            "create the table `orders` with its index",
            "let items end at the time in `ends_at`",
            "switch point-in-time recovery on",
        ]
    );
    assert!(plan.left().is_empty());
    plan.apply().await?;
    assert!(schema.check().await?.is_exact());
    // It was made of no table, and now there is one.
    let error = plan.apply().await.unwrap_err();
    assert!(error.is_plan_stale() && error.schema_check().unwrap().is_exact(), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_plan_of_a_table_that_has_changed_is_stale_and_does_nothing() -> Result<()> {
    let db = with::<Two>().await?;
    let plan = db.schema().with::<Sorted>().stream(Stream::NewImage).plan().removing_indexes();
    let plan = plan.await?;
    // Somebody else removes one of the indexes that the plan would remove.
    db.plan::<ByStatus>().removing_indexes().await?.apply().await?;
    let faults = Faults::new();
    let watched = db.clone().with_faults(&faults).schema().with::<Sorted>();
    let other = watched.stream(Stream::NewImage).plan().removing_indexes().await?;
    faults.reset_counts();
    let error = plan.apply().await.unwrap_err();
    assert!(error.is_plan_stale() && error.steps().is_none(), "{error}");
    assert_eq!(error.schema_check().unwrap().differences(), other.check().differences());
    // The stream was to be changed too, and was not.
    assert!(db.schema().with::<ByStatus>().stream(Stream::Off).check().await?.is_exact());
    // Whatever the plan does not speak of may change.
    db.schema().with::<ByStatus>().tag("team", "a").plan().await?.apply().await?;
    other.apply().await?;
    assert_eq!(faults.calls_of("UpdateTable"), 3);
    Ok(())
}

#[tokio::test]
async fn a_plan_is_stale_too_where_its_steps_would_be_the_same() -> Result<()> {
    let db = Db::in_memory();
    let of = |stream| db.schema().with::<Plain>().stream(stream);
    of(Stream::KeysOnly).create_table().await?;
    let plan = of(Stream::NewImage).plan().await?;
    of(Stream::OldImage).plan().await?.apply().await?;
    let now = of(Stream::NewImage).plan().await?;
    assert_eq!(now.steps(), plan.steps());
    assert!(plan.apply().await.unwrap_err().is_plan_stale());
    now.apply().await
}

#[tokio::test]
async fn a_plan_that_was_applied_is_stale_and_the_error_says_that_all_is_done() -> Result<()> {
    let db = with::<Two>().await?;
    let plan = db.schema().with::<ByStatus>().tag("team", "a").plan().removing_indexes().await?;
    plan.apply().await?;
    let error = plan.apply().await.unwrap_err();
    assert!(error.is_plan_stale() && error.schema_check().unwrap().is_exact());
    assert!(error.to_string().starts_with("now the table is as described: "), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_plan_without_steps_sends_no_write() -> Result<()> {
    let faults = Faults::new();
    let db = with::<Two>().await?.with_faults(&faults);
    let plan = db.plan::<ByStatus>().await?;
    assert!(plan.is_empty());
    assert_eq!(plan.to_string().lines().next(), Some("`orders`: nothing to do"));
    plan.apply().await?;
    assert_eq!(faults.calls(), faults.calls_of("DescribeTable"));
    Ok(())
}

#[tokio::test]
async fn the_ttl_attribute_is_moved_by_two_plans() -> Result<()> {
    let db = with::<Ending>().await?;
    let plan = db.plan::<Expiring>().await?;
    assert_eq!(steps(&plan), ["no longer let items end at the time in `ends_at`"]);
    assert!(left(&plan).contains(&"the ttl attribute".to_owned()));
    let why = plan.left().iter().find(|left| left.difference().subject().contains("ttl"));
    assert!(why.unwrap().why().contains("one change in an hour"));
    plan.apply().await?;
    let plan = db.plan::<Expiring>().await?;
    assert_eq!(steps(&plan), ["let items end at the time in `expires`"]);
    plan.apply().await?;
    assert!(db.check::<Expiring>().await?.is_usable());
    assert_eq!(steps(&db.plan::<Expiring>().await?), Vec::<String>::new());
    Ok(())
}

/// Steps of every kind but the removal of an index.
async fn many_steps(faults: &Faults) -> Result<(Db, dynamo_orm::Plan)> {
    let db = with::<ByStatus>().await?;
    let schema = db.clone().with_faults(faults).schema().with::<Ending>().with::<Two>();
    let schema = schema.billing(Billing::provisioned(1, 1)).stream(Stream::NewImage);
    let schema = schema.table_class(TableClass::StandardInfrequentAccess).tag("team", "a");
    let schema = schema.deletion_protection(true).point_in_time_recovery(true);
    Ok((db, schema.plan().await?))
}

#[tokio::test]
async fn a_step_that_fails_ends_the_plan_and_the_error_says_what_is_done() -> Result<()> {
    let writes = ["UpdateTable", "UpdateContinuousBackups", "TagResource", "UpdateTimeToLive"];
    let counts = [5, 1, 1, 1];
    let mut position = 0;
    for (write, count) in writes.into_iter().zip(counts) {
        for call in 1..=count {
            let refusal = Fault::refusal(400, "ValidationException", "no");
            let faults = Faults::new().inject(refusal.on(write).at_call(call));
            let (_, plan) = many_steps(&faults).await?;
            assert_eq!(plan.steps().len(), 8);
            let error = plan.apply().await.unwrap_err();
            let report = error.steps().unwrap();
            assert_eq!(report.done(), &plan.steps()[..position], "{error}");
            assert_eq!(report.begun(), plan.steps().get(position), "{error}");
            assert_eq!(report.not_begun(), &plan.steps()[position + 1..], "{error}");
            assert_eq!(error.may_have_been_applied(), position > 0, "{error}");
            let said = format!("{position} of 8 steps done, failed to {}", plan.steps()[position]);
            assert!(error.to_string().starts_with(&said), "{error}");
            position += 1;
        }
    }
    assert_eq!(position, 8);
    Ok(())
}

#[tokio::test]
async fn a_plan_made_again_after_a_failure_holds_the_rest() -> Result<()> {
    let fault = Fault::refusal(400, "ValidationException", "no").on("TagResource").at_call(1);
    let faults = Faults::new().inject(fault);
    let (_, plan) = many_steps(&faults).await?;
    plan.apply().await.unwrap_err();
    let error = plan.apply().await.unwrap_err();
    assert!(error.is_plan_stale(), "{error}");
    let rest = error.schema_check().unwrap();
    let subjects: Vec<_> = rest.differences().iter().map(|d| d.subject()).collect();
    // The engine does not keep the units of an index that was added.
    assert_eq!(subjects, ["the ttl attribute", "the tag `team`"]);
    Ok(())
}

#[tokio::test]
async fn progress_tells_of_each_step_when_it_begins_and_when_it_is_done() -> Result<()> {
    let (_, plan) = many_steps(&Faults::new()).await?;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let into = seen.clone();
    let see = move |p: dynamo_orm::TableProgress| {
        into.lock().unwrap().push((p.number, p.of, p.step.to_string(), p.state));
    };
    plan.apply().on_progress(see).await?;
    let expected: Vec<_> = steps(&plan)
        .into_iter()
        .enumerate()
        .flat_map(|(n, step)| {
            [StepState::Begun, StepState::Done].map(|state| (n + 1, 8, step.clone(), state))
        })
        .collect();
    assert_eq!(*seen.lock().unwrap(), expected);
    Ok(())
}

#[tokio::test]
async fn a_table_by_another_name_is_planned_by_its_own_handle() -> Result<()> {
    let db = Db::in_memory();
    db.table::<Plain>().named("orders-test").create_table().await?;
    let schema = db.table::<ByStatus>().named("orders-test").schema();
    schema.plan().await?.apply().await?;
    assert!(schema.check().await?.is_exact());
    assert!(!db.check::<ByStatus>().await?.is_usable());
    Ok(())
}

/// A table with a protected key name, to see that names are quoted.
#[derive(DynamoItem)]
#[dynamo(table = "quoted")]
struct Unquoted {
    #[dynamo(partition_key)]
    id: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "quoted")]
#[dynamo(global_index(name = "by-quote", partition_key(quote), project(include(more))))]
struct Quoted {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(rename = "say \"it\"")]
    quote: String,
    #[dynamo(rename = "back\\slash")]
    more: String,
}

#[tokio::test]
async fn names_of_all_kinds_go_into_the_request() -> Result<()> {
    let db = with::<Unquoted>().await?;
    db.plan::<Quoted>().await?.apply().await?;
    assert!(db.check::<Quoted>().await?.is_exact());
    Ok(())
}
