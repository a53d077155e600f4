//! The source of an input.

use super::input::Member;
use crate::json::Value;

/// The source that a request is for: a connector by its name, or a definition such as [`crate::read_connection_spec`] makes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SourceConnector {
    /// The name of a connector in [`crate::connectors`].
    Name(String),
    /// A definition, an object in the format of the connectors.
    Definition(Value),
}

/// No connector has an empty name.
impl Default for SourceConnector {
    fn default() -> Self {
        SourceConnector::Name(String::new())
    }
}

impl Member for SourceConnector {
    fn member(&self) -> Option<Value> {
        Some(match self {
            SourceConnector::Name(name) => name.into(),
            SourceConnector::Definition(definition) => definition.clone(),
        })
    }
}

impl From<&str> for SourceConnector {
    fn from(name: &str) -> Self {
        SourceConnector::Name(name.to_owned())
    }
}

impl From<String> for SourceConnector {
    fn from(name: String) -> Self {
        SourceConnector::Name(name)
    }
}

impl From<Value> for SourceConnector {
    fn from(definition: Value) -> Self {
        SourceConnector::Definition(definition)
    }
}
