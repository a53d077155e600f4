//! The request that a call of a script makes.

use std::rc::Rc;

use super::literal::{Kind, Literal};
use super::{Script, unknown};
use crate::diagnostics::Code;
use crate::lint::part::{Form, Part};
use crate::lint::pasted::{Header, Pasted, Slot, unreadable};
use crate::lint::shell::Slip;

/// The parameters that are read; a beginning of one is enough.
const READ: [&str; 9] = ["uri", "method", "headers", "body", "contenttype", "infile", "form", "token", "custommethod"];

/// Those that take no value.
const SWITCHES: [&str; 18] = [
    "allowinsecureredirect",
    "allowunencryptedauthentication",
    "asarray",
    "compress",
    "debug",
    "disablekeepalive",
    "enumsasstrings",
    "followrellink",
    "noproxy",
    "passthru",
    "preserveauthorizationonredirect",
    "preservehttpmethodonredirect",
    "proxyusedefaultcredentials",
    "resume",
    "skipcertificatecheck",
    "skipheadervalidation",
    "skiphttperrorcheck",
    "usebasicparsing",
];

/// Whether a parameter, in small letters, takes no value.
pub(super) fn is_switch(name: &str) -> bool {
    matches!(name, "verbose" | "usedefaultcredentials")
        || name.len() > 2 && SWITCHES.iter().any(|known| known.starts_with(name))
}

/// What the parameters of a call say.
#[derive(Default)]
struct Given {
    values: Vec<(&'static str, Rc<Literal>)>,
    /// Whether there are parameters in a variable that isn't known.
    elsewhere: bool,
}

impl Given {
    fn add(&mut self, name: &str, value: Rc<Literal>) {
        let name = if name == "cm" { "custommethod" } else { name };
        let mut fitting = READ.iter().filter(|known| known.starts_with(name));
        let sole = fitting.next().filter(|known| **known == name || name.len() > 1 && fitting.next().is_none());
        // One that is none of these has nothing to do with the request.
        if let Some(known) = sole.filter(|known| self.get(known).is_none()) {
            self.values.push((known, value));
        }
    }

    fn get(&self, name: &str) -> Option<&Rc<Literal>> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

impl Script<'_> {
    /// Reads the call whose name, which begins at `start`, was read; `input` is what comes through `|`.
    pub(super) fn request(&mut self, start: usize, input: Option<Rc<Literal>>) {
        let mut given = Given::default();
        let mut end = self.at;
        loop {
            self.splat(&mut given);
            while let Some((name, value)) = self.named_argument() {
                given.add(if name.is_empty() { "uri" } else { &name }, value);
                end = self.at;
                self.splat(&mut given);
            }
            end = end.max(self.at.min(self.text.len()));
            if !self.goes_on() {
                break;
            }
        }
        if let Some(input) = input {
            given.add("body", input);
        }
        let end =
            self.text.get(..end).map_or(end, |before| before.trim_end_matches([' ', '\t', '\r', '`', '\n']).len());
        let pasted = pasted(&given, start, end);
        self.requests.push(pasted);
    }

    /// `@name`, a table of parameters.
    fn splat(&mut self, given: &mut Given) {
        loop {
            self.skip_blanks(false);
            let rest = self.rest();
            if !rest.strip_prefix('@').is_some_and(|rest| rest.starts_with(super::strings::names)) {
                return;
            }
            self.next();
            let value = self.variable();
            match &value.kind {
                Kind::Object(object) => {
                    for (key, value) in &object.members {
                        given.add(&key.text.to_ascii_lowercase(), Rc::clone(value));
                    }
                }
                _ => given.elsewhere = true,
            }
        }
    }

    /// Whether the call goes on in the next line, with nothing that joins it.
    fn goes_on(&mut self) -> bool {
        let start = self.at;
        if self.peek() != Some('\n') {
            return false;
        }
        self.skip_blanks(true);
        let mut chars = self.rest().chars();
        let goes_on = chars.next() == Some('-') && chars.next().is_some_and(char::is_alphabetic);
        if goes_on {
            let edits = Some(vec![self.joined(start)]);
            self.slips.push(Slip { code: Code::LineNotJoined, at: start, edits });
        } else {
            self.at = start;
        }
        goes_on
    }
}

/// The request of a call of a program: `fetch`, or a function of Python's requests.
pub(super) fn of_program(function: &str, arguments: &[(String, Rc<Literal>)], start: usize) -> Pasted {
    let order: &[&str] = match function {
        "" => &["uri", "options"],
        "request" => &["method", "uri"],
        "get" => &["uri", "params"],
        "post" => &["uri", "body", "json"],
        _ => &["uri", "body"],
    };
    let mut given = Given::default();
    let text = |text: &str| Literal::of(Kind::Text(Part::made(text, start)));
    if !matches!(function, "" | "request") {
        given.values.push(("method", text(function)));
    }
    let mut json = None;
    let mut query = None;
    let mut unnamed = order.iter();
    for (name, value) in arguments {
        let name = if name.is_empty() { unnamed.next().copied().unwrap_or_default() } else { name.as_str() };
        let value = Rc::clone(value);
        match (name, &value.kind) {
            ("options", Kind::Object(options)) => {
                let known = ["method", "headers", "body"].into_iter();
                given.values.extend(known.filter_map(|name| Some((name, Rc::clone(options.get(name)?)))));
            }
            ("options" | "**", _) => given.elsewhere = true,
            ("json", _) => json = Some(value),
            ("params", _) => query = Some(value),
            ("auth", _) => given.values.push(("token", value)),
            ("files", _) => given.values.push(("form", value)),
            ("url" | "uri", _) => given.values.push(("uri", value)),
            ("data" | "content" | "body", _) => given.values.push(("body", value)),
            ("method", _) => given.values.push(("method", value)),
            ("headers", _) => given.values.push(("headers", value)),
            _ => {}
        }
    }
    let mut pasted = pasted(&given, start, start);
    // What has no headers gets none: where they belong isn't written.
    pasted.slot = pasted.slot.take().filter(|_| given.get("headers").is_some());
    if let Some(json) = json {
        body_of(&json, true, &mut pasted);
    }
    if let Some(query) = query
        && let Some(url) = &mut pasted.url
    {
        let query = match &query.kind {
            Kind::Object(object) => object.pairs(start),
            Kind::Text(part) => part.clone(),
            _ => unknown("", start),
        };
        url.append(if url.text.contains('?') { "&" } else { "?" }, &query);
    }
    pasted
}

fn pasted(given: &Given, start: usize, end: usize) -> Pasted {
    let mut pasted = Pasted { start, method: Some("GET".to_owned()), ..Pasted::default() };
    let part = |name: &str| given.get(name).map(|value| value.text().cloned().unwrap_or_else(|| unknown("", start)));
    pasted.url = part("uri");
    if given.elsewhere {
        pasted.headers_elsewhere = true;
        pasted.body_elsewhere = given.get("body").is_none();
        pasted.url.get_or_insert_with(|| unknown("", start));
    }
    if let Some(method) = part("custommethod").or(part("method")) {
        // Without the method nothing says what the request is.
        pasted.url = pasted.url.map(|url| if method.open { unknown("", start) } else { url });
        pasted.method = Some(method.text.to_ascii_uppercase());
    }
    headers(given, &mut pasted, end);
    body(given, &mut pasted);
    pasted
}

fn headers(given: &Given, pasted: &mut Pasted, end: usize) {
    let start = pasted.start;
    match given.get("headers").map(|value| &value.kind) {
        Some(Kind::Object(object)) => {
            for (key, value) in &object.members {
                let value = value.text().cloned().unwrap_or_else(|| unknown("", key.start()));
                pasted.headers.push(Header::new(key.clone(), value));
            }
            pasted.slot.clone_from(&object.slot);
        }
        Some(_) => pasted.headers_elsewhere = true,
        None if given.elsewhere => {}
        None => {
            let parts = [" -Headers @{ '".to_owned(), "' = '".to_owned(), "' }".to_owned()];
            pasted.slot = Some(Slot { at: end, parts, form: Form::PowerSingle });
        }
    }
    let made = |name: &str, value: Part| Header::new(Part::made(name, value.start()), value);
    if let Some(kind) = given.get("contenttype") {
        let value = kind.text().cloned().unwrap_or_else(|| unknown("", start));
        pasted.headers.retain(|header| header.name != "content-type");
        pasted.headers.push(made("Content-Type", value));
    }
    if given.get("token").is_some() {
        pasted.headers.push(made("Authorization", unknown("", start)));
    }
}

/// What the program says of the kind of a body, if the request says nothing.
fn typed(pasted: &mut Pasted, value: &str) {
    if pasted.header("content-type").is_none() {
        let [key, value] = ["Content-Type", value].map(|text| Part::made(text, pasted.start));
        pasted.headers.push(Header::new(key, value));
    }
}

fn body(given: &Given, pasted: &mut Pasted) {
    if given.get("form").is_some() {
        typed(pasted, "multipart/form-data");
        pasted.body_elsewhere = true;
    }
    pasted.body_elsewhere |= given.get("infile").is_some();
    if let Some(value) = given.get("body") {
        body_of(value, false, pasted);
    }
}

/// Takes a value as the body; as JSON, or as it is.
fn body_of(value: &Literal, json: bool, pasted: &mut Pasted) {
    let start = pasted.start;
    match &value.kind {
        Kind::Unknown => pasted.body_elsewhere = true,
        Kind::Plain(part) if part.text == "null" && !json => {}
        _ if json => {
            typed(pasted, "application/json");
            pasted.body = Some(value.json(start));
        }
        // A table is the query of a GET, and the form of any other.
        Kind::Object(object) if pasted.method() == "GET" => {
            if let Some(url) = &mut pasted.url {
                url.append(if url.text.contains('?') { "&" } else { "?" }, &object.pairs(start));
            }
        }
        Kind::Object(object) => {
            let pairs = object.pairs(start);
            typed(pasted, "application/x-www-form-urlencoded");
            pasted.body = Some(pairs);
        }
        Kind::Text(part) | Kind::Plain(part) => pasted.body = Some(part.clone()).filter(|part| !part.text.is_empty()),
        Kind::List(_) => pasted.body_elsewhere = true,
    }
    pasted.body_elsewhere |= pasted.body.as_ref().is_some_and(unreadable);
}
