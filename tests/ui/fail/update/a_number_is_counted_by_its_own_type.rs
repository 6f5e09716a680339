use dynamo_orm::{DynamoItem, DynamoValue, Table};

#[derive(DynamoValue)]
struct Number {
    text: String,
}

#[derive(DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    id: u64,
    visits: u32,
    number: Number,
}

fn change(students: &Table<Student>, number: Number) {
    let _ = students.update(1).increment_visits(1_u64);
    let _ = students.update(1).increment_number(number);
}

fn main() {}
