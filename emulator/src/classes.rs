//! Classes: those of Adobe that are known here, as a tenant can make none.

use serde_json::{Value, json};

use crate::call::Call;
use crate::registry;
use crate::reply::Answered;
use crate::state::Scope;
use crate::tree::{EVENT, PROFILE};

pub(crate) fn list(_: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let classes = [("XDM ExperienceEvent", EVENT), ("XDM Individual Profile", PROFILE)].map(class);
    registry::list_of(call, if call.id() == "global" { classes.iter().collect() } else { Vec::new() })
}

fn class((title, id): (&str, &str)) -> Value {
    let name = id.rsplit('/').next().unwrap_or_default();
    json!({
        "$id": id,
        "meta:altId": format!("_xdm.context.{name}"),
        "meta:resourceType": "classes",
        "version": "1",
        "title": title,
        "type": "object",
    })
}
