//! What can go wrong with a call, and how an answer shows it.

use std::time::{Duration, UNIX_EPOCH};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::http::Request;
use crate::reply::{Reply, Service, gateway};

/// How a call goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Kind {
    /// Refused with a status, before anything is done.
    Status,
    /// Refused by the gateway with 429.
    RateLimit,
    /// Refused with 500 before anything is done.
    ServerErrorBefore,
    /// Done, but answered with 500.
    ServerErrorAfter,
    /// Not done and not answered.
    TimeoutBefore,
    /// Done, but not answered.
    TimeoutAfter,
    /// Not answered, and done later: after so many more requests or seconds.
    LateCommit,
    /// Done and answered, late.
    Slow,
    /// Done, but the body of the answer breaks off.
    BrokenJson,
    /// Not done, and answered by a page of something between the host and the platform.
    PageBefore,
    /// Done, and answered by such a page.
    PageAfter,
    /// Done twice, as by a proxy that sends a request again; the second answer is given.
    Duplicate,
    /// The token of the request expires just before.
    ExpiredToken,
    /// Someone else changes the resource just before.
    ChangedEtag,
    /// Done, with the lists of the answer in another order.
    ShuffledLists,
    /// Done, with the ids of the answer in capital letters.
    UpperCaseIds,
    /// A list is that of some requests or seconds ago.
    StaleLists,
    /// Whatever is read is as it was some requests or seconds ago.
    StaleReads,
    /// What is made initializes for some seconds, and is read back without its etag until then.
    Initializing,
}

impl Kind {
    /// Whether it hits all calls where no number is given: it says how the platform is, not what happens once.
    fn lasts(self) -> bool {
        matches!(self, Kind::ShuffledLists | Kind::UpperCaseIds | Kind::StaleLists | Kind::StaleReads)
    }

    /// Whether it is a refusal.
    fn refuses(self) -> bool {
        matches!(self, Kind::Status | Kind::RateLimit | Kind::ServerErrorBefore | Kind::ServerErrorAfter)
    }

    fn is_page(self) -> bool {
        matches!(self, Kind::PageBefore | Kind::PageAfter)
    }

    /// Whether something is seen or done later.
    fn is_late(self) -> bool {
        matches!(self, Kind::LateCommit | Kind::StaleLists | Kind::StaleReads | Kind::Initializing)
    }
}

/// One line of a script.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Fault {
    /// The name of an operation, or `*` for all.
    pub(crate) operation: String,
    /// The first call that is hit, from 1, counted from when the script was given.
    #[serde(default = "first")]
    pub(crate) call: u64,
    /// How many calls are hit: one, but of what lasts all.
    #[serde(default)]
    times: Option<u64>,
    pub(crate) kind: Kind,
    #[serde(default)]
    pub(crate) status: Option<u16>,
    #[serde(default)]
    code: Option<String>,
    #[serde(default)]
    pub(crate) retry_after: Option<u64>,
    /// Whether `Retry-After` is a date.
    #[serde(default)]
    pub(crate) retry_date: bool,
    #[serde(default)]
    pub(crate) delay_ms: Option<u64>,
    /// For what comes late: how many requests later.
    #[serde(default)]
    pub(crate) requests: Option<u64>,
    /// For what comes late: how many seconds later.
    #[serde(default)]
    pub(crate) seconds: Option<u64>,
    /// The text of a page.
    #[serde(default)]
    page: Option<String>,
    /// The type of a page.
    #[serde(default)]
    content_type: Option<String>,
    /// Whether a refusal repeats what the request contains, its secrets included.
    #[serde(default)]
    pub(crate) echo: bool,
    /// For `changedEtag`: members that the other one sets.
    #[serde(default)]
    pub(crate) change: Map<String, Value>,
}

fn first() -> u64 {
    1
}

/// What a proxy shows to a browser that has not logged in.
const LOGIN_PAGE: &str =
    "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form action=\"/login\"></form></body></html>";

impl Fault {
    /// A fault of the next call of any operation.
    pub(crate) fn next(kind: Kind) -> Self {
        Self {
            operation: "*".to_owned(),
            call: 1,
            times: None,
            kind,
            status: None,
            code: None,
            retry_after: None,
            retry_date: false,
            delay_ms: None,
            requests: None,
            seconds: None,
            page: None,
            content_type: None,
            echo: false,
            change: Map::new(),
        }
    }

    pub(crate) fn check(&self, operations: &[&str]) -> Result<(), String> {
        if self.operation != "*" && !operations.contains(&self.operation.as_str()) {
            return Err(format!("`{}` is no operation", self.operation));
        }
        if self.call == 0 || self.times == Some(0) {
            return Err("`call` and `times` count from 1".to_owned());
        }
        if self.kind == Kind::Status && self.status.is_none() {
            return Err("a fault of the kind `status` needs `status`".to_owned());
        }
        if self.kind == Kind::Initializing && self.operation != "createBaseConnection" {
            return Err("only `createBaseConnection` makes what initializes".to_owned());
        }
        let lowest = if self.kind.is_page() { 200 } else { 400 };
        if self.status.is_some_and(|status| !(lowest..600).contains(&status)) {
            return Err(format!("`status` must be between {lowest} and 599"));
        }
        self.check_members()
    }

    /// A member of another kind would do nothing.
    fn check_members(&self) -> Result<(), String> {
        let (late, page, refuses) = (self.kind.is_late(), self.kind.is_page(), self.kind.refuses());
        let members = [
            ("requests", self.requests.is_some(), late && self.kind != Kind::Initializing),
            ("seconds", self.seconds.is_some(), late),
            ("page", self.page.is_some(), page),
            ("contentType", self.content_type.is_some(), page),
            ("echo", self.echo, refuses),
            ("retryDate", self.retry_date, refuses && self.retry_after.is_some()),
        ];
        match members.into_iter().find(|(_, given, fits)| *given && !fits) {
            Some((name, ..)) => Err(format!("`{name}` has no effect with this kind of fault")),
            None => Ok(()),
        }
    }

    /// Whether it hits the call of this number, counted among those that it may hit.
    pub(crate) fn hits(&self, operation: Option<&str>, count: impl Fn(&str) -> u64) -> bool {
        if self.operation != "*" && Some(self.operation.as_str()) != operation {
            return false;
        }
        let count = count(&self.operation);
        let forever = self.kind.lasts() && self.times.is_none();
        count >= self.call && (forever || count - self.call < self.times.unwrap_or(1))
    }

    /// How long the host waits: for a slow answer, or until it gives up.
    pub(crate) fn delay(&self) -> u64 {
        self.delay_ms.unwrap_or(match self.kind {
            Kind::TimeoutBefore | Kind::TimeoutAfter | Kind::LateCommit => 30_000,
            Kind::Slow => 5_000,
            _ => 0,
        })
    }

    /// How many requests later: two, unless seconds alone are given.
    pub(crate) fn requests(&self) -> u64 {
        self.requests.unwrap_or(if self.seconds.is_some() { 0 } else { 2 })
    }

    /// What is answered in the place of the platform: the refusal, or the page.
    pub(crate) fn reply(&self, service: Service, request: &Request, now: u64) -> Reply {
        if self.kind.is_page() {
            return self.page();
        }
        let (status, message) = match self.kind {
            Kind::RateLimit => (self.status.unwrap_or(429), "Too many requests"),
            Kind::Status => (self.status.unwrap_or(400), "Refused by the script"),
            _ => (self.status.unwrap_or(500), "An internal error has occurred"),
        };
        let message = if self.echo { format!("{message}: {}", spoken(request)) } else { message.to_owned() };
        let reply = match (self.kind, &self.code) {
            (Kind::RateLimit, code) => gateway(status, code.as_deref().unwrap_or("429050"), &message),
            (_, code) => service.refusal(status, code.as_deref(), &message),
        };
        match self.retry_after {
            Some(seconds) if self.retry_date => {
                let at = UNIX_EPOCH + Duration::from_secs(now.saturating_add(seconds).min(LAST_DATE));
                reply.header("Retry-After", httpdate::fmt_http_date(at))
            }
            Some(seconds) => reply.header("Retry-After", seconds.to_string()),
            None => reply,
        }
    }

    fn page(&self) -> Reply {
        let status = self.status.unwrap_or(200);
        let text = self.page.as_deref().unwrap_or(LOGIN_PAGE);
        let kind = self.content_type.as_deref().unwrap_or("text/html; charset=utf-8");
        let reply = Reply::page(status, kind, text);
        if (300..400).contains(&status) { reply.header("Location", "https://login.example/") } else { reply }
    }

    /// The name of the kind, for the journal.
    pub(crate) fn name(&self) -> Value {
        serde_json::to_value(self.kind).unwrap_or_default()
    }
}

/// The last second of the year 9999, beyond which an HTTP date can't be written.
const LAST_DATE: u64 = 253_402_300_799;

/// What a careless server says of a request: its authorization and its body.
fn spoken(request: &Request) -> String {
    let authorization = request.header("authorization").unwrap_or_default();
    format!("{authorization} {}", String::from_utf8_lossy(&request.body))
}
