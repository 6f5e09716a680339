//! Conditions on the first fields of a templated sort key.

use dynamo_orm::{Db, DynamoItem, Result, SortCondition};
use uuid::Uuid;

use super::{Customer, Order, Status, day, order};

async fn orders() -> Result<dynamo_orm::Table<Order>> {
    let db = Db::in_memory();
    let orders = db.table::<Order>();
    orders.create_table().await?;
    let customer = Customer { customer_id: "c-1".into(), name: "Alice".into() };
    db.table::<Customer>().put(&customer).await?;
    for (on, number) in [(1, 1), (2, 1), (2, 2), (3, 1)] {
        orders.put(&order("c-1", on, number)).await?;
    }
    Ok(orders)
}

/// Day and number of each order.
fn found(orders: Vec<Order>) -> Vec<(u32, u128)> {
    use chrono::Datelike;
    orders.into_iter().map(|order| (order.placed_at.day(), order.order_id.as_u128())).collect()
}

#[tokio::test]
async fn first_fields_and_all_of_them_are_asked_for() -> Result<()> {
    let orders = orders().await?;
    let two = || orders.query("c-1");
    assert_eq!(found(two().sort_key_prefix(day(2)).all().await?), [(2, 1), (2, 2)]);
    let whole = (day(2), Uuid::from_u128(2));
    assert_eq!(found(two().sort_key_prefix(whole).all().await?), [(2, 2)]);
    assert_eq!(found(two().sort_key_eq(whole).all().await?), [(2, 2)]);
    assert_eq!(found(two().sort_key_eq(day(3)).all().await?), [(3, 1)]);
    assert_eq!(found(two().sort_key_prefix(day(9)).all().await?), []);
    Ok(())
}

#[tokio::test]
async fn every_comparison_takes_first_fields_and_stays_within_the_template() -> Result<()> {
    let orders = orders().await?;
    let q = || orders.query("c-1");
    let whole = |on, number| (day(on), Uuid::from_u128(number));
    assert_eq!(found(q().sort_key_lt(day(2)).all().await?), [(1, 1)]);
    assert_eq!(found(q().sort_key_lt(whole(2, 2)).all().await?), [(1, 1), (2, 1)]);
    assert_eq!(found(q().sort_key_le(day(2)).all().await?), [(1, 1), (2, 1), (2, 2)]);
    assert_eq!(found(q().sort_key_le(whole(2, 1)).all().await?), [(1, 1), (2, 1)]);
    assert_eq!(found(q().sort_key_gt(day(2)).all().await?), [(3, 1)]);
    assert_eq!(found(q().sort_key_gt(whole(2, 1)).all().await?), [(2, 2), (3, 1)]);
    assert_eq!(found(q().sort_key_ge(day(2)).all().await?), [(2, 1), (2, 2), (3, 1)]);
    assert_eq!(found(q().sort_key_ge(whole(2, 2)).all().await?), [(2, 2), (3, 1)]);
    assert_eq!(found(q().sort_key_between(day(2), day(2)).all().await?), [(2, 1), (2, 2)]);
    let mixed = q().sort_key_between(whole(1, 2), day(2)).all().await?;
    assert_eq!(found(mixed), [(2, 1), (2, 2)]);
    assert_eq!(found(q().sort_key_ge(day(2)).descending().all().await?), [(3, 1), (2, 2), (2, 1)]);
    Ok(())
}

#[tokio::test]
async fn conditions_may_be_decided_at_run_time() -> Result<()> {
    let orders = orders().await?;
    for (since, expected) in [(Some(day(3)), 1), (None, 4)] {
        let since = since.map(SortCondition::ge);
        assert_eq!(orders.query("c-1").maybe_sort_key(since).count().await?, expected);
    }
    Ok(())
}

#[tokio::test]
async fn bounds_the_wrong_way_round_are_refused_before_sending() -> Result<()> {
    let orders = orders().await?;
    let error = orders.query("c-1").sort_key_between(day(3), day(2)).explain().unwrap_err();
    assert!(error.to_string().contains("sk"), "{error}");
    Ok(())
}

#[tokio::test]
async fn fields_that_stand_the_greatest_first_are_compared_by_value() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "scores", key(pk = "{game}", sk = "{points:desc}#{bonus:desc}"))]
    #[dynamo(global_index(name = "held", key(heldpk = "{game}", heldsk = "HELD#{points:desc}")))]
    struct Score {
        game: u8,
        points: i32,
        bonus: u8,
    }
    let scores = tests::new_table::<Score>().await?;
    for (points, bonus) in [(-5, 1), (0, 1), (0, 2), (7, 1)] {
        scores.put(&Score { game: 1, points, bonus }).await?;
    }
    let found = |scores: Vec<Score>| -> Vec<(i32, u8)> {
        scores.into_iter().map(|score| (score.points, score.bonus)).collect()
    };
    let q = || scores.query(1);
    assert_eq!(found(q().sort_key_lt(0).all().await?), [(-5, 1)]);
    assert_eq!(found(q().sort_key_le(0).all().await?), [(0, 2), (0, 1), (-5, 1)]);
    assert_eq!(found(q().sort_key_gt(0).all().await?), [(7, 1)]);
    assert_eq!(found(q().sort_key_ge(0).all().await?), [(7, 1), (0, 2), (0, 1)]);
    assert_eq!(found(q().sort_key_lt((0, 2)).all().await?), [(0, 1), (-5, 1)]);
    assert_eq!(found(q().sort_key_ge((0, 2)).all().await?), [(7, 1), (0, 2)]);
    assert_eq!(found(q().sort_key_between(-5, 0).all().await?), [(0, 2), (0, 1), (-5, 1)]);
    assert_eq!(found(q().sort_key_between((0, 2), 9).all().await?), [(7, 1), (0, 2)]);
    assert!(q().sort_key_between(0, -5).explain().is_err());
    let held = || scores.index(Score::HELD).query(1);
    assert_eq!(held().sort_key_lt(7).count().await?, 3);
    assert_eq!(held().sort_key_ge(7).count().await?, 1);
    let since = SortCondition::between(1, 7);
    assert_eq!(held().maybe_sort_key(Some(since)).count().await?, 1);
    Ok(())
}

#[tokio::test]
async fn where_directions_are_mixed_all_but_the_last_field_are_equal() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "visits", key(pk = "{site}", sk = "{user}#{at:desc}#{place}"))]
    struct Visit {
        site: u8,
        user: String,
        at: u32,
        place: String,
    }
    let visits = tests::new_table::<Visit>().await?;
    for (user, at) in [("a", 1), ("a", 5), ("a", 9), ("b", 1), ("b", 9)] {
        for place in ["x", "y"] {
            let (user, place) = (user.to_owned(), place.to_owned());
            visits.put(&Visit { site: 1, user, at, place }).await?;
        }
    }
    let found = |visits: Vec<Visit>| -> Vec<(String, u32, String)> {
        visits.into_iter().map(|visit| (visit.user, visit.at, visit.place)).collect()
    };
    let at = |rows: &[(&str, u32, &str)]| -> Vec<(String, u32, String)> {
        rows.iter().map(|(user, at, place)| ((*user).into(), *at, (*place).into())).collect()
    };
    let q = || visits.query(1);
    let before = found(q().sort_key_lt(("a", 5)).all().await?);
    assert_eq!(before, at(&[("a", 1, "x"), ("a", 1, "y")]));
    assert_eq!(q().sort_key_le(("a", 5)).count().await?, 4);
    assert_eq!(q().sort_key_gt(("a", 5)).count().await?, 2);
    assert_eq!(q().sort_key_ge(("b", 1)).count().await?, 4);
    assert_eq!(q().sort_key_between(("a", 1), ("a", 5)).count().await?, 4);
    assert_eq!(q().sort_key_between(("a", 5), "a").count().await?, 4);
    let behind = found(q().sort_key_gt(("a", 5, "x")).all().await?);
    assert_eq!(behind, at(&[("a", 5, "y")]));
    assert_eq!(q().sort_key_gt("a").count().await?, 4);
    Ok(())
}

#[tokio::test]
async fn neighbours_in_the_partition_never_appear() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "notes", key(pk = "{owner}", sk = "NOTE#{name}#{part}"))]
    struct Note {
        owner: u64,
        name: String,
        part: String,
    }
    #[derive(Debug, PartialEq, DynamoItem)]
    #[dynamo(table = "notes")]
    struct Raw {
        #[dynamo(partition_key)]
        pk: String,
        #[dynamo(sort_key)]
        sk: String,
    }
    let db = Db::in_memory();
    let (notes, raw) = (db.table::<Note>(), db.table::<Raw>());
    notes.create_table().await?;
    let pk = format!("{:020}", 1);
    for sk in ["NOTE", "NOTE!", "NOTE$", "NOTD\u{10FFFF}", "NOTF#a#b", "A", "z"] {
        raw.put(&Raw { pk: pk.clone(), sk: sk.into() }).await?;
    }
    let names = ["", "a", "a#", "a#b", "a%", "ab", "\u{10FFFF}", "\u{10FFFF}\u{10FFFF}"];
    for name in names {
        for part in ["", "#", "x"] {
            notes.put(&Note { owner: 1, name: name.into(), part: part.into() }).await?;
        }
    }
    let all = u64::try_from(names.len() * 3).unwrap();
    let q = || notes.query(1);
    assert_eq!(q().count().await?, all);
    assert_eq!(q().sort_key_ge("").count().await?, all);
    assert_eq!(q().sort_key_le("\u{10FFFF}\u{10FFFF}").count().await?, all);
    assert_eq!(q().sort_key_prefix("a").count().await?, 3);
    assert_eq!(q().sort_key_prefix(("a#", "#")).count().await?, 1);
    assert_eq!(q().sort_key_lt("a").count().await?, 3);
    assert_eq!(q().sort_key_lt(("", "#")).count().await?, 1);
    assert_eq!(q().sort_key_gt("\u{10FFFF}").count().await?, 3);
    assert_eq!(q().sort_key_gt(("\u{10FFFF}\u{10FFFF}", "#")).count().await?, 1);
    Ok(())
}

#[tokio::test]
async fn an_index_is_asked_by_the_fields_of_its_templates() -> Result<()> {
    let orders = orders().await?;
    orders.put(&Order { status: Some(Status::Paid), due: 9, ..order("c-9", 9, 9) }).await?;
    let of = |status: Status| orders.index(Order::GSI1).query(status);
    assert_eq!(of(Status::Open).count().await?, 4);
    assert_eq!(of(Status::Paid).sort_key_prefix(9).count().await?, 1);
    assert_eq!(of(Status::Paid).sort_key_gt(9).count().await?, 0);
    assert_eq!(of(Status::Open).sort_key_ge((30, Uuid::from_u128(2))).count().await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_part_of_an_item_may_name_what_is_made_of_fields() -> Result<()> {
    #[derive(Debug, PartialEq, dynamo_orm::DynamoValue)]
    struct Line {
        #[dynamo(rename = "customerId")]
        customer_id: String,
        gsi1pk: Option<String>,
    }
    let orders = orders().await?;
    let lines: Vec<Line> = orders.query("c-1").sort_key_prefix(day(1)).project().all().await?;
    let gsi1pk = Some("STATUS#Open".to_owned());
    assert_eq!(lines, [Line { customer_id: "c-1".into(), gsi1pk }]);
    let explained = orders.query("c-1").explain()?.to_string();
    assert!(explained.contains("begins_with(sk, ?)"), "{explained}");
    Ok(())
}
