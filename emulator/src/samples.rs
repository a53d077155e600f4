//! What a source contains: tables, files and records, made from the seed so that the same question has the same answer.

use std::sync::LazyLock;

use serde_json::Value;

use crate::ids::Ids;

static TABLES: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("../data/tables.json")).unwrap_or_default());

/// How many rows a preview shows.
const ROWS: usize = 8;

/// The names of the tables of each source.
pub(crate) fn tables() -> impl Iterator<Item = &'static String> {
    TABLES["tables"].as_object().into_iter().flatten().map(|(name, _)| name)
}

/// The columns of a table.
pub(crate) fn columns(table: &str) -> Option<&'static Value> {
    TABLES["tables"].get(table)
}

/// The rows of a table, of values that fit its columns.
pub(crate) fn rows(seed: u64, table: &str) -> Vec<Value> {
    let columns = columns(table).and_then(Value::as_array);
    let mut ids = Ids::of_text(seed, table);
    (0..ROWS)
        .map(|at| {
            let cell = |column: &Value| {
                let name = column["name"].as_str().unwrap_or_default();
                (name.to_owned(), value(&mut ids, column["type"].as_str().unwrap_or_default(), name, at))
            };
            Value::Object(columns.into_iter().flatten().map(cell).collect())
        })
        .collect()
}

const FIRST: [&str; 8] = ["Ada", "Bela", "Chen", "Dora", "Emil", "Fatou", "Goran", "Hana"];
const LAST: [&str; 8] = ["Novak", "Lee", "Garcia", "Okafor", "Silva", "Kim", "Meyer", "Rossi"];

/// A value of a column: by its name where that says more than its type.
fn value(ids: &mut Ids, kind: &str, name: &str, at: usize) -> Value {
    let first = FIRST[(at + ids.below(2)) % FIRST.len()];
    match (kind, name) {
        ("integer", name) if name.ends_with("_id") => (1001 + at).into(),
        ("integer", _) => (1 + ids.below(20)).into(),
        ("double", _) => cents(ids),
        ("boolean", _) => (ids.below(2) == 0).into(),
        (_, "name") => format!("{first} {}", LAST[ids.below(LAST.len())]).into(),
        (_, "email") => format!("{}.{}@example.com", first.to_ascii_lowercase(), at + 1).into(),
        (_, name) if name.ends_with("_id") => format!("A{}", 1 + ids.below(ROWS)).into(),
        (_, name) if name.ends_with("_at") => time(ids, at),
        (_, name) => format!("{name}-{}", 1 + ids.below(90)).into(),
    }
}

/// An amount of money, which has two places.
fn cents(ids: &mut Ids) -> Value {
    let cents = u32::try_from(ids.below(20_000)).unwrap_or_default();
    (f64::from(cents) / 100.0).into()
}

/// In the order of the rows, so that the newest is the last.
fn time(ids: &mut Ids, at: usize) -> Value {
    format!("2024-{:02}-{:02}T{:02}:30:00Z", 1 + at % 12, 1 + ids.below(28), ids.below(24)).into()
}

/// The files of each storage: the name, and the table whose rows it contains.
pub(crate) const FILES: [(&str, &str); 4] = [
    ("accounts.csv", "shop.accounts"),
    ("exports/orders.csv.gz", "shop.orders"),
    ("exports/orders.json", "shop.orders"),
    ("exports/orders.parquet", "shop.orders"),
];

/// The properties of a file, which its name says.
pub(crate) fn file_properties(path: &str) -> (&'static str, Option<&'static str>) {
    let (name, compression) = path.strip_suffix(".gz").map_or((path, None), |name| (name, Some("gzip")));
    let kind = match name.rsplit('.').next() {
        Some("json") => "json",
        Some("parquet") => "parquet",
        _ => "delimited",
    };
    (kind, compression)
}

/// How many files a path means: those of a folder, or one.
pub(crate) fn files_at(path: &str) -> usize {
    let folder = format!("{}/", path.trim_matches(['/', '*']));
    FILES.iter().filter(|(name, _)| name.starts_with(&folder)).count().max(1)
}

/// The table that a file contains.
pub(crate) fn table_of_file(path: &str) -> Option<&'static str> {
    FILES.iter().find(|(name, _)| *name == path).map(|(_, table)| *table)
}

/// A record of a REST source: an account as such sources have them, with what its parameters ask for.
pub(crate) fn record(seed: u64, spec: &str, params: &Value) -> Value {
    let mut ids = Ids::of_text(seed, spec);
    let at = ids.below(FIRST.len());
    let mut record = TABLES["record"].clone();
    record["id"] = ids.hex(16).into();
    for (kind, name) in [("string", "name"), ("string", "email"), ("integer", "visits"), ("double", "balance")] {
        record[name] = value(&mut ids, kind, name, at);
    }
    // What was asked for is in the records, as a list's id is in those of Mailchimp.
    for (name, value) in params.as_object().into_iter().flatten() {
        if value.is_string() && name != "accessToken" {
            record[name] = value.clone();
        }
    }
    record
}

#[cfg(test)]
mod tests {
    use super::{FILES, columns, rows, table_of_file, tables};

    #[test]
    fn the_tables_are_read() {
        assert_eq!(tables().count(), 3);
        assert!(FILES.iter().all(|(path, _)| table_of_file(path).and_then(columns).is_some()));
        assert_eq!(rows(1, "shop.orders"), rows(1, "shop.orders"));
        assert_ne!(rows(1, "shop.orders"), rows(2, "shop.orders"));
    }
}
