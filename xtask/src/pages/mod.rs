//! Writes the pages of the docs that are made from the tables.

pub mod cases;
pub mod connectors;
pub mod diagnostics;
pub mod functions;
pub mod limits;
pub mod operations;
pub mod pipeline_spec;
pub mod run_codes;

use serde_json::Value;

/// How these pages begin.
const HEAD: &str = "<!-- Made by `cargo xtask faces` from the tables; not to be edited. -->\n";

/// What a word among the params of a code stands for; any other text as it is.
fn phrase(code: &str, param: &str, word: &str) -> String {
    let table: Value = serde_json::from_str(&aepflow::faces::codes().to_string()).unwrap_or_default();
    let mut rows = table.as_array().into_iter().flatten().filter(|row| row["code"] == code);
    let words = rows.find_map(|row| row["words"].as_array());
    let mut known = words.into_iter().flatten().filter(|known| known["param"] == param && known["word"] == word);
    known.find_map(|known| known["phrase"].as_str()).unwrap_or(word).to_owned()
}

/// A cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}

/// A line of a table.
fn line(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// The head of a table.
fn head(names: &[&str]) -> String {
    format!("{}|{}\n", line(names), "---|".repeat(names.len()))
}

/// Links to the headings of a page.
fn links<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let links: Vec<String> = names.map(|name| format!("[{name}](#{})", anchor(name))).collect();
    format!("{}\n", links.join(" · "))
}

/// The anchor that a heading gets.
fn anchor(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}
