//! Whether the report of a batch or a load and the tables agree, write by write.

use std::collections::BTreeMap;

use dynamo_orm::{BatchReport, Result};

use super::scenario::{Seen, Shape};
use super::verdict::{Trial, What};
use super::world::{Place, Snapshot, place_of, snapshot};

/// What a report says of one write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Written,
    InDoubt,
    NotThere,
}

impl Trial<'_> {
    pub(super) async fn judge_report(
        &mut self,
        report: &BatchReport,
        result: Option<&Result<Seen>>,
    ) -> Result<()> {
        let (Shape::Batch(places) | Shape::Load(places, _)) = self.scenario.shape else {
            return Ok(());
        };
        let places = places();
        let fates = self.fates(report, &places)?;
        self.judge_places(&places, &fates, &snapshot(self.db).await?);
        self.judge_result(report, &fates, result);
        // What is not written is written now, as the report has it.
        self.faults.clear();
        report.rest().await?;
        if let Shape::Load(_, rest_of_stream) = self.scenario.shape {
            rest_of_stream(self.db, report.given()).await?;
        }
        let all_written = vec![Fate::Written; places.len()];
        self.judge_places(&places, &all_written, &snapshot(self.db).await?);
        Ok(())
    }

    /// What the report says of each place; each must be in one part of it, and in one only.
    fn fates(&mut self, report: &BatchReport, places: &[Place]) -> Result<Vec<Fate>> {
        let parts = [
            report.written().collect::<Vec<_>>(),
            report.failed().collect(),
            report.unprocessed().collect(),
            report.not_sent().collect(),
        ];
        let mut told = BTreeMap::new();
        for (part, entry) in parts
            .iter()
            .enumerate()
            .flat_map(|(part, entries)| entries.iter().map(move |e| (part, e)))
        {
            let fate = match (part, entry.may_have_been_applied()) {
                (0, _) => Fate::Written,
                (_, true) => Fate::InDoubt,
                (_, false) => Fate::NotThere,
            };
            if told.insert(entry.index(), fate).is_some() {
                self.note(What::CountedTwice, format!("the write {} is told twice", entry.index()));
            }
            if places.get(entry.index()) != Some(&place_of(entry)?) {
                self.note(What::Wrong, format!("{entry:?} is not what was given there"));
            }
        }
        let is_load = matches!(self.scenario.shape, Shape::Load(..));
        let forgotten = report.given().saturating_sub(told.len());
        let may_forget = report.written_count() - report.written().count();
        if forgotten != may_forget || (!is_load && report.given() != places.len()) {
            self.note(What::Lost, format!("{forgotten} writes untold of: {report}"));
        }
        let of = |place| match told.get(&place) {
            Some(fate) => *fate,
            // A load forgets what is written, and knows nothing of what it did not take.
            None if place < report.given() => Fate::Written,
            None => Fate::NotThere,
        };
        Ok((0..places.len()).map(of).collect())
    }

    fn judge_places(&mut self, places: &[Place], fates: &[Fate], state: &Snapshot) {
        let known = self.known;
        for (place, fate) in places.iter().zip(fates) {
            let now = state.get(place);
            let (is_there, is_not) =
                (now == known.after().get(place), now == known.before().get(place));
            match fate {
                Fate::Written if is_there || (is_not && self.lied) => {}
                Fate::InDoubt if is_there || is_not => {}
                Fate::NotThere if is_not => {}
                Fate::Written => self.note(What::Lost, format!("{place:?} is not written")),
                Fate::NotThere | Fate::InDoubt => {
                    self.note(What::CountedTwice, format!("{place:?} is {fate:?}, but {now:?}"));
                }
            }
        }
        let others = |state: &Snapshot| {
            let others = state.iter().filter(|(place, _)| !places.contains(place));
            others.map(|(place, item)| (place.clone(), item.clone())).collect::<Snapshot>()
        };
        if others(state) != others(known.before()) {
            self.note(What::Wrong, "what was not given was changed");
        }
    }

    fn judge_result(
        &mut self,
        report: &BatchReport,
        fates: &[Fate],
        result: Option<&Result<Seen>>,
    ) {
        let unbroken = fates.iter().take_while(|fate| **fate == Fate::Written).count();
        if report.resume_at() != unbroken {
            self.note(What::Wrong, format!("goes on at {}, not {unbroken}", report.resume_at()));
        }
        match result {
            Some(Ok(seen)) if *seen != self.known.seen[0] || unbroken != fates.len() => {
                self.note(What::Lost, format!("a success, but {report}"));
            }
            Some(Err(error)) => {
                let of_error = error.batch().map(ToString::to_string);
                if of_error != Some(report.to_string()) {
                    self.note(What::Wrong, format!("{report}, but its error has {of_error:?}"));
                }
                if fates.contains(&Fate::InDoubt) && !error.may_have_been_applied() {
                    self.note(What::Wrong, format!("nothing in doubt, but {report}"));
                }
            }
            Some(Ok(_)) | None => {}
        }
    }
}
