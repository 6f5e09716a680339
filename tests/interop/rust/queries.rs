//! Thirty items in two partitions, read in every way: by key, by indexes, in pages, in segments.

use dynamo_orm::{Cursor, DynamoItem, DynamoValue, Error, Page, Positions, Result};

use super::Half;

#[derive(Debug, Clone, PartialEq, DynamoItem)]
#[dynamo(table = "parcels")]
#[dynamo(global_index(name = "by-status", partition_key(status), sort_key(placed)))]
#[dynamo(local_index(name = "by-weight", sort_key(weight), project(keys_only)))]
struct Parcel {
    #[dynamo(partition_key)]
    sender: String,
    #[dynamo(sort_key, rename = "no")]
    number: u64,
    status: String,
    placed: u64,
    weight: u64,
    note: Option<String>,
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Label {
    #[dynamo(rename = "no")]
    number: u64,
    status: String,
}

#[derive(Debug, PartialEq, DynamoValue)]
struct Weight {
    #[dynamo(rename = "no")]
    number: u64,
    weight: u64,
}

/// As in `expressions.py`; 31 is a prime, so that no two are placed at once or weigh the same.
fn parcel(number: u64) -> Parcel {
    Parcel {
        sender: if number <= 18 { "a" } else { "b" }.into(),
        number,
        status: if number.is_multiple_of(3) { "paid" } else { "open" }.into(),
        placed: number * 7 % 31,
        weight: number * 5 % 31,
        note: number.is_multiple_of(2).then(|| "even".into()),
    }
}

/// The numbers of the parcels that are meant, in the order of what they are sorted by.
fn wanted(is_meant: fn(&Parcel) -> bool, by: fn(&Parcel) -> u64) -> Vec<u64> {
    let mut parcels: Vec<_> = (1..=30).map(parcel).filter(is_meant).collect();
    parcels.sort_by_key(by);
    parcels.iter().map(|parcel| parcel.number).collect()
}

fn numbers(parcels: Vec<Parcel>) -> Vec<u64> {
    parcels.into_iter().map(|parcel| parcel.number).collect()
}

pub(crate) async fn create(half: &mut Half) {
    let created = half.table::<Parcel>().create_table().await;
    half.done("we create `parcels`", created);
}

/// Puts what boto3 then reads by the indexes.
pub(crate) async fn write(half: &mut Half) {
    for number in 1..=30 {
        let put = half.table::<Parcel>().put(&parcel(number)).await;
        half.done(&format!("we put parcel {number}"), put);
    }
}

/// Reads what boto3 put.
pub(crate) async fn read(half: &mut Half) {
    by_key(half).await;
    by_global_index(half).await;
    by_local_index(half).await;
    pages(half).await;
    by_scan(half).await;
}

async fn by_key(half: &mut Half) {
    let parcels = half.table::<Parcel>();
    let query = || parcels.query("a");
    let all = query().consistent_read().all().await;
    half.equal("we query a partition", all, (1..=18).map(parcel).collect());
    let found = query().descending().all().await.map(numbers);
    half.equal("we query in descending order", found, (1..=18).rev().collect());
    let conditions = [
        ("eq", query().sort_key_eq(5).all().await, 5..=5),
        ("lt", query().sort_key_lt(5).all().await, 1..=4),
        ("le", query().sort_key_le(5).all().await, 1..=5),
        ("gt", query().sort_key_gt(5).all().await, 6..=18),
        ("ge", query().sort_key_ge(5).all().await, 5..=18),
        ("between", query().sort_key_between(5, 9).all().await, 5..=9),
    ];
    for (name, found, expected) in conditions {
        let name = format!("we query by sort key: {name}");
        half.equal(&name, found.map(numbers), expected.collect());
    }
    let found = query().filter(|p| p.note().exists().and(p.placed().gt(15))).all().await;
    let expected = wanted(|p| p.number <= 18 && p.note.is_some() && p.placed > 15, |p| p.number);
    half.equal("we query with a filter", found.map(numbers), expected);
    let labels = parcels.query("b").project::<Label>().all().await;
    let expected = (19..=30).map(parcel).map(|p| Label { number: p.number, status: p.status });
    half.equal("we query a projection", labels, expected.collect());
    half.equal("we count", query().sort_key_gt(5).count().await, 13);
    let count = query().filter(|p| p.status().eq("paid")).count().await;
    half.equal("we count with a filter", count, 6);
    half.equal("we query nobody", parcels.query("nobody").all().await, vec![]);
}

async fn by_global_index(half: &mut Half) {
    let parcels = half.table::<Parcel>();
    let paid = || parcels.index(Parcel::BY_STATUS).query("paid");
    let found = paid().all().await.map(numbers);
    half.equal("we query a global index", found, wanted(|p| p.status == "paid", |p| p.placed));
    let found = paid().sort_key_between(5, 20).descending().all().await.map(numbers);
    let mut expected = wanted(|p| p.status == "paid" && (5..=20).contains(&p.placed), |p| p.placed);
    expected.reverse();
    half.equal("we query a global index by its sort key", found, expected);
    let found = paid().filter(|p| p.sender().eq("b")).count().await;
    half.equal("we count on a global index", found, 4);
    let items = parcels.index(Parcel::BY_STATUS).query("open").sort_key_eq(7).all().await;
    half.equal("a global index holds whole items", items, vec![parcel(1)]);
}

async fn by_local_index(half: &mut Half) {
    let parcels = half.table::<Parcel>();
    let light = || parcels.index(Parcel::BY_WEIGHT).query("a").sort_key_lt(16);
    let expected = wanted(|p| p.sender == "a" && p.weight < 16, |p| p.weight);
    let found = light().project::<Weight>().all().await;
    let weights = expected.iter().map(|&n| Weight { number: n, weight: parcel(n).weight });
    half.equal("we query a local index", found, weights.collect());
    let found = light().all_attributes().consistent_read().all().await;
    let items = expected.iter().map(|&number| parcel(number)).collect();
    half.equal("we query whole items by a local index", found, items);
}

/// Pages of some size, each found again by the text of the cursor before it.
macro_rules! pages {
    ($query:expr) => {{
        let (mut pages, mut text) = (Vec::new(), None::<String>);
        loop {
            let cursor = match text.as_deref().map(str::parse::<Cursor>).transpose() {
                Ok(cursor) => cursor,
                Err(error) => break Err(Error::from(error)),
            };
            match $query.maybe_start_at(cursor).await {
                Err(error) => break Err(error),
                Ok(page) => text = add_page(&mut pages, page),
            }
            if text.is_none() || pages.len() > 30 {
                break Ok(pages);
            }
        }
    }};
}

fn add_page(pages: &mut Vec<Vec<u64>>, page: Page<Parcel>) -> Option<String> {
    let cursor = page.cursor().map(|cursor| cursor.to_string());
    pages.push(numbers(page.into_items()));
    cursor
}

fn in_pages(numbers: &[u64], size: usize) -> Vec<Vec<u64>> {
    numbers.chunks(size).map(<[u64]>::to_vec).collect()
}

async fn pages(half: &mut Half) {
    let parcels = half.table::<Parcel>();
    let found: Result<_> = pages!(parcels.query("a").limit(5));
    let all: Vec<_> = (1..=18).collect();
    half.equal("we query page by page", found, in_pages(&all, 5));
    let found: Result<_> = pages!(parcels.query("a").descending().limit(7).page_size(3));
    let reversed: Vec<_> = (1..=18).rev().collect();
    half.equal("we query backwards page by page", found, in_pages(&reversed, 7));
    let open = wanted(|p| p.sender == "a" && p.status == "open", |p| p.number);
    let found: Result<_> =
        pages!(parcels.query("a").filter(|p| p.status().eq("open")).limit(5).page_size(2));
    half.equal("we query with a filter page by page", found, in_pages(&open, 5));
    let open = wanted(|p| p.status == "open", |p| p.placed);
    let found: Result<_> = pages!(parcels.index(Parcel::BY_STATUS).query("open").limit(6));
    half.equal("we query a global index page by page", found, in_pages(&open, 6));
    let light = wanted(|p| p.sender == "a", |p| p.weight);
    let found: Result<_> =
        pages!(parcels.index(Parcel::BY_WEIGHT).query("a").all_attributes().limit(4));
    half.equal("we query a local index page by page", found, in_pages(&light, 4));
}

async fn by_scan(half: &mut Half) {
    let parcels = half.table::<Parcel>();
    let all: Vec<_> = (1..=30).collect();
    let found = parcels.scan().segments(3).all().await.map(sorted);
    half.equal("we scan in 3 segments", found, all.clone());
    let even = parcels.scan().filter(|p| p.note().eq("even")).page_size(4).segments(3);
    let expected = wanted(|p| p.note.is_some(), |p| p.number);
    half.equal("we scan in segments with a filter", even.all().await.map(sorted), expected);
    half.equal("we count by a scan", parcels.scan().segments(3).count().await, 30);
    half.equal("we go on with a scan by its positions", interrupted(half).await, all);
}

/// A scan that is left after ten parcels and goes on by the text of its positions.
async fn interrupted(half: &Half) -> Result<Vec<u64>> {
    let parcels = half.table::<Parcel>();
    let scan = || parcels.scan().page_size(4).segments(3);
    let (mut seen, mut rows) = (Vec::new(), scan().stream());
    for _ in 0..10 {
        seen.extend(rows.try_next().await?);
    }
    let positions: Positions = rows.positions().to_string().parse()?;
    seen.extend(scan().start_at(positions).all().await?);
    Ok(sorted(seen))
}

fn sorted(parcels: Vec<Parcel>) -> Vec<u64> {
    let mut numbers = numbers(parcels);
    numbers.sort_unstable();
    numbers
}
