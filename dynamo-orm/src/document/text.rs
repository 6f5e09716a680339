//! A text within quotes, as JSON, YAML and TypeScript all read it.

/// Appends the text in double quotes.
///
/// What is escaped is what one of the three would not take as it is: the quote and the backslash;
/// controls and the marks of a line's end (YAML 1.2, "5.1. Character Set" and "5.7. Escaped
/// Characters"); a mark of byte order. The escapes are those that all three share.
#[inline]
pub(super) fn quote(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => escape(letter, out),
            letter if letter.is_control() => escape(letter, out),
            letter => out.push(letter),
        }
    }
    out.push('"');
}

/// All that is escaped has four digits at most.
#[inline]
fn escape(letter: char, out: &mut String) {
    out.push_str(&format!("\\u{:04x}", u32::from(letter)));
}
