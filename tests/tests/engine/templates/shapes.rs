//! Templates on structs of unusual shapes.

use dynamo_orm::{DynamoItem, DynamoValue, Result, TemplateValue};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Id<T>(T);

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "generic", key(pk = "P#{id}", sk = "{rank:desc}"))]
#[dynamo(global_index(name = "by-kind", key(kindpk = "{kind}#{id}")))]
struct Generic<T: TemplateValue + Send + Sync + 'static, K: Clone + Send + Sync + 'static> {
    id: Id<T>,
    rank: i16,
    kind: Option<Id<K>>,
    note: String,
}

#[tokio::test]
async fn generic_items_have_templates_where_their_types_may_feed_them() -> Result<()> {
    let table = new_table::<Generic<u8, String>>().await?;
    let item = Generic { id: Id(7), rank: -3, kind: Some(Id("a".into())), note: "x".into() };
    table.put(&item).await?;
    assert_eq!(table.get((Id(7), -3)).await?, Some(item.clone()));
    table.update(&item).set_kind(Id("b".to_owned())).await?;
    let by_kind = table.index(Generic::<u8, String>::BY_KIND);
    assert_eq!(by_kind.query((Id("b".to_owned()), Id(7))).count().await?, 1);
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "raw", rename_all = "camelCase")]
#[dynamo(key(pk = "{type}", "sort-key" = "{r#fn}|"))]
#[dynamo(global_index(name = "one", key(one = "{match}#{r#where}")))]
#[dynamo(local_index(name = "two", key(two = "W#{where}#{fn}"), project(include(note))))]
#[dynamo(global_index(name = "inverted", key("sort-key" = "{r#fn}|", pk = "{type}")))]
struct Raw {
    r#type: String,
    r#fn: u8,
    r#match: bool,
    r#where: Option<String>,
    note: Option<String>,
}

#[tokio::test]
async fn keywords_local_indexes_and_shared_attributes_work() -> Result<()> {
    let table = new_table::<Raw>().await?;
    let raw = Raw {
        r#type: "t".into(),
        r#fn: 3,
        r#match: true,
        r#where: Some("here".into()),
        note: None,
    };
    table.put(&raw).await?;
    assert_eq!(table.index(Raw::INVERTED).query(3).sort_key_eq("t").count().await?, 1);
    assert_eq!(table.index(Raw::TWO).query("t").sort_key_prefix("here").count().await?, 1);
    table.update(("t", 3)).set_match_and_where(false, "there").await?;
    assert_eq!(table.index(Raw::TWO).query("t").sort_key_prefix(("there", 3)).count().await?, 1);
    assert_eq!(table.index(Raw::ONE).query((false, "there")).count().await?, 1);
    table.update(("t", 3)).set_match_and_where(true, None).await?;
    assert_eq!(table.index(Raw::TWO).query("t").consistent_read().count().await?, 0);
    assert_eq!(table.get(("t", 3)).await?.unwrap().r#where, None);
    Ok(())
}

/// As narrow as the key of an older table, with a field that is a key and feeds a template.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "mixed")]
#[dynamo(global_index(
    name = "by-day",
    partition_key(day, city),
    key(daysk = "{city}/{id}/{rank}")
))]
#[dynamo(global_index(name = "by-rank", key(rankpk = "{rank}#{id}"), sort_key(day)))]
struct Mixed {
    #[dynamo(partition_key)]
    id: u32,
    day: String,
    city: String,
    rank: i8,
}

#[tokio::test]
async fn a_template_may_stand_beside_plain_keys() -> Result<()> {
    let table = new_table::<Mixed>().await?;
    let mixed = Mixed { id: 1, day: "mon".into(), city: "Oslo".into(), rank: -1 };
    table.put(&mixed).await?;
    table.update(1).set_city_and_rank("Bergen", 4).set_day("tue").await?;
    let by_day = table.index(Mixed::BY_DAY).query(("tue", "Bergen"));
    assert_eq!(by_day.sort_key_prefix(("Bergen", 1)).count().await?, 1);
    let by_rank = table.index(Mixed::BY_RANK).query((4, 1));
    assert_eq!(by_rank.sort_key_begins_with("t").count().await?, 1);
    table.update(2).set_city_and_rank("Rome", 0).set_day("wed").upsert().await?;
    assert_eq!(table.index(Mixed::BY_RANK).query((0, 2)).count().await?, 1);
    Ok(())
}
