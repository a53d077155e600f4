//! A curl command, taken apart.

use super::linter::Lint;
use super::pasted::{Header, Part, Pasted};
use super::shell::{Item, split};
use crate::diagnostics::{Code, Diagnostic};

/// The options that take a value, beside those that make the request.
const LONG: &[&str] = &[
    "--cacert",
    "--capath",
    "--cert",
    "--cert-type",
    "--ciphers",
    "--config",
    "--connect-timeout",
    "--connect-to",
    "--cookie",
    "--cookie-jar",
    "--create-file-mode",
    "--dns-servers",
    "--dump-header",
    "--interface",
    "--key",
    "--key-type",
    "--limit-rate",
    "--max-filesize",
    "--max-redirs",
    "--max-time",
    "--netrc-file",
    "--noproxy",
    "--output",
    "--output-dir",
    "--pass",
    "--proto",
    "--proto-default",
    "--proto-redir",
    "--proxy",
    "--proxy-header",
    "--proxy-user",
    "--range",
    "--rate",
    "--referer",
    "--resolve",
    "--retry",
    "--retry-delay",
    "--retry-max-time",
    "--socks5",
    "--socks5-hostname",
    "--speed-limit",
    "--speed-time",
    "--stderr",
    "--time-cond",
    "--tls-max",
    "--trace",
    "--trace-ascii",
    "--unix-socket",
    "--upload-file",
    "--user",
    "--user-agent",
    "--write-out",
];
const SHORT: &str = "AbcCDeEFhKmoPQrtTuUwxXyYzHd";

impl Lint<'_> {
    /// Several commands may be pasted at once; their schemas must agree. False if there is none.
    pub(super) fn commands(&mut self) -> bool {
        let (items, faults) = split(self.text);
        if !items.iter().any(|item| matches!(item, Item::Word(word) if is_curl(word))) {
            return false;
        }
        let mut curly = false;
        for (code, at) in faults {
            // All of a kind come from one program that changed them.
            if code != Code::CurlyQuotes || !std::mem::replace(&mut curly, true) {
                self.report(Diagnostic::at(code, ""), at);
            }
        }
        let mut schemas: Vec<(String, usize)> = Vec::new();
        for words in self.curls(items) {
            let pasted = read(&words);
            schemas.extend(self.request(&pasted));
        }
        for pair in schemas.windows(2) {
            if let [(other, _), (id, at)] = pair
                && id != other
            {
                self.report(Diagnostic::at(Code::SchemaMismatch, "").with_shown("other", other), *at);
            }
        }
        true
    }

    /// The words of each command, from `curl` on.
    fn curls(&mut self, items: Vec<Item>) -> Vec<Vec<Part>> {
        let mut commands: Vec<Vec<Part>> = Vec::new();
        let mut within = false;
        let mut line = None;
        for item in items {
            match item {
                Item::End => within = false,
                Item::Line(at) => line = Some(at),
                Item::Word(word) if is_curl(&word) => {
                    commands.push(vec![word]);
                    (within, line) = (true, None);
                }
                Item::Word(word) => {
                    if let Some(at) = line.take() {
                        let goes_on = word.text.starts_with('-') || word.text.starts_with("http");
                        if within && goes_on {
                            self.report(Diagnostic::at(Code::LineNotJoined, ""), at);
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
}

fn is_curl(word: &Part) -> bool {
    matches!(word.text.as_str(), "curl" | "curl.exe")
}

/// The request that the words of a command make.
fn read(words: &[Part]) -> Pasted {
    let mut command = Command::default();
    let mut words = words.iter();
    command.pasted.start = words.next().map_or(0, Part::start);
    while let Some(word) = words.next() {
        let text = word.text.as_str();
        if let Some((name, _)) = text.split_once('=').filter(|_| text.starts_with("--")) {
            command.option(name, &word.from(name.len() + 1));
        } else if text.starts_with("--") {
            if takes_value(text) {
                words.next().into_iter().for_each(|value| command.option(text, value));
            } else {
                command.flag(text);
            }
        } else if text.len() > 1 && text.starts_with('-') {
            command.letters(word, &mut words);
        } else if command.pasted.url.is_none() {
            command.pasted.url = Some(word.clone());
        }
    }
    command.finish()
}

fn takes_value(name: &str) -> bool {
    const READ: &[&str] = &["--request", "--header", "--url", "--json"];
    READ.contains(&name) || LONG.contains(&name) || name.starts_with("--data") || name.starts_with("--form")
}

#[derive(Default)]
struct Command {
    pasted: Pasted,
    json: bool,
    /// Whether the data goes into the query.
    get: bool,
}

impl Command {
    /// Options of one letter may be joined, and the last one with its value.
    fn letters<'w>(&mut self, word: &Part, words: &mut impl Iterator<Item = &'w Part>) {
        for (at, letter) in word.text.char_indices().skip(1) {
            if SHORT.contains(letter) {
                let rest = word.from(at + letter.len_utf8());
                let value = if rest.text.is_empty() { words.next().cloned() } else { Some(rest) };
                let name = match letter {
                    'X' => "--request",
                    'H' => "--header",
                    'd' => "--data",
                    _ => return,
                };
                if let Some(value) = value {
                    self.option(name, &value);
                }
                return;
            }
            self.flag(match letter {
                'G' => "--get",
                'I' => "--head",
                _ => "",
            });
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
            "--data-raw" => self.add(value),
            name if name.starts_with("--data") => self.data(value),
            name if name.starts_with("--form") => self.pasted.body_elsewhere = true,
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
        if self.get
            && let (Some(url), Some(data)) = (&mut self.pasted.url, self.pasted.body.take())
        {
            url.append(if url.text.contains('?') { "&" } else { "?" }, &data);
        }
        for name in ["content-type", "accept"].into_iter().filter(|_| self.json) {
            if self.pasted.header(name).is_none() {
                let value = Part::plain("application/json", self.pasted.start);
                self.pasted.headers.push(Header { name: name.to_owned(), value });
            }
        }
        self.pasted.body_elsewhere |= self.pasted.body.as_ref().is_some_and(|body| body.open);
        self.pasted
    }
}
