//! Items of older editions are written whole as ones of the newest.

use dynamo_orm::{Db, DynamoItem};

use super::{Raw, meanwhile, n, put_raw, raw, s};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "pupils", entity = "Pupil", schema_version = 3, upgrade = "steps")]
struct Pupil {
    #[dynamo(partition_key)]
    id: u64,
    first: String,
    last: String,
    grade: Option<u8>,
}

#[allow(clippy::needless_pass_by_value, reason = "a step takes the older struct whole")]
mod steps {
    use dynamo_orm::DynamoValue;

    use super::Pupil;

    #[derive(DynamoValue)]
    pub(super) struct V1 {
        id: u64,
        name: String,
    }

    #[derive(DynamoValue)]
    pub(super) struct V2 {
        id: u64,
        /// Was text, and is a number now.
        grade: String,
        name: String,
        suffix: Option<String>,
    }

    pub(super) fn v1_to_v2(old: V1) -> V2 {
        V2 { id: old.id, grade: String::new(), name: old.name, suffix: None }
    }

    pub(super) fn v2_to_v3(old: V2) -> Pupil {
        let (first, last) = old.name.split_once(' ').unwrap_or((&old.name, ""));
        let last = format!("{last}{}", old.suffix.unwrap_or_default());
        Pupil { id: old.id, first: first.into(), last, grade: old.grade.parse().ok() }
    }
}

async fn with(version: Option<u64>, grade: Option<&str>) -> Db {
    let db = Db::in_memory();
    db.table::<Pupil>().create_table().await.unwrap();
    let mut item: Raw =
        [("id", n(1)), ("entity", s("Pupil")), ("name", s("Alice Liddell")), ("theirs", s("kept"))]
            .map(|(k, v)| (k.to_owned(), v))
            .into();
    item.extend(version.map(|version| ("schema_version".to_owned(), n(version))));
    item.extend(grade.map(|grade| ("grade".to_owned(), s(grade))));
    put_raw(&db, "pupils", item).await;
    db
}

#[tokio::test]
async fn an_older_item_becomes_one_of_the_newest_and_keeps_what_neither_knows() {
    for (version, grade, expected) in
        [(None, None, None), (Some(2), Some("5"), Some(5)), (Some(2), Some("none"), None)]
    {
        let db = with(version, grade).await;
        let pupils = db.table::<Pupil>();
        let given = pupils.modify(1, |p| p.first.push('!')).await.unwrap();
        let pupil =
            Pupil { id: 1, first: "Alice!".into(), last: "Liddell".into(), grade: expected };
        assert_eq!(given, pupil);
        let mut item: Raw = dynamo_orm::to_item(&pupil).unwrap();
        item.insert("theirs".into(), s("kept"));
        assert_eq!(raw(&db, "pupils", "id", n(1)).await, item);
        // Now it is one as others, which updates change.
        pupils.update(1).set_first("Bob").await.unwrap();
    }
}

#[tokio::test]
async fn a_modify_that_changes_nothing_upgrades() {
    let db = with(Some(2), Some("5")).await;
    db.table::<Pupil>().modify(1, |_| {}).await.unwrap();
    let stored = raw(&db, "pupils", "id", n(1)).await;
    assert_eq!((&stored["schema_version"], stored.get("name")), (&n(3), None));
}

#[tokio::test]
async fn what_an_older_program_writes_in_between_is_not_lost() {
    for (name, first, last) in [("name", "Bo", "Li"), ("suffix", "Alice", "Liddell, PhD")] {
        let db = with(Some(2), Some("5")).await;
        let (other, mut calls) = (db.clone(), 0);
        let pupils = db.table::<Pupil>();
        let modify = pupils.modify(1, |p| {
            calls += 1;
            if calls == 1 {
                meanwhile(async {
                    let text = if name == "name" { "Bo Li" } else { ", PhD" };
                    let update = other.client().update_item().table_name("pupils").key("id", n(1));
                    let update = update
                        .update_expression("SET #n = :t")
                        .expression_attribute_names("#n", name);
                    update.expression_attribute_values(":t", s(text)).send().await.unwrap();
                    Ok(())
                });
            }
            p.grade = Some(6);
        });
        let given = modify.await.unwrap();
        let expected = Pupil { id: 1, first: first.into(), last: last.into(), grade: Some(6) };
        assert_eq!((calls, given), (2, expected));
    }
}

#[tokio::test]
async fn two_that_upgrade_at_once_upgrade_once() {
    let db = with(Some(2), Some("5")).await;
    let (other, mut calls) = (db.table::<Pupil>(), 0);
    let pupils = db.table::<Pupil>();
    let modify = pupils.modify(1, |p| {
        calls += 1;
        if calls == 1 {
            meanwhile(async { other.modify(1, |p| p.last.push('!')).await });
        }
        p.first.push('!');
    });
    let given = modify.await.unwrap();
    assert_eq!((given.first.as_str(), given.last.as_str()), ("Alice!", "Liddell!"));
}

#[tokio::test]
async fn an_item_of_a_later_edition_stays() {
    let db = with(Some(4), None).await;
    let error = db.table::<Pupil>().modify(1, |_| unreachable!()).await.unwrap_err();
    assert!(error.is_newer_version(), "{error}");
}
