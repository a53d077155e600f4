//! Ids, etags and tokens: from a seed and a counter, so that a run can be repeated.

use std::fmt::Write;

use serde::{Deserialize, Serialize};

/// Makes ids in the platform's shapes; none comes twice.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Ids {
    seed: u64,
    made: u64,
}

impl Ids {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, made: 0 }
    }

    /// The same for the same seed and text, whatever else was made.
    pub(crate) fn of_text(seed: u64, text: &str) -> Self {
        Self::new(seed ^ hash(text))
    }

    fn word(&mut self) -> u64 {
        self.made = self.made.wrapping_add(1);
        mix(self.seed.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(self.made))
    }

    /// `len` hex digits.
    pub(crate) fn hex(&mut self, len: usize) -> String {
        let mut text = String::new();
        while text.len() < len {
            // INVARIANT: writing to a String does not fail.
            let _ = write!(text, "{:016x}", self.word());
        }
        text.truncate(len);
        text
    }

    /// A version 4 UUID.
    pub(crate) fn uuid(&mut self) -> String {
        let hex = self.hex(32);
        format!("{}-{}-4{}-8{}-{}", &hex[..8], &hex[8..12], &hex[13..16], &hex[17..20], &hex[20..])
    }

    /// An etag, its double quotes included.
    pub(crate) fn etag(&mut self, now: u64) -> String {
        format!("\"{}-0000-0200-0000-{:08x}0000\"", self.hex(8), now & 0xFFFF_FFFF)
    }

    /// 26 characters, as the ids of batches have.
    pub(crate) fn batch(&mut self) -> String {
        let alphabet = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let digits = self.hex(48);
        let pick = |pair: &[u8]| {
            let value = usize::from(pair[0]).wrapping_mul(31).wrapping_add(usize::from(pair[1]));
            char::from(alphabet[value % alphabet.len()])
        };
        format!("01{}", digits.as_bytes().chunks_exact(2).map(pick).collect::<String>())
    }

    /// Below `bound`, for shuffling.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.word() % bound).unwrap_or_default()
    }
}

/// `SplitMix64`'s finisher.
fn mix(word: u64) -> u64 {
    let word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}

/// A digest of a text, to distinguish two secrets without showing them.
pub(crate) fn digest(text: &str) -> String {
    format!("{:016x}", hash(text))
}

fn hash(text: &str) -> u64 {
    let hash = text
        .bytes()
        .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3));
    mix(hash)
}
