//! Data Prep: mapping sets in both dialects, their validation and preview.

use serde_json::{Map, Value, json};

use crate::call::Call;
use crate::reply::{Answered, Reply, general};
use crate::state::{Scope, USER, text};
use crate::tree::{Tree, split};

/// The output schema of a mapping set, whichever dialect names it.
pub(crate) fn schema_of(set: &Value) -> &str {
    set["outputSchema"]["schemaRef"]["id"].as_str().unwrap_or_else(|| text(set, "xdmSchema"))
}

/// A version of a mapping set, or the newest.
pub(crate) fn version<'s>(scope: &'s Scope<'_>, id: &str, version: Option<u64>) -> Option<&'s Value> {
    let versions = scope.store.mapping_sets.get(id)?.as_array()?;
    match version {
        Some(number) => versions.get(usize::try_from(number).ok()?),
        None => versions.last(),
    }
}

fn find<'s>(scope: &'s Scope<'_>, id: &str, wanted: Option<u64>) -> Result<&'s Value, Reply> {
    version(scope, id, wanted).ok_or_else(|| general(404, &format!("The mapping set {id} was not found")))
}

/// Checks the shape of a mapping set and reads its rows into both dialects.
fn read(scope: &mut Scope<'_>, body: &Value) -> Result<Map<String, Value>, Reply> {
    let schema = schema_of(body).to_owned();
    if schema.is_empty() {
        return Err(general(400, "outputSchema.schemaRef.id or xdmSchema is required"));
    }
    // That the schema is looked up on creation is not documented.
    if scope.store.schemas.get(&schema).is_none() {
        return Err(general(400, &format!("The schema {schema} was not found")));
    }
    let rows = body["mappings"].as_array().filter(|rows| !rows.is_empty());
    let rows = rows.ok_or_else(|| general(400, "mappings must be a non-empty array"))?;
    let mappings = rows.iter().map(|row| mapping(scope, row)).collect::<Result<Vec<_>, _>>()?;
    let content = &body["outputSchema"]["schemaRef"]["contentType"];
    let content = content.as_str().or_else(|| body["xdmVersion"].as_str()).unwrap_or("1.0");
    let reference = json!({ "id": schema, "contentType": content });
    let mut set = Map::new();
    for name in ["name", "inputSchema", "tags"] {
        if let Some(value) = body.get(name).filter(|value| !value.is_null()) {
            set.insert(name.to_owned(), value.clone());
        }
    }
    let rest = json!({
        "supportVersion": "1.1",
        "outputSchema": { "schemaRef": reference },
        "mappings": mappings,
        "status": "DRAFT",
        "strictMapping": false,
        "allowNullValues": body["allowNullValues"].as_bool().unwrap_or(false),
        "xdmVersion": "1.0",
        "schemaRef": reference,
        "xdmSchema": schema,
    });
    if let Value::Object(rest) = rest {
        set.extend(rest);
    }
    Ok(set)
}

/// The source and destination of a row, whichever dialect names them.
pub(crate) fn ends(row: &Value) -> (&str, &str) {
    let source = row["source"].as_str().unwrap_or_else(|| text(row, "sourceAttribute"));
    let destination = row["destination"].as_str().unwrap_or_else(|| text(row, "destinationXdmPath"));
    (source, destination)
}

/// The three source types, by the names they are sent and read back with.
pub(crate) fn source_type(row: &Value) -> Option<&'static str> {
    match row["sourceType"].as_str() {
        None | Some("ATTRIBUTE" | "text/x.schema-path") => Some("text/x.schema-path"),
        Some("EXPRESSION" | "text/x.aep-xl") => Some("text/x.aep-xl"),
        // How a constant is read back is not documented.
        Some("STATIC" | "text/plain") => Some("STATIC"),
        Some(_) => None,
    }
}

fn mapping(scope: &mut Scope<'_>, row: &Value) -> Result<Value, Reply> {
    let (source, destination) = ends(row);
    if source.is_empty() || destination.is_empty() {
        return Err(general(400, "A mapping needs a source and a destination"));
    }
    let kind = source_type(row).ok_or_else(|| general(400, "sourceType must be ATTRIBUTE, EXPRESSION or STATIC"))?;
    let mut mapping = json!({
        "id": scope.ids.hex(32),
        "version": 0,
        "createdDate": scope.millis(),
        "modifiedDate": scope.millis(),
        "createdBy": USER,
        "modifiedBy": USER,
        "sourceType": kind,
        "source": source,
        "destination": destination,
        "identity": row["identity"].as_bool().unwrap_or(false),
        "primaryIdentity": row["primaryIdentity"].as_bool().unwrap_or(false),
        "matchScore": 0.0,
        "functionVersion": 1,
        "sourceAttribute": source,
        "destinationXdmPath": destination,
    });
    for name in ["name", "description"] {
        if row[name].is_string() {
            mapping[name] = row[name].clone();
        }
    }
    Ok(mapping)
}

/// The members that the platform sets, before the others.
fn with_audit(scope: &Scope<'_>, id: &str, version: usize, created: u64, rest: Map<String, Value>) -> Value {
    let mut set = json!({
        "id": id,
        "version": version,
        "createdDate": created,
        "modifiedDate": scope.millis(),
        "createdBy": USER,
        "modifiedBy": USER,
    });
    if let Some(members) = set.as_object_mut() {
        members.extend(rest);
    }
    set
}

pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    call.object()?;
    let rest = read(scope, call.body()?)?;
    let id = scope.ids.hex(32);
    let set = with_audit(scope, &id, 0, scope.millis(), rest);
    let mut answer = set.clone();
    if let Some(members) = answer.as_object_mut() {
        members.retain(|name, _| {
            ["id", "version", "createdDate", "modifiedDate", "createdBy", "modifiedBy"].contains(&name.as_str())
        });
    }
    scope.store.mapping_sets.put(&id, json!([set]));
    scope.changed();
    Reply::ok(answer)
}

/// Lists the newest version of each set; `limit` and `start` are required.
pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let number = |name: &str| {
        let value = call.query(name).and_then(|text| text.parse::<usize>().ok());
        value.ok_or_else(|| general(400, &format!("The query parameter {name} is required")))
    };
    let (limit, start) = (number("limit")?, number("start")?);
    let mut sets: Vec<&Value> =
        scope.store.mapping_sets.values().filter_map(|versions| versions.as_array()?.last()).collect();
    if let Some(name) = call.query("name") {
        sets.retain(|set| set["name"] == name);
    }
    order(call.query("orderBy"), &mut sets)?;
    let shown: Vec<&Value> = sets.into_iter().skip(start).take(limit).collect();
    Reply::ok(json!({ "data": shown, "_page": { "count": shown.len(), "limit": limit }, "_links": {} }))
}

fn order(by: Option<&str>, sets: &mut [&Value]) -> Result<(), Reply> {
    let Some(by) = by else {
        return Ok(());
    };
    let (descending, field) = by.strip_prefix('-').map_or((false, by.trim_start_matches(['+', ' '])), |f| (true, f));
    let member = match field {
        "createdDate" => "createdDate",
        "updatedDate" | "lastUpdateDate" => "modifiedDate",
        _ => return Err(general(400, "orderBy must be createdDate or updatedDate")),
    };
    sets.sort_by_key(|set| set[member].as_u64());
    if descending {
        sets.reverse();
    }
    Ok(())
}

/// Without `version` the newest one is answered; the published default of 0 can't be meant for a changed set.
pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let wanted = match call.query("version") {
        None => None,
        Some(text) => Some(text.parse().map_err(|_| general(400, "version must be a number"))?),
    };
    Reply::ok(find(scope, call.id(), wanted)?.clone())
}

/// Puts a new version after the old ones; a flow stays with the version it names.
pub(crate) fn put(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let created = find(scope, call.id(), None)?["createdDate"].as_u64().unwrap_or_default();
    call.object()?;
    let rest = read(scope, call.body()?)?;
    let count = scope.store.mapping_sets.get(call.id()).and_then(Value::as_array).map_or(0, Vec::len);
    let set = with_audit(scope, call.id(), count, created, rest);
    if let Some(versions) = scope.store.mapping_sets.get_mut(call.id()).and_then(Value::as_array_mut) {
        versions.push(set.clone());
    }
    scope.changed();
    Reply::ok(set)
}

pub(crate) fn list_mappings(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    Reply::ok(find(scope, call.id(), None)?["mappings"].clone())
}

pub(crate) fn get_mapping(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let set = find(scope, call.id(), None)?;
    let mut mappings = set["mappings"].as_array().into_iter().flatten();
    let found = mappings.find(|mapping| mapping["id"] == call.param(1));
    Reply::ok(found.ok_or_else(|| general(404, "The mapping was not found"))?.clone())
}

/// What is wrong with a row, in words.
pub(crate) fn fault(tree: &Tree, row: &Value) -> Option<String> {
    let (source, destination) = ends(row);
    if source.is_empty() || destination.is_empty() {
        return Some("The source or the destination is missing".to_owned());
    }
    if !tree.has(destination) {
        return Some(format!("The destination {destination} is not in the schema"));
    }
    match source_type(row) {
        None => Some("The source type is not known".to_owned()),
        Some("text/x.aep-xl") => crate::expressions::fault(source),
        Some(_) => None,
    }
}

pub(crate) fn validate(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    call.object()?;
    let body = call.body()?;
    let schema = scope.store.schemas.get(schema_of(body));
    let schema = schema.ok_or_else(|| general(400, &format!("The schema {} was not found", schema_of(body))))?;
    let tree = Tree::of(scope.store, schema).unwrap_or(Tree { properties: Map::new(), open: true });
    let rows = body["mappings"].as_array().ok_or_else(|| general(400, "mappings must be an array"))?;
    let verdict = |row: &Value| match fault(&tree, row) {
        None => json!({ "status": "SUCCESS", "errors": null }),
        Some(exception) => {
            let (source, destination) = ends(row);
            let kind = row["sourceType"].as_str().unwrap_or("ATTRIBUTE");
            let error = json!({ "source": source, "destination": destination, "sourceType": kind,
                "columnName": null, "exception": exception });
            json!({ "status": "FAILED", "errors": [error] })
        }
    };
    Reply::ok(json!({ "validationResponse": rows.iter().map(verdict).collect::<Vec<_>>() }))
}

/// What the host makes of the records; without one attributes and constants are copied, and an expression is reported.
pub(crate) fn preview(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    call.object()?;
    let body = call.body()?;
    let rows = body["mappingSet"]["mappings"].as_array();
    let rows = rows.ok_or_else(|| general(400, "mappingSet.mappings must be an array"))?;
    let records = body["data"].as_array().ok_or_else(|| general(400, "data must be an array"))?;
    if scope.evaluator.0.is_none() {
        return Reply::ok(records.iter().map(|record| copy(rows, record)).collect());
    }
    let schema = schema_of(&body["mappingSet"]);
    let tried = scope.evaluate(rows, schema, records, "batch", scope.now).map_err(|message| general(400, &message))?;
    Reply::ok(tried.iter().map(previewed).collect())
}

fn previewed(tried: &Value) -> Value {
    let error = |fault: &Value| {
        let kind = if fault.get("start").is_some() { "EXPRESSION" } else { "ATTRIBUTE" };
        json!({ "source": fault["source"], "destination": fault["destination"], "sourceType": kind, "columnName": null,
            "exception": fault["message"] })
    };
    let errors: Vec<Value> = tried["faults"].as_array().into_iter().flatten().map(error).collect();
    json!({ "data": tried["output"], "errors": if errors.is_empty() { Value::Null } else { errors.into() } })
}

fn copy(rows: &[Value], record: &Value) -> Value {
    let (mut data, mut errors) = (json!({}), Vec::new());
    for row in rows {
        let (source, destination) = ends(row);
        let value = match source_type(row) {
            Some("STATIC") => Some(Value::from(source)),
            Some("text/x.aep-xl") => {
                errors.push(json!({ "source": source, "destination": destination, "sourceType": "EXPRESSION",
                    "columnName": null, "exception": "Expressions are not evaluated by the emulator" }));
                None
            }
            _ => split(source).iter().try_fold(record, |value, name| value.get(name)).cloned(),
        };
        if let Some(value) = value.filter(|value| !value.is_null()) {
            place(&mut data, &split(destination), value);
        }
    }
    json!({ "data": data, "errors": if errors.is_empty() { Value::Null } else { errors.into() } })
}

fn place(into: &mut Value, path: &[String], value: Value) {
    match path {
        [] => *into = value,
        [first, rest @ ..] => {
            if !into.is_object() {
                *into = json!({});
            }
            place(&mut into[first.as_str()], rest, value);
        }
    }
}
