//! The page of all operations.

use super::{HEAD, head, line, links};
use crate::faces::Tables;
use crate::maker::describe;
use crate::results::says;
use crate::table::{Case, Condition, Field, Operation};
use crate::words::listed;

/// Services with their titles, in the order of the page.
const SERVICES: [(&str, &str); 10] = [
    ("flowService", "Flow Service"),
    ("dataPrep", "Data Prep"),
    ("schemaRegistry", "Schema Registry"),
    ("catalog", "Catalog"),
    ("identityService", "Identity Service"),
    ("dataAccess", "Data Access"),
    ("batchIngestion", "Batch Ingestion"),
    ("landingZone", "Landing zone"),
    ("sandboxManagement", "Sandboxes"),
    ("ims", "Access tokens"),
];

/// The page.
pub fn page(tables: &Tables) -> String {
    let mut page =
        format!("{HEAD}\n# Operations\n\nWhat each operation takes; `operations()` gives the same as data.\n");
    for (service, title) in SERVICES {
        let rows = || tables.operations.iter().filter(|one| one.service == service);
        page += &format!("\n## {title}\n\n{}", links(rows().map(|one| one.name.as_str())));
        page.extend(rows().map(operation));
    }
    page
}

fn operation(operation: &Operation) -> String {
    let Operation { name, method, path, doc, .. } = operation;
    let mut text = format!("\n### {name}\n\n{} `{method} {path}` ([reference]({doc}))\n", says(operation));
    if operation.fields.is_empty() {
        return text + "\nIt takes nothing.\n";
    }
    text += &format!("\n{}", head(&["field", "what it may hold", "where", "what it is for"]));
    let mut rules = Vec::new();
    fields("", &operation.fields, &operation.conditions, &mut text, &mut rules);
    if rules.is_empty() { text } else { text + &format!("\n{}", rules.concat()) }
}

/// The rows of an object's fields, and of those within; what goes together is said below the table.
fn fields(at: &str, fields: &[Field], conditions: &[Condition], text: &mut String, rules: &mut Vec<String>) {
    for field in fields {
        let name = format!("{at}{}", field.name);
        let shown = if field.required { format!("**`{name}`**") } else { format!("`{name}`") };
        let holds = if field.allowed.is_empty() { field.words.clone() } else { listed_or(&field.allowed) };
        *text += &line(&[&shown, &holds, &field.place, &describe(field)]);
        self::fields(&format!("{name}."), &field.fields, &field.conditions, text, rules);
    }
    rules.extend(conditions.iter().map(|condition| format!("- {}\n", rule(at, condition))));
}

fn listed_or(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

/// A condition in words.
fn rule(at: &str, condition: &Condition) -> String {
    let named = |names: &[String]| {
        let names: Vec<String> = names.iter().map(|name| format!("{at}{}", name.replace('/', "."))).collect();
        listed(&names.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let fields = named(&condition.fields);
    let with = named(&condition.with).replace("` and `", "` or `");
    let many = condition.fields.len() > 1;
    let verb = if many { "are" } else { "is" };
    let says = match condition.kind.as_str() {
        "oneOf" => format!("One of {fields} is needed, and not more"),
        "atLeastOne" => format!("At least one of {fields} is needed"),
        "requiredUnlessDraft" if many => format!("One of {fields} is needed, unless `draft` is true"),
        "requiredUnlessDraft" => format!("{fields} is needed, unless `draft` is true"),
        "onlyWith" => format!("{fields} {verb} only taken with {with}"),
        "notWith" if with.is_empty() => format!("{fields} {verb} not taken"),
        "notWith" => format!("{fields} {verb} not taken with {with}"),
        _ => format!("{fields} {verb} needed"),
    };
    let when = condition.when.as_ref().map_or(String::new(), |case| format!(", where {}", holds(at, case)));
    let unless = condition.unless.as_ref().map_or(String::new(), |case| format!(", unless {}", holds(at, case)));
    // A rule within an object applies where the object is given.
    let within = at.strip_suffix('.').map_or(String::new(), |object| format!("Within `{object}`: "));
    format!("{within}{says}{when}{unless}.")
}

fn holds(at: &str, case: &Case) -> String {
    let field = format!("`{at}{}`", case.field.replace('/', "."));
    match case.allowed.as_slice() {
        [] => format!("{field} is given"),
        // A list of most connectors says less than how many they are.
        many if many.len() > 12 => format!("{field} is one of {} names", many.len()),
        words => format!("{field} is {}", listed_or(words)),
    }
}
