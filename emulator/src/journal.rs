//! The journal: the requests so far, without their secrets.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::http::{Request, pairs};

const HIDDEN: &str = "[redacted]";
/// Members whose values are secret wherever they are.
const SECRET: [&str; 10] = [
    "accessToken",
    "access_token",
    "client_secret",
    "clientSecret",
    "refreshToken",
    "password",
    "authorization",
    "securityToken",
    "requestParameterOverride",
    "passPhrase",
];

/// How many requests are kept, and how many bytes their bodies may have together; the oldest go first.
const MOST_ENTRIES: usize = 100_000;
const MOST_BYTES: usize = 8 << 20;

/// The requests since the journal was cleared, as JSON values, or the last of them.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Value>", into = "Vec<Value>")]
pub(crate) struct Journal {
    entries: VecDeque<Value>,
    /// Bytes of the bodies, of each and of all.
    sizes: VecDeque<usize>,
    bytes: usize,
    /// The number of the next entry.
    next: u64,
}

impl From<Vec<Value>> for Journal {
    fn from(entries: Vec<Value>) -> Self {
        let sizes: VecDeque<usize> = entries.iter().map(|entry| entry["body"].to_string().len()).collect();
        let next = entries.last().and_then(|entry| entry["index"].as_u64()).map_or(0, |last| last.saturating_add(1));
        Self { bytes: sizes.iter().sum(), sizes, next, entries: entries.into() }
    }
}

impl From<Journal> for Vec<Value> {
    fn from(journal: Journal) -> Self {
        journal.entries.into()
    }
}

/// What became of a request.
pub(crate) struct Entry<'e> {
    pub(crate) now: u64,
    pub(crate) operation: Option<&'static str>,
    pub(crate) request: &'e Request,
    /// None when the host got no answer.
    pub(crate) status: Option<u16>,
    pub(crate) changed: bool,
    pub(crate) faults: Vec<Value>,
    /// Texts that are shown nowhere.
    pub(crate) secrets: Vec<&'e str>,
}

impl Journal {
    pub(crate) fn add(&mut self, entry: &Entry<'_>) {
        let mut line = json!({
            "index": self.next,
            "at": entry.now,
            "operation": entry.operation,
            "method": entry.request.method,
            "url": url(&entry.request.url),
            "headers": headers(entry.request),
            "body": body(entry.request),
            "status": entry.status,
            "changed": entry.changed,
        });
        if !entry.faults.is_empty() {
            line["faults"] = entry.faults.clone().into();
        }
        let found = token_of(entry.request);
        let secrets = entry.secrets.iter().copied().chain(found);
        for secret in secrets.filter(|secret| secret.len() > 3) {
            hide(&mut line, secret);
        }
        self.next = self.next.saturating_add(1);
        self.bytes += entry.request.body.len();
        self.sizes.push_back(entry.request.body.len());
        self.entries.push_back(line);
        while self.entries.len() > MOST_ENTRIES || self.bytes > MOST_BYTES {
            self.entries.pop_front();
            self.bytes -= self.sizes.pop_front().unwrap_or_default();
        }
    }

    /// The entries as a list.
    pub(crate) fn to_value(&self) -> Value {
        self.entries.iter().cloned().collect()
    }

    /// Forgets all.
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }
}

fn token_of(request: &Request) -> Option<&str> {
    request.header("authorization").map(|value| value.strip_prefix("Bearer ").unwrap_or(value))
}

/// Takes a secret out of every text, whatever it is in.
fn hide(value: &mut Value, secret: &str) {
    match value {
        Value::String(text) if text.contains(secret) => *text = text.replace(secret, HIDDEN),
        Value::Array(list) => list.iter_mut().for_each(|item| hide(item, secret)),
        Value::Object(members) => members.iter_mut().for_each(|(_, item)| hide(item, secret)),
        _ => {}
    }
}

fn headers(request: &Request) -> Value {
    let shown = |(name, value): &(String, String)| {
        let secret = ["authorization", "cookie", "proxy-authorization"].contains(&name.to_lowercase().as_str());
        (name.clone(), if secret { HIDDEN.into() } else { value.clone().into() })
    };
    Value::Object(request.headers.iter().map(shown).collect())
}

/// A secret in a query is a fault of the host's; it is not repeated.
fn url(text: &str) -> String {
    let Some((path, query)) = text.split_once('?') else {
        return text.to_owned();
    };
    let shown = query.split('&').map(|pair| match pair.split_once('=') {
        Some((name, _)) if SECRET.contains(&name) => format!("{name}={HIDDEN}"),
        _ => pair.to_owned(),
    });
    format!("{path}?{}", shown.collect::<Vec<_>>().join("&"))
}

/// JSON or a form; of anything else only the size, for it can't be searched for secrets.
fn body(request: &Request) -> Value {
    if request.body.is_empty() {
        return Value::Null;
    }
    if let Ok(mut value) = serde_json::from_slice::<Value>(&request.body) {
        redact(&mut value);
        return value;
    }
    let form = request.header("content-type").is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let text = std::str::from_utf8(&request.body).ok().filter(|_| form);
    match text.and_then(pairs) {
        Some(form) => {
            let shown = |(name, value): (String, String)| {
                let value = if SECRET.contains(&name.as_str()) { HIDDEN.to_owned() } else { value };
                (name, Value::String(value))
            };
            Value::Object(form.into_iter().map(shown).collect::<Map<_, _>>())
        }
        None => json!({ "bytes": request.body.len() }),
    }
}

fn redact(value: &mut Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(redact),
        Value::Object(members) => {
            let credentials = members.get("path").and_then(Value::as_str).is_some_and(|path| path.starts_with("/auth"));
            for (name, value) in members.iter_mut() {
                match name.as_str() {
                    "auth" => hide_params(value),
                    "value" if credentials => cover(value),
                    name if SECRET.contains(&name) => *value = HIDDEN.into(),
                    _ => redact(value),
                }
            }
        }
        _ => {}
    }
}

fn hide_params(auth: &mut Value) {
    match auth.get_mut("params") {
        Some(params) => cover(params),
        None => cover(auth),
    }
}

/// Covers every value, but keeps the names.
fn cover(value: &mut Value) {
    match value {
        Value::Object(members) => members.iter_mut().for_each(|(_, value)| cover(value)),
        other => *other = HIDDEN.into(),
    }
}
