//! Writes the pages of the docs that are made from the tables.

pub mod cases;
pub mod connectors;
pub mod diagnostics;
pub mod functions;
pub mod limits;
pub mod operations;
pub mod pipeline_spec;
pub mod run_codes;

/// How these pages begin.
const HEAD: &str = "<!-- Made by `cargo xtask faces` from the tables; not to be edited. -->\n";

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
