//! A program of the CDK with one `CfnTable`.

use super::properties::{logical_id, properties};
use super::to_be_made;
use crate::definition::Schema;
use crate::document::Node;
use crate::error::Result;

impl<C> Schema<C> {
    /// The table as a module of TypeScript for the CDK (version 2): one function that adds it to a stack.
    ///
    /// It is made by `CfnTable`, whose properties are those of
    /// [`to_cloudformation_json`](Self::to_cloudformation_json), and is retained as there.
    ///
    /// # Errors
    /// Those of [`to_cloudformation_json`](Self::to_cloudformation_json).
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
    /// let module = Schema::of::<Student>().to_cdk()?;
    /// assert!(module.contains("export function addStudentsTable(scope: Construct)"));
    /// # Ok::<(), dynamo_orm::Error>(())
    /// ```
    #[inline]
    pub fn to_cdk(&self) -> Result<String> {
        let definition = to_be_made(self)?;
        let id = logical_id(&definition.table);
        let properties = in_camel_case(properties(&definition)).to_typescript(1);
        Ok(format!(
            "import {{ RemovalPolicy, aws_dynamodb as dynamodb }} from \"aws-cdk-lib\";\n\
             import {{ Construct }} from \"constructs\";\n\
             \n\
             export function add{id}(scope: Construct): dynamodb.CfnTable {{\n\
             \x20 const table = new dynamodb.CfnTable(scope, \"{id}\", {properties});\n\
             \x20 table.applyRemovalPolicy(RemovalPolicy.RETAIN);\n\
             \x20 return table;\n\
             }}\n"
        ))
    }
}

/// The same with names as TypeScript has them, which begin in lower case.
#[inline]
fn in_camel_case(node: Node) -> Node {
    match node {
        Node::Map(entries) => Node::Map(
            entries
                .into_iter()
                .map(|(name, value)| (camel_case(&name), in_camel_case(value)))
                .collect(),
        ),
        Node::List(elements) => Node::List(elements.into_iter().map(in_camel_case).collect()),
        single => single,
    }
}

#[inline]
fn camel_case(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_lowercase()).into_iter().chain(letters).collect()
}
