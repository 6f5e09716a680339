//! `serde`: any type of serde, straight between its own traits and the codec.

mod access;
mod deserializer;
mod error;
mod filling;
mod key;
mod serializer;
mod variant;

use serde::Serialize;
use serde::de::DeserializeOwned;

use self::deserializer::{Deserializer, Missing};
use self::serializer::Serializer;
use super::json::whole_values;
use crate::codec::{FromAttribute, Reader, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeResult};
use crate::kind::Kind;
use crate::limits::NESTING_LEVELS;
use crate::path::{Marker, Path};
use crate::value::{Accepts, AsList, DynamoValue};

/// How many newtypes and `Option`s may stand around one value: what has more is a type that holds
/// itself, which serde would follow without end.
const WRAPS: usize = 4 * NESTING_LEVELS;

/// What serde can write and read.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be stored through serde",
    label = "not `serde::Serialize` and `serde::Deserialize`",
    note = "write `#[derive(serde::Serialize, serde::Deserialize)]` on the type; what borrows cannot be read"
)]
pub trait SerdeValue: Serialize + DeserializeOwned {}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned> SerdeValue for T {}

/// A field that is stored through serde.
#[derive(Debug)]
pub struct Serde<T>(pub T);

impl<T> Serde<T> {
    /// What it stands around.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: Serialize> ToAttribute for Serde<T> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        writer.in_steps(|writer| {
            self.0.serialize(Serializer::new(writer)).map_err(error::WriteError::into_inner)
        })
    }
}

impl<T: SerdeValue> FromAttribute for Serde<T> {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        let read = T::deserialize(Deserializer::new(reader));
        read.map(Self).map_err(error::ReadError::into_inner)
    }

    /// What serde makes of a missing field: `None` of an `Option`.
    fn absent() -> Option<Self> {
        T::deserialize(Missing).ok().map(Self)
    }
}

whole_values!(Serde, Serde, SerdeValue, Kind::Any, "serde");
