//! Replies that are lost, cut, of the wrong length, or none: how each operation says so.

use std::time::Duration;

use dynamo_orm::faults::{Fault, Faults};
use dynamo_orm::{Db, Error, ErrorKind, Result, WriteOutcome};
use tests::{Answer, Asked, Reaction, Service};

use super::{Ended as _, READS, Reading, Start, WRITES, good, reading, readings};

const LONG: Duration = Duration::from_secs(300);

async fn failure(name: &str, start: Start, service: &Service) -> Error {
    start(&Db::new(service.client()), LONG).await.failed(name)
}

fn headers(length: usize) -> Vec<(&'static str, String)> {
    vec![("content-length", length.to_string())]
}

type React = fn(&Asked) -> Reaction;

/// Ways in which a body does not arrive as it was sent; the SDK asks again for each.
fn broken_bodies() -> [(&'static str, React); 5] {
    [
        ("reset", |_| Answer::Reset.into()),
        ("half a body, and the connection breaks", |asked| {
            let body = good(asked).into_bytes();
            let half = body.len() / 2;
            Reaction::Pieces { body, piece: 8, pause: Duration::ZERO, breaks_after: Some(half) }
        }),
        ("fewer bytes than were announced", |asked| {
            let body = good(asked).into_bytes();
            let announced = headers(body.len() + 7);
            Answer::Http(200, body, announced).into()
        }),
        ("more bytes than were announced", |asked| {
            let body = good(asked).into_bytes();
            let announced = headers(body.len() - 1);
            Answer::Http(200, body, announced).into()
        }),
        ("half a body with the checksum of the whole", |asked| {
            let body = good(asked).into_bytes();
            let sum = crc32fast::hash(&body).to_string();
            let half = body[..body.len() / 2].to_vec();
            Answer::Http(200, half, vec![("x-amz-crc32", sum)]).into()
        }),
    ]
}

#[tokio::test(start_paused = true)]
async fn a_body_that_does_not_arrive_is_a_transport_error_and_leaves_writes_unknown() {
    for (what, react) in broken_bodies() {
        for (name, start) in WRITES.into_iter().chain(READS) {
            let service = Service::new(react);
            let error = failure(&format!("{name}, {what}"), start, &service).await;
            assert_eq!(error.kind(), ErrorKind::Transport, "{name}, {what}: {error}");
            let is_write = WRITES.iter().any(|(write, _)| *write == name);
            let expected = if is_write { WriteOutcome::Unknown } else { WriteOutcome::NotApplied };
            assert_eq!(error.outcome(), expected, "{name}, {what}");
            assert!(service.asked().len() >= 3, "{name}, {what}: the SDK asks again");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_body_that_does_not_arrive_once_is_asked_for_again() {
    for (what, react) in broken_bodies() {
        for (name, start) in WRITES.into_iter().chain(READS) {
            let is_first = std::sync::atomic::AtomicBool::new(true);
            let service = Service::new(move |asked| {
                match is_first.swap(false, std::sync::atomic::Ordering::Relaxed) {
                    true => react(asked),
                    false => Answer::ok(good(asked)).into(),
                }
            });
            let done = start(&Db::new(service.client()), LONG).await;
            assert!(done.is_ok(), "{name}, {what}: {done:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_success_that_is_no_json_is_a_decode_error_and_leaves_writes_unknown() {
    for body in ["<html><body>welcome to the hotel</body></html>", "{\"Item", "{", "nul", "\u{0}"] {
        for (name, start) in WRITES.into_iter().chain(READS) {
            let error = failure(name, start, &Service::always(Answer::ok(body))).await;
            assert_eq!(error.kind(), ErrorKind::Decode, "{name} of {body:?}: {error}");
            let is_write = WRITES.iter().any(|(write, _)| *write == name);
            let expected = if is_write { WriteOutcome::Unknown } else { WriteOutcome::NotApplied };
            assert_eq!(error.outcome(), expected, "{name} of {body:?}");
            assert!(error.to_string().starts_with("readings"), "{name}: {error}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn json_that_is_cut_anywhere_is_an_error_of_every_operation_and_no_panic() {
    for (name, start) in WRITES.into_iter().chain(READS) {
        for cut in 1..100 {
            let is_cut = std::sync::Arc::new(std::sync::atomic::AtomicBool::new(false));
            let seen = is_cut.clone();
            let service = Service::new(move |asked| {
                let body = good(asked).into_bytes();
                if cut < body.len() {
                    seen.store(true, std::sync::atomic::Ordering::Relaxed);
                }
                Answer::ok(body[..cut.min(body.len())].to_vec())
            });
            let done = start(&Db::new(service.client()), LONG).await;
            let was_cut = is_cut.load(std::sync::atomic::Ordering::Relaxed);
            assert_eq!(done.is_err(), was_cut, "{name} cut at {cut}: {done:?}");
            if let Err(error) = done {
                assert_eq!(error.kind(), ErrorKind::Decode, "{name} cut at {cut}: {error}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_error_page_of_a_proxy_is_told_by_its_status() {
    let page = "<html>502 Bad Gateway</html>";
    for (status, outcome) in [
        (403, WriteOutcome::NotApplied),
        (502, WriteOutcome::Unknown),
        (503, WriteOutcome::Unknown),
        (504, WriteOutcome::Unknown),
    ] {
        for (name, start) in WRITES.into_iter().chain(READS) {
            let service = Service::always(Answer::Http(status, page.into(), Vec::new()));
            let error = failure(name, start, &service).await;
            let is_write = WRITES.iter().any(|(write, _)| *write == name);
            let expected = if is_write { outcome } else { WriteOutcome::NotApplied };
            assert_eq!(error.outcome(), expected, "{name} of {status}: {error:?}");
            assert!(
                matches!(error.kind(), ErrorKind::Service | ErrorKind::Transport),
                "{name} of {status}: {error:?}"
            );
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_empty_success_is_an_empty_answer_and_a_count_without_one_an_error() {
    for (name, start) in WRITES.into_iter().chain(READS) {
        let done = start(&Db::new(Service::always(Answer::ok("")).client()), LONG).await;
        match done {
            Err(error) => assert!(name == "count" && error.is_protocol(), "{name}: {error}"),
            Ok(()) => assert_ne!(name, "count"),
        }
    }
}

/// A new table behind a fault of its first write, and the clean view of it.
async fn behind(fault: Fault) -> Result<(Db, Db)> {
    let clean = Db::in_memory();
    clean.table::<Reading>().create_table().await?;
    let faults = Faults::new().inject(fault.times(1));
    Ok((clean.clone(), clean.with_faults(&faults)))
}

#[tokio::test(start_paused = true)]
async fn a_reset_before_and_after_the_write_end_in_the_same_table() -> Result<()> {
    for fault in [
        Fault::reset_before_sending(),
        Fault::reset_after_applying(),
        Fault::server_error(),
        Fault::server_error_after_apply(),
        Fault::truncated_body(),
        Fault::flipped_bit(),
    ] {
        for (name, start) in WRITES {
            let (clean, faulty) = behind(fault.clone()).await?;
            let table = clean.table::<Reading>();
            if name != "insert" {
                table.put(&reading(1)).await?;
            }
            start(&faulty, LONG).await.done(name);
            let left = table.get(("s-1", 1)).await?;
            let expected = match name {
                "put" | "insert" => Some(reading(1)),
                "delete" => None,
                "update on a version" => {
                    Some(Reading { version: 2, note: Some("seen".into()), ..reading(1) })
                }
                _ => Some(Reading { version: 2, ..reading(1) }),
            };
            assert_eq!(left, expected, "{name} behind {fault:?}");
        }
    }
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn a_conditional_delete_whose_reply_was_lost_is_not_found_and_unknown() -> Result<()> {
    let (clean, faulty) = behind(Fault::reset_after_applying()).await?;
    clean.table::<Reading>().put(&reading(1)).await?;
    let delete = faulty.table::<Reading>().delete(("s-1", 1)).condition(|r| r.version().eq(1u64));
    let error = delete.await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
    assert_eq!(error.outcome(), WriteOutcome::Unknown);
    assert_eq!(clean.table::<Reading>().get(("s-1", 1)).await?, None);
    Ok(())
}

#[tokio::test(start_paused = true)]
async fn rows_before_a_broken_page_are_given_and_the_stream_goes_on_behind_them() -> Result<()> {
    for (what, react) in broken_bodies() {
        let service = Service::new(move |asked| match asked.body.get("ExclusiveStartKey") {
            Some(_) => react(asked),
            None => {
                let mut page: serde_json::Value = serde_json::from_str(&good(asked)).unwrap();
                page["LastEvaluatedKey"] =
                    serde_json::json!({"station": {"S": "s-1"}, "number": {"N": "1"}});
                Answer::ok(page.to_string()).into()
            }
        });
        let mut rows = readings(&service).query("s-1").stream();
        assert_eq!(rows.try_next().await?, Some(reading(1)));
        let error = rows.try_next().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Transport, "{what}: {error}");
        assert!(rows.try_next().await?.is_none() && !rows.is_done());
        let service = Service::new(|asked| {
            assert_eq!(asked.body["ExclusiveStartKey"]["number"]["N"], "1");
            Answer::ok(good(asked))
        });
        let rest = readings(&service).query("s-1").maybe_start_at(rows.cursor()).all().await?;
        assert_eq!(rest.len(), 1);
    }
    Ok(())
}
