use dynamo_orm::{Condition, DynamoItem};

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

fn main() {
    let _: Condition<Student> = Condition::raw("attribute_exists(#a)");
}
