//! What an update, a condition or an expression is refused for before anything is sent, and what
//! none of them shows.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{
    Action, Condition, Db, DynamoItem, DynamoValue, Error, Expressions, RawExpression, Result,
};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "people")]
#[dynamo(global_index(name = "by-status", partition_key(status), sort_key(since)))]
struct Person {
    #[dynamo(partition_key)]
    id: u64,
    status: Option<String>,
    since: String,
    visits: u32,
    grades: Vec<u32>,
    left: BTreeSet<String>,
    right: BTreeSet<String>,
    labels: BTreeMap<String, String>,
}

fn ann() -> Person {
    Person {
        id: 1,
        status: None,
        since: "2026".into(),
        visits: 1,
        grades: vec![1, 2],
        left: BTreeSet::new(),
        right: BTreeSet::new(),
        labels: BTreeMap::new(),
    }
}

fn rule(error: &Error) -> String {
    assert!(error.is_invalid_input(), "{error:?}");
    error.encode_error().unwrap().to_string()
}

#[tokio::test]
async fn a_key_of_an_index_is_neither_empty_nor_too_long_by_an_update() -> Result<()> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    let refused = [
        people.update(1).set_status("").await.unwrap_err(),
        people.update(1).set_status("x".repeat(2_049)).await.unwrap_err(),
        people.update(1).set_since("x".repeat(1_025)).await.unwrap_err(),
        people.update(1).apply(|p| p.status().set_if_absent("")).await.unwrap_err(),
    ];
    for (error, field) in refused.iter().zip(["status", "status", "since", "status"]) {
        assert!(rule(error).starts_with(field), "{error}");
    }
    people.update(1).set_status("x".repeat(2_048)).set_since("x".repeat(1_024)).await?;
    people.update(1).set_status(None).await?;
    assert_eq!(people.get(1).await?.unwrap().status, None);
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "holes")]
struct Holes {
    #[dynamo(partition_key)]
    id: u64,
    total: u32,
    list: Vec<Option<u32>>,
    map: BTreeMap<String, Option<u32>>,
    deep: Option<Option<u32>>,
    numbers: [u32; 2],
}

#[tokio::test]
async fn a_null_is_not_copied_to_where_it_could_not_be_read() -> Result<()> {
    let holes = new_table::<Holes>().await?;
    let map = BTreeMap::from([("n".to_owned(), None), ("y".to_owned(), Some(7))]);
    let item = Holes {
        id: 1,
        total: 1,
        list: vec![None, Some(5)],
        map,
        deep: Some(None),
        numbers: [1, 2],
    };
    holes.put(&item).await?;
    let h = Holes::fields();
    for copy in [
        h.total().set_path(&h.list().index(0)),
        h.total().set_path(&h.list().index(9)),
        h.total().set_path(&h.map().key("n")),
        h.total().set_path(&h.deep()),
        h.numbers().index(0).set_path(&h.list().index(0)),
    ] {
        let error = holes.update(1).apply(|_| copy).await.unwrap_err();
        assert!(error.is_condition_failed(), "{error:?}");
        assert_eq!(holes.get(1).await?, Some(item.clone()));
    }
    let from_list = holes.update(1).apply(|_| h.total().set_path(&h.list().index(1)));
    assert_eq!(from_list.return_new().await?.total, 5);
    let from_map = holes.update(1).apply(|_| h.total().set_path(&h.map().key("y")));
    assert_eq!(from_map.return_new().await?.total, 7);
    let required = holes.update(1).apply(|_| h.numbers().index(1).set_path(&h.total()));
    assert_eq!(required.return_new().await?.numbers, [1, 7]);
    Ok(())
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Changes {
    grades: Option<Vec<u32>>,
    labels: Option<BTreeMap<String, String>>,
}

#[tokio::test]
async fn a_changed_element_is_not_given_back_as_if_it_were_the_list() -> Result<()> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    let element = |p: <Person as DynamoItem>::Fields| p.grades().index(0).set(9);
    let new = people.update(1).apply(element).return_updated_new::<Changes>().await.unwrap_err();
    let old = people.update(1).apply(element).return_updated_old::<Changes>().await.unwrap_err();
    assert!(rule(&new).starts_with("grades[0]: ") && rule(&old).starts_with("grades[0]: "));
    let whole = people.update(1).append_grades([3]).return_updated_new::<Changes>().await?;
    assert_eq!(whole, Changes { grades: Some(vec![1, 2, 3]), labels: None });
    Ok(())
}

#[tokio::test]
async fn what_is_taken_out_of_sets_does_not_count_for_the_items_size() -> Result<()> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    let large = |letter: &str| (0..250).map(|n| format!("{n}{}", letter.repeat(1_000))).collect();
    let (left, right): (Vec<String>, Vec<String>) = (large("l"), large("r"));
    let update = people.update(1).apply(|p| p.left().delete(left.clone()));
    update.apply(|p| p.right().delete(right.clone())).set_visits(2).await?;
    let added =
        people.update(1).apply(|p| p.left().insert(left)).apply(|p| p.right().insert(right));
    assert!(rule(&added.await.unwrap_err()).contains("409600 bytes"));
    Ok(())
}

#[tokio::test]
async fn more_changes_than_fit_are_refused_one_by_one_and_together() {
    let people = Db::in_memory().table::<Person>();
    let p = Person::fields();
    let one = |n: usize| p.labels().key(n.to_string()).set("v");
    let update = (0..20_000).fold(people.update(1), |update, n| update.apply(|_| one(n)));
    assert!(rule(&update.await.unwrap_err()).contains("4,096 bytes"));
    let joined = (0..20_000).map(one).reduce(Action::and).unwrap();
    assert!(rule(&people.update(1).apply(|_| joined).await.unwrap_err()).contains("4,096 bytes"));
    let twice = p.visits().set(1).and(p.visits().set(2));
    let mut expressions = Expressions::new();
    assert!(rule(&expressions.update(twice).unwrap_err()).contains("each place once"));
}

#[test]
fn an_expression_that_was_refused_leaves_nothing_behind() -> Result<()> {
    let p = Person::fields();
    let mut expressions = Expressions::new();
    let wrong = p.since().eq("x") & p.labels().key("").eq("y");
    assert!(expressions.condition(wrong).is_err());
    assert_eq!(expressions.condition(p.visits().eq(1))?, "#0 = :0");
    assert_eq!(expressions.names().unwrap().len(), 1);
    assert_eq!(expressions.values().unwrap().len(), 1);
    Ok(())
}

#[test]
fn what_guards_an_update_goes_with_it() -> Result<()> {
    let p = Person::fields();
    let mut expressions = Expressions::new();
    let (update, guard) = expressions.guarded_update(p.visits().decrement(2))?;
    assert_eq!(update, "SET #0 = if_not_exists(#0, :0) - :1");
    assert_eq!(guard.as_deref(), Some("#0 >= :2"));
    let (_, none) = Expressions::new().guarded_update(p.since().set("x"))?;
    assert_eq!(none, None);
    let mut expressions = Expressions::new();
    assert_eq!(expressions.projection::<Changes>()?, "#0, #1");
    assert_eq!(expressions.names().unwrap()["#1"], "labels");
    Ok(())
}

#[test]
fn raw_words_keep_to_themselves() {
    let open = RawExpression::new("#a = :v) OR (#a = :w").name("#a", "a").value(":v", 1);
    let people = Db::in_memory().table::<Person>();
    let all = |raw: RawExpression| {
        let only = Condition::<Person>::raw(raw) & Person::fields().visits().eq(1);
        rule(&people.delete(1).condition(|_| only).explain().unwrap_err())
    };
    assert!(all(open.value(":w", 2)).contains("parentheses"));
    let nameless = RawExpression::new("attribute_exists(#a)").name("#a", "");
    assert!(all(nameless).contains("never empty"));
}

#[tokio::test]
async fn parts_that_may_be_missing_change_nothing_where_they_are() -> Result<()> {
    let people = new_table::<Person>().await?;
    people.put(&Person { status: Some("open".into()), ..ann() }).await?;
    let p = Person::fields();
    let some = Action::all([None, Some(p.visits().set(7)), Some(p.since().set("2027"))]);
    let after = people
        .update(1)
        .maybe_apply(some)
        .maybe_apply(Action::all([None, None]))
        .apply(|p| p.labels().key("team").maybe_set(None::<&str>))
        .apply(|p| p.status().set_or_remove(None::<&str>))
        .return_new()
        .await?;
    assert_eq!((after.visits, after.since.as_str(), after.status), (7, "2027", None));
    assert!(after.labels.is_empty());
    let team = people.update(1).apply(|p| p.labels().key("team").set_or_remove(Some("red")));
    assert_eq!(team.return_new().await?.labels["team"], "red");
    Ok(())
}

#[test]
fn keys_of_maps_are_shown_by_no_path_condition_action_or_explanation() -> Result<()> {
    let p = Person::fields();
    let path = p.labels().key("canary@example.com");
    let people = Db::in_memory().table::<Person>();
    let update = people.update(1).apply(|_| path.set("x")).condition(|_| path.exists());
    let explained = update.explain()?;
    assert!(explained.update().unwrap().contains("canary@example.com"));
    let twice = people.update(1).apply(|_| path.set("x").and(path.set("y"))).explain();
    let shown = format!(
        "{path:?} {:?} {:?} {explained} {explained:?} {}",
        path.exists(),
        path.set("x"),
        twice.unwrap_err()
    );
    assert!(!shown.contains("canary"), "{shown}");
    assert!(shown.contains("labels.? = ?"), "{shown}");
    Ok(())
}
