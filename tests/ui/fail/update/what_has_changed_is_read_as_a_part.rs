use dynamo_orm::{DynamoItem, Table};

struct Plain {
    visits: u64,
}

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    visits: u64,
}

fn change(students: &Table<Student>) {
    let _ = students.update(1).set_visits(2).return_updated_new::<u32>();
    let _ = students.update(1).set_visits(2).return_updated_new::<Plain>();
}

fn main() {}
