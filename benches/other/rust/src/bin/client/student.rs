//! The student, with the derives of both mappers.

use dynamo_orm::DynamoItem;
use serde::{Deserialize, Serialize};

#[derive(Clone, DynamoItem, Serialize, Deserialize)]
#[dynamo(table = "students")]
pub struct Student {
    #[dynamo(partition_key)]
    pub student_id: u64,
    pub first_name: String,
    pub last_name: String,
    pub grades: Vec<u32>,
}
