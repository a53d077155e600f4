//! The operations table of the core, read into structs.

use serde_json::Value;

/// A row of the operations table.
#[derive(Debug)]
pub struct Operation {
    /// `createFlow`, …
    pub name: String,
    /// The API that it belongs to.
    pub service: String,
    /// The HTTP method.
    pub method: String,
    /// The path of the URL.
    pub path: String,
    /// What it does, in a few words.
    pub title: String,
    /// What it does, in a sentence or more.
    pub description: String,
    /// Its page in the API reference.
    pub doc: String,
    /// Whether there may be further pages.
    pub paged: bool,
    /// What an input may hold.
    pub fields: Vec<Field>,
}

/// A field of an input.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub name: String,
    /// What it may hold, in a word.
    pub kind: String,
    /// Whether it must be there.
    pub required: bool,
    /// Whether it holds credentials.
    pub secret: bool,
    /// What it is for.
    pub description: String,
    /// A value that it may have, as JSON writes it.
    pub example: Option<String>,
    /// What is sent when it is absent.
    pub default: Option<String>,
    /// What its numbers count.
    pub unit: Option<String>,
    /// All that it may be.
    pub allowed: Vec<String>,
    /// The least number.
    pub minimum: Option<String>,
    /// The greatest number.
    pub maximum: Option<String>,
    /// What the entries of a list are.
    pub items: Option<Box<Field>>,
    /// The members of an object, or of each object of a list.
    pub fields: Vec<Field>,
}

/// All rows.
///
/// # Errors
/// What a row lacks.
pub fn operations() -> Result<Vec<Operation>, String> {
    let text = aepflow::operations().to_string();
    let table: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    table.as_array().into_iter().flatten().map(operation).collect()
}

fn operation(row: &Value) -> Result<Operation, String> {
    Ok(Operation {
        name: text(row, "name")?,
        service: text(row, "service")?,
        method: text(row, "method")?,
        path: text(row, "path")?,
        title: written(row, "title"),
        description: written(row, "description"),
        doc: text(row, "doc")?,
        paged: row["paged"] == true,
        fields: fields(row)?,
    })
}

fn fields(row: &Value) -> Result<Vec<Field>, String> {
    row["fields"].as_array().into_iter().flatten().map(field).collect()
}

fn field(row: &Value) -> Result<Field, String> {
    let allowed = row["allowed"].as_array().into_iter().flatten().map(shown).collect::<Vec<_>>();
    let fields = fields(row)?;
    Ok(Field {
        // What a list is made of has neither a name nor a place.
        name: written(row, "name"),
        kind: text(row, "kind")?,
        required: row["required"] == true,
        secret: row["secret"] == true,
        description: written(row, "description"),
        example: row.get("example").map(shown),
        default: row.get("default").map(shown),
        unit: row["unit"].as_str().map(str::to_owned),
        minimum: row.get("minimum").map(shown),
        maximum: row.get("maximum").map(shown),
        items: row.get("items").map(field).transpose()?.map(Box::new),
        allowed,
        fields,
    })
}

fn text(row: &Value, name: &str) -> Result<String, String> {
    row[name].as_str().map(str::to_owned).ok_or_else(|| format!("`{name}` is missing in {row}"))
}

fn written(row: &Value, name: &str) -> String {
    row[name].as_str().unwrap_or_default().to_owned()
}

/// A value as a person reads it: a text without its quotes.
fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
