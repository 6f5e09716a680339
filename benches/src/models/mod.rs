//! The items that are read and written.

mod binary;
mod mixed;
mod nested;
mod product;
mod shallow;
mod student;

pub use binary::BinaryData;
pub use mixed::{MixedItem, Place};
pub use nested::{Level, Nested};
pub use product::{Part, Product, Review};
pub use shallow::ShallowMap;
pub use student::{SCHOOL, Student, StudentView};

use dynamo_orm::Batchable;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// What each of them is to those who take part.
pub trait Model: Batchable + Serialize + DeserializeOwned + Clone + 'static {}

impl<T: Batchable + Serialize + DeserializeOwned + Clone + 'static> Model for T {}
