//! The page of the limits that the platform publishes.

use serde_json::Value;

use super::{HEAD, head, line, links};

/// The page.
///
/// # Errors
/// What is wrong with the table of limits.
pub fn page() -> Result<String, String> {
    let table: Value = serde_json::from_str(&aepflow::limits().to_string()).map_err(|error| error.to_string())?;
    let rows: Vec<&Value> = table.as_array().into_iter().flatten().collect();
    let mut groups: Vec<&str> = rows.iter().filter_map(|row| row["group"].as_str()).collect();
    groups.dedup();
    let says = "The numbers that the platform publishes; `limits()` gives the same as data. What is beyond a **hard** limit is \
                refused, dropped or fails; beyond a soft one it is slower, or not promised to be on time. A `?` says that the \
                page gives the number, and not what happens beyond it. `check`, `checkMapping`, `checkRequests` and the \
                preview of a pipeline ask for those that they can see. A licence may change some.";
    let mut page = format!("{HEAD}\n# Limits\n\n{says}\n\n{}", links(groups.iter().copied()));
    for group in groups {
        page += &format!("\n### {group}\n\n{}", head(&["what", "number", "per", "kind", "id"]));
        page.extend(rows.iter().filter(|row| row["group"] == group).map(|row| limit(row)));
    }
    Ok(page)
}

fn limit(row: &Value) -> String {
    let text = |name: &str| row[name].as_str().unwrap_or_default();
    let bound = match text("bound") {
        "most" => "≤ ",
        "least" => "≥ ",
        "default" => "by default ",
        _ => "",
    };
    let number = format!("{bound}{} {}", row["number"], text("unit"));
    let kind = if text("kind") == "hard" { "**hard**" } else { "soft" };
    let kind = format!("{kind}{}", if row["inferred"] == true { "?" } else { "" });
    let note = row["note"].as_str().map_or(String::new(), |note| format!("; {note}"));
    let what = format!("[{}]({}){note}", text("what"), text("page"));
    line(&[&what, number.trim(), text("per"), &kind, &format!("`{}`", text("id"))])
}
