//! The page of all connectors.

use serde_json::Value;

use super::{HEAD, head, line, links};

/// Where the published pages are, in the language that the table names them in.
const PAGES: &str = "https://github.com/AdobeDocs/experience-platform.en/blob/main/";

/// The page.
///
/// # Errors
/// What is wrong with the table of connectors.
pub fn page() -> Result<String, String> {
    let table: Value = serde_json::from_str(&aepflow::connectors().to_string()).map_err(|error| error.to_string())?;
    let rows: Vec<&Value> = table.as_array().into_iter().flatten().collect();
    let names = links(rows.iter().filter_map(|row| row["name"].as_str()));
    let says = "The sources that `connector` names; `connectors()` gives the same as data.";
    let mut page = format!("{HEAD}\n# Connectors\n\n{says}\n\n{names}");
    page.extend(rows.into_iter().map(connector));
    Ok(page)
}

fn connector(row: &Value) -> String {
    let text = |name: &str| row[name].as_str().unwrap_or_default();
    let status = row["status"].as_str().map_or(String::new(), |status| format!(" ({status})"));
    let mut page =
        format!("\n### {}\n\n{}{status}: {}, {}.", text("name"), text("title"), text("category"), text("kind"));
    page += &format!(" Taken from [Adobe's page]({PAGES}{}).\n\n", text("doc"));
    page += &facts(row);
    for way in row["auth"].as_array().into_iter().flatten() {
        page += &format!("\n`auth` by `{}`:\n\n", way["specName"].as_str().unwrap_or_default());
        page += &head(&["parameter", "what it is"]);
        page.extend(way["params"].as_array().into_iter().flatten().map(credential));
    }
    page
}

/// What there is in lists, one a line.
fn facts(row: &Value) -> String {
    let mut facts = Vec::new();
    let resources = words(&row["resources"]);
    if !resources.is_empty() {
        facts.push(format!("resources: {resources}"));
    }
    let params = row["source"]["params"].as_array().into_iter().flatten();
    let params: Vec<String> = params.map(parameter).collect();
    if !params.is_empty() {
        facts.push(format!("`params`: {}", params.join(", ")));
    }
    let formats = words(&row["source"]["format"]);
    if !formats.is_empty() {
        facts.push(format!("`data.format`: {formats}"));
    }
    if let Some(schedule) = row["schedule"].as_object() {
        facts.push(format!("frequencies: {}", words(&schedule["frequencies"])));
    }
    if let Some(cursor) = row["cursorField"].as_str() {
        facts.push(format!("new records are told from old ones by `{cursor}`"));
    }
    for (name, said) in [("connectionSpec", "connection spec"), ("flowSpec", "flow spec")] {
        if let Some(id) = row[name]["id"].as_str() {
            facts.push(format!("{said}: `{id}`, version {}", row[name]["version"].as_str().unwrap_or_default()));
        }
    }
    let doubts = row["doubtful"].as_array().into_iter().flatten();
    let doubt = |doubt: &Value| {
        format!(
            "`{}` is doubtful: {}",
            doubt["about"].as_str().unwrap_or_default(),
            doubt["note"].as_str().unwrap_or_default()
        )
    };
    facts.extend(doubts.map(doubt));
    facts.extend(row["notes"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
    facts.into_iter().map(|fact| format!("- {fact}\n")).collect()
}

fn parameter(row: &Value) -> String {
    let mark = if row["required"] == true { "**" } else { "" };
    format!("{mark}`{}`{mark}", row["name"].as_str().unwrap_or_default())
}

fn credential(row: &Value) -> String {
    let secret = if row["secret"] == true { "; secret" } else { "" };
    line(&[&parameter(row), &format!("{}{secret}", row["description"].as_str().unwrap_or_default())])
}

fn words(value: &Value) -> String {
    let words = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}
