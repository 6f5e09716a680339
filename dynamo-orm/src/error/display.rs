//! An error in one line: its place, what it is, and what it came from.

use std::fmt;

use super::{Cause, Error, ErrorKind, Inner};

/// How many actions of a transaction an error names.
const MOST_BLAMED: usize = 3;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Inner { kind, place, cause, attachment, .. } = &*self.0;
        if let Some(attachment) = attachment {
            write!(f, "{attachment}: ")?;
        }
        // The error that the parts have in common says where.
        if let Cause::Shared(error) = cause {
            return error.fmt(f);
        }
        match cause {
            Cause::Decode(error) => return error.write_behind(place, f),
            Cause::Encode(error) => return error.write_behind(place, f),
            _ => {}
        }
        if !place.is_empty() {
            write!(f, "{place}: ")?;
        }
        match cause {
            Cause::Encode(error) => error.fmt(f),
            Cause::Decode(error) => error.fmt(f),
            Cause::Service(answer) if *kind == ErrorKind::Service && answer.message.is_some() => {
                write!(f, "{kind} ({answer}); `service_message()` has its words")
            }
            Cause::Service(answer) => {
                write!(f, "{kind} ({answer})")?;
                write_blamed(&answer.reasons, f)
            }
            Cause::Source(source) => write!(f, "{kind} ({})", Chain(&**source)),
            Cause::Deadline(after, None) => write!(f, "{kind} ({after:?})"),
            Cause::Deadline(after, Some(last)) => write!(f, "{kind} ({after:?}); last, {last}"),
            Cause::Shared(error) => error.fmt(f),
            Cause::Stated(why) => f.write_str(why),
            Cause::Member(name) | Cause::Unique(name) => write!(f, "{kind}: `{name}`"),
            Cause::Incomplete(_) => write!(f, "{kind}; the error says where to go on"),
        }
    }
}

/// The actions of a transaction that were to blame; the first of many tell enough.
fn write_blamed(reasons: &[Option<Error>], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let blamed = reasons.iter().enumerate().filter_map(|(index, r)| Some((index, r.as_ref()?)));
    for (index, reason) in blamed.clone().take(MOST_BLAMED) {
        write!(f, "; action {index}, {reason}")?;
    }
    match blamed.count().saturating_sub(MOST_BLAMED) {
        0 => Ok(()),
        more => write!(f, "; and {more} more"),
    }
}

/// An error and what it came from, in one line.
struct Chain<'e>(&'e (dyn std::error::Error + 'static));

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        match self.0.source() {
            Some(source) => write!(f, ": {}", Chain(source)),
            None => Ok(()),
        }
    }
}
