//! Enums in a module that gives the usual names other meanings, and variants named like everything.

/// A module that shadows what generated code might be tempted to name.
pub mod hostile {
    #![allow(
        dead_code,
        missing_debug_implementations,
        unreachable_pub,
        non_camel_case_types,
        non_snake_case,
        reason = "names chosen to clash, and no derive of the standard ones"
    )]

    /// Not the standard one.
    pub struct Result;
    /// Not the standard one.
    pub struct Option;
    /// Not the standard one.
    pub struct String;
    /// Not the standard one.
    pub struct Vec;
    /// Not the standard one.
    pub struct Box;
    /// Not the standard one.
    pub struct Some;
    /// Not the standard one.
    pub struct None;
    /// Not the standard one.
    pub struct Ok;
    /// Not the standard one.
    pub struct Err;
    /// Not the primitive one.
    pub struct str;
    /// Not the primitive one.
    pub struct bool;
    /// Not the primitive one.
    pub struct usize;
    /// Not the standard one.
    pub trait Clone {}
    /// Not the standard one.
    pub mod core {}
    /// Not the standard one.
    pub mod std {}
    /// Not the crate.
    pub mod dynamo_orm {}

    /// Named like what an `Option` and a `Result` are.
    #[derive(::dynamo_orm::DynamoValue)]
    pub enum Names {
        /// Not the standard one.
        Some,
        /// Not the standard one.
        None,
        /// Not the standard one.
        #[dynamo(other)]
        Ok(::std::string::String),
    }

    /// Fields named like the slots and the arguments of generated code.
    #[derive(::dynamo_orm::DynamoValue)]
    #[dynamo(tag = "tag")]
    pub enum Tagged {
        /// Not the standard one.
        Ok {
            /// Named like an argument.
            __w: u64,
            /// Named like an argument.
            __r: u64,
            /// Named like the other slot.
            __f1: u64,
            /// Named like the other slot.
            __f0: u64,
        },
        /// Not the standard one.
        Err(Inner),
        /// Not the standard one.
        None,
    }

    /// Beside the tag.
    #[derive(::dynamo_orm::DynamoValue)]
    pub struct Inner {
        /// A field.
        pub write: u64,
    }

    /// Named like the associated types of what is generated.
    #[derive(::dynamo_orm::DynamoValue)]
    #[dynamo(tag = "t", content = "c")]
    pub enum Adjacent {
        /// A type of that name is generated.
        Path(u64, u64),
        /// A type of that name is generated.
        Operators {
            /// A constant of that name is generated.
            KIND: u64,
        },
    }

    /// Told apart by type.
    #[derive(::dynamo_orm::DynamoValue)]
    #[dynamo(untagged)]
    pub enum Untagged {
        /// Not the standard one.
        Some(u64),
        /// Not the standard one.
        None,
        /// Named like an argument.
        Fits {
            /// Named like an argument.
            __place: u64,
        },
    }

    /// A tuple.
    #[derive(::dynamo_orm::DynamoValue)]
    pub struct Tuple(pub u64, pub Names);
}

#[test]
fn enums_work_in_a_module_of_hostile_names() -> dynamo_orm::Result<()> {
    use dynamo_orm::{from_attribute_value, to_attribute_value};
    use hostile::{Adjacent, Inner, Names, Tagged, Tuple, Untagged};

    let read: Names = from_attribute_value(&to_attribute_value(&Names::Ok("x".into()))?)?;
    assert!(matches!(read, Names::Ok(text) if text == "x"));
    let read: Names = from_attribute_value(&to_attribute_value(&Names::None)?)?;
    assert!(matches!(read, Names::None));
    let value = Tagged::Ok { __w: 1, __r: 2, __f1: 3, __f0: 4 };
    let read: Tagged = from_attribute_value(&to_attribute_value(&value)?)?;
    assert!(matches!(read, Tagged::Ok { __w: 1, __r: 2, __f1: 3, __f0: 4 }));
    let value = Tagged::Err(Inner { write: 1 });
    let read: Tagged = from_attribute_value(&to_attribute_value(&value)?)?;
    assert!(matches!(read, Tagged::Err(Inner { write: 1 })));
    let read: Adjacent = from_attribute_value(&to_attribute_value(&Adjacent::Path(1, 2))?)?;
    assert!(matches!(read, Adjacent::Path(1, 2)));
    let read: Adjacent =
        from_attribute_value(&to_attribute_value(&Adjacent::Operators { KIND: 1 })?)?;
    assert!(matches!(read, Adjacent::Operators { KIND: 1 }));
    let read: Untagged =
        from_attribute_value(&to_attribute_value(&Untagged::Fits { __place: 1 })?)?;
    assert!(matches!(read, Untagged::Fits { __place: 1 }));
    let read: Tuple = from_attribute_value(&to_attribute_value(&Tuple(1, Names::Some))?)?;
    assert!(matches!(read, Tuple(1, Names::Some)));
    Ok(())
}
