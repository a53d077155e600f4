//! The settings, and where each place keeps them.

use crate::json::{Kind, Node};

/// One setting, and its name in each place; an empty name is none.
pub(super) struct Setting {
    pub(super) field: &'static str,
    pub(super) variables: &'static [&'static str],
    pub(super) postman: &'static str,
    pub(super) aepp: &'static str,
    pub(super) console: &'static str,
}

macro_rules! settings {
    ($($field:literal $variables:tt $postman:literal $aepp:literal $console:literal;)*) => {
        pub(super) const FIELDS: &[&str] = &[$($field),*];
        pub(super) const SETTINGS: [Setting; FIELDS.len()] = [$(Setting {
            field: $field, variables: &$variables, postman: $postman, aepp: $aepp, console: $console,
        }),*];
    };
}

// The client id is the API key: Adobe's pages use both words.
settings! {
    "accessToken"  ["AEP_ACCESS_TOKEN"]             "ACCESS_TOKEN"  ""             "";
    "apiKey"       ["AEP_API_KEY", "AEP_CLIENT_ID"] "API_KEY"       "client_id"    "client_id";
    "orgId"        ["AEP_ORG_ID"]                   "IMS_ORG"       "org_id"       "";
    "sandboxName"  ["AEP_SANDBOX_NAME"]             "SANDBOX_NAME"  "sandbox-name" "";
    "host"         ["AEP_HOST"]                     ""              ""             "";
    "imsHost"      ["AEP_IMS_HOST"]                 "IMS"           ""             "";
    "region"       ["AEP_REGION"]                   ""              ""             "";
    "clientSecret" ["AEP_CLIENT_SECRET"]            "CLIENT_SECRET" "secret"       "client_secrets";
    "scopes"       ["AEP_SCOPES"]                   "SCOPES"        "scopes"       "scopes";
}

/// What was found, in the order of the settings.
pub(super) type Found = [Option<String>; SETTINGS.len()];

/// Where settings are read from, so that a fault says where to put what is missing.
#[derive(Clone, Copy)]
pub(super) enum Origin {
    Environment,
    Console,
    Postman,
    Aepp,
}

pub(super) fn place(setting: &Setting) -> String {
    format!("/context/{}", setting.field)
}

pub(super) fn at(field: &str) -> usize {
    FIELDS.iter().position(|known| *known == field).unwrap_or_default()
}

/// A value; scopes may be a list. An empty text is none.
pub(super) fn text(value: Node<'_>) -> Option<String> {
    let text = match value.kind() {
        Kind::Array => value.elements().filter_map(Node::as_str).collect::<Vec<_>>().join(","),
        _ => value.as_str()?.trim().to_owned(),
    };
    Some(text).filter(|text| !text.is_empty())
}
