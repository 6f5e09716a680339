//! Keys to go on from that come again.

use crate::page::KeyShape;

/// Finds out that a read goes in a circle, by Brent's algorithm: one key is kept and compared with
/// those that follow, and another one takes its place after 1, 2, 4 and so on of them.
#[derive(Default)]
pub(super) struct Circle {
    kept: Option<Vec<u8>>,
    compared: u64,
    until: u64,
}

impl Circle {
    /// Whether that key came before; one in a circle is found after at most three rounds of it.
    pub(super) fn closes(&mut self, key: &[u8], shape: &KeyShape) -> bool {
        if self.kept.as_ref().is_some_and(|kept| shape.is_same(kept, key)) {
            return true;
        }
        if self.compared == self.until {
            self.kept = Some(key.to_vec());
            self.until = self.until.saturating_mul(2).max(1);
            self.compared = 0;
        }
        self.compared += 1;
        false
    }
}
