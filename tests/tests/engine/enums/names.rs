//! Enums of variants without data: text, wherever text may stand.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use dynamo_orm::{
    AttributeValue, Condition, DynamoItem, DynamoValue, Key, Result, Table, from_attribute_value,
    from_item, to_attribute_value, to_item,
};
use tests::new_table;

use super::{refused, stands_as, text};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, DynamoValue)]
#[dynamo(rename_all = "SCREAMING_SNAKE_CASE")]
enum Status {
    Open,
    PaidInFull,
    #[dynamo(rename = "order.void")]
    Void,
}

/// One that keeps the names that it does not know.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, DynamoValue)]
#[dynamo(rename_all = "lowercase")]
enum Colour {
    Red,
    #[dynamo(other)]
    Other(String),
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders")]
#[dynamo(global_index(name = "by-status", partition_key(status, region), sort_key(colour)))]
struct Order {
    #[dynamo(partition_key)]
    id: u64,
    status: Status,
    region: String,
    colour: Colour,
    former: Option<Status>,
    seen: BTreeSet<Status>,
    history: Vec<Status>,
    counts: BTreeMap<Status, u32>,
}

fn order(id: u64, status: Status) -> Order {
    Order {
        id,
        status,
        region: "EU".into(),
        colour: Colour::Red,
        former: None,
        seen: BTreeSet::new(),
        history: vec![],
        counts: BTreeMap::new(),
    }
}

async fn orders() -> Result<Table<Order>> {
    let orders = new_table::<Order>().await?;
    for (id, status) in [(1, Status::Open), (2, Status::PaidInFull), (3, Status::Void)] {
        orders.put(&order(id, status)).await?;
    }
    Ok(orders)
}

async fn ids(
    orders: &Table<Order>,
    filter: impl FnOnce(<Order as DynamoItem>::Fields) -> Condition<Order>,
) -> Result<Vec<u64>> {
    let found = orders.scan().filter(filter).all().await?;
    let mut ids: Vec<_> = found.iter().map(|found| found.id).collect();
    ids.sort_unstable();
    Ok(ids)
}

#[test]
fn a_variant_is_the_text_of_its_name() {
    stands_as(&Status::Open, &text("OPEN"));
    stands_as(&Status::PaidInFull, &text("PAID_IN_FULL"));
    stands_as(&Status::Void, &text("order.void"));
    stands_as(&Some(Status::Open), &text("OPEN"));
    stands_as(&None::<Status>, &AttributeValue::Null(true));
}

#[test]
fn every_rule_names_variants_as_serde_does() -> Result<()> {
    macro_rules! rules {
        ($($rule:literal => $name:literal),*) => {$({
            #[derive(DynamoValue)]
            #[dynamo(rename_all = $rule)]
            enum Ruled {
                TwoWords,
            }
            assert_eq!(to_attribute_value(&Ruled::TwoWords)?, text($name));
        })*};
    }
    rules!(
        "lowercase" => "twowords", "UPPERCASE" => "TWOWORDS", "PascalCase" => "TwoWords",
        "camelCase" => "twoWords", "snake_case" => "two_words",
        "SCREAMING_SNAKE_CASE" => "TWO_WORDS", "kebab-case" => "two-words",
        "SCREAMING-KEBAB-CASE" => "TWO-WORDS"
    );
    Ok(())
}

#[test]
fn a_name_that_is_unknown_is_an_error_with_the_known_ones_and_without_itself() -> Result<()> {
    let known = "expected one of `OPEN`, `PAID_IN_FULL`, `order.void`, found another name";
    assert_eq!(refused::<Status>(&text("secret")), known);
    assert_eq!(refused::<Status>(&AttributeValue::Bool(true)), "expected S, found BOOL");
    let mut raw = to_item(&order(1, Status::Open))?;
    raw.insert("history".into(), AttributeValue::L(vec![text("OPEN"), text("open")]));
    let error = from_item::<Order>(&raw).unwrap_err();
    assert_eq!(error.decode_error().unwrap().to_string(), format!("history[1]: {known}"));
    raw.remove("status");
    raw.remove("history");
    let error = from_item::<Order>(&raw).unwrap_err();
    assert_eq!(error.decode_error().unwrap().to_string(), "status: expected S, found no attribute");
    Ok(())
}

#[test]
fn an_unknown_name_is_kept_and_written_back_where_a_variant_is_for_it() -> Result<()> {
    stands_as(&Colour::Red, &text("red"));
    stands_as(&Colour::Other("ultraviolet".into()), &text("ultraviolet"));
    stands_as(&Colour::Other(String::new()), &text(""));
    let told: Colour = from_attribute_value(&to_attribute_value(&Colour::Other("red".into()))?)?;
    assert_eq!(told, Colour::Red);
    Ok(())
}

#[tokio::test]
async fn setters_and_paths_take_variants() -> Result<()> {
    let orders = orders().await?;
    let after = orders
        .update(1)
        .set_status(Status::PaidInFull)
        .set_former(Status::Open)
        .append_history([Status::Open, Status::Void])
        .set_counts(BTreeMap::from([(Status::Void, 1)]))
        .apply(|o| o.seen().insert([Status::Open, Status::Void]))
        .return_new()
        .await?;
    assert_eq!((after.status, after.former), (Status::PaidInFull, Some(Status::Open)));
    assert_eq!(after.history, [Status::Open, Status::Void]);
    assert_eq!(after.seen, BTreeSet::from([Status::Open, Status::Void]));

    let update = orders.update(1).apply(|o| o.status().set(Status::Void)).set_former(None);
    let update = update.apply(|o| o.seen().delete([Status::Void]));
    let after = update.apply(|o| o.counts().key("OPEN").set(7)).return_new().await?;
    assert_eq!((after.status, after.former), (Status::Void, None));
    assert_eq!(after.seen, BTreeSet::from([Status::Open]));
    assert_eq!(after.counts, BTreeMap::from([(Status::Open, 7), (Status::Void, 1)]));
    Ok(())
}

#[tokio::test]
async fn filters_compare_variants_by_what_a_name_has() -> Result<()> {
    let orders = orders().await?;
    assert_eq!(ids(&orders, |o| o.status().eq(Status::Open)).await?, [1]);
    assert_eq!(ids(&orders, |o| o.status().ne(Status::Open)).await?, [2, 3]);
    let among = [Status::Open, Status::Void];
    assert_eq!(ids(&orders, |o| o.status().is_in(among)).await?, [1, 3]);
    assert_eq!(ids(&orders, |o| o.status().begins_with("order.")).await?, [3]);
    assert_eq!(ids(&orders, |o| o.former().not_exists()).await?, [1, 2, 3]);
    assert_eq!(ids(&orders, |o| o.colour().eq(Colour::Other("red".into()))).await?, [1, 2, 3]);

    orders.update(2).set_former(Status::Void).set_history([Status::Void]).await?;
    orders.update(2).apply(|o| o.seen().insert([Status::Void])).await?;
    assert_eq!(ids(&orders, |o| o.former().eq(Status::Void)).await?, [2]);
    assert_eq!(ids(&orders, |o| o.history().contains(Status::Void)).await?, [2]);
    assert_eq!(ids(&orders, |o| o.seen().contains(Status::Void)).await?, [2]);
    assert_eq!(ids(&orders, |o| o.history().index(0).eq(Status::Void)).await?, [2]);
    assert_eq!(ids(&orders, |o| o.status().ne_path(&o.former())).await?, [1, 2, 3]);
    Ok(())
}

#[tokio::test]
async fn an_index_is_asked_by_variants_in_a_tuple() -> Result<()> {
    let orders = orders().await?;
    orders.put(&Order { colour: Colour::Other("blue".into()), ..order(4, Status::Open) }).await?;
    let index = orders.index(Order::BY_STATUS);
    let open = index.query((Status::Open, "EU")).all().await?;
    assert_eq!(open.iter().map(|order| order.id).collect::<Vec<_>>(), [4, 1]);
    let open = index.query((Status::Open, "EU")).sort_key_eq(Colour::Red).all().await?;
    assert_eq!(open.iter().map(|order| order.id).collect::<Vec<_>>(), [1]);
    let open = index.query((Status::Open, "EU")).sort_key_begins_with("bl").count().await?;
    assert_eq!(open, 1);
    assert_eq!(index.query((Status::Void, "US")).all().await?, []);
    Ok(())
}

#[tokio::test]
async fn a_key_of_a_table_may_be_a_variant() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "counters")]
    struct Counter {
        #[dynamo(partition_key)]
        status: Status,
        #[dynamo(sort_key)]
        colour: Colour,
        count: u64,
    }
    let counters = new_table::<Counter>().await?;
    let blue = Colour::Other("blue".into());
    let counter = Counter { status: Status::Void, colour: blue.clone(), count: 1 };
    counters.insert(&counter).await?;
    assert_eq!(counters.get((Status::Void, blue.clone())).await?, Some(counter.clone()));
    assert_eq!(counters.get(&counter).await?, Some(counter.clone()));
    let key = Key::<Counter> { status: Status::Void, colour: blue };
    let after = counters.update(&key).increment_count(1_u64).return_new().await?;
    assert_eq!(after.count, 2);
    assert_eq!(format!("{key:?}"), r#"Key(status="order.void", colour="blue")"#);
    let nothing = counters.get((Status::Open, Colour::Other(String::new()))).await.unwrap_err();
    assert!(nothing.encode_error().is_some(), "a key is never empty");
    Ok(())
}

#[test]
fn sets_and_maps_are_keyed_by_variants() -> Result<()> {
    let seen = HashSet::from([Status::Open, Status::Void]);
    let AttributeValue::Ss(mut names) = to_attribute_value(&seen)? else { panic!("no set") };
    names.sort_unstable();
    assert_eq!(names, ["OPEN", "order.void"]);
    assert_eq!(from_attribute_value::<HashSet<Status>>(&AttributeValue::Ss(names))?, seen);

    let counts = HashMap::from([(Status::PaidInFull, 3_u32)]);
    stands_as(&counts, &super::map([("PAID_IN_FULL", super::number(3))]));
    let unknown = super::map([("PAID", super::number(3))]);
    let known = "expected one of `OPEN`, `PAID_IN_FULL`, `order.void`, found another name";
    assert_eq!(refused::<HashMap<Status, u32>>(&unknown), known);
    // Two that are one text are refused, as the service refuses them.
    let twice = BTreeSet::from([Colour::Red, Colour::Other("red".into())]);
    assert!(to_attribute_value(&twice).is_err());
    Ok(())
}
