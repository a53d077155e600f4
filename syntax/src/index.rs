//! Positions in a list, found by what is there. The keys stay in the list, so the table is small and quick to fill.

use std::hash::{BuildHasher, Hasher};
use std::mem;

use foldhash::fast::RandomState;

/// Positions by the hashes of their keys.
#[derive(Debug, Default)]
pub struct Index {
    /// A hash and a place, counted from 1, each; 0 where none is. INVARIANT: as many as a power of two, some of them free.
    slots: Vec<(u32, u32)>,
    len: usize,
    hasher: RandomState,
}

impl Index {
    /// An index that has room for so many places.
    #[must_use]
    pub fn with_capacity(count: usize) -> Index {
        let mut index = Index::default();
        index.resize(count.saturating_mul(4) / 3 + 1);
        index
    }

    /// The hash of a text.
    #[must_use]
    pub fn hash(&self, text: &str) -> u32 {
        let mut hasher = self.hasher.build_hasher();
        hasher.write(text.as_bytes());
        (hasher.finish() >> 32) as u32
    }

    /// The hash of a text that is a key only together with a number.
    #[must_use]
    pub fn hash_within(&self, number: usize, text: &str) -> u32 {
        let mut hasher = self.hasher.build_hasher();
        hasher.write_usize(number);
        hasher.write(text.as_bytes());
        (hasher.finish() >> 32) as u32
    }

    /// The place of that hash which holds what is sought.
    #[must_use]
    pub fn find(&self, hash: u32, holds: impl Fn(usize) -> bool) -> Option<usize> {
        let mut at = hash;
        loop {
            let (other, place) = *self.slots.get(self.slot(at))?;
            let place = (place as usize).checked_sub(1)?;
            if other == hash && holds(place) {
                return Some(place);
            }
            at = at.wrapping_add(1);
        }
    }

    /// Adds a place that is not there yet.
    pub fn insert(&mut self, hash: u32, place: usize) {
        if self.len >= self.slots.len() / 4 * 3 {
            self.resize(self.slots.len() + 1);
        }
        // INVARIANT: no list is that long, as no text of its fields is.
        self.put(hash, u32::try_from(place + 1).unwrap_or(u32::MAX));
        self.len += 1;
    }

    /// The slot of a hash, or of one that had to give way.
    fn slot(&self, hash: u32) -> usize {
        hash as usize & self.slots.len().wrapping_sub(1)
    }

    fn put(&mut self, hash: u32, place: u32) {
        let mut at = hash;
        while self.slots[self.slot(at)].1 != 0 {
            at = at.wrapping_add(1);
        }
        let slot = self.slot(at);
        self.slots[slot] = (hash, place);
    }

    fn resize(&mut self, count: usize) {
        let slots = vec![(0, 0); count.next_power_of_two().max(8)];
        for (hash, place) in mem::replace(&mut self.slots, slots) {
            if place != 0 {
                self.put(hash, place);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    #[test]
    fn what_was_added_is_found() {
        for mut index in [Index::default(), Index::with_capacity(700)] {
            let keys: Vec<String> = (0..1000).map(|key| format!("key {key}")).collect();
            let find = |index: &Index, key: &str| index.find(index.hash(key), |place| keys[place] == key);
            for (place, key) in keys.iter().enumerate() {
                assert_eq!(find(&index, key), None);
                index.insert(index.hash(key), place);
            }
            assert!(keys.iter().enumerate().all(|(place, key)| find(&index, key) == Some(place)));
            assert_eq!(find(&index, "key"), None);
        }
    }
}
