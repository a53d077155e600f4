//! The page of the functions that expressions may call.

use std::path::Path;
use std::{fs, iter};

use serde_json::{Map, Value};

use super::{HEAD, head, line, links, phrase};

const SAYS: &str = "What [calculated fields](expressions.md) may call: [Data Prep's functions](https://experienceleague.adobe.com/docs/\
experience-platform/data-prep/functions.html) with what they take, as `checkExpression` compares them. What is in brackets is \
optional, `…` may be repeated, and words with `/` between them are the only values. Names have capital and small letters as here.";

/// The page; what a function is for is in `xtask/functions.json`.
///
/// # Errors
/// A function without a line there, or a line without a function.
pub fn page(root: &Path) -> Result<String, String> {
    let table = read(&root.join("core/data/functions.json"))?;
    let groups = read(&root.join("xtask/functions.json"))?;
    let rows: Vec<&Value> = table["functions"].as_array().into_iter().flatten().collect();
    let mut page = format!("{HEAD}\n# Functions\n\n{SAYS}\n\n{}", links(groups.keys().map(String::as_str)));
    let mut listed = 0;
    for (group, functions) in &groups {
        page += &format!("\n### {group}\n\n{}", head(&["function", "gives", "what that is"]));
        for (name, says) in functions.as_object().into_iter().flatten() {
            let row = rows.iter().find(|row| row["name"] == *name);
            page += &function(row.ok_or_else(|| format!("functions.json: there is no function `{name}`"))?, says);
            listed += 1;
        }
    }
    if listed != rows.len() {
        return Err(format!("functions.json: {listed} of {} functions have a line", rows.len()));
    }
    page += "\n### Methods of values\n\nThey are called behind a value, as in `data.name.trim()`.\n\n";
    page += &head(&["method", "gives"]);
    let methods = table["methods"].as_array().into_iter().flatten();
    page.extend(methods.map(|row| line(&[&format!("`{}`", signature(row)), text(row, "returns")])));
    Ok(page)
}

fn function(row: &Value, says: &Value) -> String {
    let mut said = says.as_str().unwrap_or_default().to_owned();
    if let Some(only) = row["only"].as_str() {
        said += &format!("; only in {}", phrase("limited_function", "place", only));
    }
    let aliases: Vec<String> = names(row, "aliases").map(|name| format!("`{name}`")).collect();
    if !aliases.is_empty() {
        said += &format!("; also called {}", aliases.join(", "));
    }
    // Numbers name the arguments of which it gives one.
    let gives = if text(row, "returns").starts_with(|first: char| first.is_ascii_digit()) {
        "any"
    } else {
        text(row, "returns")
    };
    line(&[&format!("`{}`", signature(row)), gives, &said])
}

/// `substr(string, integer ≥ 0, integer ≥ 0)`: the file's own marks are for a machine.
fn signature(row: &Value) -> String {
    let mut params: Vec<String> = names(row, "params").map(param).collect();
    params.extend(iter::once("…".to_owned()).filter(|_| row["pairs"] == true));
    format!("{}({})", text(row, "name"), params.join(", "))
}

/// Brackets for what is optional, `…` for what may be repeated, and the range of a constant as a person writes it.
fn param(text: &str) -> String {
    let (text, repeats) = text.strip_suffix("...").map_or((text, ""), |text| (text, "…"));
    let (text, is_optional) = text.strip_suffix('?').map_or((text, false), |text| (text, true));
    let shown = match (text.split_once('='), text.split_once('@')) {
        (Some((_, values)), _) => values.replace(',', "/"),
        (_, Some((kind, range))) => match range.split_once('-') {
            Some((least, "")) => format!("{kind} ≥ {least}"),
            _ => format!("{kind} {}", range.replace('-', " to ")),
        },
        _ => text.replace('|', " or "),
    };
    if is_optional { format!("[{shown}{repeats}]") } else { format!("{shown}{repeats}") }
}

fn names<'r>(row: &'r Value, name: &str) -> impl Iterator<Item = &'r str> {
    row[name].as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn text<'r>(row: &'r Value, name: &str) -> &'r str {
    row[name].as_str().unwrap_or_default()
}

fn read(file: &Path) -> Result<Map<String, Value>, String> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}
