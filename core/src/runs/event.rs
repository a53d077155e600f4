//! The events that the platform sends of runs, and the questions with which it tries a webhook.

use super::UNKNOWN;
use crate::diagnostics::{Code, Diagnostic, Error, Faults, echoed};
use crate::http::decode;
use crate::input::{elements, parse, wrong_type};
use crate::json::{Input, Kind, Node, Pointer, Value};
use crate::operations::read_run;

/// How many events of a delivery are read; a page of the journal has some hundred.
const EVENTS: usize = 1000;
/// How many wrappers lie around an event.
const WRAPPERS: usize = 6;
/// Where the address that confirms a webhook lies.
const VALIDATION: &str = "https://csm.adobe.io/";

/// Reads what a webhook is given, or a page of the journal.
///
/// `event` is the body of a request, or its address or query where it has a `challenge`. The result is `{kind: "challenge",
/// challenge, answer}`, with the answer that the webhook has to give; `{kind: "validation", validationUrl}`, an address that
/// somebody opens within five minutes; or `{kind: "events", events}`. An event of a run has the `run` as
/// [`parse_response`](crate::parse_response) gives it: its outcome is that of its counters, and never that of the event's name.
///
/// Whether Adobe has sent it is the host's to check, before it calls this: see the docs.
///
/// # Errors
/// [`Error::Invalid`] if it is none of these, or a challenge or address that no webhook should follow.
pub fn read_event<'e>(event: impl Into<Input<'e>>) -> Result<Value, Error> {
    let event = event.into();
    if let Input::Text(text) = event
        && let Some(challenge) = challenge_of(text)
    {
        return challenged(&challenge);
    }
    let mut faults = Faults::default();
    let Some(parsed) = parse(event, "", &mut faults) else { return Err(faults.into()) };
    let root = parsed.root();
    if let Some(challenge) = root.as_str().and_then(|text| challenge_of(text.as_bytes())) {
        return challenged(&challenge);
    }
    if !matches!(root.kind(), Kind::Array | Kind::Object) {
        faults.push(wrong_type(root, "event", &Pointer::ROOT));
        return Err(faults.into());
    }
    let raw = |name: &str| root.get(name).and_then(Node::as_str);
    if let Some(challenge) = raw("challenge") {
        return challenged(&challenge);
    }
    if let Some(url) = raw("validationUrl") {
        return confirmed(&url);
    }
    let mut events = Vec::new();
    each(root, &Envelope::default(), WRAPPERS, &mut events);
    Ok(Value::object([("kind", Some("events".into())), ("events", Some(Value::Array(events)))]))
}

/// The challenge of an address, or of its query.
fn challenge_of(text: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(text).ok()?.trim();
    if text.starts_with(['{', '[', '"']) {
        return None;
    }
    let query = text.split('#').next()?;
    let query = query.rsplit('?').next()?;
    let value = query.split('&').find_map(|pair| pair.strip_prefix("challenge="))?;
    String::from_utf8(decode(value)).ok()
}

/// It comes back as it is, so it may be nothing that a browser would take for more than a text.
fn challenged(challenge: &str) -> Result<Value, Error> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    if challenge.is_empty() || challenge.len() > 128 || !challenge.bytes().all(is_plain) {
        return Err(not_followed("challenge", challenge, "<uuid_of_adobe>"));
    }
    let headers = Value::object([("content-type", Some("text/plain".into()))]);
    let answer =
        Value::object([("status", Some(200_i64.into())), ("headers", Some(headers)), ("body", Some(challenge.into()))]);
    Ok(Value::object([
        ("kind", Some("challenge".into())),
        ("challenge", Some(challenge.into())),
        ("answer", Some(answer)),
    ]))
}

/// An address that confirms a webhook: of Adobe alone, as whoever reads it opens it.
fn confirmed(url: &str) -> Result<Value, Error> {
    if !url.starts_with(VALIDATION) || url.len() > 2000 || url.bytes().any(|byte| !byte.is_ascii_graphic()) {
        return Err(not_followed("validationUrl", url, "<address_of_adobe>"));
    }
    Ok(Value::object([("kind", Some("validation".into())), ("validationUrl", Some(url.into()))]))
}

fn not_followed(member: &str, value: &str, allowed: &'static str) -> Error {
    let fault = Diagnostic::new(Code::UnknownValue, &Pointer::ROOT.key(member)).with_shown("value", value);
    Error::Invalid(vec![fault.with("allowed", allowed)])
}

/// What lies around an event and says more of it.
#[derive(Clone, Default)]
struct Envelope {
    id: Option<String>,
    code: Option<String>,
    recipient: Option<String>,
    organization: Option<String>,
}

impl Envelope {
    /// The inner ones know better.
    fn with(&self, node: Node<'_>) -> Self {
        let adobe = node.get("header").and_then(|header| header.get("_adobeio"));
        let meta = node.get("_eventNotificationMeta");
        let within = |part: Option<Node<'_>>, name: &str| part.and_then(|part| text(part, &[name]));
        let cloud = node.get("specversion").map(|_| node);
        Envelope {
            id: text(node, &["event_id", "eventid"]).or_else(|| within(cloud, "id")).or_else(|| self.id.clone()),
            code: text(node, &["xdm:eventCode"])
                .or_else(|| within(adobe, "eventCode"))
                .or_else(|| within(meta, "type"))
                .or_else(|| within(cloud, "type"))
                .or_else(|| self.code.clone()),
            recipient: text(node, &["recipientclientid", "recipient_client_id"]).or_else(|| self.recipient.clone()),
            organization: within(adobe, "imsOrgId")
                .or_else(|| text(node, &["imsOrgId", "imsOrg", "xdm:imsOrg"]))
                .or_else(|| self.organization.clone()),
        }
    }
}

/// Takes the events of a delivery out of what lies around them.
fn each(node: Node<'_>, around: &Envelope, wrappers: usize, events: &mut Vec<Value>) {
    if events.len() == EVENTS {
        return;
    }
    let envelope = around.with(node);
    let list = match node.kind() {
        Kind::Array => Some(node),
        _ => ["messages", "events"].iter().find_map(|name| node.get(name)).filter(|list| list.kind() == Kind::Array),
    };
    let is_event = node.get("flowId").is_some() || node.get("metrics").is_some();
    let inner = ["event", "value", "data"].iter().find_map(|name| node.get(name));
    match (list, inner.filter(|inner| !is_event && inner.kind() == Kind::Object)) {
        (Some(list), _) if wrappers > 0 => {
            for entry in list.elements() {
                each(entry, &envelope, wrappers - 1, events);
            }
        }
        (None, Some(inner)) if wrappers > 0 => each(inner, &envelope, wrappers - 1, events),
        _ if node.kind() == Kind::Object => events.push(event(node, &envelope)),
        _ => {}
    }
}

fn event(node: Node<'_>, envelope: &Envelope) -> Value {
    let predecessors = elements(node.get("predecessors")).count();
    let before = elements(node.get("predecessors")).next().filter(|_| predecessors == 1);
    let is_alert = text(node, &["status"]).is_some_and(|status| matches!(status.as_str(), "FIRING" | "INACTIVE"));
    let is_run = node.get("metrics").is_some() && node.get("flowId").is_some();
    let kind = match () {
        () if is_run => "run",
        () if is_alert => "alert",
        () if predecessors > 0 || node.get("xdm:ingestionId").is_some() => "ingestion",
        () => UNKNOWN,
    };
    let of_run = |name: &str| before.and_then(|before| text(before, &[name]));
    let run_id = if is_run { text(node, &["id"]) } else { text(node, &["flowRunId"]).or_else(|| of_run("flowRunId")) };
    let some = |text: Option<String>| text.map(Value::from);
    Value::object([
        ("kind", Some(kind.into())),
        ("eventId", some(envelope.id.clone())),
        ("eventCode", some(envelope.code.clone())),
        ("recipientClientId", some(envelope.recipient.clone())),
        ("organization", some(envelope.organization.clone())),
        ("sandboxName", some(text(node, &["sandboxName", "xdm:sandboxName"]))),
        ("flowId", some(text(node, &["flowId"]).or_else(|| of_run("flowId")))),
        ("flowName", some(text(node, &["flowName"]))),
        ("runId", some(run_id)),
        ("datasetId", some(text(node, &["xdm:datasetId"]))),
        ("ingestionId", some(text(node, &["xdm:ingestionId"]))),
        ("alert", is_alert.then(|| alert(node))),
        ("run", is_run.then(|| run(node))),
    ])
}

/// The run of an event, without what is said of the event beside it.
fn run(node: Node<'_>) -> Value {
    let of_event = |name: &str| {
        ["header", "flowName", "slaCreatedAt", "processStartTime", "transformedTime"].contains(&name)
            || ["event_id", "eventid", "recipient_client_id", "recipientclientid"].contains(&name)
    };
    match read_run(node) {
        Value::Object(members) => Value::Object(members.into_iter().filter(|(name, _)| !of_event(name)).collect()),
        other => other,
    }
}

fn alert(node: Node<'_>) -> Value {
    let part = |name: &str| text(node, &[name]).map(Value::from);
    Value::object([
        ("name", part("name")),
        ("status", part("status")),
        ("severity", part("severity")),
        ("message", part("message")),
        ("url", part("url")),
    ])
}

/// The first of the texts of these names, without what looks like a credential.
fn text(node: Node<'_>, names: &[&str]) -> Option<String> {
    let text = names.iter().find_map(|name| node.get(name).filter(|value| value.kind() == Kind::String))?.as_str()?;
    Some(echoed(&text, 300))
}
