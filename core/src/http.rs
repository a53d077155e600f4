//! Requests and responses as plain values.

use std::fmt::{self, Write};

use crate::json::Value;

/// An HTTP request, ready to be sent by any host.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// The operation it was built for.
    pub operation: &'static str,
    /// `GET`, `POST`, `PUT`, `PATCH` or `DELETE`.
    pub method: &'static str,
    /// Absolute, with every value percent-encoded.
    pub url: String,
    /// In the order in which they are sent.
    pub headers: Vec<(&'static str, String)>,
    /// The exact text to send.
    pub body: Option<String>,
}

impl Request {
    /// All but the body, as the JSON that crosses to the hosts.
    #[must_use]
    pub fn head(&self) -> Value {
        let headers = self.headers.iter().map(|(name, value)| ((*name).to_owned(), value.as_str().into())).collect();
        Value::object([
            ("operation", Some(self.operation.into())),
            ("method", Some(self.method.into())),
            ("url", Some(self.url.as_str().into())),
            ("headers", Some(Value::Object(headers))),
        ])
    }
}

/// Header values and bodies carry secrets.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Request({} {}, headers and body [redacted])", self.method, self.operation)
    }
}

/// An HTTP answer, as the host received it.
#[derive(Clone)]
pub struct Response<'r> {
    /// HTTP status.
    pub status: u16,
    /// Names in any case.
    pub headers: Vec<(String, String)>,
    /// The bytes received.
    pub body: &'r [u8],
}

impl Response<'_> {
    /// The value of a header, its name in any case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

/// Percent-encodes a path segment or query value: all but unreserved characters (RFC 3986).
#[must_use]
pub fn encode(text: &str) -> String {
    encode_but(text, "")
}

/// As [`encode`], with `keep` left raw as well.
#[must_use]
pub fn encode_but(text: &str, keep: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || keep.as_bytes().contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// Undoes percent-encoding; a `%` that starts no escape stays as it is.
#[must_use]
pub fn decode(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = bytes.get(at + 1..at + 3).and_then(|pair| {
            let high = char::from(pair[0]).to_digit(16)?;
            let low = char::from(pair[1]).to_digit(16)?;
            u8::try_from(high * 16 + low).ok()
        });
        match (bytes[at], pair) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    out
}
