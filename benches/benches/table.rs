//! Prints what calls cost, one table from one run; see CONTRIBUTING.md for its arguments.

use benches::cases::{cases, check};
use benches::measure::times;

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    for mut case in cases(asked) {
        check(&mut case);
        let mut runs: Vec<_> = case.contenders.iter_mut().map(|(_, run)| run).collect();
        let times = times(&mut runs, case.level.clock());
        print!("{} {}", case.level.name(), case.name);
        for ((who, _), time) in case.contenders.iter().zip(&times) {
            print!("  {who:?} {time:?}");
        }
        println!();
    }
}
