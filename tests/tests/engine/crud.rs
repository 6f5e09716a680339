//! Put, insert, get, delete.

use dynamo_orm::Result;
use tests::{Student, new_table};

#[tokio::test]
async fn an_item_comes_back_as_it_was_put() -> Result<()> {
    let students = new_table::<Student>().await?;
    let alice = Student::alice();
    students.put(&alice).await?;
    assert_eq!(students.get(3098390).await?, Some(alice.clone()));
    assert_eq!(students.get(&alice).await?, Some(alice.clone()));
    assert_eq!(students.get(alice_key()).consistent_read().await?, Some(alice));
    Ok(())
}

fn alice_key() -> dynamo_orm::Key<Student> {
    use dynamo_orm::DynamoItem as _;
    Student::alice().key()
}

#[tokio::test]
async fn a_missing_item_is_none_and_deleting_it_is_no_error() -> Result<()> {
    let students = new_table::<Student>().await?;
    assert_eq!(students.get(1).await?, None);
    students.delete(1).await?;
    assert_eq!(students.delete(1).return_old().await?, None);
    Ok(())
}

#[tokio::test]
async fn put_replaces_the_whole_item_and_can_give_back_the_old_one() -> Result<()> {
    let students = new_table::<Student>().await?;
    let alice = Student::alice();
    assert_eq!(students.put(&alice).return_old().await?, None);
    let bob = Student { first_name: "Bob".into(), grades: vec![], ..alice.clone() };
    assert_eq!(students.put(&bob).return_old().await?, Some(alice.clone()));
    assert_eq!(students.get(&alice).await?, Some(bob));
    Ok(())
}

#[tokio::test]
async fn insert_refuses_a_key_that_is_there_and_hands_back_its_item() -> Result<()> {
    let students = new_table::<Student>().await?;
    let alice = Student::alice();
    students.insert(&alice).await?;
    let error = students.insert(&Student { grades: vec![], ..alice.clone() }).await.unwrap_err();
    assert!(error.is_already_exists() && !error.is_condition_failed() && !error.is_not_found());
    assert!(!error.may_have_been_applied());
    assert_eq!(error.old_item::<Student>()?, Some(alice.clone()));
    assert_eq!(students.get(&alice).await?, Some(alice));
    assert!(error.to_string().starts_with("students[student_id=3098390]: "), "{error}");
    Ok(())
}

#[tokio::test]
async fn delete_can_give_back_what_it_deleted() -> Result<()> {
    let students = new_table::<Student>().await?;
    let alice = Student::alice();
    students.put(&alice).await?;
    assert_eq!(students.delete(&alice).return_old().await?, Some(alice));
    assert_eq!(students.get(3098390).await?, None);
    Ok(())
}

#[tokio::test]
async fn every_operation_can_be_sent_and_tells_what_it_consumed() -> Result<()> {
    let students = new_table::<Student>().await?;
    let alice = Student::alice();
    students.put(&alice).send().await?;
    assert_eq!(students.get(3098390).send().await?, Some(alice.clone()));

    let put = students.put(&alice).return_consumed_capacity().await?;
    assert_eq!(put.consumed_capacity.map(|c| c.capacity_units), Some(1.0));
    let got = students.get(1).return_consumed_capacity().await?;
    assert_eq!((got.output, got.consumed_capacity.map(|c| c.capacity_units)), (None, Some(0.5)));
    let got =
        students.get(1).consistent_read().consistent_read().return_consumed_capacity().await?;
    assert_eq!(got.consumed_capacity.map(|c| c.capacity_units), Some(1.0));
    let updated = students.update(&alice).set_grades([1]).return_new().return_consumed_capacity();
    assert_eq!(updated.await?.output.grades, [1]);
    let deleted = students.delete(&alice).return_old().return_consumed_capacity().send().await?;
    assert_eq!(deleted.output.map(|student| student.grades), Some(vec![1]));
    Ok(())
}

#[tokio::test]
async fn operations_move_to_other_tasks() -> Result<()> {
    let students = new_table::<Student>().await?;
    let task = {
        let students = students.clone();
        tokio::spawn(async move { students.insert(&Student::alice()).await })
    };
    task.await.unwrap()?;
    let get = students.get(3098390);
    assert!(tokio::spawn(get.into_future()).await.unwrap()?.is_some());
    Ok(())
}
