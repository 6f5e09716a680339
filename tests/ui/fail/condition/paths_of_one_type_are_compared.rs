use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
    visits: u64,
    points: u32,
}

fn main() {
    let fields = Student::fields();
    let _ = fields.visits().eq_path(&fields.name());
    let _ = fields.visits().lt_path(&fields.points());
}
