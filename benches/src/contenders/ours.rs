//! This crate.

use dynamo_orm::{Db, KeyFrom, from_json, to_json};

use super::{Run, calling};
use crate::bodies::{Shape, item, written};
use crate::fingerprint::{is_looking, seen};
use crate::models::{Model, SCHOOL, Student, StudentView};

/// Decodes an item.
pub fn decode<T: Model>(expected: &T) -> Run {
    let json = item(expected, Shape::Plain);
    Box::new(move || seen(&from_json::<T>(&json).expect("an item")))
}

/// Encodes an item.
pub fn encode<T: Model>(item: T) -> Run {
    Box::new(move || {
        let json = std::hint::black_box(to_json(&item).expect("an item"));
        if !is_looking() {
            return 0;
        }
        let request = [br#"{"Item":"#.as_slice(), &json, b"}"].concat();
        written::<T>(&request)
    })
}

/// Encodes each student of a batch.
pub fn encode_batch(students: Vec<Student>) -> Run {
    Box::new(move || {
        let encoded = students.iter().map(|one| to_json(one).expect("an item"));
        let encoded: Vec<_> = std::hint::black_box(encoded.collect());
        if !is_looking() {
            return 0;
        }
        let read = |json: &Vec<u8>| from_json::<Student>(json).expect("a student");
        seen(&encoded.iter().map(read).collect::<Vec<_>>())
    })
}

/// Reads one item.
pub fn get<T: Model, K: Clone + 'static>(db: &Db, key: K) -> Run
where
    T::Key: KeyFrom<K>,
{
    let table = db.table::<T>();
    calling(move || {
        let get = table.get(key.clone());
        async move { seen(&get.await.expect("a success").expect("an item")) }
    })
}

/// Writes one item.
pub fn put<T: Model>(db: &Db, item: T) -> Run {
    let table = db.table::<T>();
    calling(move || {
        let put = table.put(&item);
        async move {
            put.await.expect("a success");
            0
        }
    })
}

/// Changes one attribute, and reads the item as it is then.
pub fn update(db: &Db, student: &Student) -> Run {
    let students = db.table::<Student>();
    let student = student.clone();
    calling(move || {
        let update = students.update((SCHOOL, student.first_name.as_str()));
        let update = update.set_last_name(student.last_name.as_str()).return_new();
        async move { seen(&update.await.expect("a success")) }
    })
}

/// Reads a page.
pub fn query(db: &Db) -> Run {
    let students = db.table::<Student>();
    calling(move || {
        let query = students.query(SCHOOL);
        async move { seen(query.await.expect("a page").items()) }
    })
}

/// Reads the same page by views, and adds up what it is looked at for.
pub fn query_views(db: &Db) -> Run {
    let students = db.table::<Student>();
    calling(move || {
        let query = students.query(SCHOOL);
        async move {
            let mut class = Class::default();
            query.views(|student| class.see(&student)).await.expect("a page");
            class.seen()
        }
    })
}

/// Reads a page of a scan by views.
pub fn scan_views(db: &Db) -> Run {
    let students = db.table::<Student>();
    calling(move || {
        let scan = students.scan();
        async move {
            let mut class = Class::default();
            scan.views(|student| class.see(&student)).await.expect("a page");
            class.seen()
        }
    })
}

/// What is taken from students that are shown: a sum of each field, and the students themselves while
/// somebody looks for what was read.
#[derive(Default)]
struct Class {
    sum: u64,
    students: Vec<Student>,
}

impl Class {
    fn see(&mut self, student: &StudentView<'_>) {
        let StudentView { student_id, first_name, last_name, grades } = student;
        let grade_points: u64 = grades.iter().map(|grade| u64::from(*grade)).sum();
        self.sum += student_id + (first_name.len() + last_name.len()) as u64 + grade_points;
        if is_looking() {
            self.students.push(Student {
                student_id: *student_id,
                first_name: (*first_name).to_owned(),
                last_name: (*last_name).to_owned(),
                grades: grades.to_vec(),
            });
        }
    }

    fn seen(self) -> u64 {
        std::hint::black_box(self.sum);
        seen(&self.students)
    }
}

/// Reads a page of a scan.
pub fn scan(db: &Db) -> Run {
    let students = db.table::<Student>();
    calling(move || {
        let scan = students.scan();
        async move { seen(scan.await.expect("a page").items()) }
    })
}

/// Writes the students in one request.
pub fn batch_write(db: &Db, items: Vec<Student>) -> Run {
    let students = db.table::<Student>();
    calling(move || {
        let write = students.batch_put(&items);
        async move {
            write.await.expect("a success");
            0
        }
    })
}

/// Reads the students by their keys in one request.
pub fn batch_get(db: &Db, items: Vec<Student>) -> Run {
    let students = db.table::<Student>();
    calling(move || {
        let keys = items.iter().map(|one| (SCHOOL, one.first_name.as_str()));
        let get = students.batch_get(keys);
        async move { seen(&get.await.expect("a success").items) }
    })
}
