//! The text of a `.env` file.

use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::placed;
use crate::json::Lines;
use aepflow_syntax::text::find;

/// The variables in their order: `NAME=value`, after `export` or not.
///
/// In quotes a value may span lines, and `\n` in double quotes is a line break; without them it ends before ` #`. What
/// else the file contains is for others to read.
pub(super) fn variables(text: &str, faults: &mut Faults) -> Vec<(String, String)> {
    let mut found = Vec::new();
    // Some editors of Windows begin a file with a mark.
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    while !rest.is_empty() {
        let start = text.len() - rest.len();
        let (line, behind) = rest.split_once('\n').unwrap_or((rest, ""));
        rest = behind.trim_start();
        let Some((name, value)) = line.split_once('=').filter(|_| !line.starts_with('#')) else { continue };
        let start = start + line.len() - value.trim_start().len();
        let exported = name.strip_prefix("export").filter(|name| name.starts_with([' ', '\t']));
        let name = exported.unwrap_or(name).trim();
        let value = value.trim();
        let Some(quote) = value.chars().next().filter(|first| matches!(first, '"' | '\'')) else {
            found.push((name.to_owned(), bare(value).to_owned()));
            continue;
        };
        // The value may go on behind the line.
        match closed(text.get(start + 1..).unwrap_or_default(), quote) {
            Some((value, behind)) => {
                found.push((name.to_owned(), value));
                rest = behind.split_once('\n').map_or("", |(_, rest)| rest).trim_start();
            }
            None if name.starts_with("AEP_") => {
                let fault = Diagnostic::at(Code::NeverClosed, "/dotenv").with("what", "quote");
                let fault = fault.with("closing", quote.to_string());
                faults.push(placed(fault, start, &Lines::new(text.as_bytes())));
            }
            None => {}
        }
    }
    found
}

fn bare(value: &str) -> &str {
    let end = [" #", "\t#"].iter().filter_map(|comment| find(value, comment)).min().unwrap_or(value.len());
    if value.starts_with('#') { "" } else { value.get(..end).unwrap_or_default().trim() }
}

/// The value up to a quote, and what is behind it.
fn closed(text: &str, quote: char) -> Option<(String, &str)> {
    let mut value = String::new();
    let mut rest = text.chars();
    loop {
        match rest.next()? {
            end if end == quote => return Some((value, rest.as_str())),
            '\\' if quote == '"' => value.push(match rest.next()? {
                'n' => '\n',
                other => other,
            }),
            other => value.push(other),
        }
    }
}
