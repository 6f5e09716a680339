//! Structs that `macro_rules!` writes, with every kind of fragment in the places that it may take.

use dynamo_orm::{DynamoItem, DynamoValue, Result};

macro_rules! item {
    (
        $(#[$meta:meta])* $vis:vis $name:ident in $table:literal, called $rule:literal;
        $key:ident: $key_type:ty;
        $($field:ident: $type:ty $(= $rename:expr)?,)*
    ) => {
        $(#[$meta])*
        #[derive(DynamoItem)]
        #[dynamo(table = $table, rename_all = $rule)]
        $vis struct $name {
            #[dynamo(partition_key)]
            $key: $key_type,
            $($(#[dynamo(rename = $rename)])? $field: $type,)*
        }
    };
}

macro_rules! newtypes {
    ($($vis:vis $name:ident($type:ty)),*) => {
        $(#[derive(Debug, Clone, PartialEq, DynamoValue)] $vis struct $name($type);)*
    };
}

newtypes!(pub(crate) Isbn(String), Cents(u64));

item! {
    #[derive(Debug, Clone, PartialEq)]
    pub(crate) Book in "books", called "camelCase";
    isbn: Isbn;
    price_now: Cents,
    page_count: Option<u32> = "pages",
}

#[tokio::test]
async fn a_macro_may_write_the_struct() -> Result<()> {
    let books = tests::new_table::<Book>().await?;
    let book = Book { isbn: Isbn("978".into()), price_now: Cents(999), page_count: None };
    books.put(&book).await?;
    let update = books.update(Isbn("978".into())).set_price_now(Cents(500)).set_page_count(300);
    let after = update.return_new().await?;
    assert_eq!(after, Book { price_now: Cents(500), page_count: Some(300), ..book });
    Ok(())
}
