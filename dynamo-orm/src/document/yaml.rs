//! YAML: one value a line, and quotes wherever a text could be read as something else.

use super::text::quote;
use super::{Node, indent};

impl Node {
    /// The whole file, with the end of its last line.
    #[inline]
    pub(crate) fn to_yaml(&self) -> String {
        let mut out = String::new();
        match self {
            Self::Map(entries) if !entries.is_empty() => map(entries, 0, &mut out),
            Self::List(elements) if !elements.is_empty() => list(elements, 0, &mut out),
            single => {
                scalar(single, &mut out);
                out.push('\n');
            }
        }
        out
    }
}

/// The cursor stands where the first name begins.
#[inline]
fn map(entries: &[(String, Node)], depth: usize, out: &mut String) {
    for (place, (name, value)) in entries.iter().enumerate() {
        if place > 0 {
            indent(depth, out);
        }
        plain_or_quoted(name, out);
        out.push(':');
        match value {
            Node::Map(entries) if !entries.is_empty() => {
                out.push('\n');
                indent(depth + 1, out);
                map(entries, depth + 1, out);
            }
            Node::List(elements) if !elements.is_empty() => {
                out.push('\n');
                indent(depth + 1, out);
                list(elements, depth + 1, out);
            }
            single => {
                out.push(' ');
                scalar(single, out);
                out.push('\n');
            }
        }
    }
}

/// The cursor stands where the first dash is.
#[inline]
fn list(elements: &[Node], depth: usize, out: &mut String) {
    for (place, element) in elements.iter().enumerate() {
        if place > 0 {
            indent(depth, out);
        }
        out.push_str("- ");
        match element {
            Node::Map(entries) if !entries.is_empty() => map(entries, depth + 1, out),
            Node::List(elements) if !elements.is_empty() => list(elements, depth + 1, out),
            single => {
                scalar(single, out);
                out.push('\n');
            }
        }
    }
}

#[inline]
fn scalar(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => plain_or_quoted(text, out),
        Node::Number(number) => out.push_str(&number.to_string()),
        Node::Bool(is_true) => out.push_str(if *is_true { "true" } else { "false" }),
        Node::List(_) => out.push_str("[]"),
        Node::Map(_) => out.push_str("{}"),
    }
}

#[inline]
fn plain_or_quoted(text: &str, out: &mut String) {
    if is_plain(text) {
        out.push_str(text);
    } else {
        quote(text, out);
    }
}

/// Whether every reader takes the text for itself without quotes: it begins with a letter, so it is no
/// number, date or sign of the syntax, and is none of the words for something else. A colon ends a
/// name only where a space or the end follows.
#[inline]
fn is_plain(text: &str) -> bool {
    let is_inner =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'/' | b':');
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(is_inner)
        && !text.ends_with(':')
        && !WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// What YAML 1.1 reads as a truth value or as nothing (its types `bool` and `null`), and 1.2 partly.
const WORDS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
