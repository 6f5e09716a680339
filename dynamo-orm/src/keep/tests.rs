//! Which mode the environment asks for, and the text of the message.

use super::{Mode, differs_at};

#[test]
fn nothing_is_written_where_ci_says_so() {
    for writes in [None, Some(""), Some("0"), Some("false")] {
        assert_eq!(Mode::of_ci(writes), Mode::Write);
    }
    for tells in ["true", "1", "yes", "woodpecker"] {
        assert_eq!(Mode::of_ci(Some(tells)), Mode::Tell);
    }
}

#[test]
fn the_first_line_that_differs_is_told() {
    assert_eq!(differs_at("a\nb\n", "a\nc\n"), 2);
    assert_eq!(differs_at("", "a"), 1);
    assert_eq!(differs_at("a\n", "a\nb"), 2);
}
