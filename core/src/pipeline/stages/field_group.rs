//! The field group of a schema that is made: the fields of the source, below the tenant's name.

use super::model::{model, spec_faults, with_class};
use super::operations::{Operations, operations};
use super::schema::kept_because;
use super::stage::{Stage, Update, Users};
use crate::diagnostics::{Code, Diagnostic, ServiceError};
use crate::json::{Pointer, Value};
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, elements, members, object, text};
use crate::pipeline::view::View;

/// The short form, with the definitions as they were sent.
const PLAIN: &str = "application/vnd.adobe.xed+json; version=1";

pub(super) struct FieldGroup;

const OPERATIONS: Operations = operations!("FieldGroup", "fieldGroupId", own_id: "$id", unique: true);

pub(super) const USERS: Users = Users {
    list: "listSchemas",
    input: |_| {
        let accept = Some("application/vnd.adobe.xed+json".into());
        object([("accept", accept), ("limit", Some(100i64.into())), ("orderby", Some("title".into()))])
    },
    uses: |item, id| {
        let referred = elements(item, &["allOf"]).iter().filter_map(|part| text(part, &["$ref"]));
        let extended = elements(item, &["meta:extends"]).iter().filter_map(Value::as_str);
        referred.chain(extended).any(|known| known == id)
    },
};

impl Stage for FieldGroup {
    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn input(&self, view: View<'_>) -> Result<Value, Failure> {
        let mut input = copy(model(view)?, &["fieldGroup"]).unwrap_or(Value::Null);
        with_class(view, &mut input)?;
        Ok(input)
    }

    fn get_options(&self) -> Option<(&'static str, Value)> {
        Some(("accept", PLAIN.into()))
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let class = at(input, &["class"])?;
        let extended = elements(found, &["meta:intendedToExtend"]);
        let other = !extended.is_empty() && !extended.contains(class);
        other.then(|| Change::new("/meta:intendedToExtend", at(found, &["meta:intendedToExtend"]), Some(class)))
    }

    /// Fields can be added to a field group; none can be taken away or get another type.
    fn update(&self, view: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::titled(found, input);
        let (mut added, mut fixed) = (Vec::new(), Vec::new());
        let Some((place, old)) = fields(found, input) else {
            // Someone's field group has the name.
            let title = text(input, &["title"]).unwrap_or_default();
            return Err(view.name_fault(Code::NameTaken, Kind::FieldGroup, title).into());
        };
        missing(old, at(input, &["properties"]), &place, &mut added, &mut fixed);
        if !fixed.is_empty() {
            return Err(Failure::Faults(spec_faults(view, "target", fixed)));
        }
        let adds = !added.is_empty();
        update.changes.extend(added.iter().map(|(place, _)| Change::new(place, None, None)));
        let additions = added.into_iter().map(|(place, value)| {
            object([("op", Some("add".into())), ("path", Some(place.into())), ("value", Some(value))])
        });
        if adds {
            update.set("patch", Value::list(additions));
        }
        Ok(update)
    }

    fn has_no_more(&self, found: &Value, input: &Value) -> bool {
        let (mut more, mut other) = (Vec::new(), Vec::new());
        if let (Some((_, fields)), Some(sent)) = (fields(found, input), at(input, &["properties"])) {
            missing(sent, Some(fields), "", &mut more, &mut other);
        }
        more.is_empty()
    }

    /// The object that the fields lie in, by which mappings and data find them.
    fn kept(&self, input: &Value) -> Option<Value> {
        members(input, &["properties"]).first().map(|(group, _)| group.as_str().into())
    }

    fn users(&self) -> Option<&'static Users> {
        Some(&USERS)
    }

    fn kept_because(&self, error: &ServiceError) -> Option<&'static str> {
        kept_because(error)
    }
}

/// The properties below the tenant's name, and their place.
fn fields<'f>(found: &'f Value, input: &Value) -> Option<(String, &'f Value)> {
    let tenant = format!("_{}", text(input, &["tenantId"]).unwrap_or_default());
    members(found, &["definitions"]).iter().find_map(|(name, _)| {
        let path = ["definitions", name.as_str(), "properties", tenant.as_str(), "properties"];
        Some((format!("/{}", path.join("/")), at(found, &path)?))
    })
}

/// The properties that are not there yet, each with its place, and those that are there with another type.
fn missing(
    old: &Value,
    wanted: Option<&Value>,
    place: &str,
    added: &mut Vec<(String, Value)>,
    fixed: &mut Vec<Diagnostic>,
) {
    for (name, wanted) in wanted.map(|wanted| members(wanted, &[])).unwrap_or_default() {
        let place = format!("{place}{}", Pointer::ROOT.key(name));
        let Some(known) = old.get(name) else {
            added.push((place, wanted.clone()));
            continue;
        };
        for part in ["type", "format"] {
            let (is, wish) = (text(known, &[part]), text(wanted, &[part]));
            if wish.is_some() && is != wish {
                let fault = Diagnostic::at(Code::FieldTypeFixed, "/group").with_shown("value", &place);
                let fault = fault.with("found", is.unwrap_or("another"));
                fixed.push(fault.with("expected", wish.unwrap_or_default()));
                break;
            }
        }
        missing(
            at(known, &["properties"]).unwrap_or(&Value::Null),
            at(wanted, &["properties"]),
            &format!("{place}/properties"),
            added,
            fixed,
        );
        let inner = |value: &Value| copy(value, &["items", "properties"]);
        missing(
            &inner(known).unwrap_or(Value::Null),
            inner(wanted).as_ref(),
            &format!("{place}/items/properties"),
            added,
            fixed,
        );
    }
}
