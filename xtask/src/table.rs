//! The operations table of the core, read into structs.

use serde_json::Value;

/// A row of the operations table.
#[derive(Debug)]
pub struct Operation {
    /// `createFlow`, …
    pub name: String,
    /// Which API of the platform: `flowService`, …
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
    /// Which of them go together.
    pub conditions: Vec<Condition>,
}

/// A field of an input.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub name: String,
    /// What it may hold, in a word.
    pub kind: String,
    /// What it may hold, in words.
    pub words: String,
    /// Whether it must be there.
    pub required: bool,
    /// Where it goes.
    pub place: String,
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
    /// Which of these go together.
    pub conditions: Vec<Condition>,
}

/// Which fields of an object go together.
#[derive(Debug)]
pub struct Condition {
    /// `oneOf`, `onlyWith`, …
    pub kind: String,
    /// What it is about.
    pub fields: Vec<String>,
    /// The other side, where it has one.
    pub with: Vec<String>,
    /// Where alone it holds.
    pub when: Option<Case>,
    /// Where it doesn't hold.
    pub unless: Option<Case>,
}

/// Where a condition holds: a field is given, or has one of these values.
#[derive(Debug)]
pub struct Case {
    /// The field.
    pub field: String,
    /// The values; without them, any value will do.
    pub allowed: Vec<String>,
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

/// The fields in a list of the core's.
///
/// # Errors
/// What a field lacks.
pub fn read(list: &aepflow::json::Value) -> Result<Vec<Field>, String> {
    let list: Value = serde_json::from_str(&list.to_string()).map_err(|error| error.to_string())?;
    list.as_array().into_iter().flatten().map(field).collect()
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
        conditions: conditions(row)?,
    })
}

fn fields(row: &Value) -> Result<Vec<Field>, String> {
    row["fields"].as_array().into_iter().flatten().map(field).collect()
}

fn field(row: &Value) -> Result<Field, String> {
    let allowed = texts(row, "allowed");
    let fields = fields(row)?;
    Ok(Field {
        // What a list is made of has neither a name nor a place.
        name: written(row, "name"),
        kind: text(row, "kind")?,
        words: text(row, "type")?,
        required: row["required"] == true,
        place: written(row, "in"),
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
        conditions: conditions(row)?,
    })
}

fn conditions(row: &Value) -> Result<Vec<Condition>, String> {
    row["conditions"].as_array().into_iter().flatten().map(condition).collect()
}

fn condition(row: &Value) -> Result<Condition, String> {
    let case = |name: &str| row.get(name).map(case).transpose();
    Ok(Condition {
        kind: text(row, "kind")?,
        fields: texts(row, "fields"),
        with: texts(row, "with"),
        when: case("when")?,
        unless: case("unless")?,
    })
}

fn case(row: &Value) -> Result<Case, String> {
    Ok(Case { field: text(row, "field")?, allowed: texts(row, "allowed") })
}

fn texts(row: &Value, name: &str) -> Vec<String> {
    row[name].as_array().into_iter().flatten().map(shown).collect()
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
