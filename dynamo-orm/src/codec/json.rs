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
    let plain = special(bytes, 0);
    if plain == bytes.len() {
        out.extend_from_slice(bytes);
    } else {
        write_escaped(out, bytes, plain);
    }
    out.push(b'"');
}

/// Writes a text whose first byte that needs an escape stands there.
#[cold]
fn write_escaped(out: &mut Vec<u8>, bytes: &[u8], first: usize) {
    let (mut written, mut special_at) = (0, first);
    while let Some(&byte) = bytes.get(special_at) {
        out.extend_from_slice(bytes.get(written..special_at).unwrap_or_default());
        write_escape(out, byte);
        written = special_at + 1;
        special_at = special(bytes, written);
    }
    out.extend_from_slice(bytes.get(written..).unwrap_or_default());
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
