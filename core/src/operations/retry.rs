//! When a request is sent again, and how long a host waits before: the advice of one place, for clients and pipelines.

use super::api::named;
use crate::diagnostics::{Error, Faults, Retry};
use crate::http::Response;
use crate::input::{Field, Shape, check_object, field, http_date, out_of_range, parse, present};
use crate::json::{Input, Node, Pointer};

/// How often a client sends a request again by default.
pub const RETRIES: u32 = 2;

/// The longest pause before a request is sent again, in seconds, where nothing else is set: a platform that asks for more is
/// asked earlier.
pub(crate) const LONGEST_PAUSE: u32 = 300;

/// What a setting of the longest pause may be, in seconds.
pub(crate) const PAUSES: Shape = Shape::Integer(1, 86_400);

/// The seconds that an answer asks to wait, given as such or as a date. `now` is for an answer that doesn't say when it was made.
pub(super) fn asked(response: &Response<'_>, now: Option<i64>) -> Option<i64> {
    let after = response.header("retry-after")?.trim();
    if !after.is_empty() && after.bytes().all(|byte| byte.is_ascii_digit()) {
        // More than fits is a long time too.
        return Some(after.parse::<u32>().unwrap_or(u32::MAX).into());
    }
    let until = http_date(after)?;
    let from = response.header("date").and_then(http_date).or(now)?;
    Some((until - from).clamp(0, u32::MAX.into()))
}

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
/// the platform says to wait counts as it is, up to `longest_pause` in seconds (300 by default); any other pause
/// is the longer, the closer `random` is to 1.
///
/// ```
/// assert_eq!(aepflow::retry_pause("listFlows", 1, None, 0.5, None).unwrap(), Some(375));
/// assert_eq!(aepflow::retry_pause("createFlow", 1, None, 0.5, None).unwrap(), None);
/// ```
///
/// # Errors
/// [`Error::Invalid`] if there is no operation of that name, or the attempt is 0.
pub fn retry_pause(
    operation: impl AsRef<str>,
    attempt: u32,
    retry: Option<Retry>,
    random: f64,
    longest_pause: Option<u32>,
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
    let longest = u64::from(longest_pause.unwrap_or(LONGEST_PAUSE)) * 1000;
    Ok(Some(after.unwrap_or_else(|| chosen(CLIENT.bounds(attempt), random)).min(longest)))
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

const REFUSED: &[Field] = &[
    field("attempt", Shape::Integer(FIRST, LAST)).required(),
    field("retry", Shape::Object(RETRY)),
    field("longestPause", PAUSES),
];

/// An attempt, the advice of a refusal, and the longest pause in seconds.
pub(crate) type Attempt = (u32, Option<Retry>, Option<u32>);

/// Reads the number of an attempt, and the advice of a refusal as its error has it: `{attempt, retry?, longestPause?}`.
pub(crate) fn read_attempt(given: Input<'_>) -> Result<Attempt, Error> {
    let mut faults = Faults::default();
    let read = parse(given, "", &mut faults).and_then(|document| attempt_of(document.root(), &mut faults));
    read.filter(|_| faults.is_empty()).ok_or_else(|| faults.into())
}

fn attempt_of(node: Node<'_>, faults: &mut Faults) -> Option<Attempt> {
    check_object(node, REFUSED, &Pointer::ROOT, faults);
    let number = |name| node.get(name).and_then(Node::as_i64).and_then(|number| u32::try_from(number).ok());
    Some((number("attempt")?, present(node, "retry").map(retry_of), number("longestPause")))
}

fn retry_of(node: Node<'_>) -> Retry {
    let is = |name| node.get(name).and_then(Node::as_bool).unwrap_or_default();
    Retry {
        retry: is("retry"),
        after_seconds: node.get("afterSeconds").and_then(Node::as_i64),
        look_first: is("lookFirst"),
    }
}
