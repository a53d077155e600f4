//! Functions of URLs, read as `java.net.URL` reads them, but with any scheme.

use super::arguments::Arguments;
use crate::context::Context;
use crate::failure::{Failure, Outcome};
use crate::value::{Map, Value};

/// The ports of protocols; `sftp` is named by the documentation, the others are known to Java.
const PORTS: [(&str, i32); 4] = [("http", 80), ("https", 443), ("ftp", 21), ("sftp", 22)];

/// What is kept as it is where a text is encoded.
fn is_kept(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.')
}

struct Url<'t> {
    protocol: String,
    host: &'t str,
    port: Option<i32>,
    path: &'t str,
    query: Option<&'t str>,
    anchor: Option<&'t str>,
}

impl<'t> Url<'t> {
    /// Nothing for a text that is no URL.
    fn read(text: &'t str) -> Option<Url<'t>> {
        let text = text.trim_matches(|c: char| c <= ' ');
        let (protocol, rest) = text.split_once(':')?;
        let protocol = protocol.to_ascii_lowercase();
        let (rest, anchor) = rest.split_once('#').map_or((rest, None), |(rest, anchor)| (rest, Some(anchor)));
        let (rest, query) = rest.split_once('?').map_or((rest, None), |(rest, query)| (rest, Some(query)));
        let (authority, path) = match rest.strip_prefix("//") {
            Some(rest) => rest.split_at(rest.find('/').unwrap_or(rest.len())),
            None => ("", rest),
        };
        let place = authority.rsplit_once('@').map_or(authority, |(_, place)| place);
        // An address of IPv6 has colons between its brackets.
        let (host, port) = match place.rfind(']') {
            Some(end) => place.split_at(end + 1),
            None => place.split_at(place.find(':').unwrap_or(place.len())),
        };
        let port = match port.strip_prefix(':') {
            None if port.is_empty() => None,
            Some("") => None,
            Some(digits) if digits.bytes().all(|byte| byte.is_ascii_digit()) => Some(digits.parse().ok()?),
            _ => return None,
        };
        Some(Url { protocol, host, port, path, query, anchor })
    }

    /// Whether its protocol is a scheme by RFC 3986.
    fn has_scheme(&self) -> bool {
        self.protocol.starts_with(|c: char| c.is_ascii_alphabetic())
            && self.protocol.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte))
    }

    fn port(&self) -> Option<i32> {
        self.port.or_else(|| PORTS.iter().find(|(known, _)| *known == self.protocol).map(|(_, port)| *port))
    }
}

fn read<'v>(given: Arguments<'_, 'v>, part: impl FnOnce(Url<'_>) -> Option<Value<'v>>) -> Outcome<Value<'v>> {
    read_any(given, |url| Some(url).filter(Url::has_scheme).and_then(part))
}

/// The documentation has no word on null for the query of what is no URL.
fn read_any<'v>(given: Arguments<'_, 'v>, part: impl FnOnce(Url<'_>) -> Option<Value<'v>>) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    Ok(Url::read(&text).and_then(part).unwrap_or(Value::Null))
}

pub(super) fn protocol<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    read(given, |url| Some(Value::text(url.protocol)))
}

pub(super) fn host<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    read(given, |url| Some(Value::text(url.host.to_owned())))
}

pub(super) fn port<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    read(given, |url| url.port().map(Value::Integer))
}

pub(super) fn path<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let full = match given.get(1) {
        Value::Null => true,
        Value::Boolean(full) => *full,
        _ => return Err(given.refuse(1, "a boolean")),
    };
    read(given, |url| {
        let last = url.path.rfind('/').map_or(0, |at| at + 1);
        Some(Value::text(if full { url.path } else { url.path.get(last..)? }.to_owned()))
    })
}

pub(super) fn query<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let anchor = given.text(1)?.map(|word| word.to_ascii_lowercase());
    if !matches!(anchor.as_deref(), Some("retain" | "remove" | "append")) {
        return Err(given.refuse(1, "`retain`, `remove` or `append`"));
    }
    read_any(given, |url| {
        let mut map = Map::default();
        let mut query = url.query.unwrap_or_default().to_owned();
        if let (Some("retain"), Some(text)) = (anchor.as_deref(), url.anchor) {
            query = format!("{query}#{text}");
        }
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            map.set(Value::text(key.to_owned()), Value::text(value.to_owned()));
        }
        if let (Some("append"), Some(text)) = (anchor.as_deref(), url.anchor) {
            map.set(Value::text("_anchor_"), Value::text(text.to_owned()));
        }
        Some(Value::map(map))
    })
}

pub(super) fn encoded<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if is_kept(byte) {
            out.push(char::from(byte));
        } else {
            const HEX: &[u8; 16] = b"0123456789ABCDEF";
            let digit = |nibble: u8| char::from(HEX[usize::from(nibble & 15)]);
            out.extend(['%', digit(byte >> 4), digit(byte)]);
        }
    }
    Ok(Value::text(out))
}

pub(super) fn decoded<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let digits = [rest.next(), rest.next()].map(|digit| char::from(digit.unwrap_or_default()).to_digit(16));
                let [Some(high), Some(low)] = digits else {
                    return Err(Failure::new("a `%` without two hexadecimal digits behind it can't be decoded"));
                };
                u8::try_from(high * 16 + low).unwrap_or_default()
            }
            other => other,
        });
    }
    // Java writes this for bytes that are no UTF-8.
    Ok(Value::text(String::from_utf8_lossy(&bytes).into_owned()))
}
