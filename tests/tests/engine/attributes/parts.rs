//! The forms of fields in parts of items, in what an update changed, in variants and in generic structs.

use std::time::SystemTime;

use dynamo_orm::{DynamoItem, DynamoValue, Result, from_attribute_value, to_attribute_value};
use tests::new_table;

use super::forms::{Colour, Forms, Settings, forms, hex, settings};

#[derive(Debug, Clone, PartialEq, DynamoItem, DynamoValue)]
#[dynamo(table = "forms")]
struct Part {
    #[dynamo(partition_key)]
    id: u64,
    #[dynamo(with = "hex")]
    colour: Colour,
    #[dynamo(with = "dynamo_orm::epoch_seconds")]
    seen: SystemTime,
    #[dynamo(serde, default)]
    extra: serde_json::Value,
    #[dynamo(null, default = Some(3))]
    stars: Option<u8>,
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Changed {
    #[dynamo(with = "hex")]
    colour: Option<Colour>,
    #[dynamo(json)]
    more: Option<Settings>,
    #[dynamo(null)]
    note: Option<String>,
}

#[tokio::test]
async fn parts_and_changes_have_the_forms_of_their_own_fields() -> Result<()> {
    let table = new_table::<Forms>().await?;
    table.put(&forms()).await?;
    let Forms { id, colour, seen, extra, stars, .. } = forms();
    let part = Part { id, colour, seen, extra, stars };
    assert_eq!(table.query(1).project::<Part>().all().await?, std::slice::from_ref(&part));
    assert_eq!(from_attribute_value::<Part>(&to_attribute_value(&part)?)?, part);
    let update = table.update(1).set_colour(&Colour(5, 5, 5)).set_more(settings());
    let changed = update.set_note(None::<String>).return_updated_new::<Changed>().await?;
    let colour = Some(Colour(5, 5, 5));
    assert_eq!(changed, Changed { colour, more: Some(settings()), note: None });
    Ok(())
}

#[test]
fn fields_of_variants_and_of_generic_structs_have_forms() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Shape<T> {
        Dot {
            #[dynamo(with = "hex", null)]
            colour: Option<Colour>,
            at: T,
        },
        Line {
            #[dynamo(with = "hex", default = Colour(0, 0, 0))]
            colour: Colour,
            #[dynamo(serde)]
            settings: Settings,
        },
    }
    for shape in [
        Shape::Dot { colour: None, at: 5_u8 },
        Shape::Dot { colour: Some(Colour(1, 2, 3)), at: 5 },
        Shape::Line { colour: Colour(1, 2, 3), settings: settings() },
    ] {
        let stored = to_attribute_value(&shape)?;
        assert!(stored.as_m().unwrap().contains_key("colour"));
        assert_eq!(from_attribute_value::<Shape<u8>>(&stored)?, shape);
    }

    #[derive(Debug, PartialEq, DynamoValue)]
    struct Holder<S, J> {
        #[dynamo(serde)]
        one: S,
        #[dynamo(json)]
        other: Option<J>,
    }
    let holder = Holder { one: settings(), other: Some(settings()) };
    let stored = to_attribute_value(&holder)?;
    assert_eq!(from_attribute_value::<Holder<Settings, Settings>>(&stored)?, holder);
    Ok(())
}
