//! The main job: add a student, read it, change its grades, read it again, delete it.
//!
//! `cargo run --example students` runs it on the embedded engine. With `-- --aws` it runs on
//! whatever the AWS default chain and `AWS_ENDPOINT_URL_DYNAMODB` name, in the table `students`,
//! which is made if it is not there.

#![allow(clippy::print_stdout, reason = "an example shows what it does")]

use dynamo_orm::{Db, DynamoItem, Result};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "students")]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    first_name: String,
    last_name: String,
    grades: Vec<u32>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let db = if std::env::args().any(|argument| argument == "--aws") {
        println!("Database: the one that your AWS configuration names");
        Db::from_env().await
    } else {
        println!("Database: the embedded engine, in memory (`-- --aws` takes yours)");
        Db::in_memory()
    };

    let students = db.table::<Student>();
    match students.create_table().await {
        Ok(()) => println!("Created the table `{}`", students.name()),
        Err(error) if error.is_table_in_use() => println!("Using the table `{}`", students.name()),
        Err(error) => return Err(error),
    }

    let alice = Student {
        student_id: 3098390,
        first_name: "Alice".into(),
        last_name: "Wonderland".into(),
        grades: vec![90, 85, 100, 94],
    };
    students.put(&alice).await?;
    println!("Put      {alice:?}");

    let read = students.get(3098390).consistent_read().await?;
    println!("Got      {read:?}");
    assert_eq!(read, Some(alice));

    students.update(3098390).set_grades([90, 100, 100, 100]).await?;
    println!("Updated  the grades");

    let read = students.get(3098390).consistent_read().await?;
    println!("Got      {read:?}");
    assert_eq!(read.map(|student| student.grades), Some(vec![90, 100, 100, 100]));

    students.delete(3098390).await?;
    println!("Deleted  student 3098390");

    let read = students.get(3098390).consistent_read().await?;
    println!("Got      {read:?}");
    assert_eq!(read, None);
    Ok(())
}
