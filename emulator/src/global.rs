//! Adobe's own resources of the Schema Registry, as far as they are known here: their ids and titles, and no fields.

use serde_json::{Value, json};

use crate::tree::{EVENT, PROFILE};

/// The word of the path, `$id` and title.
const KNOWN: [(&str, &str, &str); 16] = [
    ("classes", EVENT, "XDM ExperienceEvent"),
    ("classes", PROFILE, "XDM Individual Profile"),
    ("behaviors", "https://ns.adobe.com/xdm/data/adhoc", "Ad Hoc Schema"),
    ("behaviors", "https://ns.adobe.com/xdm/data/record", "Record Schema"),
    ("behaviors", "https://ns.adobe.com/xdm/data/time-series", "Time-series Schema"),
    ("datatypes", "https://ns.adobe.com/xdm/common/address", "Postal address"),
    ("datatypes", "https://ns.adobe.com/xdm/context/emailaddress", "Email address"),
    ("datatypes", "https://ns.adobe.com/xdm/context/person", "Person"),
    ("datatypes", "https://ns.adobe.com/xdm/context/person-name", "Person name"),
    ("datatypes", "https://ns.adobe.com/xdm/context/phonenumber", "Phone number"),
    ("fieldgroups", "https://ns.adobe.com/xdm/context/identitymap", "IdentityMap"),
    ("fieldgroups", "https://ns.adobe.com/xdm/context/profile-consents", "Consents and Preferences"),
    ("fieldgroups", "https://ns.adobe.com/xdm/context/profile-person-details", "Demographic Details"),
    ("fieldgroups", "https://ns.adobe.com/xdm/context/profile-personal-details", "Personal Contact Details"),
    ("schemas", "https://ns.adobe.com/xdm/destinations/adobe-analytics", "Adobe Analytics ExperienceEvent"),
    ("schemas", "https://ns.adobe.com/xdm/destinations/adobe-campaign-events", "Adobe Campaign Experience Event"),
];

/// All of a kind.
pub(crate) fn all(word: &str) -> Vec<Value> {
    KNOWN.iter().filter(|(kind, ..)| *kind == word).map(|(kind, id, title)| resource(kind, id, title)).collect()
}

/// One by its `$id` or its `meta:altId`.
pub(crate) fn find(word: &str, id: &str) -> Option<Value> {
    all(word).into_iter().find(|known| known["$id"] == id || known["meta:altId"] == id)
}

fn resource(kind: &str, id: &str, title: &str) -> Value {
    let kind = if kind == "fieldgroups" { "mixins" } else { kind };
    json!({
        "$id": id,
        "meta:altId": alternate(id),
        "meta:resourceType": kind,
        "version": "1",
        "meta:extensible": kind != "schemas",
        "meta:abstract": kind != "schemas",
        "meta:containerId": "global",
        "title": title,
        "type": "object",
    })
}

/// `https://ns.adobe.com/xdm/data/record` is `_xdm.data.record`.
pub(crate) fn alternate(id: &str) -> String {
    format!("_{}", id.trim_start_matches("https://ns.adobe.com/").replace('/', "."))
}
