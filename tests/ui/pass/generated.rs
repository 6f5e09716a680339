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
    #[dynamo(
        table = "app",
        billing(write = 1, read = 40000),
        point_in_time_recovery = false
    )]
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
}
mod input_005 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "XY0",
            partition_key(key),
            key(sk0 = "{writer}#{key}"),
            project(keys_only)
        ),
        key(pk = "A#{key}", sk = "ALL")
    )]
    pub(crate) struct Thing {
        #[dynamo(serde)]
        pub(crate) reader: Vec<Place>,
        pub(crate) key: i64,
        pub(crate) writer: Option<bool>,
        #[dynamo(default, json)]
        pub(crate) update: Vec<u8>,
        #[dynamo(skip)]
        pub(crate) number_of_lines: Vec<u32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            key: -7,
            writer: Some(true),
            update: vec![0, 255],
            number_of_lines: Default::default(),
        }
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
mod input_016 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "1st.index1",
            key(pk1 = "{reader}#B#{größe:desc}", sk1 = "ALL"),
            project(keys_only)
        ),
        global_index(
            name = "1st.index0",
            key(pk0 = "{größe}#B#{reader}", sk0 = "ALL")
        ),
        key(pk = "{größe:desc}#B#{reader}", sk = "A#")
    )]
    pub(crate) struct Thing {
        #[dynamo(default, null, serde)]
        pub(crate) writer: Option<Vec<String>>,
        #[dynamo(rename = "a.b[0]")]
        pub(crate) reader: bool,
        pub(crate) größe: i64,
        #[dynamo(default = true, json)]
        pub(crate) update: bool,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: None,
            reader: false,
            größe: -7,
            update: true,
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
mod input_019 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "by-name1",
            partition_key(number_of_lines, schema_version),
            sort_key(key)
        ),
        global_index(
            name = "XY0",
            key(pk0 = "{key}#B#{schema_version}#B#{number_of_lines:desc}", sk0 = "ALL"),
            project(all)
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) name: Option<Vec<String>>,
        #[dynamo(sort_key)]
        pub(crate) key: Vec<u8>,
        #[dynamo(serde)]
        pub(crate) update: bool,
        #[dynamo(null, serde, set_once)]
        pub(crate) order_id: Option<bool>,
        #[dynamo(json)]
        pub(crate) id: Duration,
        pub(crate) schema_version: Vec<u8>,
        #[dynamo(default)]
        pub(crate) item: HashMap<String, u32>,
        #[dynamo(partition_key)]
        pub(crate) number_of_lines: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            name: Some(vec!["a".to_owned()]),
            key: vec![0, 255],
            update: false,
            order_id: Some(true),
            id: Duration::from_millis(1_500),
            schema_version: vec![0, 255],
            item: HashMap::new(),
            number_of_lines: Id(7),
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
mod input_036 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(pk = "THING#{reader}", sk = "A#{_hidden}"),
        global_index(name = "1st.index0", partition_key(_hidden))
    )]
    pub(crate) struct Thing {
        pub(crate) _hidden: String,
        pub(crate) key: Money,
        #[dynamo(null, rename = "#x :y \"z\"", serde)]
        pub(crate) number_of_lines: Option<Place>,
        #[dynamo(default, serde)]
        pub(crate) writer: Option<bool>,
        pub(crate) reader: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: "a".to_owned(),
            key: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
            number_of_lines: Some(Place {
                town: "Oslo".to_owned(),
                code: Some(1),
            }),
            writer: None,
            reader: "a".to_owned(),
        }
    }
}
mod input_037 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity = "Thing",
        deletion_protection,
        table_class = "infrequent_access",
        global_index(name = "XY0", partition_key(order_id), project(include(x1))),
        global_index(
            name = "XY1",
            partition_key(order_id),
            key(sk1 = "{writer}#B#{order_id}#B#{größe}"),
            project(include(größe))
        ),
        table = "app",
        key(pk = "{order_id}", sk = "{größe:desc}")
    )]
    pub(crate) struct Thing {
        #[dynamo(json)]
        pub(crate) x1: Duration,
        pub(crate) writer: Option<u64>,
        pub(crate) order_id: String,
        pub(crate) größe: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: Duration::from_millis(1_500),
            writer: None,
            order_id: "größe #1 100%".to_owned(),
            größe: 7,
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
mod input_039 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(entity = "Thing", crate = dynamo_orm, table = "app")]
    pub(crate) struct Thing {
        pub(crate) x1: Vec<u8>,
        #[dynamo(default)]
        pub(crate) r#type: Level,
        pub(crate) key: Vec<u8>,
        pub(crate) value: Id,
        pub(crate) name: Option<Level>,
        #[dynamo(sensitive)]
        pub(crate) item: Id,
        #[dynamo(partition_key)]
        pub(crate) fields: u64,
        pub(crate) number_of_lines: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: vec![0, 255],
            r#type: Level::VeryHigh,
            key: vec![0, 255],
            value: Id(7),
            name: Some(Level::Low),
            item: Id(7),
            fields: 7,
            number_of_lines: vec![0, 255],
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
        schema_version = 2,
        upgrade = "editions",
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
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_045 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(sk = "ALL"),
        table = "app",
        global_index(name = "XY0", partition_key(r#type))
    )]
    pub(crate) struct Thing {
        #[dynamo(json)]
        pub(crate) x1: BTreeSet<String>,
        #[dynamo(null)]
        pub(crate) fields: Option<u64>,
        #[dynamo(partition_key)]
        pub(crate) r#type: Id,
        #[dynamo(json)]
        pub(crate) number_of_lines: bool,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: BTreeSet::from(["a".to_owned()]),
            fields: None,
            r#type: Id(7),
            number_of_lines: true,
        }
    }
}
mod input_046 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(crate = dynamo_orm, table = "app", rename_all = "PascalCase")]
    pub(crate) struct Thing {
        #[dynamo(sensitive)]
        pub(crate) value: Shape,
        #[dynamo(partition_key)]
        pub(crate) schema_version: String,
        #[dynamo(default, ttl)]
        pub(crate) r#type: Option<SystemTime>,
        pub(crate) number_of_lines: bool,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: Shape::Point,
            schema_version: "a".to_owned(),
            r#type: None,
            number_of_lines: false,
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
mod input_054 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "1st.index0",
            key(pk0 = "THING#{number_of_lines}#{fields}", sk0 = "ALL")
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(json)]
        pub(crate) order_id: Place,
        #[dynamo(partition_key)]
        pub(crate) fields: Id,
        pub(crate) name: Box<Place>,
        pub(crate) number_of_lines: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
            fields: Id(7),
            name: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            number_of_lines: "a".to_owned(),
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
mod input_057 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        entity = "Thing",
        rename_all = "SCREAMING-KEBAB-CASE",
        key(sk = "A#{order_id}|{number_of_lines}|{reader}")
    )]
    pub(crate) struct Thing {
        pub(crate) order_id: i64,
        pub(crate) number_of_lines: Vec<u8>,
        #[dynamo(default)]
        pub(crate) reader: u64,
        #[dynamo(serde)]
        pub(crate) größe: Box<Place>,
        #[dynamo(partition_key)]
        pub(crate) schema_version: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: -7,
            number_of_lines: vec![0, 255],
            reader: u64::MAX,
            größe: Box::new(Place {
                town: String::new(),
                code: None,
            }),
            schema_version: vec![0, 255],
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
        deletion_protection,
        table_class = "infrequent_access",
        table = "app",
        tags("team" = "a shop", "größe" = "")
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) schema_version: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing { schema_version: u64::MAX }
    }
}
mod input_067 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        rename_all = "camelCase",
        global_index(
            name = "by-name1",
            key(pk1 = "THING#{order_id}#{value}", sk1 = "{{é}}|")
        ),
        key(sk = "THING#{value}"),
        table = "app",
        global_index(
            name = "1st.index0",
            key(pk0 = "THING#{value}|{order_id}", sk0 = "ALL"),
            project(keys_only)
        )
    )]
    pub(crate) struct Thing {
        pub(crate) _hidden: Vec<Place>,
        #[dynamo(partition_key)]
        pub(crate) order_id: String,
        #[dynamo(default = Level::VeryHigh)]
        pub(crate) value: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            order_id: "a".to_owned(),
            value: Level::VeryHigh,
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
mod input_071 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(pk = "THING#{item}"))]
    pub(crate) struct Thing {
        #[dynamo(alias = "old", rename = "n")]
        pub(crate) id: Box<Level>,
        #[dynamo(serde)]
        pub(crate) reader: bool,
        pub(crate) item: Vec<u8>,
        #[dynamo(serde)]
        pub(crate) key: String,
        pub(crate) name: SystemTime,
        #[dynamo(with = "boxed")]
        pub(crate) r#type: Place,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: Box::new(Level::Low),
            reader: false,
            item: vec![0, 255],
            key: "a".to_owned(),
            name: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            r#type: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
        }
    }
}
mod input_075 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        rename_all = "camelCase",
        global_index(
            name = "1st.index1",
            partition_key(key, r#type),
            sort_key(update),
            project(include(reader))
        ),
        table = "app",
        global_index(
            name = "XY0",
            partition_key(key, r#type),
            sort_key(update),
            project(all)
        )
    )]
    pub(crate) struct Thing<T> {
        pub(crate) reader: Vec<u32>,
        #[dynamo(default = true, rename = "#x :y \"z\"")]
        pub(crate) value: bool,
        pub(crate) r#type: String,
        #[dynamo(rename = "a.b[0]", partition_key)]
        pub(crate) update: i64,
        #[dynamo(set_once)]
        pub(crate) fields: Vec<T>,
        pub(crate) key: Vec<u8>,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            reader: vec![1, 2],
            value: false,
            r#type: "a".to_owned(),
            update: -7,
            fields: vec![],
            key: vec![0, 255],
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
mod input_078 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        crate = dynamo_orm,
        table = "app",
        global_index(name = "1st.index0", key(pk0 = "THING#{value:desc}", sk0 = "ALL")),
        schema_version = 1,
        key(pk = "{value}", sk = "THING#")
    )]
    pub(crate) struct Thing {
        pub(crate) value: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { value: 0 }
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
        rename_all = "camelCase"
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
mod input_086 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) id: u64,
        #[dynamo(sensitive, sort_key)]
        pub(crate) writer: Id,
        pub(crate) number_of_lines: Vec<Place>,
        pub(crate) key: u64,
        #[dynamo(skip)]
        pub(crate) _hidden: u64,
        pub(crate) r#type: u64,
        #[dynamo(null)]
        pub(crate) schema_version: Option<Vec<String>>,
        pub(crate) name: Option<Place>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: 7,
            writer: Id(7),
            number_of_lines: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            key: 7,
            _hidden: Default::default(),
            r#type: u64::MAX,
            schema_version: Some(vec!["a".to_owned()]),
            name: None,
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
        billing(write = 1, read = 40000),
        point_in_time_recovery = false,
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
        entity = "Thing"
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
        deletion_protection,
        table_class = "infrequent_access",
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
mod input_096 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index1",
            partition_key(name, id),
            sort_key(größe),
            project(all)
        ),
        table = "app",
        global_index(
            name = "1st.index0",
            partition_key(id),
            key(sk0 = "A#{größe}|{id}|{fields}"),
            project(keys_only)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(default = 0.25, serde)]
        pub(crate) _hidden: f64,
        #[dynamo(default = UNIX_EPOCH, serde)]
        pub(crate) r#type: SystemTime,
        #[dynamo(sensitive)]
        pub(crate) id: String,
        #[dynamo(generate = now, sensitive)]
        pub(crate) größe: SystemTime,
        #[dynamo(default = true)]
        pub(crate) fields: bool,
        #[dynamo(flatten)]
        pub(crate) number_of_lines: BTreeMap<String, AttributeValue>,
        pub(crate) order_id: HashMap<String, u32>,
        #[dynamo(partition_key)]
        pub(crate) name: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: -1e100,
            r#type: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            id: "a".to_owned(),
            größe: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            fields: false,
            number_of_lines: BTreeMap::from([
                ("k 1".to_owned(), AttributeValue::Bool(true)),
            ]),
            order_id: HashMap::new(),
            name: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_098 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        table = "app",
        global_index(name = "XY0", partition_key(r#type), sort_key(key), project(all))
    )]
    pub(crate) struct Thing {
        #[dynamo(alias("old name", "older"), rename = "#x :y \"z\"")]
        pub(crate) value: Option<i32>,
        #[dynamo(serde)]
        pub(crate) name: Duration,
        #[dynamo(default = -1)]
        pub(crate) größe: i32,
        #[dynamo(sort_key)]
        pub(crate) key: Vec<u8>,
        #[dynamo(partition_key)]
        pub(crate) item: String,
        #[dynamo(default, set_once)]
        pub(crate) r#type: Vec<u8>,
        #[dynamo(default = vec![1])]
        pub(crate) order_id: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: None,
            name: Duration::from_millis(1_500),
            größe: -7,
            key: vec![0, 255],
            item: "größe #1 100%".to_owned(),
            r#type: vec![0, 255],
            order_id: vec![0, 255],
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
mod input_101 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(skip)]
        pub(crate) item: String,
        pub(crate) reader: i32,
        #[dynamo(partition_key)]
        pub(crate) name: Id,
        pub(crate) order_id: Vec<u8>,
        pub(crate) key: (u8, String),
        pub(crate) _hidden: (u8, String),
        #[dynamo(json)]
        pub(crate) größe: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: Default::default(),
            reader: 0,
            name: Id(7),
            order_id: vec![0, 255],
            key: (1, "a".to_owned()),
            _hidden: (1, "a".to_owned()),
            größe: -7,
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
mod input_102 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity_by_key,
        local_index(name = "by-name0", sort_key(number_of_lines)),
        key(pk = "{{é}}|{number_of_lines}", sk = "ALL"),
        tags("team" = "a shop", "größe" = ""),
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
mod input_107 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        local_index(
            name = "by-name0",
            sort_key(value),
            project(include(schema_version))
        ),
        table = "app",
        entity = "Thing"
    )]
    pub(crate) struct Thing {
        pub(crate) value: Option<String>,
        #[dynamo(rename = "n", sort_key)]
        pub(crate) r#type: String,
        #[dynamo(partition_key)]
        pub(crate) größe: String,
        pub(crate) schema_version: HashMap<String, u32>,
        #[dynamo(read_only)]
        pub(crate) order_id: BTreeSet<String>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: Some("a".to_owned()),
            r#type: "a".to_owned(),
            größe: "a".to_owned(),
            schema_version: HashMap::new(),
            order_id: BTreeSet::new(),
        }
    }
}
mod input_108 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(pk = "THING#{key}", sk = "THING#{größe:desc}"))]
    pub(crate) struct Thing {
        pub(crate) größe: SystemTime,
        #[dynamo(default)]
        pub(crate) writer: Box<Level>,
        #[dynamo(json)]
        pub(crate) item: Vec<u8>,
        #[dynamo(default, rename = "#x :y \"z\"")]
        pub(crate) key: Level,
        #[dynamo(serde)]
        pub(crate) id: bool,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            writer: Box::new(Level::Low),
            item: vec![0, 255],
            key: Level::Low,
            id: false,
        }
    }
}
mod input_110 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(pk = "{{é}}|{_hidden}"),
        schema_version = 1,
        deletion_protection,
        table_class = "infrequent_access"
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
}
mod input_111 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity = "Thing",
        key(pk = "{value}"),
        tags("team" = "a shop", "größe" = ""),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(alias("old name", "older"))]
        pub(crate) value: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { value: -7 }
    }
}
mod input_112 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index0",
            partition_key(writer),
            key(sk0 = "A#{key}|{writer}|{_hidden}")
        ),
        key(pk = "A#{_hidden}#B#{key}#B#{writer}", sk = "ALL"),
        table = "app",
        billing = "on_demand",
        stream = "keys_only",
        rename_all = "PascalCase"
    )]
    pub(crate) struct Thing {
        #[dynamo(default = fresh)]
        pub(crate) writer: u64,
        pub(crate) key: Level,
        pub(crate) _hidden: Vec<u8>,
        #[dynamo(serde)]
        pub(crate) id: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: 7,
            key: Level::VeryHigh,
            _hidden: vec![0, 255],
            id: vec![0, 255],
        }
    }
}
mod input_113 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "by-name0", key(pk0 = "{{é}}|{größe:desc}", sk0 = "ALL")),
        entity = "Thing",
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
        global_index(
            name = "1st.index1",
            key(pk1 = "{name}", sk1 = "{{é}}|{number_of_lines:desc}")
        ),
        global_index(
            name = "by-name0",
            key(pk0 = "THING#{number_of_lines}", sk0 = "THING#{name}"),
            project(include(name))
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(default, read_only, serde)]
        pub(crate) writer: HashMap<String, u32>,
        #[dynamo(skip)]
        pub(crate) item: BTreeSet<String>,
        pub(crate) name: i32,
        pub(crate) order_id: Vec<u32>,
        #[dynamo(default = vec![1], rename = "#x :y \"z\"", json)]
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
            order_id: vec![1, 2],
            update: vec![0, 255],
            fields: BTreeMap::new(),
            number_of_lines: u64::MAX,
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
        billing = "on_demand",
        stream = "keys_only"
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
        rename_all = "SCREAMING-KEBAB-CASE",
        billing(write = 1, read = 40000),
        point_in_time_recovery = false
    )]
    pub(crate) struct Thing {
        pub(crate) x1: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { x1: -7 }
    }
}
mod input_118 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        tags("team" = "a shop", "größe" = ""),
        table = "app",
        entity = "a \"thing\"",
        entity_attribute = "kind of thing",
        key(sk = "A#{_hidden}#{number_of_lines}")
    )]
    pub(crate) struct Thing {
        #[dynamo(generate = now)]
        pub(crate) value: Option<SystemTime>,
        pub(crate) number_of_lines: Vec<u8>,
        pub(crate) _hidden: f64,
        #[dynamo(partition_key)]
        pub(crate) reader: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: None,
            number_of_lines: vec![0, 255],
            _hidden: 0.5,
            reader: -7,
        }
    }
}
mod input_121 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "XY0", partition_key(größe), project(all))
    )]
    pub(crate) struct Thing {
        pub(crate) schema_version: i32,
        #[dynamo(partition_key)]
        pub(crate) r#type: Id,
        #[dynamo(alias = "old", read_only)]
        pub(crate) value: Duration,
        #[dynamo(with = "reversed")]
        pub(crate) name: Option<String>,
        #[dynamo(default, rename = "a.b[0]", sensitive)]
        pub(crate) update: Vec<u8>,
        pub(crate) größe: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: -7,
            r#type: Id(7),
            value: Duration::from_millis(1_500),
            name: Some("a".to_owned()),
            update: vec![0, 255],
            größe: -7,
        }
    }
}
mod input_124 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "{_hidden}", sk = "THING#{größe}"),
        table = "app",
        schema_version = 1,
        global_index(
            name = "by-name0",
            key(pk0 = "A#{größe}#{_hidden}#{item}", sk0 = "A#{reader}"),
            project(include(größe))
        ),
        entity = "a \"thing\"",
        entity_attribute = "kind of thing",
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
mod input_126 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index0",
            key(pk0 = "{{é}}|{value}|{_hidden}|{name}", sk0 = "{{é}}|{fields}")
        ),
        table = "app",
        key(pk = "{_hidden:desc}#{schema_version}", sk = "A#{name}|{fields}")
    )]
    pub(crate) struct Thing {
        #[dynamo(default = fresh)]
        pub(crate) fields: u64,
        pub(crate) _hidden: i64,
        #[dynamo(generate = uuid, json)]
        pub(crate) number_of_lines: String,
        #[dynamo(sensitive)]
        pub(crate) item: Vec<Place>,
        pub(crate) name: i32,
        pub(crate) value: Option<Level>,
        pub(crate) schema_version: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: u64::MAX,
            _hidden: i64::MIN,
            number_of_lines: "größe #1 100%".to_owned(),
            item: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            name: 0,
            value: Some(Level::Low),
            schema_version: Id(7),
        }
    }
}
mod input_127 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(json)]
        pub(crate) value: Vec<Place>,
        #[dynamo(skip)]
        pub(crate) reader: Option<Place>,
        pub(crate) name: Money,
        #[dynamo(default, json)]
        pub(crate) number_of_lines: (u8, String),
        pub(crate) größe: Level,
        #[dynamo(sensitive, serde)]
        pub(crate) _hidden: SystemTime,
        #[dynamo(partition_key)]
        pub(crate) item: u64,
        #[dynamo(default = vec![1])]
        pub(crate) order_id: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
            reader: Default::default(),
            name: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
            number_of_lines: (1, "a".to_owned()),
            größe: Level::VeryHigh,
            _hidden: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            item: 7,
            order_id: vec![0, 255],
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
            order_id: 0,
            x1: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            value: Level::VeryHigh,
            item: -7,
            key: BTreeMap::new(),
            update: u64::MAX,
            größe: vec![Place { town : "Oslo".to_owned(), code : Some(1) }],
        }
    }
}
mod input_132 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        billing(write = 1, read = 40000),
        point_in_time_recovery = false,
        key(sk = "A#")
    )]
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
}
mod input_133 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", billing = "on_demand", stream = "keys_only")]
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
            number_of_lines: BTreeMap::from([
                ("k 1".to_owned(), AttributeValue::Bool(true)),
            ]),
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
mod input_137 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "XY0", partition_key(number_of_lines), project(all)),
        global_index(
            name = "by-name1",
            partition_key(number_of_lines, größe),
            sort_key(name),
            project(all)
        )
    )]
    pub(crate) struct Thing {
        pub(crate) name: u64,
        pub(crate) größe: u64,
        #[dynamo(rename = "a.b[0]", sensitive, partition_key)]
        pub(crate) number_of_lines: i64,
        #[dynamo(with = "boxed")]
        pub(crate) value: Place,
        #[dynamo(alias("old name", "older"), json)]
        pub(crate) fields: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            name: u64::MAX,
            größe: 7,
            number_of_lines: -7,
            value: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
            fields: vec![0, 255],
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
mod input_148 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(sk = "THING#{type}#{writer:desc}#{value:desc}"),
        entity = "a \"thing\"",
        entity_attribute = "kind of thing"
    )]
    pub(crate) struct Thing {
        pub(crate) value: Id,
        #[dynamo(rename = "a.b[0]", with = "as_text")]
        pub(crate) key: Option<u64>,
        #[dynamo(generate = uuid, rename = "n")]
        pub(crate) r#type: String,
        #[dynamo(alias = "old", json)]
        pub(crate) order_id: Vec<u32>,
        #[dynamo(null, serde)]
        pub(crate) item: Option<Vec<String>>,
        #[dynamo(partition_key)]
        pub(crate) update: Vec<u8>,
        pub(crate) writer: Id,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: Id(7),
            key: None,
            r#type: "a".to_owned(),
            order_id: vec![],
            item: None,
            update: vec![0, 255],
            writer: Id(7),
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
    #[dynamo(table = "app")]
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
            value: Some(true),
            r#type: 0,
            writer: Id(7),
            größe: Id(7),
            fields: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            name: Id(7),
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
        billing = "on_demand",
        stream = "keys_only",
        rename_all = "PascalCase"
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
}
mod input_161 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(rename_all = "camelCase", table = "app")]
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
        billing = "on_demand",
        stream = "keys_only",
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
mod input_165 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "XY0",
            partition_key(r#type),
            key(sk0 = "{order_id}|{type}|{x1}"),
            project(keys_only)
        ),
        table = "app",
        billing = "on_demand",
        stream = "keys_only"
    )]
    pub(crate) struct Thing {
        pub(crate) x1: i64,
        #[dynamo(default)]
        pub(crate) reader: BTreeMap<String, AttributeValue>,
        #[dynamo(rename = "a.b[0]")]
        pub(crate) name: Option<String>,
        #[dynamo(partition_key)]
        pub(crate) order_id: Id,
        pub(crate) id: Option<String>,
        #[dynamo(sort_key)]
        pub(crate) r#type: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: i64::MIN,
            reader: BTreeMap::new(),
            name: None,
            order_id: Id(7),
            id: Some("a".to_owned()),
            r#type: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_172 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(sk = "A#{schema_version}"),
        rename_all = "SCREAMING-KEBAB-CASE"
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
mod input_183 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(name = "XY0", partition_key(r#type), sort_key(number_of_lines)),
        table = "app",
        key(sk = "{value:desc}#{number_of_lines}")
    )]
    pub(crate) struct Thing {
        pub(crate) reader: Place,
        #[dynamo(partition_key)]
        pub(crate) r#type: Vec<u8>,
        pub(crate) item: Box<Level>,
        pub(crate) number_of_lines: Level,
        pub(crate) value: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            reader: Place {
                town: "Oslo".to_owned(),
                code: None,
            },
            r#type: vec![0, 255],
            item: Box::new(Level::Low),
            number_of_lines: Level::VeryHigh,
            value: 0,
        }
    }
}
mod input_187 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "XY0",
            key(pk0 = "A#{fields:desc}", sk0 = "A#{item}"),
            project(include(item))
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) item: String,
        #[dynamo(partition_key)]
        pub(crate) fields: i32,
        #[dynamo(default = 2+3, sensitive, serde)]
        pub(crate) key: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: "a".to_owned(),
            fields: -7,
            key: u64::MAX,
        }
    }
}
mod input_188 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index0",
            partition_key(r#type),
            key(sk0 = "{{é}}|{type}")
        ),
        table = "app",
        billing = "on_demand",
        stream = "keys_only",
        key(pk = "{{é}}|{type}", sk = "THING#")
    )]
    pub(crate) struct Thing {
        pub(crate) r#type: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { r#type: 0 }
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
        rename_all = "camelCase"
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
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
        schema_version = 2,
        upgrade = "editions",
        global_index(name = "by-name0", partition_key(name), project(all))
    )]
    pub(crate) struct Thing {
        pub(crate) name: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing { name: Level::Low }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_197 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        tags("team" = "a shop", "größe" = ""),
        table = "app",
        deletion_protection,
        table_class = "infrequent_access"
    )]
    pub(crate) struct Thing<T> {
        #[dynamo(partition_key)]
        pub(crate) id: Id,
        #[dynamo(default, rename = "a.b[0]")]
        pub(crate) update: BTreeMap<String, AttributeValue>,
        pub(crate) x1: f64,
        pub(crate) name: Vec<u8>,
        #[dynamo(default = 0.25)]
        pub(crate) reader: f64,
        #[dynamo(default)]
        pub(crate) writer: Vec<T>,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            id: Id(7),
            update: BTreeMap::new(),
            x1: 0.5,
            name: vec![0, 255],
            reader: -1e100,
            writer: vec![],
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
mod input_202 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "by-name0",
            partition_key(_hidden, name),
            sort_key(schema_version),
            project(all)
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(default = UNIX_EPOCH, rename = "a.b[0]")]
        pub(crate) schema_version: SystemTime,
        #[dynamo(default, serde)]
        pub(crate) order_id: Option<bool>,
        #[dynamo(serde)]
        pub(crate) r#type: Id,
        #[dynamo(partition_key)]
        pub(crate) _hidden: SystemTime,
        #[dynamo(json)]
        pub(crate) id: Vec<u8>,
        pub(crate) name: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            order_id: Some(true),
            r#type: Id(7),
            _hidden: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            id: vec![0, 255],
            name: 0,
        }
    }
}
mod input_203 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) writer: i32,
        #[dynamo(rename = "n", serde)]
        pub(crate) update: u64,
        pub(crate) reader: HashMap<String, u32>,
        pub(crate) fields: i32,
        #[dynamo(read_only, rename = "#x :y \"z\"")]
        pub(crate) id: Id,
        #[dynamo(default = 0.25, read_only)]
        pub(crate) größe: f64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: -7,
            update: 7,
            reader: HashMap::from([("k 2".to_owned(), 5)]),
            fields: 0,
            id: Id(7),
            größe: 0.5,
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
mod input_209 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(key(sk = "{{é}}|{update}|{id:desc}|{reader}"), table = "app")]
    pub(crate) struct Thing {
        #[dynamo(default)]
        pub(crate) order_id: Duration,
        #[dynamo(partition_key)]
        pub(crate) key: Vec<u8>,
        pub(crate) update: Vec<u8>,
        pub(crate) reader: Vec<u8>,
        pub(crate) name: (u8, String),
        pub(crate) id: SystemTime,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: Duration::from_millis(1_500),
            key: vec![0, 255],
            update: vec![0, 255],
            reader: vec![0, 255],
            name: (1, "a".to_owned()),
            id: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
        }
    }
}
mod input_210 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(pk = "THING#{order_id:desc}"),
        table = "app",
        global_index(
            name = "1st.index0",
            key(pk0 = "{{é}}|{order_id:desc}", sk0 = "ALL"),
            project(all)
        )
    )]
    pub(crate) struct Thing {
        pub(crate) order_id: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing { order_id: 0 }
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
    #[dynamo(table = "app", deletion_protection, table_class = "infrequent_access")]
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
mod input_215 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index0",
            key(pk0 = "{item}", sk0 = "THING#{order_id:desc}#B#{fields}"),
            project(keys_only)
        ),
        entity = "Thing",
        table = "app",
        global_index(
            name = "1st.index1",
            partition_key(order_id),
            key(sk1 = "{fields:desc}|{order_id}|{item}")
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) fields: i64,
        #[dynamo(sort_key)]
        pub(crate) order_id: i32,
        pub(crate) item: Option<Level>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: i64::MIN,
            order_id: 0,
            item: None,
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
mod input_218 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "1st.index0",
            partition_key(schema_version),
            project(keys_only)
        ),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(with = "reversed")]
        pub(crate) item: Option<String>,
        #[dynamo(default)]
        pub(crate) order_id: Option<Level>,
        pub(crate) update: Vec<u8>,
        #[dynamo(partition_key)]
        pub(crate) schema_version: i64,
        #[dynamo(rename = "größe", sort_key)]
        pub(crate) writer: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: None,
            order_id: Some(Level::Low),
            update: vec![0, 255],
            schema_version: -7,
            writer: Level::VeryHigh,
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
mod input_225 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity = "Thing",
        global_index(
            name = "by-name0",
            partition_key(key),
            key(sk0 = "{reader}#B#{key}#B#{x1}")
        ),
        table = "app"
    )]
    pub(crate) struct Thing<T> {
        #[dynamo(rename = "n", partition_key)]
        pub(crate) key: Id,
        #[dynamo(default = -1)]
        pub(crate) schema_version: i32,
        #[dynamo(serde)]
        pub(crate) order_id: SystemTime,
        pub(crate) value: i64,
        pub(crate) id: Vec<T>,
        pub(crate) writer: f64,
        #[dynamo(default = vec![1], rename = "a.b[0]")]
        pub(crate) x1: Vec<u8>,
        pub(crate) reader: Level,
    }
    pub(crate) fn value() -> Thing<u16> {
        Thing {
            key: Id(7),
            schema_version: 0,
            order_id: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            value: -7,
            id: vec![5],
            writer: -1e100,
            x1: vec![0, 255],
            reader: Level::VeryHigh,
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
mod input_227 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(rename_all = "SCREAMING-KEBAB-CASE", table = "app")]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) _hidden: i32,
        pub(crate) reader: u64,
        #[dynamo(default, read_only, sensitive)]
        pub(crate) key: Box<Level>,
        #[dynamo(with = "reversed")]
        pub(crate) id: String,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: 0,
            reader: 7,
            key: Box::new(Level::Low),
            id: "a".to_owned(),
        }
    }
}
mod input_228 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(pk = "THING#{größe}", sk = "ALL"))]
    pub(crate) struct Thing {
        pub(crate) schema_version: Vec<u32>,
        pub(crate) größe: Vec<u8>,
        pub(crate) order_id: Vec<u32>,
        #[dynamo(serde)]
        pub(crate) number_of_lines: Option<Vec<String>>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: vec![1, 2],
            größe: vec![0, 255],
            order_id: vec![],
            number_of_lines: Some(vec!["a".to_owned()]),
        }
    }
}
mod input_229 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        billing = "on_demand",
        stream = "keys_only",
        key(sk = "THING#{id}"),
        table = "app"
    )]
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
        entity = "Thing"
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
mod input_236 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "by-name0",
            key(pk0 = "{order_id}|{_hidden}", sk0 = "A#"),
            project(include(order_id))
        ),
        table = "app",
        rename_all = "SCREAMING-KEBAB-CASE",
        billing = "on_demand",
        stream = "keys_only",
        key(pk = "{_hidden}", sk = "{order_id:desc}")
    )]
    pub(crate) struct Thing {
        pub(crate) _hidden: i32,
        #[dynamo(rename = "#x :y \"z\"")]
        pub(crate) order_id: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: -7,
            order_id: i64::MIN,
        }
    }
}
mod input_237 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        tags("team" = "a shop", "größe" = ""),
        billing(write = 1, read = 40000),
        point_in_time_recovery = false,
        table = "app"
    )]
    pub(crate) struct Thing<const N: usize> {
        pub(crate) x1: f64,
        #[dynamo(sort_key)]
        pub(crate) id: u64,
        #[dynamo(sensitive)]
        pub(crate) order_id: Duration,
        #[dynamo(partition_key)]
        pub(crate) _hidden: i64,
        #[dynamo(alias = "old", read_only, rename = "a.b[0]")]
        pub(crate) value: [bool; N],
        pub(crate) update: String,
        #[dynamo(default, null)]
        pub(crate) fields: Option<Level>,
        #[dynamo(read_only)]
        pub(crate) reader: u64,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            x1: -1e100,
            id: u64::MAX,
            order_id: Duration::from_millis(1_500),
            _hidden: -7,
            value: [true, false],
            update: "größe #1 100%".to_owned(),
            fields: None,
            reader: 7,
        }
    }
}
mod input_238 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        billing(write = 1, read = 40000),
        point_in_time_recovery = false,
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
}
mod input_239 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(sk = "{fields}#{key:desc}"),
        table = "app",
        rename_all = "PascalCase",
        billing = "on_demand",
        stream = "keys_only"
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
        rename_all = "PascalCase",
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
        global_index(name = "XY0", partition_key(reader), sort_key(value)),
        table = "app"
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
            _hidden: -7,
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
        table = "app",
        tags("team" = "a shop", "größe" = ""),
        rename_all = "PascalCase"
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
            value: Some(vec!["a".to_owned()]),
            writer: BTreeSet::from(["a".to_owned()]),
            x1: vec![0, 255],
        }
    }
}
mod input_260 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        rename_all = "SCREAMING-KEBAB-CASE",
        global_index(name = "by-name0", partition_key(id), project(keys_only)),
        key(pk = "THING#{id}"),
        schema_version = 2,
        upgrade = "editions"
    )]
    pub(crate) struct Thing {
        pub(crate) id: String,
        #[dynamo(json)]
        pub(crate) reader: Option<u64>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: "größe #1 100%".to_owned(),
            reader: None,
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
mod input_263 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(
            name = "1st.index0",
            partition_key(update),
            sort_key(number_of_lines),
            project(all)
        ),
        global_index(name = "XY1", partition_key(update, number_of_lines), sort_key(x1)),
        entity = "Thing"
    )]
    pub(crate) struct Thing {
        pub(crate) id: Option<Vec<String>>,
        #[dynamo(null)]
        pub(crate) value: Option<Vec<String>>,
        #[dynamo(default = Shape::Point)]
        pub(crate) r#type: Shape,
        #[dynamo(partition_key)]
        pub(crate) update: u64,
        #[dynamo(default = vec![1])]
        pub(crate) x1: Vec<u8>,
        #[dynamo(sort_key)]
        pub(crate) number_of_lines: i64,
        pub(crate) schema_version: BTreeMap<String, AttributeValue>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: None,
            value: Some(vec!["a".to_owned()]),
            r#type: Shape::Circle { radius: 5 },
            update: 7,
            x1: vec![0, 255],
            number_of_lines: i64::MIN,
            schema_version: BTreeMap::new(),
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
mod input_265 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        local_index(name = "1st.index0", sort_key(_hidden), project(all)),
        table = "app",
        tags("team" = "a shop", "größe" = ""),
        schema_version = 1
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(sort_key)]
        pub(crate) order_id: u64,
        #[dynamo(serde)]
        pub(crate) number_of_lines: f64,
        #[dynamo(rename = "#x :y \"z\"", partition_key)]
        pub(crate) value: Vec<u8>,
        pub(crate) x1: Money,
        pub(crate) name: [bool; N],
        pub(crate) _hidden: Option<i32>,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            order_id: 7,
            number_of_lines: 0.5,
            value: vec![0, 255],
            x1: Money {
                amount: Number::from(5),
                coins: vec![1],
            },
            name: [true, false],
            _hidden: Some(-7),
        }
    }
}
mod input_266 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        rename_all = "SCREAMING-KEBAB-CASE",
        global_index(
            name = "1st.index0",
            partition_key(number_of_lines),
            key(sk0 = "{name}#B#{number_of_lines}#B#{reader}")
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
            number_of_lines: "größe #1 100%".to_owned(),
            item: Duration::from_millis(1_500),
        }
    }
}
mod input_271 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        crate = dynamo_orm,
        global_index(name = "XY1", partition_key(value)),
        global_index(
            name = "by-name0",
            key(pk0 = "{{é}}|{value}", sk0 = "THING#"),
            project(include(value))
        ),
        key(pk = "THING#{value}"),
        entity = "a \"thing\"",
        entity_attribute = "kind of thing"
    )]
    pub(crate) struct Thing {
        pub(crate) order_id: Shape,
        pub(crate) value: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: Shape::Point,
            value: -7,
        }
    }
}
mod input_274 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        billing(write = 1, read = 40000),
        point_in_time_recovery = false,
        schema_version = 1,
        global_index(
            name = "XY0",
            key(pk0 = "{fields}|{value}|{order_id}", sk0 = "ALL")
        ),
        table = "app"
    )]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(skip)]
        pub(crate) r#type: String,
        #[dynamo(skip)]
        pub(crate) key: Option<Place>,
        #[dynamo(null)]
        pub(crate) number_of_lines: Option<SystemTime>,
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
            number_of_lines: None,
            order_id: Level::Low,
            value: -7,
            x1: [true, false],
            fields: Id(7),
        }
    }
}
mod input_276 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", key(pk = "{_hidden}", sk = "{{é}}|{item}#{key}"))]
    pub(crate) struct Thing {
        #[dynamo(default, rename = "#x :y \"z\"")]
        pub(crate) item: bool,
        pub(crate) id: BTreeMap<String, AttributeValue>,
        pub(crate) key: String,
        #[dynamo(alias("old name", "older"))]
        pub(crate) update: Option<SystemTime>,
        pub(crate) _hidden: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            item: true,
            id: BTreeMap::new(),
            key: "größe #1 100%".to_owned(),
            update: Some(UNIX_EPOCH + Duration::from_secs(1_700_000_000)),
            _hidden: vec![0, 255],
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
mod input_286 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app",
        crate = dynamo_orm
    )]
    pub(crate) struct Thing {
        pub(crate) id: HashMap<String, u32>,
        #[dynamo(default, with = "reversed", set_once)]
        pub(crate) _hidden: String,
        pub(crate) update: Vec<u8>,
        #[dynamo(default)]
        pub(crate) größe: Level,
        #[dynamo(partition_key)]
        pub(crate) writer: Box<Level>,
        #[dynamo(rename = "a.b[0]")]
        pub(crate) r#type: Shape,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: HashMap::new(),
            _hidden: "a".to_owned(),
            update: vec![0, 255],
            größe: Level::VeryHigh,
            writer: Box::new(Level::Low),
            r#type: Shape::Point,
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
mod input_289 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        crate = dynamo_orm,
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
mod input_290 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(serde)]
        pub(crate) writer: i32,
        pub(crate) r#type: i64,
        #[dynamo(sort_key)]
        pub(crate) name: SystemTime,
        #[dynamo(partition_key)]
        pub(crate) fields: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: 0,
            r#type: i64::MIN,
            name: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            fields: vec![0, 255],
        }
    }
}
mod input_292 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(entity_by_key, table = "app", key(pk = "{writer}#{key:desc}", sk = "ALL"))]
    pub(crate) struct Thing {
        #[dynamo(sensitive)]
        pub(crate) x1: Option<i32>,
        #[dynamo(null, json)]
        pub(crate) größe: Option<i32>,
        #[dynamo(rename = "n", serde)]
        pub(crate) number_of_lines: f64,
        pub(crate) writer: u64,
        #[dynamo(default = -1)]
        pub(crate) key: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            x1: None,
            größe: Some(-7),
            number_of_lines: -1e100,
            writer: u64::MAX,
            key: -7,
        }
    }
}
mod input_294 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
        schema_version_attribute = "_v",
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(rename = "a.b[0]", partition_key)]
        pub(crate) writer: i32,
        #[dynamo(sort_key)]
        pub(crate) x1: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            writer: -7,
            x1: Level::Low,
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
mod input_306 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "by-name1",
            partition_key(writer),
            key(sk1 = "THING#{name}|{schema_version}|{_hidden}")
        ),
        global_index(name = "XY0", partition_key(schema_version), project(all)),
        key(sk = "THING#{name:desc}|{_hidden:desc}|{number_of_lines:desc}"),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(rename = "n")]
        pub(crate) _hidden: i32,
        pub(crate) number_of_lines: i32,
        #[dynamo(alias("old name", "older"), rename = "a.b[0]")]
        pub(crate) name: u64,
        #[dynamo(default)]
        pub(crate) schema_version: Option<Level>,
        #[dynamo(alias = "old", default, json)]
        pub(crate) item: f64,
        #[dynamo(with = "dynamo_orm::epoch_millis")]
        pub(crate) writer: Option<SystemTime>,
        #[dynamo(partition_key)]
        pub(crate) order_id: i32,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            _hidden: 0,
            number_of_lines: -7,
            name: u64::MAX,
            schema_version: None,
            item: -1e100,
            writer: None,
            order_id: -7,
        }
    }
}
mod input_309 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", crate = dynamo_orm, key(sk = "{{é}}|{writer}"))]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) order_id: Level,
        pub(crate) writer: i32,
        pub(crate) _hidden: Shape,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            order_id: Level::VeryHigh,
            writer: 0,
            _hidden: Shape::Circle { radius: 5 },
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
        entity_by_key
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
}
mod input_321 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        deletion_protection,
        table_class = "infrequent_access",
        table = "app",
        global_index(
            name = "by-name0",
            key(pk0 = "{größe}#B#{name}", sk0 = "A#"),
            project(all)
        ),
        entity = "Thing"
    )]
    pub(crate) struct Thing {
        #[dynamo(sort_key)]
        pub(crate) größe: Id,
        #[dynamo(sensitive, partition_key)]
        pub(crate) name: i64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            größe: Id(7),
            name: i64::MIN,
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
mod input_328 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        entity = "Thing",
        key(sk = "{größe:desc}#{x1}"),
        global_index(
            name = "XY0",
            partition_key(fields, x1),
            sort_key(_hidden),
            project(keys_only)
        )
    )]
    pub(crate) struct Thing {
        #[dynamo(partition_key)]
        pub(crate) fields: u64,
        pub(crate) _hidden: Option<String>,
        #[dynamo(sensitive)]
        pub(crate) größe: Id,
        #[dynamo(default)]
        pub(crate) x1: String,
        #[dynamo(alias("old name", "older"))]
        pub(crate) item: Option<i32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            fields: u64::MAX,
            _hidden: None,
            größe: Id(7),
            x1: "a".to_owned(),
            item: Some(-7),
        }
    }
}
mod input_330 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        key(pk = "A#{number_of_lines}", sk = "ALL"),
        billing(write = 1, read = 40000),
        point_in_time_recovery = false
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
mod input_335 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        entity = "Thing",
        key(pk = "THING#{x1}|{reader}|{key}", sk = "ALL"),
        table = "app"
    )]
    pub(crate) struct Thing {
        #[dynamo(unique)]
        pub(crate) name: Vec<u8>,
        pub(crate) item: i32,
        pub(crate) key: SystemTime,
        #[dynamo(default)]
        pub(crate) reader: Vec<u8>,
        #[dynamo(sensitive, serde)]
        pub(crate) _hidden: (u8, String),
        #[dynamo(rename = "a.b[0]")]
        pub(crate) x1: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            name: vec![0, 255],
            item: -7,
            key: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            reader: vec![0, 255],
            _hidden: (1, "a".to_owned()),
            x1: vec![0, 255],
        }
    }
}
mod input_336 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        key(sk = "{_hidden:desc}#{item}#{größe}"),
        global_index(
            name = "by-name1",
            key(pk1 = "A#{id}#B#{_hidden}#B#{item}", sk1 = "A#{fields:desc}#{größe}")
        ),
        table = "app",
        global_index(name = "1st.index0", partition_key(größe), sort_key(item))
    )]
    pub(crate) struct Thing {
        pub(crate) id: Vec<u8>,
        #[dynamo(partition_key)]
        pub(crate) fields: i64,
        #[dynamo(alias("old name", "older"), json)]
        pub(crate) number_of_lines: Vec<u8>,
        pub(crate) _hidden: Id,
        #[dynamo(default, rename = "n", sensitive)]
        pub(crate) größe: u64,
        pub(crate) item: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: vec![0, 255],
            fields: -7,
            number_of_lines: vec![0, 255],
            _hidden: Id(7),
            größe: 7,
            item: Level::VeryHigh,
        }
    }
}
mod input_337 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        billing(write = 1, read = 40000),
        point_in_time_recovery = false,
        rename_all = "SCREAMING-KEBAB-CASE"
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
    #[dynamo(table = "app", deletion_protection, table_class = "infrequent_access")]
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
}
mod input_341 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "by-name0",
            key(pk0 = "{value}", sk0 = "A#"),
            project(keys_only)
        ),
        key(pk = "{{é}}|{value}", sk = "ALL"),
        schema_version = 2,
        upgrade = "editions",
        entity_by_key,
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) value: Level,
    }
    pub(crate) fn value() -> Thing {
        Thing { value: Level::Low }
    }
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2(_: V1) -> super::Thing {
            unreachable!("no item is of the first edition")
        }
    }
}
mod input_346 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(rename = "a.b[0]", sort_key)]
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
            number_of_lines: -7,
            item: Some(Level::Low),
            name: i64::MIN,
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
mod input_360 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        global_index(
            name = "XY0",
            partition_key(schema_version),
            sort_key(id),
            project(keys_only)
        ),
        billing = "on_demand",
        stream = "keys_only",
        table = "app"
    )]
    pub(crate) struct Thing {
        pub(crate) schema_version: SystemTime,
        #[dynamo(partition_key)]
        pub(crate) id: u64,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            schema_version: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            id: u64::MAX,
        }
    }
}
mod input_363 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(entity = "Thing", schema_version = 2, upgrade = "editions", table = "app")]
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
        rename_all = "PascalCase",
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
}
mod input_365 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing<const N: usize> {
        #[dynamo(default)]
        pub(crate) _hidden: i64,
        #[dynamo(default = Id(3), sensitive)]
        pub(crate) x1: Id,
        #[dynamo(rename = "größe")]
        pub(crate) writer: [bool; N],
        #[dynamo(rename = "#x :y \"z\"", partition_key)]
        pub(crate) key: i32,
        #[dynamo(sort_key)]
        pub(crate) item: u64,
        #[dynamo(rename = "a.b[0]", sensitive, serde)]
        pub(crate) fields: SystemTime,
        pub(crate) name: BTreeMap<String, AttributeValue>,
        #[dynamo(skip, default = Shape::Point)]
        pub(crate) reader: Shape,
    }
    pub(crate) fn value() -> Thing<2> {
        Thing {
            _hidden: i64::MIN,
            x1: Id(7),
            writer: [true, false],
            key: -7,
            item: 7,
            fields: UNIX_EPOCH + Duration::from_secs(1_700_000_000),
            name: BTreeMap::new(),
            reader: Shape::Point,
        }
    }
}
mod input_368 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 1,
        global_index(
            name = "XY0",
            partition_key(number_of_lines, fields),
            sort_key(_hidden),
            project(all)
        ),
        table = "app"
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
            _hidden: Level::VeryHigh,
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
    #[dynamo(rename_all = "PascalCase", table = "app")]
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
}
mod input_370 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        deletion_protection,
        table_class = "infrequent_access",
        billing = "on_demand",
        stream = "keys_only",
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
        billing(write = 1, read = 40000),
        point_in_time_recovery = false,
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
        global_index(
            name = "XY0",
            partition_key(größe, _hidden),
            sort_key(x1),
            project(all)
        ),
        global_index(
            name = "1st.index1",
            partition_key(größe, _hidden),
            sort_key(x1),
            project(all)
        ),
        tags("team" = "a shop", "größe" = "")
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
            reader: Some(Place {
                town: "Oslo".to_owned(),
                code: Some(1),
            }),
            value: vec![],
            writer: -7,
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
mod input_379 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        schema_version = 2,
        upgrade = "editions",
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
    mod editions {
        #[derive(dynamo_orm::DynamoValue)]
        pub(super) struct V1 {}
        pub(super) fn v1_to_v2<const N: usize>(_: V1) -> super::Thing<N> {
            unreachable!("no item is of the first edition")
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
mod input_383 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(
        table = "app",
        global_index(name = "1st.index0", partition_key(update, id), sort_key(x1))
    )]
    pub(crate) struct Thing {
        #[dynamo(sensitive, partition_key)]
        pub(crate) update: i32,
        pub(crate) key: Vec<u8>,
        pub(crate) order_id: Option<Vec<String>>,
        #[dynamo(sort_key)]
        pub(crate) id: u64,
        pub(crate) x1: Vec<u8>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            update: 0,
            key: vec![0, 255],
            order_id: Some(vec!["a".to_owned()]),
            id: u64::MAX,
            x1: vec![0, 255],
        }
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
mod input_392 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app")]
    pub(crate) struct Thing {
        #[dynamo(alias = "old", with = "as_text")]
        pub(crate) id: u64,
        #[dynamo(sort_key)]
        pub(crate) name: Id,
        #[dynamo(partition_key)]
        pub(crate) update: String,
        #[dynamo(set_once)]
        pub(crate) writer: Option<i32>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            id: u64::MAX,
            name: Id(7),
            update: "a".to_owned(),
            writer: None,
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
        #[dynamo(partition_key)]
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
mod input_398 {
    use super::*;
    #[derive(Debug, Clone, PartialEq, DynamoItem)]
    #[dynamo(table = "app", entity = "Thing", schema_version = 2, upgrade = "editions")]
    pub(crate) struct Thing {
        pub(crate) value: Level,
        pub(crate) update: u64,
        #[dynamo(rename = "größe", partition_key)]
        pub(crate) order_id: u64,
        pub(crate) item: Option<Place>,
    }
    pub(crate) fn value() -> Thing {
        Thing {
            value: Level::VeryHigh,
            update: 7,
            order_id: 7,
            item: None,
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
/// An item comes back from its conversion, and from a table.
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
    wrong.extend(comes_back(&input_008::value()).await.err().map(|error| (8, error)));
    wrong.extend(comes_back(&input_009::value()).await.err().map(|error| (9, error)));
    wrong.extend(comes_back(&input_010::value()).await.err().map(|error| (10, error)));
    wrong.extend(comes_back(&input_011::value()).await.err().map(|error| (11, error)));
    wrong.extend(comes_back(&input_016::value()).await.err().map(|error| (16, error)));
    wrong.extend(comes_back(&input_017::value()).await.err().map(|error| (17, error)));
    wrong.extend(comes_back(&input_018::value()).await.err().map(|error| (18, error)));
    wrong.extend(comes_back(&input_019::value()).await.err().map(|error| (19, error)));
    wrong.extend(comes_back(&input_028::value()).await.err().map(|error| (28, error)));
    wrong.extend(comes_back(&input_031::value()).await.err().map(|error| (31, error)));
    wrong.extend(comes_back(&input_034::value()).await.err().map(|error| (34, error)));
    wrong.extend(comes_back(&input_036::value()).await.err().map(|error| (36, error)));
    wrong.extend(comes_back(&input_037::value()).await.err().map(|error| (37, error)));
    wrong.extend(comes_back(&input_038::value()).await.err().map(|error| (38, error)));
    wrong.extend(comes_back(&input_039::value()).await.err().map(|error| (39, error)));
    wrong.extend(comes_back(&input_040::value()).await.err().map(|error| (40, error)));
    wrong.extend(comes_back(&input_043::value()).await.err().map(|error| (43, error)));
    wrong.extend(comes_back(&input_045::value()).await.err().map(|error| (45, error)));
    wrong.extend(comes_back(&input_046::value()).await.err().map(|error| (46, error)));
    wrong.extend(comes_back(&input_047::value()).await.err().map(|error| (47, error)));
    wrong.extend(comes_back(&input_054::value()).await.err().map(|error| (54, error)));
    wrong.extend(comes_back(&input_056::value()).await.err().map(|error| (56, error)));
    wrong.extend(comes_back(&input_057::value()).await.err().map(|error| (57, error)));
    wrong.extend(comes_back(&input_065::value()).await.err().map(|error| (65, error)));
    wrong.extend(comes_back(&input_066::value()).await.err().map(|error| (66, error)));
    wrong.extend(comes_back(&input_067::value()).await.err().map(|error| (67, error)));
    wrong.extend(comes_back(&input_071::value()).await.err().map(|error| (71, error)));
    wrong.extend(comes_back(&input_075::value()).await.err().map(|error| (75, error)));
    wrong.extend(comes_back(&input_078::value()).await.err().map(|error| (78, error)));
    wrong.extend(comes_back(&input_079::value()).await.err().map(|error| (79, error)));
    wrong.extend(comes_back(&input_080::value()).await.err().map(|error| (80, error)));
    wrong.extend(comes_back(&input_086::value()).await.err().map(|error| (86, error)));
    wrong.extend(comes_back(&input_087::value()).await.err().map(|error| (87, error)));
    wrong.extend(comes_back(&input_088::value()).await.err().map(|error| (88, error)));
    wrong.extend(comes_back(&input_090::value()).await.err().map(|error| (90, error)));
    wrong.extend(comes_back(&input_094::value()).await.err().map(|error| (94, error)));
    wrong.extend(comes_back(&input_095::value()).await.err().map(|error| (95, error)));
    wrong.extend(comes_back(&input_096::value()).await.err().map(|error| (96, error)));
    wrong.extend(comes_back(&input_098::value()).await.err().map(|error| (98, error)));
    wrong.extend(comes_back(&input_101::value()).await.err().map(|error| (101, error)));
    wrong.extend(comes_back(&input_102::value()).await.err().map(|error| (102, error)));
    wrong.extend(comes_back(&input_104::value()).await.err().map(|error| (104, error)));
    wrong.extend(comes_back(&input_106::value()).await.err().map(|error| (106, error)));
    wrong.extend(comes_back(&input_107::value()).await.err().map(|error| (107, error)));
    wrong.extend(comes_back(&input_108::value()).await.err().map(|error| (108, error)));
    wrong.extend(comes_back(&input_110::value()).await.err().map(|error| (110, error)));
    wrong.extend(comes_back(&input_111::value()).await.err().map(|error| (111, error)));
    wrong.extend(comes_back(&input_112::value()).await.err().map(|error| (112, error)));
    wrong.extend(comes_back(&input_113::value()).await.err().map(|error| (113, error)));
    wrong.extend(comes_back(&input_114::value()).await.err().map(|error| (114, error)));
    wrong.extend(comes_back(&input_115::value()).await.err().map(|error| (115, error)));
    wrong.extend(comes_back(&input_116::value()).await.err().map(|error| (116, error)));
    wrong.extend(comes_back(&input_117::value()).await.err().map(|error| (117, error)));
    wrong.extend(comes_back(&input_118::value()).await.err().map(|error| (118, error)));
    wrong.extend(comes_back(&input_121::value()).await.err().map(|error| (121, error)));
    wrong.extend(comes_back(&input_124::value()).await.err().map(|error| (124, error)));
    wrong.extend(comes_back(&input_126::value()).await.err().map(|error| (126, error)));
    wrong.extend(comes_back(&input_127::value()).await.err().map(|error| (127, error)));
    wrong.extend(comes_back(&input_128::value()).await.err().map(|error| (128, error)));
    wrong.extend(comes_back(&input_131::value()).await.err().map(|error| (131, error)));
    wrong.extend(comes_back(&input_132::value()).await.err().map(|error| (132, error)));
    wrong.extend(comes_back(&input_133::value()).await.err().map(|error| (133, error)));
    wrong.extend(comes_back(&input_134::value()).await.err().map(|error| (134, error)));
    wrong.extend(comes_back(&input_136::value()).await.err().map(|error| (136, error)));
    wrong.extend(comes_back(&input_137::value()).await.err().map(|error| (137, error)));
    wrong.extend(comes_back(&input_143::value()).await.err().map(|error| (143, error)));
    wrong.extend(comes_back(&input_144::value()).await.err().map(|error| (144, error)));
    wrong.extend(comes_back(&input_148::value()).await.err().map(|error| (148, error)));
    wrong.extend(comes_back(&input_150::value()).await.err().map(|error| (150, error)));
    wrong.extend(comes_back(&input_151::value()).await.err().map(|error| (151, error)));
    wrong.extend(comes_back(&input_156::value()).await.err().map(|error| (156, error)));
    wrong.extend(comes_back(&input_160::value()).await.err().map(|error| (160, error)));
    wrong.extend(comes_back(&input_161::value()).await.err().map(|error| (161, error)));
    wrong.extend(comes_back(&input_162::value()).await.err().map(|error| (162, error)));
    wrong.extend(comes_back(&input_165::value()).await.err().map(|error| (165, error)));
    wrong.extend(comes_back(&input_172::value()).await.err().map(|error| (172, error)));
    wrong.extend(comes_back(&input_176::value()).await.err().map(|error| (176, error)));
    wrong.extend(comes_back(&input_180::value()).await.err().map(|error| (180, error)));
    wrong.extend(comes_back(&input_182::value()).await.err().map(|error| (182, error)));
    wrong.extend(comes_back(&input_183::value()).await.err().map(|error| (183, error)));
    wrong.extend(comes_back(&input_187::value()).await.err().map(|error| (187, error)));
    wrong.extend(comes_back(&input_188::value()).await.err().map(|error| (188, error)));
    wrong.extend(comes_back(&input_189::value()).await.err().map(|error| (189, error)));
    wrong.extend(comes_back(&input_190::value()).await.err().map(|error| (190, error)));
    wrong.extend(comes_back(&input_192::value()).await.err().map(|error| (192, error)));
    wrong.extend(comes_back(&input_194::value()).await.err().map(|error| (194, error)));
    wrong.extend(comes_back(&input_195::value()).await.err().map(|error| (195, error)));
    wrong.extend(comes_back(&input_197::value()).await.err().map(|error| (197, error)));
    wrong.extend(comes_back(&input_199::value()).await.err().map(|error| (199, error)));
    wrong.extend(comes_back(&input_202::value()).await.err().map(|error| (202, error)));
    wrong.extend(comes_back(&input_203::value()).await.err().map(|error| (203, error)));
    wrong.extend(comes_back(&input_204::value()).await.err().map(|error| (204, error)));
    wrong.extend(comes_back(&input_205::value()).await.err().map(|error| (205, error)));
    wrong.extend(comes_back(&input_209::value()).await.err().map(|error| (209, error)));
    wrong.extend(comes_back(&input_210::value()).await.err().map(|error| (210, error)));
    wrong.extend(comes_back(&input_213::value()).await.err().map(|error| (213, error)));
    wrong.extend(comes_back(&input_214::value()).await.err().map(|error| (214, error)));
    wrong.extend(comes_back(&input_215::value()).await.err().map(|error| (215, error)));
    wrong.extend(comes_back(&input_217::value()).await.err().map(|error| (217, error)));
    wrong.extend(comes_back(&input_218::value()).await.err().map(|error| (218, error)));
    wrong.extend(comes_back(&input_221::value()).await.err().map(|error| (221, error)));
    wrong.extend(comes_back(&input_222::value()).await.err().map(|error| (222, error)));
    wrong.extend(comes_back(&input_225::value()).await.err().map(|error| (225, error)));
    wrong.extend(comes_back(&input_226::value()).await.err().map(|error| (226, error)));
    wrong.extend(comes_back(&input_227::value()).await.err().map(|error| (227, error)));
    wrong.extend(comes_back(&input_228::value()).await.err().map(|error| (228, error)));
    wrong.extend(comes_back(&input_229::value()).await.err().map(|error| (229, error)));
    wrong.extend(comes_back(&input_231::value()).await.err().map(|error| (231, error)));
    wrong.extend(comes_back(&input_236::value()).await.err().map(|error| (236, error)));
    wrong.extend(comes_back(&input_237::value()).await.err().map(|error| (237, error)));
    wrong.extend(comes_back(&input_238::value()).await.err().map(|error| (238, error)));
    wrong.extend(comes_back(&input_239::value()).await.err().map(|error| (239, error)));
    wrong.extend(comes_back(&input_240::value()).await.err().map(|error| (240, error)));
    wrong.extend(comes_back(&input_242::value()).await.err().map(|error| (242, error)));
    wrong.extend(comes_back(&input_243::value()).await.err().map(|error| (243, error)));
    wrong.extend(comes_back(&input_248::value()).await.err().map(|error| (248, error)));
    wrong.extend(comes_back(&input_255::value()).await.err().map(|error| (255, error)));
    wrong.extend(comes_back(&input_257::value()).await.err().map(|error| (257, error)));
    wrong.extend(comes_back(&input_258::value()).await.err().map(|error| (258, error)));
    wrong.extend(comes_back(&input_260::value()).await.err().map(|error| (260, error)));
    wrong.extend(comes_back(&input_261::value()).await.err().map(|error| (261, error)));
    wrong.extend(comes_back(&input_263::value()).await.err().map(|error| (263, error)));
    wrong.extend(comes_back(&input_264::value()).await.err().map(|error| (264, error)));
    wrong.extend(comes_back(&input_265::value()).await.err().map(|error| (265, error)));
    wrong.extend(comes_back(&input_266::value()).await.err().map(|error| (266, error)));
    wrong.extend(comes_back(&input_271::value()).await.err().map(|error| (271, error)));
    wrong.extend(comes_back(&input_274::value()).await.err().map(|error| (274, error)));
    wrong.extend(comes_back(&input_276::value()).await.err().map(|error| (276, error)));
    wrong.extend(comes_back(&input_282::value()).await.err().map(|error| (282, error)));
    wrong.extend(comes_back(&input_285::value()).await.err().map(|error| (285, error)));
    wrong.extend(comes_back(&input_286::value()).await.err().map(|error| (286, error)));
    wrong.extend(comes_back(&input_289::value()).await.err().map(|error| (289, error)));
    wrong.extend(comes_back(&input_290::value()).await.err().map(|error| (290, error)));
    wrong.extend(comes_back(&input_292::value()).await.err().map(|error| (292, error)));
    wrong.extend(comes_back(&input_294::value()).await.err().map(|error| (294, error)));
    wrong.extend(comes_back(&input_300::value()).await.err().map(|error| (300, error)));
    wrong.extend(comes_back(&input_302::value()).await.err().map(|error| (302, error)));
    wrong.extend(comes_back(&input_306::value()).await.err().map(|error| (306, error)));
    wrong.extend(comes_back(&input_309::value()).await.err().map(|error| (309, error)));
    wrong.extend(comes_back(&input_310::value()).await.err().map(|error| (310, error)));
    wrong.extend(comes_back(&input_312::value()).await.err().map(|error| (312, error)));
    wrong.extend(comes_back(&input_313::value()).await.err().map(|error| (313, error)));
    wrong.extend(comes_back(&input_318::value()).await.err().map(|error| (318, error)));
    wrong.extend(comes_back(&input_321::value()).await.err().map(|error| (321, error)));
    wrong.extend(comes_back(&input_323::value()).await.err().map(|error| (323, error)));
    wrong.extend(comes_back(&input_325::value()).await.err().map(|error| (325, error)));
    wrong.extend(comes_back(&input_328::value()).await.err().map(|error| (328, error)));
    wrong.extend(comes_back(&input_330::value()).await.err().map(|error| (330, error)));
    wrong.extend(comes_back(&input_332::value()).await.err().map(|error| (332, error)));
    wrong.extend(comes_back(&input_334::value()).await.err().map(|error| (334, error)));
    wrong.extend(comes_back(&input_335::value()).await.err().map(|error| (335, error)));
    wrong.extend(comes_back(&input_336::value()).await.err().map(|error| (336, error)));
    wrong.extend(comes_back(&input_337::value()).await.err().map(|error| (337, error)));
    wrong.extend(comes_back(&input_338::value()).await.err().map(|error| (338, error)));
    wrong.extend(comes_back(&input_339::value()).await.err().map(|error| (339, error)));
    wrong.extend(comes_back(&input_341::value()).await.err().map(|error| (341, error)));
    wrong.extend(comes_back(&input_346::value()).await.err().map(|error| (346, error)));
    wrong.extend(comes_back(&input_356::value()).await.err().map(|error| (356, error)));
    wrong.extend(comes_back(&input_358::value()).await.err().map(|error| (358, error)));
    wrong.extend(comes_back(&input_360::value()).await.err().map(|error| (360, error)));
    wrong.extend(comes_back(&input_363::value()).await.err().map(|error| (363, error)));
    wrong.extend(comes_back(&input_364::value()).await.err().map(|error| (364, error)));
    wrong.extend(comes_back(&input_365::value()).await.err().map(|error| (365, error)));
    wrong.extend(comes_back(&input_368::value()).await.err().map(|error| (368, error)));
    wrong.extend(comes_back(&input_369::value()).await.err().map(|error| (369, error)));
    wrong.extend(comes_back(&input_370::value()).await.err().map(|error| (370, error)));
    wrong.extend(comes_back(&input_371::value()).await.err().map(|error| (371, error)));
    wrong.extend(comes_back(&input_375::value()).await.err().map(|error| (375, error)));
    wrong.extend(comes_back(&input_376::value()).await.err().map(|error| (376, error)));
    wrong.extend(comes_back(&input_377::value()).await.err().map(|error| (377, error)));
    wrong.extend(comes_back(&input_379::value()).await.err().map(|error| (379, error)));
    wrong.extend(comes_back(&input_382::value()).await.err().map(|error| (382, error)));
    wrong.extend(comes_back(&input_383::value()).await.err().map(|error| (383, error)));
    wrong.extend(comes_back(&input_386::value()).await.err().map(|error| (386, error)));
    wrong.extend(comes_back(&input_387::value()).await.err().map(|error| (387, error)));
    wrong.extend(comes_back(&input_390::value()).await.err().map(|error| (390, error)));
    wrong.extend(comes_back(&input_392::value()).await.err().map(|error| (392, error)));
    wrong.extend(comes_back(&input_393::value()).await.err().map(|error| (393, error)));
    wrong.extend(comes_back(&input_397::value()).await.err().map(|error| (397, error)));
    wrong.extend(comes_back(&input_398::value()).await.err().map(|error| (398, error)));
    assert!(wrong.is_empty(), "{wrong:#?}");
}
