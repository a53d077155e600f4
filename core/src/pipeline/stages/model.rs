//! What the fields of a resource's source lead to: the model of its schema, which several stages make a part of.

use crate::diagnostics::Error;
use crate::json::Value;
use crate::pipeline::run_state::Failure;
use crate::pipeline::table::Kind;
use crate::pipeline::values::{elements, object};
use crate::pipeline::view::View;

/// What inferSchema makes of the fields of a resource; worked out once.
pub(super) fn model(view: View<'_>) -> Result<&Value, Failure> {
    view.inferred(|| made(view))
}

fn made(view: View<'_>) -> Result<Value, Failure> {
    let own = view.resource();
    let target = &own.target;
    // What is public of a source's types is known by resource.
    let connector = own.resource.as_ref().map(|_| view.connector());
    let input = object([
        ("fields", fields(view)),
        ("tenantId", view.entry(Kind::Tenant).and_then(|entry| entry.result.clone())),
        ("title", Some(own.name_of(Kind::Schema).into())),
        ("description", own.description.clone()),
        ("class", target.class.clone()),
        ("group", target.group.clone()),
        ("types", target.types.clone()),
        ("identities", target.identities.clone()),
        ("connector", connector),
        ("resource", own.resource.clone()),
    ]);
    let mut made = crate::infer_schema(&input).map_err(|error| faults(view, "target", error))?;
    if let Value::Object(members) = &mut made
        && let Some((_, group)) = members.iter_mut().find(|(name, _)| name == "fieldGroup")
    {
        group.set("title", own.name_of(Kind::FieldGroup).into());
    }
    Ok(made)
}

/// The fields of a resource, as exploring it found them.
pub(super) fn fields(view: View<'_>) -> Option<Value> {
    view.entry(Kind::Explore).and_then(|entry| entry.result.clone())
}

/// The faults of an inference, at the places of the spec that led to them.
pub(super) fn faults(view: View<'_>, part: &str, error: Error) -> Failure {
    let Error::Invalid(faults) = error else { return Failure::NoAnswer(error.message()) };
    let place = |path: &str| {
        let member = path.split('/').nth(1).unwrap_or_default();
        format!("{}{path}", view.run_state.spec.places.of_part(view.index, part, member))
    };
    Failure::Faults(faults.into_iter().map(|fault| fault.with_path_mapped(place)).collect())
}

/// The inputs of createDescriptor, for the schema that was made.
pub(in crate::pipeline) fn descriptors(view: View<'_>) -> Result<Vec<Value>, Failure> {
    let schema = view.known(Kind::Schema)?;
    let complete = |descriptor: &Value| {
        let mut descriptor = descriptor.clone();
        descriptor.set("xdm:sourceSchema", schema.clone());
        descriptor
    };
    Ok(elements(model(view)?, &["descriptors"]).iter().map(complete).collect())
}

/// The schema of a resource as the inputs name it.
pub(super) fn schema_of(view: View<'_>) -> Result<Value, Failure> {
    let given = view.resource().target.schema.as_deref().map(Value::from);
    let id = given.map_or_else(|| view.known(Kind::Schema), Ok)?;
    Ok(object([("id", Some(id))]))
}
