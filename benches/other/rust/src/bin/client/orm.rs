//! dynamo-orm, as its guide shows it.

use dynamo_orm::{Db, Table};
use futures_util::stream;

use crate::CONCURRENCY;
use crate::measure::{Contender, Failure};
use crate::student::Student;

pub struct Client {
    students: Table<Student>,
}

impl Client {
    pub async fn new() -> Self {
        Self { students: Db::from_env().await.table() }
    }
}

impl Contender for Client {
    async fn page(&self) -> Result<Vec<Student>, Failure> {
        Ok(self.students.query(1).all().await?)
    }

    async fn load(&self, students: &[Student]) -> Result<(), Failure> {
        self.students.load(stream::iter(students)).concurrency(CONCURRENCY).await?;
        Ok(())
    }
}
