//! Policies of IAM that allow what a program does to a table, and no more.

mod access;
mod statement;
mod tenant;
mod variable;

pub use access::Access;

use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::fmt;

use crate::definition::{Definition, Schema};
use crate::error::{EncodeError, Error, Result};
use statement::Facts;
use tenant::Tenant;

/// A policy of IAM for a table, made by [`Schema::iam_policy`].
///
/// It allows nothing until [`allow`](Self::allow) says what.
#[must_use = "a policy is nothing until it is written by `to_json`"]
pub struct IamPolicy {
    definition: Result<Definition>,
    allowed: BTreeSet<Access>,
    tenant: Option<Tenant>,
    arn: Arn,
}

impl<C> Schema<C> {
    /// A policy of IAM that allows what is named, on this table and its indexes by name.
    ///
    /// # Examples
    ///
    /// ```
    /// use dynamo_orm::{Access, DynamoItem, Schema};
    ///
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "students")]
    /// struct Student {
    ///     #[dynamo(partition_key)]
    ///     student_id: u64,
    /// }
    ///
    /// let students = Schema::of::<Student>();
    /// let policy = students.iam_policy().allow([Access::Get, Access::Modify]).to_json()?;
    /// assert_eq!(policy, r#"{
    ///   "Version": "2012-10-17",
    ///   "Statement": [
    ///     {
    ///       "Sid": "Items",
    ///       "Effect": "Allow",
    ///       "Action": [
    ///         "dynamodb:GetItem",
    ///         "dynamodb:UpdateItem"
    ///       ],
    ///       "Resource": [
    ///         "arn:aws:dynamodb:*:*:table/students"
    ///       ]
    ///     }
    ///   ]
    /// }
    /// "#);
    /// # Ok::<(), dynamo_orm::Error>(())
    /// ```
    #[inline]
    pub fn iam_policy(&self) -> IamPolicy {
        IamPolicy {
            definition: self.define(),
            allowed: BTreeSet::new(),
            tenant: None,
            arn: Arn {
                partition: "aws".to_owned(),
                region: "*".to_owned(),
                account: "*".to_owned(),
                whole: None,
            },
        }
    }
}

impl IamPolicy {
    /// Allows these too: some by name, or a group, as [`Access::READ`].
    #[inline]
    pub fn allow<A: Borrow<Access>>(mut self, access: impl IntoIterator<Item = A>) -> Self {
        self.allowed.extend(access.into_iter().map(|access| *access.borrow()));
        self
    }

    /// Allows it only in the partitions of one tenant: those whose key begins with that attribute, behind
    /// any text, and have this value there.
    ///
    /// The value may hold variables of the policy, as `${aws:PrincipalTag/tenant}`; what is no variable is
    /// written as the keys' templates write it, with zeros in front and escapes. The partition
    /// keys of all types in the schema have to begin with the attribute. A global index is in the
    /// policy only where its partition key is one attribute that begins with it too. What reads without keys,
    /// as scans and PartiQL, is refused, as are the table's own operations, and writes of types with
    /// `unique` values, which stand in partitions of their own.
    ///
    /// # Examples
    ///
    /// ```
    /// use dynamo_orm::{Access, DynamoItem, Schema};
    ///
    /// #[derive(DynamoItem)]
    /// #[dynamo(table = "app")]
    /// #[dynamo(key(pk = "TENANT#{tenant}#USER#{user}", sk = "PROFILE"))]
    /// struct User {
    ///     tenant: String,
    ///     user: String,
    /// }
    ///
    /// let app = Schema::of::<User>();
    /// let policy = app
    ///     .iam_policy()
    ///     .allow(Access::READ)
    ///     .for_tenant("tenant", "${aws:PrincipalTag/tenant}")
    ///     .to_json()?;
    /// assert!(policy.contains(r#""TENANT#${aws:PrincipalTag/tenant}#USER#*""#));
    /// # Ok::<(), dynamo_orm::Error>(())
    /// ```
    #[inline]
    pub fn for_tenant(mut self, attribute: impl Into<String>, value: impl Into<String>) -> Self {
        self.tenant = Some(Tenant { attribute: attribute.into(), value: value.into() });
        self
    }

    /// The partition of AWS in the table's ARN, as `aws-cn`: `aws` unless it is said.
    #[inline]
    pub fn partition(mut self, partition: impl Into<String>) -> Self {
        self.arn.partition = partition.into();
        self
    }

    /// The region in the table's ARN: any unless it is said.
    #[inline]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.arn.region = region.into();
        self
    }

    /// The account in the table's ARN: any unless it is said.
    #[inline]
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.arn.account = account.into();
        self
    }

    /// The table's whole ARN, in place of its parts. A table that is named by an ARN has that one anyway.
    #[inline]
    pub fn table_arn(mut self, arn: impl Into<String>) -> Self {
        self.arn.whole = Some(arn.into());
        self
    }

    /// The policy's document.
    ///
    /// # Errors
    /// Those of [`Schema::table_name`]; [`is_invalid_input`](Error::is_invalid_input) where nothing is
    /// allowed, or what is allowed cannot be held to one tenant.
    #[inline]
    pub fn to_json(self) -> Result<String> {
        let definition = self.definition?;
        let facts = Facts {
            definition: &definition,
            allowed: &self.allowed,
            tenant: self.tenant.as_ref(),
            table: self.arn.of(&definition.table),
        };
        let place = |error: EncodeError| Error::encoding(error).at(&definition.table, None);
        Ok(facts.document().map_err(place)?.to_json())
    }
}

/// The parts of a table's ARN, or the whole of it.
struct Arn {
    partition: String,
    region: String,
    account: String,
    whole: Option<String>,
}

impl Arn {
    #[inline]
    fn of(&self, table: &str) -> String {
        let Self { partition, region, account, whole } = self;
        match whole {
            Some(whole) => whole.clone(),
            None if table.starts_with("arn:") => table.to_owned(),
            None => format!("arn:{partition}:dynamodb:{region}:{account}:table/{table}"),
        }
    }
}

impl fmt::Debug for IamPolicy {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IamPolicy({:?})", self.allowed)
    }
}
