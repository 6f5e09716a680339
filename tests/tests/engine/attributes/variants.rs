//! Old names of variants and of their fields.

use std::collections::HashMap;

use dynamo_orm::{AttributeValue, DynamoValue, Result, from_attribute_value, to_attribute_value};

fn text(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

fn number(number: u64) -> AttributeValue {
    AttributeValue::N(number.to_string())
}

#[test]
fn fields_of_variants_have_old_names() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Shape {
        Circle {
            #[dynamo(alias = "r")]
            radius: u32,
            #[dynamo(alias = "c")]
            centre: u32,
        },
        Other {
            side: u32,
        },
    }
    let both = HashMap::from([
        ("r".to_owned(), number(1)),
        ("radius".to_owned(), number(2)),
        ("c".to_owned(), number(3)),
    ]);
    let read: Shape = from_attribute_value(&AttributeValue::M(both))?;
    assert_eq!(read, Shape::Circle { radius: 2, centre: 3 });
    let written = to_attribute_value(&Shape::Circle { radius: 2, centre: 3 })?;
    assert!(written.as_m().unwrap().contains_key("radius"));
    let half = HashMap::from([("r".to_owned(), number(1)), ("radius".to_owned(), number(2))]);
    assert!(from_attribute_value::<Shape>(&AttributeValue::M(half)).is_err());
    let side = HashMap::from([("side".to_owned(), number(1))]);
    let read: Shape = from_attribute_value(&AttributeValue::M(side))?;
    assert_eq!(read, Shape::Other { side: 1 });
    Ok(())
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(rename_all = "snake_case")]
enum Status {
    #[dynamo(alias("new", "created"))]
    Open,
    PaidInFull,
}

#[test]
fn variants_are_read_by_their_old_names() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    #[dynamo(tag = "kind")]
    enum Event {
        Bought {
            count: u32,
        },
        #[dynamo(alias = "SignIn")]
        Login {
            ip: String,
        },
        #[dynamo(other)]
        Other,
    }
    for name in ["open", "new", "created"] {
        assert_eq!(from_attribute_value::<Status>(&text(name))?, Status::Open);
    }
    assert_eq!(to_attribute_value(&Status::Open)?, text("open"));
    assert_eq!(from_attribute_value::<Status>(&text("paid_in_full"))?, Status::PaidInFull);
    let error = from_attribute_value::<Status>(&text("Open")).unwrap_err();
    let error = error.decode_error().unwrap().to_string();
    assert_eq!(error, "expected one of `open`, `paid_in_full`, found another name");

    let event = |kind: &str| {
        let entries = [("kind".to_owned(), text(kind)), ("ip".to_owned(), text("::1"))];
        AttributeValue::M(entries.into())
    };
    for name in ["Login", "SignIn"] {
        let read: Event = from_attribute_value(&event(name))?;
        assert_eq!(read, Event::Login { ip: "::1".into() });
        assert_eq!(to_attribute_value(&read)?, event("Login"));
    }
    assert_eq!(from_attribute_value::<Event>(&event("SignOut"))?, Event::Other);
    Ok(())
}
