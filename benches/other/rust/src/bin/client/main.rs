//! The clients in Rust: `client <library> <job> <records.json> <seconds>`, as those of the other
//! languages, where the library is one of `dynamo-orm`, `sdk` and `serde_dynamo`.
//!
//! The runtime is the one that `#[tokio::main]` makes, and the client the one that the default chain
//! of the SDK makes, as most programs have it; the allocator is the system's.

mod measure;
mod orm;
mod sdk;
mod sdk_serde;
mod student;

use measure::{Failure, Job, run};

/// How many requests of a load are in flight at once, in every library that can have several.
const CONCURRENCY: usize = 8;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [library, job, records, seconds] = arguments.as_slice() else {
        return Err("usage: client <library> <job> <records.json> <seconds>".into());
    };
    let job = Job { name: job, records, seconds: seconds.parse()? };
    match library.as_str() {
        "dynamo-orm" => run(&job, "dynamo-orm", &orm::Client::new().await).await,
        "sdk" => run(&job, "aws-sdk-dynamodb", &sdk::Client::new().await).await,
        "serde_dynamo" => run(&job, "serde_dynamo", &sdk_serde::Client::new().await).await,
        _ => Err(format!("no library `{library}`").into()),
    }
}
