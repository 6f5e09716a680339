//! Structs whose fields have no names: one is a newtype, several are a list.

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, Result, from_attribute_value};
use tests::new_table;

use super::{map, number, refused, stands_as, text};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Point(u64, Option<u64>, String);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Pair<A, B = u8>(A, B);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Wide(u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8, u8);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Chain(u8, Option<Box<Chain>>);

fn list<const N: usize>(elements: [AttributeValue; N]) -> AttributeValue {
    AttributeValue::L(elements.into())
}

#[test]
fn several_fields_are_a_list_in_their_order() {
    let null = AttributeValue::Null(true);
    stands_as(&Point(1, None, "x".into()), &list([number(1), null.clone(), text("x")]));
    stands_as(&Point(1, Some(2), "x".into()), &list([number(1), number(2), text("x")]));
    stands_as(&Pair("a".to_owned(), 1), &list([text("a"), number(1)]));
    let wide = Wide(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17);
    stands_as(&wide, &AttributeValue::L((0..18).map(number).collect()));
    let chain = Chain(1, Some(Box::new(Chain(2, None))));
    stands_as(&chain, &list([number(1), list([number(2), null])]));
}

#[test]
fn a_list_of_another_length_is_no_such_struct() {
    assert_eq!(refused::<Point>(&list([number(1)])), "expected 3 elements, found 1");
    let four = list([number(1), number(2), text("x"), text("y")]);
    assert_eq!(refused::<Point>(&four), "expected 3 elements, found 4");
    let wrong = list([number(1), text("x"), text("y")]);
    assert_eq!(refused::<Point>(&wrong), "[1]: expected N, found S");
    assert_eq!(refused::<Point>(&map([])), "expected L, found M");
}

#[test]
fn an_untagged_enum_tells_them_by_their_elements() -> Result<()> {
    #[derive(Debug, PartialEq, DynamoValue)]
    #[dynamo(untagged)]
    enum Either {
        Point(Point),
        Pair(Pair<u64>),
    }
    let pair = list([number(1), number(2)]);
    assert_eq!(from_attribute_value::<Either>(&pair)?, Either::Pair(Pair(1, 2)));
    let point = list([number(1), number(2), text("x")]);
    assert_eq!(
        from_attribute_value::<Either>(&point)?,
        Either::Point(Point(1, Some(2), "x".into()))
    );
    assert!(from_attribute_value::<Either>(&list([text("x"), number(2)])).is_err());
    Ok(())
}

#[tokio::test]
async fn an_item_holds_such_a_struct() -> Result<()> {
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "places")]
    struct Place {
        #[dynamo(partition_key)]
        id: u64,
        at: Point,
        all: Vec<Pair<String>>,
    }
    let places = new_table::<Place>().await?;
    let place = Place { id: 1, at: Point(1, None, "x".into()), all: vec![Pair("a".into(), 1)] };
    places.put(&place).await?;
    assert_eq!(places.get(1).await?, Some(place.clone()));
    let update = places.update(1).set_at(&Point(2, Some(3), "y".into()));
    let after = update.append_all([Pair("b".into(), 2)]).return_new().await?;
    assert_eq!((after.at, after.all.len()), (Point(2, Some(3), "y".into()), 2));
    let found = places.scan().filter(|p| p.at().eq(Point(2, Some(3), "y".into()))).count().await?;
    assert_eq!(found, 1);
    Ok(())
}
