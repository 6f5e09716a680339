//! Tables: made, named, deleted.

use std::time::Duration;

use dynamo_orm::{Db, DynamoItem, ErrorKind, Kind, Result};
use tests::Student;

#[derive(DynamoItem)]
#[dynamo(table = "events", rename_all = "camelCase")]
struct Event {
    #[dynamo(partition_key)]
    sensor_id: Vec<u8>,
    #[dynamo(sort_key)]
    seen_at: i64,
}

#[tokio::test]
async fn a_table_is_made_from_the_derived_schema() -> Result<()> {
    let db = Db::in_memory();
    db.table::<Event>().create_table().await?;
    let described = db.client().describe_table().table_name("events").send().await.unwrap();
    let table = described.table().unwrap();
    let keys: Vec<_> =
        table.key_schema().iter().map(|k| (k.attribute_name(), k.key_type().as_str())).collect();
    assert_eq!(keys, [("sensorId", "HASH"), ("seenAt", "RANGE")]);
    let mut types: Vec<_> = table
        .attribute_definitions()
        .iter()
        .map(|a| (a.attribute_name(), a.attribute_type().as_str()))
        .collect();
    types.sort_unstable();
    assert_eq!(types, [("seenAt", "N"), ("sensorId", "B")]);
    assert_eq!(Event::SCHEMA.sort_key.map(|k| k.kind), Some(Kind::N));
    Ok(())
}

#[tokio::test]
async fn a_table_that_is_there_is_not_made_again() -> Result<()> {
    let students = tests::new_table::<Student>().await?;
    let error = students.create_table().await.unwrap_err();
    assert!(error.is_table_in_use());
    assert_eq!(error.service_code(), Some("ResourceInUseException"));
    Ok(())
}

#[tokio::test]
async fn a_deleted_table_is_gone_and_its_calls_say_so() -> Result<()> {
    let db = Db::in_memory();
    let students = db.table::<Student>();
    students.create_table().await?;
    students.put(&Student::alice()).await?;
    db.delete_table("students").await?;
    assert!(students.get(1).await.unwrap_err().is_table_not_found());
    let error = db.delete_table("students").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TableNotFound);
    students.create_table().deadline(Duration::from_secs(5)).await?;
    assert_eq!(students.get(3098390).await?, None);
    Ok(())
}

#[tokio::test]
async fn tables_of_one_type_are_told_apart_by_name() -> Result<()> {
    let db = Db::in_memory();
    let (test, live) = (db.table::<Student>().named("students-test"), db.table::<Student>());
    test.create_table().await?;
    live.create_table().await?;
    test.put(&Student::alice()).await?;
    assert_eq!(live.get(3098390).await?, None);
    assert_eq!((test.name(), live.name()), ("students-test", "students"));
    Ok(())
}

#[tokio::test]
async fn a_name_that_the_service_refuses_is_refused_before_sending() {
    let db = Db::in_memory();
    for name in ["", "ab", "with space", "new\"line", &"x".repeat(256)] {
        let error = db.table::<Student>().named(name).get(1).await.unwrap_err();
        assert!(error.is_invalid_input(), "{name}: {error}");
    }
}

#[tokio::test]
async fn a_file_keeps_its_tables() -> Result<()> {
    let folder = std::env::temp_dir().join(format!("dynamo-orm-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("kept.db");
    {
        let students = Db::open(&file)?.table::<Student>();
        students.create_table().await?;
        students.put(&Student::alice()).await?;
    }
    let students = Db::open(&file)?.table::<Student>();
    assert_eq!(students.get(3098390).await?, Some(Student::alice()));
    std::fs::remove_dir_all(&folder).unwrap();
    let error = Db::open(folder.join("missing").join("x.db")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Open);
    assert!(error.to_string().contains("missing"), "{error}");
    Ok(())
}

#[test]
fn a_call_that_is_answered_at_once_needs_no_timer() {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let students = Db::in_memory().table::<Student>();
        assert!(students.get(1).await.unwrap_err().is_table_not_found());
    });
}

#[test]
fn outside_of_a_runtime_a_call_fails_and_does_not_panic() {
    use std::future::{Future as _, IntoFuture as _};
    use std::task::{Context, Poll, Waker};
    let get = Db::in_memory().table::<Student>().get(1).into_future();
    let polled = std::pin::pin!(get).poll(&mut Context::from_waker(Waker::noop()));
    let Poll::Ready(Err(error)) = polled else { panic!("{polled:?}") };
    assert_eq!(error.kind(), ErrorKind::Transport, "{error}");
}
