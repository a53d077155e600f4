//! Sandboxes and access tokens.

use crate::diagnostics::{Code, Diagnostic};
use crate::http::encode;
use crate::input::{Shape, check_credential, field};
use crate::json::{Kind, Node, Pointer};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

pub(super) const ROWS: &[Operation] = &[
    Service::Sandboxes
        .get("listSandboxes", "/", &[], Answer::Sandboxes)
        .doc("Lists the sandboxes that the credential may use."),
    Service::Ims
        .post(
            "createAccessToken",
            "/token/v3",
            &[
                field("clientId", Shape::Name)
                    .required()
                    .doc("The client id of an OAuth Server-to-Server credential, as the Developer Console shows it."),
                field("clientSecret", Shape::Name)
                    .required()
                    .secret()
                    .doc("The secret of the credential; it never belongs into a browser."),
                field("scope", Shape::Texts)
                    .required()
                    .doc("What the token may do, as the Developer Console lists it for the credential.")
                    .example("openid,AdobeID,session"),
            ],
            Answer::Token,
        )
        .doc("Gets an access token, valid for a day, for an OAuth Server-to-Server credential.")
        .body(Body::Form(token))
        .reads(),
];

/// The secret goes into the body, as addresses are logged.
fn token(build: &mut Build<'_>) -> String {
    let scope = build.get("scope").map_or_else(String::new, |scope| match scope.kind() {
        Kind::Array => scope.elements().filter_map(Node::as_str).collect::<Vec<_>>().join(","),
        _ => scope.as_str().unwrap_or_default().into_owned(),
    });
    if scope.is_empty() && build.get("scope").is_some_and(|scope| scope.kind() == Kind::Array) {
        build.faults.push(Diagnostic::new(Code::EmptyValue, &Pointer::ROOT.key("scope")));
    }
    for (name, secret) in [("clientId", false), ("clientSecret", true)] {
        let text = build.get(name).and_then(Node::as_str).unwrap_or_default();
        check_credential(name, &text, Some(secret), &Pointer::ROOT.key(name), build.faults);
    }
    let part = |name: &str| encode(&build.get(name).and_then(Node::as_str).unwrap_or_default());
    format!(
        "grant_type=client_credentials&client_id={}&client_secret={}&scope={}",
        part("clientId"),
        part("clientSecret"),
        encode(&scope)
    )
}
