//! Identity Service: namespaces, which say what kind of id an identity is.

use super::shared::DESCRIPTION;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Field, Shape, field, path, placeholder};
use crate::json::{Node, Pointer};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field =
    path("namespaceId", Shape::Count(0)).doc("The id of the namespace, which is a number.").example("10018776");
/// As requests spell them, and as answers do.
const ID_TYPES: &[&str] = &[
    "Cookie",
    "Cross_device",
    "Device",
    "Email",
    "Mobile",
    "Non_people",
    "Phone",
    "COOKIE",
    "CROSS_DEVICE",
    "DEVICE",
    "EMAIL",
    "MOBILE",
    "NON_PEOPLE",
    "PHONE",
];
/// What makes a namespace.
pub(crate) const NAMESPACE: &[Field] = WHOLE.split_at(1).1;
/// What replaces one.
const WHOLE: &[Field] = &[
    ID,
    field("name", Shape::Name).required().doc("Its name for people.").example("Stripe customer"),
    field("code", Shape::Name)
        .required()
        .doc("The word by which descriptors and records name it: letters and digits, unique in the organization, and for good.")
        .example("stripeCustomerId"),
    field("idType", Shape::Word(ID_TYPES))
        .required()
        .doc("What it identifies, for good: a person's account is `Cross_device`; `Non_people` is for all that is nobody, and links no one.")
        .example("Cross_device"),
    DESCRIPTION,
];

pub(super) const ROWS: &[Operation] = &[
    Service::Identity
        .get("listNamespaces", "/identities", &[], Answer::Array)
        .doc("Lists the identity namespaces, Adobe's and the organization's own.")
        .page("Identity-Namespace/operation/getIdNamespaces"),
    Service::Identity
        .get("getNamespace", "/identities/{namespaceId}", &[ID], Answer::Single)
        .doc("Reads an identity namespace.")
        .page("Identity-Namespace/operation/retrieveIdentityNamespace"),
    Service::Identity
        .post("createNamespace", "/identities", NAMESPACE, Answer::Single)
        .doc("Makes an identity namespace, which can never be deleted.")
        .page("Identity-Namespace/operation/createNamespace")
        .body(Body::Fields(code)),
    Service::Identity
        .put("updateNamespace", "/identities/{namespaceId}", WHOLE, Answer::Single)
        .doc("Changes name and description of an identity namespace; code and type must be those that it has.")
        .page("Identity-Namespace/operation/updateIdentityNamespace")
        .body(Body::Fields(code)),
];

/// A code is one word of letters and digits.
fn code(build: &mut Build<'_>) {
    let code = build.get("code").and_then(Node::as_str).unwrap_or_default();
    if !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) && placeholder(&code).is_none() {
        let fault = Diagnostic::new(Code::InvalidNamespaceCode, &Pointer::ROOT.key("code"));
        build.faults.push(fault.with_shown("value", &code));
    }
}
