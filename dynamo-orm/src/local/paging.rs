//! `Query` and `Scan` without a `Limit`, at the price of one page.
//!
//! Without a `Limit` the engine fetches the rest of the table before it cuts the page at 1 MB, which
//! makes reading a table quadratic. So such a request is run with a limit that the page is expected
//! to need, and again with a larger one where the page turned out to hold more rows. What is answered
//! is always one run of the engine, cut by it at 1 MB or at the end: nothing is joined, so items,
//! capacity and keys are as they would have been without a limit.

use dynoxide::Database;
use dynoxide::actions::query::{QueryRequest, QueryResponse};
use dynoxide::actions::scan::{ScanRequest, ScanResponse};
use dynoxide::errors::DynoxideError;

use super::refusal;

/// The first try: a full page of items of one kilobyte, or a whole small table.
const FIRST_ROWS: usize = 1_000;
/// A page of 1 MB cannot hold more rows than it has bytes.
const MOST_ROWS: usize = 1024 * 1024;
/// What a page of 1 MB costs to read with strong consistency, at 4 KB a unit.
const UNITS_IN_A_PAGE: f64 = 256.0;

macro_rules! paged {
    ($method:ident, $operation:literal, $request:ty, $page:ty) => {
        pub(super) fn $method(database: &Database, body: &[u8]) -> Result<$page, DynoxideError> {
            let mut rows = FIRST_ROWS;
            loop {
                let mut request: $request = serde_json::from_slice(body)
                    .map_err(|error| refusal::of($operation, &error))?;
                let given = request.limit;
                let limit = *request.limit.get_or_insert(rows);
                let strong = request.consistent_read == Some(true);
                let reports = wants_capacity(request.return_consumed_capacity.as_deref());
                if !reports {
                    // Asked for here because it measures what was read, filtered out or not.
                    request.return_consumed_capacity = Some("TOTAL".to_owned());
                }
                let mut page = database.$method(request)?;
                let units = page.consumed_capacity.as_ref().map_or(0.0, |used| used.capacity_units);
                if !reports {
                    page.consumed_capacity = None;
                }
                let goes_on = page.last_evaluated_key.is_some();
                let filled = page.scanned_count >= limit;
                if goes_on && !filled {
                    // Cut at 1 MB. The engine has then counted the row that found no room, which
                    // the next page counts again.
                    page.scanned_count = page.scanned_count.saturating_sub(1);
                }
                if given.is_some() || !(goes_on && filled) || rows >= MOST_ROWS {
                    return Ok(page);
                }
                rows = enough_for_a_page(rows, if strong { units } else { units * 2.0 });
            }
        }
    };
}

paged!(query, "Query", QueryRequest, QueryResponse);
paged!(scan, "Scan", ScanRequest, ScanResponse);

fn wants_capacity(mode: Option<&str>) -> bool {
    matches!(mode, Some("TOTAL" | "INDEXES"))
}

/// A number of rows that should fill a page, when `rows` of them cost `units`: doubled at least
/// once, so that a wrong guess still gets there.
fn enough_for_a_page(rows: usize, units: f64) -> usize {
    let (mut rows, mut units) = (rows * 2, units * 2.0);
    while units < UNITS_IN_A_PAGE && rows < MOST_ROWS {
        rows *= 2;
        units *= 2.0;
    }
    rows
}

#[cfg(test)]
mod tests {
    use dynoxide::Database;
    use dynoxide::actions::scan::ScanResponse;
    use serde_json::{Value, json};

    const ITEMS: usize = 3_000;

    /// One partition of `ITEMS` items with `padding` bytes each.
    fn table_of(padding: usize) -> Database {
        let database = Database::memory().unwrap();
        let keys = [("pk", "HASH"), ("sk", "RANGE")];
        let table = json!({
            "TableName": "things",
            "BillingMode": "PAY_PER_REQUEST",
            "KeySchema": keys.map(|(name, kind)| json!({"AttributeName": name, "KeyType": kind})),
            "AttributeDefinitions":
                keys.map(|(name, _)| json!({"AttributeName": name, "AttributeType": "S"})),
        });
        database.create_table(serde_json::from_value(table).unwrap()).unwrap();
        let items: Vec<_> = (0..ITEMS)
            .map(|n| {
                json!({"PutRequest": {"Item": {
                    "pk": {"S": "p"}, "sk": {"S": format!("{n:06}")},
                    "even": {"BOOL": n % 2 == 0}, "padding": {"S": "x".repeat(padding)},
                }}})
            })
            .collect();
        for chunk in items.chunks(25) {
            let batch = json!({"RequestItems": {"things": chunk}});
            database.batch_write_item(serde_json::from_value(batch).unwrap()).unwrap();
        }
        database
    }

    fn scan(database: &Database, options: &Value) -> Value {
        let mut request = json!({"TableName": "things"});
        request.as_object_mut().unwrap().extend(options.as_object().unwrap().clone());
        let page = super::scan(database, request.to_string().as_bytes()).unwrap();
        serde_json::to_value(page).unwrap()
    }

    /// What the engine answers when it is left to fetch everything, but for the row too many that it
    /// counts where it cuts a page.
    fn unlimited(database: &Database, options: &Value) -> Value {
        let mut request = json!({"TableName": "things"});
        request.as_object_mut().unwrap().extend(options.as_object().unwrap().clone());
        let mut page: ScanResponse =
            database.scan(serde_json::from_value(request).unwrap()).unwrap();
        page.scanned_count -= usize::from(page.last_evaluated_key.is_some());
        serde_json::to_value(page).unwrap()
    }

    #[test]
    fn a_bounded_scan_answers_what_an_unlimited_one_would() {
        let filter = json!({
            "FilterExpression": "even = :yes", "ExpressionAttributeValues": {":yes": {"BOOL": true}},
        });
        let mut strong = filter.clone();
        strong["ConsistentRead"] = json!(true);
        strong["ReturnConsumedCapacity"] = json!("INDEXES");
        for padding in [0, 500, 3_000] {
            let database = table_of(padding);
            for options in [json!({}), json!({"Select": "COUNT"}), filter.clone(), strong.clone()] {
                let (ours, theirs) = (scan(&database, &options), unlimited(&database, &options));
                assert!(ours == theirs, "padding {padding}, {options}: the pages differ");
            }
        }
    }

    #[test]
    fn pages_follow_each_other_to_the_end_without_gaps() {
        let database = table_of(500);
        let (mut seen, mut pages, mut start) = (Vec::new(), 0, None);
        loop {
            let mut request = json!({
                "TableName": "things", "ProjectionExpression": "sk",
                "KeyConditionExpression": "pk = :p", "ExpressionAttributeValues": {":p": {"S": "p"}},
            });
            if let Some(key) = start {
                request["ExclusiveStartKey"] = key;
            }
            let page = super::query(&database, request.to_string().as_bytes()).unwrap();
            let page = serde_json::to_value(page).unwrap();
            assert!(page.get("ConsumedCapacity").is_none());
            assert_eq!(page["Count"], page["ScannedCount"]);
            seen.extend(page["Items"].as_array().unwrap().iter().map(|i| i["sk"]["S"].to_string()));
            pages += 1;
            match page.get("LastEvaluatedKey") {
                Some(key) => start = Some(key.clone()),
                None => break,
            }
        }
        assert_eq!(seen, (0..ITEMS).map(|n| format!("\"{n:06}\"")).collect::<Vec<_>>());
        assert!(pages > 1, "the table is smaller than a page");
    }

    #[test]
    fn a_limit_of_the_caller_is_kept() {
        let database = table_of(0);
        let page = scan(&database, &json!({"Limit": 7}));
        assert_eq!(page["Count"], 7);
        assert!(page.get("LastEvaluatedKey").is_some());
    }

    #[test]
    fn a_guess_grows_until_it_covers_a_page() {
        assert_eq!(super::enough_for_a_page(1_000, 128.0), 2_000);
        assert_eq!(super::enough_for_a_page(1_000, 10.0), 32_000);
        assert_eq!(super::enough_for_a_page(1_000, 300.0), 2_000);
        assert!(super::enough_for_a_page(1_000, 0.0) >= super::MOST_ROWS);
        assert!(super::enough_for_a_page(1_000, f64::NAN) > 1_000);
    }
}
