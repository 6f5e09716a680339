//! What a look at a table finds, how much it matters, and what it says.

use dynamo_orm::faults::Faults;
use dynamo_orm::{Billing, Db, Result, Severity, Stream, TableClass};
use tests::orders::{
    ByStatus, Ending, Expiring, Global, Included, Local, Narrow, Placed, Plain, Sorted, Two,
};

use super::{told, with};

#[tokio::test]
async fn a_table_that_is_not_there_is_a_difference_and_no_error() -> Result<()> {
    let check = Db::in_memory().check::<Local>().await?;
    assert!(!check.is_usable() && !check.is_exact());
    assert_eq!(
        check.to_string(),
        "\
`orders`: 1 difference, 1 of which breaks calls
breaking  the table
          - nothing
          + a table over `order_id` (N), sorted by `line` (N)
          `create_table()`, `ensure_table()` or `plan()` makes it"
    );
    Ok(())
}

#[tokio::test]
async fn a_check_shows_what_is_there_what_is_described_and_what_to_do() -> Result<()> {
    let db = Db::in_memory();
    db.schema().with::<Two>().stream(Stream::KeysOnly).tag("team", "a").create_table().await?;
    let schema = db.schema().with::<Sorted>().stream(Stream::NewImage).tag("team", "b");
    let schema = schema.tag("cost", "1").deletion_protection(true);
    let check = schema.billing(Billing::provisioned(5, 5)).check().await?;
    assert_eq!(
        check.to_string(),
        "\
`orders`: 7 differences, 1 of which breaks calls
breaking  the index `by-status`
          - global over `status` (S), with all attributes
          + global over `status` (S), sorted by `placed_at` (N), with all attributes
          `plan().removing_indexes()` removes it and makes it anew
degraded  the billing
          - by request
          + provisioned
          `plan()` changes it
degraded  the stream
          - KEYS_ONLY
          + NEW_IMAGE
          `plan()` changes it
degraded  the deletion protection
          - off
          + on
          `plan()` changes it
degraded  the tag `cost`
          - nothing
          + `1`
          `plan()` changes it
degraded  the tag `team`
          - `a`
          + `b`
          `plan()` changes it
note      the index `by-customer`
          - global over `customer` (S), sorted by `placed_at` (N), with all attributes
          + nothing
          `plan().removing_indexes()` removes it, if nothing else reads it"
    );
    assert_eq!(
        check.differences()[0].to_string(),
        "\
breaking: the index `by-status`
  - global over `status` (S), with all attributes
  + global over `status` (S), sorted by `placed_at` (N), with all attributes
  `plan().removing_indexes()` removes it and makes it anew"
    );
    Ok(())
}

#[tokio::test]
async fn a_table_as_described_says_so() -> Result<()> {
    let db = with::<Placed>().await?;
    assert_eq!(db.check::<Placed>().await?.to_string(), "`orders` is as described");
    Ok(())
}

#[tokio::test]
async fn an_index_that_lacks_something_breaks_calls_and_one_that_has_more_does_not() -> Result<()> {
    use Severity::{Breaking, Note};
    let index = "the index `by-status`".to_owned();
    let projection = "the projection of the index `by-status`".to_owned();
    let db = with::<Plain>().await?;
    assert_eq!(told(&db.check::<ByStatus>().await?), [(Breaking, index.clone())]);
    let db = with::<ByStatus>().await?;
    assert_eq!(told(&db.check::<Plain>().await?), [(Note, index.clone())]);
    assert_eq!(told(&db.check::<Narrow>().await?), [(Note, projection.clone())]);
    assert_eq!(told(&db.check::<Included>().await?), [(Note, projection.clone())]);
    assert_eq!(told(&db.check::<Sorted>().await?), [(Breaking, index)]);
    let db = with::<Narrow>().await?;
    assert_eq!(told(&db.check::<ByStatus>().await?), [(Breaking, projection.clone())]);
    assert_eq!(told(&db.check::<Included>().await?), [(Breaking, projection.clone())]);
    let db = with::<Included>().await?;
    assert_eq!(told(&db.check::<Narrow>().await?), [(Note, projection.clone())]);
    assert_eq!(told(&db.check::<ByStatus>().await?), [(Breaking, projection)]);
    Ok(())
}

#[tokio::test]
async fn a_key_or_a_local_index_that_differs_cannot_be_mended() -> Result<()> {
    let db = with::<Plain>().await?;
    let check = db.check::<Local>().await?;
    assert_eq!(
        told(&check),
        [
            (Severity::Breaking, "the primary key".to_owned()),
            (Severity::Breaking, "the index `by-total`".to_owned()),
        ]
    );
    for difference in check.differences() {
        assert!(difference.advice().contains("copy the items"), "{difference}");
    }
    let key = &check.differences()[0];
    assert_eq!(key.found(), Some("`order_id` (N)"));
    assert_eq!(key.described(), Some("`order_id` (N), sorted by `line` (N)"));
    let db = with::<Global>().await?;
    let check = db.check::<Local>().await?;
    assert_eq!(told(&check), [(Severity::Breaking, "the index `by-total`".to_owned())]);
    let found = check.differences()[0].found().unwrap();
    assert!(found.starts_with("global over `total` (N)"), "{found}");
    Ok(())
}

#[tokio::test]
async fn a_ttl_that_is_off_or_elsewhere_degrades() -> Result<()> {
    let db = with::<ByStatus>().await?;
    let check = db.check::<Ending>().await?;
    assert_eq!(told(&check), [(Severity::Degraded, "the ttl attribute".to_owned())]);
    assert_eq!(check.differences()[0].found(), Some("off"));
    assert!(check.is_usable());
    let db = with::<Ending>().await?;
    let check = db.check::<Expiring>().await?;
    let ttl = &check.differences()[0];
    assert_eq!((ttl.found(), ttl.described()), (Some("`ends_at`"), Some("`expires`")));
    Ok(())
}

#[tokio::test]
async fn only_what_the_schema_speaks_of_is_compared_and_asked_for() -> Result<()> {
    let db = Db::in_memory();
    let full = db.schema().with::<Ending>().stream(Stream::NewImage).tag("team", "a");
    let full = full.table_class(TableClass::StandardInfrequentAccess).deletion_protection(true);
    let full = full.point_in_time_recovery(true).billing(Billing::provisioned(2, 3));
    full.create_table().await?;
    let faults = Faults::new();
    let watched = db.clone().with_faults(&faults);
    assert!(watched.check::<ByStatus>().await?.is_exact());
    assert_eq!((faults.calls(), faults.calls_of("DescribeTable")), (1, 1));
    // Tags of other names are somebody else's.
    let tagged = watched.schema().with::<Ending>().tag("cost", "1");
    assert_eq!(told(&tagged.check().await?), [(Severity::Degraded, "the tag `cost`".to_owned())]);
    assert_eq!(faults.calls_of("DescribeTimeToLive"), 1);
    assert_eq!(faults.calls_of("ListTagsOfResource"), 1);
    assert_eq!(faults.calls_of("DescribeContinuousBackups"), 0);
    assert!(full.check().await?.is_exact());
    Ok(())
}

#[tokio::test]
async fn more_units_than_described_are_a_note_and_fewer_degrade() -> Result<()> {
    let db = Db::in_memory();
    let of = |read, write| db.schema().with::<Plain>().billing(Billing::provisioned(read, write));
    of(4, 4).create_table().await?;
    for (read, write, severity) in [
        (3, 4, Severity::Note),
        (1, 1, Severity::Note),
        (5, 4, Severity::Degraded),
        (3, 5, Severity::Degraded),
    ] {
        let check = of(read, write).check().await?;
        assert_eq!(told(&check), [(severity, "the throughput".to_owned())]);
    }
    assert!(of(4, 4).check().await?.is_exact());
    Ok(())
}

#[tokio::test]
async fn severities_are_ordered() {
    assert!(Severity::Breaking > Severity::Degraded && Severity::Degraded > Severity::Note);
}

#[tokio::test]
async fn types_that_share_a_table_are_checked_together() -> Result<()> {
    let db = Db::in_memory();
    db.schema().with::<Two>().with::<Ending>().create_table().await?;
    assert!(db.schema().with::<Ending>().with::<Two>().check().await?.is_exact());
    assert!(!db.check::<Ending>().await?.is_exact());
    assert!(db.check::<Ending>().await?.is_usable());
    Ok(())
}

#[tokio::test]
async fn a_schema_of_types_that_disagree_is_refused_before_anything_is_sent() {
    let faults = Faults::new();
    let db = Db::in_memory().with_faults(&faults);
    let schema = db.schema().with::<Plain>().with::<Local>();
    assert!(schema.check().await.unwrap_err().is_schema_conflict());
    assert!(schema.plan().await.unwrap_err().is_schema_conflict());
    assert!(schema.ensure_table().await.unwrap_err().is_schema_conflict());
    assert_eq!(faults.calls(), 0);
}
