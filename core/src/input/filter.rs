//! The filters of lists: a field, an operator and a value. Each service has its own grammar.

use crate::diagnostics::{Code, Diagnostic, Faults, shown};
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

const OPERATORS: [&str; 7] = ["==", "!=", "<=", ">=", "<", ">", "~"];
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
    faults.extend(fault(text, filters, place));
}

fn fault(text: &str, filters: Filters, place: &Pointer<'_>) -> Option<Diagnostic> {
    let flow = filters == Filters::Flow;
    let allowed = if filters == Filters::Catalog { "==, !=, <, >, <=, >=, ~" } else { "==, !=, <, >, <=, >=" };
    let form = || Diagnostic::new(Code::InvalidFilter, place).with("allowed", allowed);
    let absent = if filters == Filters::Catalog { text.strip_prefix('!') } else { None };
    let text = absent.unwrap_or(text);
    let (path, rest) = text.split_at_checked(text.find(['=', '!', '<', '>', '~']).unwrap_or(text.len()))?;
    if path.is_empty() || path.contains([' ', '"', '\'', ',', '&', '(']) {
        return Some(form());
    }
    if let Some(meant) = meant_path(path, filters) {
        let fault = Diagnostic::new(Code::FilterPath, place).with_shown("value", path).with_shown("nearest", &meant);
        let expected = if flow { "`[]` follows a list" } else { "filters take fields of the top level alone" };
        return Some(fault.with("expected", expected));
    }
    if rest.is_empty() && !flow {
        return None;
    }
    // A sample of the reference has a single `=`, for attributes of specifications alone.
    let attribute = flow && path.starts_with("attributes.") && rest.starts_with("=\"");
    let known = |operator: &&str| rest.starts_with(*operator);
    let operator = if attribute { "=" } else { OPERATORS.into_iter().find(known).unwrap_or_default() };
    let value = rest.get(operator.len()..).unwrap_or_default();
    let known = match operator {
        "~" => filters == Filters::Catalog,
        operator => !operator.is_empty() && !value.starts_with(['=', '<', '>', '~']),
    };
    if absent.is_some() || rest.is_empty() || value.is_empty() {
        return Some(form());
    }
    // The Flow Service has no order of ids.
    if !known || flow && path == "id" && operator.starts_with(['<', '>']) {
        let end = rest.find(|c| !"=!<>~".contains(c)).unwrap_or(rest.len());
        let fault =
            Diagnostic::new(Code::UnknownFilterOperator, place).with("allowed", if known { "==, !=" } else { allowed });
        return Some(fault.with("operator", shown(rest.get(..end).unwrap_or_default())));
    }
    if flow { values_fault(operator, value, place).or_else(|| broken(value).then(form)) } else { None }
}

/// The path that is meant by one which no filter of the service takes.
fn meant_path(path: &str, filters: Filters) -> Option<String> {
    let mut meant = Vec::new();
    for step in path.split('.') {
        let (name, index) = step.split_at_checked(step.find('[').unwrap_or(step.len()))?;
        let list = !index.is_empty() || LISTS.contains(&name);
        meant.push(if list { [name, "[]"].concat() } else { name.to_owned() });
    }
    let meant = match filters {
        Filters::Flow => meant.join("."),
        Filters::Catalog => path.split(['.', '[']).next()?.to_owned(),
        Filters::Registry => return None,
    };
    (meant != path).then_some(meant)
}

/// A list of values where there can be none (1443-400), or a comma that would make one.
fn values_fault(operator: &str, value: &str, place: &Pointer<'_>) -> Option<Diagnostic> {
    let text = |item: &str| item.starts_with(' ') || broken(item);
    let listed = operator == "==" && !value.split(',').any(text);
    (value.contains(',') && !listed).then(|| Diagnostic::new(Code::FilterComma, place))
}

/// Whether a value is empty, or has one quote at one of its ends.
fn broken(value: &str) -> bool {
    value.is_empty() || value.starts_with('"') != value.ends_with('"') || value == "\""
}
