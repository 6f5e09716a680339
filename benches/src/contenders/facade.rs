//! `dynamodb-facade`: `serde_dynamo` behind typed builders, here with a client of the caller's.

use aws_sdk_dynamodb::Client;
use dynamodb_facade::explicit_client::{DynamoDBItemOp, dynamodb_batch_write};
use dynamodb_facade::{
    DynamoDBItem, DynamoDBItemBatchOp, KeyId, NoId, NumberAttribute, StringAttribute,
    TableDefinition, Update, attribute_definitions, dynamodb_item, table_definitions,
};

use super::{Run, calling, sdk_codec};
use crate::fingerprint::seen;
use crate::models::{BinaryData, MixedItem, Model, Nested, Product, SCHOOL, ShallowMap, Student};

attribute_definitions! {
    Id { "id": StringAttribute }
    StudentId { "student_id": NumberAttribute }
    FirstName { "first_name": StringAttribute }
}

table_definitions! {
    Students {
        type PartitionKey = StudentId;
        type SortKey = FirstName;
        fn table_name() -> String { "students".to_owned() }
    }
    Things {
        type PartitionKey = Id;
        fn table_name() -> String { "things".to_owned() }
    }
}

dynamodb_item! {
    #[table = Students]
    Student {
        #[partition_key]
        StudentId {
            fn attribute_id(&self) -> u64 { self.student_id }
            fn attribute_value(id) -> u64 { id }
        }
        #[sort_key]
        FirstName {
            fn attribute_id(&self) -> &'id str { &self.first_name }
            fn attribute_value(id) -> String { id.to_owned() }
        }
    }
}

macro_rules! things {
    ($($model:ident)*) => {$(
        dynamodb_item! {
            #[table = Things]
            $model {
                #[partition_key]
                Id {
                    fn attribute_id(&self) -> &'id str { &self.id }
                    fn attribute_value(id) -> String { id.to_owned() }
                }
            }
        }
    )*};
}
things! { Product ShallowMap MixedItem Nested BinaryData }

/// The key of an item that has only an `id`.
pub type ById<'a> = KeyId<&'a str, NoId>;

/// Encodes a `PutItem`.
pub fn encode<T: Model + DynamoDBItem<TD>, TD: TableDefinition>(item: T) -> Run {
    sdk_codec::encode_with::<T>(move || item.to_item().into_inner())
}

/// Encodes a `BatchWriteItem`.
pub fn encode_batch(students: Vec<Student>) -> Run {
    sdk_codec::encode_batch_with(move || {
        students.iter().map(|one| one.to_item().into_inner()).collect()
    })
}

/// Reads one item that has only an `id`.
pub fn get<T>(client: Client, id: &'static str) -> Run
where
    T: Model + for<'a> DynamoDBItemOp<Things, KeyId<'a> = ById<'a>>,
{
    calling(move || {
        let get = T::get(client.clone(), KeyId::pk(id));
        async move { seen(&get.await.expect("a success").expect("an item")) }
    })
}

/// Reads a student.
pub fn get_student(client: Client, first_name: &'static str) -> Run {
    calling(move || {
        let get = Student::get(client.clone(), KeyId::pk(SCHOOL).sk(first_name));
        async move { seen(&get.await.expect("a success").expect("an item")) }
    })
}

/// Writes one item.
pub fn put<T, TD>(client: Client, item: T) -> Run
where
    T: Model + DynamoDBItemOp<TD>,
    TD: TableDefinition + 'static,
{
    calling(move || {
        let put = item.put(client.clone());
        async move {
            put.await.expect("a success");
            0
        }
    })
}

/// Changes one attribute, and reads the item as it is then.
pub fn update(client: Client, student: &Student) -> Run {
    let student = student.clone();
    calling(move || {
        let key = KeyId::pk(SCHOOL).sk(student.first_name.as_str());
        let change = Update::set("last_name", student.last_name.as_str());
        let update = Student::update_by_id(client.clone(), key, change).exists();
        async move { seen(&update.await.expect("a success")) }
    })
}

/// Reads all pages, which are one.
pub fn query(client: Client) -> Run {
    calling(move || {
        let query = Student::query(client.clone(), Student::key_condition(SCHOOL));
        async move { seen(&query.all().await.expect("a page")) }
    })
}

/// Reads all pages of a scan, which are one.
pub fn scan(client: Client) -> Run {
    calling(move || {
        let scan = Student::scan(client.clone());
        async move { seen(&scan.all().await.expect("a page")) }
    })
}

/// Writes the students in one request.
pub fn batch_write(client: Client, students: Vec<Student>) -> Run {
    calling(move || {
        let requests = students.iter().map(DynamoDBItemBatchOp::batch_put).collect();
        let write = dynamodb_batch_write::<Students>(client.clone(), requests);
        async move {
            write.await.expect("a success");
            0
        }
    })
}
