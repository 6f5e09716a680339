use super::text::special;
use super::{Scanner, Word};
use crate::kind::Kind;

/// Whether all of it is one JSON value and nothing else.
fn is_value(json: &[u8]) -> bool {
    let mut scanner = Scanner::new(json);
    scanner.skip().and_then(|()| scanner.finish()).is_ok()
}

#[test]
fn what_is_json_is_passed_over_whole() {
    let values = [
        "null",
        "true",
        "false",
        "0",
        "-0",
        "10",
        "-1.5",
        "1e9",
        "2E-7",
        "0.25e+3",
        "\"\"",
        "[]",
        "{}",
        " [ 1 , 2 ] ",
        "{\"a\":[{\"b\":null}],\"c\":{}}",
        "\t{ \"a\" : \"b\" }\n",
        "\"\\u00e9\\n\\/\"",
        "\"\\ud83d\\ude00\"",
        "\"\u{7f}\u{80}\u{1f600}\"",
        "[[[]],{\"a\":[]}]",
    ];
    for value in values {
        assert!(is_value(value.as_bytes()), "{value}");
    }
}

#[test]
fn what_is_no_json_is_refused() {
    let broken: [&[u8]; 40] = [
        b"",
        b" ",
        b"nul",
        b"nulll",
        b"tru",
        b"True",
        b"01",
        b"-",
        b"1.",
        b".5",
        b"1e",
        b"1e+",
        b"+1",
        b"--1",
        b"0x1",
        b"1 2",
        b"{} x",
        b"{}{}",
        b"[1,]",
        b"[,1]",
        b"[1 2]",
        b"[1}",
        b"{\"a\":1]",
        b"{\"a\":1,}",
        b"{\"a\"}",
        b"{\"a\":}",
        b"{a:1}",
        b"{1:1}",
        b"[",
        b"{",
        b"{\"a\":1",
        b"\"",
        b"\"\\\"",
        b"\"\\x\"",
        b"\"\\u12\"",
        b"\"\\ud800\"",
        b"\"\\udc00\\ud800\"",
        b"\"\\ud800\\u0041\"",
        b"\"\x1f\"",
        b"\"\n\"",
    ];
    for json in broken {
        assert!(!is_value(json), "{:?}", String::from_utf8_lossy(json));
    }
}

#[test]
fn no_beginning_of_a_value_is_a_value() {
    let whole =
        r#"{"Items":[{"a":{"S":"x\u00e9\n"},"b":{"L":[{"N":"1"}]}}],"Count":1,"More":true}"#;
    for end in 0..whole.len() {
        assert!(!is_value(&whole.as_bytes()[..end]), "{end}");
    }
    assert!(is_value(whole.as_bytes()));
}

#[test]
fn what_stops_being_utf_8_breaks_there_wherever_that_is() {
    let broken: [(&[u8], usize); 5] = [
        (b"{\"a\":\"x\xff\"}", 7),
        (b"{\"a\xff\":\"x\"}", 3),
        (b"{\"a\":1\xff}", 6),
        (b"{\"a\":1}\xff", 7),
        (b"{\"a\":\"\xed\xa0\x80\"}", 6),
    ];
    for (json, at) in broken {
        let mut scanner = Scanner::new(json);
        let error = scanner.skip().and_then(|()| scanner.finish()).unwrap_err();
        assert!(error.to_string().ends_with(&format!("byte {at}")), "{error}: {at}");
    }
}

#[test]
fn containers_are_passed_over_to_a_depth_of_128() {
    let nested = |depth: usize| {
        let open: String = (0..depth).map(|d| if d % 2 == 0 { "[" } else { "{\"a\":" }).collect();
        let close: String = (0..depth).rev().map(|d| if d % 2 == 0 { "]" } else { "}" }).collect();
        format!("{open}1{close}")
    };
    assert!(is_value(nested(128).as_bytes()));
    assert!(!is_value(nested(129).as_bytes()));
    assert!(!is_value("[".repeat(1 << 20).as_bytes()));
}

#[test]
fn a_text_ends_where_a_look_at_each_byte_says() {
    let neighbours = [0x20, 0x21, 0x23, 0x5b, 0x5d, 0x7f, 0x80, 0xa0, 0xdc, 0xff];
    for stop in [b'"', b'\\', 0, 1, 0x1f] {
        for plain in neighbours {
            for place in 0..20 {
                let mut bytes = vec![plain; 24];
                bytes[place] = stop;
                assert_eq!(special(&bytes, 0), place, "{stop} among {plain}");
                assert_eq!(special(&bytes[..place], 0), place, "{plain} alone");
            }
        }
    }
}

#[test]
fn the_two_ways_to_take_the_first_bytes_of_a_name_agree() {
    let name = "naïve_ñame_of_an_attribute";
    for (end, _) in name.char_indices() {
        assert_eq!(Word::of(&name[..end]), Word::start_of(&name[..end]), "{end}");
    }
    assert_ne!(Word::of("ab"), Word::of("ba"));
}

#[test]
fn each_type_opens_a_value_written_closely_and_widely() {
    let kinds = [
        Kind::S,
        Kind::N,
        Kind::B,
        Kind::Bool,
        Kind::Null,
        Kind::SS,
        Kind::NS,
        Kind::BS,
        Kind::L,
        Kind::M,
    ];
    for kind in kinds {
        for spaced in ["{\"K\":", "{ \"K\":", "{\"K\" :", " {\n\"K\" : "] {
            for behind in ["", "0", "[0,1,2]}"] {
                let json = spaced.replace('K', kind.as_str()) + behind;
                assert_eq!(Scanner::new(json.as_bytes()).next_kind().ok(), Some(kind), "{json}");
            }
        }
    }
    for json in ["{\"X\":1}", "{\"\":1}", "{\"SSS\":1}", "{\"s\":1}", "{}", "[]", "{\"S\"", ""] {
        assert!(Scanner::new(json.as_bytes()).next_kind().is_err(), "{json}");
    }
}

#[test]
fn escapes_are_what_they_stand_for() {
    let texts = [
        (r#""plain""#, "plain"),
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r#""\u0041\u00e9\uffff""#, "A\u{e9}\u{ffff}"),
        (r#""x\ud83d\ude00y""#, "x\u{1f600}y"),
    ];
    for (json, text) in texts {
        assert_eq!(Scanner::new(json.as_bytes()).next_str().unwrap(), text);
    }
}
