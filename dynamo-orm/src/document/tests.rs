//! The printers, by what reads them back.

use serde_json::Value;

use super::Node;

/// Texts that something reads otherwise than as themselves, or that end a line or a quote.
const TEXTS: [&str; 36] = [
    "",
    " ",
    "a",
    "by-status",
    "AWS::DynamoDB::Table",
    "a b",
    "a: b",
    "a:",
    "a #b",
    "#",
    "-",
    "- a",
    "~",
    "null",
    "Null",
    "true",
    "NO",
    "y",
    "on",
    "1",
    "1e3",
    "0x1f",
    "1_000",
    "2010-09-09",
    "12:30:00",
    ".inf",
    ".nan",
    "=",
    "<<",
    "\"",
    "\\",
    "'",
    "a\nb",
    "\u{85}\u{2028}\u{FEFF}\u{7F}\0",
    "é🦀",
    "*a &b !c %d @e `f` {g} [h], |i >j ?k",
];

fn tree() -> Node {
    let texts = TEXTS.iter().map(|text| (*text, Node::text(*text)));
    Node::map([
        ("texts", Node::map(texts.clone())),
        ("list", Node::texts(TEXTS)),
        (
            "nested",
            Node::list([
                Node::list([Node::map(texts), Node::list([])]),
                Node::map([("", Node::map::<&str>([]))]),
            ]),
        ),
        ("number", Node::Number(u64::MAX)),
        ("true", Node::Bool(true)),
    ])
}

fn value(node: &Node) -> Value {
    match node {
        Node::Text(text) => text.as_str().into(),
        Node::Number(number) => (*number).into(),
        Node::Bool(is_true) => (*is_true).into(),
        Node::List(elements) => elements.iter().map(value).collect(),
        Node::Map(entries) => {
            entries.iter().map(|(name, node)| (name.clone(), value(node))).collect()
        }
    }
}

#[test]
fn json_reads_back_as_what_was_printed() {
    let read: Value = serde_json::from_str(&tree().to_json()).unwrap();
    assert_eq!(read, value(&tree()));
}

#[test]
fn a_tree_is_read_of_the_json_that_was_printed_of_it() {
    assert_eq!(Node::parse_json(&tree().to_json()), Ok(tree()));
    // In whatever layout, as another tool may have formatted the file.
    assert_eq!(Node::parse_json(&value(&Node::texts(TEXTS)).to_string()), Ok(Node::texts(TEXTS)));
}

#[test]
fn json_that_was_printed_of_no_tree_is_refused_at_its_line() {
    let deep = "[".repeat(100_000);
    let texts =
        ["", "null", "-1", "1.5", "18446744073709551616", "[1,]", "{\"a\":1,}", "{} {}", &deep];
    for text in texts {
        assert_eq!(Node::parse_json(text), Err("line 1 is not as it was written".to_owned()));
    }
    let damaged = "{\n  \"a\": 1,\n  \"b\": tru\n}\n";
    assert_eq!(Node::parse_json(damaged), Err("line 3 is not as it was written".to_owned()));
}

#[test]
fn each_value_of_a_file_stands_on_a_line_of_its_own() {
    let tree = Node::map([
        ("a", Node::texts(["b", "c"])),
        ("d", Node::list([Node::map([("e", Node::Number(1)), ("f", Node::list([]))])])),
        ("g", Node::map([("no", Node::Bool(false)), ("h-i", Node::text("1"))])),
        ("j", Node::map::<&str>([])),
    ]);
    assert_eq!(
        tree.to_json(),
        "{\n  \"a\": [\n    \"b\",\n    \"c\"\n  ],\n  \"d\": [\n    {\n      \"e\": 1,\n      \"f\": []\n    }\n  ],\n  \"g\": {\n    \"no\": false,\n    \"h-i\": \"1\"\n  },\n  \"j\": {}\n}\n"
    );
    assert_eq!(
        tree.to_yaml(),
        "a:\n  - b\n  - c\nd:\n  - e: 1\n    f: []\ng:\n  \"no\": false\n  h-i: \"1\"\nj: {}\n"
    );
    assert_eq!(
        tree.to_typescript(1),
        "{\n    a: [\n      \"b\",\n      \"c\",\n    ],\n    d: [\n      {\n        e: 1,\n        f: [],\n      },\n    ],\n    g: {\n      no: false,\n      \"h-i\": \"1\",\n    },\n    j: {},\n  }"
    );
}

#[test]
fn yaml_quotes_every_text_but_plain_words() {
    let lines = Node::texts(TEXTS).to_yaml();
    let bare: Vec<_> = lines.lines().filter(|line| !line.starts_with("- \"")).collect();
    assert_eq!(bare, ["- a", "- by-status", "- AWS::DynamoDB::Table"]);
}

#[test]
fn no_printed_value_ends_its_line_early() {
    // A character that some reader takes for the end of a line.
    let ends = ['\r', '\u{B}', '\u{C}', '\u{85}', '\u{2028}', '\u{2029}'];
    for text in [tree().to_json(), tree().to_yaml(), tree().to_typescript(0)] {
        assert!(!text.contains(ends));
    }
}
