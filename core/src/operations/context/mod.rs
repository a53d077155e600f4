//! Who calls, and where: the values that every request of a session shares.

mod builder;
mod input;

use std::borrow::Cow;

use aepflow_syntax::text::contains;

use super::secret::Secret;
use crate::diagnostics::{Code, Diagnostic, Error, Faults, shown};
use crate::input::{
    Field, Shape, field, header_fault, names, parse, placeholder, unknown_field, unknown_value, wrong_type,
};
use crate::json::{Input, Kind, Node, Pointer};
pub use builder::ContextBuilder;
pub use input::ContextInput;

/// Everything wrong with a context, half filled in or not: `{accessToken, apiKey, orgId, sandboxName, host?, imsHost?, region?}` as JSON.
///
/// ```
/// let faults = aepflow::check_context(r#"{"accessToken": "Bearer eyJ…", "apiKey": "key", "orgId": "_acme"}"#);
/// let found: Vec<_> = faults.iter().map(|fault| (fault.code.name(), fault.path.as_str())).collect();
/// assert_eq!(found, [
///     ("credential_with_bearer", "/accessToken"),
///     ("tenant_as_org_id", "/orgId"),
///     ("missing_field", "/sandboxName"),
/// ]);
/// ```
#[must_use]
pub fn check_context<'t>(context: impl Into<Input<'t>>) -> Vec<Diagnostic> {
    let mut faults = Faults::default();
    if let Some(json) = parse(context, "", &mut faults) {
        Context::read_at(json.root(), false, &Pointer::ROOT, &mut faults);
    }
    faults.into()
}

/// The values that every request of a session shares: a token, a key, and for whom.
///
/// ```
/// use aepflow::{Context, Error};
///
/// let context = Context::new("token", "key", "5C1328435BF324E90A49402A@AdobeOrg", "prod")?;
/// assert_eq!(context.host(), "https://platform.adobe.io");
///
/// let Err(Error::Invalid(faults)) = Context::builder().access_token("token").org_id("_acme").build() else { panic!() };
/// let found: Vec<_> = faults.iter().map(|fault| (fault.code.name(), fault.path.as_str())).collect();
/// assert_eq!(found, [
///     ("missing_field", "/context/apiKey"),
///     ("tenant_as_org_id", "/context/orgId"),
///     ("missing_field", "/context/sandboxName"),
/// ]);
/// # Ok::<(), Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    pub(crate) access_token: Secret,
    pub(super) api_key: Secret,
    pub(super) org_id: String,
    pub(super) sandbox_name: String,
    pub(super) origin: Cow<'static, str>,
    pub(super) ims_origin: Cow<'static, str>,
    /// Where the Identity Service has a host of its own.
    pub(super) identity_origin: Option<Cow<'static, str>>,
}

/// The regions in which the Identity Service has a host; the first two have a page, and Adobe's own client for Python names all.
/// <https://experienceleague.adobe.com/en/docs/experience-platform/identity/api/getting-started>
const REGIONS: &[&str] = &["va7", "nld2", "aus5", "can2", "ind2"];

const PLATFORM: &str = "https://platform.adobe.io";

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
    field("region", Shape::Word(REGIONS)).doc(
        "The region of the organization's identities, where the Identity Service is to be called at its host there; by default it is called at the one of all services.",
    ),
];
/// The names of the values, of which the first four are required.
const FIELDS: [&str; CONTEXT.len()] = names(CONTEXT);
const REQUIRED: usize = 4;

/// What was given as one of the values.
enum Given<'t> {
    Nothing,
    Text(Cow<'t, str>),
    Other(Kind),
}

impl Context {
    /// Of nothing: the faults of an input don't depend on it.
    pub(crate) const EMPTY: Context = Context {
        access_token: Secret::EMPTY,
        api_key: Secret::EMPTY,
        org_id: String::new(),
        sandbox_name: String::new(),
        origin: Cow::Borrowed(""),
        ims_origin: Cow::Borrowed(""),
        identity_origin: None,
    };

    /// A context for `https://platform.adobe.io`.
    ///
    /// # Errors
    /// [`Error::Invalid`] with all faults.
    pub fn new(
        access_token: impl Into<Secret>,
        api_key: impl Into<Secret>,
        org_id: impl Into<String>,
        sandbox_name: impl Into<String>,
    ) -> Result<Context, Error> {
        let builder = Context::builder().access_token(access_token).api_key(api_key);
        builder.org_id(org_id).sandbox_name(sandbox_name).build()
    }

    /// A context whose values are given one by one.
    #[must_use]
    pub fn builder() -> ContextBuilder {
        ContextBuilder::default()
    }

    /// Reads `{accessToken, apiKey, orgId, sandboxName, host?, imsHost?, region?}`.
    ///
    /// # Errors
    /// [`Error::Invalid`] with all faults.
    pub fn from_json<'t>(json: impl Into<Input<'t>>) -> Result<Context, Error> {
        let mut faults = Faults::default();
        match parse(json, "/context", &mut faults).map(|json| Context::read(json.root(), false, &mut faults)) {
            Some(context) if faults.is_empty() => Ok(context),
            _ => Err(faults.into()),
        }
    }

    /// The same with a newer token.
    ///
    /// # Errors
    /// [`Error::Invalid`] if a header can't carry it.
    pub fn with_access_token(&self, access_token: impl Into<Secret>) -> Result<Context, Error> {
        let access_token = access_token.into();
        match fault("accessToken", access_token.expose()) {
            Some(code) => {
                let fault = Diagnostic::new(code, &Pointer::ROOT.key("context").key("accessToken"));
                Err(Error::Invalid(vec![about(fault, "")]))
            }
            None => Ok(Context { access_token, ..self.clone() }),
        }
    }

    /// The organization.
    #[must_use]
    pub fn org_id(&self) -> &str {
        &self.org_id
    }

    /// The sandbox.
    #[must_use]
    pub fn sandbox_name(&self) -> &str {
        &self.sandbox_name
    }

    /// What the URLs of the platform begin with.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.origin
    }

    /// What the URL that gives tokens begins with.
    #[must_use]
    pub fn ims_host(&self) -> &str {
        &self.ims_origin
    }

    /// What the URLs of the Identity Service begin with.
    pub(super) fn identity_host(&self) -> &str {
        self.identity_origin.as_deref().unwrap_or(&self.origin)
    }

    /// Reads a context. A token call needs the IMS host alone.
    pub(crate) fn read(node: Node<'_>, token_call: bool, faults: &mut Faults) -> Context {
        Context::read_at(node, token_call, &Pointer::ROOT.key("context"), faults)
    }

    fn read_at(node: Node<'_>, token_call: bool, place: &Pointer<'_>, faults: &mut Faults) -> Context {
        if !matches!(node.kind(), Kind::Object | Kind::Null) {
            faults.push(wrong_type(node, "an object", place));
            return Context::EMPTY;
        }
        let mut values = [None; FIELDS.len()];
        for key in node.pick(&FIELDS, &mut values) {
            faults.push(unknown_field(&place.key(&key), FIELDS));
        }
        let given = values.map(|value| match value.filter(|value| value.kind() != Kind::Null) {
            None => Given::Nothing,
            Some(value) => value.as_str().map_or_else(|| Given::Other(value.kind()), Given::Text),
        });
        Context::of(given, token_call, place, faults)
    }

    /// Checks the values, which are in the order of [`FIELDS`].
    fn of(values: [Given<'_>; FIELDS.len()], token_call: bool, place: &Pointer<'_>, faults: &mut Faults) -> Context {
        let mut values = FIELDS.into_iter().zip(values).enumerate().map(|(index, (name, value))| {
            let required = index < REQUIRED && !token_call;
            check(value, required, &place.key(name), faults).unwrap_or_default()
        });
        let mut text = || values.next().unwrap_or_default();
        let mut context = Context {
            access_token: text().into(),
            api_key: text().into(),
            org_id: text(),
            sandbox_name: text(),
            origin: origin(&text(), PLATFORM),
            ims_origin: origin(&text(), "https://ims-na1.adobelogin.com"),
            identity_origin: None,
        };
        let region = text();
        drop(values);
        if !region.is_empty() {
            context.identity_origin = Some(identity_origin(&region, &context.origin, &place.key("region"), faults));
        }
        context
    }

    /// Reports what was left out for a token call and any other needs.
    fn require_all(&self, faults: &mut Faults) {
        let values = [self.access_token.expose(), self.api_key.expose(), &self.org_id, &self.sandbox_name];
        for (name, _) in FIELDS.into_iter().zip(values).filter(|(_, value)| value.is_empty()) {
            faults.push(Diagnostic::new(Code::MissingField, &Pointer::ROOT.key("context").key(name)));
        }
    }
}

/// The host of a region. Another host than the platform's is one for all services.
fn identity_origin(region: &str, origin: &str, place: &Pointer<'_>, faults: &mut Faults) -> Cow<'static, str> {
    if !REGIONS.contains(&region) {
        faults.push(unknown_value(region, REGIONS, place));
    } else if origin != PLATFORM {
        faults.push(Diagnostic::new(Code::ConflictingFields, place).with("field", "region").with("other", "host"));
    }
    ["https://platform-", region, ".adobe.io"].concat().into()
}

fn check(value: Given<'_>, required: bool, place: &Pointer<'_>, faults: &mut Faults) -> Option<String> {
    let fault = match value {
        Given::Nothing if required => Diagnostic::new(Code::MissingField, place),
        Given::Nothing => return None,
        Given::Other(found) => {
            Diagnostic::new(Code::WrongType, place).with("expected", "a string").with("found", found.name())
        }
        Given::Text(text) => match fault(&place.name(), &text) {
            Some(code) => about(Diagnostic::new(code, place), &text),
            None => return Some(text.into_owned()),
        },
    };
    faults.push(fault);
    None
}

/// A fault of one of the values, with what its texts need of it; never of a token.
pub(crate) fn about(fault: Diagnostic, text: &str) -> Diagnostic {
    match fault.code {
        Code::Placeholder => {
            // What only looks like one may be a part of a secret.
            let known = placeholder(text).filter(|_| !fault.path.ends_with("/accessToken"));
            fault.with("placeholder", known.map_or_else(|| "{…}".to_owned(), shown))
        }
        Code::InvalidOrgId => {
            let id = text.get(..24).filter(|id| is_org(id));
            fault.with_some("value", id.map(|id| [id, "@AdobeOrg"].concat()))
        }
        _ => fault,
    }
}

/// The first part of an organization's id.
fn is_org(id: &str) -> bool {
    id.len() == 24 && id.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// What is wrong with one of the values.
pub(crate) fn fault(name: &str, value: &str) -> Option<Code> {
    if value.is_empty() {
        return Some(Code::EmptyValue);
    }
    // No value has a brace; one that no placeholder of Adobe's pages has, as in `{Org}`, was put there for one too.
    if value.contains(['{', '}']) {
        return Some(Code::Placeholder);
    }
    match name {
        "orgId" => match value.split_once('@') {
            Some((id, "AdobeOrg")) if is_org(id) => None,
            None if !is_org(value) => Some(Code::TenantAsOrgId),
            _ => Some(Code::InvalidOrgId),
        },
        "sandboxName" => {
            let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            (!value.bytes().all(fits) || value.len() > 256).then_some(Code::InvalidSandboxName)
        }
        "host" | "imsHost" => (!is_host(value)).then_some(Code::InvalidHost),
        _ => header_fault(value),
    }
}

/// A bare host means https; plain http is for this machine alone.
pub(crate) fn is_host(value: &str) -> bool {
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
    // As an address: names of the web begin with any numbers.
    let is_byte = |part: &str| !part.starts_with('+') && part.parse::<u8>().is_ok();
    let is_loopback = || host.starts_with("127.") && host.split('.').count() == 4 && host.split('.').all(is_byte);
    let loopback = host == "localhost" || host == "[::1]" || is_loopback();
    port_fits && (name(host) || host == "[::1]") && (scheme == "https" || scheme == "http" && loopback)
}

fn origin(host: &str, default: &'static str) -> Cow<'static, str> {
    if host.is_empty() {
        return default.into();
    }
    let scheme = if contains(host, "://") { "" } else { "https://" };
    [scheme, host.trim_end_matches('/')].concat().into()
}
