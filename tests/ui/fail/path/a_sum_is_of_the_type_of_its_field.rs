use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u64,
    points: u32,
    name: String,
}

fn main() {
    let fields = Student::fields();
    let _ = fields.visits().set_to(fields.points().plus(1));
    let _ = fields.visits().set_to(fields.visits().plus_path(&fields.points()));
    let _ = fields.name().set_to(fields.name().plus("1"));
}
