//! How a field is stored where its type does not say it: the words of the derive, an adapter a file.
//!
//! An adapter stands around a reference to the field when it is written, and in the field's slot
//! when it is read; generated code takes the value out of it. Plain fields have none.

mod convert;
mod epoch;
mod json;
mod missing;
mod null;
mod rest;
mod serde;

pub use convert::{Adapt, Argument, Conversion, Converts, With, converted, converted_quietly};
pub use epoch::{TtlTime, epoch_millis, epoch_seconds, ttl_seconds};
pub use json::{Json, JsonOf, JsonValue};
pub use missing::MayLack;
pub use null::{Nullable, NullableArgument, OrNull};
pub use rest::KeepsRest;
#[cfg(feature = "indexmap")]
pub(in crate::value) use rest::keeps_rest;
pub(in crate::value) use rest::{read_rest, write_rest};
pub use serde::{Serde, SerdeValue};
