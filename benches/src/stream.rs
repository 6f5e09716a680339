//! A million items out of pages, for the memory that reading them takes.

use std::sync::atomic::{AtomicU32, Ordering};

use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use dynamo_orm::Db;

use crate::bodies::{Shape, page};
use crate::connector::{client_of, response};
use crate::contenders::{Run, runtime};
use crate::models::Student;

/// As many items of this size as come close to the service's page of 1 MB.
const ITEMS_OF_A_PAGE: u32 = 10_000;

/// The pages of one scan.
const PAGES: u32 = 100;

/// Gives page after page, each a body of its own, and begins anew after the last.
#[derive(Debug)]
struct Pages {
    open: Vec<u8>,
    next: AtomicU32,
}

impl HttpConnector for Pages {
    fn call(&self, _request: HttpRequest) -> HttpConnectorFuture {
        let n = 1 + self.next.fetch_add(1, Ordering::Relaxed) % PAGES;
        let key = format!(
            r#","LastEvaluatedKey":{{"student_id":{{"N":"{n}"}},"first_name":{{"S":"Alice"}}}}}}"#
        );
        let end = if n < PAGES { key.as_bytes() } else { b"}" };
        HttpConnectorFuture::ready(Ok(response(&[&self.open, end].concat())))
    }
}

/// Reads a million students, one at a time, and gives their number.
pub fn a_million() -> Run {
    let mut open = page(&Student::class(ITEMS_OF_A_PAGE), Shape::Plain);
    open.pop();
    let students = Db::new(client_of(Pages { open, next: AtomicU32::new(0) })).table::<Student>();
    let runtime = runtime();
    Box::new(move || {
        runtime.block_on(async {
            let (mut rows, mut count) = (students.scan().stream(), 0);
            while let Some(student) = rows.try_next().await.expect("a page") {
                std::hint::black_box(student);
                count += 1;
            }
            count
        })
    })
}
