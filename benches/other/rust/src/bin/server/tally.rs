//! What was written: read out of the requests, so that no client passes for fast by writing less.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::records::Record;

/// How many students, and the sums that tell whether they are the right ones.
#[derive(Default, Serialize)]
pub struct Sums {
    pub items: u64,
    pub grades: u64,
    pub letters: u64,
}

impl Sums {
    pub fn of(records: impl IntoIterator<Item = Record>) -> Self {
        let mut sums = Self::default();
        for record in records {
            sums.add(record.grades.iter().sum(), record.first_name, record.last_name);
        }
        sums
    }

    fn add(&mut self, grades: u64, first_name: &str, last_name: &str) {
        self.items += 1;
        self.grades += grades;
        self.letters += (first_name.len() + last_name.len()) as u64;
    }
}

/// The body of a BatchWriteItem that only puts.
#[derive(Deserialize)]
pub struct Batch {
    #[serde(rename = "RequestItems")]
    tables: HashMap<String, Vec<Write>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Write {
    put_request: Put,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Put {
    item: Item,
}

/// What a library adds to the student is passed over.
#[derive(Deserialize)]
struct Item {
    #[serde(rename = "student_id")]
    _student_id: Number,
    first_name: Text,
    last_name: Text,
    grades: List,
}

#[derive(Deserialize)]
struct Number {
    #[serde(rename = "N")]
    number: String,
}

#[derive(Deserialize)]
struct Text {
    #[serde(rename = "S")]
    text: String,
}

#[derive(Deserialize)]
struct List {
    #[serde(rename = "L")]
    numbers: Vec<Number>,
}

impl Batch {
    /// How many writes it has; the service takes 25.
    pub fn len(&self) -> usize {
        self.tables.values().map(Vec::len).sum()
    }

    /// Adds what it puts.
    pub fn add_to(&self, sums: &mut Sums) -> Result<(), std::num::ParseIntError> {
        for Write { put_request: Put { item } } in self.tables.values().flatten() {
            let mut grades = 0;
            for Number { number } in &item.grades.numbers {
                grades += number.parse::<u64>()?;
            }
            sums.add(grades, &item.first_name.text, &item.last_name.text);
        }
        Ok(())
    }
}
