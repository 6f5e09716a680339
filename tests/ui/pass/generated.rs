//! Items of any words in any combination that the derive accepts. Generated: see `accepted` among
//! the tests of the derive.
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Debug;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use dynamo_orm::{
    AttributeValue, Db, DynamoItem, DynamoValue, Error, Number, Result, from_item,
    to_item,
};
use serde::{Deserialize, Serialize};
/// A key of text.
#[derive(Debug, Clone, Default, PartialEq, DynamoValue)]
pub(crate) enum Level {
    #[default]
    Low,
    VeryHigh,
}
/// A key that is a number.
#[derive(Debug, Clone, Default, PartialEq, DynamoValue, Serialize, Deserialize)]
pub(crate) struct Id(u64);
#[derive(Debug, Clone, Default, PartialEq, DynamoValue, Serialize, Deserialize)]
pub(crate) struct Place {
    #[dynamo(rename = "the town")]
    town: String,
    #[dynamo(rename = "the code")]
    code: Option<u32>,
}
#[derive(Debug, Clone, PartialEq, DynamoValue)]
pub(crate) struct Money {
    #[dynamo(rename = "the amount")]
    amount: Number,
    #[dynamo(rename = "the coins")]
    coins: Vec<u32>,
}
#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(tag = "shape")]
pub(crate) enum Shape {
    Point,
    Circle { radius: u32 },
}
pub(crate) fn fresh() -> u64 {
    11
}
pub(crate) mod as_text {
    pub(crate) type Value = String;
    pub(crate) fn to_value(number: &u64) -> String {
        number.to_string()
    }
    pub(crate) fn from_value(text: String) -> Result<u64, std::num::ParseIntError> {
        text.parse()
    }
}
pub(crate) mod reversed {
    pub(crate) type Value = String;
    pub(crate) fn to_value(text: &str) -> String {
        text.chars().rev().collect()
    }
    pub(crate) fn from_value(text: String) -> Result<String, std::convert::Infallible> {
        Ok(to_value(&text))
    }
}
pub(crate) mod boxed {
    use super::Place;
    pub(crate) type Value = Box<Place>;
    pub(crate) fn to_value(place: &Place) -> Box<Place> {
        Box::new(place.clone())
    }
    pub(crate) fn from_value(
        place: Box<Place>,
    ) -> Result<Place, std::convert::Infallible> {
        Ok(*place)
    }
}
mod input_002 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", schema_version = 2, upgrade = "editions")]
    pub(crate) struct Thing {
        pub(crate) value: String,
        #[dynamo(unique)]
        pub(crate) fields: i64,
        pub(crate) writer: i32,
        #[dynamo(rename = "a.b[0]")]
        pub(crate) key: String,
        #[dynamo(generate = ulid, partition_key)]
        pub(crate) id: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: "a".to_owned(),
            fields: i64::MIN,
            writer: -7,
            key: "größe #1 100%".to_owned(),
            id: "a".to_owned(),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_005 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(serde)]
        pub(crate) reader: Vec<Place>,
        #[dynamo(partition_key)]
        pub(crate) key: i64,
        pub(crate) writer: Option<bool>,
        #[dynamo(sort_key)]
        pub(crate) update: Vec<u8>,
        #[dynamo(skip)]
        pub(crate) number_of_lines: Vec<u32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            key: i64::MIN,
            writer: Some(true),
            update: vec![0, 255],
            number_of_lines: Default::default(),
        }
    }
}
mod input_006 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(rename_all = "SCREAMING-KEBAB-CASE", schema_version = 1, table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) name: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { name: 0 }
    }
}
mod input_008 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(entity_by_key, key(pk = "{schema_version}", sk = "A#"), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default)]
        pub(crate) schema_version: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing { schema_version: Id(7) }
    }
}
mod input_009 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing<T> {
        pub(crate) schema_version: i64,
        pub(crate) number_of_lines: Level,
        #[dynamo(partition_key)]
        pub(crate) update: i32,
        #[dynamo(rename = "n")]
        pub(crate) _hidden: Shape,
        pub(crate) reader: Vec<T>,
        pub(crate) name: Level,
        pub(crate) r#type: Level,
        #[dynamo(alias("old name", "older"))]
        pub(crate) x1: Box<Place>,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            schema_version: i64::MIN,
            number_of_lines: Level::Low,
            update: -7,
            _hidden: Shape::Point,
            reader: vec![],
            name: Level::Low,
            r#type: Level::Low,
            x1: Box::new(Place {
                town: String::new(),
                code: None,
            }),
        }
    }
}
mod input_010 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(pk = "{type}#B#{item}"))]
    pub(crate) struct Thing {
        #[dynamo(rename = "größe")]
        pub(crate) r#type: Level,
        pub(crate) id: Option<String>,
        pub(crate) item: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            r#type: Level::VeryHigh,
            id: None,
            item: Level::Low,
        }
    }
}
mod input_011 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity = "Thing",
        table = "app",
        global_index(name = "XY0", partition_key(größe))
    )]
    pub(crate) struct Thing {
        #[dynamo(sort_key)]
        pub(crate) reader: SystemTime,
        #[dynamo(partition_key)]
        pub(crate) größe: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            größe: -7,
        }
    }
}
mod input_017 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "1st.index0", partition_key(x1), project(all)),
        global_index(
            name = "1st.index1",
            partition_key(x1, schema_version),
            sort_key(writer)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(skip)]
        pub(crate) name: String,
        pub(crate) writer: SystemTime,
        #[dynamo(skip)]
        pub(crate) r#type: bool,
        #[dynamo(partition_key)]
        pub(crate) x1: Box<Level>,
        pub(crate) schema_version: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            name: Default::default(),
            writer: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            r#type: Default::default(),
            x1: Box::new(Level::Low),
            schema_version: Level::VeryHigh,
        }
    }
}
mod input_018 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(sk = "THING#{value}|{writer}"))]
    pub(crate) struct Thing {
        pub(crate) value: Vec<u8>,
        #[dynamo(default, rename = "a.b[0]", sensitive)]
        pub(crate) schema_version: Duration,
        #[dynamo(partition_key)]
        pub(crate) item: i64,
        #[dynamo(sensitive)]
        pub(crate) name: HashMap<String, u32>,
        #[dynamo(default)]
        pub(crate) writer: i32,
        #[dynamo(skip)]
        pub(crate) number_of_lines: Level,
        #[dynamo(alias("old name", "older"), serde)]
        pub(crate) größe: BTreeSet<String>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: vec![0, 255],
            schema_version: Duration::from_millis(1_500),
            item: i64::MIN,
            name: HashMap::from([("k 2".to_owned(), 5)]),
            writer: 0,
            number_of_lines: Default::default(),
            größe: BTreeSet::from(["a".to_owned()]),
        }
    }
}
mod input_028 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "1st.index0",
            key(pk0 = "{schema_version}", sk0 = "A#"),
            project(all)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) schema_version: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing { schema_version: u64::MAX }
    }
}
mod input_031 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        pub(crate) _hidden: Id,
        #[dynamo(partition_key)]
        pub(crate) reader: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: Id(7),
            reader: Id(7),
        }
    }
}
mod input_032 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "by-name0", partition_key(x1, item), sort_key(r#type)),
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        global_index(name = "by-name1", partition_key(fields), project(keys_only)),
        entity = "a \"thing\"",
        entity_attribute = "kind of thing"
    )]
    pub(crate) struct Thing {
        #[dynamo(generate = now, sensitive, sort_key)]
        pub(crate) x1: SystemTime,
        pub(crate) update: (u8, String),
        #[dynamo(default = Level::VeryHigh, read_only)]
        pub(crate) item: Level,
        pub(crate) fields: String,
        #[dynamo(partition_key)]
        pub(crate) r#type: Vec<u8>,
        #[dynamo(default)]
        pub(crate) reader: BTreeMap<String, AttributeValue>,
        #[dynamo(serde)]
        pub(crate) _hidden: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            update: (1, "a".to_owned()),
            item: Level::Low,
            fields: "größe #1 100%".to_owned(),
            r#type: vec![0, 255],
            reader: BTreeMap::new(),
            _hidden: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_034 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index0",
            key(pk0 = "{{é}}|{reader}", sk0 = "ALL"),
            project(all)
        ),
        table = "app",
        key(pk = "{{é}}|{reader}", sk = "ALL"),
        global_index(name = "XY1", key(pk1 = "{reader}", sk1 = "ALL"), project(all))
    )]
    pub(crate) struct Thing {
        pub(crate) reader: u64,
        #[dynamo(serde)]
        pub(crate) r#type: Vec<Place>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: 7,
            r#type: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
        }
    }
}
mod input_038 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "by-name0", partition_key(writer), project(include(fields))),
        key(sk = "{writer}"),
        table = "app"
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(alias("old name", "older"))]
        pub(crate) writer: String,
        pub(crate) x1: Option<SystemTime>,
        #[dynamo(default, set_once)]
        pub(crate) reader: Option<Level>,
        #[dynamo(partition_key)]
        pub(crate) schema_version: Id,
        pub(crate) fields: [bool; N],
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            writer: "größe #1 100%".to_owned(),
            x1: None,
            reader: None,
            schema_version: Id(7),
            fields: [true, false],
        }
    }
}
mod input_040 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(sk = "ALL"))]
    pub(crate) struct Thing {
        #[dynamo(alias = "old", sensitive)]
        pub(crate) reader: Duration,
        #[dynamo(partition_key)]
        pub(crate) value: u64,
        #[dynamo(read_only, rename = "größe", sensitive)]
        pub(crate) x1: (u8, String),
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: Duration::from_millis(1_500),
            value: 7,
            x1: (1, "a".to_owned()),
        }
    }
}
mod input_043 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY0", partition_key(fields), project(keys_only)),
        entity = "Thing",
        rename_all = "SCREAMING-KEBAB-CASE",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(rename = "größe")]
        pub(crate) fields: Vec<u8>,
        pub(crate) item: Level,
        #[dynamo(rename = "#x :y \"z\"", partition_key)]
        pub(crate) key: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: vec![0, 255],
            item: Level::Low,
            key: vec![0, 255],
        }
    }
}
mod input_047 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "by-name0",
            key(pk0 = "{reader}", sk0 = "ALL"),
            project(all)
        ),
        key(pk = "THING#{reader}", sk = "{{é}}|")
    )]
    pub(crate) struct Thing {
        pub(crate) reader: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing { reader: Level::VeryHigh }
    }
}
mod input_052 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index0",
            partition_key(order_id),
            sort_key(name),
            project(all)
        ),
        table = "app",
        global_index(
            name = "by-name1",
            partition_key(order_id, number_of_lines),
            sort_key(name),
            project(all)
        )
    )]
    pub(crate) struct Thing<const N: usize> {
        pub(crate) number_of_lines: i64,
        #[dynamo(default)]
        pub(crate) id: Box<Place>,
        #[dynamo(alias = "old", set_once)]
        pub(crate) update: [bool; N],
        #[dynamo(rename = "a.b[0]")]
        pub(crate) order_id: Id,
        #[dynamo(partition_key)]
        pub(crate) reader: Vec<u8>,
        #[dynamo(sort_key)]
        pub(crate) name: i64,
        #[dynamo(default, serde)]
        pub(crate) key: bool,
        pub(crate) value: [bool; N],
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            number_of_lines: i64::MIN,
            id: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            update: [true, false],
            order_id: Id(7),
            reader: vec![0, 255],
            name: i64::MIN,
            key: false,
            value: [true, false],
        }
    }
}
mod input_056 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(sort_key)]
        pub(crate) writer: SystemTime,
        pub(crate) r#type: u64,
        #[dynamo(serde)]
        pub(crate) fields: Place,
        pub(crate) name: i64,
        #[dynamo(partition_key)]
        pub(crate) x1: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            r#type: 7,
            fields: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
            name: -7,
            x1: Level::Low,
        }
    }
}
mod input_061 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) writer: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_064 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(sensitive, serde)]
        pub(crate) _hidden: SystemTime,
        pub(crate) key: Vec<u8>,
        #[dynamo(alias = "old", default)]
        pub(crate) fields: Option<Level>,
        #[dynamo(ttl)]
        pub(crate) schema_version: i64,
        pub(crate) reader: Level,
        #[dynamo(skip)]
        pub(crate) number_of_lines: Level,
        #[dynamo(partition_key)]
        pub(crate) order_id: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            key: vec![0, 255],
            fields: None,
            schema_version: -7,
            reader: Level::VeryHigh,
            number_of_lines: Default::default(),
            order_id: vec![0, 255],
        }
    }
}
mod input_065 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "XY0",
            key(pk0 = "THING#{reader}#B#{value:desc}", sk0 = "A#"),
            project(all)
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) reader: u64,
        #[dynamo(rename = "größe")]
        pub(crate) update: Option<Place>,
        #[dynamo(rename = "a.b[0]", sort_key)]
        pub(crate) value: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: 7,
            update: None,
            value: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_066 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app",
        entity = "Thing"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) schema_version: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing { schema_version: u64::MAX }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_079 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(unique)]
        pub(crate) x1: Option<Level>,
        pub(crate) name: String,
        #[dynamo(unique)]
        pub(crate) item: i64,
        #[dynamo(partition_key)]
        pub(crate) schema_version: Level,
        pub(crate) r#type: u64,
        #[dynamo(generate = now)]
        pub(crate) _hidden: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: Some(Level::Low),
            name: "a".to_owned(),
            item: i64::MIN,
            schema_version: Level::VeryHigh,
            r#type: u64::MAX,
            _hidden: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_080 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "by-name0", partition_key(fields)),
        global_index(name = "1st.index1", partition_key(fields)),
        key(sk = "{{é}}|{name}"),
        entity = "Thing"
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(json)]
        pub(crate) schema_version: Option<Place>,
        #[dynamo(default)]
        pub(crate) fields: Box<Level>,
        #[dynamo(sensitive)]
        pub(crate) x1: [bool; N],
        #[dynamo(partition_key)]
        pub(crate) r#type: Id,
        pub(crate) name: u64,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            schema_version: Some(Place {
                town: "Oslo".to_owned(),
                code: Some(1),
            }),
            fields: Box::new(Level::Low),
            x1: [true, false],
            r#type: Id(7),
            name: u64::MAX,
        }
    }
}
mod input_081 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(schema_version = 1, table = "app")]
    pub(crate) struct Thing {
        #[dynamo(skip)]
        pub(crate) item: u64,
        #[dynamo(unique)]
        pub(crate) key: Id,
        #[dynamo(read_only, unique)]
        pub(crate) update: i32,
        #[dynamo(partition_key)]
        pub(crate) order_id: String,
        pub(crate) reader: Box<Level>,
        #[dynamo(version)]
        pub(crate) x1: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: Default::default(),
            key: Id(7),
            update: 0,
            order_id: "a".to_owned(),
            reader: Box::new(Level::Low),
            x1: u64::MAX,
        }
    }
}
mod input_087 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "1st.index1", partition_key(value)),
        table = "app",
        key(pk = "A#{item}|{value}"),
        global_index(name = "XY0", partition_key(key, value), sort_key(item))
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(rename = "a.b[0]", sensitive)]
        pub(crate) fields: [bool; N],
        pub(crate) item: i64,
        #[dynamo(alias = "old")]
        pub(crate) value: u64,
        #[dynamo(rename = "größe", ttl)]
        pub(crate) key: i64,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            fields: [true, false],
            item: i64::MIN,
            value: u64::MAX,
            key: i64::MIN,
        }
    }
}
mod input_088 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        entity = "a \"thing\"",
        entity_attribute = "kind of thing",
        schema_version = 2,
        upgrade = "editions",
        global_index(
            name = "1st.index0",
            partition_key(_hidden),
            key(sk0 = "THING#{_hidden}")
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) _hidden: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing { _hidden: vec![0, 255] }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_090 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(sk = "{{é}}|{number_of_lines}"),
        global_index(
            name = "1st.index0",
            key(pk0 = "{{é}}|{type:desc}#{number_of_lines:desc}", sk0 = "THING#")
        ),
        table = "app",
        entity_by_key
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) r#type: Id,
        pub(crate) number_of_lines: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            r#type: Id(7),
            number_of_lines: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_094 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        rename_all = "PascalCase",
        global_index(
            name = "by-name0",
            key(pk0 = "{fields}", sk0 = "A#"),
            project(keys_only)
        ),
        key(pk = "THING#{fields}"),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(sensitive)]
        pub(crate) fields: String,
    }
    pub(crate) fn value() -> Thing {
        Thing { fields: "a".to_owned() }
    }
}
mod input_095 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) x1: Id,
        pub(crate) number_of_lines: i64,
        #[dynamo(sensitive)]
        pub(crate) item: Option<Level>,
        pub(crate) schema_version: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: Id(7),
            number_of_lines: i64::MIN,
            item: None,
            schema_version: vec![0, 255],
        }
    }
}
mod input_102 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        rename_all = "PascalCase",
        local_index(name = "by-name0", sort_key(number_of_lines)),
        key(pk = "{{é}}|{number_of_lines}", sk = "ALL"),
        entity_by_key,
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) number_of_lines: i64,
        #[dynamo(flatten)]
        pub(crate) größe: Money,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            number_of_lines: i64::MIN,
            größe: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
        }
    }
}
mod input_104 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY0", key(pk0 = "{item}", sk0 = "THING#{key}")),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(serde)]
        pub(crate) value: Vec<u32>,
        #[dynamo(sensitive, partition_key)]
        pub(crate) item: u64,
        pub(crate) key: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: vec![1, 2],
            item: 7,
            key: i64::MIN,
        }
    }
}
mod input_106 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "XY0", key(pk0 = "{{é}}|{update:desc}", sk0 = "A#")),
        global_index(name = "1st.index1", key(pk1 = "{update}", sk1 = "A#"))
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) update: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_110 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(pk = "{{é}}|{_hidden}"),
        rename_all = "camelCase",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v"
    )]
    pub(crate) struct Thing {
        pub(crate) _hidden: String,
        #[dynamo(flatten)]
        pub(crate) x1: BTreeMap<String, AttributeValue>,
        pub(crate) r#type: Option<Vec<String>>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: "a".to_owned(),
            x1: BTreeMap::from([("k 1".to_owned(), AttributeValue::Bool(true))]),
            r#type: Some(vec!["a".to_owned()]),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_113 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "by-name0", key(pk0 = "{{é}}|{größe:desc}", sk0 = "ALL")),
        crate = dynamo_orm,
        table = "app",
        key(pk = "{{é}}|{größe}", sk = "A#"),
        global_index(
            name = "XY1",
            key(pk1 = "A#{größe:desc}", sk1 = "THING#"),
            project(all)
        )
    )]
    pub(crate) struct Thing {
        pub(crate) größe: i32,
        pub(crate) key: Shape,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: 0,
            key: Shape::Point,
        }
    }
}
mod input_114 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "XY1",
            key(pk1 = "A#{update}#B#{number_of_lines}", sk1 = "{name}")
        ),
        global_index(
            name = "XY0",
            partition_key(number_of_lines),
            sort_key(update),
            project(keys_only)
        ),
        entity = "a \"thing\"",
        entity_attribute = "kind of thing"
    )]
    pub(crate) struct Thing {
        #[dynamo(default, read_only, serde)]
        pub(crate) writer: HashMap<String, u32>,
        #[dynamo(skip)]
        pub(crate) item: BTreeSet<String>,
        pub(crate) name: i32,
        pub(crate) order_id: Vec<u32>,
        #[dynamo(rename = "#x :y \"z\"", sort_key)]
        pub(crate) update: Vec<u8>,
        pub(crate) fields: BTreeMap<String, AttributeValue>,
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: HashMap::from([("k 2".to_owned(), 5)]),
            item: Default::default(),
            name: 0,
            order_id: vec![],
            update: vec![0, 255],
            fields: BTreeMap::from([("k 1".to_owned(), AttributeValue::Bool(true))]),
            number_of_lines: 7,
        }
    }
}
mod input_115 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity = "a \"thing\"",
        entity_attribute = "kind of thing",
        key(pk = "{update}"),
        table = "app",
        rename_all = "camelCase"
    )]
    pub(crate) struct Thing {
        pub(crate) update: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: "größe #1 100%".to_owned(),
        }
    }
}
mod input_116 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "XY0",
            key(pk0 = "A#{value}", sk0 = "{größe}"),
            project(all)
        ),
        table = "app",
        key(pk = "{value}")
    )]
    pub(crate) struct Thing {
        pub(crate) größe: SystemTime,
        #[dynamo(default)]
        pub(crate) value: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            value: Id(7),
        }
    }
}
mod input_117 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "A#{x1}", sk = "ALL"),
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        entity = "a \"thing\"",
        entity_attribute = "kind of thing"
    )]
    pub(crate) struct Thing {
        pub(crate) x1: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { x1: -7 }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_120 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        rename_all = "PascalCase",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) schema_version: Level,
        #[dynamo(alias("old name", "older"), default)]
        pub(crate) value: Box<Level>,
        pub(crate) größe: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: Level::Low,
            value: Box::new(Level::Low),
            größe: u64::MAX,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_124 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "{_hidden}", sk = "THING#{größe}"),
        table = "app",
        entity = "Thing",
        global_index(
            name = "by-name0",
            key(pk0 = "A#{größe}#{_hidden}#{item}", sk0 = "A#{reader}"),
            project(include(größe))
        ),
        rename_all = "SCREAMING-KEBAB-CASE",
        global_index(
            name = "1st.index1",
            key(pk1 = "{{é}}|{größe}#B#{item}#B#{reader}", sk1 = "{_hidden}")
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(default)]
        pub(crate) item: Option<bool>,
        #[dynamo(default)]
        pub(crate) reader: Option<bool>,
        pub(crate) größe: Vec<u8>,
        #[dynamo(default, serde)]
        pub(crate) key: Option<Vec<String>>,
        pub(crate) writer: Vec<u32>,
        #[dynamo(default = true, rename = "n")]
        pub(crate) _hidden: bool,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: None,
            reader: Some(true),
            größe: vec![0, 255],
            key: None,
            writer: vec![],
            _hidden: false,
        }
    }
}
mod input_128 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "XY0", key(pk0 = "{reader}|{writer}", sk0 = "ALL")),
        global_index(name = "XY1", partition_key(writer))
    )]
    pub(crate) struct Thing {
        #[dynamo(sort_key)]
        pub(crate) writer: Level,
        #[dynamo(partition_key)]
        pub(crate) reader: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: Level::Low,
            reader: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_130 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "by-name0",
            partition_key(value, fields),
            sort_key(größe),
            project(all)
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(ttl)]
        pub(crate) writer: i64,
        pub(crate) größe: Id,
        #[dynamo(with = "as_text")]
        pub(crate) fields: Option<u64>,
        pub(crate) number_of_lines: Level,
        #[dynamo(json)]
        pub(crate) id: (u8, String),
        #[dynamo(partition_key)]
        pub(crate) value: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: -7,
            größe: Id(7),
            fields: None,
            number_of_lines: Level::Low,
            id: (1, "a".to_owned()),
            value: u64::MAX,
        }
    }
}
mod input_131 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(rename_all = "PascalCase", table = "app")]
    pub(crate) struct Thing {
        pub(crate) schema_version: Level,
        #[dynamo(rename = "n", version)]
        pub(crate) order_id: i64,
        pub(crate) x1: SystemTime,
        #[dynamo(sensitive)]
        pub(crate) value: Level,
        #[dynamo(partition_key)]
        pub(crate) item: i32,
        pub(crate) key: BTreeMap<String, AttributeValue>,
        #[dynamo(sort_key)]
        pub(crate) update: u64,
        #[dynamo(default, serde)]
        pub(crate) größe: Vec<Place>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: Level::VeryHigh,
            order_id: -7,
            x1: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            value: Level::Low,
            item: -7,
            key: BTreeMap::from([("k 1".to_owned(), AttributeValue::Bool(true))]),
            update: u64::MAX,
            größe: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
        }
    }
}
mod input_132 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", schema_version = 2, upgrade = "editions", key(sk = "A#"))]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) reader: SystemTime,
        #[dynamo(with = "as_text")]
        pub(crate) id: Option<u64>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            id: None,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_133 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default, set_once)]
        pub(crate) reader: Box<Level>,
        #[dynamo(sort_key)]
        pub(crate) r#type: Vec<u8>,
        #[dynamo(flatten)]
        pub(crate) number_of_lines: BTreeMap<String, AttributeValue>,
        #[dynamo(rename = "a.b[0]", json)]
        pub(crate) writer: Vec<Place>,
        #[dynamo(partition_key)]
        pub(crate) schema_version: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: Box::new(Level::Low),
            r#type: vec![0, 255],
            number_of_lines: BTreeMap::new(),
            writer: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            schema_version: "größe #1 100%".to_owned(),
        }
    }
}
mod input_134 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "{fields}|{reader}|{type}", sk = "A#"),
        entity_by_key,
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) fields: Id,
        #[dynamo(serde)]
        pub(crate) _hidden: i32,
        #[dynamo(default = vec![1])]
        pub(crate) r#type: Vec<u8>,
        #[dynamo(flatten)]
        pub(crate) id: Money,
        pub(crate) reader: Vec<u8>,
        pub(crate) update: BTreeSet<String>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: Id(7),
            _hidden: -7,
            r#type: vec![0, 255],
            id: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
            reader: vec![0, 255],
            update: BTreeSet::new(),
        }
    }
}
mod input_136 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", rename_all = "SCREAMING-KEBAB-CASE", key(sk = "ALL"))]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) x1: i32,
        #[dynamo(default, read_only)]
        pub(crate) reader: Box<Level>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: -7,
            reader: Box::new(Level::Low),
        }
    }
}
mod input_143 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) key: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing { key: -7 }
    }
}
mod input_144 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "1st.index0",
            partition_key(schema_version, key),
            sort_key(value),
            project(all)
        )
    )]
    pub(crate) struct Thing {
        pub(crate) writer: Option<String>,
        #[dynamo(generate = ulid, with = "reversed")]
        pub(crate) value: String,
        #[dynamo(partition_key)]
        pub(crate) key: String,
        #[dynamo(read_only, rename = "#x :y \"z\"", sensitive)]
        pub(crate) item: Option<Vec<String>>,
        #[dynamo(alias("old name", "older"))]
        pub(crate) schema_version: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: Some("a".to_owned()),
            value: "a".to_owned(),
            key: "a".to_owned(),
            item: None,
            schema_version: Level::VeryHigh,
        }
    }
}
mod input_150 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        local_index(name = "XY0", sort_key(_hidden), project(keys_only)),
        key(sk = "{{é}}|{key}|{_hidden}")
    )]
    pub(crate) struct Thing {
        pub(crate) key: f64,
        #[dynamo(default)]
        pub(crate) number_of_lines: Option<bool>,
        #[dynamo(rename = "a.b[0]", partition_key)]
        pub(crate) reader: u64,
        #[dynamo(alias = "old", default = i64::MAX)]
        pub(crate) _hidden: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            key: 0.5,
            number_of_lines: None,
            reader: u64::MAX,
            _hidden: i64::MIN,
        }
    }
}
mod input_151 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "XY0",
            partition_key(fields),
            sort_key(number_of_lines),
            project(include(r#type))
        ),
        table = "app",
        rename_all = "camelCase",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v"
    )]
    pub(crate) struct Thing {
        #[dynamo(alias = "old", json)]
        pub(crate) update: Place,
        #[dynamo(default = i64::MAX)]
        pub(crate) number_of_lines: i64,
        #[dynamo(default)]
        pub(crate) value: Option<bool>,
        #[dynamo(rename = "n", version)]
        pub(crate) r#type: i64,
        #[dynamo(default)]
        pub(crate) writer: Id,
        #[dynamo(default)]
        pub(crate) größe: Id,
        pub(crate) fields: SystemTime,
        #[dynamo(partition_key)]
        pub(crate) name: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
            number_of_lines: -7,
            value: None,
            r#type: -7,
            writer: Id(7),
            größe: Id(7),
            fields: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            name: Id(7),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_156 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(rename = "n", partition_key)]
        pub(crate) order_id: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing { order_id: i64::MIN }
    }
}
mod input_160 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        rename_all = "camelCase",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v"
    )]
    pub(crate) struct Thing {
        pub(crate) writer: Level,
        #[dynamo(partition_key)]
        pub(crate) schema_version: i64,
        pub(crate) _hidden: i32,
        pub(crate) id: HashMap<String, u32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: Level::Low,
            schema_version: i64::MIN,
            _hidden: 0,
            id: HashMap::from([("k 2".to_owned(), 5)]),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_161 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(schema_version = 1, table = "app")]
    pub(crate) struct Thing {
        #[dynamo(rename = "größe", partition_key)]
        pub(crate) x1: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { x1: -7 }
    }
}
mod input_162 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity = "Thing",
        table = "app",
        global_index(name = "XY0", partition_key(_hidden), project(include(order_id))),
        global_index(
            name = "1st.index1",
            key(pk1 = "THING#{update}", sk1 = "{größe}#{fields}#{order_id}")
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) größe: Id,
        #[dynamo(default)]
        pub(crate) update: Option<SystemTime>,
        #[dynamo(skip)]
        pub(crate) schema_version: Level,
        pub(crate) fields: Option<String>,
        pub(crate) _hidden: Option<Level>,
        pub(crate) order_id: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: Id(7),
            update: None,
            schema_version: Default::default(),
            fields: None,
            _hidden: None,
            order_id: "größe #1 100%".to_owned(),
        }
    }
}
mod input_166 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v"
    )]
    pub(crate) struct Thing {
        #[dynamo(sort_key)]
        pub(crate) order_id: i64,
        pub(crate) r#type: Option<i32>,
        #[dynamo(partition_key)]
        pub(crate) x1: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: -7,
            r#type: Some(-7),
            x1: i64::MIN,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_172 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(sk = "A#{schema_version}"),
        entity = "a \"thing\"",
        entity_attribute = "kind of thing"
    )]
    pub(crate) struct Thing {
        pub(crate) schema_version: Vec<u8>,
        #[dynamo(rename = "a.b[0]", partition_key)]
        pub(crate) r#type: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: vec![0, 255],
            r#type: Level::VeryHigh,
        }
    }
}
mod input_175 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "by-name0",
            partition_key(schema_version, writer),
            sort_key(value)
        ),
        key(sk = "{update}#{value:desc}#{name}"),
        entity = "Thing",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(alias = "old", default = i64::MAX)]
        pub(crate) value: i64,
        #[dynamo(default = vec![1])]
        pub(crate) update: Vec<u8>,
        #[dynamo(rename = "größe", partition_key)]
        pub(crate) schema_version: Vec<u8>,
        pub(crate) name: Level,
        #[dynamo(flatten)]
        pub(crate) _hidden: BTreeMap<String, AttributeValue>,
        pub(crate) writer: u64,
        pub(crate) item: Vec<u8>,
        #[dynamo(default)]
        pub(crate) order_id: Vec<u32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: -7,
            update: vec![0, 255],
            schema_version: vec![0, 255],
            name: Level::VeryHigh,
            _hidden: BTreeMap::new(),
            writer: 7,
            item: vec![0, 255],
            order_id: vec![],
        }
    }
}
mod input_176 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) fields: Level,
        #[dynamo(rename = "#x :y \"z\"")]
        pub(crate) writer: Vec<u32>,
        #[dynamo(unique)]
        pub(crate) key: i64,
        #[dynamo(default)]
        pub(crate) item: Duration,
        #[dynamo(serde)]
        pub(crate) x1: Box<Place>,
        pub(crate) _hidden: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: Level::Low,
            writer: vec![],
            key: -7,
            item: Duration::from_millis(1_500),
            x1: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            _hidden: -7,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_180 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(sk = "{fields}"), table = "app")]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(partition_key)]
        pub(crate) schema_version: SystemTime,
        #[dynamo(read_only)]
        pub(crate) größe: [bool; N],
        #[dynamo(default, json)]
        pub(crate) _hidden: Option<Vec<String>>,
        pub(crate) update: Vec<Place>,
        pub(crate) fields: Id,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            schema_version: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            größe: [true, false],
            _hidden: None,
            update: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            fields: Id(7),
        }
    }
}
mod input_182 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "XY0",
            key(pk0 = "THING#{fields}", sk0 = "{{é}}|"),
            project(include(fields))
        ),
        global_index(name = "1st.index1", partition_key(fields), project(all)),
        table = "app",
        key(pk = "{{é}}|{fields}")
    )]
    pub(crate) struct Thing {
        #[dynamo(rename = "größe")]
        pub(crate) fields: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing { fields: i64::MIN }
    }
}
mod input_187 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY0", partition_key(fields)),
        crate = dynamo_orm,
        entity = "Thing",
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) item: String,
        #[dynamo(partition_key)]
        pub(crate) fields: i32,
        #[dynamo(sensitive, sort_key)]
        pub(crate) key: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: "a".to_owned(),
            fields: 0,
            key: 7,
        }
    }
}
mod input_189 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(skip)]
        pub(crate) writer: String,
        #[dynamo(partition_key)]
        pub(crate) key: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: Default::default(),
            key: Level::VeryHigh,
        }
    }
}
mod input_190 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY0", key(pk0 = "{x1}", sk0 = "ALL")),
        table = "app",
        entity = "Thing"
    )]
    pub(crate) struct Thing {
        #[dynamo(rename = "a.b[0]", partition_key)]
        pub(crate) x1: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing { x1: vec![0, 255] }
    }
}
mod input_192 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(pk = "{{é}}|{x1}", sk = "{item}"), table = "app")]
    pub(crate) struct Thing {
        pub(crate) update: Option<i32>,
        pub(crate) item: Vec<u8>,
        #[dynamo(default)]
        pub(crate) x1: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: None,
            item: vec![0, 255],
            x1: i64::MIN,
        }
    }
}
mod input_194 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default = "none")]
        pub(crate) writer: String,
        #[dynamo(set_once)]
        pub(crate) r#type: Option<String>,
        pub(crate) key: Level,
        #[dynamo(partition_key)]
        pub(crate) update: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: "a".to_owned(),
            r#type: Some("a".to_owned()),
            key: Level::Low,
            update: Level::Low,
        }
    }
}
mod input_195 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index1",
            key(pk1 = "{name}", sk1 = "ALL"),
            project(include(name))
        ),
        key(pk = "THING#{name}", sk = "A#"),
        table = "app",
        entity = "a \"thing\"",
        entity_attribute = "kind of thing",
        global_index(name = "by-name0", partition_key(name), project(all))
    )]
    pub(crate) struct Thing {
        pub(crate) name: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing { name: Level::Low }
    }
}
mod input_196 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        entity = "Thing",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(rename = "größe")]
        pub(crate) id: i32,
        #[dynamo(sort_key)]
        pub(crate) fields: i64,
        #[dynamo(json)]
        pub(crate) schema_version: f64,
        pub(crate) key: Money,
        pub(crate) _hidden: i64,
        #[dynamo(partition_key)]
        pub(crate) item: Id,
        #[dynamo(alias = "old")]
        pub(crate) order_id: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: 0,
            fields: i64::MIN,
            schema_version: -1e100,
            key: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
            _hidden: -7,
            item: Id(7),
            order_id: -7,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_199 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(sk = "{x1}"), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(alias("old name", "older"), rename = "größe")]
        pub(crate) x1: bool,
        #[dynamo(partition_key)]
        pub(crate) r#type: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: true,
            r#type: Level::Low,
        }
    }
}
mod input_204 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(global_index(name = "by-name0", partition_key(order_id)), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) order_id: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_205 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "by-name0",
            partition_key(r#type, number_of_lines),
            sort_key(_hidden),
            project(keys_only)
        )
    )]
    pub(crate) struct Thing {
        pub(crate) _hidden: Id,
        #[dynamo(partition_key)]
        pub(crate) r#type: Vec<u8>,
        #[dynamo(ttl)]
        pub(crate) reader: SystemTime,
        #[dynamo(sort_key)]
        pub(crate) number_of_lines: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: Id(7),
            r#type: vec![0, 255],
            reader: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            number_of_lines: "a".to_owned(),
        }
    }
}
mod input_206 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        crate = dynamo_orm,
        global_index(
            name = "XY0",
            key(pk0 = "A#{reader:desc}", sk0 = "ALL"),
            project(include(writer))
        ),
        table = "app",
        global_index(
            name = "by-name1",
            key(pk1 = "{{é}}|{reader}", sk1 = "{{é}}|"),
            project(keys_only)
        ),
        key(pk = "{reader}")
    )]
    pub(crate) struct Thing {
        #[dynamo(default, json)]
        pub(crate) key: BTreeSet<String>,
        #[dynamo(json)]
        pub(crate) writer: HashMap<String, u32>,
        pub(crate) reader: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            key: BTreeSet::new(),
            writer: HashMap::from([("k 2".to_owned(), 5)]),
            reader: Id(7),
        }
    }
}
mod input_213 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(skip, default = Shape::Point)]
        pub(crate) order_id: Shape,
        pub(crate) fields: SystemTime,
        pub(crate) value: i32,
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: i64,
        #[dynamo(skip)]
        pub(crate) r#type: Option<Place>,
        #[dynamo(sort_key)]
        pub(crate) name: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: Shape::Point,
            fields: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            value: 0,
            number_of_lines: -7,
            r#type: Default::default(),
            name: vec![0, 255],
        }
    }
}
mod input_214 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", rename_all = "PascalCase")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: Level,
        #[dynamo(default, json)]
        pub(crate) x1: Box<Place>,
        pub(crate) reader: Level,
        #[dynamo(flatten)]
        pub(crate) fields: BTreeMap<String, AttributeValue>,
        pub(crate) größe: bool,
        #[dynamo(sensitive)]
        pub(crate) order_id: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            number_of_lines: Level::Low,
            x1: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            reader: Level::Low,
            fields: BTreeMap::from([("k 1".to_owned(), AttributeValue::Bool(true))]),
            größe: true,
            order_id: 7,
        }
    }
}
mod input_217 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "{x1:desc}#{value}#{number_of_lines}", sk = "THING#{name}"),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(skip)]
        pub(crate) update: bool,
        #[dynamo(default = 0.25)]
        pub(crate) value: f64,
        #[dynamo(sensitive)]
        pub(crate) writer: Shape,
        pub(crate) name: Level,
        pub(crate) x1: u64,
        #[dynamo(created_at, null, with = "dynamo_orm::epoch_seconds")]
        pub(crate) item: Option<SystemTime>,
        #[dynamo(default = -1, sensitive)]
        pub(crate) number_of_lines: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: Default::default(),
            value: 0.5,
            writer: Shape::Circle { radius: 5 },
            name: Level::VeryHigh,
            x1: 7,
            item: None,
            number_of_lines: 0,
        }
    }
}
mod input_221 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(sk = "{{é}}|{update}#{x1}"),
        table = "app",
        global_index(name = "by-name0", partition_key(reader, update), sort_key(x1))
    )]
    pub(crate) struct Thing {
        #[dynamo(default)]
        pub(crate) x1: String,
        #[dynamo(rename = "#x :y \"z\"", partition_key)]
        pub(crate) reader: SystemTime,
        pub(crate) update: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: "größe #1 100%".to_owned(),
            reader: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            update: Level::VeryHigh,
        }
    }
}
mod input_222 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "1st.index0",
            partition_key(größe),
            key(sk0 = "A#{number_of_lines:desc}#B#{größe}")
        ),
        key(sk = "THING#{größe}")
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: u64,
        pub(crate) größe: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            number_of_lines: u64::MAX,
            größe: "größe #1 100%".to_owned(),
        }
    }
}
mod input_226 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing<T> {
        #[dynamo(alias("old name", "older"), null, rename = "a.b[0]")]
        pub(crate) key: Option<Place>,
        #[dynamo(sort_key)]
        pub(crate) name: Level,
        #[dynamo(partition_key)]
        pub(crate) id: Id,
        pub(crate) schema_version: Vec<u32>,
        #[dynamo(generate = now)]
        pub(crate) x1: Option<SystemTime>,
        pub(crate) r#type: Vec<T>,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            key: None,
            name: Level::VeryHigh,
            id: Id(7),
            schema_version: vec![],
            x1: Some(UNIX_EPOCH + Duration::from_secs(1_700_000_000)),
            r#type: vec![],
        }
    }
}
mod input_229 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(rename_all = "camelCase", key(sk = "THING#{id}"), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default = -1)]
        pub(crate) id: i32,
        #[dynamo(partition_key)]
        pub(crate) update: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing { id: -7, update: Id(7) }
    }
}
mod input_231 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        table = "app",
        key(pk = "{type}|{value}", sk = "THING#"),
        rename_all = "camelCase"
    )]
    pub(crate) struct Thing {
        pub(crate) value: Level,
        #[dynamo(default, rename = "a.b[0]")]
        pub(crate) r#type: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: Level::VeryHigh,
            r#type: i64::MIN,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_233 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "{item}"),
        entity = "a \"thing\"",
        entity_attribute = "kind of thing",
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        global_index(
            name = "1st.index0",
            partition_key(item),
            key(sk0 = "{item}"),
            project(keys_only)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(default = -1)]
        pub(crate) item: i32,
        #[dynamo(serde)]
        pub(crate) reader: HashMap<String, u32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: 0,
            reader: HashMap::from([("k 2".to_owned(), 5)]),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_238 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        table = "app",
        global_index(
            name = "XY0",
            key(pk0 = "{{é}}|{_hidden:desc}#B#{fields}", sk0 = "{schema_version}"),
            project(keys_only)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(default, rename = "#x :y \"z\"")]
        pub(crate) schema_version: Option<Level>,
        #[dynamo(sort_key)]
        pub(crate) fields: Vec<u8>,
        #[dynamo(partition_key)]
        pub(crate) _hidden: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: None,
            fields: vec![0, 255],
            _hidden: 7,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_239 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(sk = "{fields}#{key:desc}"),
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        entity = "Thing"
    )]
    pub(crate) struct Thing<T> {
        #[dynamo(rename = "größe", sensitive)]
        pub(crate) name: (u8, String),
        pub(crate) schema_version: Vec<T>,
        pub(crate) item: Option<String>,
        #[dynamo(default = -1)]
        pub(crate) key: i32,
        #[dynamo(partition_key)]
        pub(crate) update: u64,
        pub(crate) fields: Id,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            name: (1, "a".to_owned()),
            schema_version: vec![],
            item: None,
            key: 0,
            update: u64::MAX,
            fields: Id(7),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2<T>(_: V1) -> super::Thing<T> {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_240 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", schema_version = 2, upgrade = "editions")]
    pub(crate) struct Thing {
        #[dynamo(flatten)]
        pub(crate) update: Money,
        pub(crate) id: Option<SystemTime>,
        #[dynamo(partition_key)]
        pub(crate) größe: i32,
        pub(crate) value: i32,
        pub(crate) number_of_lines: i32,
        #[dynamo(default = vec![1])]
        pub(crate) key: Vec<u32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
            id: Some(UNIX_EPOCH + Duration::from_secs(1_700_000_000)),
            größe: 0,
            value: 0,
            number_of_lines: 0,
            key: vec![],
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_242 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity_by_key,
        table = "app",
        key(pk = "{{é}}|{value}#{writer}"),
        global_index(
            name = "1st.index0",
            partition_key(value),
            sort_key(writer),
            project(keys_only)
        ),
        global_index(
            name = "XY1",
            partition_key(id, value),
            sort_key(writer),
            project(all)
        )
    )]
    pub(crate) struct Thing {
        pub(crate) größe: Vec<u32>,
        pub(crate) id: Option<String>,
        pub(crate) value: i64,
        #[dynamo(default = i64::MAX, sensitive)]
        pub(crate) writer: i64,
        #[dynamo(default = Shape::Point)]
        pub(crate) name: Shape,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: vec![1, 2],
            id: None,
            value: i64::MIN,
            writer: i64::MIN,
            name: Shape::Circle { radius: 5 },
        }
    }
}
mod input_243 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(sk = "THING#{value}"),
        global_index(
            name = "1st.index0",
            partition_key(reader),
            key(sk0 = "{reader}#{value}")
        ),
        global_index(name = "by-name1", partition_key(value))
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(default, json)]
        pub(crate) r#type: BTreeSet<String>,
        #[dynamo(rename = "#x :y \"z\"", sensitive)]
        pub(crate) update: [bool; N],
        #[dynamo(sensitive, serde, set_once)]
        pub(crate) _hidden: Vec<Place>,
        pub(crate) größe: Shape,
        #[dynamo(sensitive, partition_key)]
        pub(crate) reader: Level,
        #[dynamo(default = Level::VeryHigh)]
        pub(crate) value: Level,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            r#type: BTreeSet::new(),
            update: [true, false],
            _hidden: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            größe: Shape::Circle { radius: 5 },
            reader: Level::VeryHigh,
            value: Level::VeryHigh,
        }
    }
}
mod input_248 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "1st.index0", partition_key(value), project(all))
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) reader: SystemTime,
        #[dynamo(alias = "old")]
        pub(crate) key: Option<Level>,
        #[dynamo(sort_key)]
        pub(crate) value: i32,
        #[dynamo(rename = "größe", serde, set_once)]
        pub(crate) name: Duration,
        #[dynamo(rename = "n", serde, set_once)]
        pub(crate) writer: (u8, String),
        pub(crate) _hidden: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            key: Some(Level::Low),
            value: 0,
            name: Duration::from_millis(1_500),
            writer: (1, "a".to_owned()),
            _hidden: 0,
        }
    }
}
mod input_250 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(rename_all = "camelCase", table = "app")]
    pub(crate) struct Thing {
        #[dynamo(rename = "n")]
        pub(crate) größe: Option<Vec<String>>,
        #[dynamo(partition_key)]
        pub(crate) writer: Level,
        #[dynamo(default, generate = ulid)]
        pub(crate) _hidden: Option<String>,
        #[dynamo(with = "boxed")]
        pub(crate) id: Place,
        #[dynamo(set_once)]
        pub(crate) schema_version: Box<Place>,
        #[dynamo(sort_key)]
        pub(crate) fields: u64,
        pub(crate) reader: HashMap<String, u32>,
        pub(crate) key: Vec<Place>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: None,
            writer: Level::VeryHigh,
            _hidden: None,
            id: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
            schema_version: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            fields: u64::MAX,
            reader: HashMap::from([("k 2".to_owned(), 5)]),
            key: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
        }
    }
}
mod input_255 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        pub(crate) x1: Vec<u32>,
        #[dynamo(skip)]
        pub(crate) number_of_lines: BTreeSet<String>,
        pub(crate) schema_version: Place,
        #[dynamo(default)]
        pub(crate) update: (u8, String),
        #[dynamo(partition_key)]
        pub(crate) name: SystemTime,
        #[dynamo(json)]
        pub(crate) größe: Duration,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: vec![],
            number_of_lines: Default::default(),
            schema_version: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
            update: (1, "a".to_owned()),
            name: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            größe: Duration::from_millis(1_500),
        }
    }
}
mod input_257 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(rename = "n")]
        pub(crate) schema_version: Box<Level>,
        #[dynamo(partition_key)]
        pub(crate) order_id: Level,
        #[dynamo(read_only, sensitive)]
        pub(crate) key: [bool; N],
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            schema_version: Box::new(Level::Low),
            order_id: Level::VeryHigh,
            key: [true, false],
        }
    }
}
mod input_258 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "by-name0",
            partition_key(number_of_lines),
            sort_key(x1),
            project(all)
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(default = vec![1], serde)]
        pub(crate) order_id: Vec<u8>,
        pub(crate) number_of_lines: i32,
        #[dynamo(skip, default = Shape::Point)]
        pub(crate) _hidden: Shape,
        #[dynamo(rename = "n")]
        pub(crate) value: Option<Vec<String>>,
        #[dynamo(default)]
        pub(crate) writer: BTreeSet<String>,
        #[dynamo(partition_key)]
        pub(crate) x1: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: vec![0, 255],
            number_of_lines: -7,
            _hidden: Shape::Point,
            value: None,
            writer: BTreeSet::new(),
            x1: vec![0, 255],
        }
    }
}
mod input_261 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(alias("old name", "older"), serde)]
        pub(crate) _hidden: Vec<Place>,
        pub(crate) id: Duration,
        pub(crate) name: BTreeMap<String, AttributeValue>,
        #[dynamo(skip)]
        pub(crate) fields: String,
        #[dynamo(partition_key)]
        pub(crate) größe: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            id: Duration::from_millis(1_500),
            name: BTreeMap::from([("k 1".to_owned(), AttributeValue::Bool(true))]),
            fields: Default::default(),
            größe: "größe #1 100%".to_owned(),
        }
    }
}
mod input_264 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY1", partition_key(order_id)),
        table = "app",
        global_index(
            name = "XY0",
            partition_key(order_id),
            project(include(schema_version))
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) order_id: Vec<u8>,
        pub(crate) schema_version: Option<bool>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: vec![0, 255],
            schema_version: Some(true),
        }
    }
}
mod input_266 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "XY0",
            partition_key(name),
            key(sk0 = "{{é}}|{name}|{reader:desc}|{number_of_lines}"),
            project(all)
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) name: i64,
        #[dynamo(sort_key)]
        pub(crate) reader: SystemTime,
        pub(crate) number_of_lines: String,
        #[dynamo(default, serde)]
        pub(crate) item: Duration,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            name: i64::MIN,
            reader: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            number_of_lines: "a".to_owned(),
            item: Duration::from_millis(1_500),
        }
    }
}
mod input_274 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(rename_all = "PascalCase", table = "app")]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(skip)]
        pub(crate) r#type: String,
        #[dynamo(skip)]
        pub(crate) key: Option<Place>,
        #[dynamo(null)]
        pub(crate) number_of_lines: Option<SystemTime>,
        #[dynamo(sort_key)]
        pub(crate) order_id: Level,
        pub(crate) value: i64,
        pub(crate) x1: [bool; N],
        #[dynamo(partition_key)]
        pub(crate) fields: Id,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            r#type: Default::default(),
            key: Default::default(),
            number_of_lines: Some(UNIX_EPOCH + Duration::from_secs(1_700_000_000)),
            order_id: Level::VeryHigh,
            value: i64::MIN,
            x1: [true, false],
            fields: Id(7),
        }
    }
}
mod input_278 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index1",
            key(pk1 = "THING#{key}", sk1 = "ALL"),
            project(all)
        ),
        table = "app",
        global_index(
            name = "1st.index0",
            key(pk0 = "THING#{key}", sk0 = "ALL"),
            project(include(id))
        ),
        crate = dynamo_orm
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(partition_key)]
        pub(crate) key: u64,
        pub(crate) r#type: [bool; N],
        #[dynamo(default, json)]
        pub(crate) id: Box<Place>,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            key: 7,
            r#type: [true, false],
            id: Box::new(Place {
                town: String::new(),
                code: None,
            }),
        }
    }
}
mod input_282 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(pk = "A#{update}|{name}"),
        global_index(
            name = "1st.index0",
            partition_key(update),
            key(sk0 = "A#{name}#B#{update}"),
            project(all)
        ),
        global_index(name = "XY1", key(pk1 = "{update}", sk1 = "{name}"))
    )]
    pub(crate) struct Thing {
        pub(crate) update: String,
        #[dynamo(rename = "größe")]
        pub(crate) name: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: "größe #1 100%".to_owned(),
            name: Level::Low,
        }
    }
}
mod input_283 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "XY0", partition_key(schema_version), sort_key(fields)),
        global_index(
            name = "1st.index1",
            key(pk1 = "{größe}#{type}", sk1 = "THING#{schema_version}#B#{fields}")
        ),
        entity = "Thing"
    )]
    pub(crate) struct Thing {
        pub(crate) fields: Option<i32>,
        #[dynamo(partition_key)]
        pub(crate) größe: u64,
        pub(crate) schema_version: Level,
        #[dynamo(default, null)]
        pub(crate) reader: Option<Place>,
        #[dynamo(rename = "a.b[0]")]
        pub(crate) r#type: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: Some(-7),
            größe: 7,
            schema_version: Level::Low,
            reader: Some(Place {
                town: "Oslo".to_owned(),
                code: Some(1),
            }),
            r#type: -7,
        }
    }
}
mod input_285 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing<T> {
        #[dynamo(rename = "größe", partition_key)]
        pub(crate) x1: u64,
        #[dynamo(default)]
        pub(crate) value: Vec<T>,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            x1: u64::MAX,
            value: vec![],
        }
    }
}
mod input_287 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing<T> {
        #[dynamo(sort_key)]
        pub(crate) r#type: i32,
        #[dynamo(generate = now, partition_key)]
        pub(crate) _hidden: SystemTime,
        #[dynamo(sensitive)]
        pub(crate) größe: Vec<T>,
        pub(crate) writer: Id,
        pub(crate) reader: Money,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            r#type: -7,
            _hidden: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            größe: vec![],
            writer: Id(7),
            reader: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
        }
    }
}
mod input_289 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        entity_by_key,
        local_index(name = "XY0", sort_key(writer)),
        key(pk = "{{é}}|{writer}", sk = "THING#")
    )]
    pub(crate) struct Thing {
        pub(crate) writer: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing { writer: Level::VeryHigh }
    }
}
mod input_300 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "1st.index0", partition_key(update), project(keys_only)),
        table = "app",
        key(pk = "{{é}}|{update}", sk = "ALL")
    )]
    pub(crate) struct Thing {
        #[dynamo(alias("old name", "older"))]
        pub(crate) update: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing { update: Level::Low }
    }
}
mod input_302 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "1st.index1", partition_key(x1)),
        key(pk = "A#{x1}", sk = "ALL"),
        table = "app",
        global_index(name = "XY0", key(pk0 = "{x1}", sk0 = "ALL"), project(keys_only))
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(read_only)]
        pub(crate) item: BTreeMap<String, AttributeValue>,
        #[dynamo(sensitive)]
        pub(crate) writer: [bool; N],
        pub(crate) x1: u64,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            item: BTreeMap::from([("k 1".to_owned(), AttributeValue::Bool(true))]),
            writer: [true, false],
            x1: u64::MAX,
        }
    }
}
mod input_303 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        rename_all = "SCREAMING-KEBAB-CASE",
        global_index(
            name = "XY0",
            key(pk0 = "{item}#B#{größe:desc}", sk0 = "A#{number_of_lines}"),
            project(include(writer))
        ),
        crate = dynamo_orm,
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(sensitive)]
        pub(crate) größe: i64,
        #[dynamo(partition_key)]
        pub(crate) item: i32,
        #[dynamo(sort_key)]
        pub(crate) number_of_lines: String,
        #[dynamo(default, serde)]
        pub(crate) writer: Vec<Place>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: -7,
            item: -7,
            number_of_lines: "a".to_owned(),
            writer: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
        }
    }
}
mod input_310 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "XY0",
            key(pk0 = "{{é}}|{größe}#B#{value:desc}", sk0 = "ALL")
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(serde)]
        pub(crate) key: Box<Place>,
        #[dynamo(sort_key)]
        pub(crate) größe: Vec<u8>,
        #[dynamo(partition_key)]
        pub(crate) value: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            key: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            größe: vec![0, 255],
            value: Id(7),
        }
    }
}
mod input_312 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(pk = "THING#{id}", sk = "A#"), crate = dynamo_orm)]
    pub(crate) struct Thing {
        pub(crate) id: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: "größe #1 100%".to_owned(),
        }
    }
}
mod input_313 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "{{é}}|{key}"),
        table = "app",
        global_index(name = "XY0", key(pk0 = "A#{key}", sk0 = "{{é}}|"))
    )]
    pub(crate) struct Thing {
        #[dynamo(default, rename = "größe")]
        pub(crate) key: String,
    }
    pub(crate) fn value() -> Thing {
        Thing { key: "a".to_owned() }
    }
}
mod input_318 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(sk = "THING#{reader:desc}"),
        crate = dynamo_orm,
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v"
    )]
    pub(crate) struct Thing {
        #[dynamo(sensitive)]
        pub(crate) reader: i64,
        #[dynamo(partition_key)]
        pub(crate) value: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: -7,
            value: "größe #1 100%".to_owned(),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_323 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        pub(crate) id: Option<String>,
        #[dynamo(sensitive, serde)]
        pub(crate) value: Box<Place>,
        #[dynamo(alias = "old")]
        pub(crate) x1: Shape,
        pub(crate) r#type: Option<SystemTime>,
        #[dynamo(sensitive, partition_key)]
        pub(crate) größe: Id,
        #[dynamo(skip)]
        pub(crate) update: Option<u64>,
        #[dynamo(sort_key)]
        pub(crate) order_id: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: None,
            value: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            x1: Shape::Point,
            r#type: Some(UNIX_EPOCH + Duration::from_secs(1_700_000_000)),
            größe: Id(7),
            update: Default::default(),
            order_id: 7,
        }
    }
}
mod input_325 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(pk = "{update}", sk = "A#{key}|{reader}"))]
    pub(crate) struct Thing {
        pub(crate) reader: i32,
        pub(crate) update: String,
        #[dynamo(default, read_only)]
        pub(crate) _hidden: Option<i32>,
        #[dynamo(with = "reversed", unique)]
        pub(crate) schema_version: Option<String>,
        #[dynamo(read_only)]
        pub(crate) id: Option<String>,
        #[dynamo(json)]
        pub(crate) name: Vec<Place>,
        #[dynamo(rename = "#x :y \"z\"")]
        pub(crate) key: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: -7,
            update: "größe #1 100%".to_owned(),
            _hidden: None,
            schema_version: Some("a".to_owned()),
            id: Some("a".to_owned()),
            name: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            key: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_327 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(pk = "{{é}}|{order_id:desc}"), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default, rename = "#x :y \"z\"")]
        pub(crate) _hidden: Level,
        #[dynamo(default = UNIX_EPOCH)]
        pub(crate) order_id: SystemTime,
        pub(crate) number_of_lines: Box<Place>,
        pub(crate) schema_version: Vec<u8>,
        #[dynamo(default)]
        pub(crate) item: Vec<u8>,
        #[dynamo(serde)]
        pub(crate) x1: bool,
        pub(crate) name: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: Level::Low,
            order_id: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            number_of_lines: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            schema_version: vec![0, 255],
            item: vec![0, 255],
            x1: true,
            name: "a".to_owned(),
        }
    }
}
mod input_328 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(crate = dynamo_orm, table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) fields: u64,
        pub(crate) _hidden: Option<String>,
        #[dynamo(sensitive, sort_key)]
        pub(crate) größe: Id,
        #[dynamo(default)]
        pub(crate) x1: String,
        #[dynamo(alias("old name", "older"))]
        pub(crate) item: Option<i32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: 7,
            _hidden: Some("a".to_owned()),
            größe: Id(7),
            x1: "größe #1 100%".to_owned(),
            item: None,
        }
    }
}
mod input_330 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(pk = "A#{number_of_lines}", sk = "ALL"),
        schema_version = 2,
        upgrade = "editions"
    )]
    pub(crate) struct Thing {
        #[dynamo(default)]
        pub(crate) number_of_lines: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            number_of_lines: "a".to_owned(),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_332 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(sort_key)]
        pub(crate) update: u64,
        #[dynamo(default)]
        pub(crate) item: Level,
        pub(crate) number_of_lines: String,
        #[dynamo(partition_key)]
        pub(crate) fields: Box<Level>,
        #[dynamo(default)]
        pub(crate) _hidden: Box<Level>,
        #[dynamo(read_only)]
        pub(crate) r#type: SystemTime,
        pub(crate) order_id: Option<u64>,
        #[dynamo(
            alias("old name", "older"),
            default,
            null,
            with = "dynamo_orm::epoch_seconds"
        )]
        pub(crate) name: Option<SystemTime>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: u64::MAX,
            item: Level::Low,
            number_of_lines: "a".to_owned(),
            fields: Box::new(Level::Low),
            _hidden: Box::new(Level::Low),
            r#type: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            order_id: None,
            name: Some(UNIX_EPOCH + Duration::from_secs(1_700_000_000)),
        }
    }
}
mod input_334 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default)]
        pub(crate) r#type: Option<bool>,
        #[dynamo(generate = now, partition_key)]
        pub(crate) order_id: SystemTime,
        #[dynamo(serde)]
        pub(crate) id: (u8, String),
        #[dynamo(default)]
        pub(crate) schema_version: Box<Place>,
        #[dynamo(rename = "n", sort_key)]
        pub(crate) writer: SystemTime,
        pub(crate) _hidden: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            r#type: None,
            order_id: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            id: (1, "a".to_owned()),
            schema_version: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            writer: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            _hidden: -7,
        }
    }
}
mod input_337 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        rename_all = "SCREAMING-KEBAB-CASE",
        schema_version = 2,
        upgrade = "editions"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: String,
        #[dynamo(unique)]
        pub(crate) item: String,
        #[dynamo(serde, set_once)]
        pub(crate) _hidden: Place,
        #[dynamo(serde)]
        pub(crate) id: Option<bool>,
        pub(crate) x1: Option<i32>,
        pub(crate) name: Option<Place>,
        pub(crate) key: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            number_of_lines: "a".to_owned(),
            item: "a".to_owned(),
            _hidden: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
            id: Some(true),
            x1: None,
            name: None,
            key: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_338 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "XY0", key(pk0 = "{name}|{größe}", sk0 = "A#"))
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) größe: i64,
        #[dynamo(sort_key)]
        pub(crate) name: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: -7,
            name: "a".to_owned(),
        }
    }
}
mod input_339 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v"
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(rename = "a.b[0]")]
        pub(crate) id: [bool; N],
        pub(crate) _hidden: u64,
        #[dynamo(generate = ulid)]
        pub(crate) order_id: String,
        #[dynamo(default, sensitive)]
        pub(crate) writer: Vec<Place>,
        #[dynamo(sensitive, partition_key)]
        pub(crate) größe: i64,
        pub(crate) r#type: String,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            id: [true, false],
            _hidden: u64::MAX,
            order_id: "größe #1 100%".to_owned(),
            writer: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            größe: -7,
            r#type: "größe #1 100%".to_owned(),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2<const N: usize>(_: V1) -> super::Thing<N> {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_346 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default, rename = "a.b[0]")]
        pub(crate) _hidden: Box<Level>,
        #[dynamo(serde)]
        pub(crate) number_of_lines: i32,
        pub(crate) item: Option<Level>,
        #[dynamo(partition_key)]
        pub(crate) name: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: Box::new(Level::Low),
            number_of_lines: 0,
            item: Some(Level::Low),
            name: -7,
        }
    }
}
mod input_355 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(schema_version = 1, table = "app")]
    pub(crate) struct Thing {
        pub(crate) key: Vec<u8>,
        #[dynamo(alias("old name", "older"), default)]
        pub(crate) value: Vec<Place>,
        #[dynamo(generate = ulid, partition_key)]
        pub(crate) item: String,
        pub(crate) größe: i64,
        #[dynamo(rename = "a.b[0]")]
        pub(crate) writer: BTreeSet<String>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            key: vec![0, 255],
            value: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            item: "a".to_owned(),
            größe: -7,
            writer: BTreeSet::new(),
        }
    }
}
mod input_356 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY0", partition_key(key), sort_key(reader)),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(default = 2+3)]
        pub(crate) item: u64,
        #[dynamo(rename = "größe", partition_key)]
        pub(crate) reader: SystemTime,
        #[dynamo(created_at, rename = "a.b[0]")]
        pub(crate) key: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: 7,
            reader: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            key: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_358 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) r#type: String,
        pub(crate) schema_version: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            r#type: "a".to_owned(),
            schema_version: -7,
        }
    }
}
mod input_363 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        rename_all = "camelCase",
        schema_version = 2,
        upgrade = "editions",
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) key: Vec<u32>,
        #[dynamo(partition_key)]
        pub(crate) reader: Level,
        #[dynamo(default, read_only, sensitive)]
        pub(crate) item: Id,
        #[dynamo(alias = "old")]
        pub(crate) number_of_lines: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            key: vec![],
            reader: Level::Low,
            item: Id(7),
            number_of_lines: Level::VeryHigh,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_364 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index0",
            partition_key(reader),
            sort_key(order_id),
            project(all)
        ),
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(rename = "n", partition_key)]
        pub(crate) reader: Level,
        #[dynamo(sort_key)]
        pub(crate) order_id: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: Level::Low,
            order_id: -7,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_368 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        schema_version = 1,
        rename_all = "camelCase",
        global_index(
            name = "XY0",
            partition_key(number_of_lines, fields),
            sort_key(_hidden),
            project(all)
        )
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(alias("old name", "older"))]
        pub(crate) number_of_lines: SystemTime,
        pub(crate) update: [bool; N],
        #[dynamo(partition_key)]
        pub(crate) _hidden: Level,
        pub(crate) fields: Vec<u8>,
        #[dynamo(flatten)]
        pub(crate) writer: Money,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            number_of_lines: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            update: [true, false],
            _hidden: Level::Low,
            fields: vec![0, 255],
            writer: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
        }
    }
}
mod input_369 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) _hidden: String,
        #[dynamo(default, sensitive)]
        pub(crate) x1: Box<Level>,
        #[dynamo(json)]
        pub(crate) r#type: Vec<Place>,
        #[dynamo(alias("old name", "older"), read_only)]
        pub(crate) größe: SystemTime,
        #[dynamo(default, sensitive)]
        pub(crate) number_of_lines: Place,
        #[dynamo(rename = "n", partition_key)]
        pub(crate) name: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: "größe #1 100%".to_owned(),
            x1: Box::new(Level::Low),
            r#type: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            größe: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            number_of_lines: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
            name: 7,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_370 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        rename_all = "PascalCase",
        entity = "Thing",
        global_index(
            name = "by-name0",
            partition_key(number_of_lines, name),
            sort_key(fields)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(default)]
        pub(crate) _hidden: bool,
        #[dynamo(partition_key)]
        pub(crate) name: u64,
        pub(crate) größe: BTreeSet<String>,
        #[dynamo(serde)]
        pub(crate) value: (u8, String),
        pub(crate) number_of_lines: Level,
        pub(crate) schema_version: Option<Vec<String>>,
        #[dynamo(sort_key)]
        pub(crate) fields: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: false,
            name: 7,
            größe: BTreeSet::from(["a".to_owned()]),
            value: (1, "a".to_owned()),
            number_of_lines: Level::VeryHigh,
            schema_version: None,
            fields: Level::VeryHigh,
        }
    }
}
mod input_371 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(sk = "{{é}}|"), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) größe: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing { größe: u64::MAX }
    }
}
mod input_375 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        table = "app",
        global_index(name = "1st.index0", key(pk0 = "{order_id}", sk0 = "{value}"))
    )]
    pub(crate) struct Thing {
        pub(crate) item: Vec<Place>,
        pub(crate) order_id: Option<bool>,
        #[dynamo(partition_key)]
        pub(crate) value: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            order_id: Some(true),
            value: -7,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_376 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "{number_of_lines}#B#{key:desc}"),
        table = "app",
        schema_version = 1
    )]
    pub(crate) struct Thing {
        #[dynamo(skip)]
        pub(crate) größe: BTreeSet<String>,
        pub(crate) writer: Duration,
        #[dynamo(rename = "#x :y \"z\"")]
        pub(crate) key: i32,
        #[dynamo(rename = "a.b[0]", sensitive)]
        pub(crate) number_of_lines: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: Default::default(),
            writer: Duration::from_millis(1_500),
            key: 0,
            number_of_lines: "größe #1 100%".to_owned(),
        }
    }
}
mod input_377 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "XY1", partition_key(x1), sort_key(writer)),
        global_index(
            name = "by-name0",
            partition_key(größe, _hidden),
            sort_key(x1),
            project(keys_only)
        ),
        schema_version = 1,
        entity = "Thing"
    )]
    pub(crate) struct Thing<T> {
        pub(crate) reader: Option<Place>,
        #[dynamo(default, rename = "#x :y \"z\"")]
        pub(crate) value: Vec<T>,
        #[dynamo(partition_key)]
        pub(crate) writer: i64,
        #[dynamo(alias = "old", with = "as_text")]
        pub(crate) _hidden: Option<u64>,
        #[dynamo(set_once)]
        pub(crate) x1: Duration,
        pub(crate) größe: Vec<u8>,
        #[dynamo(default = vec![1])]
        pub(crate) number_of_lines: Vec<u32>,
        #[dynamo(json)]
        pub(crate) update: Place,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            reader: None,
            value: vec![5],
            writer: i64::MIN,
            _hidden: Some(7),
            x1: Duration::from_millis(1_500),
            größe: vec![0, 255],
            number_of_lines: vec![],
            update: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
        }
    }
}
mod input_378 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", rename_all = "PascalCase", schema_version = 1)]
    pub(crate) struct Thing {
        #[dynamo(skip)]
        pub(crate) update: Level,
        #[dynamo(generate = uuid)]
        pub(crate) größe: Option<String>,
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: Level,
        #[dynamo(json)]
        pub(crate) id: u64,
        #[dynamo(default)]
        pub(crate) key: Box<Level>,
        #[dynamo(unique)]
        pub(crate) x1: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: Default::default(),
            größe: Some("a".to_owned()),
            number_of_lines: Level::Low,
            id: 7,
            key: Box::new(Level::Low),
            x1: vec![0, 255],
        }
    }
}
mod input_379 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        rename_all = "SCREAMING-KEBAB-CASE",
        table = "app",
        entity = "Thing",
        key(pk = "{_hidden}")
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(generate = uuid)]
        pub(crate) fields: String,
        pub(crate) name: i32,
        #[dynamo(read_only)]
        pub(crate) value: [bool; N],
        pub(crate) _hidden: Level,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            fields: "a".to_owned(),
            name: 0,
            value: [true, false],
            _hidden: Level::VeryHigh,
        }
    }
}
mod input_382 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(pk = "{name}"), table = "app")]
    pub(crate) struct Thing {
        pub(crate) name: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing { name: Level::Low }
    }
}
mod input_386 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) schema_version: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing { schema_version: 7 }
    }
}
mod input_387 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(pk = "{item}"), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(read_only, with = "as_text")]
        pub(crate) fields: u64,
        pub(crate) item: u64,
        #[dynamo(serde)]
        pub(crate) _hidden: Vec<Place>,
        #[dynamo(alias("old name", "older"), default)]
        pub(crate) writer: Option<Level>,
        pub(crate) update: Vec<Place>,
        pub(crate) r#type: Vec<u8>,
        #[dynamo(default)]
        pub(crate) id: Vec<Place>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: u64::MAX,
            item: u64::MAX,
            _hidden: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            writer: Some(Level::Low),
            update: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            r#type: vec![0, 255],
            id: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
        }
    }
}
mod input_390 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        entity = "Thing"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) writer: SystemTime,
        #[dynamo(flatten)]
        pub(crate) number_of_lines: BTreeMap<String, AttributeValue>,
        #[dynamo(sort_key)]
        pub(crate) key: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            number_of_lines: BTreeMap::new(),
            key: Id(7),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_393 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "1st.index0",
            partition_key(order_id),
            sort_key(fields),
            project(keys_only)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(generate = uuid, partition_key)]
        pub(crate) fields: String,
        #[dynamo(default = -1, rename = "a.b[0]")]
        pub(crate) order_id: i32,
        #[dynamo(alias = "old", default)]
        pub(crate) id: BTreeSet<String>,
        #[dynamo(sort_key)]
        pub(crate) _hidden: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: "größe #1 100%".to_owned(),
            order_id: -7,
            id: BTreeSet::from(["a".to_owned()]),
            _hidden: u64::MAX,
        }
    }
}
mod input_394 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app",
        entity_by_key,
        key(sk = "A#")
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) id: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing { id: Id(7) }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_397 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(null)]
        pub(crate) order_id: Option<Place>,
        #[dynamo(serde)]
        pub(crate) item: u64,
        #[dynamo(generate = ulid, rename = "n", partition_key)]
        pub(crate) x1: String,
        #[dynamo(skip)]
        pub(crate) schema_version: u64,
        #[dynamo(null, json)]
        pub(crate) update: Option<Vec<String>>,
        #[dynamo(sensitive, json)]
        pub(crate) _hidden: Box<Place>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: Some(Place {
                town: "Oslo".to_owned(),
                code: Some(1),
            }),
            item: u64::MAX,
            x1: "a".to_owned(),
            schema_version: Default::default(),
            update: None,
            _hidden: Box::new(Place {
                town: String::new(),
                code: None,
            }),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_404 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", entity = "Thing", schema_version = 1)]
    pub(crate) struct Thing {
        #[dynamo(rename = "größe")]
        pub(crate) schema_version: Option<bool>,
        #[dynamo(json)]
        pub(crate) update: BTreeSet<String>,
        #[dynamo(partition_key)]
        pub(crate) fields: u64,
        pub(crate) name: BTreeMap<String, AttributeValue>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: None,
            update: BTreeSet::new(),
            fields: 7,
            name: BTreeMap::new(),
        }
    }
}
mod input_406 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        rename_all = "camelCase"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) id: u64,
        #[dynamo(rename = "größe", sort_key)]
        pub(crate) key: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: u64::MAX,
            key: u64::MAX,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_407 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(schema_version = 2, upgrade = "editions", table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) r#type: i32,
        #[dynamo(default, serde)]
        pub(crate) fields: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing { r#type: -7, fields: Id(7) }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_409 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(sk = "{{é}}|{item}|{writer:desc}"),
        table = "app",
        rename_all = "camelCase"
    )]
    pub(crate) struct Thing {
        pub(crate) fields: Money,
        #[dynamo(rename = "a.b[0]")]
        pub(crate) order_id: Option<Level>,
        #[dynamo(with = "reversed", set_once)]
        pub(crate) update: Option<String>,
        pub(crate) item: Id,
        #[dynamo(generate = now, partition_key)]
        pub(crate) name: SystemTime,
        #[dynamo(default)]
        pub(crate) writer: Id,
        pub(crate) key: Option<u64>,
        pub(crate) id: Option<Level>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
            order_id: None,
            update: None,
            item: Id(7),
            name: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            writer: Id(7),
            key: None,
            id: Some(Level::Low),
        }
    }
}
mod input_413 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY0", partition_key(number_of_lines), sort_key(writer)),
        schema_version = 1,
        table = "app",
        rename_all = "camelCase"
    )]
    pub(crate) struct Thing {
        #[dynamo(default, set_once)]
        pub(crate) name: Vec<u32>,
        pub(crate) writer: i32,
        #[dynamo(default = true)]
        pub(crate) x1: bool,
        #[dynamo(flatten)]
        pub(crate) _hidden: BTreeMap<String, AttributeValue>,
        #[dynamo(default)]
        pub(crate) größe: Option<Vec<String>>,
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: Vec<u8>,
        #[dynamo(default)]
        pub(crate) reader: Option<Place>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            name: vec![1, 2],
            writer: -7,
            x1: true,
            _hidden: BTreeMap::from([("k 1".to_owned(), AttributeValue::Bool(true))]),
            größe: None,
            number_of_lines: vec![0, 255],
            reader: None,
        }
    }
}
mod input_416 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(sk = "THING#"),
        global_index(
            name = "XY0",
            partition_key(value),
            key(sk0 = "{value}"),
            project(keys_only)
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) value: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing { value: vec![0, 255] }
    }
}
mod input_419 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(sensitive, partition_key)]
        pub(crate) id: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing { id: vec![0, 255] }
    }
}
mod input_420 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index0",
            partition_key(order_id),
            key(sk0 = "{{é}}|{order_id}"),
            project(all)
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(rename = "n", sensitive, partition_key)]
        pub(crate) order_id: String,
    }
    pub(crate) fn value() -> Thing {
        Thing { order_id: "a".to_owned() }
    }
}
mod input_424 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: Box<Level>,
        pub(crate) name: u64,
        pub(crate) schema_version: Option<Place>,
        #[dynamo(generate = ulid)]
        pub(crate) x1: String,
        pub(crate) größe: bool,
        pub(crate) _hidden: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            number_of_lines: Box::new(Level::Low),
            name: u64::MAX,
            schema_version: None,
            x1: "a".to_owned(),
            größe: false,
            _hidden: "a".to_owned(),
        }
    }
}
mod input_427 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        table = "app",
        key(sk = "{fields:desc}")
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) writer: i32,
        pub(crate) key: Duration,
        pub(crate) fields: f64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: -7,
            key: Duration::from_millis(1_500),
            fields: 0.5,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_428 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(skip, default = Shape::Point)]
        pub(crate) item: Shape,
        #[dynamo(partition_key)]
        pub(crate) writer: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: Shape::Point,
            writer: 0,
        }
    }
}
mod input_431 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(sk = "THING#{type}#{name}"), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default = Level::VeryHigh, rename = "a.b[0]", sensitive)]
        pub(crate) r#type: Level,
        pub(crate) number_of_lines: Option<Vec<String>>,
        #[dynamo(partition_key)]
        pub(crate) update: u64,
        pub(crate) name: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            r#type: Level::Low,
            number_of_lines: None,
            update: u64::MAX,
            name: -7,
        }
    }
}
mod input_432 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) größe: i64,
        #[dynamo(set_once)]
        pub(crate) _hidden: Option<String>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: i64::MIN,
            _hidden: Some("a".to_owned()),
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_435 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        crate = dynamo_orm,
        global_index(
            name = "1st.index0",
            partition_key(key),
            key(sk0 = "{key}#{id}#{value}"),
            project(keys_only)
        ),
        entity = "a \"thing\"",
        entity_attribute = "kind of thing"
    )]
    pub(crate) struct Thing {
        #[dynamo(generate = uuid)]
        pub(crate) value: String,
        pub(crate) key: Option<Level>,
        #[dynamo(rename = "n", partition_key)]
        pub(crate) id: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: "größe #1 100%".to_owned(),
            key: None,
            id: -7,
        }
    }
}
mod input_439 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default, serde)]
        pub(crate) schema_version: Vec<Place>,
        #[dynamo(partition_key)]
        pub(crate) writer: i32,
        #[dynamo(generate = uuid, rename = "n")]
        pub(crate) order_id: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            writer: 0,
            order_id: "a".to_owned(),
        }
    }
}
mod input_446 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        rename_all = "PascalCase",
        global_index(name = "XY0", partition_key(_hidden), sort_key(fields))
    )]
    pub(crate) struct Thing {
        pub(crate) id: Level,
        pub(crate) value: Vec<Place>,
        #[dynamo(skip)]
        pub(crate) r#type: Level,
        #[dynamo(partition_key)]
        pub(crate) fields: Level,
        pub(crate) _hidden: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: Level::VeryHigh,
            value: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            r#type: Default::default(),
            fields: Level::VeryHigh,
            _hidden: Id(7),
        }
    }
}
mod input_448 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", entity = "Thing", schema_version = 1)]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) r#type: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { r#type: -7 }
    }
}
mod input_449 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "by-name1", key(pk1 = "A#{id}", sk1 = "ALL")),
        global_index(name = "1st.index0", key(pk0 = "{id}", sk0 = "{{é}}|")),
        table = "app",
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        rename_all = "SCREAMING-KEBAB-CASE"
    )]
    pub(crate) struct Thing {
        #[dynamo(sensitive, partition_key)]
        pub(crate) id: String,
    }
    pub(crate) fn value() -> Thing {
        Thing { id: "a".to_owned() }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_453 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY0", partition_key(value)),
        key(pk = "THING#{value}", sk = "ALL"),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(default = -1)]
        pub(crate) value: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { value: -7 }
    }
}
mod input_457 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        rename_all = "SCREAMING-KEBAB-CASE",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(read_only)]
        pub(crate) _hidden: BTreeMap<String, AttributeValue>,
        pub(crate) größe: Vec<Place>,
        #[dynamo(rename = "größe", serde)]
        pub(crate) number_of_lines: Duration,
        #[dynamo(sort_key)]
        pub(crate) order_id: i64,
        pub(crate) id: Option<bool>,
        pub(crate) key: Box<Place>,
        #[dynamo(partition_key)]
        pub(crate) writer: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: BTreeMap::new(),
            größe: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            number_of_lines: Duration::from_millis(1_500),
            order_id: i64::MIN,
            id: None,
            key: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            writer: -7,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_460 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity_by_key,
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app",
        key(pk = "THING#{order_id:desc}"),
        global_index(
            name = "by-name1",
            partition_key(order_id, name),
            sort_key(schema_version),
            project(all)
        ),
        global_index(
            name = "XY0",
            partition_key(order_id, name),
            sort_key(schema_version),
            project(all)
        )
    )]
    pub(crate) struct Thing<T, const N: usize> {
        #[dynamo(sensitive, unique)]
        pub(crate) name: Level,
        pub(crate) update: Vec<T>,
        #[dynamo(default = i64::MAX)]
        pub(crate) order_id: i64,
        pub(crate) größe: [bool; N],
        pub(crate) key: SystemTime,
        pub(crate) r#type: Option<Vec<String>>,
        #[dynamo(rename = "n")]
        pub(crate) schema_version: Option<String>,
        #[dynamo(set_once)]
        pub(crate) writer: Vec<T>,
    }
    pub(crate) fn value() -> Thing<u16, 2> {
        Thing {
            name: Level::Low,
            update: vec![],
            order_id: i64::MIN,
            größe: [true, false],
            key: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            r#type: Some(vec!["a".to_owned()]),
            schema_version: Some("a".to_owned()),
            writer: vec![5],
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2<T, const N: usize>(_: V1) -> super::Thing<T, N> {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_461 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity = "Thing",
        table = "app",
        global_index(
            name = "1st.index0",
            key(pk0 = "A#{key}", sk0 = "{{é}}|{name}"),
            project(keys_only)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) name: i32,
        #[dynamo(default)]
        pub(crate) key: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            name: -7,
            key: vec![0, 255],
        }
    }
}
mod input_462 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default = Level::VeryHigh)]
        pub(crate) writer: Level,
        #[dynamo(default, sensitive, serde)]
        pub(crate) order_id: Box<Place>,
        #[dynamo(partition_key)]
        pub(crate) key: String,
        #[dynamo(sensitive)]
        pub(crate) number_of_lines: bool,
        #[dynamo(serde)]
        pub(crate) update: SystemTime,
        pub(crate) schema_version: Id,
        pub(crate) reader: f64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: Level::Low,
            order_id: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            key: "größe #1 100%".to_owned(),
            number_of_lines: true,
            update: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            schema_version: Id(7),
            reader: -1e100,
        }
    }
}
mod input_465 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        local_index(name = "1st.index0", sort_key(r#type), project(all)),
        table = "app",
        rename_all = "SCREAMING-KEBAB-CASE",
        schema_version = 1,
        key(sk = "{type}")
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) name: u64,
        pub(crate) r#type: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing { name: 7, r#type: Id(7) }
    }
}
mod input_466 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "A#{number_of_lines}#B#{fields:desc}"),
        rename_all = "camelCase",
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) number_of_lines: i32,
        #[dynamo(json)]
        pub(crate) r#type: HashMap<String, u32>,
        #[dynamo(default)]
        pub(crate) fields: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            number_of_lines: -7,
            r#type: HashMap::from([("k 2".to_owned(), 5)]),
            fields: Id(7),
        }
    }
}
mod input_468 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "THING#{name}|{id}|{type:desc}"),
        table = "app",
        rename_all = "PascalCase"
    )]
    pub(crate) struct Thing {
        #[dynamo(rename = "a.b[0]")]
        pub(crate) update: u64,
        pub(crate) r#type: SystemTime,
        pub(crate) name: Vec<u8>,
        pub(crate) x1: (u8, String),
        #[dynamo(default)]
        pub(crate) id: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: 7,
            r#type: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            name: vec![0, 255],
            x1: (1, "a".to_owned()),
            id: vec![0, 255],
        }
    }
}
mod input_470 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY0", key(pk0 = "A#{item}#B#{größe}", sk0 = "ALL")),
        entity_by_key,
        rename_all = "SCREAMING-KEBAB-CASE",
        table = "app",
        key(sk = "A#{größe}")
    )]
    pub(crate) struct Thing {
        #[dynamo(alias = "old")]
        pub(crate) name: Money,
        pub(crate) größe: u64,
        #[dynamo(partition_key)]
        pub(crate) item: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            name: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
            größe: u64::MAX,
            item: Level::Low,
        }
    }
}
mod input_472 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(sk = "{update}"), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(alias("old name", "older"), default = fresh)]
        pub(crate) update: u64,
        #[dynamo(partition_key)]
        pub(crate) order_id: Level,
        #[dynamo(default = vec![1], json)]
        pub(crate) number_of_lines: Vec<u32>,
        #[dynamo(default)]
        pub(crate) value: Duration,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: 7,
            order_id: Level::Low,
            number_of_lines: vec![1, 2],
            value: Duration::from_millis(1_500),
        }
    }
}
mod input_473 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(global_index(name = "XY0", partition_key(writer)), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(alias("old name", "older"), default = fresh)]
        pub(crate) id: u64,
        #[dynamo(default, sensitive)]
        pub(crate) x1: u64,
        #[dynamo(rename = "größe", partition_key)]
        pub(crate) order_id: Vec<u8>,
        pub(crate) writer: Id,
        #[dynamo(rename = "a.b[0]")]
        pub(crate) schema_version: Level,
        #[dynamo(sort_key)]
        pub(crate) key: u64,
        pub(crate) value: Vec<Place>,
        #[dynamo(default = vec![1])]
        pub(crate) item: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: 7,
            x1: 7,
            order_id: vec![0, 255],
            writer: Id(7),
            schema_version: Level::Low,
            key: u64::MAX,
            value: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            item: vec![0, 255],
        }
    }
}
mod input_477 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "XY0", partition_key(item)),
        global_index(name = "1st.index1", partition_key(name), project(all))
    )]
    pub(crate) struct Thing<T> {
        #[dynamo(default, read_only)]
        pub(crate) schema_version: Vec<T>,
        pub(crate) update: Vec<u8>,
        pub(crate) x1: (u8, String),
        #[dynamo(serde)]
        pub(crate) writer: Vec<u8>,
        #[dynamo(default, rename = "a.b[0]")]
        pub(crate) item: Level,
        pub(crate) fields: u64,
        #[dynamo(read_only)]
        pub(crate) größe: Option<i32>,
        #[dynamo(partition_key)]
        pub(crate) name: Vec<u8>,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            schema_version: vec![5],
            update: vec![0, 255],
            x1: (1, "a".to_owned()),
            writer: vec![0, 255],
            item: Level::VeryHigh,
            fields: 7,
            größe: None,
            name: vec![0, 255],
        }
    }
}
mod input_480 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(pk = "{{é}}|{update}", sk = "THING#"))]
    pub(crate) struct Thing {
        pub(crate) update: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing { update: 7 }
    }
}
mod input_481 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(pk = "{{é}}|{value}", sk = "{{é}}|"),
        global_index(
            name = "by-name0",
            key(pk0 = "A#{value}", sk0 = "ALL"),
            project(keys_only)
        ),
        global_index(name = "by-name1", key(pk1 = "{value}", sk1 = "ALL"))
    )]
    pub(crate) struct Thing {
        pub(crate) value: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing { value: Level::Low }
    }
}
mod input_483 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "XY0",
            key(pk0 = "{{é}}|{fields}", sk0 = "A#{value}"),
            project(keys_only)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(sensitive, partition_key)]
        pub(crate) value: u64,
        #[dynamo(alias = "old")]
        pub(crate) fields: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: u64::MAX,
            fields: "a".to_owned(),
        }
    }
}
mod input_484 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(alias = "old")]
        pub(crate) schema_version: i64,
        #[dynamo(sensitive)]
        pub(crate) x1: Id,
        pub(crate) r#type: Id,
        #[dynamo(json)]
        pub(crate) writer: Option<u64>,
        pub(crate) value: String,
        #[dynamo(partition_key)]
        pub(crate) größe: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: -7,
            x1: Id(7),
            r#type: Id(7),
            writer: None,
            value: "größe #1 100%".to_owned(),
            größe: Level::Low,
        }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_485 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "by-name0",
            partition_key(value),
            key(sk0 = "{{é}}|{reader:desc}#{key}#{x1}")
        ),
        key(pk = "A#{reader:desc}#B#{key}")
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(rename = "a.b[0]")]
        pub(crate) key: SystemTime,
        #[dynamo(sensitive)]
        pub(crate) item: [bool; N],
        pub(crate) x1: Option<SystemTime>,
        pub(crate) value: SystemTime,
        pub(crate) reader: Id,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            key: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            item: [true, false],
            x1: None,
            value: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            reader: Id(7),
        }
    }
}
mod input_486 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", global_index(name = "by-name0", partition_key(r#type)))]
    pub(crate) struct Thing {
        pub(crate) id: Shape,
        #[dynamo(sort_key)]
        pub(crate) value: Id,
        #[dynamo(rename = "#x :y \"z\"", partition_key)]
        pub(crate) r#type: u64,
        #[dynamo(alias = "old", default)]
        pub(crate) order_id: Vec<u32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: Shape::Point,
            value: Id(7),
            r#type: u64::MAX,
            order_id: vec![1, 2],
        }
    }
}
mod input_489 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(sensitive)]
        pub(crate) reader: Box<Place>,
        #[dynamo(partition_key)]
        pub(crate) name: Vec<u8>,
        #[dynamo(json)]
        pub(crate) fields: Vec<u8>,
        pub(crate) update: Duration,
        #[dynamo(sensitive)]
        pub(crate) größe: Money,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            name: vec![0, 255],
            fields: vec![0, 255],
            update: Duration::from_millis(1_500),
            größe: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
        }
    }
}
mod input_492 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity = "Thing",
        table = "app",
        global_index(name = "XY0", partition_key(number_of_lines), sort_key(r#type))
    )]
    pub(crate) struct Thing {
        pub(crate) _hidden: u64,
        #[dynamo(
            alias("old name", "older"),
            generate = now,
            with = "dynamo_orm::epoch_millis"
        )]
        pub(crate) r#type: SystemTime,
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: 7,
            r#type: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            number_of_lines: Id(7),
        }
    }
}
mod input_495 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        rename_all = "PascalCase",
        table = "app",
        key(pk = "A#{reader}|{writer}|{type}", sk = "THING#")
    )]
    pub(crate) struct Thing {
        pub(crate) x1: Duration,
        pub(crate) r#type: Vec<u8>,
        #[dynamo(rename = "größe")]
        pub(crate) schema_version: Option<i32>,
        #[dynamo(default, rename = "a.b[0]")]
        pub(crate) writer: Level,
        pub(crate) reader: i32,
        #[dynamo(alias("old name", "older"), read_only)]
        pub(crate) item: Id,
        pub(crate) größe: Duration,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: Duration::from_millis(1_500),
            r#type: vec![0, 255],
            schema_version: Some(-7),
            writer: Level::VeryHigh,
            reader: -7,
            item: Id(7),
            größe: Duration::from_millis(1_500),
        }
    }
}
mod input_496 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity_by_key,
        key(sk = "{{é}}|{type}#{item:desc}#{id}"),
        global_index(
            name = "by-name1",
            partition_key(item),
            key(sk1 = "{writer}#{größe}#{item}"),
            project(keys_only)
        ),
        global_index(
            name = "1st.index0",
            partition_key(x1),
            key(sk0 = "THING#{x1}#B#{writer}#B#{type}")
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) x1: Option<u64>,
        #[dynamo(flatten)]
        pub(crate) value: Money,
        #[dynamo(sensitive)]
        pub(crate) writer: Option<Level>,
        #[dynamo(alias("old name", "older"), default, rename = "n")]
        pub(crate) item: i64,
        pub(crate) id: f64,
        #[dynamo(partition_key)]
        pub(crate) größe: u64,
        #[dynamo(json)]
        pub(crate) number_of_lines: Option<Vec<String>>,
        pub(crate) r#type: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: None,
            value: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
            writer: None,
            item: -7,
            id: 0.5,
            größe: 7,
            number_of_lines: None,
            r#type: u64::MAX,
        }
    }
}
/// An item that is there by these rules alone and in the engine's table.
async fn comes_back<T: DynamoItem + PartialEq + Debug>(value: &T) -> Result<()> {
    let back: T = from_item(&to_item(value)?)?;
    assert_eq!(& back, value);
    let table = Db::in_memory().table::<T>();
    table.create_table().await?;
    table.put(value).await?;
    let back = table.get(value.key()).await?;
    assert!(back.is_some_and(| back | back == * value || T::IS_STAMPED));
    Ok(())
}
#[tokio::test]
async fn what_the_derive_accepts_is_written_and_comes_back() {
    let mut wrong: Vec<(u64, Error)> = Vec::new();
    wrong.extend(comes_back(&input_002::value()).await.err().map(|error| (2, error)));
    wrong.extend(comes_back(&input_005::value()).await.err().map(|error| (5, error)));
    wrong.extend(comes_back(&input_006::value()).await.err().map(|error| (6, error)));
    wrong.extend(comes_back(&input_008::value()).await.err().map(|error| (8, error)));
    wrong.extend(comes_back(&input_009::value()).await.err().map(|error| (9, error)));
    wrong.extend(comes_back(&input_010::value()).await.err().map(|error| (10, error)));
    wrong.extend(comes_back(&input_011::value()).await.err().map(|error| (11, error)));
    wrong.extend(comes_back(&input_017::value()).await.err().map(|error| (17, error)));
    wrong.extend(comes_back(&input_018::value()).await.err().map(|error| (18, error)));
    wrong.extend(comes_back(&input_028::value()).await.err().map(|error| (28, error)));
    wrong.extend(comes_back(&input_031::value()).await.err().map(|error| (31, error)));
    wrong.extend(comes_back(&input_032::value()).await.err().map(|error| (32, error)));
    wrong.extend(comes_back(&input_034::value()).await.err().map(|error| (34, error)));
    wrong.extend(comes_back(&input_038::value()).await.err().map(|error| (38, error)));
    wrong.extend(comes_back(&input_040::value()).await.err().map(|error| (40, error)));
    wrong.extend(comes_back(&input_043::value()).await.err().map(|error| (43, error)));
    wrong.extend(comes_back(&input_047::value()).await.err().map(|error| (47, error)));
    wrong.extend(comes_back(&input_052::value()).await.err().map(|error| (52, error)));
    wrong.extend(comes_back(&input_056::value()).await.err().map(|error| (56, error)));
    wrong.extend(comes_back(&input_061::value()).await.err().map(|error| (61, error)));
    wrong.extend(comes_back(&input_064::value()).await.err().map(|error| (64, error)));
    wrong.extend(comes_back(&input_065::value()).await.err().map(|error| (65, error)));
    wrong.extend(comes_back(&input_066::value()).await.err().map(|error| (66, error)));
    wrong.extend(comes_back(&input_079::value()).await.err().map(|error| (79, error)));
    wrong.extend(comes_back(&input_080::value()).await.err().map(|error| (80, error)));
    wrong.extend(comes_back(&input_081::value()).await.err().map(|error| (81, error)));
    wrong.extend(comes_back(&input_087::value()).await.err().map(|error| (87, error)));
    wrong.extend(comes_back(&input_088::value()).await.err().map(|error| (88, error)));
    wrong.extend(comes_back(&input_090::value()).await.err().map(|error| (90, error)));
    wrong.extend(comes_back(&input_094::value()).await.err().map(|error| (94, error)));
    wrong.extend(comes_back(&input_095::value()).await.err().map(|error| (95, error)));
    wrong.extend(comes_back(&input_102::value()).await.err().map(|error| (102, error)));
    wrong.extend(comes_back(&input_104::value()).await.err().map(|error| (104, error)));
    wrong.extend(comes_back(&input_106::value()).await.err().map(|error| (106, error)));
    wrong.extend(comes_back(&input_110::value()).await.err().map(|error| (110, error)));
    wrong.extend(comes_back(&input_113::value()).await.err().map(|error| (113, error)));
    wrong.extend(comes_back(&input_114::value()).await.err().map(|error| (114, error)));
    wrong.extend(comes_back(&input_115::value()).await.err().map(|error| (115, error)));
    wrong.extend(comes_back(&input_116::value()).await.err().map(|error| (116, error)));
    wrong.extend(comes_back(&input_117::value()).await.err().map(|error| (117, error)));
    wrong.extend(comes_back(&input_120::value()).await.err().map(|error| (120, error)));
    wrong.extend(comes_back(&input_124::value()).await.err().map(|error| (124, error)));
    wrong.extend(comes_back(&input_128::value()).await.err().map(|error| (128, error)));
    wrong.extend(comes_back(&input_130::value()).await.err().map(|error| (130, error)));
    wrong.extend(comes_back(&input_131::value()).await.err().map(|error| (131, error)));
    wrong.extend(comes_back(&input_132::value()).await.err().map(|error| (132, error)));
    wrong.extend(comes_back(&input_133::value()).await.err().map(|error| (133, error)));
    wrong.extend(comes_back(&input_134::value()).await.err().map(|error| (134, error)));
    wrong.extend(comes_back(&input_136::value()).await.err().map(|error| (136, error)));
    wrong.extend(comes_back(&input_143::value()).await.err().map(|error| (143, error)));
    wrong.extend(comes_back(&input_144::value()).await.err().map(|error| (144, error)));
    wrong.extend(comes_back(&input_150::value()).await.err().map(|error| (150, error)));
    wrong.extend(comes_back(&input_151::value()).await.err().map(|error| (151, error)));
    wrong.extend(comes_back(&input_156::value()).await.err().map(|error| (156, error)));
    wrong.extend(comes_back(&input_160::value()).await.err().map(|error| (160, error)));
    wrong.extend(comes_back(&input_161::value()).await.err().map(|error| (161, error)));
    wrong.extend(comes_back(&input_162::value()).await.err().map(|error| (162, error)));
    wrong.extend(comes_back(&input_166::value()).await.err().map(|error| (166, error)));
    wrong.extend(comes_back(&input_172::value()).await.err().map(|error| (172, error)));
    wrong.extend(comes_back(&input_175::value()).await.err().map(|error| (175, error)));
    wrong.extend(comes_back(&input_176::value()).await.err().map(|error| (176, error)));
    wrong.extend(comes_back(&input_180::value()).await.err().map(|error| (180, error)));
    wrong.extend(comes_back(&input_182::value()).await.err().map(|error| (182, error)));
    wrong.extend(comes_back(&input_187::value()).await.err().map(|error| (187, error)));
    wrong.extend(comes_back(&input_189::value()).await.err().map(|error| (189, error)));
    wrong.extend(comes_back(&input_190::value()).await.err().map(|error| (190, error)));
    wrong.extend(comes_back(&input_192::value()).await.err().map(|error| (192, error)));
    wrong.extend(comes_back(&input_194::value()).await.err().map(|error| (194, error)));
    wrong.extend(comes_back(&input_195::value()).await.err().map(|error| (195, error)));
    wrong.extend(comes_back(&input_196::value()).await.err().map(|error| (196, error)));
    wrong.extend(comes_back(&input_199::value()).await.err().map(|error| (199, error)));
    wrong.extend(comes_back(&input_204::value()).await.err().map(|error| (204, error)));
    wrong.extend(comes_back(&input_205::value()).await.err().map(|error| (205, error)));
    wrong.extend(comes_back(&input_206::value()).await.err().map(|error| (206, error)));
    wrong.extend(comes_back(&input_213::value()).await.err().map(|error| (213, error)));
    wrong.extend(comes_back(&input_214::value()).await.err().map(|error| (214, error)));
    wrong.extend(comes_back(&input_217::value()).await.err().map(|error| (217, error)));
    wrong.extend(comes_back(&input_221::value()).await.err().map(|error| (221, error)));
    wrong.extend(comes_back(&input_222::value()).await.err().map(|error| (222, error)));
    wrong.extend(comes_back(&input_226::value()).await.err().map(|error| (226, error)));
    wrong.extend(comes_back(&input_229::value()).await.err().map(|error| (229, error)));
    wrong.extend(comes_back(&input_231::value()).await.err().map(|error| (231, error)));
    wrong.extend(comes_back(&input_233::value()).await.err().map(|error| (233, error)));
    wrong.extend(comes_back(&input_238::value()).await.err().map(|error| (238, error)));
    wrong.extend(comes_back(&input_239::value()).await.err().map(|error| (239, error)));
    wrong.extend(comes_back(&input_240::value()).await.err().map(|error| (240, error)));
    wrong.extend(comes_back(&input_242::value()).await.err().map(|error| (242, error)));
    wrong.extend(comes_back(&input_243::value()).await.err().map(|error| (243, error)));
    wrong.extend(comes_back(&input_248::value()).await.err().map(|error| (248, error)));
    wrong.extend(comes_back(&input_250::value()).await.err().map(|error| (250, error)));
    wrong.extend(comes_back(&input_255::value()).await.err().map(|error| (255, error)));
    wrong.extend(comes_back(&input_257::value()).await.err().map(|error| (257, error)));
    wrong.extend(comes_back(&input_258::value()).await.err().map(|error| (258, error)));
    wrong.extend(comes_back(&input_261::value()).await.err().map(|error| (261, error)));
    wrong.extend(comes_back(&input_264::value()).await.err().map(|error| (264, error)));
    wrong.extend(comes_back(&input_266::value()).await.err().map(|error| (266, error)));
    wrong.extend(comes_back(&input_274::value()).await.err().map(|error| (274, error)));
    wrong.extend(comes_back(&input_278::value()).await.err().map(|error| (278, error)));
    wrong.extend(comes_back(&input_282::value()).await.err().map(|error| (282, error)));
    wrong.extend(comes_back(&input_283::value()).await.err().map(|error| (283, error)));
    wrong.extend(comes_back(&input_285::value()).await.err().map(|error| (285, error)));
    wrong.extend(comes_back(&input_287::value()).await.err().map(|error| (287, error)));
    wrong.extend(comes_back(&input_289::value()).await.err().map(|error| (289, error)));
    wrong.extend(comes_back(&input_300::value()).await.err().map(|error| (300, error)));
    wrong.extend(comes_back(&input_302::value()).await.err().map(|error| (302, error)));
    wrong.extend(comes_back(&input_303::value()).await.err().map(|error| (303, error)));
    wrong.extend(comes_back(&input_310::value()).await.err().map(|error| (310, error)));
    wrong.extend(comes_back(&input_312::value()).await.err().map(|error| (312, error)));
    wrong.extend(comes_back(&input_313::value()).await.err().map(|error| (313, error)));
    wrong.extend(comes_back(&input_318::value()).await.err().map(|error| (318, error)));
    wrong.extend(comes_back(&input_323::value()).await.err().map(|error| (323, error)));
    wrong.extend(comes_back(&input_325::value()).await.err().map(|error| (325, error)));
    wrong.extend(comes_back(&input_327::value()).await.err().map(|error| (327, error)));
    wrong.extend(comes_back(&input_328::value()).await.err().map(|error| (328, error)));
    wrong.extend(comes_back(&input_330::value()).await.err().map(|error| (330, error)));
    wrong.extend(comes_back(&input_332::value()).await.err().map(|error| (332, error)));
    wrong.extend(comes_back(&input_334::value()).await.err().map(|error| (334, error)));
    wrong.extend(comes_back(&input_337::value()).await.err().map(|error| (337, error)));
    wrong.extend(comes_back(&input_338::value()).await.err().map(|error| (338, error)));
    wrong.extend(comes_back(&input_339::value()).await.err().map(|error| (339, error)));
    wrong.extend(comes_back(&input_346::value()).await.err().map(|error| (346, error)));
    wrong.extend(comes_back(&input_355::value()).await.err().map(|error| (355, error)));
    wrong.extend(comes_back(&input_356::value()).await.err().map(|error| (356, error)));
    wrong.extend(comes_back(&input_358::value()).await.err().map(|error| (358, error)));
    wrong.extend(comes_back(&input_363::value()).await.err().map(|error| (363, error)));
    wrong.extend(comes_back(&input_364::value()).await.err().map(|error| (364, error)));
    wrong.extend(comes_back(&input_368::value()).await.err().map(|error| (368, error)));
    wrong.extend(comes_back(&input_369::value()).await.err().map(|error| (369, error)));
    wrong.extend(comes_back(&input_370::value()).await.err().map(|error| (370, error)));
    wrong.extend(comes_back(&input_371::value()).await.err().map(|error| (371, error)));
    wrong.extend(comes_back(&input_375::value()).await.err().map(|error| (375, error)));
    wrong.extend(comes_back(&input_376::value()).await.err().map(|error| (376, error)));
    wrong.extend(comes_back(&input_377::value()).await.err().map(|error| (377, error)));
    wrong.extend(comes_back(&input_378::value()).await.err().map(|error| (378, error)));
    wrong.extend(comes_back(&input_379::value()).await.err().map(|error| (379, error)));
    wrong.extend(comes_back(&input_382::value()).await.err().map(|error| (382, error)));
    wrong.extend(comes_back(&input_386::value()).await.err().map(|error| (386, error)));
    wrong.extend(comes_back(&input_387::value()).await.err().map(|error| (387, error)));
    wrong.extend(comes_back(&input_390::value()).await.err().map(|error| (390, error)));
    wrong.extend(comes_back(&input_393::value()).await.err().map(|error| (393, error)));
    wrong.extend(comes_back(&input_394::value()).await.err().map(|error| (394, error)));
    wrong.extend(comes_back(&input_397::value()).await.err().map(|error| (397, error)));
    wrong.extend(comes_back(&input_404::value()).await.err().map(|error| (404, error)));
    wrong.extend(comes_back(&input_406::value()).await.err().map(|error| (406, error)));
    wrong.extend(comes_back(&input_407::value()).await.err().map(|error| (407, error)));
    wrong.extend(comes_back(&input_409::value()).await.err().map(|error| (409, error)));
    wrong.extend(comes_back(&input_413::value()).await.err().map(|error| (413, error)));
    wrong.extend(comes_back(&input_416::value()).await.err().map(|error| (416, error)));
    wrong.extend(comes_back(&input_419::value()).await.err().map(|error| (419, error)));
    wrong.extend(comes_back(&input_420::value()).await.err().map(|error| (420, error)));
    wrong.extend(comes_back(&input_424::value()).await.err().map(|error| (424, error)));
    wrong.extend(comes_back(&input_427::value()).await.err().map(|error| (427, error)));
    wrong.extend(comes_back(&input_428::value()).await.err().map(|error| (428, error)));
    wrong.extend(comes_back(&input_431::value()).await.err().map(|error| (431, error)));
    wrong.extend(comes_back(&input_432::value()).await.err().map(|error| (432, error)));
    wrong.extend(comes_back(&input_435::value()).await.err().map(|error| (435, error)));
    wrong.extend(comes_back(&input_439::value()).await.err().map(|error| (439, error)));
    wrong.extend(comes_back(&input_446::value()).await.err().map(|error| (446, error)));
    wrong.extend(comes_back(&input_448::value()).await.err().map(|error| (448, error)));
    wrong.extend(comes_back(&input_449::value()).await.err().map(|error| (449, error)));
    wrong.extend(comes_back(&input_453::value()).await.err().map(|error| (453, error)));
    wrong.extend(comes_back(&input_457::value()).await.err().map(|error| (457, error)));
    wrong.extend(comes_back(&input_460::value()).await.err().map(|error| (460, error)));
    wrong.extend(comes_back(&input_461::value()).await.err().map(|error| (461, error)));
    wrong.extend(comes_back(&input_462::value()).await.err().map(|error| (462, error)));
    wrong.extend(comes_back(&input_465::value()).await.err().map(|error| (465, error)));
    wrong.extend(comes_back(&input_466::value()).await.err().map(|error| (466, error)));
    wrong.extend(comes_back(&input_468::value()).await.err().map(|error| (468, error)));
    wrong.extend(comes_back(&input_470::value()).await.err().map(|error| (470, error)));
    wrong.extend(comes_back(&input_472::value()).await.err().map(|error| (472, error)));
    wrong.extend(comes_back(&input_473::value()).await.err().map(|error| (473, error)));
    wrong.extend(comes_back(&input_477::value()).await.err().map(|error| (477, error)));
    wrong.extend(comes_back(&input_480::value()).await.err().map(|error| (480, error)));
    wrong.extend(comes_back(&input_481::value()).await.err().map(|error| (481, error)));
    wrong.extend(comes_back(&input_483::value()).await.err().map(|error| (483, error)));
    wrong.extend(comes_back(&input_484::value()).await.err().map(|error| (484, error)));
    wrong.extend(comes_back(&input_485::value()).await.err().map(|error| (485, error)));
    wrong.extend(comes_back(&input_486::value()).await.err().map(|error| (486, error)));
    wrong.extend(comes_back(&input_489::value()).await.err().map(|error| (489, error)));
    wrong.extend(comes_back(&input_492::value()).await.err().map(|error| (492, error)));
    wrong.extend(comes_back(&input_495::value()).await.err().map(|error| (495, error)));
    wrong.extend(comes_back(&input_496::value()).await.err().map(|error| (496, error)));
    assert!(wrong.is_empty(), "{wrong:#?}");
}
