//! JSON, indented by two spaces.

use super::text::quote;
use super::{Node, indent};

impl Node {
    /// The whole file, with the end of its last line.
    #[inline]
    pub(crate) fn to_json(&self) -> String {
        let mut out = String::new();
        write(self, 0, &mut out);
        out.push('\n');
        out
    }
}

#[inline]
fn write(node: &Node, depth: usize, out: &mut String) {
    match node {
        Node::Text(text) => quote(text, out),
        Node::Number(number) => out.push_str(&number.to_string()),
        Node::Bool(is_true) => out.push_str(if *is_true { "true" } else { "false" }),
        Node::List(elements) => {
            enclosed(["[", "]"], elements, depth, out, |element, out| {
                write(element, depth + 1, out);
            });
        }
        Node::Map(entries) => {
            enclosed(["{", "}"], entries, depth, out, |(name, value), out| {
                quote(name, out);
                out.push_str(": ");
                write(value, depth + 1, out);
            });
        }
    }
}

/// One part a line, or nothing between the brackets.
#[inline]
fn enclosed<P>(
    [open, close]: [&str; 2],
    parts: &[P],
    depth: usize,
    out: &mut String,
    write: impl Fn(&P, &mut String),
) {
    out.push_str(open);
    for (place, part) in parts.iter().enumerate() {
        out.push_str(if place == 0 { "\n" } else { ",\n" });
        indent(depth + 1, out);
        write(part, out);
    }
    if !parts.is_empty() {
        out.push('\n');
        indent(depth, out);
    }
    out.push_str(close);
}
