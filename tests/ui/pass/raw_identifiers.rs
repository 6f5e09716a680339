//! Keywords as names: they count without their `r#`, in attributes, setters and paths.

use dynamo_orm::{DynamoItem, DynamoValue, Result};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "raw", rename_all = "PascalCase")]
#[allow(non_camel_case_types, reason = "the struct is named by a keyword too")]
struct r#struct {
    #[dynamo(partition_key)]
    r#type: u64,
    #[dynamo(sort_key)]
    r#fn: String,
    r#match: Option<String>,
    r#where: r#enum,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[allow(non_camel_case_types, reason = "the struct is named by a keyword too")]
struct r#enum {
    r#as: u8,
}

#[tokio::test]
async fn keywords_are_names() -> Result<()> {
    let table = tests::new_table::<r#struct>().await?;
    let item = r#struct {
        r#type: 1,
        r#fn: "main".into(),
        r#match: Some("x".into()),
        r#where: r#enum { r#as: 1 },
    };
    table.put(&item).await?;
    let update = table.update((1, "main")).remove_match().set_where(&r#enum { r#as: 2 });
    let after = update.return_new().await?;
    assert_eq!((after.r#match, after.r#where.r#as), (None, 2));
    let update = table.update(item.key()).apply(|item| item.r#where().r#as().set(3));
    assert_eq!(update.return_new().await?.r#where.r#as, 3);
    assert_eq!(r#struct::SCHEMA.partition_key.name, "Type");
    Ok(())
}
