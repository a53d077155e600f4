//! What a handler answers, and the error bodies of each origin.

use serde_json::{Map, Value, json};

use crate::http::Response;

/// An answer before it becomes bytes.
#[derive(Clone, Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Option<Value>,
    /// Whether the body is a text that is sent as it is.
    is_page: bool,
}

/// A refusal is an answer too; `?` ends a handler with it.
pub(crate) type Answered = Result<Reply, Reply>;

impl Reply {
    pub(crate) fn json(status: u16, body: Value) -> Self {
        Self { status, headers: Vec::new(), body: Some(body), is_page: false }
    }

    #[expect(clippy::unnecessary_wraps, reason = "what a handler ends with")]
    pub(crate) fn ok(body: Value) -> Answered {
        Ok(Self::json(200, body))
    }

    #[expect(clippy::unnecessary_wraps, reason = "what a handler ends with")]
    pub(crate) fn empty() -> Answered {
        Ok(Self { status: 204, headers: Vec::new(), body: None, is_page: false })
    }

    /// Nothing but a status.
    pub(crate) fn bare(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: None, is_page: false }
    }

    /// What something between the host and the platform answers.
    pub(crate) fn page(status: u16, content_type: &str, text: &str) -> Self {
        let headers = vec![("Content-Type".to_owned(), content_type.to_owned())];
        Self { status, headers, body: Some(text.into()), is_page: true }
    }

    pub(crate) fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }

    pub(crate) fn into_response(self, request_id: String) -> Response {
        let mut headers = self.headers;
        if self.is_page {
            let text = self.body.as_ref().and_then(Value::as_str).unwrap_or_default();
            return Response { status: self.status, headers, body: text.as_bytes().to_vec() };
        }
        let mut body = self.body;
        if let Some(told) = body.as_mut().and_then(|body| body.pointer_mut("/report/request-id")) {
            *told = request_id.clone().into();
        }
        headers.push(("x-request-id".to_owned(), request_id));
        let body = body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
        if !body.is_empty() {
            headers.push(("Content-Type".to_owned(), "application/json;charset=utf-8".to_owned()));
        }
        Response { status: self.status, headers, body }
    }
}

/// The services, for a refusal comes in the shape of its origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Service {
    Ims,
    Flow,
    DataPrep,
    Registry,
    Catalog,
    Identity,
    DataAccess,
    Import,
    Connectors,
    Sandboxes,
    /// What takes streamed records, at a host of its own.
    Inlets,
}

impl Service {
    /// The refusal of a scripted fault, in the shape of this service.
    pub(crate) fn refusal(self, status: u16, code: Option<&str>, message: &str) -> Reply {
        match (self, code) {
            (Self::Ims, code) => ims(status, code.unwrap_or("server_error"), message),
            (Self::Flow, Some(code)) => flow_body(status, code, message),
            (Self::Identity, Some(code)) => identity(status, code, code, message),
            (Self::Registry, Some(code)) => registry_body(status, code, title(status), message),
            _ => general(status, message),
        }
    }
}

fn title(status: u16) -> &'static str {
    match status {
        401 => "UnauthorizedError",
        403 => "ForbiddenError",
        404 => "NotFoundError",
        429 => "TooManyRequestsError",
        500.. => "InternalServerError",
        _ => "BadRequestError",
    }
}

/// The gateway's body, documented in the platform's troubleshooting guide.
pub(crate) fn gateway(status: u16, code: &str, message: &str) -> Reply {
    Reply::json(status, json!({ "error_code": code, "message": message }))
}

/// OAuth 2's body; the one of IMS is not documented.
pub(crate) fn ims(status: u16, error: &str, description: &str) -> Reply {
    Reply::json(status, json!({ "error": error, "error_description": description }))
}

/// The body documented for a missing content type; taken where a service documents no other.
pub(crate) fn general(status: u16, detail: &str) -> Reply {
    let kind = "/placeholder/type/uri";
    Reply::json(status, json!({ "type": kind, "status": status, "title": title(status), "detail": detail }))
}

/// An error of the Flow Service by its code, `NNNN-HTTP`.
///
/// The form is that of <https://experienceleague.adobe.com/docs/experience-platform/sources/tutorials/api/labels.html>.
pub(crate) fn flow(code: &str, message: impl AsRef<str>) -> Reply {
    flow_body(status_of(code), code, message.as_ref())
}

/// A resource of the Flow Service that isn't there, as the page has it.
pub(crate) fn absent(kind: &str, id: &str) -> Reply {
    let mut reply = flow("1439-404", format!("The resource {id} of {kind} was not found"));
    if let Some(report) = reply.body.as_mut().and_then(|body| body["report"].as_object_mut()) {
        report.insert("id".to_owned(), id.into());
        report.insert("type".to_owned(), kind.into());
    }
    reply
}

fn flow_body(status: u16, code: &str, message: &str) -> Reply {
    match code.split_once('-').and_then(|(number, _)| number.parse().ok()) {
        Some(1100..=1104 | 1400..=1458 | 2000..=2250) => {
            let title = match code {
                "1439-400" | "1439-404" | "1101-404" => "Resource not found",
                "1403-400" | "2105-400" => "Header is missing",
                "2100-404" => "Sandbox not found",
                "2110-400" => "Headers not allowed",
                "2111-403" => "Headers with value restricted",
                _ => flow_title(status),
            };
            let kind = format!("https://ns.adobe.com/aep/errors/FLOW-{code}");
            in_flow_form(status, title, message, Some(("type", &kind)))
        }
        _ => source(code, message),
    }
}

/// An error from the catalogue of the sources, some of whose codes mean something else in that of the Flow Service.
///
/// Which name is in front of these codes is not published, so they stand alone.
pub(crate) fn source(code: &str, message: impl AsRef<str>) -> Reply {
    let status = status_of(code);
    in_flow_form(status, flow_title(status), message.as_ref(), Some(("code", code)))
}

/// A refusal of the Flow Service for which no code is published.
pub(crate) fn flow_uncoded(message: impl AsRef<str>) -> Reply {
    in_flow_form(400, flow_title(400), message.as_ref(), None)
}

fn in_flow_form(status: u16, title: &str, message: &str, code: Option<(&str, &str)>) -> Reply {
    let mut body = Map::new();
    if let Some((name, code)) = code {
        body.insert(name.to_owned(), code.into());
    }
    let report = json!({ "detailed-message": message, "request-id": null });
    for (name, value) in [("title", title.into()), ("status", status.into()), ("report", report)] {
        body.insert(name.to_owned(), value);
    }
    for name in ["errorMessage", "errorDetails"] {
        body.insert(name.to_owned(), message.into());
    }
    Reply::json(status, body.into())
}

/// The title that the catalogue has for nearly all errors of a status.
fn flow_title(status: u16) -> &'static str {
    match status {
        400 => "Invalid request",
        403 => "Forbidden",
        404 => "Resource not found",
        412 => "Version not matching",
        500 => "Internal Error",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => title(status),
    }
}

/// The one published body of a stale etag, with its backslashes.
pub(crate) fn stale(sent: &str, current: &str) -> Reply {
    let escaped = |etag: &str| etag.replace('"', "\\\\\\\"");
    let message = format!(
        "Supplied version=[{}] does not match the current version on entity=[{}]",
        escaped(sent),
        escaped(current)
    );
    Reply::json(412, json!({ "errorMessage": message }))
}

/// A refusal of the Identity Service, with its code and that of its report.
pub(crate) fn identity(status: u16, code: &str, report: &str, description: &str) -> Reply {
    let conflict = status == 409;
    let mut body = json!({
        "timestamp": "2025-01-01T00:00:00.000Z",
        "type": "http://ns.adobe.com/adobecloud/problem/namespacevalidation",
        "status": status,
        "title": if conflict { code } else { "Namespace Validation" },
        "description": description,
        "report": { "code": report },
    });
    if !conflict {
        body["error"] = code.into();
    }
    Reply::json(status, body)
}

/// A catalogued error of the Schema Registry, `XDM-NNNN-HTTP`.
pub(crate) fn registry(code: &str, title: &str, detail: impl AsRef<str>) -> Reply {
    registry_body(status_of(code), code, title, detail.as_ref())
}

fn registry_body(status: u16, code: &str, title: &str, detail: &str) -> Reply {
    let report = json!({ "registryRequestId": "emulated", "detailed-message": detail, "sub-errors": [] });
    let kind = format!("http://ns.adobe.com/aep/errors/{code}");
    Reply::json(status, json!({ "type": kind, "title": title, "status": status, "report": report, "detail": detail }))
}

fn status_of(code: &str) -> u16 {
    code.rsplit('-').next().and_then(|text| text.parse().ok()).unwrap_or(400)
}
