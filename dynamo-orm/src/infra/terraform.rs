//! Terraform's resource `aws_dynamodb_table`.

use super::hcl::{Block, Value};
use super::to_be_made;
use crate::definition::{Definition, IndexDefinition, Projected, Schema};
use crate::error::Result;
use crate::schema::{Billing, IndexScope, KeyAttribute, Throughput};

impl<C> Schema<C> {
    /// The table as a resource of Terraform's provider for AWS, as `terraform fmt` would leave it.
    ///
    /// Its label is the table's name, with `_` for what no label has. What the schema does not speak of
    /// is not written, but the billing mode, whose default is another there. The keys of global indexes
    /// are `key_schema` blocks, as the provider has deprecated its arguments for single attributes: it
    /// has to be of version 6.29 or newer, and better a late one, as some of the first versions with
    /// these blocks built all indexes of a table anew when one was added or removed. Another name, key or
    /// local index would make Terraform delete the table and its items to make another, which
    /// `prevent_destroy` forbids.
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
    /// let text = Schema::of::<Student>().to_terraform()?;
    /// assert_eq!(text, r#"resource "aws_dynamodb_table" "students" {
    ///   name         = "students"
    ///   billing_mode = "PAY_PER_REQUEST"
    ///   hash_key     = "student_id"
    ///
    ///   attribute {
    ///     name = "student_id"
    ///     type = "N"
    ///   }
    ///
    ///   lifecycle {
    ///     prevent_destroy = true
    ///   }
    /// }
    /// "#);
    /// # Ok::<(), dynamo_orm::Error>(())
    /// ```
    #[inline]
    pub fn to_terraform(&self) -> Result<String> {
        Ok(resource(&to_be_made(self)?).to_text())
    }
}

#[inline]
fn resource(definition: &Definition) -> Block {
    let attributes = definition.attribute_definitions().into_iter().map(|(name, kind)| {
        Block::new("attribute")
            .argument("name", Value::text(name))
            .argument("type", Value::text(kind.as_str()))
    });
    let resource = Block::resource("aws_dynamodb_table", &label(&definition.table));
    with_arguments(resource, definition)
        .blocks(attributes)
        .blocks(definition.indexes_of(IndexScope::Global).map(|index| global(definition, index)))
        .blocks(definition.indexes_of(IndexScope::Local).map(local))
        .blocks(definition.ttl.map(ttl))
        .blocks(definition.point_in_time_recovery.map(recovery))
        .blocks([Block::new("lifecycle").argument("prevent_destroy", Value::Bool(true))])
        .map("tags", &definition.tags)
}

#[inline]
fn with_arguments(resource: Block, definition: &Definition) -> Block {
    let billing = definition.billing();
    let throughput = match billing {
        Billing::Provisioned(throughput) => Some(throughput),
        Billing::OnDemand => None,
    };
    let view = definition.stream.and_then(|stream| stream.as_str());
    let resource = resource
        .argument("name", Value::text(definition.table.as_str()))
        .argument("billing_mode", Value::text(billing.as_str()));
    with_capacity(resource, throughput)
        .argument("hash_key", Value::text(definition.partition_key.name))
        .maybe("range_key", definition.sort_key.map(|key| Value::text(key.name)))
        .maybe("stream_enabled", definition.stream.map(|_| Value::Bool(view.is_some())))
        .maybe("stream_view_type", view.map(Value::text))
        .maybe("table_class", definition.table_class.map(|class| Value::text(class.as_str())))
        .maybe("deletion_protection_enabled", definition.deletion_protection.map(Value::Bool))
}

#[inline]
fn with_capacity(block: Block, throughput: Option<Throughput>) -> Block {
    block
        .maybe("read_capacity", throughput.map(|units| Value::Number(units.read_units)))
        .maybe("write_capacity", throughput.map(|units| Value::Number(units.write_units)))
}

#[inline]
fn global(definition: &Definition, index: &IndexDefinition) -> Block {
    let key = |role: &'static str| {
        move |key: &KeyAttribute| {
            Block::new("key_schema")
                .argument("attribute_name", Value::text(key.name))
                .argument("key_type", Value::text(role))
        }
    };
    let block = Block::new("global_secondary_index").argument("name", Value::text(index.name));
    with_capacity(with_projection(block, &index.projection), definition.throughput_of(index))
        .blocks(index.partition_key.iter().map(key("HASH")))
        .blocks(index.sort_key.iter().map(key("RANGE")))
}

/// The partition key of a local index is its table's, and so is not said again.
#[inline]
fn local(index: &IndexDefinition) -> Block {
    let block = Block::new("local_secondary_index")
        .argument("name", Value::text(index.name))
        .maybe("range_key", index.sort_key.first().map(|key| Value::text(key.name)));
    with_projection(block, &index.projection)
}

#[inline]
fn with_projection(block: Block, projection: &Projected) -> Block {
    let names = projection.names();
    let named = (!names.is_empty()).then(|| Value::Texts(names.to_vec()));
    block
        .argument("projection_type", Value::text(projection.as_str()))
        .maybe("non_key_attributes", named)
}

#[inline]
fn ttl(attribute: &'static str) -> Block {
    Block::new("ttl")
        .argument("attribute_name", Value::text(attribute))
        .argument("enabled", Value::Bool(true))
}

#[inline]
fn recovery(is_on: bool) -> Block {
    Block::new("point_in_time_recovery").argument("enabled", Value::Bool(is_on))
}

/// A name of the language, which begins with a letter or `_` and has no dots ("Identifiers" of its
/// documentation).
#[inline]
fn label(table: &str) -> String {
    let label: String =
        table.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    match label.starts_with(|first: char| first.is_ascii_digit()) {
        true => format!("table_{label}"),
        false => label,
    }
}
