//! `aws-dynamo-derive`: conversions of the SDK's maps, for structs of its own few types.
//!
//! A list of numbers is a set to it, so its pages have the grades as sets; of a map of texts its
//! derive makes code that does not compile.

use aws_dynamo_derive::Table;
use aws_sdk_dynamodb::primitives::Blob;
use serde::{Serialize, Serializer};

use super::sdk::{Attributes, Conversion};
use crate::models;

/// By the derive.
#[derive(Debug)]
pub struct ByDerive;

impl<T> Conversion<T> for ByDerive
where
    T: for<'a> TryFrom<&'a Attributes>,
    Attributes: for<'a> From<&'a T>,
{
    fn read(item: Attributes) -> T {
        T::try_from(&item).ok().expect("an item")
    }

    fn write(item: &T) -> Attributes {
        item.into()
    }
}

/// Its [`Student`](models::Student).
#[derive(Debug, Clone, Table, Serialize)]
pub struct Student {
    #[aws_dynamo(hash_key)]
    pub student_id: u64,
    #[aws_dynamo(range_key)]
    pub first_name: String,
    pub last_name: String,
    #[serde(serialize_with = "in_order")]
    pub grades: Vec<u32>,
}

impl From<models::Student> for Student {
    fn from(student: models::Student) -> Self {
        let models::Student { student_id, first_name, last_name, grades } = student;
        Self { student_id, first_name, last_name, grades }
    }
}

/// Its [`BinaryData`](models::BinaryData).
#[derive(Debug, Clone, Table, Serialize)]
pub struct BinaryData {
    #[aws_dynamo(hash_key)]
    pub id: String,
    #[serde(serialize_with = "bytes")]
    pub data: Blob,
}

impl From<models::BinaryData> for BinaryData {
    fn from(binary: models::BinaryData) -> Self {
        Self { id: binary.id, data: Blob::new(binary.data) }
    }
}

fn bytes<S: Serializer>(data: &Blob, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(data.as_ref())
}

/// A set comes back in any order.
fn in_order<S: Serializer>(grades: &[u32], to: S) -> Result<S::Ok, S::Error> {
    let mut grades = grades.to_vec();
    grades.sort_unstable();
    grades.serialize(to)
}
