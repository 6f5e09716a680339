//! What a stream may bring.

use crate::client::Db;
use crate::error::{EncodeError, Error};
use crate::item::DynamoItem;
use crate::op::batch::{Element, Scratch};

/// What a stream that [`Table::load`](crate::Table::load) takes may bring: `T`, `&T`, or a `Result<T, E>`
/// of any error, as a file or another table's [`stream`](crate::Scan::stream) brings it.
#[diagnostic::on_unimplemented(
    message = "a stream of `{Self}` cannot be loaded into a table of `{T}`",
    label = "a stream of another type",
    note = "the stream's items are `{T}`, `&{T}`, or `Result<{T}, E>`"
)]
pub trait LoadItem<T>: sealed::Sealed<T> {}

/// Why a stream brings no more.
pub(super) enum Refused {
    Item(EncodeError),
    Stream(Box<dyn std::error::Error + Send + Sync>),
}

mod sealed {
    pub trait Sealed<T> {
        /// Shows the item, unless the stream failed.
        fn see<R>(
            self,
            see: impl FnOnce(&T) -> R,
        ) -> Result<R, Box<dyn std::error::Error + Send + Sync>>;
    }
}

/// The item, encoded.
#[inline]
pub(super) fn encode<T: DynamoItem, I: LoadItem<T>>(
    item: I,
    scratch: &mut Scratch,
    db: &Db,
    table: usize,
) -> Result<Element, Refused> {
    let encoded =
        item.see(|item| Element::put(scratch, db, table, item)).map_err(Refused::Stream)?;
    encoded.map_err(Refused::Item)
}

type Failure = Box<dyn std::error::Error + Send + Sync>;

impl<T: DynamoItem> LoadItem<T> for T {}
impl<T: DynamoItem> LoadItem<T> for &T {}
impl<T: DynamoItem, E: Into<Failure>> LoadItem<T> for Result<T, E> {}

impl<T: DynamoItem> sealed::Sealed<T> for T {
    #[inline]
    fn see<R>(self, see: impl FnOnce(&T) -> R) -> Result<R, Failure> {
        Ok(see(&self))
    }
}

impl<T: DynamoItem> sealed::Sealed<T> for &T {
    #[inline]
    fn see<R>(self, see: impl FnOnce(&T) -> R) -> Result<R, Failure> {
        Ok(see(self))
    }
}

impl<T: DynamoItem, E: Into<Failure>> sealed::Sealed<T> for Result<T, E> {
    #[inline]
    fn see<R>(self, see: impl FnOnce(&T) -> R) -> Result<R, Failure> {
        self.map(|item| see(&item)).map_err(Into::into)
    }
}

impl Refused {
    /// The error of the load, whose stream brought so many items before.
    #[inline]
    pub(super) fn into_error(self, place: usize) -> Error {
        match self {
            Self::Item(error) => Error::encoding(error.at_index(place)),
            Self::Stream(source) => match source.downcast::<Error>() {
                Ok(own) => *own,
                Err(source) => Error::stream(source),
            },
        }
    }
}
