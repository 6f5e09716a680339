//! `alias`: older names of attributes, which are read and never written.

use std::collections::HashMap;

use dynamo_orm::{
    AttributeValue, Db, DynamoItem, DynamoValue, Expressions, Result, from_attribute_value,
    from_item, to_item,
};
use proptest::prelude::*;
use tests::{Answer, Stub, new_table};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "renamed", rename_all = "camelCase")]
#[dynamo(global_index(name = "by-rank", partition_key(rank), project(include(full_name))))]
#[dynamo(global_index(name = "by-order", partition_key(order)))]
struct Renamed {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(alias("name", "title"))]
    full_name: String,
    #[dynamo(alias = "memo")]
    note: Option<String>,
    rank: u8,
    order: u8,
    #[dynamo(flatten)]
    size: Size,
    #[dynamo(default, alias = "n")]
    count: u32,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Size {
    #[dynamo(alias = "w")]
    width: u32,
    #[dynamo(alias = "h")]
    height: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(rename_all = "camelCase")]
struct Named {
    #[dynamo(alias("name", "title"))]
    full_name: String,
    #[dynamo(flatten)]
    size: Size,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(rename_all = "camelCase")]
struct NameOnly {
    id: u64,
    #[dynamo(alias("name", "title"))]
    full_name: String,
}

fn text(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

fn number(number: u64) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

/// As it was written before the attributes had new names.
fn old(id: u64) -> HashMap<String, AttributeValue> {
    let attributes = [
        ("id", number(id)),
        ("title", text("T")),
        ("memo", text("M")),
        ("rank", number(1)),
        ("order", number(1)),
    ];
    let more = [("w", number(3)), ("h", number(4)), ("n", number(9))];
    attributes.into_iter().chain(more).map(|(name, value)| (name.to_owned(), value)).collect()
}

fn read(id: u64) -> Renamed {
    Renamed {
        id,
        full_name: "T".into(),
        note: Some("M".into()),
        rank: 1,
        order: 1,
        size: Size { width: 3, height: Some(4) },
        count: 9,
    }
}

async fn with_old(id: u64) -> Result<(Db, dynamo_orm::Table<Renamed>)> {
    let db = Db::in_memory();
    let table = db.table::<Renamed>();
    table.create_table().await?;
    let put = db.client().put_item().table_name("renamed").set_item(Some(old(id)));
    put.send().await.unwrap();
    Ok((db, table))
}

async fn raw(db: &Db, id: u64) -> HashMap<String, AttributeValue> {
    let get = db.client().get_item().table_name("renamed").key("id", number(id));
    get.send().await.unwrap().item.unwrap()
}

#[tokio::test]
async fn old_items_are_read_and_written_by_their_new_names() -> Result<()> {
    assert_eq!(from_item::<Renamed>(&old(1))?, read(1));
    let (db, table) = with_old(1).await?;
    let item = table.get(1).await?.unwrap();
    assert_eq!(item, read(1));
    table.put(&item).await?;
    let stored = raw(&db, 1).await;
    let mut names: Vec<_> = stored.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["count", "fullName", "height", "id", "note", "order", "rank", "width"]);
    assert_eq!(stored, to_item(&item)?);
    Ok(())
}

#[tokio::test]
async fn an_update_leaves_nothing_under_an_old_name_of_what_it_sets() -> Result<()> {
    let (db, table) = with_old(1).await?;
    let after = table.update(1).set_full_name("new").remove_note().return_new().await?;
    let count = 9;
    assert_eq!(after, Renamed { full_name: "new".into(), note: None, count, ..read(1) });
    let stored = raw(&db, 1).await;
    assert!(!stored.contains_key("title") && !stored.contains_key("memo"));

    table.update(1).maybe_set_note(Some("again")).maybe_set_full_name(None::<String>).await?;
    let after = table.update(1).set_note(None::<String>).remove_count().return_new().await?;
    assert_eq!((after.note, after.count, after.full_name.as_str()), (None, 0, "new"));
    Ok(())
}

#[tokio::test]
async fn a_part_asks_for_its_old_names_too() -> Result<()> {
    let (_db, table) = with_old(1).await?;
    let part = Named { full_name: "T".into(), size: Size { width: 3, height: Some(4) } };
    let parts = [part];
    assert_eq!(table.scan().project::<Named>().all().await?, parts);
    assert_eq!(table.query(1).project::<Named>().all().await?, parts);
    let by_order = table.index(Renamed::BY_ORDER).query(1);
    assert_eq!(by_order.project::<Named>().all().await?, parts);
    let text = Expressions::default().projection::<Named>()?;
    assert_eq!(text.split(", ").count(), 7);
    Ok(())
}

#[tokio::test]
async fn an_index_is_not_asked_for_names_that_it_does_not_hold() -> Result<()> {
    let table = new_table::<Renamed>().await?;
    table.put(&read(2)).await?;
    let query = table.index(Renamed::BY_RANK).query(1).project::<NameOnly>();
    let explained = query.explain()?.projection().unwrap();
    assert!(!explained.contains("title"), "{explained}");
    let query = table.index(Renamed::BY_RANK).query(1).project::<NameOnly>();
    assert_eq!(query.all().await?, [NameOnly { id: 2, full_name: "T".into() }]);
    Ok(())
}

#[test]
fn what_is_wrong_under_an_old_name_is_told_by_that_name() {
    let mut raw = old(1);
    raw.insert("title".into(), number(1));
    let error = from_item::<Renamed>(&raw).unwrap_err();
    assert_eq!(error.decode_error().unwrap().to_string(), "title: expected S, found N");
    raw.insert("name".into(), text("better"));
    assert_eq!(from_item::<Renamed>(&raw).unwrap().full_name, "better");
    raw.remove("name");
    raw.remove("title");
    let error = from_item::<Renamed>(&raw).unwrap_err();
    assert_eq!(error.decode_error().unwrap().path(), "fullName");
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "many")]
struct Many {
    #[dynamo(partition_key)]
    first: u32,
    #[dynamo(alias("b2", "b3", "b4"))]
    b: Option<String>,
    #[dynamo(alias("c2", "c3"))]
    c: Option<String>,
    last: Option<u32>,
}

proptest! {
    #[test]
    fn the_new_name_wins_and_then_the_first_listed_in_every_order(
        names in proptest::sample::subsequence(
            vec!["b", "b2", "b3", "b4", "c", "c2", "c3", "unknown"], 0..=8,
        ).prop_shuffle(),
    ) {
        let best = |wanted: &[&str]| {
            let found = wanted.iter().find(|name| names.contains(name));
            found.map(|name| format!("\u{e9} of {name}"))
        };
        let mut members = vec![r#""first": {"N":"1"}"#.to_owned()];
        members.extend(names.iter().map(|name| format!(r#""{name}" : {{"S" :"\u00e9 of {name}"}}"#)));
        let body = format!("{{\"Item\": {{{}}}}}", members.join(", "));
        let db = Db::new(Stub::new([Answer::ok(body)]).client());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let read = runtime.block_on(async { db.table::<Many>().get(1).await });
        let (b, c) = (best(&["b", "b2", "b3", "b4"]), best(&["c", "c2", "c3"]));
        prop_assert_eq!(read.unwrap(), Some(Many { first: 1, b, c, last: None }));
    }
}

#[tokio::test]
async fn a_batch_reads_parts_by_old_names() -> Result<()> {
    let (_db, table) = with_old(1).await?;
    let got = table.batch_get([1]).project::<NameOnly>().await?;
    assert_eq!(got.items, [NameOnly { id: 1, full_name: "T".into() }]);
    Ok(())
}

#[test]
fn old_names_are_found_in_structs_of_many_fields() -> Result<()> {
    macro_rules! wide {
        ($($field:ident)*) => {
            #[derive(Debug, PartialEq, DynamoValue)]
            struct Wide {
                $($field: Option<u32>,)*
                #[dynamo(alias = "old_last", default = 5)]
                last: u32,
            }
            const EMPTY: Wide = Wide { $($field: None,)* last: 5 };
        };
    }
    wide!(a b c d e f g h i j k l m n o p q r s t u v w x y z);
    let entries = [("q".to_owned(), number(1)), ("old_last".to_owned(), number(2))];
    let read: Wide = from_attribute_value(&AttributeValue::M(entries.into()))?;
    assert_eq!(read, Wide { q: Some(1), last: 2, ..EMPTY });
    assert_eq!(from_attribute_value::<Wide>(&AttributeValue::M(HashMap::new()))?, EMPTY);
    Ok(())
}
