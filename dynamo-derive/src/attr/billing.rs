//! The word `billing`: a text, or a list of units.

use super::container::number;
use super::list::pieces;
use super::symbol::{OF_BILLING, READ, WRITE, example};
use super::{Entry, Rest, Slot, nearest, split};
use crate::diag::{Code, Diagnostics};

/// How a table's capacity is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Billing {
    /// By request.
    OnDemand,
    /// By the hour, in units a second.
    Provisioned { read: u64, write: u64 },
}

const ON_DEMAND: &str = "on_demand";

/// Both ways to pay, as they are written.
const WAYS_TO_PAY: &str = "`billing = \"on_demand\"` or `billing(read = 5, write = 5)`";

/// `billing = "on_demand"`, or units in brackets.
pub(super) fn billing(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Billing> {
    if let Rest::Other(_) = &entry.rest {
        return provisioned(entry, diagnostics);
    }
    let text = entry.text(diagnostics)?;
    let written = text.value();
    if written == ON_DEMAND {
        return Some(Billing::OnDemand);
    }
    let message = format_args!("unknown value `{written}` of `billing`; write {WAYS_TO_PAY}");
    diagnostics.at(text.span(), Code::UnknownSetting, message);
    None
}

fn provisioned(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<Billing> {
    let tokens = entry.list("billing(read = 5, write = 5)", diagnostics)?;
    let count = pieces(tokens.clone()).len();
    let mut entries = Vec::new();
    split(tokens, &OF_BILLING, &mut entries, diagnostics);
    let is_legible = entries.len() == count;
    let (mut read, mut write) = (Slot::empty(), Slot::empty());
    let mut seen = Vec::new();
    for entry in entries {
        let word = unit_word(&entry, diagnostics);
        match word {
            Some(READ) => read.fill(&entry, units(&entry, diagnostics), diagnostics),
            Some(WRITE) => write.fill(&entry, units(&entry, diagnostics), diagnostics),
            _ => {}
        }
        seen.push(word);
    }
    // What could not be read as a word may have been either.
    if is_legible && !seen.contains(&None) {
        for word in OF_BILLING.into_iter().filter(|word| !seen.contains(&Some(word))) {
            let message = format_args!(
                "`billing(..)` says what is read and what is written in a second; \
                 write `{}` too",
                example(word)
            );
            diagnostics.at(entry.span, Code::BillingUnits, message);
        }
    }
    Some(Billing::Provisioned { read: read.take()?.value, write: write.take()?.value })
}

/// `read` or `write`, whichever was meant.
fn unit_word(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<&'static str> {
    let name = entry.name.as_str();
    if let Some(word) = OF_BILLING.into_iter().find(|word| *word == name) {
        return Some(word);
    }
    let guess = match name {
        "read_capacity_units" | "read_units" | "rcu" => Some(READ),
        "write_capacity_units" | "write_units" | "wcu" => Some(WRITE),
        _ => nearest(name, &OF_BILLING),
    };
    let advice = guess
        .map_or_else(|| format!("write {WAYS_TO_PAY}"), |word| format!("did you mean `{word}`?"));
    let message = format_args!("unknown word `{name}` in `billing`; {advice}");
    diagnostics.at(entry.span, Code::BillingUnits, message);
    guess
}

fn units(entry: &Entry, diagnostics: &mut Diagnostics) -> Option<u64> {
    let units = number(entry, diagnostics)?;
    if units == 0 {
        let name = &entry.name;
        let message = format_args!(
            "`{name}` is at least 1 unit a second; write `{name} = 1`, or pay by request with \
             `billing = \"on_demand\"`"
        );
        diagnostics.at(entry.span, Code::BillingUnits, message);
    }
    Some(units)
}
