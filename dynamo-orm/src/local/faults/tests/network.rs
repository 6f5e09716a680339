//! Lost, late and damaged answers.

use std::time::Duration;

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::SdkError;
use tokio::time::{Instant, timeout};

use super::{Fault, FaultKind, Faults, call, connector, has, put, views};

const HOUR: Duration = Duration::from_secs(3600);

#[tokio::test(start_paused = true)]
async fn the_clean_view_sees_what_was_applied_before_the_reset() {
    for (fault, is_applied) in
        [(Fault::reset_before_sending(), false), (Fault::reset_after_applying(), true)]
    {
        let faults = Faults::new().inject(fault.on("PutItem"));
        let (clean, faulty) = views(&faults).await;
        let error = put(&faulty, "a").await.unwrap_err();
        let SdkError::DispatchFailure(failure) = &error else { panic!("{error:?}") };
        assert!(failure.is_io(), "{failure:?}");
        assert_eq!(has(&clean, "a").await, is_applied);
        assert_eq!(faults.calls(), 3);
    }
}

#[tokio::test(start_paused = true)]
async fn silence_lasts_until_the_caller_gives_up() {
    for (fault, is_applied) in [(Fault::silence(), false), (Fault::silence_after_apply(), true)] {
        let faults = Faults::new().inject(fault.on("PutItem"));
        let (clean, faulty) = views(&faults).await;
        timeout(HOUR, put(&faulty, "a")).await.unwrap_err();
        assert_eq!(has(&clean, "a").await, is_applied);
        assert_eq!(faults.calls(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn an_hour_of_latency_is_over_at_once_on_a_paused_clock() {
    let faults = Faults::new().inject(Fault::latency(HOUR).on("PutItem"));
    let (clean, faulty) = views(&faults).await;
    let (real, virtual_start) = (std::time::Instant::now(), Instant::now());
    put(&faulty, "a").await.unwrap();
    assert!(real.elapsed() < Duration::from_secs(60));
    assert!(virtual_start.elapsed() >= HOUR);
    assert!(has(&clean, "a").await);
}

#[tokio::test(start_paused = true)]
async fn latency_comes_before_a_later_fault_and_adds_up() {
    let faults = Faults::new()
        .inject(Fault::latency(HOUR))
        .inject(Fault::latency(HOUR))
        .inject(Fault::server_error())
        .inject(Fault::latency(HOUR));
    let start = Instant::now();
    let response = call(&connector(&faults), "ListTables").await.unwrap();
    assert_eq!(response.status().as_u16(), 500);
    assert_eq!(start.elapsed().as_secs() / 3600, 2);
    assert_eq!(faults.injected().of(FaultKind::Latency), 2);
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_while_it_waits_is_not_applied() {
    let faults = Faults::new().inject(Fault::latency(HOUR).times(1));
    let (clean, faulty) = views(&faults).await;
    timeout(Duration::from_secs(1), put(&faulty, "a")).await.unwrap_err();
    tokio::time::sleep(HOUR).await;
    assert!(!has(&clean, "a").await);
    put(&faulty, "b").await.unwrap();
}

#[tokio::test]
async fn without_a_runtime_latency_is_an_error() {
    let connector = connector(&Faults::new().inject(Fault::latency(HOUR)));
    let outside = std::thread::spawn(move || {
        let mut call = std::pin::pin!(call(&connector, "ListTables"));
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        matches!(call.as_mut().poll(&mut context), std::task::Poll::Ready(Err(_)))
    });
    assert!(outside.join().unwrap());
}

fn parts(response: &HttpResponse) -> (Vec<u8>, Option<u32>, usize) {
    let headers = response.headers();
    let checksum = headers.get("x-amz-crc32").map(|text| text.parse().unwrap());
    let length = headers.get("content-length").unwrap().parse().unwrap();
    (response.body().bytes().unwrap().to_vec(), checksum, length)
}

async fn damaged(fault: Fault, seed: u64) -> (Vec<u8>, Option<u32>, usize) {
    let faults = Faults::seeded(seed).inject(fault);
    parts(&call(&connector(&faults), "ListTables").await.unwrap())
}

#[tokio::test]
async fn damage_keeps_the_headers_of_the_whole_answer() {
    let (whole, checksum, length) =
        parts(&call(&connector(&Faults::new()), "ListTables").await.unwrap());
    assert_eq!(checksum, Some(crc32fast::hash(&whole)));

    let (half, kept, kept_length) = damaged(Fault::truncated_body(), 0).await;
    assert_eq!(half, whole[..whole.len() / 2]);
    assert_eq!((kept, kept_length), (checksum, length));

    let mut places = std::collections::BTreeSet::new();
    for seed in 0..50 {
        let (flipped, kept, kept_length) = damaged(Fault::flipped_bit(), seed).await;
        let changed: Vec<_> = whole.iter().zip(&flipped).map(|(a, b)| a ^ b).collect();
        assert_eq!(changed.iter().map(|byte| byte.count_ones()).sum::<u32>(), 1);
        assert_eq!((flipped.len(), kept, kept_length), (whole.len(), checksum, length));
        assert_eq!(flipped, damaged(Fault::flipped_bit(), seed).await.0);
        places.insert(changed);
    }
    assert!(places.len() > 20, "{}", places.len());

    let (same, none, _) = damaged(Fault::without_checksum(), 0).await;
    assert_eq!((same, none), (whole, None));
}

#[tokio::test(start_paused = true)]
async fn a_damaged_answer_is_one_to_a_request_that_was_applied() {
    for fault in [Fault::truncated_body(), Fault::flipped_bit(), Fault::without_checksum()] {
        let (clean, faulty) = views(&Faults::new().inject(fault.on("PutItem"))).await;
        let _either = put(&faulty, "a").await;
        assert!(has(&clean, "a").await);
    }
}
