//! Items that are told by their entity and their edition.

use dynamo_orm::{Db, DynamoItem, DynamoValue, Result};

#[derive(Debug, DynamoItem)]
#[dynamo(table = "shop", view, entity_by_key, schema_version = 1)]
#[dynamo(key(pk = "CUSTOMER#{customer}", sk = "ORDER#{order}"))]
struct Order {
    customer: String,
    order: u32,
    total: u32,
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "shop", entity_by_key)]
#[dynamo(key(pk = "CUSTOMER#{customer}", sk = "PROFILE#{name}"))]
struct Profile {
    customer: String,
    name: String,
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "named", view, entity = "Order", schema_version = 1)]
struct Named {
    #[dynamo(partition_key)]
    id: String,
    total: u32,
}

/// The same of the next edition.
#[derive(Debug, DynamoItem)]
#[dynamo(table = "named", entity = "Order", schema_version = 2, upgrade = "editions")]
struct Newer {
    #[dynamo(partition_key)]
    id: String,
    total: u32,
}

mod editions {
    pub(super) fn v1_to_v2(old: OfFirst) -> super::Newer {
        super::Newer { id: old.id, total: old.total }
    }

    #[derive(dynamo_orm::DynamoValue)]
    pub(super) struct OfFirst {
        id: String,
        total: u32,
    }
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "named", entity = "Other")]
struct Other {
    #[dynamo(partition_key)]
    id: String,
    total: u32,
}

#[derive(Debug, DynamoValue)]
#[dynamo(view)]
struct Total {
    total: u32,
    id: String,
}

#[tokio::test]
async fn items_of_another_type_are_not_shown() -> Result<()> {
    let db = Db::in_memory();
    let orders = db.table::<Order>();
    orders.create_table().await?;
    orders.put(&Order { customer: "c".into(), order: 1, total: 7 }).await?;
    let mut total = 0;
    orders.query("c").views(|order| total += order.total).await?;
    assert_eq!(total, 7);
    db.table::<Profile>().put(&Profile { customer: "c".into(), name: "n".into() }).await?;
    assert_eq!(orders.scan().views(|order| assert_eq!(order.total, 7)).await?, 1);
    Ok(())
}

#[tokio::test]
async fn a_part_of_another_type_or_a_later_edition_is_not_shown() -> Result<()> {
    let db = Db::in_memory();
    let named = db.table::<Named>();
    named.create_table().await?;
    named.put(&Named { id: "a".into(), total: 2 }).await?;
    let mut sum = 0;
    named.scan().views(|item| sum += item.total).await?;
    named.scan().project::<Total>().views(|item: TotalView<'_>| sum += item.total).await?;
    assert_eq!(sum, 4);

    db.table::<Newer>().put(&Newer { id: "b".into(), total: 3 }).await?;
    let shown = named.query("b").views(|_| ()).await.unwrap_err();
    assert!(shown.decode_error().unwrap().is_newer_version());
    let shown = named.query("b").project::<Total>().views(|_| ()).await.unwrap_err();
    assert!(shown.decode_error().unwrap().is_newer_version());

    db.table::<Other>().put(&Other { id: "c".into(), total: 3 }).await?;
    assert_eq!(named.query("c").views(|_| ()).await?, 0);
    assert_eq!(named.query("c").project::<Total>().views(|_| ()).await?, 0);
    Ok(())
}
