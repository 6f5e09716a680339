//! Global and local indexes: made with their table, and what an item keeps to be in them.

#![allow(dead_code, reason = "some items are only described")]

use std::borrow::Cow;
use std::collections::BTreeMap;

use dynamo_orm::index::{Consistent, Covers, Index, Local, SortBy, ThisHasNoSortKey, Whole};
use dynamo_orm::{
    Db, DynamoItem, DynamoValue, IndexScope, KeyValue, Kind, Projection, Result, Table,
};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Status(String);

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "orders", rename_all = "camelCase")]
#[dynamo(global_index(name = "by-status", partition_key(status, region), sort_key(placed_at)))]
#[dynamo(global_index(name = "by-order", partition_key(order_id), project(keys_only)))]
#[dynamo(local_index(name = "by-total", sort_key(total), project(include(note, region))))]
struct Order {
    #[dynamo(partition_key)]
    customer_id: String,
    #[dynamo(sort_key)]
    order_id: String,
    status: Option<Status>,
    region: String,
    placed_at: i64,
    #[dynamo(rename = "sum")]
    total: u64,
    note: Option<String>,
}

fn order(status: Option<&str>) -> Order {
    Order {
        customer_id: "c-1".into(),
        order_id: "o-1".into(),
        status: status.map(|status| Status(status.into())),
        region: "EU".into(),
        placed_at: 1_795_305_600,
        total: 12,
        note: None,
    }
}

/// What the service says of a table's indexes: each name with its keys and what it holds.
async fn described(db: &Db, table: &str) -> BTreeMap<String, (Vec<String>, String)> {
    let description = db.client().describe_table().table_name(table).send().await.unwrap();
    let table = description.table().unwrap();
    let global = table.global_secondary_indexes().iter().map(|index| {
        (index.index_name().unwrap(), index.key_schema(), index.projection().unwrap())
    });
    let local = table.local_secondary_indexes().iter().map(|index| {
        (index.index_name().unwrap(), index.key_schema(), index.projection().unwrap())
    });
    let lines = global.chain(local).map(|(name, keys, projection)| {
        let keys = keys.iter().map(|key| format!("{} {}", key.attribute_name(), key.key_type()));
        let holds = projection.projection_type().unwrap().as_str();
        let mut named = projection.non_key_attributes().to_vec();
        named.sort_unstable();
        (name.to_owned(), (keys.collect(), [vec![holds.to_owned()], named].concat().join(" ")))
    });
    lines.collect()
}

#[tokio::test]
async fn a_table_is_made_with_its_indexes() -> Result<()> {
    let db = Db::in_memory();
    db.table::<Order>().create_table().await?;
    let expected = [
        ("by-order", vec!["orderId HASH"], "KEYS_ONLY"),
        ("by-status", vec!["status HASH", "region HASH", "placedAt RANGE"], "ALL"),
        ("by-total", vec!["customerId HASH", "sum RANGE"], "INCLUDE note region"),
    ];
    let expected: BTreeMap<_, _> = expected
        .into_iter()
        .map(|(name, keys, holds)| {
            (name.to_owned(), (keys.into_iter().map(str::to_owned).collect(), holds.to_owned()))
        })
        .collect();
    assert_eq!(described(&db, "orders").await, expected);

    let description = db.client().describe_table().table_name("orders").send().await.unwrap();
    let mut types: Vec<_> = description
        .table()
        .unwrap()
        .attribute_definitions()
        .iter()
        .map(|a| (a.attribute_name().to_owned(), a.attribute_type().as_str().to_owned()))
        .collect();
    types.sort_unstable();
    let expected = ["customerId S", "orderId S", "placedAt N", "region S", "status S", "sum N"];
    let types: Vec<_> = types.iter().map(|(name, kind)| format!("{name} {kind}")).collect();
    assert_eq!(types, expected, "each attribute once");
    Ok(())
}

#[test]
fn an_index_is_described_in_constants() {
    fn is_local<I: Consistent + Local>(_: I) {}
    fn holds_all<T, I: Index<T> + Covers<T, Whole>>(_: I) {}
    fn keyed<I: Index<Order, Partition = P, Sort = S>, P, S>(_: I) -> &'static str {
        I::SCHEMA.unwrap().name
    }

    is_local(Order::BY_TOTAL);
    holds_all::<Order, _>(Order::BY_STATUS);
    let name = keyed::<_, (Status, String), SortBy<(i64,)>>(Order::BY_STATUS);
    assert_eq!(name, "by-status");
    assert_eq!(keyed::<_, (String,), ThisHasNoSortKey>(Order::BY_ORDER), "by-order");
    assert_eq!(keyed::<_, (String,), SortBy<(u64,)>>(Order::BY_TOTAL), "by-total");

    let [by_status, by_order, by_total] = Order::SCHEMA.indexes else { panic!("three indexes") };
    assert_eq!((by_status.scope, by_total.scope), (IndexScope::Global, IndexScope::Local));
    assert_eq!(by_order.projection, Projection::KeysOnly);
    assert_eq!(by_total.projection, Projection::Include(&["note", "region"]));
    let keys: Vec<_> = by_status.key_attributes().map(|key| (key.name, key.kind)).collect();
    assert_eq!(keys, [("status", Kind::S), ("region", Kind::S), ("placedAt", Kind::N)]);
    assert_eq!(format!("{:?}", Order::BY_STATUS), "OrderByStatusIndex");
}

#[test]
fn an_index_holds_a_struct_whole_where_keys_and_included_fields_are_all_of_it() {
    #[derive(DynamoItem)]
    #[dynamo(table = "slim")]
    #[dynamo(global_index(name = "keys", partition_key(a), sort_key(b), project(keys_only)))]
    #[dynamo(local_index(name = "more", sort_key(b), project(include(a))))]
    struct Slim {
        #[dynamo(partition_key)]
        id: u64,
        #[dynamo(sort_key)]
        line: u64,
        a: u64,
        b: Option<u64>,
    }
    fn holds_all<T, I: Index<T> + Covers<T, Whole>>(_: I) {}
    holds_all::<Slim, _>(Slim::KEYS);
    holds_all::<Slim, _>(Slim::MORE);
}

#[tokio::test]
async fn an_item_without_the_attribute_of_an_index_is_stored() -> Result<()> {
    let orders = new_table::<Order>().await?;
    for order in [order(None), order(Some("OPEN"))] {
        orders.put(&order).await?;
        assert_eq!(orders.get(&order).await?, Some(order));
    }
    orders.update(("c-1", "o-1")).remove_status().await?;
    assert_eq!(orders.get(("c-1", "o-1")).await?, Some(order(None)));
    Ok(())
}

#[tokio::test]
async fn an_index_is_queried_by_the_types_of_its_key() -> Result<()> {
    let orders = new_table::<Order>().await?;
    orders.put(&order(Some("OPEN"))).await?;
    let open = orders.index(Order::BY_STATUS).query((Status("OPEN".into()), "EU"));
    assert_eq!(open.sort_key_ge(1).all().await?, [order(Some("OPEN"))]);
    orders.put(&order(None)).await?;
    let open = orders.index(Order::BY_STATUS).query((Status("OPEN".into()), "EU"));
    assert_eq!(open.all().await?, [], "not in the index without the attribute");
    Ok(())
}

/// Fields in keys of several indexes, with the types that keys can have.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "limits")]
#[dynamo(global_index(name = "texts", partition_key(text), sort_key(bytes)))]
#[dynamo(global_index(name = "both", partition_key(twice), sort_key(number)))]
#[dynamo(global_index(name = "sorted", partition_key(number), sort_key(twice)))]
struct Limited {
    #[dynamo(partition_key)]
    id: u8,
    text: Option<String>,
    bytes: Option<Vec<u8>>,
    twice: Option<String>,
    number: Option<u8>,
}

const LIMITED: Limited = Limited { id: 1, text: None, bytes: None, twice: None, number: None };

#[tokio::test]
async fn the_longest_key_of_an_index_is_stored() -> Result<()> {
    let table = new_table::<Limited>().await?;
    let item = Limited {
        text: Some("t".repeat(2048)),
        bytes: Some(vec![7; 1024]),
        twice: Some("t".repeat(1024)),
        number: Some(0),
        ..LIMITED
    };
    table.put(&item).await?;
    assert_eq!(table.get(1).await?, Some(item));
    Ok(())
}

#[tokio::test]
async fn an_empty_or_too_long_key_of_an_index_is_refused_before_sending() -> Result<()> {
    async fn refused(table: &Table<Limited>, item: Limited, message: &str) {
        for error in [table.put(&item).await, table.insert(&item).await].map(Result::unwrap_err) {
            assert!(error.is_invalid_input());
            assert_eq!(error.encode_error().unwrap().to_string(), message);
        }
        assert_eq!(table.get(1).await.unwrap(), None);
    }
    let table = new_table::<Limited>().await?;
    let empty = "the key of an index is never empty; leave the attribute out, with `None`";
    let item = Limited { text: Some(String::new()), ..LIMITED };
    refused(&table, item, &format!("text: {empty}")).await;
    let item = Limited { bytes: Some(Vec::new()), ..LIMITED };
    refused(&table, item, &format!("bytes: {empty}")).await;
    let long = "the partition key of an index is at most 2,048 bytes long";
    let item = Limited { text: Some("é".repeat(1024) + "x"), ..LIMITED };
    refused(&table, item, &format!("text: {long}")).await;
    let long = "the sort key of an index is at most 1,024 bytes long";
    let item = Limited { bytes: Some(vec![0; 1025]), ..LIMITED };
    refused(&table, item, &format!("bytes: {long}")).await;
    let item = Limited { twice: Some("t".repeat(1025)), ..LIMITED };
    refused(&table, item, &format!("twice: {long}")).await;
    Ok(())
}

#[tokio::test]
async fn the_key_of_an_index_has_up_to_four_and_four_attributes() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "wide")]
    #[dynamo(global_index(name = "all-eight", partition_key(a, b, c, d), sort_key(e, f, g, h)))]
    struct Wide {
        #[dynamo(partition_key)]
        id: u64,
        a: String,
        b: Option<u64>,
        c: Vec<u8>,
        d: i8,
        e: String,
        f: f64,
        g: [u8; 2],
        h: Status,
    }
    fn keyed<I>(_: I) -> usize
    where
        I: Index<
                Wide,
                Partition = (String, u64, Vec<u8>, i8),
                Sort = SortBy<(String, f64, [u8; 2], Status)>,
            >,
    {
        I::SCHEMA.unwrap().key_attributes().count()
    }
    assert_eq!(keyed(Wide::ALL_EIGHT), 8);
    let db = Db::in_memory();
    let table = db.table::<Wide>();
    table.create_table().await?;
    let keys = described(&db, "wide").await["all-eight"].0.join(", ");
    assert_eq!(keys, "a HASH, b HASH, c HASH, d HASH, e RANGE, f RANGE, g RANGE, h RANGE");
    let wide = Wide {
        id: 1,
        a: "a".into(),
        b: None,
        c: vec![1],
        d: -1,
        e: "e".into(),
        f: 0.5,
        g: [1, 2],
        h: Status("h".into()),
    };
    table.put(&wide).await?;
    assert_eq!(table.get(1).await?, Some(wide));
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Id<T>(T);

/// Parameters of every kind in the key of an index.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "pages")]
#[dynamo(global_index(name = "by-author", partition_key(author), sort_key(title)))]
#[dynamo(global_index(name = "by-raw", partition_key(raw), project(keys_only)))]
#[dynamo(local_index(name = "by-digest", sort_key(digest)))]
struct Page<'a, T: KeyValue, U, const N: usize> {
    #[dynamo(partition_key)]
    id: Id<T>,
    #[dynamo(sort_key)]
    line: u32,
    author: Option<Id<T>>,
    title: Cow<'a, str>,
    raw: U,
    digest: [u8; N],
}

#[tokio::test]
async fn a_generic_item_has_indexes() -> Result<()> {
    type Known = Page<'static, String, u64, 4>;
    fn keyed<T, I: Index<T>>(_: I) -> (&'static str, Vec<Kind>) {
        let schema = I::SCHEMA.unwrap();
        (schema.name, schema.key_attributes().map(|key| key.kind).collect())
    }
    assert_eq!(keyed::<Known, _>(Known::BY_AUTHOR), ("by-author", vec![Kind::S, Kind::S]));
    assert_eq!(keyed::<Known, _>(Known::BY_RAW), ("by-raw", vec![Kind::N]));
    assert_eq!(keyed::<Known, _>(Known::BY_DIGEST), ("by-digest", vec![Kind::S, Kind::B]));
    let pages = new_table::<Known>().await?;
    let page = Page {
        id: Id("p".into()),
        line: 1,
        author: None,
        title: "Wonderland".into(),
        raw: 7,
        digest: [1; 4],
    };
    pages.put(&page).await?;
    assert_eq!(pages.get(&page).await?, Some(page));
    Ok(())
}

/// Names that clash with others, and such as are no identifiers.
mod hostile {
    use dynamo_orm::{DynamoItem, DynamoValue};

    /// The user's own type, named as that of an index would be.
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    pub(super) struct ThingByTypeIndex(pub(super) u64);

    #[allow(clippy::duplicated_attributes, reason = "one field in the keys of several indexes")]
    #[derive(Debug, Clone, PartialEq, DynamoItem, DynamoValue)]
    #[dynamo(table = "things", rename_all = "PascalCase")]
    #[dynamo(global_index(name = "by-type", partition_key(r#type), sort_key(index)))]
    #[dynamo(global_index(name = "schema", partition_key(plain, r#match), project(keys_only)))]
    #[dynamo(global_index(name = "attributes", partition_key(r#plain)))]
    #[dynamo(global_index(name = "ab-1", partition_key(plain)))]
    #[dynamo(global_index(name = "ab1", partition_key(plain), project(include(r#type))))]
    #[dynamo(global_index(name = "2nd", partition_key(plain)))]
    #[dynamo(global_index(name = "byType.GSI", partition_key(plain)))]
    #[dynamo(global_index(name = "---", partition_key(plain)))]
    pub(super) struct Thing {
        #[dynamo(partition_key, rename = "#0")]
        pub(super) id: u64,
        pub(super) r#type: String,
        #[dynamo(rename = ":0 \"quoted\\")]
        pub(super) r#match: Option<u64>,
        pub(super) plain: u64,
        pub(super) index: ThingByTypeIndex,
    }
}

#[tokio::test]
async fn an_index_names_fields_and_has_the_names_of_their_attributes() -> Result<()> {
    use hostile::{Thing, ThingByTypeIndex};
    let db = Db::in_memory();
    let table = db.table::<Thing>();
    table.create_table().await?;
    let described = described(&db, "things").await;
    assert_eq!(described["by-type"].0, ["Type HASH", "Index RANGE"]);
    assert_eq!(described["schema"].0, ["Plain HASH", ":0 \"quoted\\ HASH"]);
    assert_eq!(described["ab1"].1, "INCLUDE Type");
    let thing =
        Thing { id: 1, r#type: "t".into(), r#match: Some(2), plain: 3, index: ThingByTypeIndex(4) };
    table.put(&thing).await?;
    assert_eq!(table.get(&thing).await?, Some(thing));
    Ok(())
}

#[test]
fn the_constant_of_an_index_is_its_name_in_capitals() {
    use hostile::Thing;
    fn name<I: Index<Thing>>(_: I) -> &'static str {
        I::SCHEMA.unwrap().name
    }
    assert_eq!(name(Thing::BY_TYPE), "by-type");
    assert_eq!(name(Thing::SCHEMA), "schema");
    assert_eq!(name(Thing::ATTRIBUTES), "attributes");
    assert_eq!((name(Thing::AB_1), name(Thing::AB1)), ("ab-1", "ab1"));
    assert_eq!(name(Thing::_2ND), "2nd");
    assert_eq!(name(Thing::BY_TYPE_GSI), "byType.GSI");
    assert_eq!(name(Thing::INDEX), "---");
}
