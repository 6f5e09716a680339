use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
    grades: Vec<u32>,
}

fn main() {
    let _ = Student::fields().name().increment(1);
    let _ = Student::fields().grades().decrement([1]);
}
