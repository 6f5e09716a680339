use dynamo_orm::{DynamoItem, DynamoValue};

#[derive(DynamoValue)]
struct Isbn(String);

#[derive(DynamoItem)]
#[dynamo(table = "books")]
struct Book {
    #[dynamo(partition_key)]
    isbn: Isbn,
}

fn main() {}
