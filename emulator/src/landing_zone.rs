//! The landing zone and the keys of encrypted files.
//!
//! <https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone>

use serde_json::{Value, json};

use crate::call::Call;
use crate::reply::{Answered, Reply, flow};
use crate::state::{Scope, text};

fn kind<'c>(call: &'c Call<'_>) -> Result<&'c str, Reply> {
    let kind = call.query("type").unwrap_or_default();
    if ["user_drop_zone", "dlz_destination"].contains(&kind) {
        Ok(kind)
    } else {
        Err(flow("1710-400", "The type is unknown"))
    }
}

/// The first call makes the zone.
pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let kind = kind(call)?;
    let container = if kind == "user_drop_zone" { "dlz-user-container" } else { "dlz-destination" };
    if scope.store.landing_zones.get(kind).is_none() {
        let signature = scope.ids.hex(32);
        scope.store.landing_zones.put(kind, json!({ "containerName": container, "signature": signature }));
        scope.changed();
    }
    Reply::ok(json!({ "containerName": container, "containerTTL": "7" }))
}

fn opened(zone: &Value) -> Answered {
    const ACCOUNT: &str = "dlblobstoreemulated";
    let (container, signature) = (text(zone, "containerName"), text(zone, "signature"));
    let token = format!("sv=2020-04-08&si=dlz-emulated&sr=c&sp=racwdlm&sig={signature}");
    Reply::ok(json!({
        "containerName": container,
        "SASToken": token,
        "storageAccountName": ACCOUNT,
        "SASUri": format!("https://{ACCOUNT}.blob.core.windows.net/{container}?{token}"),
    }))
}

fn inactive() -> Reply {
    flow("1701-400", "The landing zone is inactive")
}

pub(crate) fn credentials(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    opened(scope.store.landing_zones.get(kind(call)?).ok_or_else(inactive)?)
}

pub(crate) fn refresh(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let kind = kind(call)?;
    if call.query("action") != Some("refresh") {
        return Err(flow("1705-400", "The action is unknown"));
    }
    let signature = scope.ids.hex(32);
    let zone = scope.store.landing_zones.get_mut(kind).ok_or_else(inactive)?;
    zone["signature"] = signature.into();
    let zone = zone.clone();
    scope.changed();
    opened(&zone)
}

/// How long a key is valid, in seconds.
const LIFE: u64 = 180 * 86_400;

/// The platform keeps the private key; the public one here is none that encrypts.
pub(crate) fn create_key(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let body = call.body()?;
    if !["PGP", "GPG"].contains(&text(body, "encryptionAlgorithm")) {
        return Err(flow("1204-400", "The algorithm is unknown"));
    }
    if text(&body["params"], "passPhrase").is_empty() {
        return Err(flow("1205-400", "The passphrase is missing"));
    }
    scope.changed();
    Reply::ok(json!({
        "publicKey": format!("emulated-{}", scope.ids.hex(40)),
        "publicKeyId": scope.ids.uuid(),
        "expiryTime": scope.now.saturating_add(LIFE).to_string(),
    }))
}
