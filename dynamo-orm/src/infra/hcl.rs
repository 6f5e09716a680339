//! The language of Terraform's files, as `terraform fmt` leaves it.

/// A block with its arguments, and the blocks in it behind them.
pub(super) struct Block {
    /// The type, with labels if it has some, as it stands before the bracket.
    head: String,
    arguments: Vec<(&'static str, Value)>,
    blocks: Vec<Block>,
    /// Names and values, which stand last.
    map: Option<(&'static str, Vec<(String, String)>)>,
}

pub(super) enum Value {
    Text(String),
    Number(u64),
    Bool(bool),
    Texts(Vec<String>),
}

impl Block {
    #[inline]
    pub(super) fn new(head: &'static str) -> Self {
        Self { head: head.to_owned(), arguments: Vec::new(), blocks: Vec::new(), map: None }
    }

    #[inline]
    pub(super) fn resource(kind: &str, label: &str) -> Self {
        let head = format!("resource {} {}", quoted(kind), quoted(label));
        Self { head, ..Self::new("") }
    }

    #[inline]
    pub(super) fn argument(mut self, name: &'static str, value: Value) -> Self {
        self.arguments.push((name, value));
        self
    }

    /// An argument that may be none.
    #[inline]
    pub(super) fn maybe(self, name: &'static str, value: Option<Value>) -> Self {
        match value {
            Some(value) => self.argument(name, value),
            None => self,
        }
    }

    #[inline]
    pub(super) fn blocks(mut self, blocks: impl IntoIterator<Item = Self>) -> Self {
        self.blocks.extend(blocks);
        self
    }

    #[inline]
    pub(super) fn map(mut self, name: &'static str, entries: &[(String, String)]) -> Self {
        if !entries.is_empty() {
            self.map = Some((name, entries.to_vec()));
        }
        self
    }

    /// The whole file.
    #[inline]
    pub(super) fn to_text(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out
    }

    #[inline]
    fn write(&self, depth: usize, out: &mut String) {
        line(depth, &format!("{} {{", self.head), out);
        let arguments =
            self.arguments.iter().map(|(name, value)| ((*name).to_owned(), value.to_text()));
        aligned(depth + 1, &arguments.collect::<Vec<_>>(), out);
        for (place, block) in self.blocks.iter().enumerate() {
            if place > 0 || !self.arguments.is_empty() {
                out.push('\n');
            }
            block.write(depth + 1, out);
        }
        if let Some((name, entries)) = &self.map {
            out.push('\n');
            line(depth + 1, &format!("{name} = {{"), out);
            let entries = entries.iter().map(|(name, value)| (key(name), quoted(value)));
            aligned(depth + 2, &entries.collect::<Vec<_>>(), out);
            line(depth + 1, "}", out);
        }
        line(depth, "}", out);
    }
}

impl Value {
    #[inline]
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    #[inline]
    fn to_text(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Number(number) => number.to_string(),
            Self::Bool(is_true) => is_true.to_string(),
            Self::Texts(texts) => {
                let texts: Vec<_> = texts.iter().map(|text| quoted(text)).collect();
                format!("[{}]", texts.join(", "))
            }
        }
    }
}

#[inline]
fn line(depth: usize, text: &str, out: &mut String) {
    out.extend(std::iter::repeat_n("  ", depth));
    out.push_str(text);
    out.push('\n');
}

/// Lines whose signs of equality stand below each other. The names are ASCII, so that each of their
/// bytes is a column.
#[inline]
fn aligned(depth: usize, pairs: &[(String, String)], out: &mut String) {
    let width = pairs.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    for (name, value) in pairs {
        line(depth, &format!("{name:width$} = {value}"), out);
    }
}

/// The name of a map's entry: bare where it is a word, but for those that begin something else.
#[inline]
fn key(name: &str) -> String {
    const WORDS: [&str; 5] = ["false", "for", "if", "null", "true"];
    let is_first = |letter: char| letter.is_ascii_alphabetic() || letter == '_';
    let is_inner = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    if name.starts_with(is_first) && name.chars().all(is_inner) && !WORDS.contains(&name) {
        return name.to_owned();
    }
    let mut key = String::new();
    for letter in quoted(name).chars() {
        match u32::from(letter) {
            code if letter.is_ascii() => key.extend(char::from_u32(code)),
            // How many columns a letter takes is for the tool to say, so none stands in a name.
            code if code <= 0xFFFF => key.push_str(&format!("\\u{code:04x}")),
            code => key.push_str(&format!("\\U{code:08x}")),
        }
    }
    key
}

/// A text that nothing is put into ("Strings and Templates" of the language's documentation).
#[inline]
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '$' | '%' if letters.peek() == Some(&'{') => out.extend([letter, letter]),
            letter if letter.is_control() => {
                out.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
    out
}
