//! Streams whose `next` is dropped wherever it waits, and asked again.

use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use dynamo_orm::Result;
use dynamo_orm::faults::{Fault, Faults};
use tokio::time::timeout;

use super::on_paused_clock;
use super::reads::{EVENTS, query, scan, segments};
use super::tally::Tally;
use super::verdict::What;
use super::world::{Event, Furniture, event, furnished};

/// Far more than there are.
const MOST_POLLS: u64 = 2_000;
const PATIENCE: Duration = Duration::from_secs(60);

/// All rows, each asked for by futures of which every one that had to wait was dropped.
macro_rules! all_of {
    ($rows:expr, $tally:expr) => {{
        let mut rows = $rows;
        let mut all = Vec::new();
        loop {
            let row = std::future::poll_fn(|context| {
                let polled = pin!(rows.next()).poll(context);
                let is_dropped = u64::from(polled.is_pending());
                $tally.positions += is_dropped;
                $tally.met += is_dropped;
                // One that gets nowhere ends, and lacks rows.
                if $tally.positions > MOST_POLLS { Poll::Ready(None) } else { polled }
            });
            // One whose request is gone waits for nothing.
            match timeout(PATIENCE, row).await.unwrap_or_default() {
                Some(row) => all.push(row?),
                None => break all,
            }
        }
    }};
}

/// What a read gets over.
fn passing() -> Faults {
    let faults = Faults::seeded(7).inject(Fault::latency(Duration::from_millis(10)));
    faults.inject(Fault::server_error().with_probability(0.2))
}

async fn with_impatience() -> Result<Tally> {
    let mut tally = Tally::default();
    let clean = furnished(Furniture::Tables(EVENTS, 0)).await?;
    for faults in [Faults::new(), passing()] {
        let db = clean.clone().with_faults(&faults);
        let given = [
            all_of!(query(&db).stream(), tally),
            all_of!(scan(&db).stream(), tally),
            all_of!(segments(&db).stream(), tally),
        ];
        tally.operations += 3;
        tally.faults += faults.injected().total();
        for mut rows in given {
            tally.runs += 1;
            rows.sort_by_key(|event| event.number);
            let expected: Vec<Event> = (0..EVENTS).map(event).collect();
            let what = if rows.len() > expected.len() { What::CountedTwice } else { What::Lost };
            if rows != expected {
                tally.find(what, &format!("{rows:?}"));
            }
        }
    }
    Ok(tally)
}

#[test]
fn a_next_that_is_dropped_wherever_it_waits_loses_no_row() {
    on_paused_clock(with_impatience()).prove("drops of next", "await points", "");
}
