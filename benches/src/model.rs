//! The items that are read and written.

use std::collections::HashMap;

use dynamo_orm::{DynamoItem, DynamoValue};
use serde::{Deserialize, Serialize};

/// The item of the pages and batches: about 150 bytes on the wire.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "students")]
pub struct Student {
    #[dynamo(partition_key)]
    pub student_id: u64,
    pub first_name: String,
    pub last_name: String,
    pub grades: Vec<u32>,
}

impl Student {
    /// The student with that number.
    pub fn numbered(n: u64) -> Self {
        Self {
            student_id: 3_098_390 + n,
            first_name: format!("Alice{n}"),
            last_name: "Wonderland".to_owned(),
            grades: (0..4).map(|i| 70 + ((n * 7 + i * 11) % 31) as u32).collect(),
        }
    }

    /// Something of each field, so that what was read wrong or not at all is seen.
    pub fn fingerprint(&self) -> u64 {
        let names = (self.first_name.len() + self.last_name.len()) as u64;
        self.student_id + names + self.grades.iter().map(|grade| u64::from(*grade)).sum::<u64>()
    }
}

/// Students of one school, which a query reads.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "pupils")]
pub struct Pupil {
    #[dynamo(partition_key)]
    pub student_id: u64,
    #[dynamo(sort_key)]
    pub first_name: String,
    pub last_name: String,
    pub grades: Vec<u32>,
}

/// An item of one map of texts.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "shallow")]
pub struct ShallowMap {
    #[dynamo(partition_key)]
    pub id: String,
    pub attributes: HashMap<String, String>,
}

impl ShallowMap {
    /// With so many entries.
    pub fn of(entries: usize) -> Self {
        let entry = |n| (format!("attribute_{n:04}"), format!("the value of attribute {n}"));
        Self { id: "shallow".to_owned(), attributes: (0..entries).map(entry).collect() }
    }
}

/// An item with something of each type.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "mixed")]
pub struct MixedItem {
    #[dynamo(partition_key)]
    pub id: String,
    pub count: i64,
    pub ratio: f64,
    pub is_open: bool,
    pub note: Option<String>,
    pub tags: Vec<String>,
    pub scores: Vec<i64>,
    pub places: HashMap<String, Place>,
}

/// A part of an item.
#[derive(Debug, Clone, PartialEq, DynamoValue, Serialize, Deserialize)]
pub struct Place {
    pub name: String,
    pub zip: u32,
    pub is_open: bool,
}

impl Place {
    fn numbered(n: usize) -> Self {
        Self { name: format!("place {n}"), zip: 10_000 + n as u32, is_open: n % 2 == 0 }
    }
}

impl MixedItem {
    /// With so many elements in each container.
    pub fn of(elements: usize) -> Self {
        Self {
            id: "mixed".to_owned(),
            count: -1_234_567,
            ratio: 0.125,
            is_open: true,
            note: Some("a text with \"quotes\" and a line\nbreak".to_owned()),
            tags: (0..elements).map(|n| format!("tag {n}")).collect(),
            scores: (0..elements as i64).map(|n| n * 1_001 - 500).collect(),
            places: (0..elements).map(|n| (format!("place_{n}"), Place::numbered(n))).collect(),
        }
    }
}

/// Lists of parts within parts.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "nested")]
pub struct Nested {
    #[dynamo(partition_key)]
    pub id: String,
    pub rows: Vec<Row>,
}

/// A part with parts.
#[derive(Debug, Clone, PartialEq, DynamoValue, Serialize, Deserialize)]
pub struct Row {
    pub title: String,
    pub cells: Vec<Place>,
    pub inner: Option<Box<Place>>,
}

impl Nested {
    /// With so many rows of so many cells.
    pub fn of(rows: usize, cells: usize) -> Self {
        let row = |n| Row {
            title: format!("row {n}"),
            cells: (0..cells).map(Place::numbered).collect(),
            inner: Some(Box::new(Place::numbered(n))),
        };
        Self { id: "nested".to_owned(), rows: (0..rows).map(row).collect() }
    }
}

/// Bytes; as a B for all who take part, which serde's need told.
#[derive(Debug, Clone, PartialEq, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "binary")]
pub struct BinaryData {
    #[dynamo(partition_key)]
    pub id: String,
    #[serde(with = "as_bytes")]
    pub data: Vec<u8>,
}

impl BinaryData {
    /// With so many bytes.
    pub fn of(bytes: usize) -> Self {
        Self { id: "binary".to_owned(), data: (0..bytes).map(|n| (n % 251) as u8).collect() }
    }
}

mod as_bytes {
    use std::fmt;

    use serde::de::{Error, Visitor};
    use serde::{Deserializer, Serializer};

    pub(super) fn serialize<S: Serializer>(data: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_bytes(data)
    }

    pub(super) fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Vec<u8>, D::Error> {
        struct Bytes;

        impl Visitor<'_> for Bytes {
            type Value = Vec<u8>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("bytes")
            }

            fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
                Ok(bytes.to_vec())
            }

            fn visit_byte_buf<E: Error>(self, bytes: Vec<u8>) -> Result<Vec<u8>, E> {
                Ok(bytes)
            }
        }

        from.deserialize_byte_buf(Bytes)
    }
}
