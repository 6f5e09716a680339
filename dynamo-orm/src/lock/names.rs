//! What the structs and enums within attributes are called: by their names in Rust, as short as they
//! tell each from the others. The names are no part of what is stored.

use std::collections::BTreeMap;

use super::values::Identity;

/// A type's name without the paths in it: `Page<Order>`.
#[inline]
pub(super) fn short(path: &str) -> String {
    let is_of_path = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let mut short = String::new();
    let mut rest = path;
    while !rest.is_empty() {
        let end = rest.find(|letter| !is_of_path(letter)).unwrap_or(rest.len());
        let (word, behind) = rest.split_at_checked(end).unwrap_or((rest, ""));
        short.push_str(word.rsplit("::").next().unwrap_or(word));
        let signs = behind.find(is_of_path).unwrap_or(behind.len());
        let (signs, behind) = behind.split_at_checked(signs).unwrap_or((behind, ""));
        short.push_str(signs);
        rest = behind;
    }
    short
}

/// A name for each, no two the same.
#[inline]
pub(super) fn labels<'i>(identities: impl Iterator<Item = &'i Identity>) -> Vec<String> {
    let identities: Vec<&Identity> = identities.collect();
    let shorts: Vec<String> = identities.iter().map(|of| of.label(&short(of.path))).collect();
    let named = identities.iter().zip(&shorts).map(|(of, short)| {
        let is_alone = shorts.iter().filter(|other| *other == short).count() == 1;
        if is_alone { short.clone() } else { of.label(of.path) }
    });
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    let numbered = named.map(|name| {
        let count = taken.entry(name.clone()).or_default();
        *count += 1;
        if *count == 1 { name } else { format!("{name} ({count})") }
    });
    numbered.collect()
}

impl Identity {
    #[inline]
    fn label(&self, path: &str) -> String {
        let label = match self.variant {
            Some(variant) => format!("{path}::{variant}"),
            None => path.to_owned(),
        };
        // The mark that ends a name.
        label.replace('`', "'")
    }
}
