//! Times and allocations of contenders, taken in turns so that a busy moment of the machine falls
//! on all of them.

use std::hint::black_box;
use std::time::{Duration, Instant};

use crate::contenders::Run;

/// What one contender's work costs, each time that it is done.
#[derive(Debug, Clone, Copy)]
pub struct Cost {
    /// The median over the rounds.
    pub median: Duration,
    /// The fastest round.
    pub least: Duration,
    /// Calls of the allocator, growth included.
    pub allocations: u64,
    /// Bytes asked of the allocator.
    pub bytes: u64,
}

/// How long a contender runs in each round, at least.
const SLICE: Duration = Duration::from_millis(4);

/// The costs of contenders that do the same work, measured in so many rounds.
pub fn costs(contenders: &mut [&mut Run], rounds: usize) -> Vec<Cost> {
    let repeats: Vec<u32> = contenders.iter_mut().map(|run| repeats(run)).collect();
    let mut times = vec![Vec::with_capacity(rounds); contenders.len()];
    for _ in 0..rounds {
        for ((run, repeats), times) in contenders.iter_mut().zip(&repeats).zip(&mut times) {
            times.push(time(run, *repeats) / *repeats);
        }
    }
    contenders.iter_mut().zip(times).map(|(run, times)| cost(run, times)).collect()
}

fn time(run: &mut Run, repeats: u32) -> Duration {
    let start = Instant::now();
    for _ in 0..repeats {
        black_box(run());
    }
    start.elapsed()
}

/// How often a contender fits into a slice; found with what warms it up.
fn repeats(run: &mut Run) -> u32 {
    let mut repeats = 1;
    loop {
        let taken = time(run, repeats);
        if taken >= SLICE || repeats >= 1 << 20 {
            return repeats;
        }
        repeats *= 2;
    }
}

fn cost(run: &mut Run, mut times: Vec<Duration>) -> Cost {
    times.sort_unstable();
    let counted = allocation_counter::measure(|| {
        black_box(run());
    });
    Cost {
        median: times[times.len() / 2],
        least: times[0],
        allocations: counted.count_total,
        bytes: counted.bytes_total,
    }
}
