//! Enums as they come out of macros, in functions, with raw names and narrow visibility.

use std::collections::BTreeMap;

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, Result, from_item, to_item};

macro_rules! names {
    ($name:ident { $($variant:ident = $text:literal),* $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, DynamoValue)]
        enum $name {
            $(#[dynamo(rename = $text)] $variant,)*
        }
    };
}

names!(Status { Open = "open", r#Loop = "loop" });

macro_rules! tagged {
    ($tag:literal, $name:ident { $($variant:ident($held:ty)),* }) => {
        #[derive(Debug, Clone, PartialEq, DynamoValue)]
        #[dynamo(tag = $tag)]
        enum $name {
            $($variant($held),)*
            #[dynamo(other)]
            Other(BTreeMap<String, AttributeValue>),
        }
    };
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Login {
    r#type: String,
}

tagged!("kind", Event { Login(Login), Logout(Nothing) });

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Nothing {}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "type", rename_all = "lowercase")]
enum r#Enum {
    r#Match {
        r#as: u8,
        r#fn: Option<u8>,
    },
    #[cfg(any())]
    Never(NoSuchType),
    Last {
        #[cfg(any())]
        never: NoSuchType,
    },
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "tasks")]
struct Task {
    #[dynamo(partition_key)]
    status: Status,
    event: Event,
    raw: r#Enum,
    counts: BTreeMap<Status, u8>,
}

#[test]
fn enums_of_every_form_are_stored() -> Result<()> {
    let task = Task {
        status: Status::Loop,
        event: Event::Login(Login { r#type: "x".into() }),
        raw: r#Enum::Match { r#as: 1, r#fn: None },
        counts: BTreeMap::from([(Status::Open, 1)]),
    };
    let raw = to_item(&task)?;
    assert_eq!(raw["status"], AttributeValue::S("loop".into()));
    assert_eq!(raw["raw"].as_m().unwrap()["type"], AttributeValue::S("match".into()));
    assert_eq!(from_item::<Task>(&raw)?, task);
    Ok(())
}

#[test]
fn an_enum_in_a_function_may_hold_types_of_it() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    struct Local(u8);
    #[derive(Debug, Clone, PartialEq, DynamoValue)]
    #[dynamo(tag = "t", content = "c")]
    enum Choice<T = Local> {
        One(T),
        Both(T, Local),
    }
    let both: Choice = Choice::Both(Local(1), Local(2));
    let raw = dynamo_orm::to_attribute_value(&both)?;
    assert_eq!(dynamo_orm::from_attribute_value::<Choice>(&raw)?, both);
    let one = Choice::One("x".to_owned());
    let raw = dynamo_orm::to_attribute_value(&one)?;
    assert_eq!(dynamo_orm::from_attribute_value::<Choice<String>>(&raw)?, one);
    Ok(())
}

/// An enum may hold what is seen no further than it is.
mod outside {
    use dynamo_orm::DynamoValue;

    #[derive(Debug, DynamoValue)]
    pub(super) struct Inner {
        pub(super) size: u8,
    }

    #[derive(Debug, DynamoValue)]
    #[dynamo(untagged)]
    pub(super) enum Wide {
        Inner(Inner),
        Text(String),
    }
}

#[test]
fn an_enum_is_as_visible_as_it_says() -> Result<()> {
    let wide: outside::Wide = dynamo_orm::from_attribute_value(&AttributeValue::S("x".into()))?;
    assert!(matches!(wide, outside::Wide::Text(_)));
    let inner = AttributeValue::M([("size".to_owned(), AttributeValue::N("1".into()))].into());
    let wide: outside::Wide = dynamo_orm::from_attribute_value(&inner)?;
    assert!(matches!(wide, outside::Wide::Inner(inner) if inner.size == 1));
    Ok(())
}
