//! JSON text: quoting, and nothing of DynamoDB.

use super::scan::special;

/// Appends `text` as a JSON string.
///
/// RFC 8259 section 7: the quote, the backslash and the controls below U+0020 are escaped; all
/// else may stand as it is.
pub(crate) fn write_string(out: &mut Vec<u8>, text: &str) {
    let bytes = text.as_bytes();
    // Most texts need no escape, and then all is of a known length.
    out.reserve(bytes.len() + 2);
    out.push(b'"');
    let mut written = 0;
    loop {
        let special = special(bytes, written);
        out.extend_from_slice(bytes.get(written..special).unwrap_or_default());
        let Some(&byte) = bytes.get(special) else { break };
        write_escape(out, byte);
        written = special + 1;
    }
    out.push(b'"');
}

#[cold]
fn write_escape(out: &mut Vec<u8>, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    match byte {
        b'"' => out.extend_from_slice(b"\\\""),
        b'\\' => out.extend_from_slice(b"\\\\"),
        b'\n' => out.extend_from_slice(b"\\n"),
        b'\r' => out.extend_from_slice(b"\\r"),
        b'\t' => out.extend_from_slice(b"\\t"),
        _ => {
            out.extend_from_slice(b"\\u00");
            out.extend([byte >> 4, byte & 15].iter().filter_map(|&d| HEX.get(usize::from(d))));
        }
    }
}
