use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    name: String,
    visits: u64,
}

fn main() {
    let fields = Student::fields();
    let _ = fields.name() == "Ann";
    let _ = fields.visits() > 3;
}
