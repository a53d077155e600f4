//! A curl command, taken apart.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::slice::Iter;

use aepflow_syntax::text::contains;

use super::linter::Lint;
use super::pasted::{Header, MOST, Named, Part, Pasted};
use super::shell::{Item, Split, split};
use crate::diagnostics::{Code, Diagnostic};

/// The options that take a value, beside those that make the request.
const LONG: &str = "abstract-unix-socket alt-svc aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout \
    connect-to continue-at cookie cookie-jar create-file-mode crlfile curves delegation dns-interface dns-ipv4-addr \
    dns-ipv6-addr dns-servers doh-url dump-header ech egd-file engine etag-compare etag-save expect100-timeout \
    happy-eyeballs-timeout-ms haproxy-clientip hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway \
    keepalive-cnt keepalive-time key key-type krb libcurl limit-rate local-port login-options max-filesize max-redirs \
    max-time netrc-file noproxy oauth2-bearer output output-dir parallel-max pass pinnedpubkey preproxy proto \
    proto-default proto-redir proxy proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile \
    proxy-header proxy-key proxy-key-type proxy-pass proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers \
    proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy-user proxy1.0 pubkey quote random-file range rate referer \
    request-target resolve retry retry-delay retry-max-time sasl-authzid service-name socks4 socks4a socks5 \
    socks5-gssapi-service socks5-hostname speed-limit speed-time stderr time-cond tls-max tls13-ciphers tlsauthtype \
    tlspassword tlsuser trace trace-ascii trace-config unix-socket upload-file url-query user user-agent variable \
    vlan-priority write-out";
const SHORT: &str = "AbcCDeEFhKmoPQrtTuUwxXyYzHd";

impl Lint<'_> {
    /// Several commands may be pasted at once; their schemas must agree. False if there is none.
    pub(super) fn commands(&mut self) -> bool {
        let Split { items, mut faults, mark } = split(self.text);
        let commands = curls(items, &mut faults);
        if commands.is_empty() {
            return false;
        }
        let starts: Vec<usize> = commands.iter().filter_map(|words| words.first()).map(Part::start).collect();
        let mut known = BTreeSet::new();
        for (code, at) in faults {
            // All of a kind in a command come from one cause, and curly quotes from one program that changed them.
            let command = starts.partition_point(|start| *start <= at);
            let command = if code == Code::CurlyQuotes { 0 } else { command };
            if command <= MOST && known.insert((code.name(), command)) {
                let joined = (code == Code::LineNotJoined).then_some(mark);
                self.report(Diagnostic::at(code, "").with_some("mark", joined), at);
            }
        }
        let requests: Vec<Pasted> = commands.iter().map(|words| read(words)).collect();
        let schemas = self.requests(&requests);
        self.agreement(&schemas);
        true
    }

    /// The requests of a pipeline name one schema. Two of a kind belong to two pipelines.
    fn agreement(&mut self, schemas: &[Named]) {
        let alone = |named: &Named| {
            let others = || schemas.iter().filter(|other| other.address != named.address);
            let twice = schemas.iter().filter(|other| other.address == named.address).count() > 1;
            let other = others().next().filter(|_| !twice && others().all(|other| other.schema != named.schema));
            other.map(|other| (other.schema.clone(), named.at))
        };
        let faults: Vec<(String, usize)> = schemas.iter().filter_map(alone).collect();
        // Of requests that all differ, the first one is what the others are compared with.
        for (other, at) in faults.iter().skip(usize::from(faults.len() == schemas.len())) {
            self.report(Diagnostic::at(Code::SchemaMismatch, "").with_shown("other", other), *at);
        }
    }
}

/// The words of each command, from `curl` on.
fn curls(items: Vec<Item>, faults: &mut Vec<(Code, usize)>) -> Vec<Vec<Part>> {
    let mut commands: Vec<Vec<Part>> = Vec::new();
    let mut within = false;
    let mut line = None;
    for item in items {
        match item {
            Item::End => within = false,
            Item::Line(at) => line = Some(at),
            // Elsewhere it may be the value of an option.
            Item::Word(word) if (!within || line.is_some()) && is_curl(&word) => {
                commands.push(vec![word]);
                (within, line) = (true, None);
            }
            Item::Word(word) => {
                if let Some(at) = line.take() {
                    let goes_on = word.text.starts_with('-') || word.text.starts_with("http");
                    if within && goes_on {
                        faults.push((Code::LineNotJoined, at));
                    }
                    within &= goes_on;
                }
                if within {
                    commands.last_mut().into_iter().for_each(|command| command.push(word.clone()));
                }
            }
        }
    }
    commands
}

/// The name of the program, alone or behind its folder.
fn is_curl(word: &Part) -> bool {
    matches!(word.text.rsplit(['/', '\\']).next(), Some("curl" | "curl.exe"))
}

/// The request that the words of a command make.
fn read(words: &[Part]) -> Pasted {
    let mut command = Command::default();
    let mut words = words.iter().peekable();
    command.pasted.start = words.next().map_or(0, Part::start);
    while let Some(word) = words.next() {
        let text = word.text.as_str();
        if let Some((name, _)) = text.split_once('=').filter(|_| text.starts_with("--")) {
            command.option(name, &word.from(name.len() + 1));
        } else if text.starts_with("--") {
            if takes_value(text) {
                command.valued(text, words.next(), &mut words);
            } else {
                command.flag(text);
            }
        } else if text.len() > 1 && text.starts_with('-') {
            command.letters(word, &mut words);
        } else {
            command.positional(word);
        }
    }
    command.finish()
}

fn takes_value(name: &str) -> bool {
    const READ: &[&str] = &["--request", "--header", "--url", "--json"];
    let listed = |name: &str| LONG.split(' ').any(|known| known == name);
    READ.contains(&name)
        || name.strip_prefix("--").is_some_and(listed)
        || ["--data", "--form", "--expand-"].iter().any(|start| name.starts_with(start))
}

type Words<'w> = Peekable<Iter<'w, Part>>;

#[derive(Default)]
struct Command {
    pasted: Pasted,
    json: bool,
    /// Whether the data goes into the query.
    get: bool,
    /// What else belongs there.
    query: Vec<Part>,
}

impl Command {
    /// Options of one letter may be joined, and the last one with its value.
    fn letters(&mut self, word: &Part, words: &mut Words<'_>) {
        for (at, letter) in word.text.char_indices().skip(1) {
            if SHORT.contains(letter) {
                let rest = word.from(at + letter.len_utf8());
                let value = if rest.text.is_empty() { words.next() } else { Some(&rest) };
                let name = match letter {
                    'X' => "--request",
                    'H' => "--header",
                    'd' => "--data",
                    'F' => "--form",
                    'K' => "--config",
                    'T' => "--upload-file",
                    _ => return,
                };
                self.valued(name, value, words);
                return;
            }
            self.flag(match letter {
                'G' => "--get",
                'I' => "--head",
                _ => "",
            });
        }
    }

    /// An option with its value; a header without quotes goes on in the next word.
    fn valued(&mut self, name: &str, value: Option<&Part>, words: &mut Words<'_>) {
        let Some(value) = value else { return };
        let header = value.text.strip_suffix(':').filter(|_| name == "--header");
        let rest = header.and_then(|_| words.next_if(|next| self.is_rest(next)));
        let (Some(header), Some(rest)) = (header, rest) else { return self.option(name, value) };
        let mut line = value.clone();
        line.append(" ", rest);
        if rest.text == "Bearer" {
            words.next_if(|next| self.is_rest(next)).into_iter().for_each(|token| line.append(" ", token));
        }
        self.pasted.unquoted.push((header.to_ascii_lowercase(), value.start()));
        self.pasted.add_header(&line);
    }

    /// Whether a word behind the name of a header is its value: `-H Accept:` alone takes a header away.
    fn is_rest(&self, word: &Part) -> bool {
        let address = contains(&word.text, "://") || word.open && self.pasted.url.is_none();
        !word.text.starts_with('-') && !address
    }

    /// What is no option is the address; a variable beside it contains further options.
    fn positional(&mut self, word: &Part) {
        let bare = |part: &Part| part.open && !part.text.contains('/');
        let taken = self.pasted.url.as_ref();
        self.pasted.headers_elsewhere |= taken.is_some_and(|url| bare(url) || bare(word));
        if taken.is_none_or(bare) {
            self.pasted.url = Some(word.clone());
        }
    }

    fn flag(&mut self, name: &str) {
        match name {
            "--get" => self.get = true,
            "--head" => self.pasted.method = Some("HEAD".to_owned()),
            _ => {}
        }
    }

    fn option(&mut self, name: &str, value: &Part) {
        match name {
            "--request" => self.pasted.method = Some(value.text.to_ascii_uppercase()),
            "--header" => self.pasted.add_header(value),
            "--url" => self.pasted.url = Some(value.clone()),
            "--json" => {
                self.json = true;
                self.data(value);
            }
            "--oauth2-bearer" => {
                let mut line = Part::plain("authorization: Bearer ", value.start());
                line.append("", value);
                self.pasted.add_header(&line);
            }
            "--url-query" => self.query.push(value.clone()),
            "--config" => self.pasted.headers_elsewhere = true,
            "--upload-file" => {
                self.pasted.body_elsewhere = true;
                self.pasted.method.get_or_insert_with(|| "PUT".to_owned());
            }
            "--data-raw" => self.add(value),
            name if name.starts_with("--data") => self.data(value),
            name if name.starts_with("--form") => {
                self.pasted.body_elsewhere = true;
                self.pasted.add_header(&Part::plain("content-type: multipart/form-data", value.start()));
            }
            _ => {}
        }
    }

    fn data(&mut self, value: &Part) {
        if value.text.starts_with('@') {
            self.pasted.body_elsewhere = true;
        } else {
            self.add(value);
        }
    }

    /// Several are joined as a form is.
    fn add(&mut self, value: &Part) {
        match &mut self.pasted.body {
            Some(body) => body.append(if self.json { "" } else { "&" }, value),
            None => self.pasted.body = Some(value.clone()),
        }
    }

    fn finish(mut self) -> Pasted {
        if self.get {
            self.query.extend(self.pasted.body.take());
        }
        if let Some(url) = &mut self.pasted.url {
            for data in &self.query {
                url.append(if url.text.contains('?') { "&" } else { "?" }, data);
            }
        }
        for name in ["content-type", "accept"].into_iter().filter(|_| self.json) {
            if self.pasted.header(name).is_none() {
                let value = Part::plain("application/json", self.pasted.start);
                self.pasted.headers.push(Header { name: name.to_owned(), value });
            }
        }
        if self.pasted.body.as_ref().is_some_and(|body| body.text.is_empty()) {
            self.pasted.body = None;
            self.pasted.method.get_or_insert_with(|| "POST".to_owned());
        }
        self.pasted.body_elsewhere |= self.pasted.body.as_ref().is_some_and(|body| body.open);
        self.pasted
    }
}
