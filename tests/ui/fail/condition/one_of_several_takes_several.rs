use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u64,
}

fn main() {
    let _ = Student::fields().visits().is_in(3);
}
