//! Enums as a map with a tag, and what the variant holds beside it.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{
    AttributeValue, Condition, DynamoItem, DynamoValue, Result, Table, from_attribute_value,
    from_item, to_attribute_value, to_item,
};
use tests::new_table;

use super::{map, number, refused, stands_as, text, told};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "kind", rename_all = "kebab-case", rename_all_fields = "camelCase")]
enum Event {
    LoggedIn {
        user_name: String,
        #[dynamo(rename = "from")]
        ip_address: Option<String>,
        roles: BTreeSet<String>,
    },
    LoggedOut,
    #[dynamo(rename = "sale")]
    Bought(Receipt),
    Refunded(Box<Receipt>),
    Empty {},
    Priced {
        #[dynamo(flatten)]
        price: Price,
        note: Option<String>,
    },
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Receipt {
    total: u64,
    #[dynamo(flatten)]
    price: Price,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Price {
    currency: String,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "logs")]
struct Log {
    #[dynamo(partition_key)]
    id: u64,
    event: Event,
    before: Option<Event>,
    all: Vec<Event>,
    named: BTreeMap<String, Event>,
}

fn login(user: &str) -> Event {
    Event::LoggedIn { user_name: user.into(), ip_address: None, roles: BTreeSet::new() }
}

fn receipt(total: u64) -> Receipt {
    Receipt { total, price: Price { currency: "EUR".into() } }
}

fn log(id: u64, event: Event) -> Log {
    Log { id, event, before: None, all: vec![], named: BTreeMap::new() }
}

async fn logs() -> Result<Table<Log>> {
    let logs = new_table::<Log>().await?;
    logs.put(&log(1, login("ann"))).await?;
    logs.put(&log(2, Event::LoggedOut)).await?;
    logs.put(&log(3, Event::Bought(receipt(5)))).await?;
    Ok(logs)
}

async fn ids(
    logs: &Table<Log>,
    filter: impl FnOnce(<Log as DynamoItem>::Fields) -> Condition<Log>,
) -> Result<Vec<u64>> {
    let found = logs.scan().filter(filter).all().await?;
    let mut ids: Vec<_> = found.iter().map(|found| found.id).collect();
    ids.sort_unstable();
    Ok(ids)
}

#[test]
fn each_variant_stands_beside_the_tag() {
    let ann = map([("kind", text("logged-in")), ("userName", text("ann"))]);
    stands_as(&login("ann"), &ann);
    let roles = BTreeSet::from(["admin".to_owned()]);
    let full = Event::LoggedIn { user_name: "ann".into(), ip_address: Some("::1".into()), roles };
    stands_as(
        &full,
        &map([
            ("kind", text("logged-in")),
            ("userName", text("ann")),
            ("from", text("::1")),
            ("roles", AttributeValue::Ss(vec!["admin".into()])),
        ]),
    );
    stands_as(&Event::LoggedOut, &map([("kind", text("logged-out"))]));
    stands_as(&Event::Empty {}, &map([("kind", text("empty"))]));
    let sale = |kind| map([("kind", text(kind)), ("total", number(5)), ("currency", text("EUR"))]);
    stands_as(&Event::Bought(receipt(5)), &sale("sale"));
    stands_as(&Event::Refunded(Box::new(receipt(5))), &sale("refunded"));
    let price = Price { currency: "EUR".into() };
    stands_as(
        &Event::Priced { price, note: Some("n".into()) },
        &map([("kind", text("priced")), ("currency", text("EUR")), ("note", text("n"))]),
    );
}

#[test]
fn a_tag_that_is_unknown_missing_or_no_text_is_an_error_at_its_path() -> Result<()> {
    let tags = "`logged-in`, `logged-out`, `sale`, `refunded`, `empty`, `priced`";
    let unknown = map([("kind", text("secret")), ("userName", text("ann"))]);
    let expected = format!("kind: expected one of {tags}, found another name");
    assert_eq!(refused::<Event>(&unknown), expected);
    let missing = map([("userName", text("ann"))]);
    let expected = format!("kind: expected one of {tags}, found no attribute");
    assert_eq!(refused::<Event>(&missing), expected);
    assert_eq!(refused::<Event>(&map([("kind", number(1))])), "kind: expected S, found N");
    assert_eq!(refused::<Event>(&text("logged-out")), "expected M, found S");

    let mut raw = to_item(&log(1, Event::LoggedOut))?;
    raw.insert("all".into(), AttributeValue::L(vec![missing]));
    let error = from_item::<Log>(&raw).unwrap_err();
    assert_eq!(told(&error), format!("all[0].kind: expected one of {tags}, found no attribute"));
    let found = error.decode_error().unwrap();
    assert_eq!((found.expected(), found.found()), (Some(dynamo_orm::Kind::S), None));
    Ok(())
}

#[test]
fn what_a_known_variant_lacks_is_an_error_and_no_other_variant() {
    let stored = map([("kind", text("logged-in")), ("total", number(1))]);
    assert_eq!(refused::<Event>(&stored), "userName: expected S, found no attribute");
    let stored = map([("kind", text("sale")), ("total", text("x")), ("currency", text("EUR"))]);
    assert_eq!(refused::<Event>(&stored), "total: expected N, found S");
    let stored = map([("kind", text("priced"))]);
    assert_eq!(refused::<Event>(&stored), "currency: expected S, found no attribute");
}

#[test]
fn what_cannot_be_written_is_named_within_the_variant() {
    #[derive(DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Measure {
        Heat { celsius: f64 },
    }
    let error = to_attribute_value(&Measure::Heat { celsius: f64::NAN }).unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "celsius");
}

#[tokio::test]
async fn an_enum_is_set_whole_by_setters_and_by_paths() -> Result<()> {
    let logs = logs().await?;
    let after = logs
        .update(1)
        .set_event(Event::LoggedOut)
        .set_before(&login("ann"))
        .set_all([Event::Bought(receipt(1))])
        .apply(|l| l.named().key("first").set(login("bob")))
        .return_new()
        .await?;
    assert_eq!((after.event, after.before), (Event::LoggedOut, Some(login("ann"))));
    assert_eq!(after.named, BTreeMap::from([("first".to_owned(), login("bob"))]));
    let update = logs.update(1).apply(|l| l.event().set(&login("eve"))).remove_before();
    let update = update.apply(|l| l.all().index(0).set(Event::LoggedOut));
    let after = update.return_new().await?;
    assert_eq!((after.event, after.before), (login("eve"), None));
    assert_eq!(after.all, [Event::LoggedOut]);
    Ok(())
}

#[tokio::test]
async fn filters_take_the_whole_or_the_tag() -> Result<()> {
    let logs = logs().await?;
    assert_eq!(ids(&logs, |l| l.event().eq(login("ann"))).await?, [1]);
    assert_eq!(ids(&logs, |l| l.event().ne(&Event::LoggedOut)).await?, [1, 3]);
    assert_eq!(ids(&logs, |l| l.event().tag().eq("sale")).await?, [3]);
    assert_eq!(ids(&logs, |l| l.event().tag().begins_with("logged-")).await?, [1, 2]);
    assert_eq!(ids(&logs, |l| l.event().tag().is_in(["sale", "empty"])).await?, [3]);
    assert!(ids(&logs, |l| l.before().tag().exists()).await?.is_empty());
    logs.update(2).set_all([login("ann")]).await?;
    assert_eq!(ids(&logs, |l| l.all().index(0).tag().eq("logged-in")).await?, [2]);
    let failed = logs.delete(1).condition(|l| l.event().tag().eq("sale")).await.unwrap_err();
    assert!(failed.is_condition_failed());
    Ok(())
}

#[test]
fn an_unknown_variant_is_kept_whole_and_written_back() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Kept {
        Known {
            a: u8,
        },
        #[dynamo(other)]
        Unknown(BTreeMap<String, AttributeValue>),
    }
    stands_as(&Kept::Known { a: 1 }, &map([("kind", text("Known")), ("a", number(1))]));
    let foreign = map([("kind", text("new")), ("deep", map([("kind", text("Known"))]))]);
    let read: Kept = from_attribute_value(&foreign)?;
    assert!(matches!(&read, Kept::Unknown(all) if all.len() == 2 && all["kind"] == text("new")));
    stands_as(&read, &foreign);
    // Without a tag it is unknown too.
    let untagged = map([("a", number(1))]);
    stands_as(&from_attribute_value::<Kept>(&untagged)?, &untagged);
    assert_eq!(refused::<Kept>(&map([("kind", number(1))])), "kind: expected S, found N");
    assert_eq!(refused::<Kept>(&text("x")), "expected M, found S");
    Ok(())
}

#[test]
fn an_unknown_variant_that_is_not_kept_is_read_and_never_written() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Lost {
        Known,
        #[dynamo(other)]
        Unknown,
    }
    let stored = AttributeValue::L(vec![
        map([("kind", text("new")), ("x", number(1))]),
        map([("kind", text("Known"))]),
    ]);
    assert_eq!(from_attribute_value::<Vec<Lost>>(&stored)?, [Lost::Unknown, Lost::Known]);
    assert_eq!(
        from_attribute_value::<Option<Lost>>(&map([("kind", text("new"))]))?,
        Some(Lost::Unknown)
    );
    let error = to_attribute_value(&[Lost::Known, Lost::Unknown]).unwrap_err();
    assert_eq!(error.encode_error().unwrap().path(), "[1]");
    Ok(())
}
