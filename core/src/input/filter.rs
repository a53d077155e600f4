//! The filters of lists: a field, an operator and a value. Each service has its own grammar.

use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::Pointer;

/// The service whose filters a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filters {
    /// Paths, in which `[]` follows each list; `==` takes several values.
    /// <https://experienceleague.adobe.com/docs/experience-platform/dataflows/api/sort-and-filter.html>
    Flow,
    /// Fields of the top level: whether there is one, whether there is none, and regular expressions.
    /// <https://experienceleague.adobe.com/docs/experience-platform/catalog/api/filter-data.html>
    Catalog,
    /// Paths, and whether there is the field.
    /// <https://experienceleague.adobe.com/docs/experience-platform/xdm/api/appendix.html>
    Registry,
}

/// The last is that of Catalog alone; those before it, but for the first two, compare what has an order.
const OPERATORS: [&str; 7] = ["==", "!=", "<", ">", "<=", ">=", "~"];
/// The lists that filters of the Flow Service go through, as its pages and samples show them.
const LISTS: [&str; 9] = [
    "sourceConnectionIds",
    "targetConnectionIds",
    "sourceConnections",
    "targetConnections",
    "transformations",
    "selectors",
    "columns",
    "targetSummaries",
    "entitySummaries",
];

/// Checks a filter; the first fault is enough, as what follows it may have no meaning.
pub(super) fn check_filter(text: &str, filters: Filters, place: &Pointer<'_>, faults: &mut Faults) {
    let (flow, catalog) = (filters == Filters::Flow, filters == Filters::Catalog);
    let absent = catalog && text.starts_with('!');
    let text = text.get(usize::from(absent)..).unwrap_or_default();
    let path = text.bytes().position(is_operator).unwrap_or(text.len());
    let (path, rest) = text.split_at_checked(path).unwrap_or_default();
    // What follows `~` is a regular expression, which may begin with anything.
    let regex = catalog && rest.starts_with('~');
    let run = if regex { 1 } else { rest.bytes().take_while(|byte| is_operator(*byte)).count() };
    let (operator, value) = rest.split_at_checked(run).unwrap_or_default();
    // A sample of the reference has a single `=`, for attributes of specifications alone.
    let attribute = flow && operator == "=" && path.starts_with("attributes.") && value.starts_with('"');
    // The Flow Service has no order of ids.
    let allowed = match filters {
        Filters::Flow if path == "id" => &OPERATORS[..2],
        Filters::Flow | Filters::Registry => &OPERATORS[..6],
        Filters::Catalog => &OPERATORS[..],
    };
    let known = regex || attribute || operator != "~" && allowed.contains(&operator);
    let fault = |code| {
        let lists = matches!(code, Code::InvalidFilter | Code::UnknownFilterOperator);
        let fault = Diagnostic::new(code, place);
        if lists { fault.with_list("allowed", allowed) } else { fault }
    };
    let meant = meant_path(path, filters);
    faults.push(if path.is_empty() || path.bytes().any(|byte| b" \"',&(".contains(&byte)) {
        fault(Code::InvalidFilter)
    } else if meant != path {
        let expected = if flow { "brackets" } else { "top_level" };
        fault(Code::FilterPath).with_shown("value", path).with_shown("nearest", &meant).with("expected", expected)
    } else if operator.is_empty() && !flow {
        return;
    } else if absent || value.is_empty() {
        fault(Code::InvalidFilter)
    } else if !known {
        fault(Code::UnknownFilterOperator).with_shown("operator", operator)
    } else if !flow {
        return;
    } else if value.contains(',') && (operator != "==" || value.split(',').any(is_broken)) {
        // A list where there can be none (1443-400), or a text whose comma would make one.
        fault(Code::FilterComma)
    } else if is_broken(value) {
        fault(Code::InvalidFilter)
    } else {
        return;
    });
}

fn is_operator(byte: u8) -> bool {
    b"=!<>~".contains(&byte)
}

/// The path itself, or the one that is meant where no filter of the service takes it.
fn meant_path(path: &str, filters: Filters) -> String {
    let mut meant = String::new();
    for step in path.split('.') {
        let (name, index) = step.split_once('[').map_or((step, false), |(name, _)| (name, true));
        match filters {
            Filters::Registry => return path.to_owned(),
            Filters::Catalog => return name.to_owned(),
            Filters::Flow => {}
        }
        if !meant.is_empty() {
            meant.push('.');
        }
        meant.push_str(name);
        if index || LISTS.contains(&name) {
            meant.push_str("[]");
        }
    }
    meant
}

/// Whether a value is empty, begins with a blank, or has a quote at one of its ends.
fn is_broken(value: &str) -> bool {
    value.is_empty() || value.starts_with(' ') || value.starts_with('"') != value.ends_with('"') || value == "\""
}
