//! The SDK's own request.

use super::to_be_made;
use crate::definition::Schema;
use crate::error::{EncodeError, Error, Result};
use crate::wire::{CreateTableInput, create_table_input};

impl<C> Schema<C> {
    /// The table as the SDK's `CreateTableInput`, for programs and tests that make it by the SDK.
    ///
    /// It is what [`create_table`](Schema::create_table) sends. The service takes two settings only of a
    /// table that is there, so they are not in it: the `ttl` attribute (`UpdateTimeToLive`) and
    /// point-in-time recovery (`UpdateContinuousBackups`).
    ///
    /// # Errors
    /// Those of [`table_name`](Self::table_name); [`is_invalid_input`](crate::Error::is_invalid_input)
    /// for a table that is named by an ARN.
    ///
    /// # Examples
    ///
    /// ```
    /// use dynamo_orm::{DynamoItem, Schema};
    ///
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "students")]
    /// struct Student {
    ///     #[dynamo(partition_key)]
    ///     student_id: u64,
    /// }
    ///
    /// let input = Schema::of::<Student>().to_create_table_input()?;
    /// assert_eq!(input.table_name(), Some("students"));
    /// assert_eq!(input.key_schema().len(), 1);
    /// # Ok::<(), dynamo_orm::Error>(())
    /// ```
    #[inline]
    pub fn to_create_table_input(&self) -> Result<CreateTableInput> {
        let definition = to_be_made(self)?;
        let place = |error: EncodeError| Error::encoding(error).at(&definition.table, None);
        create_table_input(&definition).map_err(place)
    }
}
