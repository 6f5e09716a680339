//! Fields that are written with their item: versions, times, identifiers, ends.

mod ends;
mod generated;
mod lost;
mod modified;
mod once;
mod times;
mod versions;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use dynamo_orm::{Db, DynamoItem, Table};

/// A clock that stands still until it is set, and the database that goes by it.
struct Hand {
    seconds: Arc<AtomicU64>,
    db: Db,
}

impl Hand {
    fn set(&self, seconds: u64) -> SystemTime {
        self.seconds.store(seconds, Ordering::Relaxed);
        self.shows()
    }

    fn shows(&self) -> SystemTime {
        at(self.seconds.load(Ordering::Relaxed))
    }
}

fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

/// An empty table under a clock of the test's.
async fn table<T: DynamoItem>() -> (Table<T>, Hand) {
    let seconds = Arc::new(AtomicU64::new(1_800_000_000));
    let clock = seconds.clone();
    let db = Db::in_memory().with_clock(move || at(clock.load(Ordering::Relaxed)));
    let table = db.table::<T>();
    table.create_table().await.unwrap();
    (table, Hand { seconds, db })
}
