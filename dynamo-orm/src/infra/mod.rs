//! What a schema is written as for the tools that make tables: text, the same bytes each time.
//!
//! In comes a [`Definition`]; out come Terraform, CloudFormation, the CDK, and policies of IAM. What the
//! schema does not speak of is not written, so that it stays as whoever runs the tool has it.

mod cdk;
mod cloudformation;
mod hcl;
mod policy;
mod properties;
mod request;
mod terraform;

pub use policy::{Access, IamPolicy};

use crate::definition::{Definition, Schema, is_plain_name};
use crate::error::{EncodeError, Error, Result};

/// The description of a table that is to be made, and so has a name.
#[inline]
fn to_be_made<C>(schema: &Schema<C>) -> Result<Definition> {
    let definition = schema.define()?;
    if is_plain_name(&definition.table) {
        return Ok(definition);
    }
    Err(refused(
        &definition.table,
        "an ARN is of a table that is there already; give the schema the table's name",
    ))
}

/// [`ErrorKind::InvalidInput`](crate::ErrorKind), of a table.
#[inline]
fn refused(table: &str, why: impl Into<String>) -> Error {
    Error::encoding(EncodeError::new(why.into())).at(table, None)
}
