//! Answers as the service writes them, and what stands in requests.

use dynamo_orm::{DynamoItem, from_json, to_json};
use serde_json::{Map, Value, json};

use crate::fingerprint;

/// What some contender needs to find in an item beside its attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Nothing.
    Plain,
    /// The name of its type in `entity_type`.
    WithEntityType,
    /// Each list of numbers as a set.
    WithNumberSets,
}

/// An item in DynamoDB JSON, its attributes in an order that is not the struct's.
pub fn item<T: DynamoItem>(item: &T, shape: Shape) -> Vec<u8> {
    let json = to_json(item).expect("models can be written");
    let mut value: Value = serde_json::from_slice(&json).expect("what was written is JSON");
    match shape {
        Shape::Plain => {}
        Shape::WithEntityType => value["entity_type"] = json!({ "S": T::SCHEMA.table }),
        Shape::WithNumberSets => to_number_sets(&mut value),
    }
    let mut written = Vec::with_capacity(json.len());
    write_shuffled(&value, &mut written);
    written
}

/// The answer to a `Query` or a `Scan`.
pub fn page<T: DynamoItem>(items: &[T], shape: Shape) -> Vec<u8> {
    let mut body = format!(r#"{{"Count":{},"Items":["#, items.len()).into_bytes();
    write_items(items, shape, &mut body);
    body.extend_from_slice(format!(r#"],"ScannedCount":{}}}"#, items.len()).as_bytes());
    body
}

/// The answer to a `BatchGetItem` of one table.
pub fn batch<T: DynamoItem>(items: &[T], table: &str, shape: Shape) -> Vec<u8> {
    let mut body = format!(r#"{{"Responses":{{"{table}":["#).into_bytes();
    write_items(items, shape, &mut body);
    body.extend_from_slice(br#"]},"UnprocessedKeys":{}}"#);
    body
}

/// The answer to a `GetItem` (`Item`) or an `UpdateItem` (`Attributes`).
pub fn one<T: DynamoItem>(name: &str, one: &T, shape: Shape) -> Vec<u8> {
    let mut body = format!(r#"{{"{name}":"#).into_bytes();
    body.extend_from_slice(&item(one, shape));
    body.push(b'}');
    body
}

/// The fingerprint of the items that a request to write them holds.
pub fn written<T: DynamoItem + serde::Serialize>(request: &[u8]) -> u64 {
    let request: Value = serde_json::from_slice(request).expect("requests are JSON");
    let items: Vec<T> = match &request["RequestItems"] {
        Value::Object(tables) => {
            let puts = tables.values().flat_map(|puts| puts.as_array().expect("a list of puts"));
            puts.map(|put| read(&put["PutRequest"]["Item"])).collect()
        }
        _ => vec![read(&request["Item"])],
    };
    fingerprint::of(&items)
}

fn read<T: DynamoItem>(item: &Value) -> T {
    let mut item = item.clone();
    to_lists(&mut item);
    from_json(item.to_string().as_bytes()).expect("an item of that type was written")
}

fn write_items<T: DynamoItem>(items: &[T], shape: Shape, body: &mut Vec<u8>) {
    for (n, one) in items.iter().enumerate() {
        if n > 0 {
            body.push(b',');
        }
        body.extend_from_slice(&item(one, shape));
    }
}

/// The service's order is nobody's: it is held by a checksum of the names.
fn write_shuffled(value: &Value, to: &mut Vec<u8>) {
    let Value::Object(map) = value else {
        return match value {
            Value::Array(list) => {
                to.push(b'[');
                for (n, element) in list.iter().enumerate() {
                    if n > 0 {
                        to.push(b',');
                    }
                    write_shuffled(element, to);
                }
                to.push(b']');
            }
            other => to.extend_from_slice(other.to_string().as_bytes()),
        };
    };
    let mut members: Vec<_> = map.iter().collect();
    members.sort_by_key(|(name, _)| crc32fast::hash(name.as_bytes()));
    to.push(b'{');
    for (n, (name, value)) in members.into_iter().enumerate() {
        if n > 0 {
            to.push(b',');
        }
        to.extend_from_slice(Value::from(name.as_str()).to_string().as_bytes());
        to.push(b':');
        write_shuffled(value, to);
    }
    to.push(b'}');
}

fn to_number_sets(value: &mut Value) {
    rewrite(value, "L", "NS", |element| element.get("N").cloned());
}

fn to_lists(value: &mut Value) {
    rewrite(value, "NS", "L", |element| Some(json!({ "N": element })));
}

/// Puts one type in the place of another wherever each of its elements can follow.
fn rewrite(value: &mut Value, from: &str, to: &str, element: fn(&Value) -> Option<Value>) {
    match value {
        Value::Object(map) => {
            let elements = map.get(from).and_then(Value::as_array);
            let rewritten: Option<Vec<_>> =
                elements.and_then(|list| list.iter().map(element).collect());
            match rewritten {
                Some(list) if map.len() == 1 => {
                    *map = Map::from_iter([(to.to_owned(), list.into())])
                }
                _ => map.values_mut().for_each(|value| rewrite(value, from, to, element)),
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| rewrite(value, from, to, element)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::{Shape, item, page};
    use crate::models::Student;

    #[test]
    fn attributes_stand_in_another_order_than_the_fields_and_the_count_before_the_items() {
        let json = item(&Student::numbered(1), Shape::Plain);
        let text = String::from_utf8(json).unwrap();
        assert!(text.find("grades") < text.find("student_id"), "{text}");
        let page = page(&Student::class(2), Shape::WithNumberSets);
        let text = String::from_utf8(page).unwrap();
        assert!(text.starts_with(r#"{"Count":2,"Items":[{"grades":{"NS":["#), "{text}");
    }
}
