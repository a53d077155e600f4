//! The schedule of a flow: its rules, and when it is due.

use serde_json::Value;

use crate::options::LAST_SECOND;
use crate::reply::{Reply, flow_uncoded};
use crate::state::text;

/// A schedule that keeps the rules of the flow spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Plan {
    pub(crate) start: u64,
    /// Seconds between two runs; none for `once`.
    pub(crate) period: Option<u64>,
    pub(crate) backfill: bool,
}

/// How long a run of a stream collects records, in seconds; nothing is published.
const STREAMED: u64 = 3600;

impl Plan {
    /// The schedule of a flow; a stream has none and is read all the time.
    pub(crate) fn of(flow: &Value) -> Result<Self, Reply> {
        if flow["scheduleParams"].is_null() {
            let start = flow["createdAt"].as_u64().unwrap_or_default() / 1000;
            return Ok(Self { start: start.saturating_add(STREAMED), period: Some(STREAMED), backfill: false });
        }
        Self::read(&flow["scheduleParams"])
    }

    /// Reads `scheduleParams`; numbers may be texts, as in the platform's own samples.
    pub(crate) fn read(params: &Value) -> Result<Self, Reply> {
        if !params.is_object() {
            return Err(flow_uncoded("scheduleParams is required"));
        }
        let start = number(&params["startTime"]).filter(|start| *start <= LAST_SECOND);
        let start = start.ok_or_else(|| flow_uncoded("scheduleParams.startTime must be Unix seconds"))?;
        let unit = match text(params, "frequency") {
            "once" => return Self::once(params, start),
            "minute" => 60,
            "hour" => 3600,
            "day" => 86_400,
            "week" => 604_800,
            _ => return Err(flow_uncoded("scheduleParams.frequency must be once, minute, hour, day or week")),
        };
        let least = if unit == 60 { 15 } else { 1 };
        let interval = number(&params["interval"]).filter(|interval| *interval >= least);
        let interval =
            interval.ok_or_else(|| flow_uncoded(format!("scheduleParams.interval must be at least {least}")))?;
        let backfill = match &params["backfill"] {
            Value::Null => true,
            Value::Bool(flag) => *flag,
            Value::String(text) if text == "true" => true,
            Value::String(text) if text == "false" => false,
            _ => return Err(flow_uncoded("scheduleParams.backfill must be a boolean")),
        };
        Ok(Self { start, period: Some(interval.saturating_mul(unit)), backfill })
    }

    fn once(params: &Value, start: u64) -> Result<Self, Reply> {
        for name in ["interval", "backfill"] {
            if params.get(name).is_some() {
                return Err(flow_uncoded(format!("scheduleParams.{name} is not allowed with the frequency once")));
            }
        }
        Ok(Self { start, period: None, backfill: true })
    }

    /// The first time at or after `now` that a run is due.
    ///
    /// A start that passed while the flow was a draft or disabled is not described: the flow then runs at once.
    pub(crate) fn first(self, now: u64) -> u64 {
        self.start.max(now)
    }

    /// The next time after `time`, on the grid that the start lays.
    pub(crate) fn next_after(self, time: u64) -> Option<u64> {
        let period = self.period?;
        if time < self.start {
            return Some(self.start);
        }
        let steps = (time - self.start) / period + 1;
        Some(self.start.saturating_add(steps.saturating_mul(period)))
    }
}

/// A whole number, or its decimal text.
pub(crate) fn number(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str().filter(|text| text.bytes().all(|b| b.is_ascii_digit()))?.parse().ok())
}
