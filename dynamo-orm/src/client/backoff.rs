//! How long to wait before the same is sent again.

use std::time::Duration;

const FIRST: Duration = Duration::from_millis(50);
/// Short enough that what waits is back at work five seconds after the service is.
const LONGEST: Duration = Duration::from_secs(4);

/// Pauses that double, each a random part of its bound between half and all of it: callers that were
/// refused together do not come back together.
pub(crate) struct Backoff(Duration);

impl Backoff {
    pub(crate) fn new() -> Self {
        Self(FIRST)
    }

    pub(crate) fn pause(&mut self) -> Duration {
        let bound = self.0;
        self.0 = bound.saturating_mul(2).min(LONGEST);
        bound.mul_f64(0.5 + fastrand::f64() / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Backoff;

    #[test]
    fn pauses_grow_to_four_seconds_and_are_never_less_than_half_their_bound() {
        let bounds = [50, 100, 200, 400, 800, 1600, 3200, 4000, 4000].map(Duration::from_millis);
        for _ in 0..100 {
            let mut backoff = Backoff::new();
            for bound in bounds {
                let pause = backoff.pause();
                assert!(pause >= bound / 2 && pause <= bound, "{pause:?} of {bound:?}");
            }
        }
    }

    #[test]
    fn two_callers_do_not_wait_equally_long() {
        let (mut one, mut other) = (Backoff::new(), Backoff::new());
        assert!((0..20).any(|_| one.pause() != other.pause()));
    }
}
