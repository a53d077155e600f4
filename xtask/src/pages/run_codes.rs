//! The page of the codes of runs and refusals.

use serde_json::Value;

use super::{HEAD, head, line};
use crate::words::{capitalized, sentence};

/// The catalogues in the order of the page, each with its heading.
const CATALOGUES: [(&str, &str); 7] = [
    ("run", "Runs, batches and records"),
    ("sources", "Sources"),
    ("flow-service", "Flow Service"),
    ("schema-registry", "Schema Registry"),
    ("gateway", "Gateway"),
    ("identity", "Identity Service"),
    ("hygiene", "Data hygiene"),
];

/// The page.
///
/// # Errors
/// A catalogue that has no heading.
pub fn page() -> Result<String, String> {
    let table: Value =
        serde_json::from_str(&aepflow::faces::run_codes().to_string()).map_err(|error| error.to_string())?;
    let rows: Vec<&Value> = table.as_array().into_iter().flatten().collect();
    let known = |row: &&&Value| !CATALOGUES.iter().any(|(name, _)| row["catalogue"] == *name);
    if let Some(row) = rows.iter().find(known) {
        return Err(format!("the catalogue of {} has no heading", row["code"]));
    }
    let sections = CATALOGUES.map(|(name, title)| {
        let lines: String = rows.iter().filter(|row| row["catalogue"] == name).map(|row| row_line(row)).collect();
        let head = head(&["code", "meaning", "what to do", "what the message names"]);
        format!("\n## {title}\n\n{head}{lines}")
    });
    Ok(format!(
        "{HEAD}\n# Codes of runs and refusals\n\nWhat `explainRun` knows of the platform's codes. A code leads to the page that it \
         comes from; \"inferred\" is what follows from that page, \"others\" what public repositories and forums say, and \
         \"nobody\" that no page says it. A code that ends in `-*` is for all others of its family. A code that is in two \
         catalogues has a row in both: `explainRun` gives both meanings, and says that the catalogue is unknown.\n{}",
        sections.concat()
    ))
}

fn row_line(row: &Value) -> String {
    let said = |name: &str| sentence(&capitalized(row[name].as_str().unwrap_or_default()));
    let code = format!("`{}`", row["code"].as_str().unwrap_or_default());
    let code = row["page"].as_str().map_or_else(|| code.clone(), |page| format!("[{code}]({page})"));
    let basis = match row["basis"].as_str() {
        Some("none") => " (nobody)",
        Some("others") => " (others)",
        Some("inferred") => " (inferred)",
        _ => "",
    };
    line(&[&(code + basis), &said("meaning"), &said("fix"), &said("names")])
}
