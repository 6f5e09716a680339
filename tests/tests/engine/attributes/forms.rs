//! `with`, `serde`, `json` and `null`: fields that are stored in another form than their type's.

use std::collections::{BTreeMap, HashMap};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use dynamo_orm::{AttributeValue, Db, DynamoItem, Result, from_item, to_item};
use serde::{Deserialize, Serialize};
use tests::new_table;

/// A type of another crate, as far as the mapper knows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Colour(pub(super) u8, pub(super) u8, pub(super) u8);

pub(super) mod hex {
    use super::Colour;

    pub(in crate::attributes) type Value = String;

    pub(in crate::attributes) fn to_value(colour: &Colour) -> String {
        format!("{:02x}{:02x}{:02x}", colour.0, colour.1, colour.2)
    }

    #[allow(clippy::needless_pass_by_value, reason = "what was read is given away")]
    pub(in crate::attributes) fn from_value(text: String) -> Result<Colour, &'static str> {
        let part = |place: usize| {
            let digits = text.get(2 * place..2 * place + 2).filter(|_| text.len() == 6);
            digits.and_then(|digits| u8::from_str_radix(digits, 16).ok())
        };
        let parts = part(0).zip(part(1)).zip(part(2));
        parts.map(|((r, g), b)| Colour(r, g, b)).ok_or("expected six hexadecimal digits")
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Settings {
    pub(super) theme: String,
    pub(super) sizes: Vec<u16>,
    pub(super) nested: BTreeMap<String, Option<f64>>,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "forms")]
#[dynamo(global_index(name = "by-colour", partition_key(colour), sort_key(seen)))]
pub(super) struct Forms {
    #[dynamo(partition_key)]
    pub(super) id: u64,
    #[dynamo(with = "hex")]
    pub(super) colour: Colour,
    #[dynamo(with = hex)]
    pub(super) border: Option<Colour>,
    #[dynamo(with = "dynamo_orm::epoch_seconds")]
    pub(super) seen: SystemTime,
    #[dynamo(with = "dynamo_orm::epoch_millis")]
    pub(super) moved: Option<DateTime<Utc>>,
    #[dynamo(serde)]
    pub(super) settings: Settings,
    #[dynamo(serde, default)]
    pub(super) extra: serde_json::Value,
    #[dynamo(json)]
    pub(super) text: Settings,
    #[dynamo(json)]
    pub(super) more: Option<Settings>,
    #[dynamo(null)]
    pub(super) note: Option<String>,
    #[dynamo(null, default = Some(3))]
    pub(super) stars: Option<u8>,
    #[dynamo(null, with = "hex")]
    pub(super) shade: Option<Colour>,
}

pub(super) fn settings() -> Settings {
    Settings {
        theme: "dark".into(),
        sizes: vec![1, 2],
        nested: BTreeMap::from([("a".into(), Some(0.5)), ("b".into(), None)]),
    }
}

pub(super) fn forms() -> Forms {
    Forms {
        id: 1,
        colour: Colour(1, 2, 255),
        border: None,
        seen: UNIX_EPOCH + Duration::from_secs(1_000),
        moved: DateTime::from_timestamp_millis(5_500),
        settings: settings(),
        extra: serde_json::json!({ "a": [1, "x", true, null, 2.5] }),
        text: settings(),
        more: None,
        note: None,
        stars: None,
        shade: None,
    }
}

#[tokio::test]
async fn each_form_is_stored_and_comes_back() -> Result<()> {
    let raw = to_item(&forms())?;
    assert_eq!(raw["colour"], AttributeValue::S("0102ff".into()));
    assert!(!raw.contains_key("border") && !raw.contains_key("more"));
    assert_eq!(raw["seen"], AttributeValue::N("1000".into()));
    assert_eq!(raw["moved"], AttributeValue::N("5500".into()));
    let stored = raw["settings"].as_m().unwrap();
    assert_eq!(stored["theme"], AttributeValue::S("dark".into()));
    assert_eq!(stored["nested"].as_m().unwrap()["b"], AttributeValue::Null(true));
    assert_eq!(raw["extra"].as_m().unwrap()["a"].as_l().unwrap().len(), 5);
    let text = r#"{"theme":"dark","sizes":[1,2],"nested":{"a":0.5,"b":null}}"#;
    assert_eq!(raw["text"], AttributeValue::S(text.into()));
    for name in ["note", "stars", "shade"] {
        assert_eq!(raw[name], AttributeValue::Null(true), "{name}");
    }
    assert_eq!(from_item::<Forms>(&raw)?, forms());

    let table = new_table::<Forms>().await?;
    let full = Forms {
        id: 2,
        border: Some(Colour(0, 0, 0)),
        more: Some(settings()),
        note: Some(String::new()),
        stars: Some(5),
        shade: Some(Colour(9, 9, 9)),
        moved: None,
        ..forms()
    };
    table.put(&forms()).await?;
    table.put(&full).await?;
    assert_eq!(table.get(1).await?, Some(forms()));
    assert_eq!(table.get(2).await?, Some(full));
    Ok(())
}

#[tokio::test]
async fn updates_take_what_is_stored_and_a_reference_to_what_the_field_is() -> Result<()> {
    let table = new_table::<Forms>().await?;
    table.put(&forms()).await?;
    let later = UNIX_EPOCH + Duration::from_secs(77);
    let changed = table
        .update(1)
        .set_colour(&Colour(7, 7, 7))
        .set_border("0000ff")
        .set_seen(later)
        .set_moved(DateTime::<Utc>::from_timestamp_millis(9).unwrap())
        .set_settings(Settings { theme: "light".into(), ..settings() })
        .set_extra(&serde_json::json!("text"))
        .set_text(&Settings { theme: "light".into(), ..settings() })
        .set_more(settings())
        .set_note("noted")
        .set_stars(1)
        .set_shade(&Colour(1, 1, 1))
        .return_new()
        .await?;
    let expected = Forms {
        colour: Colour(7, 7, 7),
        border: Some(Colour(0, 0, 255)),
        seen: later,
        moved: DateTime::from_timestamp_millis(9),
        settings: Settings { theme: "light".into(), ..settings() },
        extra: serde_json::json!("text"),
        text: Settings { theme: "light".into(), ..settings() },
        more: Some(settings()),
        note: Some("noted".into()),
        stars: Some(1),
        shade: Some(Colour(1, 1, 1)),
        ..forms()
    };
    assert_eq!(changed, expected);

    let changed = table
        .update(1)
        .set_border(None::<&Colour>)
        .remove_more()
        .maybe_set_colour(None::<&Colour>)
        .maybe_set_colour(Some("010101"))
        .return_new()
        .await?;
    assert_eq!((changed.border, changed.more, changed.colour), (None, None, Colour(1, 1, 1)));
    Ok(())
}

#[tokio::test]
async fn none_is_set_as_null_and_removed_where_that_is_asked_for() -> Result<()> {
    let db = Db::in_memory();
    let table = db.table::<Forms>();
    table.create_table().await?;
    table.put(&Forms { note: Some("n".into()), ..forms() }).await?;
    let raw = async || {
        let get = db.client().get_item().table_name("forms");
        let key = get.key("id", AttributeValue::N("1".into()));
        key.send().await.unwrap().item.unwrap()
    };
    let update =
        table.update(1).set_note(None::<String>).set_stars(None).set_shade(None::<&Colour>);
    update.await?;
    let stored = raw().await;
    for name in ["note", "stars", "shade"] {
        assert_eq!(stored[name], AttributeValue::Null(true), "{name}");
    }
    table.update(1).remove_note().remove_stars().await?;
    let stored = raw().await;
    assert!(!stored.contains_key("note") && !stored.contains_key("stars"));
    let read = table.get(1).await?.unwrap();
    assert_eq!((read.note, read.stars), (None, Some(3)));
    Ok(())
}

#[tokio::test]
async fn paths_are_those_of_what_is_stored() -> Result<()> {
    let table = new_table::<Forms>().await?;
    table.put(&forms()).await?;
    let later = UNIX_EPOCH + Duration::from_secs(2_000);
    let found = table.scan().filter(|item| item.colour().begins_with("01")).all().await?;
    assert_eq!(found.len(), 1);
    let found = table.scan().filter(|item| item.seen().lt(later)).all().await?;
    assert_eq!(found.len(), 1);
    let found = table.scan().filter(|item| item.settings().eq(settings())).all().await?;
    assert_eq!(found.len(), 1);
    let found = table.scan().filter(|item| item.text().ne(&settings())).all().await?;
    assert_eq!(found.len(), 0);
    let found = table.scan().filter(|item| item.more().exists() | item.note().exists()).all();
    assert_eq!(found.await?.len(), 1);
    let by_colour = table.index(Forms::BY_COLOUR).query("0102ff");
    assert_eq!(by_colour.sort_key_lt(later).all().await?.len(), 1);
    Ok(())
}

#[test]
fn what_cannot_be_read_is_told_with_its_path_and_without_its_value() -> Result<()> {
    let with = |name: &str, value| {
        let mut raw = to_item(&forms()).unwrap();
        raw.insert(name.into(), value);
        let error = from_item::<Forms>(&raw).unwrap_err();
        let error = error.decode_error().unwrap();
        assert!(!error.to_string().contains("secret"), "{error}");
        error.to_string()
    };
    let secret = || AttributeValue::S("secret".into());
    assert_eq!(with("colour", secret()), "colour: expected six hexadecimal digits");
    assert_eq!(with("seen", secret()), "seen: expected N, found S");
    assert_eq!(with("settings", secret()), "settings: expected M, found S");
    let sizes = AttributeValue::L(vec![AttributeValue::N("1".into()), secret()]);
    let map = AttributeValue::M(HashMap::from([("sizes".into(), sizes)]));
    assert_eq!(with("settings", map), "settings.sizes[1]: expected N, found S");
    let map = AttributeValue::M(HashMap::new());
    assert_eq!(with("settings", map), "settings.theme: expected a value, found no attribute");
    let text = with("text", secret());
    assert_eq!(text, "text: expected JSON, but it differs at line 1, column 1");
    let text = with("more", AttributeValue::S(r#"{"theme":"secret"}"#.into()));
    assert_eq!(
        text,
        "more: expected JSON of this field's type, but it differs at line 1, column 18"
    );
    Ok(())
}
