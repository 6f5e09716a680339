//! Several at once, and replies that are lost.

use std::sync::Arc;
use std::time::Duration;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, Table};
use tokio::sync::Barrier;

use super::{User, assert_kept, user, users};

const TASKS: usize = 50;

async fn at_once<F>(work: impl Fn(usize) -> F) -> Vec<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send,
{
    let start = Arc::new(Barrier::new(TASKS));
    let tasks = (0..TASKS).map(|task| {
        let (start, work) = (start.clone(), work(task));
        tokio::spawn(async move {
            start.wait().await;
            work.await
        })
    });
    let tasks: Vec<_> = tasks.collect();
    let mut outputs = Vec::new();
    for task in tasks {
        outputs.push(task.await.unwrap());
    }
    outputs
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_that_want_one_name_exactly_one_gets_it() {
    let (users, db) = users().await;
    let results = at_once(|task| {
        let insert = users.insert(&user(&task.to_string(), "a@x"));
        async move { insert.await }
    });
    let results = results.await;
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
    let lost = results.iter().filter_map(|result| result.as_ref().err());
    lost.for_each(|error| assert!(error.is_unique_violation(), "{error}"));
    assert_kept(&users, &db).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn puts_over_one_item_at_once_leave_the_values_of_one_of_them() {
    let (users, db) = users().await;
    let results = at_once(|task| {
        let put = users.put(&user("1", &format!("{task}@x")));
        async move { put.await }
    });
    results.await.into_iter().for_each(|result| result.unwrap());
    assert_kept(&users, &db).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn updates_and_deletes_at_once_leave_no_value_behind() {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    let results = at_once(|task| {
        let users = users.clone();
        async move {
            let id = (task % 3).to_string();
            match task % 4 {
                0 => users.delete(&*id).await,
                1 => users.put(&user(&id, &format!("{}@x", task % 5))).await,
                2 => users.update(&*id).set_email(format!("{}@x", task % 5)).await,
                _ => users.insert(&user(&id, &format!("{}@x", task % 5))).await,
            }
        }
    });
    for error in results.await.into_iter().filter_map(Result::err) {
        let is_told =
            error.is_unique_violation() || error.is_not_found() || error.is_already_exists();
        assert!(is_told, "{error}");
    }
    assert_kept(&users, &db).await;
}

/// A table whose item changes each time that its values were read.
async fn with_meddler() -> (Table<User>, Db) {
    let (users, db) = users().await;
    users.insert(&user("1", "a@x")).await.unwrap();
    (users, db)
}

#[tokio::test(start_paused = true)]
async fn a_write_whose_item_changed_meanwhile_begins_again() {
    let (users, db) = with_meddler().await;
    // The transaction waits behind a slow line while the item is renamed.
    let slow = Faults::new()
        .inject(Fault::latency(Duration::from_secs(1)).on("TransactWriteItems").times(1));
    let behind = db.clone().with_faults(&slow).table::<User>();
    let put = behind.put(&user("1", "b@x")).send();
    let rename = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        users.update("1").set_email("c@x").await
    };
    let (put, rename) = tokio::join!(put, rename);
    put.unwrap();
    rename.unwrap();
    assert_eq!(slow.calls_of("GetItem"), 2);
    assert_eq!(users.get("1").await.unwrap(), Some(user("1", "b@x")));
    assert_kept(&users, &db).await;
}

#[tokio::test(start_paused = true)]
async fn a_lost_reply_takes_no_value_twice_and_loses_none() {
    let faults: [fn() -> Fault; 4] = [
        Fault::reset_after_applying,
        Fault::server_error_after_apply,
        Fault::truncated_body,
        Fault::reset_before_sending,
    ];
    for fault in faults {
        let (users, db) = users().await;
        let lost = Faults::new().inject(fault().on("TransactWriteItems").times(1));
        let faulty = || {
            lost.clear();
            lost.add(fault().on("TransactWriteItems").times(1));
            db.clone().with_faults(&lost).table::<User>()
        };
        faulty().insert(&user("1", "a@x")).await.unwrap();
        assert_kept(&users, &db).await;
        faulty().put(&user("1", "b@x")).await.unwrap();
        assert_kept(&users, &db).await;
        faulty().update("1").set_email("c@x").await.unwrap();
        assert_kept(&users, &db).await;
        faulty().delete("1").await.unwrap();
        assert_kept(&users, &db).await;
    }
}

#[tokio::test(start_paused = true)]
async fn a_service_that_is_away_leaves_all_or_nothing() {
    for fault in [Fault::silence, Fault::silence_after_apply, Fault::unavailable] {
        let (users, db) = users().await;
        users.insert(&user("1", "a@x")).await.unwrap();
        let away = Faults::new().inject(fault().on("TransactWriteItems"));
        let faulty = db.clone().with_faults(&away).table::<User>();
        let error = faulty.put(&user("1", "b@x")).await.unwrap_err();
        assert!(!error.is_unique_violation(), "{error}");
        assert_kept(&users, &db).await;
        let error = faulty.delete("1").await.unwrap_err();
        assert!(!error.is_unique_violation(), "{error}");
        assert_kept(&users, &db).await;
    }
}

/// A server that refuses without saying which item stood in the way.
#[tokio::test(start_paused = true)]
async fn a_refusal_that_never_ends_ends_at_the_deadline_or_before() {
    let db = Db::in_memory();
    let users = db.table::<User>();
    users.create_table().await.unwrap();
    users.insert(&user("1", "a@x")).await.unwrap();
    let refusal = Fault::cancel(0, "ConditionalCheckFailed").times(1_000);
    let refused = db.clone().with_faults(&Faults::new().inject(refusal)).table::<User>();
    let error = refused.update("1").set_email("b@x").deadline(Duration::from_secs(2)).await;
    let error = error.unwrap_err();
    assert!(error.is_not_found() || error.is_deadline_exceeded(), "{error}");
    assert_eq!(users.get("1").await.unwrap().unwrap().email, "a@x");
}
