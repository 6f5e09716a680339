//! Structs that `macro_rules!` writes, with every kind of fragment in the places that it may take.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use dynamo_orm::{AttributeValue, DynamoItem, DynamoValue, Result, from_attribute_value};

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

macro_rules! settings {
    ($name:ident: $($field:ident: $type:ty = $value:expr, once $old:literal, by $module:path;)*) => {
        #[derive(Debug, PartialEq, DynamoValue)]
        struct $name {
            $(#[dynamo(default = $value, alias = $old, with = $module)] $field: $type,)*
        }
    };
}

settings! {
    Settings:
    start: SystemTime = UNIX_EPOCH + Duration::from_secs(1), once "began", by dynamo_orm::epoch_seconds;
    end: SystemTime = UNIX_EPOCH, once "ended", by dynamo_orm::epoch_millis;
}

#[test]
fn a_macro_may_write_how_a_field_is_stored() -> Result<()> {
    let old = [("ended".to_owned(), AttributeValue::N("2000".into()))];
    let read: Settings = from_attribute_value(&AttributeValue::M(old.into()))?;
    let after = |seconds| UNIX_EPOCH + Duration::from_secs(seconds);
    assert_eq!(read, Settings { start: after(1), end: after(2) });
    Ok(())
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
