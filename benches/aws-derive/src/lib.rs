//! The items of the benchmarks for `aws-dynamo-derive`; a list of numbers is a set to it.

use std::collections::HashMap;

use aws_dynamo_derive::{Item, Table};
use aws_sdk_dynamodb::primitives::Blob;
use serde::{Serialize, Serializer};

/// The `Student` of the benchmarks.
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

/// The `BinaryData` of the benchmarks.
#[derive(Debug, Clone, Table, Serialize)]
pub struct BinaryData {
    #[aws_dynamo(hash_key)]
    pub id: String,
    #[serde(serialize_with = "bytes")]
    pub data: Blob,
}

/// The `ShallowMap` of the benchmarks.
#[derive(Debug, Clone, Table, Serialize)]
pub struct ShallowMap {
    #[aws_dynamo(hash_key)]
    pub id: String,
    pub attributes: HashMap<String, String>,
}

/// The `Nested` of the benchmarks.
#[derive(Debug, Clone, Table, Serialize)]
pub struct Nested {
    #[aws_dynamo(hash_key)]
    pub id: String,
    pub levels: Vec<Level>,
}

/// The `Level` of the benchmarks.
#[derive(Debug, Clone, Item, Serialize)]
pub struct Level {
    pub title: String,
    pub inner: Vec<Level>,
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
