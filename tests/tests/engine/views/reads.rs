//! Which rows are shown, over pages, with what ends a read.

use dynamo_orm::Result;

use super::{Student, students};

#[tokio::test]
async fn the_rows_that_are_shown_are_those_of_all() -> Result<()> {
    let students = students(25).await?;
    for (limit, size) in [(1, 7), (7, 1), (7, 10), (25, 9), (100, 30)] {
        let scan = || {
            let scan = students.scan().page_size(size).limit(limit);
            scan.filter(|student| student.student_id().gt(4))
        };
        let mut shown = Vec::new();
        let count = scan().views(|student| shown.push(student.student_id)).await?;
        let read: Vec<u64> = scan().all().await?.iter().map(|student| student.student_id).collect();
        assert_eq!((shown.len(), shown), (usize::try_from(count).unwrap(), read));
    }
    Ok(())
}

#[tokio::test]
async fn an_index_is_shown_too() -> Result<()> {
    let students = students(4).await?;
    let name = super::student(2).name;
    let mut shown = Vec::new();
    let by_name = students.index(Student::BY_NAME);
    by_name.query(&*name).views(|student| shown.push(student.student_id)).await?;
    assert_eq!(shown, [2]);
    assert_eq!(by_name.scan().views(|_| ()).await?, 4);
    Ok(())
}

#[tokio::test]
async fn more_pages_than_are_allowed_are_an_error_behind_what_was_shown() -> Result<()> {
    let students = students(9).await?;
    let mut shown = 0;
    let error = students.scan().page_size(2).max_pages(3).views(|_| shown += 1).await.unwrap_err();
    assert!(error.is_incomplete());
    assert_eq!(shown, 6);
    let cursor = error.cursor().unwrap();
    assert_eq!(students.scan().start_at(cursor).views(|_| shown += 1).await?, 3);
    assert_eq!(shown, 9);
    Ok(())
}

#[tokio::test]
async fn what_is_refused_is_shown_nothing() -> Result<()> {
    let students = students(1).await?;
    let mut shown = 0;
    let error = students.scan().limit(0).views(|_| shown += 1).await.unwrap_err();
    assert!(error.is_invalid_input());
    assert_eq!(shown, 0);
    Ok(())
}
