//! `json`: JSON text in an S, by `serde_json`.

use crate::codec::{FromAttribute, Reader, ToAttribute, Writer};
use crate::error::{DecodeResult, EncodeError, EncodeResult};
use crate::kind::Kind;
use crate::path::{Marker, Path};
use crate::value::{Accepts, AsList, DynamoValue};

/// What can be written as JSON text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be written as JSON text",
    label = "`json` needs the feature `serde_json` of `dynamo-orm`, and `serde::Serialize` of this type",
    note = "write `dynamo-orm = {{ version = \"..\", features = [\"serde_json\"] }}`, and `#[derive(serde::Serialize, serde::Deserialize)]` on the type"
)]
pub trait JsonText {
    /// The text; `None` where `Serialize` fails.
    fn to_text(&self) -> Option<String>;
}

/// What can be read from JSON text, too.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be stored as JSON text",
    label = "`json` needs the feature `serde_json` of `dynamo-orm`, and `serde::Serialize` and `serde::Deserialize` of this type",
    note = "write `dynamo-orm = {{ version = \"..\", features = [\"serde_json\"] }}`, and `#[derive(serde::Serialize, serde::Deserialize)]` on the type"
)]
pub trait JsonValue: JsonText + Sized {
    /// The value of a text; an error tells the place in it.
    ///
    /// # Errors
    /// The text is no JSON, or not of this type.
    fn from_text(text: &str) -> DecodeResult<Self>;
}

#[cfg(feature = "serde_json")]
#[diagnostic::do_not_recommend]
impl<T: serde::Serialize> JsonText for T {
    fn to_text(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }
}

#[cfg(feature = "serde_json")]
#[diagnostic::do_not_recommend]
impl<T: serde::Serialize + serde::de::DeserializeOwned> JsonValue for T {
    /// What `serde_json` says may quote the text, so only the place is told.
    fn from_text(text: &str) -> DecodeResult<Self> {
        serde_json::from_str(text).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            let what = if error.is_data() { "JSON of this field's type" } else { "JSON" };
            crate::error::DecodeError::unreadable(format!(
                "expected {what}, but it differs at line {line}, column {column}"
            ))
        })
    }
}

/// A field that is stored as JSON text.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T> Json<T> {
    /// What it stands around.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.0
    }
}

/// Such a field on its way out.
#[derive(Debug)]
pub struct JsonOf<T>(pub T);

impl<T: JsonText> ToAttribute for JsonOf<&T> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        let text = self.0.to_text();
        let text = text.ok_or_else(|| EncodeError::new("its `Serialize` gives no JSON"))?;
        writer.string(&text)
    }
}

impl<T: JsonText> ToAttribute for Json<T> {
    fn write(&self, writer: &mut Writer) -> EncodeResult {
        JsonOf(&self.0).write(writer)
    }
}

impl<T: JsonValue> FromAttribute for Json<T> {
    fn read(reader: &mut Reader<'_>) -> DecodeResult<Self> {
        reader.string(T::from_text).map(Self)
    }
}

/// What holds of a field that is stored whole in another form.
macro_rules! whole_values {
    ($whole:ident, $out:ident, $bound:ident, $kind:expr, $form:literal) => {
        impl<T: $bound> DynamoValue for $whole<T> {
            const KIND: Kind = $kind;
            type Path<R, M: Marker> = Path<R, Self, M>;
            type InVec = AsList;
            type Operators = Self;

            fn stored_form() -> $crate::codec::StoredForm {
                $crate::codec::StoredForm::Format($kind, $form)
            }
        }

        whole_values!([$out, $bound] $whole<T>: T);
        whole_values!([$out, $bound] $whole<T>: &T);
        whole_values!([$out, $bound] Option<$whole<T>>: T);
        whole_values!([$out, $bound] Option<$whole<T>>: &T);

        #[diagnostic::do_not_recommend]
        impl<T: $bound> Accepts<Option<T>> for Option<$whole<T>> {
            fn accept(argument: &Option<T>, writer: &mut Writer) -> EncodeResult {
                argument.as_ref().map($out).write(writer)
            }

            fn is_absent(argument: &Option<T>) -> bool {
                argument.is_none()
            }
        }

        #[diagnostic::do_not_recommend]
        impl<T: $bound> Accepts<Option<&T>> for Option<$whole<T>> {
            fn accept(argument: &Option<&T>, writer: &mut Writer) -> EncodeResult {
                argument.map($out).write(writer)
            }

            fn is_absent(argument: &Option<&T>) -> bool {
                argument.is_none()
            }
        }
    };
    ([$out:ident, $bound:ident] $attribute:ty: $argument:ty) => {
        #[diagnostic::do_not_recommend]
        impl<T: $bound> Accepts<$argument> for $attribute {
            fn accept(argument: &$argument, writer: &mut Writer) -> EncodeResult {
                $out::<&T>(argument).write(writer)
            }
        }
    };
}
pub(super) use whole_values;

whole_values!(Json, JsonOf, JsonValue, Kind::S, "JSON text");
