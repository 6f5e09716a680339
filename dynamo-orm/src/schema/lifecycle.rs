//! The attributes by which an item's writes are counted, and its end is told.

use super::TableSchema;

impl TableSchema {
    /// The same table, whose items of this type count their writes.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_version(mut self, attribute: &'static str) -> Self {
        self.version = Some(attribute);
        self
    }

    /// The same table, whose items of this type end.
    #[doc(hidden)]
    #[must_use]
    pub const fn with_ttl(mut self, attribute: &'static str) -> Self {
        self.ttl = Some(attribute);
        self
    }
}
