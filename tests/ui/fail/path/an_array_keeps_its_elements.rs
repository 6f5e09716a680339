use dynamo_orm::DynamoItem;

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    terms: [u32; 3],
}

fn main() {
    let _ = Student::fields().terms().index(0).remove();
}
