//! Lost replies on writes that can tell their own work: what is said of them is true.
//!
//! `DYNAMO_LOST_REPLIES` sets how many there are.

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, DynamoItem, Error, Result, Table, WriteOutcome};

use crate::report::{count, say};

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "documents")]
struct Document {
    #[dynamo(partition_key)]
    id: u64,
    version: u64,
    text: String,
}

/// What became of an attempt that the caller got no answer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    NeverArrived,
    Applied,
}

fn fault(rng: &mut fastrand::Rng) -> (Fault, Fate) {
    match rng.u32(0..7) {
        0 => (Fault::reset_before_sending(), Fate::NeverArrived),
        1 => (Fault::server_error(), Fate::NeverArrived),
        2 => (Fault::unavailable(), Fate::NeverArrived),
        3 => (Fault::reset_after_applying(), Fate::Applied),
        4 => (Fault::server_error_after_apply(), Fate::Applied),
        5 => (Fault::truncated_body(), Fate::Applied),
        _ => (Fault::flipped_bit(), Fate::Applied),
    }
}

#[derive(Debug, Default)]
struct Figures {
    cases: u64,
    lost_after_apply: u64,
    resolved: u64,
    unknown: u64,
    wrong: u64,
}

async fn write(table: &Table<Document>, way: u32, mine: &Document) -> Result<()> {
    let before = mine.version - 1;
    match way {
        0 => table.insert(mine).await,
        1 => table.put(mine).condition(|d| d.version().eq(before)).await,
        2 => {
            let update = table.update(mine.id).set_text(&mine.text).set_version(mine.version);
            update.condition(|d| d.version().eq(before)).await
        }
        _ => {
            let update = table.update(mine.id).set_text(&mine.text).increment_version(1);
            let new = update.condition(|d| d.version().eq(before)).return_new().await?;
            assert_eq!(new, *mine);
            Ok(())
        }
    }
}

/// Whether what the caller is told holds for the table.
fn is_true(told: &Result<()>, stored: Option<&Document>, mine: &Document, fate: Fate) -> bool {
    let is_mine = stored == Some(mine);
    match told.as_ref().map_err(Error::outcome) {
        Ok(()) | Err(WriteOutcome::Applied) => is_mine,
        Err(WriteOutcome::NotApplied) => !is_mine && fate == Fate::NeverArrived,
        // Nobody was in the way, so what was applied could be known.
        Err(WriteOutcome::Unknown) => !is_mine,
    }
}

async fn prove(cases: u64) -> Result<Figures> {
    let clean = Db::in_memory();
    let faults = Faults::seeded(11);
    let documents = clean.table::<Document>();
    let faulty = clean.clone().with_faults(&faults).table::<Document>();
    documents.create_table().await?;
    let mut rng = fastrand::Rng::with_seed(11);
    let mut figures = Figures::default();
    for id in 0..cases {
        let way = rng.u32(0..4);
        let mine = Document { id, version: 2, text: format!("mine {id}") };
        let theirs = Document { id, version: 2, text: "theirs".into() };
        let is_in_the_way = rng.bool();
        match (way, is_in_the_way) {
            (0, false) => {}
            (_, true) => documents.put(&theirs).await?,
            (_, false) => documents.put(&Document { version: 1, ..theirs.clone() }).await?,
        }
        let (fault, fate) = fault(&mut rng);
        // A write that is refused for what stands in its way was not applied.
        let fate = if is_in_the_way { Fate::NeverArrived } else { fate };
        faults.clear();
        faults.add(fault.times(1));
        let told = write(&faulty, way, &mine).await;
        let stored = documents.get(id).consistent_read().await?;
        figures.cases += 1;
        figures.lost_after_apply += u64::from(fate == Fate::Applied);
        figures.resolved += u64::from(fate == Fate::Applied && told.is_ok());
        figures.unknown +=
            u64::from(told.as_ref().is_err_and(|error| error.outcome() == WriteOutcome::Unknown));
        figures.wrong += u64::from(!is_true(&told, stored.as_ref(), &mine, fate));
    }
    Ok(figures)
}

#[tokio::test(start_paused = true)]
async fn every_lost_reply_of_an_insert_or_a_version_is_resolved_and_none_wrongly() -> Result<()> {
    let figures = prove(count("DYNAMO_LOST_REPLIES", 2_000)).await?;
    let Figures { cases, lost_after_apply, resolved, unknown, wrong } = figures;
    say(&format!(
        "lost replies: {cases} inserts, puts and updates on a version; {resolved} of {lost_after_apply} that were applied resolved, {unknown} unknown (somebody else in the way), wrong: {wrong}"
    ));
    assert_eq!((resolved, wrong), (lost_after_apply, 0));
    Ok(())
}
