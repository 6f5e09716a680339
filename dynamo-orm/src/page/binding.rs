//! What a cursor belongs to, as a digest.

use sha2::{Digest, Sha256};

/// Bytes of a digest in a cursor.
pub(super) const SEAL_BYTES: usize = 16;

/// A digest that is fed with what a cursor must not be moved between: table, index, partition.
///
/// It tells a mistake, not an attack: whoever knows the parts can compute it.
#[derive(Clone)]
pub(crate) struct Binding(Sha256);

impl Binding {
    pub(crate) fn new(table: &str, index: Option<&str>) -> Self {
        let mut binding = Self(Sha256::new());
        binding.feed(table.as_bytes());
        binding.feed(index.unwrap_or_default().as_bytes());
        binding
    }

    /// Adds a part; its length goes before it, so that parts never run into each other.
    pub(crate) fn feed(&mut self, part: &[u8]) {
        self.0.update(part.len().to_be_bytes());
        self.0.update(part);
    }

    /// The digest of all parts and what it goes with.
    pub(super) fn seal(&self, sealed: &[u8]) -> [u8; SEAL_BYTES] {
        let mut whole = self.clone();
        whole.feed(sealed);
        let mut seal = [0; SEAL_BYTES];
        for (byte, of_digest) in seal.iter_mut().zip(whole.0.finalize()) {
            *byte = of_digest;
        }
        seal
    }
}
