use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u64,
    name: String,
}

fn main() {
    let fields = Student::fields();
    let _ = fields.name().set_path(&fields.visits());
    let _ = fields.visits().set(fields.visits());
}
