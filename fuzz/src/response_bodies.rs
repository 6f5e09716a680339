//! Any bytes as the body of an answer. The first byte says of which operation, from `a` on; the rest is
//! the body. Whatever it is, the call ends, with a value or an error.

use dynamo_orm::Error;

use super::every::{Every, plain};
use super::marked::{Entry, Link, Page, PageWithLinks};
use super::{BENCH, assert_is_json, fuzz_refused};

/// What must hold for any of them.
pub fn run(data: &[u8]) {
    let [choice, body @ ..] = data else { return };
    let refused = match choice.wrapping_sub(b'a') % 16 {
        0..=7 => of_one_call(*choice, body),
        _ => of_many(*choice, body),
    };
    match refused {
        // An empty body stands for an empty answer, as with the SDK.
        Ok(()) if body.is_empty() => {}
        Ok(()) => assert_is_json(body),
        Err(error) => fuzz_refused(&error),
    }
}

fn of_one_call(choice: u8, body: &[u8]) -> Result<(), Error> {
    let body = body.to_vec();
    let (every, pages) = (BENCH.db.table::<Every>(), BENCH.db.table::<Page>());
    match choice.wrapping_sub(b'a') % 16 {
        0 => drop(BENCH.answered(200, body, every.get("k"))?),
        1 => drop(BENCH.answered(200, body, every.update("k").set_lives(1).return_new())?),
        2 => drop(BENCH.answered(200, body, pages.get(("/", 1)).hide_expired())?),
        3 => drop(BENCH.answered(200, body, every.modify("k", |item| item.lives ^= 1))?),
        4 => {
            // A refusal, and the item that stood in the way.
            let error = BENCH.answered(400, body, every.insert(&plain("k"))).unwrap_err();
            drop(error.old_item::<Page>());
            drop(error.old_item::<Every>()?);
            return Err(error);
        }
        5 => drop(BENCH.answered(200, body, every.put(&plain("k")).return_old())?),
        6 => {
            let page = Page {
                path: "/".into(),
                number: 1,
                texts: Vec::new(),
                version: 3,
                created: None,
                ends: None,
            };
            drop(BENCH.answered(200, body, pages.put(&page).return_new())?);
        }
        _ => drop(BENCH.answered(200, body, every.schema().check())?),
    }
    Ok(())
}

fn of_many(choice: u8, body: &[u8]) -> Result<(), Error> {
    let body = body.to_vec();
    let (every, links) = (BENCH.db.table::<Every>(), BENCH.db.table::<Link>());
    match choice.wrapping_sub(b'a') % 16 {
        8 => {
            let page = BENCH.answered(200, body, links.query("/").limit(2))?;
            if let Some(cursor) = page.cursor() {
                assert_eq!(cursor.to_string().parse::<dynamo_orm::Cursor>()?, cursor);
            }
        }
        9 => drop(BENCH.answered(200, body, every.scan().segments(2).all())?),
        10 => {
            let got = BENCH.answered(200, body, every.batch_get(["k", "l"]))?;
            assert_eq!(got.items.len() + got.missing.len(), 2);
            assert_eq!(got.into_options().len(), 2);
        }
        11 => {
            let both = BENCH
                .db
                .batch_write()
                .put(&every, &plain("k"))
                .put(&every, &plain("m"))
                .delete(&every, "l");
            assert_eq!(BENCH.answered(200, body, both)?.written, 3);
        }
        12 => {
            let gets = (every.get("k"), links.get(("/", "a")));
            drop(BENCH.answered(200, body, BENCH.db.transact_get(gets))?);
        }
        13 => {
            let write =
                BENCH.db.transact_write().add(every.insert(&plain("k"))).add(every.delete("l"));
            let error = BENCH.answered(400, body, write).unwrap_err();
            for reason in error.reasons().iter().flatten() {
                fuzz_refused(reason);
                drop(reason.old_item::<Every>()?);
            }
            return Err(error);
        }
        14 => drop(BENCH.answered(200, body, BENCH.db.collection::<Entry>().query("/").all())?),
        _ => drop(BENCH.answered(200, body, BENCH.db.collection::<PageWithLinks>().get("/"))?),
    }
    Ok(())
}
