//! Items that boto3 wrote with mistakes, and what we say about each.

use std::collections::{BTreeMap, BTreeSet};

use dynamo_orm::{DynamoItem, DynamoValue};

use super::Half;

#[derive(Debug, DynamoValue)]
struct Home {
    #[dynamo(rename = "zip")]
    _zip: u32,
}

#[derive(Debug, DynamoValue)]
struct Place {
    #[dynamo(rename = "homes")]
    _homes: Vec<Home>,
}

/// Every attribute but the grades may be missing, so that each item has one mistake.
#[derive(Debug, DynamoItem)]
#[dynamo(table = "everything")]
struct Strict {
    #[dynamo(partition_key)]
    id: String,
    grades: Vec<u32>,
    text: Option<String>,
    small: Option<u8>,
    float: Option<f32>,
    flag: Option<bool>,
    bytes: Option<Vec<u8>>,
    tags: BTreeSet<String>,
    pair: Option<(u8, u8)>,
    scores: Option<BTreeMap<String, i8>>,
    address: Option<Place>,
}

/// The id of each item, and the error's text behind `everything[id=".."]`.
const MISTAKES: &[(&str, &str)] = &[
    ("x", ".grades[1]: expected N, found S"),
    ("no grades", ".grades: expected L, found no attribute"),
    ("null grades", ".grades: expected L, found NULL"),
    ("set of grades", ".grades: expected L, found NS"),
    ("number for text", ".text: expected S, found N"),
    ("binary for text", ".text: expected S, found B"),
    ("too large", ".small: expected a whole number from 0 to 255"),
    ("negative", ".small: expected a whole number from 0 to 255"),
    ("fraction", ".small: expected a whole number from 0 to 255"),
    ("inexact", ".float: expected a number that f32 holds exactly; read it as `Number`"),
    ("text for flag", ".flag: expected BOOL, found S"),
    ("text for bytes", ".bytes: expected B, found S"),
    ("list for bytes", ".bytes: expected B, found L"),
    ("list for set", ".tags: expected SS, found L"),
    ("numbers for texts", ".tags: expected SS, found NS"),
    ("short pair", ".pair: expected 2 elements, found 1"),
    ("long pair", ".pair: expected 2 elements, found 3"),
    ("deep in a map", ".scores.b: expected N, found BOOL"),
    ("deep in structs", ".address.homes[2].zip: expected N, found S"),
    ("missing in structs", ".address.homes[0].zip: expected N, found no attribute"),
    ("quoted \"id\"", ".text: expected S, found M"),
];

pub(crate) async fn read(half: &mut Half) {
    for (id, why) in MISTAKES {
        let name = format!("we refuse the item `{id}`");
        let place = format!("{}everything[id={id:?}]", half.prefix());
        match half.table::<Strict>().get(*id).await {
            Ok(item) => half.failed(&name, &format!("read as {item:?}")),
            Err(error) => {
                let said = error.to_string();
                let holds = error.is_decode() && said == format!("{place}{why}");
                half.check(&name, holds, || said);
            }
        }
    }
}
