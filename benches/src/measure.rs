//! Times of contenders, taken in turns so that a busy moment of the machine falls on all of them.

use std::hint::black_box;
use std::time::Duration;

use cpu_time::{ProcessTime, ThreadTime};

use crate::contenders::Run;

/// Whose time on a processor counts; what others do on the machine is not in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The thread's.
    Thread,
    /// All threads', for work that is not on one.
    Process,
}

/// How long a contender runs in each round, at least.
const SLICE: Duration = Duration::from_millis(3);

/// The rounds.
const ROUNDS: usize = 25;

/// What one run of each contender costs: of its rounds the fastest, as noise only adds.
pub fn times(contenders: &mut [&mut Run], clock: Clock) -> Vec<Duration> {
    let repeats: Vec<u32> = contenders.iter_mut().map(|run| repeats(run, clock)).collect();
    let mut fastest = vec![Duration::MAX; contenders.len()];
    for _ in 0..ROUNDS {
        for ((run, repeats), fastest) in contenders.iter_mut().zip(&repeats).zip(&mut fastest) {
            *fastest = (*fastest).min(time(run, *repeats, clock) / *repeats);
        }
    }
    fastest
}

fn time(run: &mut Run, repeats: u32, clock: Clock) -> Duration {
    let mut work = || {
        for _ in 0..repeats {
            black_box(run());
        }
    };
    match clock {
        Clock::Thread => {
            let start = ThreadTime::now();
            work();
            start.elapsed()
        }
        Clock::Process => {
            let start = ProcessTime::now();
            work();
            start.elapsed()
        }
    }
}

/// How often a contender fits into a slice; found with what warms it up.
fn repeats(run: &mut Run, clock: Clock) -> u32 {
    let mut repeats = 1;
    while time(run, repeats, clock) < SLICE && repeats < 1 << 20 {
        repeats *= 2;
    }
    repeats
}
