//! Rows that are shown where they stand in the answer, and not kept.

mod forms;
mod marks;
mod reads;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

use dynamo_orm::{DynamoItem, DynamoValue, Result, Table, ViewRecord};
use tests::new_table;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, DynamoValue)]
#[dynamo(view)]
enum Level {
    Beginner,
    Advanced,
}

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(view)]
struct StreetName(String);

#[derive(Debug, Clone, PartialEq, DynamoValue)]
#[dynamo(view)]
struct Address {
    street: StreetName,
    city: String,
    /// Those before this one.
    older: Vec<Address>,
}

/// A student.
#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(
    table = "students",
    view,
    global_index(name = "by-name", partition_key(name), sort_key(student_id))
)]
struct Student {
    #[dynamo(partition_key)]
    student_id: u64,
    /// The whole name.
    name: String,
    level: Level,
    photo: Vec<u8>,
    grades: Vec<u32>,
    nicknames: Option<Vec<String>>,
    home: Address,
    tags: BTreeSet<String>,
    counts: BTreeMap<String, u64>,
}

fn student(student_id: u64) -> Student {
    let name = format!("Alice \"{student_id}\"\n\u{e9}\\");
    let address = |street: &str, older| Address {
        street: StreetName(street.to_owned()),
        city: "Oslo".to_owned(),
        older,
    };
    Student {
        student_id,
        name: name.clone(),
        level: if student_id.is_multiple_of(2) { Level::Beginner } else { Level::Advanced },
        photo: name.clone().into_bytes(),
        grades: (0..student_id.try_into().unwrap_or(0)).collect(),
        nicknames: student_id.is_multiple_of(3).then(|| vec!["Al".to_owned(), name]),
        home: address("Karl Johans gate", vec![address("a\tb", Vec::new())]),
        tags: ["z", "a\"b"].map(str::to_owned).into(),
        counts: [("z".to_owned(), 1), ("a\\".to_owned(), student_id)].into(),
    }
}

async fn students(count: u64) -> Result<Table<Student>> {
    let students = new_table::<Student>().await?;
    for student_id in 1..=count {
        students.put(&student(student_id)).await?;
    }
    Ok(students)
}

fn is_shown_as(address: &AddressView<'_>, owned: &Address) -> bool {
    let older = address.older.iter().zip(&owned.older);
    address.street == owned.street.0
        && address.city == owned.city
        && address.older.len() == owned.older.len()
        && older.into_iter().all(|(address, owned)| is_shown_as(address, owned))
}

#[tokio::test]
async fn a_view_shows_what_the_item_holds() -> Result<()> {
    let students = students(7).await?;
    let mut seen = BTreeSet::new();
    let count = students
        .scan()
        .views(|shown: StudentView<'_>| {
            let owned = student(shown.student_id);
            let name: &str = shown.name;
            let photo: &[u8] = shown.photo;
            let grades: &[u32] = shown.grades;
            assert_eq!((name, photo, grades), (&*owned.name, &*owned.photo, &*owned.grades));
            assert_eq!(shown.level, owned.level);
            let nicknames: Option<Vec<String>> = shown
                .nicknames
                .map(|names: &[&str]| names.iter().map(ToString::to_string).collect());
            assert_eq!(nicknames, owned.nicknames);
            assert!(is_shown_as(&shown.home, &owned.home));
            let tags: BTreeSet<String> = shown.tags.iter().map(ToString::to_string).collect();
            assert_eq!((tags, shown.tags.contains(&"z")), (owned.tags, true));
            let counts = shown.counts.iter().map(|(key, count)| (key.to_owned(), *count));
            assert_eq!(counts.collect::<BTreeMap<_, _>>(), owned.counts);
            assert_eq!(shown.counts.get("a\\"), Some(&shown.student_id));
            assert!(seen.insert(shown.student_id));
        })
        .await?;
    assert_eq!((count, seen), (7, (1..=7).collect()));
    Ok(())
}

#[tokio::test]
async fn the_closure_needs_no_types_and_borrows_what_is_around_it() -> Result<()> {
    let students = students(5).await?;
    let (mut sum, mut longest) = (0, String::new());
    students
        .scan()
        .views(|student| {
            sum += student.grades.iter().sum::<u32>();
            if student.name.len() > longest.len() {
                longest.replace_range(.., student.name);
            }
        })
        .await?;
    assert_eq!((sum, longest), (20, student(1).name));
    Ok(())
}

#[tokio::test]
async fn a_closure_may_end_it() -> Result<()> {
    let students = students(9).await?;
    for wanted in 1..=9 {
        let mut shown = Vec::new();
        let count = students
            .scan()
            .page_size(4)
            .views(|student| {
                shown.push(student.student_id);
                if shown.len() == wanted {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            })
            .await?;
        assert_eq!((count, shown.len()), (u64::try_from(wanted).unwrap(), wanted));
    }
    Ok(())
}

#[tokio::test]
async fn the_future_goes_to_another_thread_where_its_closure_does() -> Result<()> {
    let students = students(3).await?;
    let reading = async move {
        let mut names = Vec::new();
        students.scan().views(|student| names.push(student.name.to_owned())).await?;
        Ok::<_, dynamo_orm::Error>(names)
    };
    assert_eq!(tokio::spawn(reading).await.unwrap()?.len(), 3);
    Ok(())
}

/// A function over any item that has a view.
async fn count<T: DynamoItem + ViewRecord>(table: &Table<T>) -> Result<u64> {
    table.scan().views(|_| ()).await
}

#[tokio::test]
async fn a_function_may_be_over_any_item_with_a_view() -> Result<()> {
    assert_eq!(count(&students(3).await?).await?, 3);
    Ok(())
}

#[tokio::test]
async fn nothing_that_is_shown_stands_in_debug() -> Result<()> {
    students(1)
        .await?
        .scan()
        .views(|student| {
            assert_eq!(format!("{student:?} {:?}", student.home), "StudentView AddressView");
            assert_eq!(format!("{:?}", student.tags), "SetView { len: 2, .. }");
            assert_eq!(format!("{:?}", student.counts), "MapView { len: 2, .. }");
        })
        .await?;
    Ok(())
}
