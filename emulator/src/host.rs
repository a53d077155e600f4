//! The emulator as the bindings call it: JSON text in, JSON text out.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::Evaluate;
pub use crate::served::TOKEN_HEADER;
use crate::served::Visit;

/// The platform in memory, for a host that knows JSON text alone.
#[derive(Clone, Debug)]
pub struct Emulator(crate::Emulator);

/// Where a server takes what is meant for the emulator itself, such as `POST /_emulator/advance`.
pub const CONTROL: &str = "/_emulator/";

impl Emulator {
    /// An empty platform; no text means no options. `now` is the host's time in Unix seconds, here and below.
    ///
    /// # Errors
    /// Says what is wrong with the options.
    pub fn new(options: &str, now: u64) -> Result<Self, String> {
        let mut emulator = crate::Emulator::new(&read(options)?)?;
        emulator.tick(now);
        Ok(Self(emulator))
    }

    /// As [`crate::Emulator::evaluating`]; a state that [`Self::call`] loads keeps it.
    #[must_use]
    pub fn evaluating(self, evaluate: Arc<Evaluate>) -> Self {
        Self(self.0.evaluating(evaluate))
    }

    /// Answers a request.
    ///
    /// # Errors
    /// Says what is wrong with the request's shape.
    pub fn handle(&mut self, request: &str, now: u64) -> Result<String, String> {
        self.0.tick(now);
        self.0.handle_json(&read(request)?).map(|answer| answer.to_string())
    }

    /// Answers a request that came to a server at the address `bound`, whose secret is `token`.
    ///
    /// A request whose path begins with [`CONTROL`] is a [`Self::call`] by the rest of its path, and needs the token in the
    /// header [`TOKEN_HEADER`]. Where `bound` is an address of this machine alone, `Host` must name it too. Pages of this
    /// machine may read the answers; pages of others are refused.
    ///
    /// # Errors
    /// Says what is wrong with the request's shape.
    pub fn serve(&mut self, request: &str, bound: &str, token: &str, now: u64) -> Result<String, String> {
        let request = read(request)?;
        let nothing = Map::new();
        let visit = Visit::new(request["headers"].as_object().unwrap_or(&nothing), bound);
        let url = request["url"].as_str().unwrap_or_default();
        let path = url.split_once("://").map_or(url, |(_, rest)| rest.find('/').map_or("", |at| &rest[at..]));
        let mut answer = if let Some((status, message)) = visit.refusal() {
            said(status, &json!({ "error": message }).to_string())
        } else if request["method"] == "OPTIONS" {
            visit.preflight()
        } else if let Some(name) = path.strip_prefix(CONTROL) {
            if visit.may_control(token) {
                match self.call(name, request["body"].as_str().unwrap_or_default(), now) {
                    Ok(body) => said(200, &body),
                    Err(message) => said(400, &json!({ "error": message }).to_string()),
                }
            } else {
                said(
                    401,
                    &json!({ "error": format!("the header {TOKEN_HEADER} must contain the token of the server") })
                        .to_string(),
                )
            }
        } else {
            self.0.tick(now);
            self.0.handle_json(&request)?
        };
        visit.let_read(&mut answer);
        Ok(answer.to_string())
    }

    /// Does what is asked of the emulator itself: `credentials`, `now`, `advance` (seconds), `script` (a list of faults),
    /// `journal`, `clearJournal`, `resources`, `save`, `load` (a saved state, in the place of this one); gives JSON, `null` where there is nothing to say.
    ///
    /// # Errors
    /// Says that the name is unknown, or what is wrong with the argument.
    pub fn call(&mut self, name: &str, argument: &str, now: u64) -> Result<String, String> {
        let emulator = &mut self.0;
        emulator.tick(now);
        let result = match name {
            "credentials" => {
                emulator.renew();
                emulator.credentials()
            }
            "now" => emulator.now().into(),
            "journal" => emulator.journal(),
            "resources" => emulator.resources(),
            "save" => emulator.save(),
            "clearJournal" => {
                emulator.clear_journal();
                Value::Null
            }
            "advance" => {
                let seconds = read(argument)?.as_u64().ok_or("`advance` takes a number of whole seconds")?;
                emulator.advance(seconds);
                Value::Null
            }
            "load" => {
                *emulator = emulator.replaced(&read(argument)?)?;
                emulator.tick(now);
                Value::Null
            }
            "script" => {
                emulator.script(&read(argument)?)?;
                Value::Null
            }
            _ => return Err(format!("the emulator has no `{name}`")),
        };
        Ok(result.to_string())
    }
}

/// An answer of the server itself.
fn said(status: u16, body: &str) -> Value {
    json!({ "status": status, "headers": { "Content-Type": "application/json" }, "body": body, "delayMs": 0 })
}

fn read(text: &str) -> Result<Value, String> {
    if text.trim().is_empty() {
        return Ok(Value::Null);
    }
    serde_json::from_str(text).map_err(|error| format!("the text is not JSON: {error}"))
}

#[cfg(test)]
mod tests {
    use super::Emulator;

    const NOW: u64 = 1_893_456_000;

    #[test]
    fn everything_crosses_as_json() {
        let mut emulator = Emulator::new("", NOW).expect("no options are needed");
        assert!(Emulator::new("{\"colour\": 1}", NOW).is_err());
        assert!(emulator.call("credentials", "", NOW).expect("JSON").contains("accessToken"));
        let before: u64 = emulator.call("now", "", NOW).expect("JSON").parse().expect("seconds");
        emulator.call("advance", "90", NOW).expect("seconds pass");
        assert_eq!(emulator.call("now", "", NOW), Ok((before + 90).to_string()));
        assert!(emulator.call("advance", "-1", NOW).is_err());
        let answer = emulator
            .handle(r#"{"method": "GET", "url": "https://platform.adobe.io/data/foundation/flowservice/flows"}"#, NOW);
        assert!(answer.expect("JSON").contains("\"status\":4"));
        let saved = emulator.call("save", "", NOW).expect("JSON");
        let mut other = Emulator::new("", NOW).expect("an emulator");
        other.call("load", &saved, NOW).expect("a state");
        assert_eq!(other.call("save", "", NOW), Ok(saved));
        assert!(other.call("load", "{}", NOW).is_err());
        assert!(emulator.call("dance", "", NOW).is_err());
    }
}
