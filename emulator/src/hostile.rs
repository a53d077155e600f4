//! A platform that isn't kind: a mixture of faults by chance, the same for the same seed.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::faults::{Fault, Kind};
use crate::ids::Ids;
use crate::router::Row;

/// What it does by itself: everything but to expire tokens, to be slow, and to do twice what was asked once.
const KINDS: [Kind; 14] = [
    Kind::RateLimit,
    Kind::ServerErrorBefore,
    Kind::ServerErrorAfter,
    Kind::TimeoutBefore,
    Kind::TimeoutAfter,
    Kind::LateCommit,
    Kind::BrokenJson,
    Kind::PageBefore,
    Kind::PageAfter,
    Kind::ShuffledLists,
    Kind::UpperCaseIds,
    Kind::StaleLists,
    Kind::StaleReads,
    Kind::Initializing,
];
/// What login pages, proxies and gateways answer with.
const PAGES: [u16; 5] = [200, 302, 403, 404, 502];
/// How many of a hundred calls go wrong.
const RATE: usize = 25;
/// How far back a stale answer is, in requests, and how long until a late commit.
const MOST_REQUESTS: usize = 4;
/// How long a host waits in vain, in milliseconds: a test can't wait for half a minute.
const DELAY_MS: u64 = 20;

/// The mixture, and how far it has gone.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Hostile {
    rate: usize,
    kinds: Vec<Kind>,
    chance: Ids,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    hostile: u64,
    rate: Option<usize>,
    kinds: Option<Vec<Kind>>,
}

impl Hostile {
    /// Reads `{hostile: seed, rate?: calls of a hundred, kinds?}`.
    pub(crate) fn read(value: &Value) -> Result<Self, String> {
        let given = Given::deserialize(value).map_err(|error| error.to_string())?;
        let (rate, kinds) = (given.rate.unwrap_or(RATE), given.kinds.unwrap_or_else(|| KINDS.to_vec()));
        if rate > 100 {
            return Err("`rate` is how many of a hundred calls go wrong".to_owned());
        }
        if kinds.is_empty() {
            return Err("`kinds` must name one".to_owned());
        }
        Ok(Self { rate, kinds, chance: Ids::new(given.hostile) })
    }

    /// What the next call meets.
    pub(crate) fn next(&mut self, row: &Row) -> Option<Fault> {
        if self.chance.below(100) >= self.rate {
            return None;
        }
        let kinds: Vec<Kind> = self.kinds.iter().copied().filter(|kind| fits(*kind, row)).collect();
        let mut fault = Fault::next(*kinds.get(self.chance.below(kinds.len()))?);
        match fault.kind {
            Kind::Status => fault.status = Some(400),
            Kind::RateLimit => {
                fault.retry_after = Some(0);
                fault.retry_date = self.chance.below(2) == 1;
            }
            Kind::TimeoutBefore | Kind::TimeoutAfter | Kind::Slow => fault.delay_ms = Some(DELAY_MS),
            Kind::PageBefore | Kind::PageAfter => fault.status = PAGES.get(self.chance.below(PAGES.len())).copied(),
            Kind::Initializing => fault.seconds = Some(1),
            Kind::LateCommit => {
                fault.delay_ms = Some(DELAY_MS);
                fault.requests = Some(self.few());
            }
            Kind::StaleLists | Kind::StaleReads => fault.requests = Some(self.few()),
            _ => {}
        }
        Some(fault)
    }

    fn few(&mut self) -> u64 {
        u64::try_from(self.chance.below(MOST_REQUESTS)).unwrap_or_default().saturating_add(1)
    }
}

/// Whether a fault can be seen in an operation.
fn fits(kind: Kind, row: &Row) -> bool {
    match kind {
        Kind::StaleLists => row.is_list(),
        Kind::StaleReads | Kind::ShuffledLists => row.is_read(),
        Kind::Initializing => row.operation == "createBaseConnection",
        Kind::ServerErrorAfter | Kind::TimeoutAfter | Kind::LateCommit | Kind::PageAfter | Kind::Duplicate => {
            !row.is_read()
        }
        _ => true,
    }
}
