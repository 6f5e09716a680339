"""The items as boto3 has them: what we write must read like this, and we must read this.

An `int` stands for the number, `bytes` for the binary; sets are the service's sets.
"""

from decimal import Decimal as D

from boto3.dynamodb.types import Binary

NINES = 10**38 - 1

FAMILIES = {
    "texts": {
        "string": "Alice",
        "cow": "moo",
        "boxed": "boxed",
        "rc": "counted",
        "arc": "counted in threads",
        "empty": "",
        "words": "Grüße, Ωμέγα, 世界, مرحبا, e\u0301",
        "emoji": "😀 👩\u200d👩\u200d👧 🇳🇴 𝄞",
        "edges": "\x7f\x80\u07ff\u0800\ud7ff\ue000\ufeff\uffff\U00010000\U0010ffff",
        "control": "nul\0 bell\a escape\x1b tab\t line\n return\r \u2028\u2029",
        "quotes": "'one' \"two\" ''\"\" `back`",
        "backslashes": r"\ \\ \n \u0041 \" /" + "\\",
        "json": '{"S":"no","L":[null,1e3]}',
        "long": "aé世😀" * 5_000,
    },
    "numbers": {
        "i8": [-128, 127],
        "i16": [-(2**15), 2**15 - 1],
        "i32": [-(2**31), 2**31 - 1],
        "i64": [-(2**63), 2**63 - 1],
        "i128": [-NINES, NINES],
        "isize": -7,
        "u8": 255,
        "u16": 2**16 - 1,
        "u32": 2**32 - 1,
        "u64": 2**64 - 1,
        "u128": NINES,
        "usize": 7,
        "zero": 0,
        "f32": D("0.1"),
        "f32_large": D("3.4028235E+38"),
        "f32_small": D("1.1754944E-38"),
        "f64": D("-0.1"),
        "f64_third": D("0.3333333333333333"),
        "f64_large": D("9.87654321E+125"),
        "f64_small": D("1.5E-100"),
        "f64_whole": D("1E+22"),
        "f64_zero": 0,
        "number": D("-1234567890.1234567890123456789012345678"),
    },
    "number texts": {
        "zeros": D("12.500"),
        "exponent": D("1.5E+2"),
        "largest": D("9.9999999999999999999999999999999999999E+125"),
        "smallest": D("-1E-130"),
        "digits": D("0.12345678901234567890123456789012345678"),
        "whole": D("42.0"),
        "scaled": D("1.5E+3"),
    },
    "binaries": {
        "vec": b"\x00\x01\xfe\xff",
        "bytes": b"bytes",
        "array": b"\xde\xad\xbe\xef",
        "empty": b"",
        "every_byte": bytes(range(256)),
        "list": [b"a", b"bc"],
        "pair": [b"pair", 9],
    },
    "options": {
        "yes": True,
        "no": False,
        "null": None,
        "present": "here",
        "present_number": 1,
        "present_list": [],
        "present_empty": "",
        "in_list": [1, None, 3],
        "in_tuple": [None, False],
    },
    "pointers": {"boxed": 1, "rc": [2, 3], "arc": "four", "option_arc": True},
    "lists": {
        "grades": [90, 85, 100, 94],
        "empty": [],
        "nested": [[], [-1], [2, -3]],
        "array": [-1, 0, 1],
        "tuple": ["one", 2, True],
        "wide": [1, 2, 3, 4, 5, 6, 7, "eight"],
        "pairs": [["half", D("0.5")], ["quarter", D("0.25")]],
        "long": list(range(2_000)),
    },
    "maps": {
        "hash": {"one": 1, "two": 2},
        "btree": {"letters": ["a", "b"]},
        "empty": {},
        "nested": {"in": {"some": -1, "none": None}},
        "odd_names": {
            "😀": 1,
            "\"quoted\" 'twice'": 2,
            "back\\slash\\u0041": 3,
            "nul\0 line\n": 4,
            "a.b[0]": 5,
            "世界": 6,
            "S": 7,
        },
    },
    "sets": {
        "texts": {"a", "é", "😀", '"\\\0'},
        "texts_hashed": {"x", "y"},
        "numbers": {-(2**63), -1, 0, 2**63 - 1},
        "numbers_hashed": {1, 2, 255},
        "exact": {D("0.1"), D("1E-100"), D("12345678901234567890123456789")},
        "binaries": {b"\x00", b"\xff\x00"},
        "binaries_hashed": {b"a", b"b"},
        "cents": {1, 250},
        "single": {""},
        "in_list": [{1, 2}, {3}],
    },
    "nested": {
        "home": {"city": "Oslo", "post code": 150, "floorCount": -1},
        "homes": [
            {"city": "Oslo", "post code": 150, "floorCount": -1},
            {"city": "Roma", "floorCount": 3},
        ],
        "by_name": {"summer": {"city": "Roma", "floorCount": 3}},
        "price": 1_999,
        "prices": [1, 2],
        "grades": [1, 2, 3],
        "chain": {"value": 1, "next": {"value": 2, "next": {"value": 3}}},
    },
    "names": {
        "BY-THE-RULE": 1,
        "size": 2,
        "a.b[0]": 3,
        "with space": 4,
        "\"quoted\" 'twice'": 5,
        "back\\slash\\u0041": 6,
        "😀 世界": 7,
        "nul\0": 8,
        "#0": 9,
        "0": 10,
    },
    "anything": {
        "text": "text",
        "number": D("-1.5"),
        "binary": b"\x00\xff",
        "boolean": True,
        "null": None,
        "list": ["", 1, [], None],
        "map": {"inner": {"deep": False}},
        "texts": {"a"},
        "numbers": {1},
        "binaries": {b"b"},
    },
}

# What boto3 writes beside that, and we read as if it were not there.
NULLS = {"options": {"absent": None, "absent_number": None, "absent_list": None, "absent_set": None}}
UNKNOWN = {
    "unknown": "x",
    "unknown \"map\"": {"L": [{"S": None}, {1, 2}, "}\\\""], "": {}},
    "unknown set": {b"x", b"y"},
    "UNKNOWN": D("1E+100"),
}

# The shortest texts of some of the number texts, as DynamoDB gives them.
NUMBER_TEXTS = {
    "zeros": "12.5",
    "exponent": "150",
    "digits": "0.12345678901234567890123456789012345678",
}

ALICE = {
    "student_id": 3098390,
    "first_name": "Alice",
    "last_name": "Wonderland",
    "grades": [90, 85, 100, 94],
}
ORDER = {"customerId": 'c-1 "😀"', "order-no": -7, "lineItems": ["tea", "cake"]}
BLOB = {"digest": b"\x00\xff\x10", "at": "2026-11-22T00:00:00Z", "size": 10}

# The tables, each with its key attributes and their types.
TABLES = {
    "everything": [("id", "S")],
    "students": [("student_id", "N")],
    "orders": [("customerId", "S"), ("order-no", "N")],
    "blobs": [("digest", "B"), ("at", "S")],
}

# Before and after our update of every kind of attribute.
UNCHANGED = {
    "id": "changed",
    "text": "old",
    'a.b "😀"': 1,
    "size": D("0.5"),
    "bytes": b"old",
    "tags": {"a"},
    "emptied": {1, 2},
    "removed": 1,
    "unset": 2,
    "kept": 3,
    "list": [False],
    "price": 1,
    "home": {"city": "Roma", "post code": 1, "floorCount": 1},
    "unknown": {"is": ["kept", None]},
}
CHANGED = {
    "id": "changed",
    "text": 'new\0 "text"',
    'a.b "😀"': -2,
    "size": D("0.25"),
    "bytes": b"new",
    "tags": {"x", "y"},
    "kept": 3,
    "list": [True, None],
    "price": 2,
    "home": {"city": "Oslo", "floorCount": 1},
    "unknown": {"is": ["kept", None]},
}

# Items with one mistake each; the grades are right unless they are it.
MISTAKES = {
    "x": {"grades": [90, "85"]},
    "null grades": {"grades": None},
    "set of grades": {"grades": {90, 85}},
    "number for text": {"text": 1},
    "binary for text": {"text": b"text"},
    "too large": {"small": 256},
    "negative": {"small": -1},
    "fraction": {"small": D("1.5")},
    "inexact": {"float": D("0.123456789")},
    "text for flag": {"flag": "true"},
    "text for bytes": {"bytes": "Ynl0ZXM="},
    "list for bytes": {"bytes": [1, 2]},
    "list for set": {"tags": ["a"]},
    "numbers for texts": {"tags": {1}},
    "short pair": {"pair": [1]},
    "long pair": {"pair": [1, 2, 3]},
    "deep in a map": {"scores": {"b": True}},
    "deep in structs": {"address": {"homes": [{"zip": 1}, {"zip": 2}, {"zip": "3"}]}},
    "missing in structs": {"address": {"homes": [{}]}},
    'quoted "id"': {"text": {}},
}


def typed(value: object) -> object:
    """The value with its attribute type, so that `True`, 1 and "1" are three values."""
    match value:
        case None:
            return ("NULL",)
        case bool():
            return ("BOOL", value)
        case str():
            return ("S", value)
        case int() | D():
            return ("N", D(value))
        case bytes():
            return ("B", value)
        case Binary():
            return ("B", value.value)
        case list():
            return ("L", [typed(element) for element in value])
        case set():
            return ("set", frozenset(typed(element) for element in value))
        case dict():
            return ("M", {name: typed(element) for name, element in value.items()})
    raise TypeError(f"boto3 has no {type(value).__name__}")
