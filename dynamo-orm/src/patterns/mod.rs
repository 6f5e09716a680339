//! What a table is asked, and what answers: a page for people.

mod keys;
mod markdown;
mod mermaid;
mod pattern;

use crate::definition::Schema;
use crate::error::Result;

impl<C> Schema<C> {
    /// A page of Markdown about the table: its keys and indexes, the types with what their keys are made
    /// of, the questions that can be asked of it with the call for each, and a Mermaid diagram of which
    /// question is served by what.
    ///
    /// The same types give the same page, so that it can be committed and held to the code; see
    /// [the guide](crate::guide::access_patterns).
    ///
    /// # Errors
    /// Those of [`table_name`](Schema::table_name).
    ///
    /// # Examples
    ///
    /// ```
    /// use dynamo_orm::{DynamoItem, Schema};
    ///
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "shop", entity = "Order")]
    /// #[dynamo(key(pk = "CUSTOMER#{customer_id}", sk = "ORDER#{order_id}"))]
    /// struct Order {
    ///     customer_id: String,
    ///     order_id: u64,
    /// }
    ///
    /// let page = Schema::of::<Order>().to_markdown()?;
    /// assert!(page.contains("`Order` by `customer_id`, sorted by `order_id`"));
    /// # Ok::<(), dynamo_orm::Error>(())
    /// ```
    #[inline]
    pub fn to_markdown(&self) -> Result<String> {
        Ok(markdown::page(&self.define()?))
    }

    /// The diagram of [`to_markdown`](Self::to_markdown) alone: a Mermaid flowchart of questions, the
    /// partitions that they read, and the items in them.
    ///
    /// # Errors
    /// Those of [`table_name`](Schema::table_name).
    #[inline]
    pub fn to_mermaid(&self) -> Result<String> {
        let definition = self.define()?;
        Ok(mermaid::flowchart(&definition, &pattern::all(&definition)))
    }
}
