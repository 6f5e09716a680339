//! A budget in capacity units per second.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::error::{EncodeError, EncodeResult};

/// The longest that one answer holds back others, whatever it says that it consumed.
const LONGEST: Duration = Duration::from_secs(3_600);

/// When the next request may go, so that what was consumed stays within the budget.
///
/// Time that passes unused is not saved up, so there is no burst behind a pause.
#[derive(Clone)]
pub(super) struct Budget {
    units_per_second: f64,
    free_at: Arc<Mutex<Option<Instant>>>,
}

impl Budget {
    pub(super) fn new(units_per_second: u32) -> EncodeResult<Self> {
        if units_per_second == 0 {
            return Err(EncodeError::new("a budget is at least 1 capacity unit per second"));
        }
        Ok(Self { units_per_second: units_per_second.into(), free_at: Arc::default() })
    }

    /// Takes so many units, and tells how long to wait for them.
    pub(super) fn take(&self, units: f64) -> Duration {
        let now = Instant::now();
        let mut free_at = self.free_at.lock().unwrap_or_else(PoisonError::into_inner);
        let start = free_at.map_or(now, |free_at| free_at.max(now));
        *free_at = start.checked_add(self.time_for(units)).or(Some(start));
        start.saturating_duration_since(now)
    }

    /// What was taken turned out to be so much more, or less if it is negative.
    pub(super) fn correct(&self, units: f64) {
        let mut free_at = self.free_at.lock().unwrap_or_else(PoisonError::into_inner);
        let at = free_at.unwrap_or_else(Instant::now);
        let time = self.time_for(units.abs());
        let at_most = if units > 0.0 { at.checked_add(time) } else { at.checked_sub(time) };
        *free_at = at_most.or(Some(at));
    }

    fn time_for(&self, units: f64) -> Duration {
        // What is no number of units comes from no service that keeps to its protocol.
        Duration::try_from_secs_f64(units / self.units_per_second).unwrap_or(LONGEST).min(LONGEST)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Budget;

    #[tokio::test(start_paused = true)]
    async fn what_was_taken_delays_the_next_and_nothing_is_saved_up() {
        let budget = Budget::new(10).unwrap();
        assert_eq!(budget.take(20.0), Duration::ZERO);
        assert_eq!(budget.take(5.0), Duration::from_secs(2));
        assert_eq!(budget.take(1.0), Duration::from_millis(2_500));
        tokio::time::advance(Duration::from_secs(3_600)).await;
        assert_eq!(budget.take(10.0), Duration::ZERO);
        assert_eq!(budget.take(0.0), Duration::from_secs(1));
    }

    #[tokio::test(start_paused = true)]
    async fn a_wrong_guess_is_made_up_for() {
        let budget = Budget::new(10).unwrap();
        budget.take(10.0);
        budget.correct(20.0);
        assert_eq!(budget.take(0.0), Duration::from_secs(3));
        budget.correct(-25.0);
        assert_eq!(budget.take(0.0), Duration::from_millis(500));
    }

    #[test]
    fn a_budget_of_nothing_is_refused() {
        assert!(Budget::new(0).is_err());
    }
}
