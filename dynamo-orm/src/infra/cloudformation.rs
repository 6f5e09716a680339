//! A template of CloudFormation with one `AWS::DynamoDB::Table`.

use super::properties::{logical_id, properties};
use super::to_be_made;
use crate::definition::Schema;
use crate::document::Node;
use crate::error::Result;

impl<C> Schema<C> {
    /// The table as a whole template of CloudFormation, in JSON.
    ///
    /// The resource is of type `AWS::DynamoDB::Table`, and is called as the table is, in letters and
    /// digits, with `Table` behind. Both its policies are `Retain`, as no output of ours deletes items: where it
    /// is taken out of the template, the stack is deleted, or another name replaces it, the old table stays
    /// with its items, until it is deleted by hand. What the schema does not speak of is not
    /// written, but the billing mode, whose default is another there. That a table has no
    /// stream is said by writing none.
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
    /// let template = Schema::of::<Student>().to_cloudformation_json()?;
    /// assert!(template.contains(r#""StudentsTable": {"#));
    /// # Ok::<(), dynamo_orm::Error>(())
    /// ```
    #[inline]
    pub fn to_cloudformation_json(&self) -> Result<String> {
        Ok(self.template()?.to_json())
    }

    /// The same template in YAML, in which every text is quoted that could be read as something else.
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
    /// let template = Schema::of::<Student>().to_cloudformation_yaml()?;
    /// assert_eq!(template, r#"AWSTemplateFormatVersion: "2010-09-09"
    /// Resources:
    ///   StudentsTable:
    ///     Type: AWS::DynamoDB::Table
    ///     DeletionPolicy: Retain
    ///     UpdateReplacePolicy: Retain
    ///     Properties:
    ///       TableName: students
    ///       BillingMode: PAY_PER_REQUEST
    ///       AttributeDefinitions:
    ///         - AttributeName: student_id
    ///           AttributeType: "N"
    ///       KeySchema:
    ///         - AttributeName: student_id
    ///           KeyType: HASH
    /// "#);
    /// # Ok::<(), dynamo_orm::Error>(())
    /// ```
    #[inline]
    pub fn to_cloudformation_yaml(&self) -> Result<String> {
        Ok(self.template()?.to_yaml())
    }

    #[inline]
    fn template(&self) -> Result<Node> {
        let definition = to_be_made(self)?;
        let resource = Node::map([
            ("Type", Node::text("AWS::DynamoDB::Table")),
            ("DeletionPolicy", Node::text("Retain")),
            ("UpdateReplacePolicy", Node::text("Retain")),
            ("Properties", properties(&definition)),
        ]);
        Ok(Node::map([
            ("AWSTemplateFormatVersion", Node::text("2010-09-09")),
            ("Resources", Node::map([(logical_id(&definition.table), resource)])),
        ]))
    }
}
