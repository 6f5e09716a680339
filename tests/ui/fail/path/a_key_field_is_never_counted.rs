use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u64,
}

fn main() {
    let fields = Student::fields();
    let _ = fields.student_id().increment(1);
    let _ = fields.student_id().set_to(fields.visits().plus(1));
    let _ = fields.student_id().remove();
}
