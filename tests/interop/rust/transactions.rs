//! Transactions over students and samples: boto3 reads what ours made, and ours what boto3's made.

use dynamo_orm::{DynamoItem, Error, Result};
use tests::Student;

use super::batches::{CUSTOMER, Sample, sample};
use super::{Half, explain};

/// As in `batches.py`.
fn bob() -> Student {
    Student { student_id: 405, first_name: "Bob".into(), ..Student::alice() }
}

/// One action of each kind; boto3 put Alice and the samples 2 and 3.
pub(crate) async fn write(half: &mut Half) {
    let (students, samples) = (half.table::<Student>(), half.table::<Sample>());
    let done = half
        .db
        .transact_write()
        .add(samples.put(&sample(1)))
        .add(students.insert(&bob()))
        .add(
            students
                .update(&Student::alice())
                .set_last_name("Liddell")
                .append_grades([77])
                .condition(|s| s.last_name().eq("Wonderland")),
        )
        .add(samples.delete((CUSTOMER, 2)).condition(|s| s.note().eq("even")))
        .add(samples.check((CUSTOMER, 3)).condition(|s| s.note().not_exists()))
        .await;
    half.done("we write five items at once", done);
}

/// The same items again; each action but the first fails for a reason of its own.
pub(crate) async fn cancelled(half: &mut Half) {
    let (students, samples) = (half.table::<Student>(), half.table::<Sample>());
    let done = half
        .db
        .transact_write()
        .add(samples.put(&sample(4)))
        .add(students.insert(&Student { first_name: "Mallory".into(), ..bob() }))
        .add(
            students
                .update(&Student::alice())
                .set_last_name("Nobody")
                .condition(|s| s.last_name().eq("Wonderland")),
        )
        .add(students.update(404).set_last_name("Nobody"))
        .add(samples.delete((CUSTOMER, 1)).condition(|s| s.note().eq("even")))
        .add(samples.check((CUSTOMER, 3)).condition(|s| s.note().exists()))
        .await;
    let error = match done {
        Ok(()) => return half.failed("our transaction is cancelled", "it was not"),
        Err(error) => error,
    };
    half.check("our transaction is cancelled", error.is_cancelled(), || explain(&error));
    let told: Vec<_> =
        error.reasons().iter().map(|reason| reason.as_ref().map_or("", told)).collect();
    let expected = vec![
        "",
        "already exists",
        "condition failed",
        "not found",
        "condition failed",
        "condition failed",
    ];
    half.equal("each action has its reason", Ok(told), expected);
    let changed = Student {
        last_name: "Liddell".into(),
        grades: vec![90, 85, 100, 94, 77],
        ..Student::alice()
    };
    half.equal("the insert met Bob", old_item(&error, 1), Some(bob()));
    half.equal("the update met Alice", old_item(&error, 2), Some(changed));
    half.equal("the update met nobody", old_item::<Student>(&error, 3), None);
    half.equal("the deletion met its sample", old_item(&error, 4), Some(sample(1)));
    half.equal("the check met its sample", old_item(&error, 5), Some(sample(3)));
}

fn told(reason: &Error) -> &'static str {
    match reason {
        _ if reason.is_already_exists() => "already exists",
        _ if reason.is_not_found() => "not found",
        _ if reason.is_condition_failed() => "condition failed",
        _ => "something else",
    }
}

fn old_item<T: DynamoItem>(error: &Error, index: usize) -> Result<Option<T>> {
    match error.reasons().get(index) {
        Some(Some(reason)) => reason.old_item(),
        _ => Ok(None),
    }
}

/// Reads what a transaction of boto3 made.
pub(crate) async fn get(half: &mut Half) {
    let (students, samples) = (half.table::<Student>(), half.table::<Sample>());
    let gets = (students.get(&bob()), samples.get((CUSTOMER, 5)), students.get(&Student::alice()));
    let found = half.db.transact_get(gets).await;
    let married = Student { last_name: "Wonderland-Builder".into(), ..bob() };
    half.equal("we read three items of one moment", found, (Some(married), Some(sample(5)), None));
    let gets: Vec<_> = [3, 2, 1].map(|number| samples.get((CUSTOMER, number))).into();
    let found = half.db.transact_get(gets).await;
    half.equal("we read a list of them", found, vec![Some(sample(3)), None, Some(sample(1))]);
}

/// The same transaction twice, and another one with its token.
pub(crate) async fn again(half: &mut Half) {
    let students = half.table::<Student>();
    let once = half.db.transact_write().add(students.update(&bob()).append_grades([7]));
    half.done("we write with a token", once.clone().await);
    half.done("we write with the same token", once.clone().await);
    let other = students.update(&bob()).set_first_name("Robert");
    let other = half.db.transact_write().with_token(once.token()).add(other).await;
    half.error("the token is refused for another write", other, Error::is_token_reused);
}
