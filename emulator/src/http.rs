//! Requests and answers as whole values, and how a URL is read.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// A request, as a host would send it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// `GET`, `POST`, `PUT`, `PATCH` or `DELETE`, in any case.
    pub method: String,
    /// An absolute URL of any host, or a path with its query.
    pub url: String,
    /// Names in any case; the first of a name counts.
    pub headers: Vec<(String, String)>,
    /// The bytes of the body; none is an empty one.
    pub body: Vec<u8>,
}

/// An answer, as a server would send it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// Header names are in the platform's own spelling.
    pub headers: Vec<(String, String)>,
    /// The bytes of the body.
    pub body: Vec<u8>,
}

/// What a host sees of a request: an answer, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The platform answered.
    Answer {
        /// The answer.
        response: Response,
        /// How long the host has to wait for it, in milliseconds.
        delay_ms: u64,
    },
    /// The connection broke or timed out; whether the platform did what was asked is unknown.
    NoAnswer {
        /// After how many milliseconds the host gives up.
        delay_ms: u64,
    },
}

impl Request {
    /// Reads `{method, url, headers?: {name: value}, body?: text}`.
    ///
    /// # Errors
    /// Says which member is missing or of another type.
    pub fn from_json(value: &Value) -> Result<Self, String> {
        let text = |name: &str| value[name].as_str().map(str::to_owned).ok_or(format!("`{name}` must be a string"));
        let headers = match &value["headers"] {
            Value::Null => Vec::new(),
            Value::Object(members) => members.iter().map(header).collect::<Result<_, _>>()?,
            _ => return Err("`headers` must be an object".to_owned()),
        };
        let body = match &value["body"] {
            Value::Null => Vec::new(),
            Value::String(text) => text.as_bytes().to_vec(),
            _ => return Err("`body` must be a string".to_owned()),
        };
        Ok(Self { method: text("method")?, url: text("url")?, headers, body })
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }
}

fn header((name, value): (&String, &Value)) -> Result<(String, String), String> {
    let value = value.as_str().ok_or(format!("header `{name}` must be a string"))?;
    Ok((name.clone(), value.to_owned()))
}

impl Outcome {
    /// `{status, headers, body, delayMs}`, or `{noAnswer: true, delayMs}`.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::Answer { response, delay_ms } => json!({
                "status": response.status,
                "headers": response.headers.iter().cloned().map(|(k, v)| (k, Value::String(v))).collect::<Map<_, _>>(),
                "body": String::from_utf8_lossy(&response.body),
                "delayMs": delay_ms,
            }),
            Self::NoAnswer { delay_ms } => json!({ "noAnswer": true, "delayMs": delay_ms }),
        }
    }
}

/// The path and the query of a URL, decoded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Target {
    pub(crate) segments: Vec<String>,
    pub(crate) query: Vec<(String, String)>,
}

impl Target {
    /// Nothing if an escape is broken or is no UTF-8.
    pub(crate) fn parse(url: &str) -> Option<Self> {
        let after_host = match url.split_once("://") {
            Some((_, rest)) => rest.find(['/', '?', '#']).map_or("", |at| &rest[at..]),
            None => url,
        };
        let whole = after_host.split('#').next().unwrap_or_default();
        let (path, query) = whole.split_once('?').unwrap_or((whole, ""));
        let path = path.strip_prefix('/').unwrap_or(path);
        let path = path.strip_suffix('/').unwrap_or(path);
        let segments = path.split('/').map(|part| decode(part, false)).collect::<Option<_>>()?;
        Some(Self { segments, query: pairs(query)? })
    }
}

/// The pairs of a query or of a form.
pub(crate) fn pairs(text: &str) -> Option<Vec<(String, String)>> {
    text.split('&')
        .filter(|part| !part.is_empty())
        .map(|part| {
            // A `property` filter contains `==` itself, so only the first sign divides.
            let (name, value) = part.split_once('=').unwrap_or((part, ""));
            Some((decode(name, true)?, decode(value, true)?))
        })
        .collect()
}

fn decode(text: &str, plus_is_space: bool) -> Option<String> {
    let mut bytes = text.bytes();
    let mut out = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'%' => hex(bytes.next()?)? << 4 | hex(bytes.next()?)?,
            b'+' if plus_is_space => b' ',
            other => other,
        });
    }
    String::from_utf8(out).ok()
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}
