//! `default` and `skip`: what stands for a missing attribute, and what is never one.

use std::collections::{BTreeSet, HashMap};

use dynamo_orm::{AttributeValue, Db, DynamoItem, DynamoValue, Result, from_item, to_item};
use tests::new_table;

const START: u32 = 7;

fn tenth() -> u8 {
    10
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "defaults")]
struct Defaults {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(default)]
    count: u32,
    #[dynamo(default)]
    tags: Vec<String>,
    #[dynamo(default = "none yet")]
    note: String,
    #[dynamo(default = START)]
    start: u32,
    #[dynamo(default = tenth)]
    tenth: u8,
    #[dynamo(default = 2 * 21)]
    answer: i64,
    #[dynamo(default = Level::High)]
    level: Level,
    #[dynamo(default)]
    names: BTreeSet<String>,
    #[dynamo(default)]
    hint: Option<String>,
    #[dynamo(default = false)]
    is_open: bool,
    #[dynamo(default = vec![1, 2])]
    parts: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
enum Level {
    Low,
    High,
}

fn with_id(id: u64) -> HashMap<String, AttributeValue> {
    HashMap::from([("id".to_owned(), AttributeValue::N(id.to_string()))])
}

fn of_missing(id: u64) -> Defaults {
    Defaults {
        id,
        count: 0,
        tags: vec![],
        note: "none yet".into(),
        start: 7,
        tenth: 10,
        answer: 42,
        level: Level::High,
        names: BTreeSet::new(),
        hint: None,
        is_open: false,
        parts: vec![1, 2],
    }
}

#[tokio::test]
async fn a_missing_attribute_reads_as_its_default() -> Result<()> {
    assert_eq!(from_item::<Defaults>(&with_id(1))?, of_missing(1));

    let db = Db::in_memory();
    let table = db.table::<Defaults>();
    table.create_table().await?;
    let put = db.client().put_item().table_name("defaults");
    put.set_item(Some(with_id(2))).send().await.unwrap();
    assert_eq!(table.get(2).await?, Some(of_missing(2)));
    assert_eq!(table.scan().all().await?, [of_missing(2)]);
    Ok(())
}

#[tokio::test]
async fn what_is_there_wins_over_the_default() -> Result<()> {
    let all = Defaults {
        id: 3,
        count: 1,
        tags: vec!["a".into()],
        note: String::new(),
        start: 0,
        tenth: 0,
        answer: 0,
        level: Level::Low,
        names: BTreeSet::from(["n".into()]),
        hint: Some("h".into()),
        is_open: true,
        parts: vec![],
    };
    let table = new_table::<Defaults>().await?;
    table.put(&all).await?;
    assert_eq!(table.get(3).await?, Some(all));
    Ok(())
}

#[tokio::test]
async fn an_upsert_need_not_set_what_has_a_default_and_an_update_may_remove_it() -> Result<()> {
    let table = new_table::<Defaults>().await?;
    let made = table.update(4).set_note("set").upsert().return_new().await?;
    assert_eq!(made, Defaults { note: "set".into(), ..of_missing(4) });
    assert_eq!(table.update(4).remove_note().return_new().await?, of_missing(4));

    table.update(4).set_start(1).increment_count(5).append_tags(["x"]).await?;
    let changed = table.update(4).apply(|item| item.start().remove()).return_new().await?;
    let expected = Defaults { count: 5, tags: vec!["x".into()], ..of_missing(4) };
    assert_eq!(changed, expected);
    Ok(())
}

#[tokio::test]
async fn a_default_that_is_no_value_of_the_stored_type_is_an_error_still() -> Result<()> {
    let mut raw = with_id(5);
    raw.insert("start".into(), AttributeValue::S("seven".into()));
    let error = from_item::<Defaults>(&raw).unwrap_err();
    assert_eq!(error.decode_error().unwrap().to_string(), "start: expected N, found S");
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoItem, DynamoValue)]
#[dynamo(table = "cached")]
struct Cached<C: Default> {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(skip)]
    cache: C,
    #[dynamo(skip, default = String::from("fresh"))]
    state: String,
    #[dynamo(skip)]
    other: Option<NoValue>,
}

#[derive(Debug, Clone, PartialEq)]
struct NoValue;

#[tokio::test]
async fn what_is_skipped_is_not_stored_and_comes_back_as_its_default() -> Result<()> {
    let full = Cached { id: 1, cache: 5_u8, state: "old".into(), other: Some(NoValue) };
    assert_eq!(to_item(&full)?.len(), 1);
    let table = new_table::<Cached<u8>>().await?;
    table.put(&full).await?;
    let read = Cached { id: 1, cache: 0, state: "fresh".into(), other: None };
    assert_eq!(table.get(1).await?, Some(read));

    let mut raw = with_id(2);
    raw.insert("cache".into(), AttributeValue::S("no number".into()));
    assert_eq!(from_item::<Cached<u8>>(&raw)?.cache, 0);
    Ok(())
}

#[test]
fn fields_of_variants_have_defaults_and_are_skipped() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Event {
        Login {
            #[dynamo(default = 4)]
            version: u8,
            #[dynamo(skip)]
            cached: Option<NoValue>,
            ip: String,
        },
        Logout {
            #[dynamo(default = "bye")]
            word: String,
        },
    }
    let login = HashMap::from([
        ("kind".to_owned(), AttributeValue::S("Login".into())),
        ("ip".to_owned(), AttributeValue::S("::1".into())),
    ]);
    let read: Event = dynamo_orm::from_attribute_value(&AttributeValue::M(login.clone()))?;
    assert_eq!(read, Event::Login { version: 4, cached: None, ip: "::1".into() });
    let written = Event::Login { version: 5, cached: Some(NoValue), ip: "::1".into() };
    let written = dynamo_orm::to_attribute_value(&written)?;
    assert_eq!(written.as_m().unwrap().len(), 3);
    let logout = HashMap::from([("kind".to_owned(), AttributeValue::S("Logout".into()))]);
    let read: Event = dynamo_orm::from_attribute_value(&AttributeValue::M(logout))?;
    assert_eq!(read, Event::Logout { word: "bye".into() });
    Ok(())
}
