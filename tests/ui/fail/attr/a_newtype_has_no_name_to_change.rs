use dynamo_orm::{DynamoItem, DynamoValue, Result, Table};

#[derive(DynamoValue)]
struct Cents(#[dynamo(rename = "cents")] u64);

#[derive(Clone, DynamoValue)]
struct Isbn(#[dynamo(partition_key)] String);

#[derive(DynamoItem)]
#[dynamo(table = "books")]
struct Book {
    #[dynamo(partition_key)]
    isbn: Isbn,
    price: Cents,
}

// What uses the newtypes is no mistake of its own.
async fn uses(books: &Table<Book>) -> Result<()> {
    books.update(Isbn("978".into())).set_price(Cents(5)).await?;
    books.update(Isbn("978".into())).apply(|book| book.price().set(&Cents(6))).await
}

fn main() {}
