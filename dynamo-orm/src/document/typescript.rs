//! An object of TypeScript, as a formatter would write it.

use super::text::quote;
use super::{Node, indent};

impl Node {
    /// The value as an expression, whose first line stands so deep already; no end of the last line.
    #[inline]
    pub(crate) fn to_typescript(&self, depth: usize) -> String {
        let mut out = String::new();
        write(self, depth, &mut out);
        out
    }
}

#[inline]
fn write(node: &Node, depth: usize, out: &mut String) {
    match node {
        Node::Text(text) => quote(text, out),
        Node::Number(number) => out.push_str(&number.to_string()),
        Node::Bool(is_true) => out.push_str(if *is_true { "true" } else { "false" }),
        Node::List(elements) if elements.is_empty() => out.push_str("[]"),
        Node::Map(entries) if entries.is_empty() => out.push_str("{}"),
        Node::List(elements) => {
            out.push_str("[\n");
            for element in elements {
                indent(depth + 1, out);
                write(element, depth + 1, out);
                out.push_str(",\n");
            }
            indent(depth, out);
            out.push(']');
        }
        Node::Map(entries) => {
            out.push_str("{\n");
            for (name, value) in entries {
                indent(depth + 1, out);
                write_name(name, out);
                out.push_str(": ");
                write(value, depth + 1, out);
                out.push_str(",\n");
            }
            indent(depth, out);
            out.push('}');
        }
    }
}

/// Any word may name a property as it is, reserved ones too (`IdentifierName` of ECMA-262). One name means
/// the prototype, with quotes and without, but not when it is computed.
#[inline]
fn write_name(name: &str, out: &mut String) {
    let is_first = |letter: char| letter.is_ascii_alphabetic() || letter == '_';
    let is_inner = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if name == "__proto__" {
        out.push_str("[\"__proto__\"]");
    } else if name.starts_with(is_first) && name.chars().all(is_inner) {
        out.push_str(name);
    } else {
        quote(name, out);
    }
}
