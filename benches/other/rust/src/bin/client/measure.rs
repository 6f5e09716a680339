//! The two jobs, measured as `python/measure.py` and `node/measure.mjs` do it.

use std::error::Error;
use std::fs::File;
use std::io::BufReader;
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use serde_json::{Value, json};

use crate::student::Student;

/// How many students the page has; a warm-up of a load writes as many.
const PAGE: usize = 5_000;
/// A job is done over and over for so many seconds of CPU time before it is measured.
const WARM_UP: f64 = 1.0;

pub type Failure = Box<dyn Error + Send + Sync>;

/// What a library does in its own way.
pub trait Contender {
    /// Fetches the page of a Query as the library's items.
    async fn page(&self) -> Result<Vec<Student>, Failure>;
    /// Writes the students by the library's batches.
    async fn load(&self, students: &[Student]) -> Result<(), Failure>;
}

/// What the arguments ask for.
pub struct Job<'a> {
    pub name: &'a str,
    pub records: &'a str,
    pub seconds: f64,
}

/// User and system time of the process so far, in seconds.
#[derive(Clone, Copy)]
struct Usage {
    user: f64,
    system: f64,
}

fn usage() -> Result<Usage, Failure> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    let seconds =
        [usage.user_time(), usage.system_time()].map(|t| t.num_microseconds() as f64 / 1e6);
    Ok(Usage { user: seconds[0], system: seconds[1] })
}

impl Usage {
    fn total(self) -> f64 {
        self.user + self.system
    }

    fn elapsed(self) -> Result<f64, Failure> {
        Ok(usage()?.total() - self.total())
    }
}

/// Does the job and prints what it took, as a line of JSON.
pub async fn run(job: &Job<'_>, library: &str, client: &impl Contender) -> Result<(), Failure> {
    let start_up = usage()?.total();
    let mut line = match job.name {
        "read" => read(job, client).await?,
        "load" => load(job, client).await?,
        _ => return Err(format!("no job `{}`", job.name).into()),
    };
    line["library"] = version(library)?.into();
    line["sdk"] = version("aws-sdk-dynamodb")?.into();
    line["start_up_s"] = start_up.into();
    println!("{line}");
    Ok(())
}

async fn read(job: &Job<'_>, client: &impl Contender) -> Result<Value, Failure> {
    let (warm, mut warm_ups) = (usage()?, 0);
    let mut page = Vec::new();
    while warm.elapsed()? < WARM_UP {
        page = client.page().await?;
        warm_ups += 1;
    }
    let first = sums(&page);

    let (before, clock, mut items) = (usage()?, Instant::now(), 0);
    while before.elapsed()? < job.seconds {
        page = client.page().await?;
        items += page.len();
    }
    let mut line = measured(before, clock, items, warm_ups)?;
    line["pages"] = vec![first, sums(&page)].into();
    Ok(line)
}

async fn load(job: &Job<'_>, client: &impl Contender) -> Result<Value, Failure> {
    let records = BufReader::new(File::open(job.records)?);
    let students: Vec<Student> = serde_json::from_reader(records)?;
    let (warm, mut warm_ups) = (usage()?, 0);
    while warm.elapsed()? < WARM_UP {
        client.load(&students[..PAGE]).await?;
        warm_ups += 1;
    }

    let (before, clock) = (usage()?, Instant::now());
    client.load(&students).await?;
    measured(before, clock, students.len(), warm_ups)
}

fn measured(before: Usage, clock: Instant, items: usize, warm_ups: u32) -> Result<Value, Failure> {
    let (after, wall) = (usage()?, clock.elapsed());
    Ok(json!({
        "user_s": after.user - before.user,
        "system_s": after.system - before.system,
        "wall_s": wall.as_secs_f64(),
        "items": items,
        "warm_ups": warm_ups,
    }))
}

/// What tells whether the page before the measurement and the last one in it are right.
fn sums(page: &[Student]) -> Value {
    json!({
        "items": page.len(),
        "grades": page.iter().flat_map(|s| &s.grades).sum::<u32>(),
        "letters": page.iter().map(|s| s.first_name.len() + s.last_name.len()).sum::<usize>(),
    })
}

/// The name of a crate with the version that this program was built with.
fn version(name: &str) -> Result<String, Failure> {
    let lock = include_str!("../../../Cargo.lock");
    let entry = format!("name = \"{name}\"\nversion = \"");
    let version = lock.split(&entry).nth(1).and_then(|rest| rest.split('"').next());
    Ok(format!("{name} {}", version.ok_or_else(|| format!("no {name} in Cargo.lock"))?))
}
