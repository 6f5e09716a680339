//! Which request is answered how.

use std::error::Error;
use std::sync::Mutex;

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::{Method, Request, Response, StatusCode};
use serde::Deserialize;
use serde_json::json;

use crate::pages::{Page, Pages};
use crate::tally::{Batch, Sums};

/// What the service takes in one BatchWriteItem.
const BATCH: usize = 25;

type Failure = Box<dyn Error + Send + Sync>;

pub struct Service {
    pages: Pages,
    unprocessed: Page,
    written: Mutex<Sums>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Query {
    table_name: String,
}

impl Service {
    pub fn new(pages: Pages) -> Self {
        Self { pages, unprocessed: page(r#"{"UnprocessedItems":{}}"#), written: Mutex::default() }
    }

    /// `GET /written` is the script's, who asks after each load; all else is a client's.
    pub async fn answer(
        &self,
        request: Request<Incoming>,
    ) -> Result<Response<Full<Bytes>>, Failure> {
        if request.method() == Method::GET && request.uri().path() == "/written" {
            let written = std::mem::take(&mut *self.written.lock().map_err(|e| e.to_string())?);
            return Ok(Response::new(Full::from(serde_json::to_vec(&written)?)));
        }
        let target = request.headers().get("x-amz-target").cloned();
        let operation = target.as_ref().and_then(|t| t.to_str().ok()?.rsplit('.').next());
        let body = request.into_body().collect().await?.to_bytes();
        let answer = match operation {
            Some("Query") => self.query(&body),
            Some("BatchWriteItem") => self.write(&body),
            _ => Err(format!("no answer to {operation:?}").into()),
        };
        Ok(match answer {
            Ok(page) => respond(StatusCode::OK, page)?,
            Err(error) => respond(StatusCode::BAD_REQUEST, refusal(&*error))?,
        })
    }

    fn query(&self, body: &[u8]) -> Result<Page, Failure> {
        let Query { table_name } = serde_json::from_slice(body)?;
        Ok(self.pages.of(&table_name).ok_or("no such table")?.clone())
    }

    fn write(&self, body: &[u8]) -> Result<Page, Failure> {
        let batch: Batch = serde_json::from_slice(body)?;
        if batch.len() > BATCH {
            return Err("a batch of more than 25".into());
        }
        batch.add_to(&mut *self.written.lock().map_err(|e| e.to_string())?)?;
        Ok(self.unprocessed.clone())
    }
}

fn page(body: &str) -> Page {
    Page { crc32: crc32fast::hash(body.as_bytes()), body: Bytes::copy_from_slice(body.as_bytes()) }
}

/// In the form that the SDKs know, and do not try again.
fn refusal(error: &(dyn Error + Send + Sync)) -> Page {
    let kind = "com.amazon.coral.validate#ValidationException";
    page(&json!({ "__type": kind, "message": error.to_string() }).to_string())
}

fn respond(status: StatusCode, page: Page) -> Result<Response<Full<Bytes>>, Failure> {
    let response = Response::builder()
        .status(status)
        .header("content-type", "application/x-amz-json-1.0")
        .header("x-amzn-requestid", "BENCHOTHER0000000000000000000000000000000000000000000")
        .header("x-amz-crc32", page.crc32)
        .body(Full::new(page.body))?;
    Ok(response)
}
