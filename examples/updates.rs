//! Updates: every kind of change, conditions, and what comes back.
//!
//! `cargo run --example updates`

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{Db, DynamoItem, DynamoValue, Result};

#[derive(Debug, Clone, PartialEq, DynamoValue)]
struct Address {
    city: String,
    zip: u32,
}

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    last_name: String,
    nickname: Option<String>,
    email: Option<String>,
    grades: Vec<u32>,
    visits: u32,
    limit: u32,
    address: Address,
    homes: Vec<Address>,
    tags: BTreeSet<String>,
    labels: BTreeMap<String, String>,
}

/// What a counter's caller wants back.
#[derive(Debug, DynamoValue)]
struct Visits {
    visits: u32,
}

fn alice() -> Student {
    let home = Address { city: "Oslo".into(), zip: 1 };
    Student {
        student_id: 3098390,
        last_name: "Wonderland".into(),
        nickname: Some("Al".into()),
        email: None,
        grades: vec![90, 85],
        visits: 0,
        limit: 2,
        address: home.clone(),
        homes: vec![home],
        tags: BTreeSet::from(["old".into()]),
        labels: BTreeMap::new(),
    }
}

#[tokio::main]
async fn main() -> Result<()> {
    let students = Db::in_memory().table::<Student>();
    students.create_table().await?;
    students.insert(&alice()).await?;

    let update = students
        .update(3098390)
        .set_last_name("Liddell")
        .append_grades([77])
        .remove_nickname()
        .maybe_set_email(Some("alice@example.com"))
        .apply(|s| s.address().city().set("Bergen"))
        .apply(|s| s.homes().index(0).zip().set(5003))
        .apply(|s| s.labels().key("team").set("red"))
        .apply(|s| s.tags().insert(["new"]))
        .condition(|s| s.last_name().begins_with("W").and(s.grades().size().lt(10)));
    let after = update.return_new().await?;
    println!("After the update: {after:#?}\n");

    let request = students.update(3098390).increment_visits(1).explain()?;
    println!("A counter, before it is sent:\n{request}\n");

    loop {
        let counted = students
            .update(3098390)
            .increment_visits(1)
            .condition(|s| s.visits().lt_path(&s.limit()))
            .return_updated_new::<Visits>()
            .await;
        match counted {
            Ok(counted) => println!("Counted to {}", counted.visits),
            Err(error) if error.is_condition_failed() => {
                let there: Option<Student> = error.old_item()?;
                println!("Stopped at {:?}: {error}", there.map(|student| student.visits));
                break;
            }
            Err(error) => return Err(error),
        }
    }

    let missing = students.update(1).set_last_name("Nobody").await;
    println!("Nobody to update: {}", missing.is_err_and(|error| error.is_not_found()));
    Ok(())
}
