//! Fields that feed a template and have another word, and all words on one item.

use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, Db, DynamoItem, DynamoValue, Result, from_item, to_item};

const CANARY: &str = "canary-2290";

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "tickets", key(pk = "TICKET#{ticket_id}"))]
#[dynamo(global_index(name = "open", key(openpk = "STATE#{state}")))]
#[dynamo(global_index(name = "place", key(placepk = "{city}#{street}")))]
struct Ticket {
    ticket_id: u64,
    #[dynamo(alias = "status")]
    state: Option<String>,
    #[dynamo(alias("town", "place"))]
    city: Option<String>,
    street: Option<String>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "patients", key(pk = "PATIENT#{number}", sk = "VISIT#{visit}"))]
struct Patient {
    #[dynamo(sensitive)]
    number: String,
    visit: u32,
    weight: u32,
}

/// A ticket as an older program wrote it.
async fn old_ticket(db: &Db) {
    let put = db.client().put_item().table_name("tickets");
    let text = |text: &str| AttributeValue::S(text.into());
    let put = put.item("pk", text("TICKET#00000000000000000001"));
    let put = put.item("ticket_id", AttributeValue::N("1".into())).item("status", text("open"));
    put.item("town", text("Oslo")).item("place", text("Bergen")).send().await.unwrap();
}

#[tokio::test]
async fn what_is_taken_from_a_field_does_not_come_back_under_an_older_name() -> Result<()> {
    let db = Db::in_memory();
    let tickets = db.table::<Ticket>();
    tickets.create_table().await?;
    old_ticket(&db).await;
    let read = tickets.get(1).await?.unwrap();
    assert_eq!((read.state.as_deref(), read.city.as_deref()), (Some("open"), Some("Oslo")));

    tickets.update(1).remove_state().set_city_and_street(None, None).await?;
    let bare = Ticket { ticket_id: 1, state: None, city: None, street: None };
    assert_eq!(tickets.get(1).await?, Some(bare));

    old_ticket(&db).await;
    tickets.update(1).set_state("paid").maybe_set_state(None::<&str>).await?;
    tickets.update(1).maybe_set_state(Some("shut")).await?;
    tickets.update(1).set_state(None).await?;
    assert_eq!(tickets.get(1).await?.unwrap().state, None);
    assert_eq!(tickets.index(Ticket::OPEN).scan().count().await?, 0);
    Ok(())
}

#[tokio::test]
async fn a_key_that_is_made_of_something_sensitive_is_hidden_in_every_text() -> Result<()> {
    let patients = Db::in_memory().table::<Patient>();
    patients.create_table().await?;
    let patient = Patient { number: CANARY.into(), visit: 1, weight: 70 };
    assert_eq!(format!("{:?}", patient.key()), "Key(pk=?, sk=\"VISIT#0000000001\")");
    patients.insert(&patient).await?;
    for error in [
        patients.insert(&patient).await.unwrap_err(),
        patients.update((CANARY, 2)).set_weight(5).await.unwrap_err(),
    ] {
        assert!(!format!("{error} {error:?}").contains(CANARY), "{error}");
    }
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Money {
    amount: u64,
    #[dynamo(alias = "currency")]
    coin: String,
}

/// Whatever a struct may be given.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(
    table = "everything",
    rename_all = "camelCase",
    entity = "Thing",
    entity_attribute = "type"
)]
#[dynamo(schema_version = 2, upgrade = "editions", schema_version_attribute = "_v")]
#[dynamo(key(pk = "OWNER#{owner_id}", sk = "THING#{made_at:desc}#{name}"))]
#[dynamo(global_index(name = "gsi1", key(gsi1pk = "{state}", gsi1sk = "{made_at}#{rank}")))]
struct Thing {
    owner_id: u32,
    made_at: u64,
    #[dynamo(sensitive)]
    name: String,
    #[dynamo(alias = "status")]
    state: Option<String>,
    #[dynamo(default = 7)]
    rank: i16,
    #[dynamo(serde)]
    extra: (u8, Option<String>),
    #[dynamo(json, null)]
    notes: Option<Vec<u8>>,
    #[dynamo(flatten)]
    price: Money,
    #[dynamo(skip)]
    cached: bool,
    #[dynamo(flatten)]
    rest: BTreeMap<String, AttributeValue>,
}

mod editions {
    #[derive(dynamo_orm::DynamoValue)]
    #[dynamo(rename_all = "camelCase")]
    pub(super) struct First {
        owner_id: u32,
        made_at: u64,
        name: String,
        amount: u64,
    }

    pub(super) fn v1_to_v2(old: First) -> super::Thing {
        let First { owner_id, made_at, name, amount } = old;
        super::Thing { owner_id, made_at, name, ..super::thing(amount) }
    }
}

fn thing(amount: u64) -> Thing {
    Thing {
        owner_id: 1,
        made_at: 5,
        name: "a#b%".into(),
        state: Some("open".into()),
        rank: -3,
        extra: (1, None),
        notes: None,
        price: Money { amount, coin: "NOK".into() },
        cached: false,
        rest: BTreeMap::from([("colour".to_owned(), AttributeValue::S("red".into()))]),
    }
}

#[tokio::test]
async fn all_words_go_together_on_one_item() -> Result<()> {
    let db = Db::in_memory();
    let things = db.table::<Thing>();
    things.create_table().await?;
    let (stored, all) = (thing(3), vec![thing(3)]);
    things.put(&Thing { cached: true, ..stored.clone() }).await?;
    assert_eq!(from_item::<Thing>(&to_item(&stored)?)?, stored);
    assert_eq!(things.get(&stored).await?.as_ref(), Some(&stored));
    assert_eq!(things.query(1).sort_key_prefix(5).all().await?, all);
    assert_eq!(things.scan().all().await?, all);
    assert_eq!(things.index(Thing::GSI1).query("open").all().await?, all);
    assert_eq!(things.batch_get([stored.key()]).await?.items, all);

    things.update(&stored).set_state("shut").set_rank(9).set_extra((2, None)).await?;
    let changed = Thing { state: Some("shut".into()), rank: 9, extra: (2, None), ..stored.clone() };
    assert_eq!(things.index(Thing::GSI1).query("shut").all().await?, [changed]);

    // What the table has of an edition before, under the old name, in any order of attributes.
    let first = things.get(&stored).await?.map(|it| to_item(&it)).transpose()?.unwrap();
    let known = ["pk", "sk", "ownerId", "madeAt", "name", "amount", "type"];
    let first = first.into_iter().filter(|(name, _)| known.contains(&name.as_str()));
    let put = db.client().put_item().table_name("everything");
    put.set_item(Some(first.collect())).send().await.unwrap();
    assert_eq!(things.get(&stored).await?, Some(thing(3)));
    let refused = things.update(&stored).set_extra((3, None)).await.unwrap_err();
    assert!(refused.is_older_version(), "{refused}");
    Ok(())
}
