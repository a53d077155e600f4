//! What the fields of a resource's source lead to: the model of its schema, which several stages make a part of.

use crate::diagnostics::{Diagnostic, Error};
use crate::json::{Input, Value};
use crate::mapping::TIME_SERIES;
use crate::pipeline::ledger::Entry;
use crate::pipeline::run_state::Failure;
use crate::pipeline::spec::{OwnClass, Target};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{elements, object};
use crate::pipeline::view::View;

/// Stands for the id of a class that is yet to be made.
const TO_COME: &str = "https://ns.adobe.com/tenant/classes/0";

/// What inferSchema makes of the fields of a resource; worked out once.
pub(in crate::pipeline) fn model(view: View<'_>) -> Result<&Value, Failure> {
    view.inferred(|known| &known.schema, || made(view, &view.resource().target))
}

/// The same without what names single fields, for checks of all else where that is wrong.
pub(in crate::pipeline) fn reduced_model(view: View<'_>) -> Result<Value, Failure> {
    made(view, &Target { types: None, identities: None, ..view.resource().target.clone() })
}

fn made(view: View<'_>, target: &Target) -> Result<Value, Failure> {
    let own = view.resource();
    // What is public of a source's types is known by resource.
    let connector = own.resource.as_ref().map(|_| view.connector());
    let title = Value::from(own.name_of(Kind::Schema));
    let class = inferred_class(view);
    // The fields of a field group that is made stay where they are, whatever it is called now.
    let made_in = view.entry(Kind::FieldGroup).and_then(Entry::result);
    let members = [
        ("fields", fields(view)),
        ("tenantId", view.entry(Kind::Tenant).and_then(Entry::result)),
        ("title", Some(&title)),
        ("description", own.description.as_ref()),
        ("class", class.as_ref()),
        ("group", target.group.as_ref().or(made_in)),
        ("types", target.types.as_ref()),
        ("identities", target.identities.as_ref()),
        ("connector", connector.as_ref()),
        ("resource", own.resource.as_ref()),
    ];
    let members: Vec<_> = members.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    let mut made = crate::infer_schema(Input::Members(&members)).map_err(|error| faults(view, "target", error))?;
    if let Value::Object(members) = &mut made
        && let Some((_, group)) = members.iter_mut().find(|(name, _)| name == "fieldGroup")
    {
        group.set("title", own.name_of(Kind::FieldGroup).into());
    }
    if own.own_class().is_some_and(OwnClass::is_time_series) {
        // As the schema will say of itself, so that a mapping gives what every record then needs.
        made.set("meta:extends", Value::list([TIME_SERIES]));
    }
    Ok(made)
}

/// The fields of a resource, as exploring it found them.
pub(in crate::pipeline) fn fields(view: View<'_>) -> Option<&Value> {
    view.entry(Kind::Explore).and_then(Entry::result)
}

/// The faults of an inference, at the places of the spec that led to them.
pub(in crate::pipeline) fn faults(view: View<'_>, part: &str, error: Error) -> Failure {
    match error {
        Error::Invalid(faults) => Failure::Faults(spec_faults(view, part, faults)),
        other => Failure::NoAnswer(other.message()),
    }
}

/// Faults of what a part of the spec led to, at their places there.
pub(in crate::pipeline) fn spec_faults(view: View<'_>, part: &str, faults: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let place = |path: &str| view.run_state.spec.places.of_fault(view.index, part, path);
    faults.into_iter().map(|fault| fault.with_path_mapped(place)).collect()
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

/// The class of a resource as an inference takes it: one that is made has no id yet.
fn inferred_class(view: View<'_>) -> Option<Value> {
    match view.resource().own_class() {
        Some(_) => Some(TO_COME.into()),
        None => view.resource().target.class.clone(),
    }
}

/// Gives an input the id of the class that was made or found; in a preview it may be yet to come.
pub(super) fn with_class(view: View<'_>, input: &mut Value) -> Result<(), Failure> {
    if view.resource().own_class().is_some() {
        match view.known(Kind::Class) {
            Ok(class) => input.set("class", class),
            Err(_) if view.run_state.preview => {}
            Err(failure) => return Err(failure),
        }
    }
    Ok(())
}
