//! The secrets of a request, covered in whatever is made of its answer: some services repeat what they were sent.

use std::collections::BinaryHeap;

use aepflow_syntax::text::replace;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::credentials::{REDACTED, each_secret};
use super::percent::{decode, encode};
use super::request::Request;
use crate::diagnostics::{Error, Faults};
use crate::input::{members, parse};
use crate::json::{Document, Input, Node, Value, write_string};

/// In bytes. What is shorter is no secret, and would cover parts of words.
const SHORTEST: usize = 4;

/// The secrets of a request.
#[derive(Clone, Default)]
pub(crate) struct Secrets(Vec<String>);

impl Secrets {
    /// Token and key among headers, and what [`super::to_curl`] hides of a body.
    pub(crate) fn of<'h>(headers: impl IntoIterator<Item = (&'h str, &'h str)>, body: Option<&str>) -> Secrets {
        let mut found = Vec::new();
        for (name, value) in headers {
            if name.eq_ignore_ascii_case("authorization") {
                found.extend(value.split(' ').next_back().map(str::to_owned));
            } else if name.eq_ignore_ascii_case("x-api-key") {
                found.push(value.to_owned());
            }
        }
        if let Some(body) = body {
            match Document::parse(body.as_bytes()) {
                Ok(document) => each_secret(&mut document.root().to_value(), &mut |secret| {
                    found.push(secret.as_str().map_or_else(|| secret.to_string(), str::to_owned));
                }),
                Err(_) => found.extend(of_form(body)),
            }
        }
        Secrets(found)
    }

    /// The text without them, in any of the forms in which they may be in it.
    pub(crate) fn cover(&self, text: &str) -> String {
        let secrets = self.0.iter().filter(|secret| secret.len() >= SHORTEST);
        // One may be a part of another one: the longest come first.
        let mut forms: BinaryHeap<(usize, String)> =
            secrets.flat_map(|secret| forms(secret)).map(|form| (form.len(), form)).collect();
        let mut text = text.to_owned();
        while let Some((_, form)) = forms.pop() {
            text = replace(&text, &form, REDACTED);
        }
        text
    }

    /// The same for all texts of a value but its `kind`, which is a word of ours.
    pub(crate) fn cover_value(&self, value: &mut Value) {
        match value {
            Value::String(text) => *text = self.cover(text),
            Value::Array(items) => items.iter_mut().for_each(|item| self.cover_value(item)),
            Value::Object(members) => {
                members.iter_mut().filter(|(name, _)| name != "kind").for_each(|(_, value)| self.cover_value(value));
            }
            _ => {}
        }
    }

    pub(crate) fn cover_error(&self, error: Error) -> Error {
        match error {
            Error::Service(mut error) => {
                for text in [&mut error.code, &mut error.detail, &mut error.request_id, &mut error.meaning] {
                    *text = text.as_deref().map(|text| self.cover(text));
                }
                error.body = self.cover(&error.body);
                Error::Service(error)
            }
            Error::Unexpected { status, body, reason } => {
                Error::Unexpected { status, body: self.cover(&body), reason: self.cover(&reason) }
            }
            Error::Invalid(faults) => Error::Invalid(faults),
        }
    }
}

/// An error as JSON without the secrets of a request, `{"headers", "body"?}` as JSON; as it is if one of them is no JSON.
pub(crate) fn cover(error: &str, request: Input<'_>) -> String {
    let (Ok(found), Some(request)) = (Document::parse(error.as_bytes()), parse(request, "", &mut Faults::default()))
    else {
        return error.to_owned();
    };
    let root = request.root();
    let headers: Vec<_> = members(root.get("headers")).collect();
    let headers = headers.iter().filter_map(|(name, value)| Some((name.as_ref(), value.as_str()?)));
    let headers: Vec<_> = headers.collect();
    let body = root.get("body").and_then(Node::as_str);
    let mut error = found.root().to_value();
    let secrets = Secrets::of(headers.iter().map(|(name, value)| (*name, value.as_ref())), body.as_deref());
    secrets.cover_value(&mut error);
    error.to_string()
}

impl Request {
    /// The error that its answer gave, without the secrets of the request: its token and key, and the credentials in its body,
    /// as they are and escaped for JSON, for a URL or as Base64. Some services repeat in a refusal what they were sent.
    #[must_use]
    pub fn cover(&self, error: Error) -> Error {
        let headers = self.headers.iter().map(|(name, value)| (*name, value.as_str()));
        Secrets::of(headers, self.body.as_deref()).cover_error(error)
    }
}

/// The values of a form's fields but for those that are no secret.
fn of_form(body: &str) -> impl Iterator<Item = String> {
    let secret = |pair: &&str| !["grant_type=", "scope=", "client_id="].iter().any(|plain| pair.starts_with(plain));
    let value = |pair: &str| String::from_utf8(decode(pair.split_once('=').map_or(pair, |(_, value)| value))).ok();
    body.split('&').filter(secret).filter_map(value)
}

fn forms(secret: &str) -> Vec<String> {
    let escaped = |text: &str| {
        let mut json = String::new();
        write_string(&mut json, text);
        json.trim_matches('"').to_owned()
    };
    let url = encode(secret);
    let once = escaped(secret);
    let mut all = vec![
        secret.to_owned(),
        replace(&once, "/", "\\/"),
        escaped(&once),
        once,
        replace(&url, "%20", "+"),
        lower_hex(&url),
        encode(&url),
        url,
    ];
    // Where a secret is within what is encoded decides which of three forms it takes.
    for before in 0..3 {
        let form = base64(secret.as_bytes(), before);
        all.push(replace(&replace(&form, "+", "-"), "/", "_"));
        all.push(form);
    }
    all.retain(|form| form.len() >= SHORTEST);
    all
}

/// Escapes of a URL with small letters.
fn lower_hex(url: &str) -> String {
    let mut left = 0;
    let lower = |c: char| {
        left = if c == '%' { 3 } else { left };
        left = i32::max(left - 1, -1);
        if left >= 0 { c.to_ascii_lowercase() } else { c }
    };
    url.chars().map(lower).collect()
}

/// The digits of Base64 that bytes alone decide where so many others are in front of them.
fn base64(bytes: &[u8], before: usize) -> String {
    let whole = [&[0].repeat(before), bytes].concat();
    let digits = (before * 8).div_ceil(6)..whole.len() * 8 / 6;
    STANDARD.encode(&whole).get(digits).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::Secrets;

    #[test]
    fn a_secret_is_covered_in_every_form() {
        let key = "rk_\"live\\/ä b+1";
        let body = format!(r#"{{"auth":{{"params":{{"accessToken":{},"host":"db"}}}},"name":"Stripe"}}"#, {
            let mut json = String::new();
            crate::json::write_string(&mut json, key);
            json
        });
        let secrets = Secrets::of([("Authorization", "Bearer eyJ.tok"), ("x-api-key", "key-12")], Some(&body));
        for (text, expected) in [
            (format!("got {key}."), "got [redacted]."),
            (body.clone(), r#"{"auth":{"params":{"accessToken":"[redacted]","host":"db"}},"name":"Stripe"}"#),
            ("Bearer eyJ.tok, key-12".to_owned(), "Bearer [redacted], [redacted]"),
            (format!("?k={}&a", super::encode(key)), "?k=[redacted]&a"),
            (format!("?k={}&a", super::lower_hex(&super::encode(key))), "?k=[redacted]&a"),
        ] {
            assert_eq!(secrets.cover(&text), expected);
        }
    }

    #[test]
    fn base64_hides_none_wherever_it_begins() {
        // Of `rk_live_key`, behind nothing, `a` and `ab`.
        for text in ["cmtfbGl2ZV9rZXk=", "YXJrX2xpdmVfa2V5", "YWJya19saXZlX2tleQ=="] {
            let secrets = Secrets::of([("x-api-key", "rk_live_key")], None);
            assert!(secrets.cover(text).contains("[redacted]"), "{text}");
        }
        let form = Secrets::of([], Some("grant_type=client_credentials&client_id=abcde&client_secret=p8e-%2Bx"));
        assert_eq!(form.cover("p8e-+x abcde"), "[redacted] abcde");
    }
}
