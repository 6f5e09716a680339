//! What writes give back: items, and the attributes that were changed, each by its type.

use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};
use tests::new_table;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Address {
    city: String,
    zip: u32,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "people")]
struct Person {
    #[dynamo(partition_key)]
    id: u8,
    #[dynamo(rename = "full-name")]
    name: String,
    visits: u32,
    nickname: Option<String>,
    grades: Vec<u32>,
    address: Address,
}

fn ann() -> Person {
    Person {
        id: 1,
        name: "Ann".into(),
        visits: 3,
        nickname: None,
        grades: vec![1, 2],
        address: Address { city: "Oslo".into(), zip: 150 },
    }
}

/// Some of the person's attributes, the name under a name of its own.
#[derive(Debug, Clone, PartialEq, Default, DynamoValue)]
struct Changes {
    #[dynamo(rename = "full-name")]
    called: Option<String>,
    visits: Option<u32>,
    nickname: Option<String>,
    grades: Option<Vec<u32>>,
}

async fn people() -> Result<Table<Person>> {
    let people = new_table::<Person>().await?;
    people.put(&ann()).await?;
    Ok(people)
}

#[tokio::test]
async fn a_put_and_a_delete_give_back_the_item_that_was_there() -> Result<()> {
    let people = new_table::<Person>().await?;
    assert_eq!(people.put(&ann()).return_old().await?, None);
    let anna = Person { name: "Anna".into(), ..ann() };
    let put = people.put(&anna).condition(|p| p.name().eq("Ann")).return_old();
    assert_eq!(put.await?, Some(ann()));
    assert_eq!(people.delete(1).return_old().condition(|p| p.visits().gt(2)).await?, Some(anna));
    assert_eq!(people.delete(1).return_old().await?, None);
    Ok(())
}

#[tokio::test]
async fn an_update_gives_back_the_item_before_or_after_it() -> Result<()> {
    let people = people().await?;
    let (before, after) = (ann(), Person { visits: 4, nickname: Some("A".into()), ..ann() });
    let update = || people.update(1).set_nickname("A").apply(|p| p.visits().increment(1));
    assert_eq!(update().return_old().await?, before);
    people.put(&ann()).await?;
    assert_eq!(update().return_new().await?, after);
    Ok(())
}

#[tokio::test]
async fn an_update_gives_back_just_what_it_changed_before_or_after_it() -> Result<()> {
    let people = people().await?;
    let update = || people.update(1).set_name("Anna").set_nickname("A").append_grades([3]);
    let before =
        Changes { called: Some("Ann".into()), grades: Some(vec![1, 2]), ..Changes::default() };
    assert_eq!(update().return_updated_old::<Changes>().await?, before);
    people.put(&ann()).await?;
    let after = Changes {
        called: Some("Anna".into()),
        nickname: Some("A".into()),
        grades: Some(vec![1, 2, 3]),
        visits: None,
    };
    assert_eq!(update().return_updated_new::<Changes>().await?, after);

    let removed = || people.update(1).remove_nickname();
    assert_eq!(removed().return_updated_new::<Changes>().await?, Changes::default());
    people.update(1).set_nickname("A").await?;
    let before = Changes { nickname: Some("A".into()), ..Changes::default() };
    assert_eq!(removed().return_updated_old::<Changes>().await?, before);
    Ok(())
}

#[tokio::test]
async fn what_is_always_changed_needs_no_option() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Visits {
        visits: u32,
    }
    let people = people().await?;
    let counted = || people.update(1).increment_visits(1);
    assert_eq!(counted().return_updated_new::<Visits>().await?, Visits { visits: 4 });
    assert_eq!(counted().return_updated_old::<Visits>().await?, Visits { visits: 4 });
    let other = people.update(1).set_name("x").return_updated_new::<Visits>().await.unwrap_err();
    assert!(other.is_decode() && other.may_have_been_applied(), "{other}");
    Ok(())
}

/// Of a place within an attribute the service gives back that place alone.
#[tokio::test]
async fn a_change_within_an_attribute_is_read_by_a_struct_of_that_part() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    struct Part {
        address: City,
    }
    #[derive(Debug, PartialEq, DynamoValue)]
    struct City {
        city: Option<String>,
        zip: Option<u32>,
    }
    let people = people().await?;
    let moved = || people.update(1).apply(|p| p.address().city().set("Bergen"));
    let part = moved().return_updated_old::<Part>().await?;
    assert_eq!(part.address, City { city: Some("Oslo".into()), zip: None });
    let part = moved().return_updated_new::<Part>().await?;
    assert_eq!(part.address, City { city: Some("Bergen".into()), zip: None });
    Ok(())
}

#[tokio::test]
async fn an_upsert_gives_back_the_item_and_what_it_changed() -> Result<()> {
    let people = people().await?;
    let whole = |id: u8| {
        people
            .update(id)
            .set_name("Bob")
            .set_visits(1)
            .set_grades([5])
            .set_address(&ann().address)
            .upsert()
    };
    let bob = |id| Person { id, name: "Bob".into(), visits: 1, grades: vec![5], ..ann() };
    assert_eq!(whole(2).return_new().await?, bob(2));
    assert_eq!(whole(3).return_old().await?, None);
    assert_eq!(whole(1).return_old().await?, Some(ann()));
    let changed = whole(4).return_updated_new::<Changes>().await?;
    assert_eq!(
        (changed.called.as_deref(), changed.visits, changed.nickname),
        (Some("Bob"), Some(1), None)
    );
    Ok(())
}

#[tokio::test]
async fn a_failed_condition_gives_back_the_item_whatever_was_asked_for() -> Result<()> {
    let people = people().await?;
    let never = |p: <Person as DynamoItem>::Fields| p.visits().gt(99);
    for error in [
        people.put(&ann()).return_old().condition(never).await.unwrap_err(),
        people.delete(1).return_old().condition(never).await.unwrap_err(),
        people.update(1).set_visits(0).return_new().condition(never).await.unwrap_err(),
        people
            .update(1)
            .set_visits(0)
            .condition(never)
            .return_updated_new::<Changes>()
            .await
            .unwrap_err(),
    ] {
        assert!(error.is_condition_failed() && !error.is_not_found());
        assert_eq!(error.old_item::<Person>()?, Some(ann()));
    }
    Ok(())
}
