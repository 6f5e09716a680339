use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u64,
    is_active: bool,
}

fn main() {
    let _ = Student::fields().visits().begins_with(1);
    let _ = Student::fields().is_active().begins_with(true);
}
