//! Items of others: what another program wrote into the same table.

use dynamo_orm::{AttributeValue, Db, DynamoItem, DynamoValue, Result};
use tests::{Answer, Stub};

use super::told;

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "kind")]
enum Event {
    Login { ip: String },
    Logout,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "logs")]
struct Log {
    #[dynamo(partition_key)]
    id: u64,
    events: Vec<Event>,
}

async fn read(event: &str) -> Result<Option<Log>> {
    let item = format!(r#"{{"Item":{{"events":{{"L":[{event}]}},"id":{{"N":"1"}}}}}}"#);
    Db::new(Stub::new([Answer::ok(item)]).client()).table::<Log>().get(1).await
}

#[tokio::test]
async fn the_tag_may_stand_last_behind_values_that_look_like_one() -> Result<()> {
    let event = r#"{"M":{
        "ip" : {"S":"::\u0031"}, "\"kind\":": {"S":"Logout"},
        "nested":{"M":{"kind":{"S":"Logout"}}},
        "list":{"L":[{"S":"kind"}]}, "k\u0069nd" : { "S" : "Log\u0069n" } }}"#;
    let log = read(event).await?.unwrap();
    assert_eq!(log.events, [Event::Login { ip: "::1".into() }]);
    let three =
        format!(r#"{event},{{"M":{{"x":{{"NULL":true}},"kind":{{"S":"Logout"}}}}}},{event}"#);
    assert_eq!(read(&three).await?.unwrap().events.len(), 3);
    Ok(())
}

#[tokio::test]
async fn an_error_names_the_item_and_the_path_and_not_the_tag_that_was_found() {
    let error = read(r#"{"M":{"kind":{"S":"canary"}}}"#).await.unwrap_err();
    let shown = format!("{error} {error:?} {error:#?}");
    assert!(
        shown.contains("logs[id=1].events[0].kind: expected one of `Login`, `Logout`"),
        "{shown}"
    );
    assert!(!shown.contains("canary"), "{shown}");
    assert_eq!(
        told(&error),
        "events[0].kind: expected one of `Login`, `Logout`, found another name"
    );
}

#[tokio::test]
async fn broken_json_within_an_enum_is_an_error() {
    for event in [
        r#"{"M":{"kind":{"S":"Login"},"ip":}}"#,
        r#"{"M":{"kind":}}"#,
        r#"{"M":{"kind"}}"#,
        r#"{"M":["kind"]}"#,
        r#"{"M":null}"#,
        r#"{"M":{"kind":{"S":"Logout"},"x":[}}"#,
        r#"{"M":{"kind":{"S":"Logout"}},"S":"x"}"#,
        r#"{"M":{"kind":{"S":"Logout","N":"1"}}}"#,
    ] {
        assert!(read(event).await.is_err(), "{event}");
    }
}

#[tokio::test]
async fn an_item_of_another_kind_is_never_taken_for_the_first_variant() -> Result<()> {
    let db = Db::in_memory();
    let logs = db.table::<Log>();
    logs.create_table().await?;
    // Written with the SDK's own client, as another program would.
    let foreign = AttributeValue::L(vec![AttributeValue::M(
        [("ip".to_owned(), AttributeValue::S("::1".into()))].into(),
    )]);
    #[derive(DynamoItem)]
    #[dynamo(table = "logs")]
    struct Foreign {
        #[dynamo(partition_key)]
        id: u64,
        events: AttributeValue,
    }
    let others = db.table::<Foreign>();
    others.put(&Foreign { id: 1, events: foreign }).await?;
    let error = logs.get(1).await.unwrap_err();
    assert_eq!(
        told(&error),
        "events[0].kind: expected one of `Login`, `Logout`, found no attribute"
    );
    Ok(())
}
