//! Numbers, texts and the like: which takes all values of which.

use crate::kind::Kind;
use crate::lock::data::{Form, Integer};

/// What `EpochSeconds` and `EpochMillis` store.
const I64: Integer = Integer { bits: 64, is_signed: true, is_nonzero: false };

/// Whether every value that is stored in the old form is read by the new one.
#[inline]
pub(super) fn reads(old: &Form, new: &Form) -> bool {
    match (old, new) {
        _ if old == new => true,
        (old, Form::All(kind)) => old.kind() == Some(*kind),
        (Form::Integer(old), Form::Integer(new)) => holds(*new, *old),
        (Form::Integer(old), Form::Float(bits)) => is_exact(*old, *bits),
        (Form::Float(old), Form::Float(new)) => new >= old,
        (Form::Format(Kind::N, name), Form::Integer(new)) => {
            name.ends_with("since 1970") && holds(*new, I64)
        }
        (Form::Integer(old), Form::Format(Kind::N, name)) => {
            name == "decimal of 96 bits" && old.bits <= 64
        }
        (Form::Format(Kind::S, old), Form::Format(Kind::S, new)) => {
            new == "IP address" && (old == "IPv4 address" || old == "IPv6 address")
        }
        _ => false,
    }
}

#[inline]
fn holds(new: Integer, old: Integer) -> bool {
    let is_wide_enough = match (new.is_signed, old.is_signed) {
        (true, false) => new.bits > old.bits,
        (false, true) => false,
        _ => new.bits >= old.bits,
    };
    is_wide_enough && (old.is_nonzero || !new.is_nonzero)
}

/// Whether a float holds every such integer: its mantissa has 24 bits, or 53.
#[inline]
fn is_exact(integer: Integer, bits: u32) -> bool {
    match bits {
        32 => integer.bits <= 16,
        _ => integer.bits <= 32,
    }
}
