//! Whatever is written in whatever order: the sentinels are those of the items, and no others.

use std::collections::BTreeMap;

use dynamo_orm::{Db, DynamoItem};
use proptest::prelude::*;

use super::{User, assert_kept, everything, users};

#[derive(Debug, Clone)]
enum Write {
    Insert(User),
    Put(User),
    Email(String, String),
    Number(String, Option<u32>),
    Visits(String),
    Upsert(String, String),
    Delete(String),
    Known(User),
    Modify(String, String, Option<u32>),
}

fn a_user() -> impl Strategy<Value = User> {
    (id(), email(), number(), 0..3_u64).prop_map(|(id, email, number, visits)| User {
        id,
        email,
        number,
        visits,
    })
}

fn id() -> impl Strategy<Value = String> {
    prop_oneof![Just("1"), Just("2"), Just("3"), Just("4")].prop_map(String::from)
}

fn email() -> impl Strategy<Value = String> {
    prop_oneof![Just("a"), Just("A"), Just("b"), Just("a#"), Just("#")].prop_map(String::from)
}

fn number() -> impl Strategy<Value = Option<u32>> {
    prop_oneof![Just(None), Just(Some(0)), Just(Some(10)), Just(Some(100))]
}

fn a_write() -> impl Strategy<Value = Write> {
    prop_oneof![
        a_user().prop_map(Write::Insert),
        a_user().prop_map(Write::Put),
        (id(), email()).prop_map(|(id, email)| Write::Email(id, email)),
        (id(), number()).prop_map(|(id, number)| Write::Number(id, number)),
        id().prop_map(Write::Visits),
        (id(), email()).prop_map(|(id, email)| Write::Upsert(id, email)),
        id().prop_map(Write::Delete),
        a_user().prop_map(Write::Known),
        (id(), email(), number()).prop_map(|(id, email, number)| Write::Modify(id, email, number)),
    ]
}

/// The items by their keys, as they should be.
type Model = BTreeMap<String, User>;

fn is_free(model: &Model, user: &User) -> bool {
    model.values().filter(|other| other.id != user.id).all(|other| {
        other.email != user.email && (other.number.is_none() || other.number != user.number)
    })
}

/// What a write should make of the items; `false` where it should be refused.
fn apply(model: &mut Model, write: &Write) -> bool {
    let next = match write.clone() {
        Write::Insert(user) if model.contains_key(&user.id) => return false,
        Write::Insert(user) | Write::Put(user) | Write::Known(user) => user,
        Write::Email(id, email) => match model.get(&id) {
            Some(old) => User { email, ..old.clone() },
            None => return false,
        },
        Write::Number(id, number) => match model.get(&id) {
            Some(old) => User { number, ..old.clone() },
            None => return false,
        },
        Write::Modify(id, email, number) => match model.get(&id) {
            Some(old) => User { email, number, ..old.clone() },
            None => return false,
        },
        Write::Visits(id) => match model.get(&id) {
            Some(old) => User { visits: 9, ..old.clone() },
            None => return false,
        },
        Write::Upsert(id, email) => match model.get(&id) {
            Some(old) => User { email, visits: 8, ..old.clone() },
            None => User { id, email, number: None, visits: 8 },
        },
        Write::Delete(id) => {
            model.remove(&id);
            return true;
        }
    };
    if !is_free(model, &next) {
        return false;
    }
    model.insert(next.id.clone(), next);
    true
}

async fn check(writes: Vec<Write>) {
    let (users, db) = users().await;
    let mut model = Model::new();
    for write in writes {
        let before = model.clone();
        let is_done = apply(&mut model, &write);
        let result = match write.clone() {
            Write::Insert(user) => users.insert(&user).await,
            Write::Put(user) => users.put(&user).await,
            Write::Known(user) => match before.get(&user.id) {
                Some(old) => users.put(&user).knowing(old).await,
                None => users.put(&user).await,
            },
            Write::Email(id, email) => users.update(id).set_email(email).await,
            Write::Number(id, number) => users.update(id).set_number(number).await,
            Write::Modify(id, email, number) => {
                let modify = users.modify(id, |user| {
                    (user.email, user.number) = (email.clone(), number);
                });
                modify.await.map(drop)
            }
            Write::Visits(id) => users.update(id).set_visits(9u64).await,
            Write::Upsert(id, email) => {
                users.update(id).set_email(email).set_visits(8u64).upsert().await
            }
            Write::Delete(id) => users.delete(id).await,
        };
        assert_eq!(result.is_ok(), is_done, "{write:?} in {before:?}: {result:?}");
        let found = users.scan().all().await.unwrap();
        let found: Model = found.into_iter().map(|user| (user.id.clone(), user)).collect();
        assert_eq!(found, model, "after {write:?}");
        assert_kept(&users, &db).await;
    }
}

#[derive(Debug, DynamoItem)]
#[dynamo(table = "named")]
struct Named {
    #[dynamo(partition_key)]
    id: String,
    #[dynamo(unique, rename = "a")]
    one: Option<String>,
    #[dynamo(unique, rename = "a#S")]
    other: Option<String>,
}

/// Texts that try to pass for others.
fn hostile() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        Just("#"),
        Just("%23"),
        Just("%"),
        Just("a"),
        Just("S"),
        Just("S256"),
        Just("UNIQUE"),
        Just("\\"),
        Just("\""),
        Just("\u{0}"),
        Just("é"),
        Just("|"),
    ];
    prop::collection::vec(part, 1..6).prop_map(|parts| parts.concat())
}

async fn check_hostile(left: (bool, String), right: (bool, String)) {
    let db = Db::in_memory();
    let table = db.table::<Named>();
    table.create_table().await.unwrap();
    let named = |id: &str, (is_one, text): &(bool, String)| {
        let (one, other) = match is_one {
            true => (Some(text.clone()), None),
            false => (None, Some(text.clone())),
        };
        Named { id: id.into(), one, other }
    };
    table.insert(&named("1", &left)).await.unwrap();
    let second = table.insert(&named("2", &right)).await;
    assert_eq!(second.is_err(), left == right, "{left:?} {right:?}");
    let expected = if left == right { 2 } else { 4 };
    assert_eq!(everything(&db, "named").await.len(), expected);
}

fn run(work: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    runtime.unwrap().block_on(work);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn after_any_writes_the_sentinels_are_those_of_the_items(
        writes in prop::collection::vec(a_write(), 1..30),
    ) {
        run(check(writes));
    }

    #[test]
    fn no_two_values_pass_for_each_other(
        left in (any::<bool>(), hostile()),
        right in (any::<bool>(), hostile()),
    ) {
        run(check_hostile(left, right));
    }
}
