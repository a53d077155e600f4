//! A request as a plain value.

use std::fmt;

use crate::json::write_string;

/// An HTTP request, ready to be sent by any host.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
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
    #[doc(hidden)]
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

    #[doc(hidden)]
    /// All but the body, a line each: operation, method, URL, and each header as its name and its value.
    #[must_use]
    pub fn lines(&self) -> String {
        // INVARIANT: none of them contains a line feed, as it is fixed, percent-encoded, or was refused with one.
        let mut lines = vec![self.operation, self.method, &*self.url];
        for (name, value) in &self.headers {
            lines.push(name);
            lines.push(value);
        }
        lines.join("\n")
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
