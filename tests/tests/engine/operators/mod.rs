//! Each operator of a condition, by kind of value, once true and once false.

mod compare;
mod inside;

use std::collections::{BTreeMap, BTreeSet, HashSet};

use dynamo_orm::{
    Condition, DecodeError, DecodeResult, DynamoItem, DynamoValue, EncodeResult, FromAttribute,
    Kind, Marker, Number, Path, Reader, Result, Table, ToAttribute, Writer,
};
use tests::new_table;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, DynamoValue)]
struct Cents(u64);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Point {
    x: i32,
    y: Option<i32>,
}

/// Stored as text, by hand.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Status {
    Open,
    Paid,
}

impl ToAttribute for Status {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.string(match self {
            Self::Open => "OPEN",
            Self::Paid => "PAID",
        })
    }
}

impl FromAttribute for Status {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.string(|text| match text {
            "OPEN" => Ok(Self::Open),
            "PAID" => Ok(Self::Paid),
            _ => Err(DecodeError::unreadable("expected OPEN or PAID")),
        })
    }
}

impl DynamoValue for Status {
    const KIND: Kind = Kind::S;
    type Path<R, M: Marker> = Path<R, Self, M>;
    type InVec = dynamo_orm::AsList;
    type Operators = String;
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "things")]
struct Thing {
    #[dynamo(partition_key)]
    id: u8,
    text: String,
    more_text: String,
    number: i64,
    greater: i64,
    float: f64,
    exact: Number,
    flag: bool,
    other_flag: bool,
    bytes: Vec<u8>,
    more_bytes: Vec<u8>,
    names: BTreeSet<String>,
    numbers: HashSet<u32>,
    list: Vec<u32>,
    points: Vec<Point>,
    map: BTreeMap<String, u32>,
    point: Point,
    cents: Cents,
    limit: Cents,
    status: Status,
    missing: Option<i64>,
    missing_text: Option<String>,
    missing_list: Option<Vec<u32>>,
}

fn thing() -> Thing {
    Thing {
        id: 1,
        text: "héllo".into(),
        more_text: "hello".into(),
        number: 9,
        greater: 10,
        float: 1.5,
        exact: "12345678901234567890123456789012345678".parse().unwrap(),
        flag: true,
        other_flag: false,
        bytes: vec![1, 200, 3],
        more_bytes: vec![1, 200],
        names: BTreeSet::from(["a".into(), "b".into()]),
        numbers: HashSet::from([1, 10]),
        list: vec![1, 2, 2],
        points: vec![Point { x: 1, y: None }],
        map: BTreeMap::from([("one".into(), 1)]),
        point: Point { x: 3, y: Some(4) },
        cents: Cents(900),
        limit: Cents(1000),
        status: Status::Open,
        missing: None,
        missing_text: None,
        missing_list: None,
    }
}

async fn things() -> Result<Table<Thing>> {
    let things = new_table::<Thing>().await?;
    things.put(&thing()).await?;
    Ok(things)
}

/// Asks the table by a put that changes nothing.
async fn holds(things: &Table<Thing>, condition: Condition<Thing>) -> bool {
    let shown = format!("{condition:?}");
    match things.put(&thing()).condition(|_| condition).await {
        Ok(()) => true,
        Err(error) if error.is_condition_failed() => false,
        Err(error) => panic!("{shown}: {error} {:?}", error.service_message()),
    }
}

type Fields = <Thing as DynamoItem>::Fields;

/// Each of the first holds, each of the second does not; their contraries the other way round.
async fn check<const T: usize, const F: usize>(
    hold: impl FnOnce(Fields) -> [Condition<Thing>; T],
    fail: impl FnOnce(Fields) -> [Condition<Thing>; F],
) -> Result<()> {
    let things = things().await?;
    for (conditions, expected) in
        [(hold(Thing::fields()).to_vec(), true), (fail(Thing::fields()).to_vec(), false)]
    {
        for condition in conditions {
            assert_eq!(holds(&things, condition.clone()).await, expected, "{condition:?}");
            assert_eq!(holds(&things, !condition.clone()).await, !expected, "NOT {condition:?}");
        }
    }
    Ok(())
}
