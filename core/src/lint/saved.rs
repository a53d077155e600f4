//! Requests as other programs save them: Postman's items and collections, entries of a HAR file, and `.http` files.

use aepflow_syntax::text::{contains, find};

use super::part::{Form, Part};
use super::pasted::{Header, Pasted, Slot};
use super::values::{Values, has_variable};
use crate::http::encode;
use crate::json::{Kind, Node};

/// The requests of a JSON text, wherever they are in it, and how many others it has that go elsewhere; none of either if it is
/// something else, such as a body.
pub(super) fn saved(root: Node<'_>, all: &str) -> (Vec<Pasted>, usize) {
    let (mut requests, mut others) = (Vec::new(), 0);
    collect(root, None, all, &mut requests, &mut others);
    let list = root.get("variable").or_else(|| root.get("collection")?.get("variable"));
    let values = Values::of(list);
    for request in &mut requests {
        values.fill(request);
    }
    (requests, others)
}

/// A collection gives its way to authenticate to its items, unless they have another one.
fn collect<'j>(node: Node<'j>, auth: Option<Node<'j>>, all: &str, requests: &mut Vec<Pasted>, others: &mut usize) {
    let auth = node.get("auth").or(auth);
    // A request may be no more than an address.
    let request = node.get("request").filter(|request| is_request(*request) || request.kind() == Kind::String);
    let item = request.is_some();
    if let Some(request) = request.or(Some(node).filter(|node| is_request(*node))) {
        let pasted = read(request, request.get("auth").or(auth), all);
        // A collection may have requests to others too, such as to a source.
        let elsewhere =
            |url: &Part| !url.open && !["adobe", "/ims/", "/data/"].iter().any(|part| contains(&url.text, part));
        if item && pasted.url.as_ref().is_some_and(elsewhere) {
            *others += 1;
        } else {
            requests.push(pasted);
        }
    }
    // A browser saves all that a page loads, and asks before the page does.
    let entries = [node.get("log").and_then(|log| log.get("entries")), node.get("entries")];
    for entry in entries.into_iter().flatten().flat_map(Node::elements) {
        if let Some(request) = entry.get("request").filter(|request| is_request(*request)) {
            let pasted = read(request, None, all);
            let url = pasted.url.as_ref().map_or("", |url| &url.text);
            if pasted.method() != "OPTIONS"
                && ["adobe.io/", "/ims/", "/data/foundation/"].iter().any(|part| contains(url, part))
            {
                requests.push(pasted);
            } else {
                *others += 1;
            }
        }
    }
    let lists = [Some(node).filter(|node| node.kind() == Kind::Array), node.get("item")];
    lists.into_iter().flatten().flat_map(Node::elements).for_each(|item| collect(item, auth, all, requests, others));
    node.get("collection").into_iter().for_each(|collection| collect(collection, auth, all, requests, others));
}

fn is_request(node: Node<'_>) -> bool {
    node.get("url").is_some() && ["method", "header", "headers"].iter().any(|name| node.get(name).is_some())
}

fn read<'j>(request: Node<'j>, auth: Option<Node<'j>>, all: &str) -> Pasted {
    let mut pasted = Pasted {
        start: request.start(),
        method: request.get("method").and_then(Node::as_str).map(|method| method.to_ascii_uppercase()),
        url: address(request.get("url").unwrap_or(request)),
        ..Pasted::default()
    };
    let headers = request.get("header").or_else(|| request.get("headers"));
    for header in headers.into_iter().flat_map(Node::elements).filter(|header| !disabled(*header)) {
        let key = header.get("key").or_else(|| header.get("name")).and_then(text);
        if let (Some(key), Some(value)) = (key, header.get("value").and_then(text)) {
            pasted.headers.push(Header::new(key, value));
        }
    }
    if let Some(lines) = headers.and_then(text) {
        let mut start = 0;
        for line in lines.text.split_inclusive('\n') {
            pasted.add_header(&lines.cut(start, line.trim_end().len()));
            start += line.len();
        }
    }
    pasted.slot = headers.and_then(|headers| slot(headers, all));
    pasted.twins = request.get("url").into_iter().chain(Some(request)).flat_map(twins).collect();
    body(request, &mut pasted);
    if let Some(header) = auth.and_then(header_of).filter(|header| pasted.header(&header.name).is_none()) {
        pasted.headers.push(header);
    }
    pasted
}

/// Where a list of headers goes on, which may be one text.
fn slot(headers: Node<'_>, all: &str) -> Option<Slot> {
    if headers.kind() == Kind::String {
        let parts = ["\\n", ": ", ""].map(str::to_owned);
        return Some(Slot { at: headers.start() + 1 + headers.raw().len(), parts, form: Form::Json });
    }
    let last = headers.elements().last()?;
    let name = ["key", "name"].into_iter().find(|name| last.get(name).is_some())?;
    // As the last one begins a line, so does the next one.
    let before = all.get(..last.start())?;
    let blank = before.get(before.trim_end().len()..)?;
    let parts = [format!(",{blank}{{\"{name}\": \""), "\", \"value\": \"".to_owned(), "\"}".to_owned()];
    Some(Slot { at: last.start() + last.raw().len(), parts, form: Form::Json })
}

/// What says a part of an address once more: Postman has its parts too, and a HAR file its query.
fn twins(request: Node<'_>) -> Vec<Part> {
    if request.get("raw").is_none() && request.get("queryString").is_none() {
        return Vec::new();
    }
    let lists = ["host", "path"].into_iter().filter_map(|name| request.get(name)).flat_map(Node::elements);
    let query = ["query", "queryString"].into_iter().filter_map(|name| request.get(name)).flat_map(Node::elements);
    let pairs = query.flat_map(|entry| ["key", "name", "value"].into_iter().filter_map(move |name| entry.get(name)));
    request.get("protocol").into_iter().chain(lists).chain(pairs).filter_map(text).collect()
}

/// The header that a way to authenticate adds.
fn header_of(auth: Node<'_>) -> Option<Header> {
    let kind = auth.get("type").and_then(Node::as_str)?;
    let made = |name: &str, value: Option<Part>| {
        let value = value.unwrap_or_else(|| Part::empty(auth.start()).opened(true));
        Some(Header::new(Part::made(name, auth.start()), value))
    };
    match kind.as_ref() {
        "noauth" => None,
        "apikey" => {
            let list = auth.get("apikey")?;
            let of = |key| entry(list, key);
            let is_header = of("in").and_then(Node::as_str).is_none_or(|place| place == "header");
            made(&of("key")?.as_str()?, of("value").and_then(text)).filter(|_| is_header)
        }
        "bearer" => {
            let token = auth.get("bearer").and_then(|list| entry(list, "token")).and_then(text);
            let value = token.map(|token| {
                let mut value = Part::made("Bearer ", token.start());
                value.append("", &token);
                value
            });
            made("authorization", value)
        }
        _ => made("authorization", None),
    }
}

/// The value of a key in a list of keys and values, or in an object.
fn entry<'j>(list: Node<'j>, key: &str) -> Option<Node<'j>> {
    let mut entries = list.elements();
    let found = entries.find(|entry| entry.get("key").and_then(Node::as_str).as_deref() == Some(key));
    found.map_or_else(|| list.get(key), |entry| entry.get("value"))
}

fn disabled(node: Node<'_>) -> bool {
    node.get("disabled").and_then(Node::as_bool).unwrap_or(false)
}

/// An address as one text, or in its parts.
fn address(url: Node<'_>) -> Option<Part> {
    if let Some(raw) = text(url.get("raw").unwrap_or(url)) {
        let steps = url.get("variable").map(|list| Values::steps(list, &raw));
        return Some(steps.unwrap_or(raw));
    }
    let (host, path) = (url.get("host")?, url.get("path")?);
    let mut whole = Part::empty(host.start());
    whole.append("", &joined(host, "."));
    if let Some(protocol) = url.get("protocol").and_then(Node::as_str) {
        let mut scheme = Part::made(&protocol, host.start());
        scheme.append("://", &whole);
        whole = scheme;
    }
    whole.append("/", &joined(path, "/"));
    if let Some(query) = url.get("query").and_then(pairs) {
        whole.append("?", &query);
    }
    Some(whole)
}

/// A text, or a list of texts that were one.
fn joined(node: Node<'_>, joint: &str) -> Part {
    let mut whole = text(node).unwrap_or_else(|| Part::empty(node.start()));
    for (index, part) in node.elements().filter_map(text).enumerate() {
        whole.append(if index == 0 { "" } else { joint }, &part);
    }
    whole
}

fn body(request: Node<'_>, pasted: &mut Pasted) {
    let Some(body) = request.get("body").or_else(|| request.get("postData")) else { return };
    let raw = body.get("raw").or_else(|| body.get("text")).filter(|raw| raw.kind() == Kind::String);
    let mode = body.get("mode").and_then(Node::as_str);
    let language = body.get("options").and_then(|options| options.get("raw")?.get("language")?.as_str());
    let (mode, language) = (mode.as_deref(), language.as_deref());
    let content_type = match mode {
        Some("urlencoded") => Some("application/x-www-form-urlencoded"),
        Some("formdata") => Some("multipart/form-data"),
        Some("raw") | None if language == Some("json") => Some("application/json"),
        _ => None,
    };
    pasted.body = match mode {
        Some("urlencoded") => body.get("urlencoded").and_then(pairs),
        Some("raw") | None => raw.and_then(text).or_else(|| body.get("params").and_then(pairs)),
        _ => None,
    };
    pasted.body = pasted.body.take().filter(|body| !body.text.is_empty());
    pasted.body_elsewhere = matches!(mode, Some("file" | "formdata"));
    if let Some(value) = content_type.filter(|_| pasted.has_body() && pasted.header("content-type").is_none()) {
        let [key, value] = ["content-type", value].map(|text| Part::made(text, body.start()));
        pasted.headers.push(Header::new(key, value));
    }
}

/// A list of names and values as the pairs of a query or a form.
fn pairs(list: Node<'_>) -> Option<Part> {
    let mut whole: Option<Part> = None;
    for entry in list.elements().filter(|entry| !disabled(*entry)) {
        let name = entry.get("key").or_else(|| entry.get("name")).and_then(Node::as_str).unwrap_or_default();
        let value = entry.get("value").and_then(text).unwrap_or_else(|| Part::empty(entry.start()));
        let encoded = if value.open { value.text } else { encode(&value.text) };
        let mut pair = Part::made(&name, entry.start()).opened(value.open);
        pair.append("=", &Part::made(&encoded, entry.start()));
        match &mut whole {
            Some(whole) => whole.append("&", &pair),
            None => whole = Some(pair),
        }
    }
    whole
}

/// The text of a JSON string, with the places of its characters behind escapes.
fn text(node: Node<'_>) -> Option<Part> {
    let meant = node.as_str()?;
    let raw = node.raw().as_bytes();
    let mut part = Part::empty(node.start() + 1);
    let mut at = 0;
    for c in meant.chars() {
        let len = match (raw.get(at), raw.get(at + 1)) {
            (Some(b'\\'), Some(b'u')) => 6 * c.len_utf16(),
            (Some(b'\\'), _) => 2,
            _ => c.len_utf8(),
        };
        part.push(c, node.start() + 1 + at, len, Form::Json);
        at += len;
    }
    let open = has_variable(&part.text);
    Some(part.opened(open))
}

const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/// Whether a line begins a request: a method, which may be left out, and an address.
fn request_line(line: &str) -> Option<(&str, &str)> {
    let (method, url) = line.split_once([' ', '\t']).unwrap_or(("", line));
    if METHODS.iter().any(|known| known.eq_ignore_ascii_case(method)) {
        return contains(url, "/").then_some((method, url.trim_start()));
    }
    // A mark that joins lines makes it a part of a command.
    let alone = line.starts_with("https://")
        && !line.ends_with(['\\', '^', '`'])
        && !contains(line.split(" HTTP/").next().unwrap_or_default().trim_end(), " ");
    alone.then_some(("GET", line))
}

/// The requests of a `.http` file: a line with method and address, headers, an empty line, a body; `###` between them.
pub(super) fn http_file(all: &str) -> Vec<Pasted> {
    let mut requests: Vec<Pasted> = Vec::new();
    let mut values = Values::default();
    let mut within = Lines::None;
    let mut start = 0;
    for line in all.split_inclusive('\n') {
        let (at, text) = (start, line.trim_end_matches(['\r', '\n']));
        start += line.len();
        let part = |text: &str| Part::plain(text, at + find(line, text).unwrap_or_default()).opened(has_variable(text));
        let trimmed = text.trim_start_matches('\u{feff}').trim();
        match (within, requests.last_mut()) {
            _ if text.starts_with("###") => within = Lines::None,
            // A script for the answer, or a file that it is kept in.
            (Lines::Headers | Lines::Body, _) if text.starts_with('>') => within = Lines::Answer,
            (Lines::None, _) if trimmed.starts_with('@') => {
                let (name, value) = trimmed.split_once('=').unwrap_or_default();
                values.add(name.trim_start_matches('@').trim(), value.trim());
            }
            (Lines::None, _) => {
                if let Some((method, url)) = request_line(trimmed) {
                    let url = part(find(url, " HTTP/").and_then(|end| url.get(..end)).unwrap_or(url));
                    let method = Some(method.to_ascii_uppercase());
                    let slot = Some(line_slot(at, text, line));
                    requests.push(Pasted { start: at, method, url: Some(url), slot, ..Pasted::default() });
                    within = Lines::Headers;
                }
            }
            (Lines::Headers, _) if trimmed.is_empty() => within = Lines::Body,
            // The query goes on.
            (Lines::Headers, Some(request)) if text.starts_with([' ', '\t']) && trimmed.starts_with(['?', '&']) => {
                request.url.iter_mut().for_each(|url| url.append("", &part(trimmed)));
                request.slot = Some(line_slot(at, text, line));
            }
            (Lines::Headers, Some(request)) if !text.starts_with(['#', '/']) => {
                request.add_header(&part(text));
                request.slot = Some(line_slot(at, text, line));
            }
            // `<` reads the body from a file.
            (Lines::Body, Some(request)) if text.starts_with('<') => request.body_elsewhere = true,
            (Lines::Body, Some(request)) if !trimmed.is_empty() || request.body.is_some() => match &mut request.body {
                // A form has a pair in each line.
                Some(body) => body.append(if text.starts_with('&') { "" } else { "\n" }, &part(text)),
                None => request.body = Some(part(text)),
            },
            _ => {}
        }
    }
    for request in &mut requests {
        values.fill(request);
        let host = request.header("host").cloned();
        if let (Some(host), Some(url)) = (host, request.url.take_if(|url| url.text.starts_with('/'))) {
            let mut whole = Part::made("https://", url.start()).opened(host.open);
            whole.append(&host.text, &url);
            request.url = Some(whole);
        }
    }
    requests
}

/// Another header goes behind a line, which ends as that one does.
fn line_slot(at: usize, text: &str, line: &str) -> Slot {
    let end = line.get(text.len()..).filter(|end| !end.is_empty()).unwrap_or("\n");
    let parts = [end, ": ", ""].map(str::to_owned);
    Slot { at: at + text.len(), parts, form: Form::Plain }
}

#[derive(Clone, Copy)]
enum Lines {
    None,
    Headers,
    Body,
    Answer,
}
