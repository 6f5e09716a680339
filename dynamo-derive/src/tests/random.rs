//! Choices that are the same each time, by xorshift.

pub(super) struct Random {
    state: u64,
}

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self { state: seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1 }
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        usize::try_from(self.state >> 33).expect("31 bits") % end
    }

    /// Whether it is one of so many times.
    pub(super) fn is_one_of(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    pub(super) fn one<T: Copy>(&mut self, list: &[T]) -> T {
        let place = self.below(list.len());
        *list.get(place).expect("a place in the list")
    }

    pub(super) fn shuffled<T>(&mut self, mut list: Vec<T>) -> Vec<T> {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
        list
    }
}
