//! The page of all connectors.

use serde_json::Value;

use super::{HEAD, anchor, head, line, phrase};

/// Where the published pages are, in the language that the table names them in.
const PAGES: &str = "https://github.com/AdobeDocs/experience-platform.en/blob/";

const SAYS: &str = "The sources that `connector` names; `connectors()` gives the same as data, and `schemas/connector.json` of the
Python package is the JSON Schema of a row.

A source is explored step by step. Without `path` the answer is the list of all; the `path` of an entry of that list is the `path`
of the next call, until a table or a file has columns. REST sources have one step, which takes `resource` or `params`. Where
*explore* has no steps, no page documents any: take the fields from sample records or from a schema.

```js
import { buildRequest } from \"aepflow\";
import { Emulator } from \"aepflow/emulator\";

const context = new Emulator().context(); // of a sandbox: token, key, organization and name
const baseConnectionId = \"a9950001-a386-4642-a0cd-5eaac6db5556\";
const input = { connector: \"amazon-s3\", baseConnectionId };
const all = buildRequest(\"exploreBaseConnection\", input, context);
const folder = buildRequest(\"exploreBaseConnection\", { ...input, path: \"/exports/\" }, context);
const file = buildRequest(\"exploreBaseConnection\", { ...input, path: \"/exports/orders.csv\", fileType: \"delimited\" }, context);
console.log([all, folder, file].map(({ url }) => new URL(url).searchParams.get(\"objectType\")).join(\" → \")); // root → folder → file
```

In the tables **bold** is required, and *?* is where the pages leave open if it is.
";

/// The page.
///
/// # Errors
/// What is wrong with the table of connectors.
pub fn page() -> Result<String, String> {
    let table: Value = serde_json::from_str(&aepflow::connectors().to_string()).map_err(|error| error.to_string())?;
    let rows: Vec<&Value> = table.as_array().into_iter().flatten().collect();
    let mut page = format!("{HEAD}\n# Connectors\n\n{SAYS}\n");
    page += &head(&["connector", "family", "authentication", "explore", "formats", "schedule", "status"]);
    page.extend(rows.iter().map(|row| overview(row)));
    page.extend(rows.into_iter().map(connector));
    Ok(page)
}

/// Its line in the table of all.
fn overview(row: &Value) -> String {
    let name = text(row, "name");
    let kinds: Vec<String> = list(row, "auth").map(|way| kind(way, text(way, "specName").to_owned())).collect();
    let explore = words(&row["explore"]["objectType"], " → ");
    let by_spec = row["explore"]["endpoint"] == "connectionSpecs";
    let schedule = &row["schedule"]["frequencies"];
    let schedule = match schedule.as_array().map(Vec::len) {
        None => "streaming".to_owned(),
        Some(5) => "any".to_owned(),
        Some(_) => words(schedule, ", "),
    };
    let kinds = if kinds.is_empty() { "no base connection".to_owned() } else { kinds.join("<br>") };
    line(&[
        &format!("[{name}](#{})", anchor(name)),
        text(row, "family"),
        &kinds,
        &if by_spec { format!("{explore} (exploreConnectionSpec)") } else { explore },
        &words(&row["source"]["format"], ", "),
        &schedule,
        &kind(row, text(row, "status").to_owned()),
    ])
}

/// A text, and that what it names ends.
fn kind(row: &Value, mut text: String) -> String {
    let ends = &row["deprecated"];
    if let Some(since) = ends["since"].as_str() {
        text += &format!("{}ends {since}", if text == "deprecated" { ", " } else { " (deprecated, " });
        if let Some(other) = ends["replacedBy"].as_str() {
            text += &format!(": `{other}` in its place");
        }
        text += if text.contains('(') { ")" } else { "" };
    }
    text
}

fn connector(row: &Value) -> String {
    let mut page = format!(
        "\n### {}\n\n{}: {}, {}.",
        text(row, "name"),
        text(row, "title"),
        text(row, "category"),
        text(row, "kind")
    );
    let version = row["commit"].as_str().unwrap_or("main");
    page += &format!(" Taken from [Adobe's page]({PAGES}{version}/{}).\n\n", text(row, "doc"));
    page += &facts(row);
    for way in list(row, "auth") {
        let clouds = words(&way["clouds"], ", ");
        let clouds = if clouds.is_empty() { clouds } else { format!(", on {clouds}") };
        page += &format!("\n`auth` by `{}`{clouds}{}:\n\n", text(way, "specName"), kind(way, String::new()));
        page += &params(&way["params"]);
    }
    for (name, params_of) in [
        ("exploring", &row["explore"]["params"]),
        ("`data.properties`", &row["source"]["properties"]),
        ("`params`", &row["source"]["params"]),
    ] {
        if params_of.is_array() {
            page += &format!("\n{name}:\n\n{}", params(params_of));
        }
    }
    page
}

/// What there is in lists, one a line.
fn facts(row: &Value) -> String {
    let mut facts = Vec::new();
    for (said, list) in [("resources", &row["resources"]), ("transformations", &row["transformations"])] {
        let words = words(list, ", ");
        if !words.is_empty() {
            facts.push(format!("{said}: {words}"));
        }
    }
    if let Some(form) = row["deltaColumn"]["dateFormat"].as_str() {
        facts.push(format!("dates of `deltaColumn`: `{form}`"));
    }
    if row["unmapped"] == true {
        facts.push("a flow may go without a mapping".to_owned());
    }
    if let Some(cursor) = row["cursorField"].as_str() {
        facts.push(format!("new records are told from old ones by `{cursor}`"));
    }
    for (name, said) in [("connectionSpec", "connection spec"), ("flowSpec", "flow spec")] {
        if let Some(id) = row[name]["id"].as_str() {
            facts.push(format!("{said}: `{id}`, version {}", text(&row[name], "version")));
        }
    }
    for other in list(row, "otherFlowSpecs") {
        facts.push(format!(
            "flow spec for {}: `{}`, version {}",
            text(other, "use"),
            text(other, "id"),
            text(other, "version")
        ));
    }
    let disagree = |doubt| phrase("doubtful_source", "found", text(doubt, "note"));
    facts.extend(
        list(row, "doubtful").map(|doubt| format!("`{}` is doubtful: {}", text(doubt, "about"), disagree(doubt))),
    );
    facts.extend(list(row, "notes").filter_map(Value::as_str).map(str::to_owned));
    facts.into_iter().map(|fact| format!("- {fact}\n")).collect()
}

fn params(rows: &Value) -> String {
    let mut table = head(&["parameter", "what it is"]);
    table.extend(rows.as_array().into_iter().flatten().map(param));
    table
}

fn param(row: &Value) -> String {
    let (mark, open) =
        (if row["required"] == true { "**" } else { "" }, if row["unclear"] == true { " *?*" } else { "" });
    let mut says = vec![text(row, "description").to_owned()];
    for (said, words) in [("for", words(&row["for"], ", ")), ("one of", words(&row["allowed"], ", "))] {
        if !words.is_empty() {
            says.push(format!("{said} {words}"));
        }
    }
    if let Some(default) = row["default"].as_str() {
        says.push(format!("`{default}` by default"));
    }
    if row["secret"] == true {
        says.push("secret".to_owned());
    }
    line(&[&format!("{mark}`{}`{mark}{open}", text(row, "name")), &says.join("; ")])
}

fn text<'v>(row: &'v Value, name: &str) -> &'v str {
    row[name].as_str().unwrap_or_default()
}

fn list<'v>(row: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    row[name].as_array().into_iter().flatten()
}

fn words(value: &Value, between: &str) -> String {
    let words = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    words.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(between)
}
