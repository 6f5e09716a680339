//! Helps for a word that is none of those that may stand somewhere.

/// The word nearest to `written`, if one is near: a third of its letters may be wrong.
pub(crate) fn nearest<'w>(written: &str, words: &[&'w str]) -> Option<&'w str> {
    words
        .iter()
        .map(|word| (distance(written, word), *word))
        .filter(|(distance, word)| *distance <= word.len().div_ceil(3))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// How many letters must be added, removed or changed to make `from` into `to`.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (b, above) in to.chars().zip(row.iter().skip(1)) {
            let changed = diagonal + usize::from(a != b);
            left = changed.min(above + 1).min(left + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

/// `` `a`, `b`, `c` ``
pub(crate) fn listed(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
