//! How many rows the next request reads.

use super::totals::Totals;

/// Rows of the first request for a limit with a filter, where not even more matches are wanted.
///
/// A request costs half a unit at least and a round trip in any case, and so many rows are often
/// one page of an index or some units of a table.
const FIRST_ROWS: u64 = 100;

/// The service's largest `Limit`; a request reads 1 MB at most in any case.
const MOST_ROWS: u64 = 0x7FFF_FFFF;

/// What the last request asked for, and how many matches there were before it.
#[derive(Default)]
pub(super) struct Pace {
    asked: Option<u64>,
    matched: u64,
}

impl Pace {
    /// Where nothing is filtered out, or the caller has said how many.
    pub(super) fn steady(rows: u64) -> u64 {
        rows.min(MOST_ROWS)
    }

    /// Where nobody knows how many rows hold the `left` matches that are still wanted: as many as
    /// the rows so far promise, and twice as many as before if there was no match among the last.
    pub(super) fn filtered(&mut self, left: u64, so_far: &Totals) -> u64 {
        let rows = match self.asked {
            None => FIRST_ROWS,
            Some(asked) if so_far.matched == self.matched => asked.saturating_mul(2),
            Some(_) => 0,
        };
        let promised = match so_far.matched {
            0 => left,
            matched => left.saturating_mul(so_far.scanned).div_ceil(matched),
        };
        let rows = rows.max(promised).max(left).min(MOST_ROWS);
        *self = Self { asked: Some(rows), matched: so_far.matched };
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_ROWS, Pace};
    use crate::op::query::totals::Totals;

    fn paces(left: u64, seen: &[(u64, u64)]) -> Vec<u64> {
        let (mut pace, mut so_far, mut rows) = (Pace::default(), Totals::default(), Vec::new());
        for (matched, scanned) in seen.iter().copied().chain([(0, 0)]) {
            rows.push(pace.filtered(left - so_far.matched, &so_far));
            so_far.add(Totals { matched, scanned, ..Totals::default() });
        }
        rows
    }

    #[test]
    fn without_a_match_the_rows_double_and_stay_within_what_the_service_takes() {
        assert_eq!(paces(1, &[(0, 100), (0, 200), (0, 400)]), [100, 200, 400, 800]);
        assert_eq!(paces(5_000, &[(0, 5_000)]), [5_000, 10_000]);
        assert_eq!(paces(u64::MAX, &[(1, 100)]), [MOST_ROWS, MOST_ROWS]);
    }

    #[test]
    fn with_matches_the_rows_are_those_that_the_rate_promises() {
        assert_eq!(paces(30, &[(10, 100)]), [100, 200]);
        assert_eq!(paces(200, &[(100, 200), (99, 200)]), [200, 200, 3]);
        // The rest may hold fewer than the rows before.
        assert_eq!(paces(100, &[(99, 100), (0, 2), (0, 4)]), [100, 2, 4, 8]);
    }
}
