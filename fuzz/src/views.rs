//! Any bytes as the body of an answer whose items are shown. The first byte says of which call, from `a` on;
//! the rest is the body, or its items.
//!
//! What is shown is what is read of the same answer, item by item. What is not read is refused with the same
//! words.

use std::fmt::Debug;
use std::ops::ControlFlow;

use dynamo_orm::{Error, Result};

use super::shown::{Note, Part, Shown};
use super::{BENCH, assert_is_json, fuzz_refused};

/// What must hold for any of them.
pub fn run(data: &[u8]) {
    let [choice, body @ ..] = data else { return };
    let body = match choice.wrapping_sub(b'a') % 5 {
        // Most of what a fuzzer thinks of is no body; as items more of it is.
        0 => [b"{\"Items\":[", body, b"]}"].concat(),
        _ => body.to_vec(),
    };
    match choice.wrapping_sub(b'a') % 5 {
        0 | 1 => scanned(&body),
        2 => parts(&body),
        3 => notes(&body),
        _ => ended(&body),
    }
}

fn scanned(body: &[u8]) {
    let table = BENCH.db.table::<Shown>();
    let read = BENCH.answered(200, body.to_vec(), table.scan().all());
    let mut items = Vec::new();
    let call = table.scan().views(|item| items.push(item.to_item()));
    let shown = BENCH.answered(200, body.to_vec(), call);
    assert_same(body, read, shown, items);
}

fn parts(body: &[u8]) {
    let table = BENCH.db.table::<Shown>();
    let read = BENCH.answered(200, body.to_vec(), table.scan().project::<Part>().all());
    let mut items = Vec::new();
    let call = table.scan().project::<Part>().views(|item| items.push(item.to_part()));
    let shown = BENCH.answered(200, body.to_vec(), call);
    assert_same(body, read, shown, items);
}

fn notes(body: &[u8]) {
    let table = BENCH.db.table::<Note>();
    let read = BENCH.answered(200, body.to_vec(), table.query("/").limit(3).all());
    let mut items = Vec::new();
    let call = table.query("/").limit(3).views(|item| items.push(item.to_note()));
    let shown = BENCH.answered(200, body.to_vec(), call);
    assert_same(body, read, shown, items);
}

/// The first item is shown alone, and the rest of the page is JSON, if no items of ours.
fn ended(body: &[u8]) {
    let table = BENCH.db.table::<Shown>();
    let mut items = Vec::new();
    let call = table.scan().views(|item| {
        items.push(item.to_item());
        ControlFlow::Break(())
    });
    match BENCH.answered(200, body.to_vec(), call) {
        Ok(count) => {
            assert_eq!(u64::try_from(items.len()), Ok(count));
            assert!(count <= 1, "shown after the end");
            if !body.is_empty() {
                assert_is_json(body);
            }
        }
        Err(error) => fuzz_refused(&error),
    }
    let read = BENCH.answered(200, body.to_vec(), table.scan().all());
    if let (Ok(read), [first]) = (read, items.as_slice()) {
        assert_eq!(read.first(), Some(first));
    }
}

fn assert_same<T: Debug + PartialEq>(
    body: &[u8],
    read: Result<Vec<T>>,
    shown: Result<u64>,
    items: Vec<T>,
) {
    match (read, shown) {
        (Ok(read), Ok(count)) => {
            assert_eq!(items, read);
            assert_eq!(u64::try_from(read.len()), Ok(count));
            if !body.is_empty() {
                assert_is_json(body);
            }
        }
        (Err(read), Err(shown)) => assert_same_words(&read, &shown),
        (read, shown) => panic!("read {read:?}, shown {shown:?}"),
    }
}

fn assert_same_words(read: &Error, shown: &Error) {
    fuzz_refused(shown);
    assert_eq!(shown.to_string(), read.to_string());
    assert_eq!(shown.decode_error(), read.decode_error());
    assert_eq!(shown.is_incomplete(), read.is_incomplete());
}
