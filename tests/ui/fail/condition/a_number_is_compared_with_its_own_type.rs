use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u64,
}

fn compare(visits: u32) {
    let _ = Student::fields().visits().gt(visits);
    let _ = Student::fields().visits().lt("3");
}

fn main() {}
