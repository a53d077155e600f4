//! Requests as other programs save them: Postman's items and collections, entries of a HAR file, and `.http` files.

use aepflow_syntax::text::{contains, find};

use super::pasted::{Header, Part, Pasted};
use crate::json::{Kind, Node};

/// The requests of a JSON text, wherever they are in it; none if it is something else, such as a body.
pub(super) fn saved(root: Node<'_>) -> Vec<Pasted> {
    let mut requests = Vec::new();
    collect(root, false, &mut requests);
    requests
}

/// A collection gives its way to authenticate to its items.
fn collect(node: Node<'_>, authenticated: bool, requests: &mut Vec<Pasted>) {
    let authenticated = authenticated || has_auth(node);
    if let Some(request) = node.get("request").or(Some(node)).filter(|request| is_request(*request)) {
        requests.push(read(request, authenticated));
    }
    for list in [node.get("item"), node.get("log").and_then(|log| log.get("entries")), node.get("entries")] {
        list.into_iter().flat_map(Node::elements).for_each(|item| collect(item, authenticated, requests));
    }
}

fn has_auth(node: Node<'_>) -> bool {
    node.get("auth").and_then(|auth| auth.get("type")).and_then(Node::as_str).is_some_and(|kind| kind != "noauth")
}

fn is_request(node: Node<'_>) -> bool {
    node.get("url").is_some() && ["method", "header", "headers"].iter().any(|name| node.get(name).is_some())
}

fn read(request: Node<'_>, authenticated: bool) -> Pasted {
    let url = request.get("url");
    let body = request.get("body").and_then(|body| body.get("raw"));
    let body = body.or_else(|| request.get("postData")?.get("text")).filter(|body| body.kind() == Kind::String);
    let mut pasted = Pasted {
        start: request.start(),
        method: request.get("method").and_then(Node::as_str).map(|method| method.to_ascii_uppercase()),
        url: url.and_then(|url| url.get("raw").or(Some(url))).and_then(text),
        body: body.and_then(text),
        ..Pasted::default()
    };
    pasted.body_elsewhere = pasted.body.as_ref().is_some_and(|body| body.open);
    for header in request.get("header").or_else(|| request.get("headers")).into_iter().flat_map(Node::elements) {
        let name = header.get("key").or_else(|| header.get("name")).and_then(Node::as_str);
        let disabled = header.get("disabled").and_then(Node::as_bool).unwrap_or(false);
        if let (Some(name), Some(value), false) = (name, header.get("value").and_then(text), disabled) {
            pasted.headers.push(Header { name: name.to_ascii_lowercase(), value });
        }
    }
    if (authenticated || has_auth(request)) && pasted.header("authorization").is_none() {
        let value = Part::empty(pasted.start).opened(true);
        pasted.headers.push(Header { name: "authorization".to_owned(), value });
    }
    pasted
}

/// The text of a JSON string, with the places of its characters behind escapes.
fn text(node: Node<'_>) -> Option<Part> {
    let meant = node.as_str()?;
    let raw = node.raw().as_bytes();
    let mut part = Part::empty(node.start() + 1);
    let mut at = 0;
    for c in meant.chars() {
        part.push(c, node.start() + 1 + at);
        at += match (raw.get(at), raw.get(at + 1)) {
            (Some(b'\\'), Some(b'u')) => 6 * c.len_utf16(),
            (Some(b'\\'), _) => 2,
            _ => c.len_utf8(),
        };
    }
    let open = has_variable(&part.text);
    Some(part.opened(open))
}

/// Whether a variable of such a program is in a text.
fn has_variable(text: &str) -> bool {
    find(text, "{{").is_some_and(|at| contains(text.get(at..).unwrap_or_default(), "}}"))
}

const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// Whether a line begins a request: a method and an address.
fn request_line(line: &str) -> Option<(&str, &str)> {
    let (method, url) = line.split_once(' ')?;
    (METHODS.contains(&method) && url.contains('/')).then_some((method, url.trim_start()))
}

/// The requests of a `.http` file: a line with method and address, headers, an empty line, a body; `###` between them.
pub(super) fn http_file(all: &str) -> Vec<Pasted> {
    let mut requests: Vec<Pasted> = Vec::new();
    let mut within = Lines::None;
    let mut start = 0;
    for line in all.split_inclusive('\n') {
        let (at, text) = (start, line.trim_end_matches(['\r', '\n']));
        start += line.len();
        let part = |text: &str| Part::plain(text, at + find(line, text).unwrap_or_default()).opened(has_variable(text));
        match (within, requests.last_mut()) {
            _ if text.starts_with("###") => within = Lines::None,
            (Lines::None, _) => {
                if let Some((method, url)) = request_line(text) {
                    let url = part(find(url, " HTTP/").and_then(|end| url.get(..end)).unwrap_or(url));
                    let method = Some(method.to_owned());
                    requests.push(Pasted { start: at, method, url: Some(url), ..Pasted::default() });
                    within = Lines::Headers;
                }
            }
            (Lines::Headers, _) if text.is_empty() => within = Lines::Body,
            (Lines::Headers, Some(request)) if !text.starts_with(['#', '/']) => request.add_header(&part(text)),
            // `<` reads the body from a file.
            (Lines::Body, Some(request)) if text.starts_with('<') => request.body_elsewhere = true,
            (Lines::Body, Some(request)) if !text.is_empty() || request.body.is_some() => match &mut request.body {
                Some(body) => body.append("\n", &part(text)),
                None => request.body = Some(part(text)),
            },
            _ => {}
        }
    }
    for request in &mut requests {
        request.body_elsewhere |= request.body.as_ref().is_some_and(|body| body.open);
    }
    requests
}

#[derive(Clone, Copy)]
enum Lines {
    None,
    Headers,
    Body,
}
