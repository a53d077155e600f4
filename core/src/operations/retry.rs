//! When a request is sent again, and how long a host waits before: the advice of one place, for clients and pipelines.

use super::api::named;
use crate::diagnostics::{Error, Faults, Retry};
use crate::input::{Field, Shape, check_object, field, out_of_range, parse, present};
use crate::json::{Input, Node, Pointer};

/// How often a client sends a request again by default.
pub const RETRIES: u32 = 2;

/// Pauses that double from attempt to attempt, in milliseconds.
pub(crate) struct Backoff {
    pub(crate) first: u64,
    pub(crate) longest: u64,
}

/// A client's: a person may wait for the answer.
const CLIENT: Backoff = Backoff { first: 500, longest: 8_000 };

impl Backoff {
    /// The shortest and the longest pause after an attempt, counted from 1. Half of a pause is by chance, so that hosts that
    /// failed together do not come back together.
    pub(crate) fn bounds(&self, attempt: u32) -> (u64, u64) {
        let doubled = self.first.saturating_mul(1 << attempt.saturating_sub(1).min(16)).min(self.longest);
        (doubled / 2, doubled)
    }
}

/// Milliseconds until a request may be sent again; nothing where that is not safe, or of no use.
///
/// `attempt` counts from 1. `retry` is that of the [`ServiceError`](crate::ServiceError), or nothing where no answer came:
/// what was asked may have been done all the same, so only an operation that changes nothing is sent again then. How long
/// the platform says to wait counts as it is; any other pause is the longer, the closer `random` is to 1.
///
/// ```
/// assert_eq!(aepflow::retry_pause("listFlows", 1, None, 0.5).unwrap(), Some(375));
/// assert_eq!(aepflow::retry_pause("createFlow", 1, None, 0.5).unwrap(), None);
/// ```
///
/// # Errors
/// [`Error::Invalid`] if there is no operation of that name, or the attempt is 0.
pub fn retry_pause(
    operation: impl AsRef<str>,
    attempt: u32,
    retry: Option<Retry>,
    random: f64,
) -> Result<Option<u64>, Error> {
    let mut faults = Faults::default();
    let row = named(operation.as_ref(), &mut faults);
    if attempt == 0 {
        faults.push(out_of_range("0", FIRST, LAST, &Pointer::ROOT.key("attempt")));
    }
    let Some(row) = row.filter(|_| faults.is_empty()) else { return Err(faults.into()) };
    let advice = retry.unwrap_or(Retry { retry: row.reads, after_seconds: None, look_first: false });
    if !advice.retry || advice.look_first {
        return Ok(None);
    }
    let after = advice.after_seconds.map(|seconds| u64::try_from(seconds).unwrap_or_default().saturating_mul(1000));
    Ok(Some(after.unwrap_or_else(|| chosen(CLIENT.bounds(attempt), random))))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a part of at most some thousand milliseconds"
)]
#[expect(clippy::cast_precision_loss, reason = "as before")]
fn chosen((shortest, longest): (u64, u64), random: f64) -> u64 {
    shortest + ((longest - shortest) as f64 * random.clamp(0.0, 1.0)) as u64
}

const RETRY: &[Field] = &[
    field("retry", Shape::Bool).required(),
    field("afterSeconds", Shape::Integer(0, i64::MAX)),
    field("lookFirst", Shape::Bool),
];

/// Attempts are counted from 1.
const FIRST: i64 = 1;
const LAST: i64 = u32::MAX as i64;

const REFUSED: &[Field] =
    &[field("attempt", Shape::Integer(FIRST, LAST)).required(), field("retry", Shape::Object(RETRY))];

/// Reads the number of an attempt, and the advice of a refusal as its error has it: `{attempt, retry?}`.
pub(crate) fn read_attempt(given: Input<'_>) -> Result<(u32, Option<Retry>), Error> {
    let mut faults = Faults::default();
    let read = parse(given, "", &mut faults).and_then(|document| attempt_of(document.root(), &mut faults));
    read.filter(|_| faults.is_empty()).ok_or_else(|| faults.into())
}

fn attempt_of(node: Node<'_>, faults: &mut Faults) -> Option<(u32, Option<Retry>)> {
    check_object(node, REFUSED, &Pointer::ROOT, faults);
    let attempt = node.get("attempt").and_then(Node::as_i64).and_then(|attempt| u32::try_from(attempt).ok())?;
    Some((attempt, present(node, "retry").map(retry_of)))
}

fn retry_of(node: Node<'_>) -> Retry {
    let is = |name| node.get(name).and_then(Node::as_bool).unwrap_or_default();
    Retry {
        retry: is("retry"),
        after_seconds: node.get("afterSeconds").and_then(Node::as_i64),
        look_first: is("lookFirst"),
    }
}
