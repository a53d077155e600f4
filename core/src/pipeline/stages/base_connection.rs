//! The base connection, which all resources of a source share.

use super::operations::{Operations, operations};
use super::stage::{Stage, Update, Users, differs, draft};
use crate::connectors::Known;
use crate::json::Value;
use crate::pipeline::ledger::digest;
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, object, text};
use crate::pipeline::view::View;

pub(super) struct BaseConnection;

const OPERATIONS: Operations =
    operations!("BaseConnection", "baseConnectionId", publish: Some("publishBaseConnection"), etag: true);

const USERS: Users = Users {
    list: "listSourceConnections",
    input: |id| object([("property", Some(format!("baseConnectionId=={id}").into())), ("limit", Some(100i64.into()))]),
    uses: |item, id| text(item, &["baseConnectionId"]) == Some(id),
};

impl Stage for BaseConnection {
    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn existing_id<'r>(&self, view: View<'r>) -> Option<&'r str> {
        view.source().base_connection.as_deref()
    }

    fn input(&self, view: View<'_>) -> Result<Value, Failure> {
        Ok(object([
            ("connector", Some(view.connector())),
            ("name", Some(view.title(Kind::BaseConnection).into())),
            ("description", view.source().description.clone()),
            ("auth", view.source().auth.clone()),
            ("draft", draft(self, view)),
        ]))
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let connector = at(input, &["connector"]).and_then(Known::of_value);
        differs(found, &[(&["connectionSpec", "id"], connector.map(|known| known.connection_spec.id.as_str().into()))])
    }

    /// The platform hides credentials: what is compared are the references to them, and a digest of their values where the
    /// host gives them, with those of the last time.
    fn update(&self, view: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure> {
        if self.existing_id(view).is_some() {
            return Ok(Update::default());
        }
        let mut update = Update::named(found, input);
        if !self.is_current(view) {
            update.changes.push(Change::new("/auth", None, None));
            update.input.extend(copy(input, &["auth"]).map(|auth| ("auth", auth)));
        }
        if update.input.iter().any(|(name, _)| *name == "auth") {
            update.set("connector", view.connector());
        }
        Ok(update)
    }

    /// A draft can't be explored.
    fn draft(&self, view: View<'_>) -> bool {
        let (spec, source) = (&view.run_state.spec, view.resource().source_index);
        let mut own = spec.resources.iter().filter(|resource| resource.source_index == source);
        spec.draft && !own.any(|resource| resource.explores() && !resource.has_fields())
    }

    /// Of the references to the credentials, and behind a hyphen of their values.
    fn digest(&self, view: View<'_>) -> Option<String> {
        let references = digest(&view.source().auth.as_ref()?.to_string());
        let entry = view.entry(Kind::BaseConnection);
        let id = entry.and_then(|entry| entry.id.as_deref());
        let known = view.resource().source_index.and_then(|index| *view.run_state.credentials.get(index)?);
        let values = known.zip(id).map(|(print, id)| print.digest(id));
        let last = || {
            let (known, values) = entry?.digest.as_deref()?.split_once('-')?;
            (known == references).then(|| values.to_owned())
        };
        Some(match values.or_else(last) {
            Some(values) => format!("{references}-{values}"),
            None => references,
        })
    }

    fn uncompared(&self) -> Option<&'static str> {
        Some("credentials")
    }

    /// Whether the connection was given the credentials of the spec the last time, as far as that is known.
    fn is_current(&self, view: View<'_>) -> bool {
        let last = view.entry(Kind::BaseConnection).and_then(|entry| entry.digest.as_deref());
        let (Some(last), Some(now)) = (last, self.digest(view)) else { return true };
        // What has no values compares by its references.
        last == now || last.split_once('-').is_none() && now.split('-').next() == Some(last)
    }

    fn users(&self) -> Option<&'static Users> {
        Some(&USERS)
    }
}
