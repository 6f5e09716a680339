//! Structs, fields and their types that are visible in a part of the crate only.

use dynamo_orm::Result;

mod outer {
    pub(in crate::narrow_visibility) mod inner {
        use dynamo_orm::{DynamoItem, DynamoValue};

        /// Visible two modules up, as its key's type is; that of a field is not.
        #[derive(Debug, Clone, PartialEq, DynamoItem)]
        #[dynamo(table = "narrow")]
        pub(in super::super) struct Narrow {
            #[dynamo(partition_key)]
            id: Id,
            pub(in super::super) name: String,
            secret: Secret,
        }

        #[derive(Debug, Clone, PartialEq, DynamoValue)]
        pub(in super::super) struct Id(u64);

        #[derive(Debug, Clone, PartialEq, DynamoValue)]
        struct Secret {
            pub(self) text: String,
        }

        impl Narrow {
            pub(in super::super) fn new(id: u64) -> Self {
                Self { id: Id(id), name: "Ann".into(), secret: Secret { text: "x".into() } }
            }

            pub(in super::super) fn secret(&self) -> &str {
                &self.secret.text
            }
        }

        pub(in super::super) fn hush(
            update: dynamo_orm::UpdateOf<Narrow>,
        ) -> dynamo_orm::UpdateOf<Narrow> {
            update.apply(|narrow| narrow.secret().text().set("hush"))
        }
    }
}

#[tokio::test]
async fn what_is_generated_is_as_visible_as_the_struct() -> Result<()> {
    use outer::inner::{Narrow, hush};
    let table = tests::new_table::<Narrow>().await?;
    let item = Narrow::new(1);
    table.put(&item).await?;
    hush(table.update(&item).set_name("Anna")).await?;
    let read = table.get(&item).await?.expect("the item");
    assert_eq!((read.name.as_str(), read.secret()), ("Anna", "hush"));
    Ok(())
}
