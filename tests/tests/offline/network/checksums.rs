//! The checksum of an answer: what it finds, and what is no checksum.

use dynamo_orm::faults::{Fault, FaultKind, Faults};
use dynamo_orm::{Db, ErrorKind, Result, WriteOutcome};
use tests::{Answer, Service};

use super::{Ended as _, READS, Reading, WRITES, good, reading};

const LONG: std::time::Duration = std::time::Duration::from_secs(30);

fn with_checksum(body: &str, checksum: impl Into<String>) -> Answer {
    Answer::Http(200, body.into(), vec![("x-amz-crc32", checksum.into())])
}

fn checksum(body: &str) -> String {
    crc32fast::hash(body.as_bytes()).to_string()
}

/// The good answer, with one bit of it changed in the first `times` answers.
fn damaged(times: usize) -> Service {
    let count = std::sync::atomic::AtomicUsize::new(0);
    Service::new(move |asked| {
        let (body, n) = (good(asked), count.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
        let sum = checksum(&body);
        let mut bytes = body.into_bytes();
        if n < times {
            let place = bytes.len() / 2;
            bytes[place] ^= 4;
        }
        Answer::Http(200, bytes, vec![("x-amz-crc32", sum)])
    })
}

#[tokio::test(start_paused = true)]
async fn one_flipped_bit_is_found_and_asked_for_again_by_every_operation() {
    for (name, start) in WRITES.into_iter().chain(READS) {
        let service = damaged(1);
        let sound = damaged(0);
        start(&Db::new(sound.client()), LONG).await.done(name);
        start(&Db::new(service.client()), LONG).await.done(name);
        assert_eq!(service.asked().len(), sound.asked().len() + 1, "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn answers_that_stay_damaged_are_a_transport_error_of_unknown_outcome() {
    for (name, start) in WRITES {
        let error = start(&Db::new(damaged(99).client()), LONG).await.failed(name);
        assert_eq!(error.kind(), ErrorKind::Transport, "{name}: {error}");
        assert_eq!(error.outcome(), WriteOutcome::Unknown, "{name}");
        assert!(super::whole(&error).contains("x-amz-crc32"), "{name}");
    }
    for (name, start) in READS {
        let error = start(&Db::new(damaged(99).client()), LONG).await.failed(name);
        assert_eq!(error.kind(), ErrorKind::Transport, "{name}: {error}");
        assert_eq!(error.outcome(), WriteOutcome::NotApplied, "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn flipped_bits_on_the_engine_are_counted_and_change_no_row() -> Result<()> {
    let clean = Db::in_memory();
    clean.table::<Reading>().create_table().await?;
    clean.table::<Reading>().batch_put((0..200).map(reading)).await?;
    let faults = Faults::seeded(37);
    for call in [1, 3, 8, 20] {
        faults.add(Fault::flipped_bit().at_call(call));
    }
    let rows = clean.with_faults(&faults).table::<Reading>().query("s-1").page_size(10).all();
    assert_eq!(rows.await?, (0..200).map(reading).collect::<Vec<_>>());
    assert_eq!(faults.injected().of(FaultKind::FlippedBit), 4);
    // Twenty full pages, one that finds the end, and each damaged one again.
    assert_eq!(faults.calls_of("Query"), 21 + 4);
    Ok(())
}

#[tokio::test]
async fn what_is_no_checksum_is_passed_over() -> Result<()> {
    for text in ["", " ", "garbage", "-1", "-4294967295", "4294967296", "1e3", "0x1F", "1,2", "1 2"]
    {
        let service = Service::new(move |asked| with_checksum(&good(asked), text));
        let found = super::readings(&service).get(("s-1", 1)).await?;
        assert_eq!(found, Some(reading(1)), "{text:?}");
        assert_eq!(service.asked().len(), 1, "{text:?}");
    }
    let service = Service::new(|asked| Answer::ok(good(asked)));
    assert!(super::readings(&service).get(("s-1", 1)).await?.is_some());
    assert_eq!(service.asked().len(), 1);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_checksum_of_zero_is_one_like_any_other() -> Result<()> {
    let service = Service::new(|asked| with_checksum(&good(asked), "0"));
    let error = super::readings(&service).get(("s-1", 1)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Transport);
    assert!(service.asked().len() > 1);
    // It is that of no bytes, which are an answer without an item.
    let service = Service::always(with_checksum("", "0"));
    assert_eq!(super::readings(&service).get(("s-1", 1)).await?, None);
    assert_eq!(service.asked().len(), 1);
    Ok(())
}

#[tokio::test]
async fn a_checksum_with_space_around_it_and_the_greatest_one_are_read() -> Result<()> {
    let service = Service::new(|asked| {
        let body = good(asked);
        with_checksum(&body, format!(" {} ", checksum(&body)))
    });
    assert!(super::readings(&service).get(("s-1", 1)).await?.is_some());
    assert_eq!(service.asked().len(), 1);
    // Four bytes whose CRC-32 is 4294967295.
    assert_eq!(crc32fast::hash(&[0xff; 4]), u32::MAX);
    let greatest = Answer::Http(200, vec![0xff; 4], vec![("x-amz-crc32", u32::MAX.to_string())]);
    let error = super::readings(&Service::always(greatest)).get(("s-1", 1)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode, "sound, and no JSON");
    Ok(())
}

#[tokio::test]
async fn a_checksum_of_compressed_bytes_is_not_held_against_those_that_were_unpacked() -> Result<()>
{
    for encoding in ["gzip", "br"] {
        let service = Service::new(move |asked| {
            let headers = vec![
                ("content-encoding", encoding.to_owned()),
                // Of the bytes as they came.
                ("x-amz-crc32", checksum("what was packed")),
            ];
            Answer::Http(200, good(asked).into_bytes(), headers)
        });
        assert_eq!(super::readings(&service).get(("s-1", 1)).await?, Some(reading(1)));
        assert_eq!(service.asked().len(), 1);
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_refusal_that_was_damaged_is_asked_for_again() -> Result<()> {
    let refusal = r#"{"__type":"com.amazonaws.dynamodb.v20120810#ValidationException"}"#;
    let count = std::sync::atomic::AtomicUsize::new(0);
    let service =
        Service::new(move |asked| match count.fetch_add(1, std::sync::atomic::Ordering::Relaxed) {
            0 => Answer::Http(400, refusal.into(), vec![("x-amz-crc32", "1".into())]),
            _ => Answer::ok(good(asked)),
        });
    super::readings(&service).put(&reading(1)).await?;
    assert_eq!(service.asked().len(), 2);
    Ok(())
}
