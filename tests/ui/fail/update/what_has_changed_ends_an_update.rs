use dynamo_orm::{DynamoItem, DynamoValue, Table};

#[derive(DynamoValue)]
struct Visits {
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
    let _ = students.update(1).return_updated_new::<Visits>().set_visits(2);
    let _ = students.update(1).upsert().set_visits(2);
}

fn main() {}
