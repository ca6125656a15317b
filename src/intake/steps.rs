//! How much is looked at: each look at a byte is a step, so that a test can count what a text costs, and a search that
//! would not end can.

use std::cell::Cell;

/// How many steps each byte of a text may take.
const A_BYTE: usize = 64;

/// How many steps any text may take, however short.
const AT_LEAST: usize = 65_536;

/// The steps taken so far.
pub(super) struct Steps {
    taken: Cell<usize>,
    most: usize,
}

impl Steps {
    /// For a text of this many bytes.
    pub(super) const fn of(bytes: usize) -> Self {
        Self { taken: Cell::new(0), most: bytes.saturating_mul(A_BYTE).saturating_add(AT_LEAST) }
    }

    /// Counts looks at this many bytes.
    pub(super) fn take(&self, bytes: usize) {
        self.taken.set(self.taken.get().saturating_add(bytes).saturating_add(1));
    }

    /// How many were taken.
    pub(super) const fn taken(&self) -> usize {
        self.taken.get()
    }

    /// Whether there are more than the text may take.
    pub(super) const fn are_spent(&self) -> bool {
        self.taken.get() > self.most
    }
}
