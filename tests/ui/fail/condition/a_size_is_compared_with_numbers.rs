use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
    city: String,
    grades: Vec<u32>,
}

fn main() {
    let fields = Student::fields();
    let _ = fields.grades().size().lt("3");
    let _ = fields.grades().size().lt_path(&fields.city());
}
