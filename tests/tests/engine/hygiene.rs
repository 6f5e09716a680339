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

/// Types with the names of primitive ones, and constants with names that parameters might have.
pub mod primitives {
    #![allow(
        dead_code,
        missing_debug_implementations,
        non_camel_case_types,
        non_upper_case_globals,
        reason = "names chosen to clash, and no derive of the standard ones"
    )]

    use ::core::primitive as p;

    macro_rules! clash {
        ($($ty:ident)*, $($constant:ident)*) => {
            $(
                /// Not the primitive one.
                pub struct $ty;
            )*
            $(
                /// A pattern where a name was meant.
                pub const $constant: () = ();
            )*
        };
    }
    clash! {
        bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 char str,
        value values amount change condition deadline version status region item key name
        field fields index place reader writer path parts member update result error
    }

    /// An item with all that is generated.
    #[derive(::dynamo_orm::DynamoItem)]
    #[dynamo(table = "primitives", entity = "Whole", schema_version = 2, upgrade = "upgrades")]
    #[dynamo(key(pk = "W#{id}", sk = "W"))]
    #[dynamo(global_index(name = "by_status", key(gs1 = "{status}#{region}", gs1sk = "{part}")))]
    pub struct Whole {
        /// Of the key.
        pub id: p::u64,
        /// Feeds an index with the other.
        pub status: ::std::string::String,
        /// Feeds an index with the other.
        pub region: ::std::string::String,
        /// Feeds an index alone.
        pub part: ::core::option::Option<::std::string::String>,
        /// A number.
        pub count: p::u32,
        /// A list.
        pub list: ::std::vec::Vec<p::i64>,
        /// Moves on.
        #[dynamo(version)]
        pub version: p::u64,
        /// Written by itself.
        #[dynamo(updated_at)]
        pub updated: ::std::time::SystemTime,
        /// Taken once.
        #[dynamo(set_once)]
        pub once: ::core::option::Option<p::u8>,
        /// In place of this struct's.
        #[dynamo(flatten)]
        pub flat: Flat,
        /// Of two forms.
        pub tagged: Tagged,
        /// Of two forms.
        pub untagged: Untagged,
        /// All others.
        #[dynamo(flatten)]
        pub rest: ::std::collections::BTreeMap<::std::string::String, ::dynamo_orm::AttributeValue>,
    }

    mod upgrades {
        #[derive(::core::clone::Clone, ::core::marker::Copy, ::dynamo_orm::DynamoValue)]
        pub(super) struct V1 {
            id: u64,
        }
        pub(super) fn v1_to_v2(old: V1) -> super::Whole {
            super::whole(old.id)
        }
    }

    /// Some item.
    pub fn whole(id: p::u64) -> Whole {
        Whole {
            id,
            status: "new".into(),
            region: "north".into(),
            part: ::core::option::Option::None,
            count: 1,
            list: ::std::vec::Vec::new(),
            version: 0,
            updated: ::std::time::SystemTime::UNIX_EPOCH,
            once: ::core::option::Option::None,
            flat: Flat { value: "v".into(), name: 7 },
            tagged: Tagged::Number { value: 3 },
            untagged: Untagged::Text("t".into()),
            rest: ::std::collections::BTreeMap::new(),
        }
    }

    /// Flattened.
    #[derive(::dynamo_orm::DynamoValue)]
    pub struct Flat {
        /// A text.
        pub value: ::std::string::String,
        /// A number.
        pub name: p::u8,
    }

    /// With a tag.
    #[derive(::dynamo_orm::DynamoValue)]
    #[dynamo(tag = "kind")]
    pub enum Tagged {
        /// With a field.
        Number {
            /// A number.
            value: p::u8,
        },
        /// Without.
        Nothing,
    }

    /// Without a tag.
    #[derive(::dynamo_orm::DynamoValue)]
    #[dynamo(untagged)]
    pub enum Untagged {
        /// A text.
        Text(::std::string::String),
        /// A pair.
        Pair(p::u8, p::u8),
    }

    /// A collection that is read item by item.
    #[derive(::dynamo_orm::DynamoCollection)]
    pub enum Any {
        /// The one.
        Whole(Whole),
    }

    /// A collection that is read whole.
    #[derive(::dynamo_orm::DynamoCollection)]
    pub struct All {
        /// Each.
        pub value: ::std::vec::Vec<Whole>,
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
async fn derived_types_work_where_primitive_types_and_parameters_have_other_meanings()
-> dynamo_orm::Result<()> {
    use primitives::{All, Any, Whole, whole};
    let db = dynamo_orm::Db::in_memory();
    let table = db.table::<Whole>();
    table.create_table().await?;
    table.put(&whole(1)).await?;
    let update = table.update(1).set_status_and_region("old", "south").set_part("p").set_once(5);
    let update = update.set_count(3_u32).append_list([4, 5]).expect_version(1);
    let after = update.deadline(std::time::Duration::from_secs(60)).return_new().await?;
    assert_eq!((after.status.as_str(), after.region.as_str()), ("old", "south"));
    assert_eq!((after.count, after.list, after.once, after.version), (3, vec![4, 5], Some(5), 2));
    let all = db.collection::<All>().get(1).await?;
    assert_eq!(all.map(|all| all.value.len()), Some(1));
    assert_eq!(db.collection::<Any>().query(1).all().await?.len(), 1);
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
