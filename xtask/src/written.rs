//! Compares the types that are written in tables with the fields that the core reads.

use serde_json::Value;

use crate::known::Known;

/// Nothing, if each type has just the members that the core reads, required where the core requires them.
///
/// # Errors
/// The first type that differs.
pub fn compare(known: &Known<'_>) -> Result<(), String> {
    let calls: Value = serde_json::from_str(&aepflow::faces::calls().to_string()).map_err(|error| error.to_string())?;
    for (name, fields) in calls.as_object().into_iter().flatten() {
        let (_, definition) = known.find(name).ok_or_else(|| format!("xtask/types has no `{name}`"))?;
        let mut written: Vec<_> = definition.members().iter().map(|one| (one.name.as_str(), one.required)).collect();
        let fields = fields.as_array().into_iter().flatten();
        let mut read: Vec<_> =
            fields.filter_map(|one| Some((one["name"].as_str()?, one["required"] == true))).collect();
        written.sort_unstable();
        read.sort_unstable();
        if written != read {
            return Err(format!("`{name}` has the members {written:?}, and the core reads {read:?}"));
        }
    }
    Ok(())
}
