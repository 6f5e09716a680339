//! Of puts, updates and conditions.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use aws_sdk_dynamodb::types::AttributeValue;
use dynamo_orm::{Condition, Db, DynamoItem, DynamoValue, Number, RawExpression, Result, Table};

#[derive(Debug, Clone, PartialEq, Default, DynamoValue)]
pub(super) struct Data {
    pub(super) something: String,
    pub(super) count: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Default, DynamoItem)]
#[dynamo(table = "records")]
#[dynamo(global_index(name = "by-owner", partition_key(owner)))]
pub(super) struct Record {
    #[dynamo(partition_key)]
    pub(super) id: String,
    #[dynamo(rename = "displayName")]
    pub(super) name: String,
    pub(super) data: Data,
    #[dynamo(rename = "a-b")]
    pub(super) dashed: u32,
    pub(super) a_b: u32,
    #[dynamo(rename = "first name")]
    pub(super) spaced: u32,
    #[dynamo(rename = "data.something")]
    pub(super) dotted: Option<u32>,
    pub(super) small: u8,
    #[dynamo(rename = "SET")]
    pub(super) reserved: Option<u32>,
    pub(super) address: String,
    pub(super) removed: bool,
    #[dynamo(rename = ":v0")]
    pub(super) colon: Option<u32>,
    #[dynamo(rename = "#0")]
    pub(super) sharp: Option<u32>,
    pub(super) owner: Option<String>,
    pub(super) ids: HashSet<u64>,
    pub(super) tags: BTreeSet<String>,
    pub(super) scores: Vec<u64>,
    pub(super) exact: Option<Number>,
    pub(super) huge: Option<u128>,
}

pub(super) fn record() -> Record {
    Record {
        id: "r".into(),
        name: "one".into(),
        data: Data { something: "x".into(), count: Some(1) },
        dashed: 1,
        a_b: 2,
        spaced: 3,
        address: "ADD lane".into(),
        scores: vec![3, 1, 3],
        ..Record::default()
    }
}

async fn database() -> Result<(Db, Table<Record>)> {
    let db = Db::in_memory();
    let records = db.table::<Record>();
    records.create_table().await?;
    records.put(&record()).await?;
    Ok((db, records))
}

/// The item as it is stored.
async fn stored(db: &Db) -> HashMap<String, AttributeValue> {
    let get = db.client().get_item().table_name("records").consistent_read(true);
    let get = get.key("id", AttributeValue::S("r".into()));
    get.send().await.unwrap().item.unwrap()
}

/// Another program writes one attribute of the item.
async fn write_foreign(db: &Db, name: &str, value: AttributeValue) {
    let mut item = stored(db).await;
    item.insert(name.to_owned(), value);
    db.client().put_item().table_name("records").set_item(Some(item)).send().await.unwrap();
}

fn n(text: &str) -> AttributeValue {
    AttributeValue::N(text.to_owned())
}

#[tokio::test]
async fn an_update_of_a_renamed_field_changes_its_stored_attribute() -> Result<()> {
    let (db, records) = database().await?;
    records.update("r").set_name("two").condition(|r| r.name().eq("one")).await?;
    let item = stored(&db).await;
    assert_eq!(item["displayName"], AttributeValue::S("two".into()));
    assert!(!item.contains_key("name"));
    Ok(())
}

#[tokio::test]
async fn a_nested_update_touches_the_nested_field_and_no_attribute_with_a_dot() -> Result<()> {
    let (db, records) = database().await?;
    records.update("r").apply(|r| r.data().something().set("y")).await?;
    let item = stored(&db).await;
    assert_eq!(item["data"].as_m().unwrap()["something"], AttributeValue::S("y".into()));
    assert_eq!(item["data"].as_m().unwrap()["count"], n("1"));
    assert!(!item.contains_key("data.something"));
    // And the other way round: a name with a dot is one name.
    records.update("r").set_dotted(5).await?;
    let item = stored(&db).await;
    assert_eq!(item["data.something"], n("5"));
    assert_eq!(item["data"].as_m().unwrap()["something"], AttributeValue::S("y".into()));
    Ok(())
}

#[tokio::test]
async fn names_that_would_clean_to_one_stay_two() -> Result<()> {
    let (db, records) = database().await?;
    let both = records.update("r").set_dashed(10).set_a_b(20).set_spaced(30);
    both.condition(|r| r.dashed().eq(1) & r.a_b().eq(2)).await?;
    let item = stored(&db).await;
    assert_eq!([&item["a-b"], &item["a_b"], &item["first name"]], [&n("10"), &n("20"), &n("30")]);
    Ok(())
}

#[tokio::test]
async fn reserved_words_operator_words_and_placeholders_are_names_like_others() -> Result<()> {
    let (db, records) = database().await?;
    let update = records
        .update("r")
        .set_reserved(1)
        .set_colon(2)
        .set_sharp(3)
        .set_address("REMOVE street, SET alley")
        .set_removed(true)
        .condition(|r| r.address().begins_with("ADD") & r.sharp().not_exists());
    let after = update.return_new().await?;
    assert_eq!((after.reserved, after.colon, after.sharp), (Some(1), Some(2), Some(3)));
    assert_eq!((after.address.as_str(), after.removed), ("REMOVE street, SET alley", true));
    assert_eq!(stored(&db).await["#0"], n("3"));
    Ok(())
}

#[tokio::test]
async fn a_number_that_the_field_cannot_hold_is_an_error_and_no_panic() -> Result<()> {
    let (db, records) = database().await?;
    for text in ["300", "-1", "3.7", "1E125", "1E-130", "256"] {
        write_foreign(&db, "small", n(text)).await;
        let error = records.get("r").await.unwrap_err();
        assert!(error.is_decode(), "{text}");
        assert_eq!(error.decode_error().unwrap().path(), "small");
        assert!(!error.to_string().contains(text), "{error}");
    }
    for (text, value) in [("2.55E2", 255), ("0007", 7), ("1.0", 1), ("+3", 3), ("-0", 0)] {
        write_foreign(&db, "small", n(text)).await;
        assert_eq!(records.get("r").await?.unwrap().small, value);
    }
    Ok(())
}

#[tokio::test]
async fn foreign_types_are_errors_where_they_are_read_and_nothing_where_they_are_not() -> Result<()>
{
    let (db, records) = database().await?;
    let set = AttributeValue::Ss(vec!["a".into()]);
    for (name, value) in [
        ("unknown", set.clone()),
        ("also unknown", AttributeValue::Bs(vec![b"x".as_slice().into()])),
        ("unknown map", AttributeValue::M(HashMap::from([("x".into(), set.clone())]))),
    ] {
        write_foreign(&db, name, value).await;
    }
    assert_eq!(records.get("r").await?, Some(record()));
    for (name, value, found) in [
        ("scores", set.clone(), "expected L, found SS"),
        ("scores", AttributeValue::Ns(vec!["1".into()]), "expected L, found NS"),
        ("tags", AttributeValue::L(vec![]), "expected SS, found L"),
        ("displayName", AttributeValue::Null(true), "expected S, found NULL"),
    ] {
        let before = stored(&db).await[if name == "tags" { "id" } else { name }].clone();
        write_foreign(&db, name, value).await;
        let error = records.get("r").await.unwrap_err();
        assert!(error.is_decode() && error.to_string().contains(found), "{error}");
        let sound = if name == "tags" { AttributeValue::Ss(vec!["t".into()]) } else { before };
        write_foreign(&db, name, sound).await;
    }
    Ok(())
}

#[tokio::test]
async fn an_update_keeps_attributes_that_the_struct_does_not_know() -> Result<()> {
    let (db, records) = database().await?;
    write_foreign(&db, "from elsewhere", n("1")).await;
    records.update("r").set_name("two").return_new().await?;
    assert_eq!(stored(&db).await["from elsewhere"], n("1"));
    Ok(())
}

/// As NULL the attribute would be refused: a key of an index is text, a number or bytes.
#[tokio::test]
async fn an_optional_key_of_an_index_is_left_out_without_a_value() -> Result<()> {
    let (db, records) = database().await?;
    assert!(!stored(&db).await.contains_key("owner"));
    let owned = || async { records.index(Record::BY_OWNER).query("ann").count().await };
    assert_eq!(owned().await?, 0);
    records.update("r").set_owner("ann").await?;
    assert_eq!(owned().await?, 1);
    records.update("r").set_owner(None).await?;
    assert_eq!(owned().await?, 0);
    assert!(!stored(&db).await.contains_key("owner"));
    Ok(())
}

#[tokio::test]
async fn an_insert_over_an_existing_key_is_refused_and_keeps_the_item() -> Result<()> {
    let (_, records) = database().await?;
    let error = records.insert(&Record { name: "two".into(), ..record() }).await.unwrap_err();
    assert!(error.is_already_exists());
    assert_eq!(error.old_item::<Record>()?, Some(record()));
    assert_eq!(records.get("r").await?, Some(record()));
    Ok(())
}

#[tokio::test]
async fn an_update_of_a_missing_item_makes_no_ghost() -> Result<()> {
    let (_, records) = database().await?;
    let r = Record::fields();
    for change in
        [r.small().increment(1), r.tags().insert(["x"]), r.name().set("x"), r.owner().remove()]
    {
        assert!(records.update("ghost").apply(|_| change).await.unwrap_err().is_not_found());
    }
    // One that a condition would let through as well.
    let through = records.update("ghost").set_name("x").condition(|r| r.owner().not_exists());
    assert!(through.await.unwrap_err().is_not_found());
    assert_eq!(records.get("ghost").await?, None);
    Ok(())
}

#[tokio::test]
async fn conditions_add_up_and_an_or_among_them_stays_within_itself() -> Result<()> {
    let (_, records) = database().await?;
    let update = || records.update("r").set_name("two");
    let no = |r: <Record as DynamoItem>::Fields| r.small().eq(9);
    let yes = |r: <Record as DynamoItem>::Fields| r.small().eq(0) | r.small().eq(1);
    assert!(update().condition(no).condition(yes).await.unwrap_err().is_condition_failed());
    assert!(update().condition(yes).condition(no).await.unwrap_err().is_condition_failed());
    // Were it not, a missing item would pass by the second half.
    let ghost = records
        .update("ghost")
        .set_name("x")
        .condition(|r| r.small().eq(1) | r.name().not_exists());
    assert!(ghost.await.unwrap_err().is_not_found());
    let insert = records.insert(&record()).condition(|r| r.small().eq(1) | r.name().exists());
    assert!(insert.await.unwrap_err().is_already_exists());
    update().condition(yes).condition(|r| r.a_b().eq(2)).await
}

#[tokio::test]
async fn placeholders_of_equal_names_and_of_the_caller_do_not_clash() -> Result<()> {
    let (_, records) = database().await?;
    let r = Record::fields();
    let raw = RawExpression::new("#0 = :0 AND #1 = :1").name("#0", "a_b").name("#1", "a-b");
    let raw = Condition::raw(raw.value(":0", 2).value(":1", 1));
    let update = records.update("r").set_small(7).apply(|_| r.scores().index(0).set(8));
    let update = update.apply(|_| r.scores().index(1).set(9).and(r.dashed().increment(1)));
    let update = update.condition(|_| raw & r.small().ne(1) & r.small().ne(2) & r.dashed().eq(1));
    let after = update.return_new().await?;
    assert_eq!((after.small, after.dashed, after.scores), (7, 2, vec![8, 9, 3]));
    Ok(())
}

#[tokio::test]
async fn numbers_stay_exact_past_the_floats_and_up_to_38_digits() -> Result<()> {
    let (db, records) = database().await?;
    let huge = 99_999_999_999_999_999_999_999_999_999_999_999_999_u128;
    let exact: Number = "-1.2345678901234567890123456789012345678".parse().unwrap();
    let ids = HashSet::from([9_007_199_254_740_993, u64::MAX]);
    let item =
        Record { huge: Some(huge), exact: Some(exact.clone()), ids: ids.clone(), ..record() };
    records.put(&item).condition(|r| r.huge().not_exists()).await?;
    records
        .put(&item)
        .condition(|r| r.huge().eq(huge) & r.exact().eq(exact) & r.ids().contains(u64::MAX))
        .await?;
    assert_eq!(records.get("r").await?, Some(item));
    assert_eq!(stored(&db).await["huge"], n(&huge.to_string()));
    let update = records.update("r").set_scores([9_007_199_254_740_993]).decrement_huge(huge - 1);
    let after = update.return_new().await?;
    assert_eq!((after.scores, after.huge), (vec![9_007_199_254_740_993], Some(1)));
    Ok(())
}

#[tokio::test]
async fn a_hash_set_is_a_set_and_a_list_of_numbers_a_list_in_its_order() -> Result<()> {
    let (db, records) = database().await?;
    records.update("r").set_ids([2, 1]).set_scores([3, 1, 3, 2]).await?;
    let item = stored(&db).await;
    assert_eq!(item["scores"], AttributeValue::L(["3", "1", "3", "2"].map(n).to_vec()));
    let ids: BTreeSet<_> = item["ids"].as_ns().unwrap().iter().map(String::as_str).collect();
    assert_eq!(ids, BTreeSet::from(["1", "2"]));
    records.update("r").set_scores(vec![]).await?;
    assert_eq!(stored(&db).await["scores"], AttributeValue::L(vec![]));
    Ok(())
}

#[tokio::test]
async fn an_empty_set_is_never_sent_and_on_update_removes() -> Result<()> {
    let (db, records) = database().await?;
    records.update("r").set_tags(["a"]).await?;
    records.update("r").set_tags(BTreeSet::new()).set_ids([]).await?;
    assert!(!stored(&db).await.contains_key("tags"));
    assert_eq!(records.get("r").await?, Some(record()));
    records.update("r").set_tags(["a"]).await?;
    let after = records.update("r").apply(|r| r.tags().delete(["a"])).return_new().await?;
    assert_eq!(after.tags, BTreeSet::new());
    Ok(())
}

#[tokio::test]
async fn an_update_whose_optional_values_are_all_none_neither_makes_nor_clears() -> Result<()> {
    let (_, records) = database().await?;
    let before = Record { owner: Some("ann".into()), ..record() };
    records.put(&before).await?;
    let nothing = |id: &'static str| {
        records.update(id).maybe_set_owner(None::<&str>).maybe_set_name(None::<&str>)
    };
    for id in ["r", "ghost"] {
        assert!(nothing(id).await.unwrap_err().is_invalid_input());
        assert!(nothing(id).upsert().await.unwrap_err().is_invalid_input());
    }
    assert_eq!(records.get("r").await?, Some(before));
    assert_eq!(records.get("ghost").await?, None);
    Ok(())
}

#[tokio::test]
async fn map_keys_that_mean_something_elsewhere_mean_nothing_here() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "settings")]
    struct Settings {
        #[dynamo(partition_key)]
        id: u8,
        values: BTreeMap<String, String>,
    }
    let settings = tests::new_table::<Settings>().await?;
    settings.put(&Settings { id: 1, values: BTreeMap::new() }).await?;
    for key in ["__proto__", "constructor.prototype", "values", "id = :0 OR id", "a[0].b"] {
        let set = settings.update(1).apply(|s| s.values().key(key).set("x"));
        assert_eq!(set.return_new().await?.values[key], "x");
    }
    assert_eq!(settings.get(1).await?.unwrap().values.len(), 5);
    Ok(())
}
