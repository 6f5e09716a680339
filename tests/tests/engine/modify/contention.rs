//! Several at once, and the bounds on trying again.

use std::time::Duration;

use dynamo_orm::faults::Fault;

use super::{Student, meanwhile, school, student};

#[tokio::test(start_paused = true)]
async fn fifty_at_once_count_to_fifty() {
    let (db, _, _) = school().await;
    let tasks: Vec<_> = (0..50)
        .map(|_| {
            let students = db.table::<Student>();
            tokio::spawn(async move { students.modify(1, |s| s.visits += 1).attempts(60).await })
        })
        .collect();
    let mut counted = Vec::new();
    for task in tasks {
        counted.push(task.await.unwrap().unwrap().visits);
    }
    // Each had a number of its own.
    counted.sort_unstable();
    assert_eq!(counted, (1..=50).collect::<Vec<_>>());
    assert_eq!(db.table::<Student>().get(1).await.unwrap().unwrap().visits, 50);
}

#[tokio::test]
async fn two_that_change_different_fields_both_stay() {
    let (db, students, _) = school().await;
    let (other, mut is_first) = (db.table::<Student>(), true);
    let modify = students.modify(1, |s| {
        if std::mem::take(&mut is_first) {
            meanwhile(async { other.modify(1, |s| s.name.push('!')).await });
        }
        s.visits += 1;
    });
    assert_eq!(modify.await.unwrap(), Student { name: "Alice!".into(), visits: 1, ..student() });
}

#[tokio::test(start_paused = true)]
async fn attempts_are_bounded_and_the_error_tells_them() {
    for (attempts, expected) in [(None, 10), (Some(1), 1), (Some(3), 3)] {
        let (db, students, faults) = school().await;
        let other = db.table::<Student>();
        let modify = students.modify(1, |s| {
            meanwhile(async { other.update(1).increment_visits(1).await });
            s.visits += 100;
        });
        let modify = match attempts {
            Some(attempts) => modify.attempts(attempts),
            None => modify,
        };
        let error = modify.await.unwrap_err();
        assert!(error.is_contended() && error.is_condition_failed(), "{error}");
        assert!(!error.may_have_been_applied(), "{error}");
        assert_eq!(error.attempts(), Some(expected));
        assert_eq!(faults.calls_of("UpdateItem"), u64::from(expected));
        // Every second attempt takes the item that stood in the way of the one before.
        assert_eq!(faults.calls_of("GetItem"), u64::from(expected.div_ceil(2)));
        let in_the_way = error.old_item::<Student>().unwrap().unwrap();
        assert_eq!(in_the_way.visits, u64::from(expected));
        assert!(error.to_string().contains("somebody else wrote in between"), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_deadline_holds_for_all_attempts_together() {
    let (db, students, _) = school().await;
    let other = db.table::<Student>();
    let modify = students.modify(1, |s| {
        meanwhile(async { other.update(1).increment_visits(1).await });
        s.visits += 100;
    });
    let start = tokio::time::Instant::now();
    let error = modify.attempts(u32::MAX).deadline(Duration::from_secs(9)).await.unwrap_err();
    assert!(error.is_deadline_exceeded() && !error.may_have_been_applied(), "{error}");
    assert_eq!(start.elapsed().as_secs(), 9);
}

#[tokio::test(start_paused = true)]
async fn a_transaction_that_holds_the_item_is_waited_for() {
    let (_, students, faults) = school().await;
    let busy = || Fault::refusal(400, "TransactionConflictException", "busy").on("UpdateItem");
    faults.add(busy().times(2));
    assert_eq!(students.modify(1, |s| s.visits += 1).await.unwrap().visits, 1);
    faults.clear();
    faults.add(busy());
    let error = students.modify(1, |s| s.visits += 1).attempts(2).await.unwrap_err();
    assert!(error.is_contended() && error.attempts() == Some(2), "{error}");
}

#[tokio::test]
async fn an_item_that_was_deleted_in_between_is_not_found() {
    let (db, students, _) = school().await;
    let other = db.table::<Student>();
    let modify = students.modify(1, |s| {
        meanwhile(async { other.delete(1).await });
        s.visits += 1;
    });
    let error = modify.await.unwrap_err();
    assert!(error.is_not_found() && !error.is_contended(), "{error}");
    assert!(db.table::<Student>().get(1).await.unwrap().is_none());
}
