//! IMS: access tokens for client credentials.

use serde_json::json;

use crate::call::Call;
use crate::http::pairs;
use crate::reply::{Answered, Reply, ims};
use crate::state::Scope;

/// Answers a token; its parameters are in the form or, though logged by servers then, in the query.
pub(crate) fn token(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let form = std::str::from_utf8(&call.request.body).ok().and_then(pairs).unwrap_or_default();
    let kind = call.request.header("content-type").unwrap_or_default();
    if !call.request.body.is_empty() && !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(ims(400, "invalid_request", "The content type must be application/x-www-form-urlencoded"));
    }
    let value = |name: &str| {
        let mut all = form.iter().chain(&call.query);
        all.find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    };
    if value("grant_type") != "client_credentials" {
        return Err(ims(400, "unsupported_grant_type", "grant_type must be client_credentials"));
    }
    if value("client_id") != scope.options.api_key || value("client_secret") != scope.options.client_secret {
        return Err(ims(401, "invalid_client", "The client credentials are not valid"));
    }
    if value("scope").is_empty() {
        return Err(ims(400, "invalid_scope", "scope is required"));
    }
    let token = format!("emulated-{}", scope.ids.hex(48));
    let lifetime = scope.options.token_lifetime;
    scope.tokens.insert(token.clone(), scope.now.saturating_add(lifetime));
    Reply::ok(json!({ "access_token": token, "token_type": "bearer", "expires_in": lifetime }))
}
