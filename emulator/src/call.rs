//! A request as a handler reads it.

use serde_json::{Map, Value};

use crate::http::{Request, Target};
use crate::reply::{Reply, Service, flow, general};

/// What the router found in a request.
pub(crate) struct Call<'r> {
    pub(crate) request: &'r Request,
    pub(crate) service: Service,
    /// The variable parts of the path.
    pub(crate) params: Vec<String>,
    pub(crate) query: Vec<(String, String)>,
    /// The body, when it is JSON.
    pub(crate) json: Option<Value>,
}

impl<'r> Call<'r> {
    pub(crate) fn new(request: &'r Request, service: Service, params: Vec<String>, target: &Target) -> Self {
        let mut json = serde_json::from_slice(&request.body).ok();
        if let Some(body) = &mut json {
            each_id(body, str::make_ascii_lowercase);
        }
        let params = params.into_iter().map(|param| if is_uuid(&param) { param.to_ascii_lowercase() } else { param });
        let params = params.collect();
        Self { request, service, params, query: target.query.clone(), json }
    }

    /// The variable part of the path.
    pub(crate) fn id(&self) -> &str {
        self.param(0)
    }

    pub(crate) fn param(&self, index: usize) -> &str {
        self.params.get(index).map_or("", String::as_str)
    }

    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A query parameter that is true or false, in letters of either case, as the clients of several languages write them.
    pub(crate) fn flag(&self, name: &str) -> Result<bool, Reply> {
        match self.query(name) {
            None => Ok(false),
            Some(text) if text.eq_ignore_ascii_case("false") => Ok(false),
            Some(text) if text.eq_ignore_ascii_case("true") => Ok(true),
            Some(_) => Err(flow("1453-400", format!("{name} must be true or false"))),
        }
    }

    pub(crate) fn all<'c>(&'c self, name: &'c str) -> impl Iterator<Item = &'c str> {
        self.query.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The JSON body; a Flow Service call without one is refused with its own code.
    pub(crate) fn body(&self) -> Result<&Value, Reply> {
        if self.request.body.is_empty() {
            return Err(match self.service {
                Service::Flow => flow("1405-400", "The request body is empty"),
                _ => general(400, "The request body is empty"),
            });
        }
        self.json.as_ref().ok_or_else(|| general(400, "The request body is not valid JSON"))
    }

    pub(crate) fn object(&self) -> Result<&Map<String, Value>, Reply> {
        self.body()?.as_object().ok_or_else(|| general(400, "The request body must be an object"))
    }
}

/// Whether a text is a UUID, whose letters may be of either case.
pub(crate) fn is_uuid(text: &str) -> bool {
    let is_dash = |at| [8, 13, 18, 23].contains(&at);
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| if is_dash(at) { byte == b'-' } else { byte.is_ascii_hexdigit() })
}

/// Writes the ids of an answer in capital letters.
pub(crate) fn in_capitals(body: &mut Value) {
    each_id(body, str::make_ascii_uppercase);
}

/// Gives each UUID to `work`, but not those that are names.
fn each_id(value: &mut Value, work: fn(&mut str)) {
    match value {
        Value::String(text) if is_uuid(text) => work(text),
        Value::Array(list) => list.iter_mut().for_each(|item| each_id(item, work)),
        Value::Object(members) => {
            let members = members.iter_mut().filter(|(name, _)| *name != "name" && *name != "title");
            members.for_each(|(_, value)| each_id(value, work));
        }
        _ => {}
    }
}
