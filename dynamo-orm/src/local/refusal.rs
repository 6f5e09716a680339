//! Requests that the engine could not read, in the service's two classes.
//!
//! The engine checks much of a request while it deserializes it and marks such errors by a prefix,
//! which its own HTTP layer takes off again. Here too: no marker, no position in the JSON, and no
//! value that was of the wrong type reaches a caller. The texts are near the service's, not equal to
//! them; no program should look at the text of a `ValidationException`.

use dynoxide::errors::DynoxideError;
use serde_json::error::Category;

const SERIALIZATION: [&str; 2] = ["SERIALIZATION_AS_READ:", "SERIALIZATION:"];
const VALIDATION: [&str; 2] = ["VALIDATION_AS_READ:", "VALIDATION:"];
/// The family that writes of one item wrap in an envelope, and everything else leaves bare.
const ENVELOPED: &str = "VALIDATION_REQUEST:";

const EMPTY_VALUE: &str =
    "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";

/// The service error for a request body of `operation` that did not deserialize.
pub(super) fn of(operation: &str, error: &serde_json::Error) -> DynoxideError {
    if error.classify() != Category::Data {
        // What is not JSON at all, the service refuses without a word.
        return DynoxideError::SerializationException(String::new());
    }
    let text = error.to_string();
    let text = without_position(&text);
    if let Some(message) = after_any(text, &SERIALIZATION) {
        DynoxideError::SerializationException(message.to_owned())
    } else if let Some(message) = after_any(text, &VALIDATION) {
        DynoxideError::ValidationException(message.to_owned())
    } else if let Some(message) = text.strip_prefix(ENVELOPED) {
        DynoxideError::ValidationException(enveloped(operation, message))
    } else {
        unmarked(text)
    }
}

/// Errors of the deserializer itself, told apart by their words as it gives no other sign.
fn unmarked(text: &str) -> DynoxideError {
    // Such a text quotes the value, which may hold any of the words that are looked for below.
    if text.starts_with("invalid type") || text.starts_with("invalid value") {
        return mismatch(text);
    }
    if text.contains("empty AttributeValue") {
        DynoxideError::ValidationException(EMPTY_VALUE.to_owned())
    } else if text.contains("missing field") || text.contains("Supplied AttributeValue") {
        DynoxideError::ValidationException(text.to_owned())
    } else {
        mismatch(text)
    }
}

/// A value of the wrong type: "invalid type: string \"...\", expected i64" quotes it, so only what
/// was expected is passed on.
fn mismatch(text: &str) -> DynoxideError {
    let (found, expected) = text.split_once(", expected ").unwrap_or((text, ""));
    let message = match expected {
        "" => "Unexpected field type".to_owned(),
        expected => format!("Unexpected field type, expected {expected}"),
    };
    // A null and an unknown enum value are wrong values to the service, not wrong types.
    if found.starts_with("invalid type: null") || found.starts_with("unknown variant") {
        DynoxideError::ValidationException(message)
    } else {
        DynoxideError::SerializationException(message)
    }
}

fn enveloped(operation: &str, message: &str) -> String {
    match operation {
        "PutItem" | "UpdateItem" | "DeleteItem" => {
            format!("1 validation error detected: {message}")
        }
        _ => message.to_owned(),
    }
}

fn after_any<'a>(text: &'a str, markers: &[&str]) -> Option<&'a str> {
    markers.iter().find_map(|marker| text.strip_prefix(marker))
}

/// Cuts the " at line 1 column 20" that `serde_json` puts behind its errors.
fn without_position(text: &str) -> &str {
    match text.rsplit_once(" at line ") {
        Some((before, position)) if position.contains("column") => before,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use dynoxide::actions::put_item::PutItemRequest;

    fn refused(operation: &str, body: &str) -> (u16, String) {
        let error = serde_json::from_str::<PutItemRequest>(body).unwrap_err();
        let refusal = super::of(operation, &error);
        (refusal.status_code(), refusal.to_json())
    }

    #[test]
    fn a_marked_error_keeps_its_class_and_loses_its_marker() {
        let null = r#"{"TableName":"things","Item":{"id":{"NULL":false}}}"#;
        let (status, json) = refused("PutItem", null);
        assert_eq!(status, 400);
        assert!(json.contains("ValidationException"), "{json}");
        assert!(json.contains(r#""1 validation error detected: One or more"#), "{json}");
        assert!(!json.contains("VALIDATION") && !json.contains("column"), "{json}");
        let (_, json) = refused("BatchWriteItem", null);
        assert!(json.contains(r#""message":"One or more"#), "{json}");
    }

    #[test]
    fn a_value_of_the_wrong_type_is_not_quoted() {
        let (_, json) = refused("PutItem", r#"{"TableName":"things","Item":"secret"}"#);
        assert!(!json.contains("secret"), "{json}");
        let (_, json) = refused("PutItem", r#"{"TableName":["secret"],"Item":{}}"#);
        assert!(json.contains("SerializationException"), "{json}");
        assert!(!json.contains("secret"), "{json}");
    }

    #[test]
    fn what_is_not_json_is_refused_without_a_word() {
        for body in ["", "{", "nothing", r#"{"TableName":"#] {
            let (status, json) = refused("PutItem", body);
            assert_eq!(status, 400);
            assert_eq!(json, r#"{"__type":"com.amazon.coral.service#SerializationException"}"#);
        }
    }
}
