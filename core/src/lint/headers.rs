//! The headers of a pasted request, and what mends them.

use aepflow_syntax::text::contains;

use super::edit::Edit;
use super::linter::Lint;
use super::mend;
use super::part::Part;
use super::pasted::{Header, Pasted, left_over};
use super::url::{Pair, Target, is_inlet};
use crate::diagnostics::{Code, Diagnostic, sole};
use crate::input::Place;
use crate::operations::{Body, Operation, Service, about_context, context_fault};

/// The headers of every request and what a context calls their values.
const HEADERS: [(&str, &str); 4] = [
    ("authorization", "accessToken"),
    ("x-api-key", "apiKey"),
    ("x-gw-ims-org-id", "orgId"),
    ("x-sandbox-name", "sandboxName"),
];

/// The headers that this library knows, as they are usually written.
const KNOWN: [&str; 7] =
    ["Authorization", "x-api-key", "x-gw-ims-org-id", "x-sandbox-name", "Content-Type", "Accept", "If-Match"];

/// What others send along, and no misspelling of these.
const OTHERS: [&str; 12] = [
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "authority",
    "content-encoding",
    "content-language",
    "content-length",
    "if-none-match",
    "if-range",
    "proxy-authorization",
    "x-sandbox-id",
    "x-user-token",
];

impl Lint<'_> {
    pub(super) fn missing_header(&mut self, name: &str, pasted: &Pasted, target: &Target) {
        if pasted.headers_elsewhere || pasted.cut {
            return;
        }
        let place = format!("/headers/{name}");
        let etag = (name == "if-match").then_some("etag");
        let fault = Diagnostic::at(Code::MissingHeader, &place).with("field", name).with_some("expected", etag);
        self.mend(fault, pasted.start, added(name, pasted, target));
    }

    pub(super) fn headers(&mut self, pasted: &Pasted, target: &Target) {
        let service = target.service;
        let inlet = pasted.url.as_ref().is_some_and(|url| is_inlet(&url.text));
        let known = HEADERS.iter().filter(|(name, _)| match service {
            Some(Service::Ims) => false,
            // It may be an address of another platform.
            None => !target.open && !inlet,
            Some(Service::Sandboxes) => *name != "x-sandbox-name",
            _ => true,
        });
        let content = pasted.has_body() && service != Some(Service::Ims) && !target.open;
        let needed = known
            .map(|(name, _)| *name)
            .chain(content.then_some("content-type"))
            .chain(target.accept.then_some("accept"));
        for name in needed {
            if pasted.header(name).is_none() {
                self.missing_header(name, pasted, target);
            }
        }
        for header in &pasted.headers {
            if let Some(fault) = header_fault(header, pasted, target) {
                let edits = mended(&header.value, &fault);
                self.mend(fault, header.value.start(), edits);
            }
        }
    }
}

fn header_fault(header: &Header, pasted: &Pasted, target: &Target) -> Option<Diagnostic> {
    let (name, value) = (header.name.as_str(), &header.value.text);
    let at = |code| Diagnostic::at(code, &format!("/headers/{name}")).with("field", name);
    if let Some(found) = left_over(&header.value) {
        let found = if matches!(name, "authorization" | "x-api-key") { "{…}" } else { found };
        return Some(at(Code::Placeholder).with_shown("placeholder", found));
    }
    match name {
        // The gateway refuses it for every kind of token that is in use.
        "x-sandbox-id" => Some(at(Code::UnknownField).with("nearest", "x-sandbox-name")),
        _ if header.value.open => None,
        "content-type" if is_json(target, pasted) && !contains(&value.to_ascii_lowercase(), "json") => {
            Some(at(Code::UnknownValue).with_shown("value", value).with_list("allowed", &["application/json"]))
        }
        _ => wrong(name, value).map(|code| about_context(at(code), value)),
    }
}

/// Whether the body is JSON by its operation.
fn is_json(target: &Target, pasted: &Pasted) -> bool {
    pasted.body().is_some() && target.operation.is_some_and(takes_json)
}

pub(super) fn takes_json(operation: &Operation) -> bool {
    matches!(operation.body, Body::Json(_) | Body::Fields(_) | Body::Patch(_))
}

/// What is wrong with the value of a header.
fn wrong(header: &str, value: &str) -> Option<Code> {
    let (_, name) = HEADERS.iter().find(|(known, _)| *known == header)?;
    let value = match header {
        // The exported command has this in place of the value.
        _ if value.ends_with("[redacted]") => return None,
        "authorization" => match value.split_at_checked(7) {
            Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer ") => token.trim_start(),
            _ => return Some(Code::NoBearer),
        },
        _ => value,
    };
    context_fault(name, value)
}

/// The edits that mend the value of a header.
pub(super) fn mended(value: &Part, fault: &Diagnostic) -> Option<Vec<Edit>> {
    let text = value.text.as_str();
    let edit = match (fault.code, fault.path.as_str()) {
        (Code::NoBearer, _) if !text.is_empty() && !text.contains([' ', ':']) => value.edit(0, 0, "Bearer "),
        (Code::CredentialWithBearer, _) if text.starts_with("Bearer Bearer ") => value.edit(7, 14, ""),
        (Code::CredentialInQuotes, _) => {
            let start = text.strip_prefix("Bearer ").map_or(0, |_| "Bearer ".len());
            let last = text.len().checked_sub(1).filter(|last| *last > start)?;
            let quoted = |at| text.get(at..=at).is_some_and(|c| matches!(c, "\"" | "'"));
            let edits = [(start, start + 1), (last, text.len())].map(|(from, to)| value.edit(from, to, ""));
            let [first, second] = edits.map(|edit| edit.filter(|_| quoted(start) && quoted(last)));
            return Some(vec![first?, second?]);
        }
        (Code::InvalidOrgId, _) => {
            let (id, host) = text.split_once('@').unwrap_or((text, ""));
            let is_id = id.len() == 24 && id.bytes().all(|b| b.is_ascii_hexdigit());
            match host {
                _ if !is_id => None,
                "" if id.len() == text.len() => value.edit(text.len(), text.len(), "@AdobeOrg"),
                host if host.eq_ignore_ascii_case("AdobeOrg") => value.edit(id.len() + 1, text.len(), "AdobeOrg"),
                _ => None,
            }
        }
        (Code::InvalidSandboxName, _) => {
            let fits = text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && text.len() <= 256;
            value.replaced(&text.to_ascii_lowercase()).filter(|_| fits)
        }
        (Code::InvalidEtag, _) => value.replaced(&etag(text)?),
        (Code::UnknownValue, "/headers/content-type") => value.replaced("application/json"),
        _ => value.replaced(&mend::value(fault, text)?),
    };
    Some(vec![edit?])
}

/// An etag with its quotes, whatever became of them.
fn etag(text: &str) -> Option<String> {
    let inner = text.replace(['"', '\\'], "");
    let fits = !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    fits.then(|| format!("\"{inner}\""))
}

/// The edits that give a request a header that is missing.
pub(super) fn added(name: &str, pasted: &Pasted, target: &Target) -> Option<Vec<Edit>> {
    let canonical = KNOWN.into_iter().find(|known| known.eq_ignore_ascii_case(name))?;
    let misspelt: Vec<&Part> = pasted
        .headers
        .iter()
        .filter(|header| !KNOWN.iter().chain(&OTHERS).any(|known| known.eq_ignore_ascii_case(&header.name)))
        .filter(|header| sole(&header.name, KNOWN) == Some(canonical))
        .map(|header| &header.key)
        .collect();
    match misspelt.as_slice() {
        [] => {}
        [key] => return Some(vec![key.edit(0, key.text.trim_end().len(), canonical)?]),
        _ => return None,
    }
    let slot = pasted.slot.as_ref()?;
    let value = match name {
        "content-type" if is_json(target, pasted) => "application/json",
        "accept" => target.operation?.fields.iter().find(|field| field.place == Place::Accept)?.default?,
        "if-match" => return from_query(pasted, target),
        _ => return None,
    };
    Some(vec![slot.header(canonical, value)?])
}

/// The etag that is given in the query becomes a header.
fn from_query(pasted: &Pasted, target: &Target) -> Option<Vec<Edit>> {
    let named = |pair: &&Pair| {
        ["etag", "if-match", "ifMatch", "if_match"].iter().any(|name| name.eq_ignore_ascii_case(&pair.name))
    };
    let pair = target.query.iter().find(named).filter(|pair| !pair.open && pasted.twins.is_empty())?;
    let header = pasted.slot.as_ref()?.header("If-Match", &etag(&pair.value)?)?;
    let url = pasted.url.as_ref()?;
    let [start, _, end] = pair.places;
    let more = url.text.get(end..)?.starts_with('&');
    let first = url.text.get(..start)?.ends_with('?');
    let (from, to) = if first && more { (start, end + 1) } else { (start.checked_sub(1)?, end) };
    Some(vec![url.edit(from, to, "")?, header])
}
