//! A pasted curl command or body: everything that is wrong with it, with line and column.

use aepflow_syntax::{Places, TextExt};

use crate::diagnostics::{Code, Diagnostic, Report};
use crate::input::{elements, placed, placeholder, syntax};
use crate::json::{Document, Fault, FaultKind, Given, Kind, Lines, Node, Pointer};
use crate::listed::Listed;
use crate::operations::check;

/// Lists the faults of a curl command or a JSON body. `options` is `{now?}`, or empty.
#[must_use]
pub fn lint_request<'t>(text: &'t [u8], options: impl Into<Given<'t>>) -> Vec<Diagnostic> {
    let lines = Lines::new(text);
    let Ok(all) = std::str::from_utf8(text) else {
        let fault = Fault { kind: FaultKind::NotUtf8, offset: 0 };
        return vec![syntax(&fault, &lines, "")];
    };
    let mut lint = Lint { text: all, lines, options: options.into(), faults: Vec::new() };
    if all.trim_start().starts_with("curl") {
        lint.commands();
    } else {
        lint.body(0, all, None, None);
    }
    lint.faults
}

struct Lint<'t> {
    text: &'t str,
    lines: Lines<'t>,
    options: Given<'t>,
    faults: Vec<Diagnostic>,
}

/// A word of the shell and where it stands.
struct Word {
    text: String,
    start: usize,
}

impl Lint<'_> {
    fn report(&mut self, diagnostic: Diagnostic, offset: usize) {
        self.faults.report(placed(diagnostic, offset, &self.lines));
    }

    /// Several commands may be pasted at once; their schemas must agree.
    fn commands(&mut self) {
        let mut words: Vec<Word> = Vec::new();
        let mut schemas: Vec<(String, usize)> = Vec::new();
        let (all, open) = split(self.text);
        if let Some(at) = open {
            self.report(Diagnostic::at(Code::CurlOpenQuote, ""), at);
        }
        for word in all.into_iter().chain([Word { text: "curl".to_owned(), start: self.text.len() }]) {
            if word.text == "curl" && !words.is_empty() {
                if let Some(schema) = self.command(&words) {
                    schemas.push(schema);
                }
                words.clear();
            } else if word.text != "curl" {
                words.push(word);
            }
        }
        for (index, (id, at)) in schemas.iter().enumerate().skip(1) {
            if *id != schemas[index - 1].0 {
                let fault = Diagnostic::at(Code::SchemaMismatch, "").with_shown("other", &schemas[index - 1].0);
                self.report(fault, *at);
            }
        }
    }

    fn command(&mut self, words: &[Word]) -> Option<(String, usize)> {
        let (mut method, mut url, mut body) = (None, None, None);
        let mut headers: Vec<(String, String, usize)> = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let next = words.get(at + 1);
            at += 1;
            match word.text.as_str() {
                "-X" | "--request" => method = next.map(|next| next.text.to_ascii_uppercase()),
                "-H" | "--header" => {
                    if let Some((next, (name, value))) = next.and_then(|next| Some((next, next.text.cut(b':')?))) {
                        headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned(), next.start));
                    }
                }
                "-d" | "--data" | "--data-raw" | "--data-binary" => body = next,
                other => {
                    if !other.starts_with('-') {
                        url = Some(word);
                    }
                    continue;
                }
            }
            at += 1;
        }
        let start = words.first().map_or(0, |word| word.start);
        self.headers(&headers, body.is_some(), start);
        match url {
            Some(url) => self.url(url),
            None => self.report(Diagnostic::at(Code::MissingMethodUrl, "/url"), start),
        }
        let method = method.unwrap_or_else(|| if body.is_some() { "POST" } else { "GET" }.to_owned());
        let operation = url.and_then(|url| operation(&method, &url.text));
        let token = headers
            .iter()
            .find(|(name, ..)| name == "authorization")
            .map(|(_, value, _)| value.strip_prefix("Bearer ").unwrap_or(value).to_owned());
        let body = body?;
        // The first character of the word is its quote.
        let quoted = self.text.part(body.start..).starts_with(['\'', '"']);
        self.body(body.start + usize::from(quoted), &body.text, operation, token.as_deref())
    }

    fn headers(&mut self, headers: &[(String, String, usize)], body: bool, start: usize) {
        let needed = ["authorization", "x-api-key", "x-gw-ims-org-id", "x-sandbox-name"];
        for name in needed.into_iter().chain(body.then_some("content-type")) {
            if !headers.iter().any(|(given, ..)| given == name) {
                let place = format!("/headers/{name}");
                self.report(Diagnostic::at(Code::MissingHeader, &place).with("field", name), start);
            }
        }
        for (name, value, at) in headers {
            if let Some(found) = placeholder(value) {
                let fault = Diagnostic::at(Code::Placeholder, &format!("/headers/{name}")).with("field", name.as_str());
                self.report(fault.with_shown("placeholder", found), *at);
            }
        }
    }

    fn url(&mut self, url: &Word) {
        if let Some(found) = placeholder(&url.text) {
            let fault = Diagnostic::at(Code::Placeholder, "/url").with("field", "url");
            self.report(fault.with_shown("placeholder", found), url.start);
        }
        let (path, query) = url.text.cut(b'?').unwrap_or((&url.text, ""));
        let known = [
            "/data/foundation/flowservice/",
            "/data/foundation/conversion/",
            "/data/foundation/schemaregistry/",
            "/data/foundation/catalog/",
            "/data/foundation/sandbox-management",
            "/ims/",
        ];
        let misplaced = path.holds("/flowservice/") && path.holds("/mappingSets");
        if !path.starts_with("https://") || !known.iter().any(|base| path.holds(base)) || misplaced {
            self.report(Diagnostic::at(Code::WrongBasePath, "/url").with_shown("value", path), url.start);
        }
        for pair in query.parts(b'&') {
            let name = pair.cut(b'=').map_or(pair, |(name, _)| name);
            if matches!(
                name.to_ascii_lowercase().replaced("_", "").as_str(),
                "baseconnectionid" | "flowid" | "sourceconnectionid" | "targetconnectionid"
            ) {
                self.report(Diagnostic::at(Code::IdInQuery, "/url").with("field", name), url.start);
            }
        }
    }

    /// Lints a body that starts at `offset`; gives the schema that it names.
    fn body(
        &mut self,
        offset: usize,
        text: &str,
        operation: Option<&'static str>,
        token: Option<&str>,
    ) -> Option<(String, usize)> {
        let (document, faults) = Document::recover(text.as_bytes());
        for fault in faults {
            let fault = Fault { offset: offset + fault.offset, ..fault };
            self.faults.report(syntax(&fault, &self.lines, ""));
        }
        let document = document?;
        let root = document.root();
        let Some(operation) = operation.or_else(|| guess(root)) else {
            self.report(Diagnostic::at(Code::UnknownBody, ""), offset);
            return None;
        };
        // What the text was meant to be, without the faults reported above.
        let clean = root.to_value().to_string();
        let diagnostics = check(operation, Given::from(&clean), self.options);
        let mut nodes = vec![root; diagnostics.len()];
        locate(root, diagnostics.iter().map(|found| found.path.as_str()).enumerate().listed(), &mut nodes);
        for (diagnostic, node) in diagnostics.iter().zip(nodes) {
            // The path's own fields are not part of a body.
            let in_path = matches!(diagnostic.code, Code::MissingField | Code::MissingEtag)
                && diagnostic.path.ends_with("Id")
                && operation.starts_with("update");
            let template = node.kind() == Kind::Template;
            if !in_path && !template && diagnostic.code != Code::MissingEtag {
                self.report(diagnostic.clone(), offset + node.start());
            }
        }
        self.habits(root, offset, token);
        let schema = root.get("xdmSchema").or_else(|| root.get("data")?.get("schema")?.get("id"))?;
        Some((schema.as_str()?.into_owned(), offset + schema.start()))
    }

    /// What the platform takes but the reference declares otherwise, and what is right only for some schemas.
    fn habits(&mut self, root: Node<'_>, offset: usize, token: Option<&str>) {
        let place = Pointer::ROOT;
        if let Some(schedule) = root.get("scheduleParams") {
            let place = place.key("scheduleParams");
            for name in ["startTime", "interval"] {
                if let Some(node) = schedule.get(name).filter(|node| node.kind() == Kind::String) {
                    self.report(Diagnostic::new(Code::NumberAsString, &place.key(name)), offset + node.start());
                }
            }
        }
        let transformations = elements(root.get("transformations")).enumerate();
        for (index, entry) in transformations {
            let version = entry.get("params").and_then(|params| params.get("mappingVersion"));
            if let Some(node) = version.filter(|node| node.kind() == Kind::Number) {
                let path = format!("/transformations/{index}/params/mappingVersion");
                self.report(
                    Diagnostic::at(Code::StringAsNumber, &path).with("field", "mappingVersion"),
                    offset + node.start(),
                );
            }
        }
        if let (Some(token), Some(params)) = (token, root.get("auth").and_then(|auth| auth.get("params"))) {
            for (name, node) in params.members().filter(|(_, node)| node.as_str().is_some_and(|text| text == token)) {
                let path = format!("/auth/params/{name}");
                self.report(Diagnostic::at(Code::SameToken, &path).with("field", name.as_ref()), offset + node.start());
            }
        }
        self.mappings(root, offset);
    }

    fn mappings(&mut self, root: Node<'_>, offset: usize) {
        let Some(mappings) = root.get("mappings").filter(|rows| rows.kind() == Kind::Array) else {
            return;
        };
        let text = |row: Node<'_>, names: [&str; 2]| {
            names.iter().find_map(|name| row.get(name)?.as_str()).unwrap_or_default().into_owned()
        };
        let destinations: Vec<String> =
            mappings.elements().map(|row| text(row, ["destination", "destinationXdmPath"])).listed();
        if !["_id", "timestamp"].iter().all(|name| destinations.iter().any(|destination| destination == name)) {
            self.report(Diagnostic::at(Code::NoEventFields, "/mappings"), offset + mappings.start());
        }
        for (index, row) in mappings.elements().enumerate() {
            let source = text(row, ["source", "sourceAttribute"]);
            let last = source.last_part(b'.');
            let expression = row.get("sourceType").and_then(Node::as_str).is_some_and(|kind| kind == "EXPRESSION");
            if !expression && matches!(last, "created" | "available_on" | "current_period_start" | "current_period_end")
            {
                let path = format!("/mappings/{index}");
                self.report(
                    Diagnostic::at(Code::EpochSecondsCopied, &path).with("value", source.as_str()),
                    offset + row.start(),
                );
            }
        }
    }
}

/// Finds the value behind each JSON Pointer, or the nearest on the way to it, all in one walk.
fn locate<'d>(node: Node<'d>, wanted: Vec<(usize, &str)>, nodes: &mut [Node<'d>]) {
    let mut below: Vec<Vec<(usize, &str)>> = Vec::new();
    let mut places: Places<'_> = Places::default();
    for (index, pointer) in wanted {
        nodes[index] = node;
        if let Some(rest) = pointer.strip_prefix('/') {
            let end = rest.find('/').unwrap_or(rest.len());
            let (step, rest) = (rest.part(..end), rest.part(end..));
            let name = step.replaced("~1", "/").replaced("~0", "~");
            match places.add(name.into(), below.len()) {
                Some(place) => below[*place].push((index, rest)),
                None => below.push(vec![(index, rest)]),
            }
        }
    }
    if below.is_empty() {
        return;
    }
    let mut visit = |name: &str, value| {
        if let Some(place) = places.get(name) {
            locate(value, std::mem::take(&mut below[place]), nodes);
        }
    };
    node.members().for_each(|(key, value)| visit(&key, value));
    node.elements().enumerate().for_each(|(index, value)| visit(&index.to_string(), value));
}

/// The operation that an address means.
fn operation(method: &str, url: &str) -> Option<&'static str> {
    let (path, query) = url.cut(b'?').unwrap_or((url, ""));
    let tail = path.trim_end_matches('/').parts(b'/').listed();
    crate::operations::all()
        .filter(|operation| operation.method == method)
        .find(|operation| {
            let (own, own_query) = operation.path.cut(b'?').unwrap_or((operation.path, ""));
            let own = own.parts(b'/').filter(|part| !part.is_empty()).listed();
            own.len() < tail.len()
                && own.iter().rev().zip(tail.iter().rev()).all(|(own, part)| own.starts_with('{') || own == part)
                && (own_query.is_empty() || query.holds(own_query))
        })
        .map(|operation| operation.name)
}

/// The operation that a body means by its members.
fn guess(root: Node<'_>) -> Option<&'static str> {
    let has = |name: &str| root.get(name).is_some();
    let data = root.get("data");
    let params = root.get("params");
    Some(match () {
        () if root.kind() != Kind::Object => return None,
        () if has("flowSpec") || has("sourceConnectionIds") => "createFlow",
        () if has("mappings") => "createMappingSet",
        () if has("auth") => "createBaseConnection",
        () if data.is_some_and(|data| data.get("schema").is_some())
            || params.is_some_and(|params| params.get("dataSetId").is_some()) =>
        {
            "createTargetConnection"
        }
        () if has("baseConnectionId") || has("connectionSpec") => "createSourceConnection",
        () if has("schemaRef") => "createDataset",
        () => return None,
    })
}

/// The words of shell text, with where a quote stays open, if one does.
fn split(text: &str) -> (Vec<Word>, Option<usize>) {
    let mut words = Vec::new();
    let mut current: Option<Word> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => {
                // A backslash before the line's end joins the lines.
                let next = chars.next_if(|(_, next)| *next != '\n' && *next != '\r');
                match next {
                    Some((_, next)) => current.get_or_insert(Word { text: String::new(), start: at }).text.push(next),
                    None => drop(chars.next()),
                }
            }
            '\'' | '"' => {
                let word = current.get_or_insert(Word { text: String::new(), start: at });
                let mut closed = false;
                while let Some((_, next)) = chars.next() {
                    if next == c {
                        closed = true;
                        break;
                    }
                    match chars.peek() {
                        Some((_, escaped @ ('"' | '\\'))) if next == '\\' && c == '"' => {
                            word.text.push(*escaped);
                            chars.next();
                        }
                        _ => word.text.push(next),
                    }
                }
                if !closed {
                    let start = at;
                    push(&mut words, current);
                    return (words, Some(start));
                }
            }
            c if c.is_whitespace() => push(&mut words, current.take()),
            c => current.get_or_insert(Word { text: String::new(), start: at }).text.push(c),
        }
    }
    push(&mut words, current);
    (words, None)
}

fn push(words: &mut Vec<Word>, word: Option<Word>) {
    if let Some(word) = word {
        words.push(word);
    }
}
