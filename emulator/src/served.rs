//! What a server of an emulator asks of a request before it hands it in: a page of the web must not reach it.
//!
//! A name of the web can be made to mean this machine, so `Host` must name it; a page sends its `Origin`, which must be one
//! of this machine; and what is meant for the emulator itself, secrets included, needs the token of the server.

use std::net::{IpAddr, Ipv6Addr};

use serde_json::{Map, Value, json};

/// The header with the token for what is meant for the emulator itself.
pub const TOKEN_HEADER: &str = "x-emulator-token";

/// What a page may read of an answer besides its body.
const EXPOSED: &str = "etag, location, retry-after, x-request-id";
const METHODS: &str = "GET, POST, PUT, PATCH, DELETE";
/// How long a browser keeps the answer to its question, in seconds.
const KEPT: &str = "600";

/// A served request, as far as it is asked about.
pub(crate) struct Visit<'v> {
    headers: &'v Map<String, Value>,
    /// The address that the server listens at.
    bound: &'v str,
}

impl<'v> Visit<'v> {
    pub(crate) fn new(headers: &'v Map<String, Value>, bound: &'v str) -> Self {
        Self { headers, bound }
    }

    fn header(&self, name: &str) -> Option<&'v str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).and_then(|(_, value)| value.as_str())
    }

    /// The refusal of a request that comes by another name or from a page of another machine.
    pub(crate) fn refusal(&self) -> Option<(u16, &'static str)> {
        // Whoever serves to others has names for it that nobody here knows.
        let host = self.header("host").unwrap_or_default();
        if is_here(self.bound) && !is_here(without_port(host)) {
            return Some((421, "`Host` must name this machine"));
        }
        (self.header("origin").is_some() && self.origin().is_none())
            .then_some((403, "only pages of this machine may use the emulator"))
    }

    /// The origin of a page of this machine.
    fn origin(&self) -> Option<&'v str> {
        let origin = self.header("origin")?;
        let (scheme, host) = origin.split_once("://")?;
        (["http", "https"].contains(&scheme) && is_here(without_port(host))).then_some(origin)
    }

    /// Whether the token is that of the server.
    pub(crate) fn may_control(&self, token: &str) -> bool {
        let given = self.header(TOKEN_HEADER).unwrap_or_default();
        // All bytes are looked at, so that the time says nothing.
        let differing = given.bytes().zip(token.bytes()).fold(0, |all, (one, other)| all | (one ^ other));
        !token.is_empty() && given.len() == token.len() && differing == 0
    }

    /// Lets a page of this machine read an answer.
    pub(crate) fn let_read(&self, answer: &mut Value) {
        let (Some(origin), Some(headers)) = (self.origin(), answer["headers"].as_object_mut()) else { return };
        headers.insert("Access-Control-Allow-Origin".to_owned(), origin.into());
        headers.insert("Access-Control-Expose-Headers".to_owned(), EXPOSED.into());
        headers.insert("Vary".to_owned(), "Origin".into());
    }

    /// The answer to a browser that asks whether a page may send a request.
    pub(crate) fn preflight(&self) -> Value {
        let mut headers = json!({ "Allow": METHODS });
        if self.origin().is_some() {
            headers["Access-Control-Allow-Methods"] = METHODS.into();
            headers["Access-Control-Max-Age"] = KEPT.into();
            let is_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_, ".contains(&byte);
            let asked = self.header("access-control-request-headers").filter(|names| names.bytes().all(is_name));
            headers["Access-Control-Allow-Headers"] = asked.unwrap_or_default().into();
            if self.header("access-control-request-private-network").is_some() {
                headers["Access-Control-Allow-Private-Network"] = "true".into();
            }
        }
        json!({ "status": 204, "headers": headers, "body": "", "delayMs": 0 })
    }
}

fn without_port(host: &str) -> &str {
    match host.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => host.split_once(':').map_or(host, |(name, _)| name),
    }
}

/// Whether a name or an address can only mean this machine.
fn is_here(host: &str) -> bool {
    let host = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(host);
    match host.parse() {
        Ok(IpAddr::V4(address)) => address.is_loopback(),
        Ok(IpAddr::V6(address)) => address == Ipv6Addr::LOCALHOST,
        Err(_) => host.eq_ignore_ascii_case("localhost"),
    }
}
