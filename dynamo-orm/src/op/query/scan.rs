//! `Scan`.

use std::marker::PhantomData;

use super::Typed;
use super::options::Options;
use super::reads::reads;
use super::segmented::SegmentedScan;
use crate::codec::Record;
use crate::item::{DynamoItem, Index, Whole};
use crate::op::Target;
use crate::wire::Operation;

/// Reads a whole table or index, made by [`Table::scan`](crate::Table::scan) and
/// [`TableIndex::scan`](crate::TableIndex::scan).
///
/// `I` is the table or index that is read, `O` what is asked for of each item. Awaiting it gives one
/// [`Page`](crate::Page); [`all`](Self::all), [`stream`](Self::stream) and [`count`](Self::count) go
/// on from page to page, and [`segments`](Self::segments) reads several parts at once.
///
/// The service charges for all that a scan reads, filtered out or not. A scan whose filter names a
/// whole partition key is logged as a warning, because a query would read that partition alone.
///
/// # Examples
///
/// ```
/// # tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(async {
/// # use dynamo_orm::{Db, DynamoItem};
/// # #[derive(DynamoItem)]
/// # #[dynamo(table = "students")]
/// # struct Student { #[dynamo(partition_key)] student_id: u64, grades: Vec<u32> }
/// # let students = Db::in_memory().table::<Student>();
/// # students.create_table().await?;
/// # for student_id in 0..20 { students.put(&Student { student_id, grades: vec![90] }).await?; }
/// let mut rows = students.scan().filter(|s| s.grades().size().gt(0)).segments(4).stream();
/// let mut seen = 0;
/// while let Some(student) = rows.try_next().await? {
///     seen += student.grades.len();
/// }
/// assert_eq!(seen, 20);
/// # Ok::<(), dynamo_orm::Error>(()) })?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use = "an operation does nothing until it is awaited or sent"]
pub struct Scan<T, I, O = Whole> {
    pub(super) options: Options,
    typed: Typed<(T, I, O)>,
}

impl<T: DynamoItem, I: Index<T>> Scan<T, I> {
    pub(crate) fn new(target: &Target) -> Self {
        let mut options = Options::new(target, Operation::Scan, T::ATTRIBUTES, I::SCHEMA);
        options.keep_to_entity();
        Self { options, typed: PhantomData }
    }
}

impl<T: DynamoItem, I: Index<T>, O> Scan<T, I, O> {
    fn retyped<O2>(self) -> Scan<T, I, O2> {
        Scan { options: self.options, typed: PhantomData }
    }

    /// Reads that many parts of the table or index at once: 1 to 1,000,000 (`TotalSegments` in the
    /// API reference of `Scan`), else the scan is refused before sending.
    ///
    /// What was said before holds for all segments together; `max_pages` and `limit` too.
    pub fn segments(self, segments: u32) -> SegmentedScan<T, I, O> {
        SegmentedScan::new(self.options, segments)
    }
}

reads!([] Scan, "scan");
