//! The server that every client of the comparison asks: one canned page for each Query, success for
//! each BatchWriteItem.
//!
//! `server <records.json>` writes the students to load to that file, then prints a line of JSON with
//! its port and what clients must find. It ends when its standard input does.

mod answers;
mod pages;
mod records;
mod tally;

use std::error::Error;
use std::fs::File;
use std::io::{self, BufWriter};
use std::net::Ipv4Addr;
use std::sync::Arc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use serde_json::json;
use tokio::net::TcpListener;

use answers::Service;
use pages::Pages;
use records::{PAGE, record, records};
use tally::Sums;

// One thread, as the clients need the other cores.
#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: server <records.json>")?;
    let all: Vec<_> = records().collect();
    serde_json::to_writer(BufWriter::new(File::create(path)?), &all)?;

    let pages = Pages::new();
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let hello = json!({
        "port": listener.local_addr()?.port(),
        "page": Sums::of((0..PAGE).map(record)),
        "page_bytes": pages.plain_bytes(),
        "load": Sums::of(all),
    });
    println!("{hello}");

    let service = Arc::new(Service::new(pages));
    let input_ends = tokio::task::spawn_blocking(|| io::copy(&mut io::stdin(), &mut io::sink()));
    tokio::select! {
        ended = input_ends => { ended??; }
        failed = serve(listener, service) => failed?,
    }
    Ok(())
}

async fn serve(listener: TcpListener, service: Arc<Service>) -> io::Result<()> {
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        let service = service.clone();
        tokio::spawn(async move {
            let answer = service_fn(|request| service.answer(request));
            // A client that goes away is none of the server's business.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), answer).await;
        });
    }
}
