//! `aws-dynamo-derive`: conversions of the SDK's maps, for structs of its own few types.
//!
//! A list of numbers is a set to it, so its pages have the grades as sets.

use aws_derive_items::Level;
pub use aws_derive_items::{BinaryData, Nested, ShallowMap, Student};
use aws_sdk_dynamodb::primitives::Blob;

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

/// Its own struct, with the same data.
pub trait Theirs: models::Model {
    type Own: Clone;

    fn into_own(self) -> Self::Own;
}

impl Theirs for models::Student {
    type Own = Student;

    fn into_own(self) -> Student {
        let Self { student_id, first_name, last_name, grades } = self;
        Student { student_id, first_name, last_name, grades }
    }
}

impl Theirs for models::ShallowMap {
    type Own = ShallowMap;

    fn into_own(self) -> ShallowMap {
        ShallowMap { id: self.id, attributes: self.attributes }
    }
}

impl Theirs for models::Nested {
    type Own = Nested;

    fn into_own(self) -> Nested {
        Nested { id: self.id, levels: levels(self.levels) }
    }
}

fn levels(all: Vec<models::Level>) -> Vec<Level> {
    all.into_iter().map(|one| Level { title: one.title, inner: levels(one.inner) }).collect()
}

impl Theirs for models::BinaryData {
    type Own = BinaryData;

    fn into_own(self) -> BinaryData {
        BinaryData { id: self.id, data: Blob::new(self.data) }
    }
}
