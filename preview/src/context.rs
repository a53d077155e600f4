//! What functions are evaluated in: the time, the zones, random values, and the patterns that were read before.

use std::collections::HashMap;
use std::sync::Arc;

use aepflow_java::regex::Regex;
use aepflow_java::time::{Pattern, Zones};
use foldhash::fast::RandomState;

use crate::failure::{Failure, Outcome};

/// How many steps the regular expressions of a record may take together.
const REGEX_STEPS: u64 = 20_000_000;
/// How many patterns are kept that expressions compute.
const KEPT: usize = 1_000;

/// Patterns that were read before.
#[derive(Debug, Default)]
pub(crate) struct Patterns {
    regexes: HashMap<String, Result<Arc<Regex>, Failure>, RandomState>,
    dates: HashMap<String, Result<Arc<Pattern>, Failure>, RandomState>,
}

/// What all expressions of a record have in common.
pub(crate) struct Context<'v> {
    /// Now, in milliseconds since 1970.
    pub(crate) now: i64,
    pub(crate) zones: &'v Zones,
    patterns: &'v mut Patterns,
    random: u64,
    pub(crate) regex_steps: u64,
    /// Whether a zone was asked for while there are no rules of zones.
    pub(crate) wants_zones: bool,
}

impl<'v> Context<'v> {
    pub(crate) fn new(now: i64, seed: u64, zones: &'v Zones, patterns: &'v mut Patterns) -> Self {
        Context { now, zones, patterns, random: seed, regex_steps: REGEX_STEPS, wants_zones: false }
    }

    /// The next of a row of numbers that the seed determines (`SplitMix64`).
    pub(crate) fn random(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A regular expression that is read once.
    pub(crate) fn regex(&mut self, pattern: &str) -> Outcome<Arc<Regex>> {
        if let Some(known) = self.patterns.regexes.get(pattern) {
            return known.clone();
        }
        let read = Regex::new(pattern).map(Arc::new).map_err(|refusal| Failure::from(&refusal));
        if self.patterns.regexes.len() >= KEPT {
            self.patterns.regexes.clear();
        }
        self.patterns.regexes.insert(pattern.to_owned(), read.clone());
        read
    }

    /// A pattern of dates that is read once.
    pub(crate) fn date_pattern(&mut self, pattern: &str) -> Outcome<Arc<Pattern>> {
        if let Some(known) = self.patterns.dates.get(pattern) {
            return known.clone();
        }
        let read = Pattern::new(pattern).map(Arc::new).map_err(|refusal| Failure::from(&refusal));
        if self.patterns.dates.len() >= KEPT {
            self.patterns.dates.clear();
        }
        self.patterns.dates.insert(pattern.to_owned(), read.clone());
        read
    }
}
