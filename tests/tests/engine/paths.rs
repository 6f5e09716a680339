//! Typed paths: where they lead, by whatever way, and what stands there afterwards.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use dynamo_orm::{Condition, DynamoItem, DynamoValue, Expressions, Result, Table};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, Default, DynamoValue)]
struct Room {
    #[dynamo(rename = "room name")]
    name: String,
    lamps: Option<u32>,
    #[dynamo(rename = "size")]
    sides: [u32; 2],
}

#[derive(Debug, Clone, PartialEq, Default, DynamoValue)]
#[dynamo(rename_all = "camelCase")]
struct House {
    main_room: Room,
    other_rooms: Vec<Room>,
    by_floor: BTreeMap<String, Vec<Room>>,
    attic: Option<Box<Room>>,
}

#[derive(Debug, Clone, PartialEq, Default, DynamoItem)]
#[dynamo(table = "estates")]
struct Estate {
    #[dynamo(partition_key)]
    id: u8,
    house: House,
    houses: HashMap<String, House>,
    #[dynamo(rename = "grid.values")]
    grid: Option<Vec<Vec<u32>>>,
    tags: Vec<BTreeSet<String>>,
    counts: BTreeMap<String, u32>,
}

fn room(name: &str) -> Room {
    Room { name: name.into(), lamps: Some(2), sides: [3, 4] }
}

fn estate() -> Estate {
    let house = House {
        main_room: room("main"),
        other_rooms: vec![room("a"), room("b")],
        by_floor: BTreeMap::from([("1".into(), vec![room("c")])]),
        attic: Some(Box::new(room("attic"))),
    };
    Estate {
        id: 1,
        houses: HashMap::from([("red".into(), house.clone())]),
        house,
        grid: Some(vec![vec![1, 2], vec![3]]),
        tags: vec![BTreeSet::from(["x".into()])],
        counts: BTreeMap::from([("one".into(), 1), ("two".into(), 2)]),
    }
}

async fn estates() -> Result<Table<Estate>> {
    let estates = new_table::<Estate>().await?;
    estates.put(&estate()).await?;
    Ok(estates)
}

#[tokio::test]
async fn paths_lead_through_structs_options_lists_maps_and_arrays_in_any_mix() -> Result<()> {
    let estates = estates().await?;
    let e = Estate::fields();
    let after = estates
        .update(1)
        .apply(|e| e.house().main_room().name().set("hall"))
        .apply(|e| e.house().main_room().sides().index(1).set(9))
        .apply(|e| e.house().other_rooms().index(1).lamps().remove())
        .apply(|e| e.house().by_floor().key("1").index(0).sides().index(0).set(7))
        .apply(|e| e.house().attic().name().set("loft"))
        .apply(|e| e.houses().key("red").other_rooms().index(0).name().set("study"))
        .apply(|e| e.grid().index(0).index(1).set(20))
        .apply(|_| e.grid().index(1).append([5, 6]))
        .apply(|e| e.tags().index(0).insert(["y"]))
        .apply(|e| e.counts().key("one").increment(10))
        .return_new()
        .await?;

    let mut expected = estate();
    expected.house.main_room.name = "hall".into();
    expected.house.main_room.sides[1] = 9;
    expected.house.other_rooms[1].lamps = None;
    expected.house.by_floor.get_mut("1").unwrap()[0].sides[0] = 7;
    expected.house.attic.as_mut().unwrap().name = "loft".into();
    expected.houses.get_mut("red").unwrap().other_rooms[0].name = "study".into();
    expected.grid = Some(vec![vec![1, 20], vec![3, 5, 6]]);
    expected.tags[0].insert("y".into());
    expected.counts.insert("one".into(), 11);
    assert_eq!(after, expected);
    assert_eq!(estates.get(1).await?, Some(expected));
    Ok(())
}

#[tokio::test]
async fn conditions_look_at_the_same_places() -> Result<()> {
    let estates = estates().await?;
    let e = Estate::fields();
    let all: Condition<Estate> = e.house().main_room().name().eq("main")
        & e.house().other_rooms().index(1).lamps().eq(2)
        & e.house().by_floor().key("1").index(0).sides().index(1).between(4, 4)
        & e.house().attic().sides().eq([3, 4])
        & e.houses().key("red").attic().name().begins_with("at")
        & e.grid().index(0).index(1).gt(1)
        & e.tags().index(0).contains("x")
        & e.counts().key("two").eq_path(&e.grid().index(0).index(1))
        & e.grid().index(7).index(0).not_exists()
        & e.counts().key("three").not_exists();
    estates.put(&estate()).condition(|_| all).await?;
    let elsewhere = estates.put(&estate()).condition(|e| e.counts().key("one").eq(2));
    assert!(elsewhere.await.unwrap_err().is_condition_failed());
    Ok(())
}

#[test]
fn renamed_fields_are_addressed_by_their_stored_names_and_only_through_placeholders() -> Result<()>
{
    let e = Estate::fields();
    let mut expressions = Expressions::new();
    let place = e.house().by_floor().key("a.b").index(3).name();
    assert_eq!(expressions.condition(place.eq("x"))?, "#0.#1.#2[3].#3 = :0");
    assert_eq!(expressions.update(e.grid().remove())?, "REMOVE #4");
    let names = expressions.names().unwrap();
    let expected = [
        ("#0", "house"),
        ("#1", "byFloor"),
        ("#2", "a.b"),
        ("#3", "room name"),
        ("#4", "grid.values"),
    ];
    assert_eq!(names, expected.map(|(k, v)| (k.into(), v.into())).into());
    Ok(())
}

#[tokio::test]
async fn setting_past_the_end_of_a_list_adds_there() -> Result<()> {
    let estates = estates().await?;
    let update = estates.update(1).apply(|e| e.grid().index(9).set([7])).return_new();
    assert_eq!(update.await?.grid, Some(vec![vec![1, 2], vec![3], vec![7]]));
    let two = estates
        .update(1)
        .apply(|e| e.house().other_rooms().index(8).set(room("y")))
        .apply(|e| e.house().other_rooms().index(7).set(&room("x")));
    let names = two.return_new().await?.house.other_rooms;
    assert_eq!(names, [room("a"), room("b"), room("x"), room("y")]);
    Ok(())
}

#[tokio::test]
async fn removing_an_element_moves_up_those_after_it() -> Result<()> {
    let estates = estates().await?;
    let update = estates.update(1).apply(|e| e.house().other_rooms().index(0).remove());
    assert_eq!(update.return_new().await?.house.other_rooms, [room("b")]);
    let beyond = estates.update(1).apply(|e| e.grid().index(5).remove()).return_new();
    assert_eq!(beyond.await?.grid, estate().grid);
    Ok(())
}

#[tokio::test]
async fn removing_an_entry_leaves_the_others() -> Result<()> {
    let estates = estates().await?;
    let update = estates.update(1).apply(|e| e.counts().key("one").remove()).return_new();
    assert_eq!(update.await?.counts, BTreeMap::from([("two".into(), 2)]));
    let missing = estates.update(1).apply(|e| e.counts().key("none").remove()).return_new();
    assert_eq!(missing.await?.counts, BTreeMap::from([("two".into(), 2)]));
    Ok(())
}

#[tokio::test]
async fn a_place_within_what_is_not_there_is_refused_and_makes_nothing() -> Result<()> {
    let estates = new_table::<Estate>().await?;
    let bare = Estate { house: House { attic: None, ..estate().house }, ..estate() };
    estates.put(&bare).await?;
    for change in [
        Estate::fields().house().attic().name().set("x"),
        Estate::fields().houses().key("blue").main_room().name().set("x"),
        Estate::fields().house().by_floor().key("2").index(0).set(room("x")),
    ] {
        let error = estates.update(1).apply(|_| change).await.unwrap_err();
        assert_eq!(error.service_code(), Some("ValidationException"));
    }
    assert_eq!(estates.get(1).await?, Some(bare));
    Ok(())
}

#[tokio::test]
async fn an_empty_set_within_a_list_is_refused_before_sending() -> Result<()> {
    let estates = estates().await?;
    let nothing: [&str; 0] = [];
    for change in [
        Estate::fields().tags().index(0).set(BTreeSet::new()),
        Estate::fields().tags().index(0).set(nothing),
    ] {
        let error = estates.update(1).apply(|_| change).await.unwrap_err();
        assert!(error.is_invalid_input());
        assert_eq!(error.encode_error().unwrap().path(), "tags[0]");
    }
    assert_eq!(estates.get(1).await?, Some(estate()));
    Ok(())
}

/// An array is read with all of its elements or not at all.
#[tokio::test]
async fn an_array_never_grows_or_shrinks() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "arrays")]
    struct Arrays {
        #[dynamo(partition_key)]
        id: u8,
        numbers: [u32; 2],
        maybe: [Option<u32>; 2],
        sets: [BTreeSet<String>; 2],
    }
    let sets = [BTreeSet::from(["a".to_owned()]), BTreeSet::from(["b".to_owned()])];
    let item = Arrays { id: 1, numbers: [1, 2], maybe: [Some(1), None], sets };
    let arrays = new_table::<Arrays>().await?;
    arrays.put(&item).await?;
    let a = Arrays::fields();
    for change in [
        a.numbers().index(2).set(3),
        a.numbers().index(2).increment(3),
        a.sets().index(0).delete(["a"]),
        a.sets().index(1).set(BTreeSet::new()),
    ] {
        let error = arrays.update(1).apply(|_| change).await.unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
        assert_eq!(arrays.get(1).await?, Some(item.clone()));
    }
    let inside = arrays.update(1).apply(|a| a.numbers().index(1).set(3));
    let inside = inside.apply(|a| a.maybe().index(1).set(4)).return_new().await?;
    assert_eq!((inside.numbers, inside.maybe), ([1, 3], [Some(1), Some(4)]));
    Ok(())
}

#[tokio::test]
async fn map_keys_are_addressed_exactly_whatever_is_in_them() -> Result<()> {
    let estates = new_table::<Estate>().await?;
    let long = ["k".repeat(255), "k".repeat(65_535), "é".repeat(32_767)];
    let short = [
        ".",
        "a.b",
        "a..b",
        "#",
        "#0",
        "#n",
        ":",
        ":0",
        ":v",
        "a b",
        " ",
        "a[0]",
        "[0]",
        "a-b",
        "a_b",
        "SELECT",
        "size",
        "AND",
        "if_not_exists",
        "\"",
        "\\",
        "'",
        ")",
        "\u{0}",
        "\n",
        "🎓",
        "e\u{301}",
        "é",
        "\u{FEFF}",
        "\u{202E}x",
        "0",
        "-1",
        "null",
        "__proto__",
    ];
    for key in short.iter().copied().chain(long.iter().map(String::as_str)) {
        let others = [("a", 1), ("b", 2), ("0", 3), ("a_b ", 4)].map(|(k, n)| (k.to_owned(), n));
        let before = Estate { counts: others.clone().into(), ..estate() };
        estates.put(&before).await?;
        let set = estates.update(1).apply(|e| e.counts().key(key).set(7));
        let mut expected = before.counts.clone();
        expected.insert(key.to_owned(), 7);
        assert_eq!(set.return_new().await?.counts, expected, "{key:?}");

        let is_seven = |e: <Estate as DynamoItem>::Fields| e.counts().key(key).eq(7);
        let removed = estates.update(1).apply(|e| e.counts().key(key).remove()).return_new();
        expected.remove(key);
        assert_eq!(removed.condition(is_seven).await?.counts, expected, "{key:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_map_key_that_no_map_can_have_is_refused() -> Result<()> {
    let estates = estates().await?;
    for key in [String::new(), "k".repeat(65_536)] {
        let set = estates.update(1).apply(|e| e.counts().key(&*key).set(7));
        let condition = estates.put(&estate()).condition(|e| e.counts().key(&*key).exists());
        for error in [set.await.unwrap_err(), condition.await.unwrap_err()] {
            assert!(error.is_invalid_input());
            assert_eq!(error.encode_error().unwrap().path(), "counts");
        }
    }
    Ok(())
}

#[derive(Debug, Clone, PartialEq, Default, DynamoValue)]
struct Node {
    value: Option<u8>,
    next: Option<Box<Self>>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "chains")]
struct Chain {
    #[dynamo(partition_key)]
    id: u8,
    first: Option<Node>,
}

#[tokio::test]
async fn a_path_is_at_most_32_steps_long() -> Result<()> {
    // 31 nodes one within the other, and what stands in the last of them on the 32nd level.
    let nodes = |count: usize| {
        (1..count).fold(Node::default(), |node, _| Node { value: None, next: Some(Box::new(node)) })
    };
    let place =
        |steps: usize| (2..steps).fold(Chain::fields().first(), |node, _| node.next()).value();
    let chains = new_table::<Chain>().await?;
    let chain = Chain { id: 1, first: Some(nodes(31)) };
    chains.put(&chain).condition(|_| place(32).not_exists()).await?;
    chains.update(1).apply(|_| place(32).set(7)).await?;
    chains.put(&chain).condition(|_| place(32).eq(7)).await?;

    let set = chains.update(1).apply(|_| place(33).set(7)).await.unwrap_err();
    let condition = chains.put(&chain).condition(|_| place(33).not_exists()).await.unwrap_err();
    assert!(set.is_invalid_input() && condition.is_invalid_input(), "{set} {condition}");
    Ok(())
}
