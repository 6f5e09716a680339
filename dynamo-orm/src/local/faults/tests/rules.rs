//! Which requests a fault is for, and what is counted.

use std::time::Duration;

use super::{Fault, FaultKind, Faults, call, connector};

/// For each of `calls` requests, whether it met a server error.
async fn failures(
    faults: &Faults,
    calls: usize,
    name: impl Fn(usize) -> &'static str,
) -> Vec<bool> {
    let connector = connector(faults);
    let mut failed = Vec::new();
    for n in 0..calls {
        failed.push(call(&connector, name(n)).await.unwrap().status().as_u16() == 500);
    }
    failed
}

#[tokio::test]
async fn the_same_seed_gives_the_same_faults_and_another_gives_others() {
    let run = async |seed| {
        let fault = Fault::server_error().with_probability(0.3);
        failures(&Faults::seeded(seed).inject(fault), 500, |_| "ListTables").await
    };
    let first = run(7).await;
    assert_eq!(first, run(7).await);
    assert_ne!(first, run(8).await);
    let share = first.iter().filter(|failed| **failed).count();
    assert!((100..200).contains(&share), "{share} of 500 at 0.3");
}

#[tokio::test]
async fn a_certain_fault_leaves_the_chances_of_the_others_as_they_are() {
    let chance = || Fault::server_error().with_probability(0.5);
    let alone = failures(&Faults::new().inject(chance()), 50, |_| "ListTables").await;
    let certain = Fault::latency(Duration::ZERO);
    let both = Faults::new().inject(certain).inject(chance());
    assert_eq!(alone, failures(&both, 50, |_| "ListTables").await);
}

#[tokio::test]
async fn at_call_hits_exactly_that_call_of_its_operation() {
    let faults = Faults::new().inject(Fault::server_error().on("Scan").at_call(2));
    let name = |n| if n % 2 == 0 { "ListTables" } else { "Scan" };
    let failed = failures(&faults, 8, name).await;
    assert_eq!(failed, [false, false, false, true, false, false, false, false]);
    assert_eq!((faults.calls(), faults.calls_of("Scan")), (8, 4));
    assert_eq!(faults.calls_of("PutItem"), 0);
}

#[tokio::test]
async fn after_calls_and_times_bound_a_run_of_faults() {
    let faults = Faults::new().inject(Fault::server_error().after_calls(2).times(3));
    let failed = failures(&faults, 7, |_| "ListTables").await;
    assert_eq!(failed, [false, false, true, true, true, false, false]);
    let never = Fault::server_error().with_probability(0.0);
    assert!(!failures(&Faults::new().inject(never), 50, |_| "ListTables").await.contains(&true));
}

#[tokio::test]
async fn the_first_fault_that_is_due_wins_and_the_others_count_on() {
    let faults = Faults::new()
        .inject(Fault::throttle().at_call(1))
        .inject(Fault::server_error().at_call(2))
        .inject(Fault::unavailable());
    let connector = connector(&faults);
    let mut statuses = Vec::new();
    for _ in 0..3 {
        statuses.push(call(&connector, "ListTables").await.unwrap().status().as_u16());
    }
    assert_eq!(statuses, [400, 500, 503]);
    let injected = faults.injected();
    assert_eq!(injected.total(), 3);
    let kinds: Vec<_> = injected.iter().collect();
    let each = [FaultKind::Throttle, FaultKind::ServerError, FaultKind::Unavailable];
    assert_eq!(kinds, each.map(|kind| (kind, 1)));
}

#[tokio::test]
async fn faults_are_added_and_cleared_and_counts_reset_at_run_time() {
    let faults = Faults::new();
    let (handle, connector) = (faults.clone(), connector(&faults));
    let status = async || call(&connector, "ListTables").await.unwrap().status().as_u16();
    assert_eq!(status().await, 200);
    handle.add(Fault::server_error());
    assert_eq!(status().await, 500);
    handle.clear();
    assert_eq!(status().await, 200);
    assert_eq!((faults.calls(), faults.injected().total(), faults.most_in_flight()), (3, 1, 1));
    handle.reset_counts();
    assert_eq!((faults.calls(), faults.injected().total(), faults.most_in_flight()), (0, 0, 0));
}

#[tokio::test(start_paused = true)]
async fn the_most_requests_at_once_are_counted_and_a_dropped_one_leaves() {
    let faults = Faults::new().inject(Fault::silence());
    let connector = connector(&faults);
    let silent: Vec<_> = (0..4).map(|_| Box::pin(call(&connector, "ListTables"))).collect();
    for call in silent {
        tokio::time::timeout(Duration::from_secs(1), call).await.unwrap_err();
    }
    // One after another: each was given up before the next was polled.
    assert_eq!(faults.most_in_flight(), 1);
    let all = async {
        tokio::join!(
            call(&connector, "ListTables"),
            call(&connector, "ListTables"),
            call(&connector, "ListTables"),
        )
    };
    tokio::time::timeout(Duration::from_secs(1), all).await.unwrap_err();
    assert_eq!(faults.most_in_flight(), 3);
    faults.reset_counts();
    assert_eq!(faults.most_in_flight(), 0);
}
