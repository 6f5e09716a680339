//! What a modify leaves as it is: all that its type does not have, at every depth.

use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, Db, DynamoItem, DynamoValue, to_item};

use super::{Home, Raw, Student, meanwhile, n, put_raw, raw, s, school, student};

fn m(entries: &[(&str, AttributeValue)]) -> AttributeValue {
    AttributeValue::M(entries.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect())
}

#[tokio::test]
async fn unknown_attributes_stay_beside_and_within_what_changes() {
    let (db, students, _) = school().await;
    let mut item = to_item(&student()).unwrap();
    item.insert("theirs".into(), s("kept"));
    let home = [("city", s("Oslo")), ("zip", n(150)), ("floor", n(3))];
    item.insert("home".into(), m(&home));
    put_raw(&db, "students", item).await;
    let given = students.modify(1, |s| s.home.as_mut().unwrap().city = "Bergen".into()).await;
    assert_eq!(given.unwrap().home.unwrap().city, "Bergen");
    let stored = raw(&db, "students", "student_id", n(1)).await;
    assert_eq!(stored["theirs"], s("kept"));
    assert_eq!(stored["home"], m(&[("city", s("Bergen")), ("zip", n(150)), ("floor", n(3))]));
    students.modify(1, |s| s.home.as_mut().unwrap().zip = None).await.unwrap();
    let stored = raw(&db, "students", "student_id", n(1)).await;
    assert_eq!(stored["home"], m(&[("city", s("Bergen")), ("floor", n(3))]));
}

#[tokio::test]
async fn what_others_write_to_unknown_attributes_is_in_nobodys_way() {
    let (db, students, faults) = school().await;
    let other = db.clone();
    let given = students.modify(1, |s| {
        s.visits += 1;
        meanwhile(async {
            let update =
                other.client().update_item().table_name("students").key("student_id", n(1));
            let update = update.update_expression("SET theirs = :t");
            update.expression_attribute_values(":t", super::s("new")).send().await.unwrap();
            Ok(())
        });
    });
    given.await.unwrap();
    assert_eq!(faults.calls_of("UpdateItem"), 1);
    let stored = raw(&db, "students", "student_id", n(1)).await;
    assert_eq!((&stored["theirs"], &stored["visits"]), (&s("new"), &n(1)));
}

#[tokio::test]
async fn what_others_write_to_any_field_is_seen() {
    let (db, students, faults) = school().await;
    let other = db.table::<Student>();
    let mut seen = Vec::new();
    let modify = students.modify(1, |s| {
        seen.push(s.nickname.clone());
        if seen.len() == 1 {
            meanwhile(async { other.update(1).remove_nickname().await });
        }
        s.visits += 1;
    });
    assert_eq!(modify.await.unwrap().visits, 1);
    assert_eq!(seen, [Some("Al".into()), None]);
    // The second attempt starts from the item that the first met.
    assert_eq!((faults.calls_of("GetItem"), faults.calls_of("UpdateItem")), (1, 2));
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "renamed")]
struct Renamed {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(alias("memo", "remark"))]
    note: Option<String>,
    visits: u64,
    inner: Option<Inner>,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Inner {
    #[dynamo(alias = "w")]
    width: Option<u32>,
    height: u32,
}

async fn renamed(item: &[(&str, AttributeValue)]) -> Db {
    let db = Db::in_memory();
    db.table::<Renamed>().create_table().await.unwrap();
    let item: Raw = item.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect();
    put_raw(&db, "renamed", item).await;
    db
}

#[tokio::test]
async fn an_older_name_stays_until_its_field_changes_and_then_is_gone() {
    let db = renamed(&[("id", n(1)), ("remark", s("old")), ("visits", n(0))]).await;
    let table = db.table::<Renamed>();
    table.modify(1, |r| r.visits += 1).await.unwrap();
    let stored = raw(&db, "renamed", "id", n(1)).await;
    assert_eq!((stored.get("remark"), stored.get("note")), (Some(&s("old")), None));

    let given = table.modify(1, |r| r.note.as_mut().unwrap().push('!')).await.unwrap();
    assert_eq!(given.note.as_deref(), Some("old!"));
    let stored = raw(&db, "renamed", "id", n(1)).await;
    assert_eq!((stored.get("remark"), stored.get("note")), (None, Some(&s("old!"))));

    let db = renamed(&[("id", n(1)), ("remark", s("old")), ("visits", n(0))]).await;
    let given = db.table::<Renamed>().modify(1, |r| r.note = None).await.unwrap();
    assert_eq!(given.note, None);
    assert_eq!(raw(&db, "renamed", "id", n(1)).await.len(), 2);
}

#[tokio::test]
async fn a_change_under_an_older_or_a_newer_name_is_seen() {
    for name in ["remark", "memo", "note"] {
        let db = renamed(&[("id", n(1)), ("remark", s("old")), ("visits", n(0))]).await;
        let (table, other, mut calls) = (db.table::<Renamed>(), db.clone(), 0);
        let modify = table.modify(1, |r| {
            calls += 1;
            if calls == 1 {
                meanwhile(async {
                    let update = other.client().update_item().table_name("renamed").key("id", n(1));
                    let update = update.update_expression("SET #n = :t");
                    let update = update.expression_attribute_names("#n", name);
                    update.expression_attribute_values(":t", s("new")).send().await.unwrap();
                    Ok(())
                });
            }
            r.visits += 1;
        });
        assert_eq!(modify.await.unwrap().note.as_deref(), Some("new"), "{name}");
        assert_eq!(calls, 2, "{name}");
    }
}

#[tokio::test]
async fn an_older_name_within_a_value_does_not_come_back() {
    let inner = m(&[("w", n(3)), ("height", n(4)), ("theirs", s("t"))]);
    let item = [("id", n(1)), ("visits", n(0)), ("inner", inner)];
    let db = renamed(&item).await;
    let table = db.table::<Renamed>();
    let given = table.modify(1, |r| r.inner.as_mut().unwrap().height = 5).await.unwrap();
    assert_eq!(given.inner, Some(Inner { width: Some(3), height: 5 }));
    let kept = m(&[("w", n(3)), ("height", n(5)), ("theirs", s("t"))]);
    assert_eq!(raw(&db, "renamed", "id", n(1)).await["inner"], kept);
    let given = table.modify(1, |r| r.inner.as_mut().unwrap().width = None).await.unwrap();
    assert_eq!(given.inner, Some(Inner { width: None, height: 5 }));
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "open")]
struct Open {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(flatten)]
    home: Home,
    #[dynamo(flatten)]
    rest: BTreeMap<String, AttributeValue>,
}

#[tokio::test]
async fn a_flattened_struct_and_the_map_of_the_rest_are_attributes_as_others() {
    let db = Db::in_memory();
    let table = db.table::<Open>();
    table.create_table().await.unwrap();
    let rest = BTreeMap::from([("colour".into(), s("red")), ("length".into(), n(4))]);
    let open = Open { id: 1, home: Home { city: "Oslo".into(), zip: Some(1) }, rest };
    table.put(&open).await.unwrap();
    let given = table
        .modify(1, |open| {
            open.home.city = "Rome".into();
            open.home.zip = None;
            open.rest.remove("colour");
            open.rest.insert("new".into(), s("n"));
        })
        .await
        .unwrap();
    assert_eq!(given.home, Home { city: "Rome".into(), zip: None });
    let stored = raw(&db, "open", "id", n(1)).await;
    let expected = [("id", n(1)), ("city", s("Rome")), ("length", n(4)), ("new", s("n"))];
    assert_eq!(stored, expected.map(|(k, v)| (k.to_owned(), v)).into());

    // The struct reads all there is, so what others change is seen, be it new or known.
    for set in ["fresh", "length"] {
        let (other, mut calls) = (db.clone(), 0);
        let modify = table.modify(1, |open| {
            calls += 1;
            if calls == 1 {
                meanwhile(async {
                    let update = other.client().update_item().table_name("open").key("id", n(1));
                    let update = update.update_expression("SET #n = :f");
                    let update = update.expression_attribute_names("#n", set);
                    update.expression_attribute_values(":f", n(9)).send().await.unwrap();
                    Ok(())
                });
            }
            open.home.zip = Some(calls);
            open.rest.entry("fresh".into()).or_insert(n(0));
        });
        let given = modify.await.unwrap();
        assert_eq!((calls, &given.rest[set], given.home.zip), (2, &n(9), Some(2)), "{set}");
    }
}
