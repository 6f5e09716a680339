use std::collections::BTreeMap;

use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    terms: [u32; 3],
    names: Vec<String>,
    years: BTreeMap<String, u32>,
}

fn main() {
    let fields = Student::fields();
    let _ = fields.terms().index(0).set("ninety");
    let _ = fields.names().index(0).set(5);
    let _ = fields.years().key("2026").set("ninety");
}
