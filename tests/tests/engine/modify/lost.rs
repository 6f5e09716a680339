//! A reply that was lost: nothing counts twice, and nobody is told what is not so.

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, Result, Table, WriteOutcome};

use super::{Student, school, student};

/// Its name, and whether the write is applied under it.
type Loss = (&'static str, fn() -> Fault, bool);

fn losses() -> [Loss; 6] {
    [
        ("reset_after_applying", Fault::reset_after_applying, true),
        ("server_error_after_apply", Fault::server_error_after_apply, true),
        ("truncated_body", Fault::truncated_body, true),
        ("reset_before_sending", Fault::reset_before_sending, false),
        ("server_error", Fault::server_error, false),
        ("unavailable", Fault::unavailable, false),
    ]
}

async fn behind(fault: Fault, on: &'static str) -> (Db, Table<Student>, Faults) {
    let (db, students, faults) = school().await;
    faults.add(fault.on(on));
    (db, students, faults)
}

async fn visits(db: &Db) -> u64 {
    db.table::<Student>().get(1).await.unwrap().unwrap().visits
}

#[tokio::test(start_paused = true)]
async fn a_lost_reply_never_counts_twice() {
    for (name, fault, is_applied) in losses() {
        for times in 1..9 {
            let (db, students, _) = behind(fault().times(times), "UpdateItem").await;
            let told = students.modify(1, |s| s.visits += 1).await;
            let stored = visits(&db).await;
            assert!(stored <= 1, "{name} {times} times: {stored}");
            match told.map_err(|error| error.outcome()) {
                Ok(given) => assert!(!is_applied && given.visits == 1 && stored == 1, "{name}"),
                Err(outcome) => assert_eq!(outcome, WriteOutcome::Unknown, "{name} {times}"),
            }
            // One that did not arrive is sent again, as long as anybody can.
            assert!(is_applied || times > 5 || stored == 1, "{name} {times}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_closure_with_nothing_left_to_do_is_done() {
    for (name, fault, _) in losses() {
        let (db, students, _) = behind(fault().times(1), "UpdateItem").await;
        let given = students.modify(1, |s| s.name = "Bob".into()).await.unwrap();
        let expected = Student { name: "Bob".into(), ..student() };
        assert_eq!(given, expected, "{name}");
        assert_eq!(db.table::<Student>().get(1).await.unwrap().unwrap(), expected, "{name}");
    }
}

/// Somebody makes the very same step while one's own request is lost before it arrives.
#[tokio::test(start_paused = true)]
async fn the_same_step_of_somebody_else_is_not_taken_for_ones_own() {
    for is_insert in [false, true] {
        let (db, students, faults) = school().await;
        faults.add(Fault::reset_before_sending().on("UpdateItem").at_call(1));
        faults.add(Fault::reset_before_sending().on("PutItem").at_call(1));
        let key = if is_insert { 2 } else { 1 };
        let made = || Student { student_id: 2, ..student() };
        let ours = students.modify(key, |s| s.visits += 1).or_insert_with(made);
        let theirs = db.table::<Student>();
        let theirs = async {
            // Ours is lost at once, and sent again after a pause.
            let _: Result<Student> =
                theirs.modify(key, |s| s.visits += 1).or_insert_with(made).await;
        };
        let (ours, ()) = tokio::join!(ours, theirs);
        let stored = db.table::<Student>().get(key).await.unwrap().unwrap();
        assert_eq!(stored.visits, 1, "theirs alone arrived");
        let error = ours.unwrap_err();
        assert_eq!(error.outcome(), WriteOutcome::Unknown, "{error}");
        assert!(error.is_condition_failed() && !error.is_contended(), "{error}");
        assert!(error.to_string().contains("does not tell whether the write is done"), "{error}");
        assert_eq!(error.old_item::<Student>().unwrap().unwrap(), stored);
    }
}

#[tokio::test(start_paused = true)]
async fn a_lost_reply_to_an_insert_never_counts_twice() {
    for (name, fault, is_applied) in losses() {
        let (db, students, _) = behind(fault().times(1), "PutItem").await;
        let made = || Student { student_id: 2, ..student() };
        let told = students.modify(2, |s| s.visits += 1).or_insert_with(made).await;
        let stored = db.table::<Student>().get(2).await.unwrap().unwrap().visits;
        assert_eq!((stored, told.is_ok()), (1, !is_applied), "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_silent_service_leaves_the_outcome_open() {
    for (fault, stored) in [(Fault::silence(), 0), (Fault::silence_after_apply(), 1)] {
        let (db, students, _) = behind(fault, "UpdateItem").await;
        let error = students.modify(1, |s| s.visits += 1).await.unwrap_err();
        assert!(error.is_deadline_exceeded() && error.may_have_been_applied(), "{error}");
        assert_eq!(visits(&db).await, stored);
    }
    let (db, students, _) = behind(Fault::silence(), "GetItem").await;
    let error = students.modify(1, |s| s.visits += 1).await.unwrap_err();
    assert!(error.is_deadline_exceeded() && !error.may_have_been_applied(), "{error}");
    assert_eq!(visits(&db).await, 0);
}

#[tokio::test(start_paused = true)]
async fn a_lost_reply_of_the_read_costs_nothing() {
    for (name, fault, _) in losses() {
        let (db, students, _) = behind(fault().times(1), "GetItem").await;
        students.modify(1, |s| s.visits += 1).await.unwrap();
        assert_eq!(visits(&db).await, 1, "{name}");
    }
}
