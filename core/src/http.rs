//! Requests and responses as plain values.

use std::fmt::{self, Write};

use crate::json::write_string;
use crate::listed::joined;

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
    /// All but the body, as JSON text.
    #[must_use]
    pub fn head(&self) -> String {
        let mut text = String::with_capacity(1024);
        for (before, value) in
            [("{\"operation\":", self.operation), (",\"method\":", self.method), (",\"url\":", &self.url)]
        {
            text.push_str(before);
            write_string(&mut text, value);
        }
        text.push_str(",\"headers\":{");
        for (index, (name, value)) in self.headers.iter().enumerate() {
            text.push_str(if index == 0 { "" } else { "," });
            write_string(&mut text, name);
            text.push(':');
            write_string(&mut text, value);
        }
        text.push_str("}}");
        text
    }

    /// All but the body, a line each: operation, method, URL, and each header as its name and its value.
    #[must_use]
    pub fn lines(&self) -> String {
        // INVARIANT: none of them holds a line feed, as it is fixed, percent-encoded, or was refused with one.
        let mut lines = vec![self.operation, self.method, &*self.url];
        for (name, value) in &self.headers {
            lines.push(name);
            lines.push(value);
        }
        joined(&lines, "\n")
    }

    /// The whole request as JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = self.head();
        if let Some(body) = &self.body {
            text.pop();
            text.push_str(",\"body\":");
            write_string(&mut text, body);
            text.push('}');
        }
        text
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
    let is_raw = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || keep.as_bytes().contains(&byte);
    if text.bytes().all(is_raw) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if is_raw(byte) {
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
