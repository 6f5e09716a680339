//! Numbers for people.

use std::time::Duration;

/// Three digits and a unit.
pub(super) fn time(time: Duration) -> String {
    let ns = time.as_nanos() as f64;
    match ns {
        ..1e3 => format!("{ns:.0} ns"),
        ..1e6 => format!("{} µs", three_digits(ns / 1e3)),
        ..1e9 => format!("{} ms", three_digits(ns / 1e6)),
        _ => format!("{} s", three_digits(ns / 1e9)),
    }
}

pub(super) fn bytes(bytes: f64) -> String {
    match bytes {
        ..1e3 => format!("{bytes:.0} B"),
        ..1e6 => format!("{} kB", three_digits(bytes / 1e3)),
        _ => format!("{} MB", three_digits(bytes / 1e6)),
    }
}

pub(super) fn count(count: f64) -> String {
    if count < 100.0 { format!("{count:.1}") } else { format!("{count:.0}") }
}

pub(super) fn three_digits(number: f64) -> String {
    match number {
        ..10.0 => format!("{number:.2}"),
        ..100.0 => format!("{number:.1}"),
        _ => format!("{number:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{bytes, time};

    #[test]
    fn numbers_keep_three_digits() {
        let times = [252, 1_685, 16_853, 1_685_347].map(|ns| time(Duration::from_nanos(ns)));
        assert_eq!(times, ["252 ns", "1.69 µs", "16.9 µs", "1.69 ms"]);
        assert_eq!([150.0, 733_000.0].map(bytes), ["150 B", "733 kB"]);
    }
}
