//! The types of the standard library and of other crates: stored, found, compared, refused.

use dynamo_orm::{AttributeValue, FromAttribute, from_attribute_value};

fn s(text: &str) -> AttributeValue {
    AttributeValue::S(text.into())
}

fn n(text: &str) -> AttributeValue {
    AttributeValue::N(text.into())
}

/// What is said of a stored value that the type does not hold, in a list so that there is a path.
fn refused<T: FromAttribute>(stored: AttributeValue) -> String {
    let Err(error) = from_attribute_value::<Vec<T>>(&AttributeValue::L(vec![stored])) else {
        panic!("it was read");
    };
    let told = error.decode_error().unwrap().to_string();
    told.strip_prefix("[0]: ").unwrap().to_owned()
}

/// Each value is stored as that, and comes back.
macro_rules! stored_as {
    ($($test:ident: $($value:expr => $stored:expr),+ $(,)?;)*) => {$(
        #[test]
        fn $test() -> dynamo_orm::Result<()> {
            fn read_as<T: dynamo_orm::FromAttribute>(stored: &dynamo_orm::AttributeValue, _: &T) -> dynamo_orm::Result<T> {
                dynamo_orm::from_attribute_value(stored)
            }
            $(
                let (value, stored) = ($value, $stored);
                assert_eq!(dynamo_orm::to_attribute_value(&value)?, stored);
                assert_eq!(read_as(&stored, &value)?, value);
            )+
            Ok(())
        }
    )*};
}

/// A type in every role that keys have: three values, two of them found in turn.
macro_rules! keys {
    ($($test:ident: $value:ty, $values:expr;)*) => {$(
        #[tokio::test]
        async fn $test() -> dynamo_orm::Result<()> {
            #[derive(Debug, Clone, PartialEq, dynamo_orm::DynamoItem)]
            #[dynamo(table = "events", global_index(name = "by-mark", partition_key(mark), sort_key(at)))]
            struct Event {
                #[dynamo(partition_key)]
                source: $value,
                #[dynamo(sort_key)]
                at: $value,
                mark: Option<$value>,
                several: Vec<$value>,
            }
            let [low, middle, high]: [$value; 3] = $values;
            let events = tests::new_table::<Event>().await?;
            let event = |at: &$value| Event {
                source: low.clone(),
                at: at.clone(),
                mark: Some(middle.clone()),
                several: vec![low.clone(), high.clone()],
            };
            for at in [&low, &middle, &high] {
                events.put(&event(at)).await?;
            }
            let key = || (low.clone(), middle.clone());
            assert_eq!(events.get(key()).await?, Some(event(&middle)));
            let updated = events.update(key()).set_mark(high.clone()).return_new().await?;
            assert_eq!(updated.mark, Some(high.clone()));
            let found = events.query(low.clone()).sort_key_eq(high.clone()).all().await?;
            assert_eq!(found, [event(&high)]);
            let marked = events.index(Event::BY_MARK).query(middle.clone()).all().await?;
            assert_eq!(marked.len(), 2);
            let one = events.index(Event::BY_MARK).query(high.clone()).sort_key_eq(middle.clone());
            assert_eq!(one.all().await?, [updated]);
            let marks = events.scan().filter(|e| e.mark().is_in([low.clone(), high.clone()])).all();
            assert_eq!(marks.await?.len(), 1);
            events.update(key()).remove_mark().await?;
            assert_eq!(events.get(key()).await?.map(|event| event.mark), Some(None));
            let wrong = std::collections::HashMap::from([(
                "source".to_owned(),
                dynamo_orm::AttributeValue::Null(true),
            )]);
            let error = dynamo_orm::from_item::<Event>(&wrong).unwrap_err();
            assert!(error.decode_error().unwrap().to_string().starts_with("source: expected "));
            events.delete(key()).await?;
            assert_eq!(events.query(low).count().await?, 2);
            Ok(())
        }
    )*};
}

/// A type whose order is the service's: the three values are in it.
macro_rules! ordered_keys {
    ($($test:ident, $range:ident: $value:ty, $values:expr;)*) => {
        keys!($($test: $value, $values;)*);
        $(#[tokio::test]
        async fn $range() -> dynamo_orm::Result<()> {
            #[derive(Debug, Clone, PartialEq, dynamo_orm::DynamoItem)]
            #[dynamo(table = "events", local_index(name = "by-seen", sort_key(seen)))]
            struct Event {
                #[dynamo(partition_key)]
                id: u8,
                #[dynamo(sort_key)]
                at: $value,
                seen: $value,
            }
            let [low, middle, high]: [$value; 3] = $values;
            let events = tests::new_table::<Event>().await?;
            for (at, seen) in [(&low, &high), (&middle, &middle), (&high, &low)] {
                events.put(&Event { id: 1, at: at.clone(), seen: seen.clone() }).await?;
            }
            let values = [&low, &middle, &high];
            let place = |event: Event| values.iter().position(|value| **value == event.at).unwrap();
            let places = |events: Vec<Event>| events.into_iter().map(place).collect::<Vec<_>>();
            let query = || events.query(1);
            assert_eq!(places(query().all().await?), [0, 1, 2]);
            let between = query().sort_key_between(low.clone(), middle.clone());
            assert_eq!(places(between.all().await?), [0, 1]);
            assert_eq!(places(query().sort_key_gt(middle.clone()).all().await?), [2]);
            let seen = || events.index(Event::BY_SEEN).query(1);
            assert_eq!(places(seen().sort_key_lt(middle.clone()).all().await?), [2]);
            let filtered = events.scan().filter(|e| e.seen().ge(middle.clone()) & e.at().lt(middle.clone()));
            assert_eq!(places(filtered.all().await?), [0]);
            let between = events.scan().filter(|e| e.seen().between(middle.clone(), high.clone()));
            assert_eq!(between.all().await?.len(), 2);
            let backwards = query().sort_key_between(high.clone(), low.clone()).all().await;
            assert!(backwards.unwrap_err().is_invalid_input());
            let later = events.scan().filter(|e| e.seen().gt_path(&e.at()));
            assert_eq!(places(later.all().await?), [0]);
            Ok(())
        })*
    };
}

mod collections;
mod epoch;
mod ids;
mod json;
mod numbers;
mod texts;
mod times;
