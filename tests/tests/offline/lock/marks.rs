//! How the items of a type are told from others, and which edition they are of.

use dynamo_orm::{DynamoItem, LockMode, Schema, keep_lock_as};

use super::{Folder, allowed, assert_line, count, refused, same};

/// An item with these words above it.
macro_rules! marked {
    ($module:ident, [$($word:tt)*] $($fields:tt)*) => {
        mod $module {
            #[derive(dynamo_orm::DynamoItem)]
            #[dynamo(table = "shop", $($word)*)]
            #[dynamo(key(pk = "CUSTOMER#{id}", sk = "PROFILE"))]
            pub(super) struct Customer {
                id: String,
                $($fields)*
            }
        }
    };
}

#[test]
fn items_without_the_mark_are_refused_and_so_told() {
    marked!(none, []);
    marked!(named, [entity = "Customer"]);
    marked!(attribute, [entity = "Customer", entity_attribute = "_type"]);
    marked!(by_key, [entity_by_key]);
    marked!(renamed, [entity = "Client"]);
    let message = refused::<none::Customer, named::Customer>();
    assert_line(
        &message,
        &[
            "type `Customer`: stored items have no `Customer` in the attribute `entity`",
            "leave `entity` out",
        ],
    );
    assert_eq!(count(&message), 1);
    refused::<none::Customer, renamed::Customer>();
    refused::<by_key::Customer, named::Customer>();
    let message = refused::<named::Customer, attribute::Customer>();
    assert_line(
        &message,
        &[
            "told by `Customer` in the attribute `entity`",
            "asked for `Customer` in `_type`",
            "`entity_attribute = \"entity\"`",
        ],
    );
    assert_eq!(count(&message), 1);
    let message = refused::<named::Customer, renamed::Customer>();
    assert_line(
        &message,
        &["type `Customer`", "nothing reads its items", "`entity = \"Customer\"`"],
    );
    assert_eq!(count(&message), 1);
    let message = refused::<named::Customer, none::Customer>();
    assert_line(&message, &["told from others no more", "keep `entity`"]);
    refused::<by_key::Customer, none::Customer>();
    allowed::<none::Customer, by_key::Customer>();
    allowed::<named::Customer, by_key::Customer>();
}

#[test]
fn another_name_of_the_struct_is_no_change_where_it_is_not_stored() {
    #[derive(DynamoItem)]
    #[dynamo(table = "students")]
    struct Student {
        #[dynamo(partition_key)]
        id: u64,
    }
    #[derive(DynamoItem)]
    #[dynamo(table = "students")]
    struct Pupil {
        #[dynamo(partition_key)]
        id: u64,
        grade: Option<u8>,
    }
    let message = allowed::<Student, Pupil>();
    assert_line(&message, &["type `Student`, attribute `grade`", "is new, and may be missing"]);
    assert_eq!(count(&message), 1);
    assert_line(&refused::<Pupil, Student>(), &["type `Pupil`, attribute `grade`", "has no field"]);
}

/// A student of the first edition, and ways to go on.
mod students {
    macro_rules! student {
        ($module:ident, [$($word:tt)*] { $($fields:tt)* } $upgrade:expr) => {
            pub(super) mod $module {
                #[derive(dynamo_orm::DynamoItem)]
                #[dynamo(table = "students", $($word)*)]
                pub(in super::super) struct Student {
                    #[dynamo(partition_key)]
                    id: u64,
                    $($fields)*
                }

                #[allow(dead_code, reason = "not every edition has an upgrade")]
                mod editions {
                    #[derive(dynamo_orm::DynamoValue)]
                    pub(super) struct V1 {
                        id: u64,
                        name: String,
                    }

                    pub(super) fn v1_to_v2(old: V1) -> super::Student {
                        $upgrade(old.id, old.name)
                    }
                }
            }
        };
    }

    fn never<T>(_: u64, _: String) -> T {
        unreachable!("nothing is read")
    }

    student!(first, [] { name: String, } super::super::never);
    student!(second, [schema_version = 2, upgrade = "editions"] { first: String, last: String, } super::super::never);
    student!(without, [] { first: String, last: String, } super::super::never);
    student!(attribute, [schema_version = 2, schema_version_attribute = "_v", upgrade = "editions"] { first: String, last: String, } super::super::never);
    student!(keyed, [schema_version = 2, upgrade = "editions", entity = "Student"] { first: String, } super::super::never);
    student!(marked, [schema_version = 1] { name: String, } super::super::never);
}

#[test]
fn an_upgrade_reads_what_the_older_edition_stored() {
    use students::{attribute, first, keyed, marked, second, without};
    assert_eq!(count(&refused::<first::Student, without::Student>()), 3);
    let message = allowed::<first::Student, second::Student>();
    assert_line(
        &message,
        &["attribute `name`", "has no field", "the `upgrade` reads the older edition"],
    );
    assert_line(&message, &["type `Student`: schema version 1 is now 2"]);
    allowed::<first::Student, marked::Student>();
    allowed::<first::Student, attribute::Student>();
    // Which items are of the type is no matter of editions.
    let message = refused::<first::Student, keyed::Student>();
    assert_line(&message, &["stored items have no `Student`"]);
    assert_eq!(count(&message), 1);
}

#[test]
fn a_schema_version_never_goes_back() {
    use students::{attribute, first, second};
    let message = refused::<second::Student, first::Student>();
    assert_line(
        &message,
        &[
            "type `Student`",
            "of schema version 2, and this is 1, so they are refused",
            "`schema_version = 2`",
        ],
    );
    let message = refused::<second::Student, attribute::Student>();
    assert_line(&message, &["the schema version is stored in", "looked for in `_v`"]);
    assert_eq!(count(&message), 1);
    same::<second::Student, second::Student>();
}

#[test]
fn a_unique_value_is_claimed_under_one_key() {
    marked!(before, [entity = "Customer"] #[dynamo(unique)] email: String,);
    marked!(hidden, [entity = "Customer"] #[dynamo(unique, sensitive)] email: String,);
    marked!(not, [entity = "Customer"] email: String,);
    let message = refused::<before::Customer, hidden::Customer>();
    assert_line(
        &message,
        &["attribute `email`", "claimed under other keys", "claim the values anew"],
    );
    assert_eq!(count(&message), 1);
    allowed::<before::Customer, not::Customer>();
    assert_line(&allowed::<not::Customer, before::Customer>(), &["`email`: is unique now"]);
}

#[test]
fn the_claims_of_unique_values_go_by_the_entity() {
    marked!(before, [entity = "Customer"] #[dynamo(unique)] email: String,);
    marked!(by_key, [entity_by_key] #[dynamo(unique)] email: String,);
    marked!(free, [entity_by_key] email: String,);
    marked!(none, [] #[dynamo(unique)] email: String,);
    let message = refused::<before::Customer, by_key::Customer>();
    assert_line(
        &message,
        &[
            "type `Customer`",
            "unique values of stored items are claimed for the entity `Customer`, and looked for by the texts that keys begin with",
            "claim the values anew",
        ],
    );
    assert_eq!(count(&message), 1);
    allowed::<before::Customer, free::Customer>();
    let message = refused::<none::Customer, by_key::Customer>();
    assert_line(&message, &["are claimed for the whole table"]);
    assert_eq!(count(&message), 1);
}

#[test]
fn the_upgrade_of_one_type_reads_nothing_of_another() {
    macro_rules! types {
        ($module:ident, $zip:ty, [$($word:tt)*]) => {
            mod $module {
                #[derive(dynamo_orm::DynamoValue)]
                pub(super) struct Addr {
                    zip: $zip,
                }
                #[derive(dynamo_orm::DynamoItem)]
                #[dynamo(table = "shop", entity = "A", $($word)*)]
                pub(super) struct A {
                    #[dynamo(partition_key)]
                    id: String,
                    home: Addr,
                }
                #[derive(dynamo_orm::DynamoItem)]
                #[dynamo(table = "shop", entity = "B")]
                pub(super) struct B {
                    #[dynamo(partition_key)]
                    id: String,
                    home: Addr,
                }
                mod editions {
                    #[derive(dynamo_orm::DynamoValue)]
                    pub(super) struct V1 {
                        id: String,
                    }
                    pub(super) fn v1_to_v2(_: V1) -> super::A {
                        unreachable!("nothing is read")
                    }
                }
            }
        };
    }
    types!(before, u32, []);
    types!(after, u16, [schema_version = 2, upgrade = "editions"]);
    let folder = Folder::new();
    let before = Schema::of::<before::A>().with::<before::B>();
    keep_lock_as(folder.lock(), [before], LockMode::Write).unwrap_err();
    let after = Schema::of::<after::A>().with::<after::B>();
    let error = keep_lock_as(folder.lock(), [after], LockMode::Write).unwrap_err();
    assert!(error.is_schema_changed(), "{error}");
    let message = error.to_string();
    assert_line(&message, &["type `B`, attribute `home.zip`: was `u32`, is `u16`"]);
    assert_eq!(count(&message), 1);
}
