//! A tree out of JSON: of files that were printed of one, so what no tree has is refused.

use super::Node;
use crate::codec::Scanner;

/// How deep a tree may be, so that a damaged file cannot exhaust the stack.
const DEPTH: u32 = 64;

impl Node {
    /// The tree of a text, or why it is of none.
    #[inline]
    pub(crate) fn parse_json(json: &str) -> Result<Self, String> {
        let mut scanner = Scanner::new(json.as_bytes());
        let whole =
            node(&mut scanner, DEPTH).and_then(|node| scanner.finish().is_ok().then_some(node));
        whole.ok_or_else(|| {
            let read = json.get(..scanner.position()).unwrap_or(json);
            format!("line {} is not as it was written", 1 + read.matches('\n').count())
        })
    }
}

#[inline]
fn node(json: &mut Scanner<'_>, depth: u32) -> Option<Node> {
    let within = depth.checked_sub(1)?;
    match json.peek()? {
        b'{' => map(json, within).map(Node::Map),
        b'[' => list(json, within).map(Node::List),
        b'"' => json.next_str().ok().map(Node::text),
        b't' | b'f' => json.next_bool().ok().map(Node::Bool),
        _ => json.next_number().ok()?.parse().ok().map(Node::Number),
    }
}

#[inline]
fn map(json: &mut Scanner<'_>, depth: u32) -> Option<Vec<(String, Node)>> {
    let mut entries = Vec::new();
    let mut next = json.next_object().ok()?.map(str::to_owned);
    while let Some(name) = next {
        entries.push((name, node(json, depth)?));
        next = json.next_key().ok()?.map(str::to_owned);
    }
    Some(entries)
}

#[inline]
fn list(json: &mut Scanner<'_>, depth: u32) -> Option<Vec<Node>> {
    let mut elements = Vec::new();
    let mut has_next = json.next_array().ok()?;
    while has_next {
        elements.push(node(json, depth)?);
        has_next = json.next_element().ok()?;
    }
    Some(elements)
}
