//! Derives in modules that give the usual names other meanings.

#![deny(missing_docs)]
#![allow(unreachable_pub, reason = "the modules stand for public ones of a user's crate")]

/// A module that shadows what generated code might be tempted to name.
pub mod hostile {
    #![allow(
        dead_code,
        missing_debug_implementations,
        reason = "names chosen to clash, and no derive of the standard ones"
    )]

    /// Not the standard one.
    pub struct Result;
    /// Not the standard one.
    pub struct Option;
    /// Not the standard one.
    pub struct Vec;
    /// Not the standard one.
    pub struct Box;
    /// Not the standard one.
    pub struct String;
    /// Not the standard one.
    pub struct Ok;
    /// Not the standard one.
    pub struct Some;
    /// Not the standard one.
    pub struct None;
    /// Not the standard one.
    pub trait Send {}
    /// Not the standard one.
    pub trait Default {}
    /// Not the standard one.
    pub trait From {}
    /// Not the standard one.
    pub trait Clone {}
    /// Not the standard one.
    pub trait Deref {}
    /// Not the standard one.
    pub mod core {}
    /// Not the standard one.
    pub mod std {}
    /// Not the crate.
    pub mod dynamo_orm {}
    /// Not the generated one.
    pub struct HostileKey;
    /// Not the generated one.
    pub struct HostileUpdate;
    /// Not the generated one.
    pub struct HostileFields;
    /// Not the generated one.
    pub struct InnerPath;

    /// An item whose fields are stored in every way.
    #[derive(::dynamo_orm::DynamoItem, ::dynamo_orm::DynamoValue)]
    #[dynamo(table = "stored")]
    pub struct Stored {
        /// Key.
        #[dynamo(partition_key, sensitive)]
        pub id: u8,
        /// With a default.
        #[dynamo(default = 5, alias = "old")]
        pub fine: u8,
        /// With a default of its type.
        #[dynamo(default)]
        pub text: ::std::string::String,
        /// Converted.
        #[dynamo(with = "::dynamo_orm::epoch_seconds", null)]
        pub at: ::core::option::Option<::std::time::SystemTime>,
        /// By serde.
        #[dynamo(serde)]
        pub parts: ::std::vec::Vec<u8>,
        /// As JSON.
        #[dynamo(json)]
        pub json: ::core::option::Option<u8>,
        /// Not stored.
        #[dynamo(skip)]
        pub skipped: u8,
        /// All others.
        #[dynamo(flatten)]
        pub rest: ::std::collections::BTreeMap<::std::string::String, u8>,
    }

    /// An item with fields and methods named like everything.
    #[derive(::dynamo_orm::DynamoItem)]
    #[dynamo(table = "hostile")]
    pub struct Hostile {
        /// Key.
        #[dynamo(partition_key)]
        pub key: u64,
        /// Named like a keyword.
        pub r#type: u64,
        /// Named like methods.
        pub condition: u64,
        /// Named like methods.
        pub apply: u64,
        /// Named like methods.
        pub send: u64,
        /// Named like methods.
        pub fields: u64,
        /// Named like methods.
        pub child: u64,
        /// Named like methods.
        pub clone: u64,
        /// Named like methods.
        pub set: u64,
        /// Nested.
        pub inner: Inner,
    }

    /// A value with fields named like operations.
    #[derive(::dynamo_orm::DynamoValue)]
    pub struct Inner {
        /// Named like an operation.
        pub set: u64,
        /// Named like an operation.
        pub remove: u64,
    }

    /// A newtype.
    #[derive(::dynamo_orm::DynamoValue)]
    pub struct Newtype(pub u64);

    impl Hostile {
        /// Not the item's key.
        pub fn get(&self) -> u64 {
            self.key
        }
        /// Not an update.
        pub fn set_type(&self) -> u64 {
            self.r#type
        }
    }
}

/// Field types with the names of generated ones.
pub mod homonyms {
    /// The user's own type.
    #[derive(Debug, Clone, PartialEq, dynamo_orm::DynamoValue)]
    pub struct ThingKey {
        /// Text.
        pub text: String,
    }

    /// An item whose field has the name that its key struct would have.
    #[derive(Debug, Clone, PartialEq, dynamo_orm::DynamoItem)]
    #[dynamo(table = "things")]
    pub struct Thing {
        /// Key.
        #[dynamo(partition_key)]
        pub id: u64,
        /// Homonym.
        pub other: ThingKey,
    }
}

/// Another road to the crate.
pub mod road {
    pub use dynamo_orm as renamed;
}

#[tokio::test]
async fn derived_types_work_in_a_module_of_hostile_names() -> dynamo_orm::Result<()> {
    use hostile::{Hostile, Inner};
    let table = tests::new_table::<Hostile>().await?;
    let item = Hostile {
        key: 1,
        r#type: 2,
        condition: 3,
        apply: 4,
        send: 5,
        fields: 6,
        child: 7,
        clone: 8,
        set: 9,
        inner: Inner { set: 1, remove: 2 },
    };
    table.put(&item).await?;
    let update = table.update(1).set_type(20).set_apply(40).set_set(90);
    let after =
        update.apply(|h| (*h.inner()).set(Inner { set: 5, remove: 6 })).return_new().await?;
    assert_eq!((after.get(), after.set_type(), after.apply, after.set), (1, 20, 40, 90));
    assert_eq!((after.inner.set, after.inner.remove), (5, 6));
    Ok(())
}

#[tokio::test]
async fn field_types_with_generated_names_stay_the_users() -> dynamo_orm::Result<()> {
    use homonyms::{Thing, ThingKey};
    let table = tests::new_table::<Thing>().await?;
    let thing = Thing { id: 1, other: ThingKey { text: "x".into() } };
    table.put(&thing).await?;
    assert_eq!(table.get(&thing).await?, Some(thing));
    Ok(())
}

#[tokio::test]
async fn the_crate_may_be_reached_by_another_road() -> dynamo_orm::Result<()> {
    #[derive(dynamo_orm::DynamoItem)]
    #[dynamo(table = "roads", crate = "crate::hygiene::road::renamed")]
    struct Road {
        #[dynamo(partition_key)]
        id: u64,
    }
    let table = tests::new_table::<Road>().await?;
    table.put(&Road { id: 1 }).await?;
    assert!(table.get(1).await?.is_some());
    Ok(())
}
