//! `sensitive`: a value that stands in no text of the mapper's.

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{AttributeValue, Db, DynamoItem, DynamoValue, Key, Result, from_attribute_value};

const CANARY: &str = "canary-4417";

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "patients")]
#[dynamo(global_index(name = "by-email", partition_key(email)))]
struct Patient {
    #[dynamo(partition_key, sensitive)]
    number: String,
    #[dynamo(sort_key)]
    visit: u32,
    #[dynamo(sensitive)]
    email: String,
    #[dynamo(sensitive, json)]
    notes: Option<Vec<String>>,
    weight: u32,
}

fn patient() -> Patient {
    let canary = || CANARY.to_owned();
    Patient { number: canary(), visit: 7, email: canary(), notes: Some(vec![canary()]), weight: 70 }
}

/// Shows everything of an error.
fn shown(error: &dynamo_orm::Error) -> String {
    let mut text = format!("{error} {error:?} {error:#?}");
    let mut source = std::error::Error::source(error);
    while let Some(inner) = source {
        // What the service itself said is not ours to change.
        text.push_str(&inner.to_string());
        source = inner.source();
    }
    text
}

#[tokio::test]
async fn a_key_that_is_sensitive_is_hidden_in_its_text() {
    let key = patient().key();
    assert_eq!(format!("{key:?}"), "Key(number=?, visit=7)");
    let key = Key::<Patient> { number: CANARY.into(), visit: 7 };
    assert!(!format!("{key:#?}").contains(CANARY));
    assert!(Patient::SCHEMA.partition_key.is_sensitive);
    assert!(!Patient::SCHEMA.sort_key.unwrap().is_sensitive);
}

#[tokio::test]
async fn no_error_shows_what_is_sensitive() -> Result<()> {
    let db = Db::in_memory();
    let table = db.table::<Patient>();
    table.create_table().await?;
    table.insert(&patient()).await?;
    let mut errors = vec![
        table.insert(&patient()).await.unwrap_err(),
        table.update(("nobody", 7)).set_email(CANARY).await.unwrap_err(),
        table
            .update((CANARY, 7))
            .set_email(CANARY)
            .condition(|item| item.email().ne(CANARY))
            .await
            .unwrap_err(),
        table.put(&Patient { email: String::new(), ..patient() }).await.unwrap_err(),
        table.put(&Patient { number: CANARY.repeat(300), ..patient() }).await.unwrap_err(),
        table.get((CANARY.repeat(300), 7)).await.unwrap_err(),
    ];
    let number = |text: &str| AttributeValue::N(text.into());
    let string = |text: &str| AttributeValue::S(text.into());
    let update = db.client().update_item().table_name("patients");
    let update = update.key("number", string(CANARY)).key("visit", number("7"));
    let update = update.update_expression("SET weight = :w, notes = :n");
    let values = [(":w".to_owned(), string(CANARY)), (":n".to_owned(), string(CANARY))];
    update.set_expression_attribute_values(Some(values.into())).send().await.unwrap();
    errors.push(table.get((CANARY, 7)).await.unwrap_err());
    errors.push(table.query(CANARY).all().await.unwrap_err());
    errors.push(table.batch_get([(CANARY, 7)]).await.unwrap_err());
    for error in &errors {
        assert!(!shown(error).contains(CANARY), "{}", shown(error));
    }
    assert!(errors[6].to_string().contains("number=?, visit=7"), "{}", errors[6]);
    Ok(())
}

#[tokio::test]
async fn no_text_of_a_request_or_a_report_shows_what_is_sensitive() -> Result<()> {
    let table = Db::in_memory().table::<Patient>();
    table.create_table().await?;
    let hide = |text: String| assert!(!text.contains(CANARY), "{text}");
    let update = table.update((CANARY, 7)).set_email(CANARY).set_notes(vec![CANARY.to_owned()]);
    hide(format!("{update:?}"));
    let explained = update.condition(|item| item.email().eq(CANARY)).explain()?;
    hide(format!("{explained} {explained:?} {explained:#?}"));
    let query = table.query(CANARY).filter(|item| item.email().eq(CANARY));
    hide(format!("{query:?}"));
    let explained = query.explain()?;
    hide(format!("{explained} {explained:?}"));
    hide(format!("{:?}", table.get((CANARY, 7))));
    hide(format!("{:?}", table.put(&patient())));
    hide(format!("{:?}", Patient::fields().email().eq(CANARY)));
    hide(format!("{:?} {:?}", table.batch_put([&patient()]), table.batch_get([(CANARY, 7)])));
    Ok(())
}

#[test]
fn what_a_module_says_of_a_sensitive_value_is_left_out() {
    mod quoting {
        pub(super) type Value = String;

        pub(super) fn to_value(text: &str) -> String {
            text.to_owned()
        }

        pub(super) fn from_value(text: String) -> Result<String, String> {
            Err(text)
        }
    }
    #[derive(Debug, DynamoValue)]
    struct Quoting {
        #[dynamo(with = "quoting", sensitive)]
        hidden: Option<String>,
        #[dynamo(with = "quoting")]
        shown: Option<String>,
    }
    let error = |name: &str| {
        let entry = (name.to_owned(), AttributeValue::S(CANARY.into()));
        let read = from_attribute_value::<Quoting>(&AttributeValue::M([entry].into()));
        read.unwrap_err().decode_error().unwrap().to_string()
    };
    assert_eq!(error("hidden"), "hidden: its module refused the value");
    assert_eq!(error("shown"), format!("shown: {CANARY}"));
}

#[tokio::test]
async fn neither_pages_nor_what_was_left_of_a_batch_show_what_is_sensitive() -> Result<()> {
    let db = Db::in_memory();
    let table = db.table::<Patient>();
    table.create_table().await?;
    let visits: Vec<_> = (0..5).map(|visit| Patient { visit, ..patient() }).collect();
    table.batch_put(&visits).await?;
    let page = table.query(CANARY).limit(2).await?;
    let hide = |text: String| assert!(!text.contains(CANARY), "{text}");
    hide(format!("{page:?} {:?}", page.cursor()));

    let faults = Faults::new().inject(Fault::refusal(400, "ValidationException", "no"));
    let table = db.clone().with_faults(&faults).table::<Patient>();
    let error = table.batch_put(&visits).await.unwrap_err();
    hide(shown(&error));
    let left = error.batch().unwrap();
    hide(format!("{left:?}"));
    left.failed().for_each(|entry| hide(format!("{entry:?} {:?}", entry.key::<Patient>())));
    assert_eq!(left.failed().count(), 5);
    let delete = table.delete((CANARY, 1));
    hide(format!("{delete:?}"));
    let writes = db.transact_write().add(delete).add(table.insert(&visits[0]));
    hide(format!("{writes:?}"));
    let error = writes.await.unwrap_err();
    hide(shown(&error));
    Ok(())
}
