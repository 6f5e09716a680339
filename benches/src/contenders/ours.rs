//! This crate.

use dynamo_orm::Db;

use super::{Run, calling};
use crate::connector::client;
use crate::model::Student;

/// Reads a page.
pub fn query(page: &[u8]) -> Run {
    let students = Db::new(client(page)).table::<Student>();
    calling(move || {
        let query = students.query(3_098_390);
        async move {
            let page = query.await.expect("a page");
            page.items().iter().map(Student::fingerprint).sum()
        }
    })
}

/// Writes the students in one request.
pub fn batch_write(items: Vec<Student>) -> Run {
    let students = Db::new(client(br#"{"UnprocessedItems":{}}"#)).table::<Student>();
    calling(move || {
        let (write, count) = (students.batch_put(&items), items.len() as u64);
        async move {
            write.await.expect("a success");
            count
        }
    })
}
