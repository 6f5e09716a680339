//! What an update can do at a place, alone and together.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use dynamo_orm::Table;
use dynamo_orm::{
    Action, Clause, DynamoItem, DynamoValue, ErrorKind, Expressions, RawExpression, Result,
};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, Default, DynamoValue)]
struct Home {
    city: String,
    floors: Vec<u32>,
}

#[derive(Debug, Clone, PartialEq, Default, DynamoItem)]
#[dynamo(table = "people")]
struct Person {
    #[dynamo(partition_key)]
    id: u8,
    name: String,
    nickname: Option<String>,
    visits: u32,
    points: i64,
    debts: i64,
    ratio: f64,
    grades: Vec<u32>,
    marks: Option<Vec<u32>>,
    tags: BTreeSet<String>,
    numbers: Option<HashSet<u32>>,
    blobs: BTreeSet<Vec<u8>>,
    homes: Vec<Home>,
    stock: BTreeMap<String, i64>,
    score: Option<u64>,
}

fn ann() -> Person {
    Person {
        id: 1,
        name: "Ann".into(),
        visits: 3,
        points: 10,
        debts: 4,
        grades: vec![1, 2],
        tags: BTreeSet::from(["old".into()]),
        homes: vec![Home { city: "Oslo".into(), floors: vec![1] }, Home::default()],
        stock: BTreeMap::from([("tea".into(), 15)]),
        ..Person::default()
    }
}

async fn people() -> Result<Table<Person>> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    Ok(people)
}

type Fields = <Person as DynamoItem>::Fields;

/// The person after that change alone.
async fn after(change: impl FnOnce(Fields) -> Action<Person>) -> Result<Person> {
    people().await?.update(1).apply(change).return_new().await
}

#[tokio::test]
async fn set_and_remove_change_one_place() -> Result<()> {
    assert_eq!(after(|p| p.name().set("Anna")).await?, Person { name: "Anna".into(), ..ann() });
    let named = after(|p| p.nickname().set("A").and(p.name().set_path(&p.name()))).await?;
    assert_eq!(named, Person { nickname: Some("A".into()), ..ann() });
    let people = people().await?;
    people.put(&named).await?;
    assert_eq!(people.update(1).apply(|p| p.nickname().remove()).return_new().await?, ann());
    assert_eq!(people.update(1).apply(|p| p.nickname().remove()).return_new().await?, ann());
    Ok(())
}

#[tokio::test]
async fn set_path_copies_what_was_there_before_the_update() -> Result<()> {
    let swapped = after(|p| p.points().set_path(&p.debts()).and(p.debts().set_path(&p.points())));
    assert_eq!(swapped.await?, Person { points: 4, debts: 10, ..ann() });
    let people = people().await?;
    let missing = people.update(1).apply(|p| p.name().set_path(&p.nickname())).await.unwrap_err();
    assert_eq!(missing.service_code(), Some("ConditionalCheckFailedException"));
    assert_eq!(people.get(1).await?, Some(ann()));
    Ok(())
}

#[tokio::test]
async fn set_if_absent_keeps_what_is_there() -> Result<()> {
    let changed =
        after(|p| p.name().set_if_absent("x").and(p.nickname().set_if_absent("A"))).await?;
    assert_eq!(changed, Person { nickname: Some("A".into()), ..ann() });
    let inside = after(|p| p.stock().key("mate").set_if_absent(20)).await?;
    assert_eq!(inside.stock, BTreeMap::from([("tea".into(), 15), ("mate".into(), 20)]));
    let empty = people().await?.update(1).apply(|p| p.tags().set_if_absent(BTreeSet::new())).await;
    assert!(empty.unwrap_err().is_invalid_input(), "no change at all");
    Ok(())
}

#[tokio::test]
async fn sums_and_differences_of_values_and_attributes_are_assigned() -> Result<()> {
    assert_eq!(after(|p| p.points().set_to(p.debts().plus(1))).await?.points, 5);
    assert_eq!(after(|p| p.points().set_to(p.points().minus(11))).await?.points, -1);
    assert_eq!(after(|p| p.points().set_to(p.points().plus_path(&p.debts()))).await?.points, 14);
    assert_eq!(after(|p| p.points().set_to(p.debts().minus_path(&p.points()))).await?.points, -6);
    Ok(())
}

#[tokio::test]
async fn numbers_count_up_and_down_wherever_they_stand() -> Result<()> {
    assert_eq!(after(|p| p.visits().increment(2)).await?.visits, 5);
    assert_eq!(after(|p| p.points().decrement(11)).await?.points, -1);
    assert_eq!(after(|p| p.score().increment(7)).await?.score, Some(7));
    assert_eq!(
        after(|p| p.homes().index(0).floors().index(0).increment(1)).await?.homes[0].floors,
        [2]
    );
    let stock = after(|p| p.stock().key("tea").decrement(5).and(p.stock().key("new").increment(1)));
    assert_eq!(stock.await?.stock, BTreeMap::from([("tea".into(), 10), ("new".into(), 1)]));
    Ok(())
}

#[tokio::test]
async fn lists_grow_at_either_end_and_are_made_where_there_is_none() -> Result<()> {
    assert_eq!(after(|p| p.grades().append([3, 3])).await?.grades, [1, 2, 3, 3]);
    assert_eq!(after(|p| p.grades().prepend([3, 4])).await?.grades, [3, 4, 1, 2]);
    assert_eq!(after(|p| p.marks().append([3])).await?.marks, Some(vec![3]));
    assert_eq!(after(|p| p.marks().prepend(vec![3, 2])).await?.marks, Some(vec![3, 2]));
    assert_eq!(after(|p| p.marks().append(Vec::<u32>::new())).await?.marks, Some(vec![]));
    assert_eq!(after(|p| p.homes().append([Home::default()])).await?.homes.len(), 3);
    assert_eq!(
        after(|p| p.homes().index(1).floors().append(0..3)).await?.homes[1].floors,
        [0, 1, 2]
    );
    Ok(())
}

#[tokio::test]
async fn sets_take_and_lose_elements_and_are_made_where_there_is_none() -> Result<()> {
    let tags = |tags: &[&str]| tags.iter().map(|&tag| tag.to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(after(|p| p.tags().insert(["new", "old"])).await?.tags, tags(&["new", "old"]));
    assert_eq!(after(|p| p.tags().delete(["old", "none"])).await?.tags, tags(&[]));
    assert_eq!(after(|p| p.numbers().insert([1, 2])).await?.numbers, Some(HashSet::from([1, 2])));
    assert_eq!(after(|p| p.numbers().delete([1])).await?.numbers, None);
    let blobs = after(|p| p.blobs().insert([vec![1], vec![]])).await?.blobs;
    assert_eq!(blobs, BTreeSet::from([vec![], vec![1]]));
    let twice = people().await?.update(1).apply(|p| p.tags().insert(["a", "a"])).await.unwrap_err();
    assert_eq!(twice.encode_error().unwrap().path(), "tags");
    Ok(())
}

#[tokio::test]
async fn clauses_of_every_kind_go_into_one_update_in_any_order() -> Result<()> {
    let people = people().await?;
    people
        .put(&Person { nickname: Some("A".into()), numbers: Some(HashSet::from([1, 2])), ..ann() })
        .await?;
    let update = people
        .update(1)
        .apply(|p| p.tags().insert(["new"]))
        .apply(|p| p.nickname().remove().and(p.visits().increment(1)))
        .set_name("Anna")
        .apply(|p| p.numbers().delete([2]).and(p.homes().index(1).remove()))
        .apply(|p| {
            p.grades().append([3]).and(p.stock().key("tea").remove()).and(p.points().set(0))
        });
    let expected = Person {
        name: "Anna".into(),
        visits: 4,
        points: 0,
        grades: vec![1, 2, 3],
        tags: BTreeSet::from(["old".into(), "new".into()]),
        numbers: Some(HashSet::from([1])),
        homes: vec![ann().homes[0].clone()],
        stock: BTreeMap::new(),
        ..ann()
    };
    assert_eq!(update.return_new().await?, expected);
    Ok(())
}

#[tokio::test]
async fn two_changes_of_one_place_or_of_a_place_and_its_inside_are_refused() -> Result<()> {
    let people = people().await?;
    let p = Person::fields();
    let homes = || p.homes().index(0);
    for both in [
        p.name().set("a").and(p.name().set("b")),
        p.nickname().remove().and(p.nickname().set("b")),
        p.visits().increment(1).and(p.visits().set_if_absent(0)),
        p.tags().insert(["a"]).and(p.tags().delete(["b"])),
        homes().remove().and(homes().city().set("x")),
        homes().floors().append([1]).and(homes().floors().index(0).set(1)),
        homes().city().set("x").and(p.homes().append([Home::default()])),
        p.stock().key("a").set(1).and(p.stock().set(BTreeMap::new())),
        p.stock().key("a").set(1).and(p.stock().key("a").increment(1)),
    ] {
        let shown = format!("{both:?}");
        let error = people.update(1).apply(|_| both).await.unwrap_err();
        assert!(error.is_invalid_input(), "{shown}: {error}");
    }
    // Neighbours are two places.
    let neighbours = homes().city().set("x").and(homes().floors().index(0).set(9));
    let more = p.homes().index(1).city().set("y").and(p.stock().key("a").set(1));
    people.update(1).apply(|_| neighbours.and(more).and(p.stock().key("b").set(2))).await?;
    Ok(())
}

#[tokio::test]
async fn an_update_without_a_change_is_refused() -> Result<()> {
    let people = people().await?;
    let nothing: [&str; 0] = [];
    for empty in [
        Person::fields().tags().insert(nothing),
        Person::fields().tags().delete(nothing).and(Person::fields().tags().insert(nothing)),
    ] {
        assert!(people.update(1).apply(|_| empty.clone()).await.unwrap_err().is_invalid_input());
        assert!(Expressions::new().update(empty).unwrap_err().is_invalid_input());
    }
    let beside = people.update(1).apply(|p| p.tags().insert(nothing)).set_name("x").return_new();
    assert_eq!(beside.await?, Person { name: "x".into(), ..ann() });
    Ok(())
}

#[tokio::test]
async fn an_update_has_at_most_300_operators_and_4_096_bytes() -> Result<()> {
    let people = people().await?;
    let raw = |count: usize, what: &str| {
        let text = (0..count).map(|n| format!("n{n}={}", what.replace('@', &format!("n{n}"))));
        let text: &'static str = Box::leak(text.collect::<Vec<_>>().join(",").into());
        Action::raw(Clause::Set, RawExpression::new(text).value(":v", 1))
    };
    people.update(1).apply(|_| raw(300, ":v")).await?;
    people.update(1).apply(|_| raw(300, "@+:v")).await?;
    people.update(1).apply(|_| raw(420, ":v")).await?;
    assert!(people.update(1).apply(|_| raw(301, "@+:v")).await.unwrap_err().is_invalid_input());
    assert!(people.update(1).apply(|_| raw(600, ":v")).await.unwrap_err().is_invalid_input());
    let typed = (0..151).map(|n| Person::fields().stock().key(format!("{n}")).increment(1));
    let typed = typed.reduce(Action::and).unwrap();
    assert!(people.update(1).apply(|_| typed).await.unwrap_err().is_invalid_input());
    Ok(())
}

#[tokio::test]
async fn every_action_that_makes_its_attribute_makes_it_in_an_upsert() -> Result<()> {
    let people = new_table::<Person>().await?;
    let whole = || {
        people
            .update(7)
            .set_name("Bob")
            .set_ratio(0.5)
            .set_stock(BTreeMap::new())
            .apply(|p| p.visits().increment(2).and(p.points().decrement(3)))
            .apply(|p| p.debts().set_if_absent(1).and(p.grades().append([1])))
            .apply(|p| p.homes().prepend([Home::default()]).and(p.tags().insert(["x"])))
            .apply(|p| p.score().increment(1).and(p.marks().append([4])))
            .apply(|p| p.nickname().remove().and(p.blobs().delete([vec![1]])))
    };
    let made = whole().upsert().return_new().await?;
    let expected = Person {
        id: 7,
        name: "Bob".into(),
        visits: 2,
        points: -3,
        debts: 1,
        ratio: 0.5,
        grades: vec![1],
        marks: Some(vec![4]),
        tags: BTreeSet::from(["x".into()]),
        homes: vec![Home::default()],
        score: Some(1),
        ..Person::default()
    };
    assert_eq!(made, expected);
    assert_eq!(whole().upsert().return_old().await?, Some(expected));
    let again = people.get(7).await?.unwrap();
    assert_eq!((again.visits, again.points, again.debts, again.grades), (4, -6, 1, vec![1, 1]));

    // Neither a place within an attribute nor words that cannot be read make the attribute.
    let part = people.update(8).set_name("x").apply(|p| p.homes().index(0).set(Home::default()));
    assert!(part.upsert().await.unwrap_err().is_invalid_input());
    Ok(())
}

#[tokio::test]
async fn raw_actions_join_typed_ones_and_their_placeholders_never_meet() -> Result<()> {
    let people = people().await?;
    let p = Person::fields();
    let sum = RawExpression::new("#0 = #1 + :0")
        .name("#0", "points")
        .name("#1", "debts")
        .value(":0", 100);
    let gone = RawExpression::new("#0").name("#0", "stock");
    let more = RawExpression::new("#1 :1").name("#1", "visits").value(":1", 1);
    let update = people
        .update(1)
        .apply(|_| p.name().set("raw"))
        .apply(|_| Action::raw(Clause::Set, sum).and(p.grades().append([5])))
        .apply(|_| Action::raw(Clause::Remove, gone).and(Action::raw(Clause::Add, more)));
    update.await?;
    let raw =
        people.delete(1).condition(|p| p.stock().not_exists() & p.visits().eq(4)).return_old();
    let error = raw.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode, "a raw change can take what the item needs");

    let refused = Action::<Person>::raw(Clause::Set, RawExpression::new("#a = :v").name("#a", "x"));
    people.put(&ann()).await?;
    assert!(
        people
            .update(1)
            .apply(|p| p.name().set("x").and(refused))
            .await
            .unwrap_err()
            .is_invalid_input()
    );
    assert_eq!(people.get(1).await?, Some(ann()));
    Ok(())
}
