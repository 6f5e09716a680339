//! The answers to a Query, written once.

use std::fmt::Write;

use bytes::Bytes;

use crate::records::{PAGE, Record, record};

/// What ElectroDB keeps in each of its items to tell whose they are.
const ELECTRODB: &str = r#","__edb_e__":{"S":"student"},"__edb_v__":{"S":"1"}"#;
/// The same of DynamoDB-Toolbox.
const TOOLBOX: &str = r#","_et":{"S":"Student"}"#;

/// A page, and the checksum that the service sends with it.
#[derive(Clone)]
pub struct Page {
    pub body: Bytes,
    pub crc32: u32,
}

/// A page for each table.
pub struct Pages {
    plain: Page,
    electrodb: Page,
    toolbox: Page,
}

impl Pages {
    pub fn new() -> Self {
        Self { plain: page(""), electrodb: page(ELECTRODB), toolbox: page(TOOLBOX) }
    }

    /// The page of the table; it is the same for all libraries that need no attributes of their own.
    pub fn of(&self, table: &str) -> Option<&Page> {
        match table {
            "students" => Some(&self.plain),
            "students-electrodb" => Some(&self.electrodb),
            "students-toolbox" => Some(&self.toolbox),
            _ => None,
        }
    }

    pub fn plain_bytes(&self) -> usize {
        self.plain.body.len()
    }
}

fn page(more: &str) -> Page {
    let items: Vec<String> = (0..PAGE).map(|number| item(&record(number), more)).collect();
    let items = items.join(",");
    let body =
        Bytes::from(format!(r#"{{"Count":{PAGE},"Items":[{items}],"ScannedCount":{PAGE}}}"#));
    Page { crc32: crc32fast::hash(&body), body }
}

/// The attributes stand in another order than in the clients' types, as the service keeps none.
fn item(record: &Record, more: &str) -> String {
    let Record { student_id, first_name, last_name, grades } = record;
    let mut list = String::new();
    for (place, grade) in grades.iter().enumerate() {
        let comma = if place == 0 { "" } else { "," };
        // Writing to a `String` cannot fail.
        let _ = write!(list, r#"{comma}{{"N":"{grade}"}}"#);
    }
    format!(
        r#"{{"last_name":{{"S":"{last_name}"}},"grades":{{"L":[{list}]}},"student_id":{{"N":"{student_id}"}},"first_name":{{"S":"{first_name}"}}{more}}}"#
    )
}
