use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "teachers")]
struct Teacher {
    #[dynamo(partition_key)]
    teacher_id: u64,
    name: String,
}

fn main() {
    let _ = Student::fields().name().eq_path(&Teacher::fields().name());
}
