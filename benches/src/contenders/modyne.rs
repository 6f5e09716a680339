//! `modyne`: serde's traits, and a type name in each item.

use std::marker::PhantomData;
use std::rc::Rc;

use aws_sdk_dynamodb::Client;
use aws_sdk_dynamodb::types::ReturnValue;
use modyne::keys::{FullKey, Key, KeyDefinition, PrimaryKey, PrimaryKeyDefinition};
use modyne::model::{BatchGet, BatchWrite};
use modyne::{
    Aggregate, Entity, EntityDef, EntityExt, EntityTypeNameRef, Item, ProjectionExt, QueryInput,
    QueryInputExt, ScanInput, ScanInputExt, expr,
};
use serde::Serialize;

use super::{Run, calling, sdk_codec};
use crate::fingerprint::seen;
use crate::models::{BinaryData, MixedItem, Model, Nested, Product, SCHOOL, ShallowMap, Student};

/// A table whose primary key is `K`.
pub struct Table<K> {
    client: Client,
    name: &'static str,
    key: PhantomData<fn() -> K>,
}

impl<K> Table<K> {
    /// The table of that name.
    pub fn new(client: Client, name: &'static str) -> Self {
        Self { client, name, key: PhantomData }
    }
}

impl<K: PrimaryKey> modyne::Table for Table<K> {
    type PrimaryKey = K;
    type IndexKeys = ();

    fn table_name(&self) -> &str {
        self.name
    }

    fn client(&self) -> &Client {
        &self.client
    }
}

/// The key of an item that has only an `id`.
#[derive(Debug, Serialize)]
pub struct Id {
    id: String,
}

/// The key of a student.
#[derive(Debug, Serialize)]
pub struct StudentKey {
    student_id: u64,
    first_name: String,
}

macro_rules! key {
    ($key:ident, $hash:literal, $range:expr) => {
        impl PrimaryKey for $key {
            const PRIMARY_KEY_DEFINITION: PrimaryKeyDefinition =
                PrimaryKeyDefinition { hash_key: $hash, range_key: $range };
        }

        impl Key for $key {
            const DEFINITION: KeyDefinition =
                <Self as PrimaryKey>::PRIMARY_KEY_DEFINITION.into_key_definition();
        }
    };
}
key!(Id, "id", None);
key!(StudentKey, "student_id", Some("first_name"));

macro_rules! entities {
    ($($model:ident $name:literal [$($attribute:literal)*])*) => {$(
        impl EntityDef for $model {
            const ENTITY_TYPE: &'static EntityTypeNameRef = EntityTypeNameRef::from_static($name);
            const PROJECTED_ATTRIBUTES: &'static [&'static str] = &[$($attribute),*];
        }

        impl Entity for $model {
            type KeyInput<'a> = &'a str;
            type Table = Table<Id>;
            type IndexKeys = ();

            fn primary_key(id: &str) -> Id {
                Id { id: id.to_owned() }
            }

            fn full_key(&self) -> FullKey<Id, ()> {
                Self::primary_key(&self.id).into()
            }
        }
    )*};
}
entities! {
    Product "products" ["id" "name" "kind" "origin" "minutes" "rating" "tags" "parts" "sizes" "reviews"]
    ShallowMap "shallow" ["id" "attributes"]
    MixedItem "mixed" ["id" "count" "ratio" "is_open" "note" "tags" "scores" "places"]
    Nested "nested" ["id" "levels"]
    BinaryData "binary" ["id" "data"]
}

impl EntityDef for Student {
    const ENTITY_TYPE: &'static EntityTypeNameRef = EntityTypeNameRef::from_static("students");
    const PROJECTED_ATTRIBUTES: &'static [&'static str] =
        &["student_id", "first_name", "last_name", "grades"];
}

impl Entity for Student {
    type KeyInput<'a> = (u64, &'a str);
    type Table = Table<StudentKey>;
    type IndexKeys = ();

    fn primary_key((student_id, first_name): (u64, &str)) -> StudentKey {
        StudentKey { student_id, first_name: first_name.to_owned() }
    }

    fn full_key(&self) -> FullKey<StudentKey, ()> {
        Self::primary_key((self.student_id, &self.first_name)).into()
    }
}

/// All students of the school.
struct School;

impl QueryInput for School {
    type Index = StudentKey;
    type Aggregate = Vec<Student>;

    fn key_condition(&self) -> expr::KeyCondition<StudentKey> {
        expr::KeyCondition::in_partition(SCHOOL)
    }
}

impl ScanInput for School {
    type Index = StudentKey;
}

fn all(items: Option<Vec<Item>>) -> Vec<Student> {
    let mut students = Vec::new();
    students.reduce(items.unwrap_or_default()).expect("students");
    students
}

/// Decodes the answer to a `GetItem`.
pub fn decode<T: Model + Entity>(body: &[u8]) -> Run {
    sdk_codec::decode_with(body, |item| seen(&T::from_item(item).expect("an item")))
}

/// Encodes a `PutItem`; the item is taken, so it is cloned by who keeps it.
pub fn encode<T: Model + Entity>(item: T) -> Run {
    sdk_codec::encode_with::<T>(move || item.clone().into_item())
}

/// Encodes a `BatchWriteItem`.
pub fn encode_batch(students: Vec<Student>) -> Run {
    sdk_codec::encode_batch_with(move || {
        students.iter().cloned().map(EntityExt::into_item).collect()
    })
}

/// Reads one item.
pub fn get<T, K>(
    client: Client,
    name: &'static str,
    key: impl Fn() -> T::KeyInput<'static> + 'static,
) -> Run
where
    T: Model + Entity<Table = Table<K>>,
    K: PrimaryKey + 'static,
{
    let table = Rc::new(Table::<K>::new(client, name));
    calling(move || {
        let (get, table) = (T::get(key()), table.clone());
        async move {
            let item = get.execute(&*table).await.expect("a success").item;
            seen(&T::from_item(item.expect("an item")).expect("an item"))
        }
    })
}

/// Writes one item.
pub fn put<T, K>(client: Client, name: &'static str, item: T) -> Run
where
    T: Model + Entity<Table = Table<K>>,
    K: PrimaryKey + 'static,
{
    let table = Rc::new(Table::<K>::new(client, name));
    calling(move || {
        let (put, table) = (EntityExt::put(item.clone()), table.clone());
        async move {
            put.execute(&*table).await.expect("a success");
            0
        }
    })
}

/// Changes one attribute, and reads the item as it is then.
pub fn update(client: Client, name: &'static str, student: &Student) -> Run {
    let (table, student) = (students_of(client, name), student.clone());
    calling(move || {
        let change = expr::Update::new("SET last_name = :last_name");
        let change = change.value(":last_name", &student.last_name);
        let update = <Student as EntityExt>::update((SCHOOL, &student.first_name))
            .expression(change)
            .condition(expr::Condition::new("attribute_exists(student_id)"));
        let table = table.clone();
        async move {
            let update = update.execute_with_return(&*table, ReturnValue::AllNew).await;
            let item = update.expect("a success").attributes.expect("an item");
            seen(&<Student as ProjectionExt>::from_item(item).expect("a student"))
        }
    })
}

/// Reads a page.
pub fn query(client: Client, name: &'static str) -> Run {
    let table = students_of(client, name);
    calling(move || {
        let table = table.clone();
        async move { seen(&all(School.query().execute(&*table).await.expect("a page").items)) }
    })
}

/// Reads a page of a scan.
pub fn scan(client: Client, name: &'static str) -> Run {
    let table = students_of(client, name);
    calling(move || {
        let table = table.clone();
        async move { seen(&all(School.scan().execute(&*table).await.expect("a page").items)) }
    })
}

/// Writes the students in one request.
pub fn batch_write(client: Client, name: &'static str, students: Vec<Student>) -> Run {
    let table = students_of(client, name);
    calling(move || {
        let puts = students.iter().cloned().map(EntityExt::put);
        let (write, table) = (puts.fold(BatchWrite::new(), BatchWrite::operation), table.clone());
        async move {
            write.execute(&*table).await.expect("a success");
            0
        }
    })
}

/// Reads the students by their keys in one request.
pub fn batch_get(client: Client, name: &'static str, students: Vec<Student>) -> Run {
    let table = students_of(client, name);
    calling(move || {
        let keys = students.iter().map(|one| (SCHOOL, one.first_name.as_str()));
        let gets = keys.map(<Student as EntityExt>::get);
        let (get, table) = (gets.fold(BatchGet::new(), BatchGet::operation), table.clone());
        async move {
            let tables = get.execute(&*table).await.expect("a success").responses;
            seen(&all(tables.and_then(|mut tables| tables.remove(name))))
        }
    })
}

fn students_of(client: Client, name: &'static str) -> Rc<Table<StudentKey>> {
    Rc::new(Table::new(client, name))
}
