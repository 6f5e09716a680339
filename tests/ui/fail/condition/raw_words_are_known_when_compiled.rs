use dynamo_orm::{Condition, DynamoItem, RawExpression};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

fn condition(text: String) {
    let _: Condition<Student> = Condition::raw(RawExpression::new(&text));
}

fn main() {}
