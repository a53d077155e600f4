//! What goes in and out through serde, in the shape in which it crosses to other languages.

use serde::de::{Deserialize, Deserializer, Error as _};
use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::diagnostics::{Code, Diagnostic, Error, Retry, ServiceError, Severity, Units};
use crate::http::Request;
use crate::json::Value;
use crate::operations::{Context, OperationName, Secret};
use crate::pipeline::Step;

macro_rules! serialize {
    ($($type:ty: |$this:ident| $value:expr;)*) => {
        $(impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $this = self;
                $value.serialize(serializer)
            }
        })*
    };
}

serialize! {
    Code: |code| code.name();
    Severity: |severity| severity.name();
    Diagnostic: |fault| fault.to_value(Units::Bytes);
    Error: |error| error.to_value(Units::Bytes);
    ServiceError: |error| error.to_value();
    Retry: |retry| retry.to_value();
    Step: |step| step.to_value();
    OperationName: |name| name.as_str();
    // As `[redacted]`.
    Secret: |secret| secret.to_string();
}

/// As it is sent, credentials and all.
impl Serialize for Request {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        struct Headers<'r>(&'r [(&'static str, String)]);
        impl Serialize for Headers<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(Some(self.0.len()))?;
                self.0.iter().try_for_each(|(name, value)| map.serialize_entry(name, value))?;
                map.end()
            }
        }
        let mut request = serializer.serialize_struct("Request", 4 + usize::from(self.body.is_some()))?;
        request.serialize_field("operation", self.operation)?;
        request.serialize_field("method", self.method)?;
        request.serialize_field("url", &self.url)?;
        request.serialize_field("headers", &Headers(&self.headers))?;
        if let Some(body) = &self.body {
            request.serialize_field("body", body)?;
        }
        request.end()
    }
}

impl<'de> Deserialize<'de> for OperationName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// The text itself.
impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Secret::from)
    }
}

/// As [`Context::from_json`]. There is no way out, as it would be one for the credentials.
impl<'de> Deserialize<'de> for Context {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Context::from_json(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}
