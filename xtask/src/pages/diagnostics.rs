//! The page of all diagnostic codes.

use std::path::Path;

use serde_json::Value;

use super::cases::{Example, examples};
use super::{HEAD, links};
use crate::types::read_object;
use crate::words::{capitalized, sentence, wrapped};

/// An input that is longer is not shown: its case has it.
const SHOWN: usize = 900;

/// The page. `unreached.json` has the codes that no case can reach, each with the reason.
///
/// # Errors
/// A code with neither a case nor a reason, or with both.
pub fn page(root: &Path) -> Result<String, String> {
    let table: Value = serde_json::from_str(&aepflow::faces::codes().to_string()).map_err(|error| error.to_string())?;
    let rows: Vec<&Value> = table.as_array().into_iter().flatten().collect();
    let names = links(rows.iter().filter_map(|row| row["code"].as_str()));
    let mut page = format!(
        "{HEAD}\n# Diagnostics\n\nWhat each code means, what to do, and an example. A code never changes its meaning. In a \
         text, `{{name}}` stands for a value of `params`, and a part in brackets is left out where it has none. Where a value is a word, for which the \
         text has a phrase, the words of the code are listed.\n\n{names}"
    );
    let reasons = read_object(&root.join("xtask/types"), "unreached.json")?;
    let mut examples = examples(root)?;
    for row in rows {
        let code = row["code"].as_str().unwrap_or_default();
        let shown = match (examples.remove(code), reasons.get(code).and_then(Value::as_str)) {
            (Some(found), None) => example(&found),
            (None, Some(reason)) => format!("{}\n", wrapped(reason, 120).join("\n")),
            (Some(found), Some(_)) => {
                return Err(format!("{} reaches {code}: unreached.json need not name it", found.path));
            }
            (None, None) => return Err(format!("no case reaches {code}, and unreached.json gives no reason")),
        };
        page += &format!("\n### {code}\n\n{}\n{}{shown}", says(row), words(row));
    }
    Ok(page)
}

/// Severity, message, cause and fix.
fn says(row: &Value) -> String {
    let text = |name: &str| row[name].as_str().map(|text| capitalized(&sentence(text)));
    let severity = text("severity").unwrap_or_default();
    let mut lines = vec![format!("**{}** {}", severity, text("message").unwrap_or_default())];
    lines.extend(text("cause"));
    lines.extend(text("help").map(|help| format!("To do: {}", row["help"].as_str().map_or(help, sentence))));
    lines.extend(row["fixed"].as_str().map(|place| sentence(format!("`fixRequest` mends it {place}").trim_end())));
    lines
        .into_iter()
        .map(|line| format!("{}\n\n", wrapped(&line, 120).join("\n")))
        .collect::<String>()
        .trim_end()
        .to_owned()
        + "\n"
}

/// The params that may be words, and what each word stands for.
fn words(row: &Value) -> String {
    let rows: Vec<&Value> = row["words"].as_array().into_iter().flatten().collect();
    let text = |word: &Value, name: &str| word[name].as_str().unwrap_or_default().to_owned();
    let mut params: Vec<String> = rows.iter().map(|word| text(word, "param")).collect();
    params.dedup();
    let mut out = String::new();
    for (index, param) in params.iter().enumerate().filter(|(index, param)| !params[..*index].contains(param)) {
        out += if index > 0 { "\n" } else { "" };
        out += &format!("Words of `{param}`:\n\n");
        for word in rows.iter().filter(|word| word["param"] == *param.as_str()) {
            out += &format!("- `{}`: {}\n", text(word, "word"), text(word, "phrase"));
        }
    }
    if out.is_empty() { out } else { out + "\n" }
}

fn example(example: &Example) -> String {
    let Example { path, case, diagnostic, .. } = example;
    let call = case["call"].as_str().unwrap_or_default();
    let operation = case["operation"].as_str().map_or(String::new(), |name| format!(" of `{name}`"));
    let place = match diagnostic["path"].as_str() {
        None | Some("") => "of the whole".to_owned(),
        Some(place) => format!("at `{place}`"),
    };
    let message = sentence(diagnostic["message"].as_str().unwrap_or_default());
    let help = diagnostic["help"].as_str().map_or(String::new(), |help| format!(" To do: {}", sentence(help)));
    let said = format!("> {} {place}: {message}{help}\n", "Said");
    let from = format!("[Example](../{path}), `{call}`{operation}");
    match given(case) {
        Some(given) => format!("{from}:\n\n{given}\n{said}"),
        None => format!("{from}.\n\n{said}"),
    }
}

/// What the call is given, unless it is long.
fn given(case: &Value) -> Option<String> {
    let text = ["inputText", "text", "answerText", "treeText"].iter().find_map(|name| case[name].as_str());
    if let Some(text) = text.filter(|text| text.len() <= SHOWN) {
        return Some(format!("````text\n{}\n````\n", text.trim_end_matches('\n')));
    }
    let value = ["input", "answer", "tree"].iter().find_map(|name| case.get(name))?;
    let line = value.to_string();
    if line.len() > SHOWN || case["call"] == "drivePipeline" {
        return None;
    }
    let shown = if line.len() <= 110 { line } else { serde_json::to_string_pretty(value).unwrap_or(line) };
    Some(format!("```json\n{shown}\n```\n"))
}
