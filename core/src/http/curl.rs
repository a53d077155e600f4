//! A request as a curl command, fit to be pasted into a ticket.

use aepflow_syntax::text::replace;
use std::fmt::Write;

use super::credentials::{REDACTED, redacted};
use super::percent::encode;
use super::secrets::Secrets;
use crate::diagnostics::{Code, Diagnostic, Error, Faults};
use crate::input::{members, parse};
use crate::json::{Document, Input, Node, Pointer};

/// Writes `{"method", "url", "headers", "body"?}` (JSON) as a curl command. Unless `reveal`, tokens, keys and credentials
/// are replaced.
///
/// # Errors
/// [`Error::Invalid`] if the text is no request.
pub fn to_curl<'t>(request: impl Into<Input<'t>>, reveal: bool) -> Result<String, Error> {
    let mut faults = Faults::default();
    let document = parse(request, "", &mut faults).ok_or(faults)?;
    let root = document.root();
    let text = |name: &str| root.get(name).and_then(Node::as_str);
    let (Some(method), Some(url)) = (text("method"), text("url")) else {
        let mut faults = Faults::default();
        for name in ["method", "url"].into_iter().filter(|name| text(name).is_none()) {
            faults.push(Diagnostic::new(Code::MissingField, &Pointer::ROOT.key(name)));
        }
        return Err(faults.into());
    };
    let headers: Vec<_> =
        members(root.get("headers")).map(|(name, value)| (name, value.as_str().unwrap_or_default())).collect();
    let body = text("body");
    // What is hidden in one place may be repeated in another, as in a URL.
    let secrets = Secrets::of(headers.iter().map(|(name, value)| (name.as_ref(), value.as_ref())), body.as_deref());
    let cover = |text: &str| if reveal { text.to_owned() } else { secrets.cover(text) };
    let mut command = format!("curl -X {} {}", quote(&method), quote(&cover(&url)));
    for (name, value) in &headers {
        let value = match name.to_ascii_lowercase().as_str() {
            "authorization" if !reveal => format!("Bearer {REDACTED}"),
            "x-api-key" if !reveal => REDACTED.to_owned(),
            _ => cover(value),
        };
        // Writing to a String does not fail.
        let _ = write!(command, " \\\n  -H {}", quote(&format!("{name}: {value}")));
    }
    if let Some(body) = &body {
        let body = if reveal { body.clone().into_owned() } else { cover(&redact_body(body)) };
        let _ = write!(command, " \\\n  -d {}", quote(&body));
    }
    Ok(command)
}

/// A word of the shell: nothing in single quotes is special but the quote itself.
fn quote(text: &str) -> String {
    format!("'{}'", replace(text, "'", "'\\''"))
}

fn redact_body(body: &str) -> String {
    match Document::parse(body.as_bytes()) {
        Ok(document) => redacted(document.root().to_value()).to_string(),
        Err(_) => redact_form(body),
    }
}

fn redact_form(body: &str) -> String {
    let mut form = String::new();
    for pair in body.split('&') {
        if !form.is_empty() {
            form.push('&');
        }
        match pair.split_once('=') {
            Some(("grant_type" | "scope" | "client_id", _)) => form.push_str(pair),
            // Writing to a String does not fail.
            Some((name, _)) => _ = write!(form, "{name}={}", encode(REDACTED)),
            None => form.push_str(REDACTED),
        }
    }
    form
}
