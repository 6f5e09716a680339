//! Update and upsert.

use std::collections::BTreeSet;

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, Result};
use tests::{Student, new_table};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Address {
    city: String,
    zip: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "people")]
struct Person {
    #[dynamo(partition_key)]
    id: String,
    name: String,
    nickname: Option<String>,
    tags: BTreeSet<String>,
    address: Address,
    second_home: Option<Address>,
    visits: u64,
}

fn ann() -> Person {
    Person {
        id: "ann".into(),
        name: "Ann".into(),
        nickname: Some("A".into()),
        tags: BTreeSet::from(["old".into()]),
        address: Address { city: "Oslo".into(), zip: Some(150) },
        second_home: None,
        visits: 1,
    }
}

#[tokio::test]
async fn setters_change_their_attributes_and_no_other() -> Result<()> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    let after = people
        .update("ann")
        .set_name("Anna")
        .set_tags(["new", "newer"])
        .set_visits(7)
        .set_second_home(&Address { city: "Rome".into(), zip: None })
        .return_new()
        .await?;
    let expected = Person {
        name: "Anna".into(),
        tags: BTreeSet::from(["new".into(), "newer".into()]),
        visits: 7,
        second_home: Some(Address { city: "Rome".into(), zip: None }),
        ..ann()
    };
    assert_eq!(after, expected);
    assert_eq!(people.get("ann").await?, Some(expected));
    Ok(())
}

#[tokio::test]
async fn none_and_the_empty_set_remove_the_attribute() -> Result<()> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    let update = people.update("ann").set_nickname(None).set_tags(BTreeSet::new());
    let after = update.return_new().await?;
    assert_eq!((after.nickname, after.tags), (None, BTreeSet::new()));

    people.put(&ann()).await?;
    assert_eq!(people.update("ann").remove_nickname().return_new().await?.nickname, None);
    Ok(())
}

#[tokio::test]
async fn maybe_set_leaves_the_attribute_alone_without_a_value() -> Result<()> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    let update =
        people.update("ann").maybe_set_name(None::<String>).maybe_set_nickname(Some("Annie"));
    let after = update.return_new().await?;
    assert_eq!((after.name.as_str(), after.nickname.as_deref()), ("Ann", Some("Annie")));
    Ok(())
}

#[tokio::test]
async fn apply_reaches_into_nested_structs() -> Result<()> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    let after = people
        .update("ann")
        .apply(|p| p.address().city().set("Bergen"))
        .apply(|p| p.address().zip().remove())
        .return_new()
        .await?;
    assert_eq!(after.address, Address { city: "Bergen".into(), zip: None });
    let outside = Person::fields().address().city().set("Voss");
    assert_eq!(people.update("ann").apply(|_| outside).return_new().await?.address.city, "Voss");
    Ok(())
}

#[tokio::test]
async fn what_is_set_by_a_path_is_as_deep_as_its_place() -> Result<()> {
    #[derive(Debug, DynamoItem)]
    #[dynamo(table = "deep")]
    struct Deep {
        #[dynamo(partition_key)]
        id: u8,
        inner: Inner,
    }
    #[derive(Debug, DynamoValue)]
    struct Inner {
        value: AttributeValue,
    }
    let lists = |levels| {
        (0..levels).fold(AttributeValue::Bool(true), |value, _| AttributeValue::L(vec![value]))
    };
    let table = new_table::<Deep>().await?;
    table.put(&Deep { id: 1, inner: Inner { value: lists(30) } }).await?;
    table.update(1).apply(|d| d.inner().value().set(lists(30))).await?;
    let error = table.update(1).apply(|d| d.inner().value().set(lists(31))).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    Ok(())
}

#[tokio::test]
async fn return_old_gives_the_item_as_it_was() -> Result<()> {
    let students = new_table::<Student>().await?;
    students.put(&Student::alice()).await?;
    let before = students.update(3098390).set_grades([1]).return_old().await?;
    assert_eq!(before, Student::alice());
    Ok(())
}

#[tokio::test]
async fn an_update_of_a_missing_item_is_not_found_and_makes_nothing() -> Result<()> {
    let students = new_table::<Student>().await?;
    let error = students.update(1).set_grades([1]).await.unwrap_err();
    assert!(error.is_not_found() && !error.is_condition_failed() && !error.is_already_exists());
    assert_eq!(
        error.to_string().split(" (").next(),
        Some("students[student_id=1]: the item is not in the table")
    );
    assert!(error.old_item::<Student>()?.is_none());
    assert_eq!(students.get(1).await?, None);
    Ok(())
}

#[tokio::test]
async fn upsert_makes_the_item_when_every_required_field_is_set() -> Result<()> {
    let students = new_table::<Student>().await?;
    let whole = students.update(1).set_first_name("Al").set_last_name("Ice").set_grades([5]);
    let made = whole.upsert().return_new().await?;
    assert_eq!(students.get(1).await?, Some(made));

    let people = new_table::<Person>().await?;
    let optional_left_out = people
        .update("bob")
        .set_name("Bob")
        .set_visits(0)
        .set_address(Address { city: "Oslo".into(), zip: None });
    let bob = optional_left_out.upsert().return_new().await?;
    assert_eq!((bob.nickname, bob.tags.len()), (None, 0));
    Ok(())
}

#[tokio::test]
async fn upsert_without_a_required_field_is_refused_before_sending() -> Result<()> {
    let students = new_table::<Student>().await?;
    let error = students.update(1).set_first_name("Al").set_grades([5]).upsert().await.unwrap_err();
    assert!(error.is_invalid_input());
    assert_eq!(error.encode_error().unwrap().path(), "last_name");
    assert_eq!(students.get(1).await?, None);
    Ok(())
}

#[tokio::test]
async fn an_update_that_changes_nothing_or_one_place_twice_is_refused() -> Result<()> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    let nothing = people.update("ann").maybe_set_name(None::<&str>).await.unwrap_err();
    assert!(nothing.is_invalid_input(), "{nothing}");
    let twice = people.update("ann").set_name("B").set_name("C").await.unwrap_err();
    assert!(twice.is_invalid_input(), "{twice}");
    let inside = people
        .update("ann")
        .apply(|p| p.address().city().set("Rome"))
        .set_address(Address { city: "Voss".into(), zip: None });
    assert!(inside.await.unwrap_err().is_invalid_input());
    assert_eq!(people.get("ann").await?, Some(ann()));
    Ok(())
}

#[tokio::test]
async fn an_update_of_many_fields_stays_within_one_expression() -> Result<()> {
    let hostile = "x OR attribute_exists(password), :v0 #0 ) OR (a = :v0";
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    let after = people.update("ann").set_name(hostile).set_nickname(hostile).return_new().await?;
    assert_eq!((after.name.as_str(), after.nickname.as_deref()), (hostile, Some(hostile)));
    Ok(())
}
