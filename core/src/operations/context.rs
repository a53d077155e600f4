//! Who calls, and where: the values that every request of a session shares.

use std::borrow::Cow;
use std::fmt;

use aepflow_syntax::text::contains;

use crate::diagnostics::{Code, Diagnostic, Faults, nearest};
use crate::input::{Field, Shape, field, names};
use crate::json::{Kind, Node, Pointer};

/// A value that is never shown.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text itself, for the header that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// The checked context of a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Context {
    pub(crate) access_token: Secret,
    pub(crate) api_key: Secret,
    pub(crate) org_id: String,
    pub(crate) sandbox_name: String,
    /// `https://platform.adobe.io` by default.
    pub(crate) origin: Cow<'static, str>,
    /// `https://ims-na1.adobelogin.com` by default.
    pub(crate) ims_origin: Cow<'static, str>,
}

/// A context; a call for a token needs the host alone.
pub(crate) const CONTEXT: &[Field] = &[
    field("accessToken", Shape::Name)
        .required()
        .secret()
        .doc("The access token of Adobe, as createAccessToken gives it."),
    field("apiKey", Shape::Name).required().doc("The client id of the project in the Developer Console."),
    field("orgId", Shape::Name)
        .required()
        .doc("The id of the organization, which ends in `@AdobeOrg`.")
        .example("5C1328435BF324E90A49402A@AdobeOrg"),
    field("sandboxName", Shape::Name).required().doc("The sandbox to work in, in lower case.").example("prod"),
    field("host", Shape::Name).doc("The host of the platform; `platform.adobe.io` by default."),
    field("imsHost", Shape::Name).doc("The host that gives access tokens; `ims-na1.adobelogin.com` by default."),
];
const FIELDS: [&str; CONTEXT.len()] = names(CONTEXT);

impl Context {
    /// Reads `{accessToken, apiKey, orgId, sandboxName, host?, imsHost?}`. A token call needs the IMS host alone.
    pub(crate) fn read(node: Node<'_>, token_call: bool, faults: &mut Faults) -> Context {
        let place = Pointer::ROOT;
        let place = place.key("context");
        let mut values = [None; FIELDS.len()];
        for key in node.pick(&FIELDS, &mut values) {
            let fault = Diagnostic::new(Code::UnknownField, &place.key(&key));
            faults.push(fault.with_some("nearest", nearest(&key, FIELDS)));
        }
        let mut values = FIELDS.into_iter().zip(values);
        let mut text = |required: bool| -> Option<String> {
            let (name, value) = values.next()?;
            let place = place.key(name);
            let Some(value) = value.filter(|value| value.kind() != Kind::Null) else {
                if required {
                    faults.push(Diagnostic::new(Code::MissingField, &place));
                }
                return None;
            };
            let Some(value) = value.as_str() else {
                let found = value.kind().name();
                faults.push(Diagnostic::new(Code::WrongType, &place).with("expected", "a string").with("found", found));
                return None;
            };
            let fault = fault(name, &value);
            if let Some(code) = fault {
                faults.push(Diagnostic::new(code, &place));
                return None;
            }
            Some(value.into_owned())
        };
        let required = !token_call;
        // In the order of the fields.
        Context {
            access_token: Secret(text(required).unwrap_or_default()),
            api_key: Secret(text(required).unwrap_or_default()),
            org_id: text(required).unwrap_or_default(),
            sandbox_name: text(required).unwrap_or_default(),
            origin: origin(text(false), "https://platform.adobe.io"),
            ims_origin: origin(text(false), "https://ims-na1.adobelogin.com"),
        }
    }
}

fn fault(name: &str, value: &str) -> Option<Code> {
    let hex = |text: &str| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if value.is_empty() {
        return Some(Code::EmptyValue);
    }
    if value.bytes().any(|byte| matches!(byte, b'{' | b'}')) {
        return Some(Code::InvalidHeaderValue);
    }
    match name {
        "orgId" => match value.split_once('@') {
            Some((id, "AdobeOrg")) if id.len() == 24 && hex(id) => None,
            Some(_) => Some(Code::InvalidOrgId),
            None => Some(Code::TenantAsOrgId),
        },
        "sandboxName" => {
            let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            (!value.bytes().all(fits) || value.len() > 256).then_some(Code::InvalidSandboxName)
        }
        "host" | "imsHost" => (!is_host(value)).then_some(Code::InvalidHost),
        _ => (!value.bytes().all(|byte| byte.is_ascii_graphic())).then_some(Code::InvalidHeaderValue),
    }
}

/// A bare host means https; plain http is for this machine alone.
fn is_host(value: &str) -> bool {
    let with_scheme = value.split_once(':').and_then(|(scheme, rest)| Some((scheme, rest.strip_prefix("//")?)));
    let (scheme, rest) = with_scheme.unwrap_or(("https", value));
    let rest = rest.strip_suffix('/').unwrap_or(rest);
    let (host, port) = match rest.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (rest, None),
    };
    let name =
        |host: &str| !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-');
    let port_fits = port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0) && !port.starts_with('+'));
    let loopback = host == "localhost"
        || host == "[::1]"
        || host.starts_with("127.") && name(host) && host.split('.').count() == 4;
    port_fits && (name(host) || host == "[::1]") && (scheme == "https" || scheme == "http" && loopback)
}

fn origin(host: Option<String>, default: &'static str) -> Cow<'static, str> {
    let Some(host) = host else { return default.into() };
    let scheme = if contains(&host, "://") { "" } else { "https://" };
    [scheme, host.trim_end_matches('/')].concat().into()
}
