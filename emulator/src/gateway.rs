//! The gateway: token, API key, organization, sandbox and content type.

use crate::call::Call;
use crate::reply::{Reply, Service, flow, gateway, general};
use crate::sandbox;
use crate::state::World;

/// Refuses a request that the gateway would not let through.
pub(crate) fn admit(world: &World, call: &Call<'_>) -> Result<(), Reply> {
    check_token(world, call)?;
    check_key(world, call)?;
    check_organization(world, call)?;
    if call.service != Service::Sandboxes {
        check_sandbox(world, call)?;
    }
    check_content_type(call)
}

/// The token of a request, if it has the documented form.
pub(crate) fn bearer(header: &str) -> Option<&str> {
    header.strip_prefix("Bearer ").filter(|token| !token.is_empty() && !token.contains(' '))
}

fn check_token(world: &World, call: &Call<'_>) -> Result<(), Reply> {
    let missing = || gateway(403, "403010", "Oauth token is missing.");
    let header = call.request.header("authorization").filter(|value| !value.is_empty()).ok_or_else(missing)?;
    let valid = bearer(header).and_then(|token| world.tokens.get(token)).is_some_and(|expires| world.now < *expires);
    if valid { Ok(()) } else { Err(gateway(401, "401013", "Oauth token is not valid")) }
}

fn check_key(world: &World, call: &Call<'_>) -> Result<(), Reply> {
    match call.request.header("x-api-key") {
        None | Some("") => Err(gateway(403, "403000", "Api Key is required")),
        Some(key) if key != world.options.api_key => Err(gateway(403, "403003", "Api Key is invalid")),
        Some(_) => Ok(()),
    }
}

fn check_organization(world: &World, call: &Call<'_>) -> Result<(), Reply> {
    match call.request.header("x-gw-ims-org-id") {
        None | Some("") => Err(gateway(400, "400003", "Missing header")),
        Some(org) if org == world.options.org_id => Ok(()),
        Some(org) if is_organization(org) => Err(gateway(403, "403025", "Profile is not valid")),
        Some(_) => Err(gateway(403, "403027", "User region is missing")),
    }
}

fn is_organization(text: &str) -> bool {
    let hex = |id: &str| id.len() == 24 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    text.strip_suffix("@AdobeOrg").is_some_and(hex)
}

fn check_sandbox(world: &World, call: &Call<'_>) -> Result<(), Reply> {
    // The codes are the Flow Service's; what the other services answer is not documented.
    let refuse = |code: &str, message: &str| match call.service {
        Service::Flow => flow(code, message),
        _ => general(code[5..].parse().unwrap_or(400), message),
    };
    if call.request.header("x-sandbox-id").is_some() {
        return Err(refuse("2110-400", "The header x-sandbox-id can't be used with this token"));
    }
    match call.request.header("x-sandbox-name") {
        // A sample of the Identity Service leaves it out.
        None if call.service == Service::Identity => Ok(()),
        None | Some("") => Err(refuse("2105-400", "The header x-sandbox-name is missing")),
        Some("*") => Err(refuse("2111-403", "Access to all sandboxes is not allowed with this token")),
        Some(name) if world.sandboxes.get(name).is_some_and(|sandbox| sandbox::is_active(sandbox, world.now)) => Ok(()),
        // What is answered while a sandbox is made or emptied is not published; to nobody it is there.
        Some(_) => Err(refuse("2100-404", "The sandbox was not found")),
    }
}

fn check_content_type(call: &Call<'_>) -> Result<(), Reply> {
    if call.request.body.is_empty() || !["POST", "PUT", "PATCH"].iter().any(|m| same(m, &call.request.method)) {
        return Ok(());
    }
    let header = call.request.header("content-type").unwrap_or_default();
    let kind = header.split(';').next().unwrap_or_default().trim();
    let patch = call.service == Service::Catalog && kind.eq_ignore_ascii_case("application/json-patch+json");
    if patch || kind.eq_ignore_ascii_case("application/json") {
        return Ok(());
    }
    Err(general(400, "A valid content-type must be specified"))
}

fn same(method: &str, other: &str) -> bool {
    method.eq_ignore_ascii_case(other)
}
