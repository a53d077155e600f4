//! A curl command, taken apart.

use aepflow_syntax::text::contains;

use super::edit::Edit;
use super::part::{Form, Part};
use super::pasted::{Header, Pasted, Slot, Unquoted, unreadable};
use super::shell::Shell;

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

/// The words of a command, and what it reads.
pub(super) struct Words {
    pub(super) words: Vec<Part>,
    pub(super) input: Option<Part>,
}

/// The request that the words of a command make.
pub(super) fn read(command: &Words, text: &str, shell: Shell) -> Pasted {
    let (all, input) = (command.words.as_slice(), command.input.clone());
    let mut words = Rest { all, at: 0 };
    let mut command = Command { shell: Some(shell), input, ..Command::default() };
    let Some(name) = words.next() else { return command.finish() };
    command.pasted.start = name.start();
    // Where a header can be added: behind the last one, in the same manner, or behind the name of the program.
    let (mut end, mut lead) = (name.outer.1, " ");
    while let Some(word) = words.next() {
        let before = (words.at, command.pasted.headers.len());
        command.word(word, &mut words);
        if command.pasted.headers.len() > before.1
            && let Some(last) = all.get(words.at - 1)
        {
            end = last.outer.1;
            let behind = all.get(before.0.saturating_sub(2)).map_or(0, |word| word.outer.1);
            let blank = |text: &&str| text.chars().all(|c| c.is_whitespace() || c == shell.mark());
            lead = text.get(behind..word.outer.0).filter(blank).unwrap_or(" ");
        }
    }
    // What is in backticks has escapes of them, too.
    if name.form() != Form::Nowhere {
        let quote = shell.quote(false);
        let parts = [format!("{lead}-H {quote}"), ": ".to_owned(), quote.to_string()];
        command.pasted.slot = Some(Slot { at: end, parts, form: shell.form(quote) });
    }
    command.finish()
}

/// The words of a command, one after the other.
struct Rest<'w> {
    all: &'w [Part],
    at: usize,
}

impl<'w> Rest<'w> {
    fn next(&mut self) -> Option<&'w Part> {
        self.next_if(|_| true)
    }

    fn next_if(&mut self, fits: impl FnOnce(&Part) -> bool) -> Option<&'w Part> {
        let word = self.all.get(self.at).filter(|word| fits(word))?;
        self.at += 1;
        Some(word)
    }
}

fn takes_value(name: &str) -> bool {
    const READ: &[&str] = &["--request", "--header", "--url", "--json"];
    let listed = |name: &str| LONG.split(' ').any(|known| known == name);
    READ.contains(&name)
        || name.strip_prefix("--").is_some_and(listed)
        || ["--data", "--form", "--expand-"].iter().any(|start| name.starts_with(start))
}

#[derive(Default)]
struct Command {
    pasted: Pasted,
    shell: Option<Shell>,
    /// What it reads.
    input: Option<Part>,
    json: bool,
    /// Whether the data goes into the query.
    get: bool,
    /// What else belongs there.
    query: Vec<Part>,
}

impl Command {
    fn word(&mut self, word: &Part, words: &mut Rest<'_>) {
        let text = word.text.as_str();
        if let Some((name, _)) = text.split_once('=').filter(|_| text.starts_with("--")) {
            self.option(name, &word.from(name.len() + 1));
        } else if text.starts_with("--") {
            if takes_value(text) {
                self.valued(text, words.next(), words);
            } else {
                self.flag(text);
            }
        } else if text.len() > 1 && text.starts_with('-') {
            self.letters(word, words);
        } else {
            self.positional(word);
        }
    }

    /// Options of one letter may be joined, and the last one with its value.
    fn letters(&mut self, word: &Part, words: &mut Rest<'_>) {
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
    fn valued(&mut self, name: &str, value: Option<&Part>, words: &mut Rest<'_>) {
        let Some(value) = value else { return };
        let header = value.text.strip_suffix(':').filter(|_| name == "--header");
        let rest = header.and_then(|_| words.next_if(|next| self.is_rest(next)));
        let (Some(header), Some(rest)) = (header, rest) else { return self.option(name, value) };
        let mut line = value.clone();
        line.append(" ", rest);
        let mut all = vec![value, rest];
        if rest.text == "Bearer" {
            all.extend(words.next_if(|next| self.is_rest(next)).inspect(|token| line.append(" ", token)));
        }
        let edits = self.shell.and_then(|shell| quotes(&all, shell));
        self.pasted.unquoted.push(Unquoted { name: header.to_ascii_lowercase(), at: value.start(), edits });
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
                let mut line = Part::made("authorization: Bearer ", value.start());
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
                self.pasted.add_header(&Part::made("content-type: multipart/form-data", value.start()));
            }
            _ => {}
        }
    }

    fn data(&mut self, value: &Part) {
        if let Some(input) = self.input.take_if(|_| value.text == "@-") {
            self.add(&input);
        } else if value.text.starts_with('@') {
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
                let [key, value] = [name, "application/json"].map(|text| Part::made(text, self.pasted.start));
                self.pasted.headers.push(Header::new(key, value));
            }
        }
        if self.pasted.body.as_ref().is_some_and(|body| body.text.is_empty()) {
            self.pasted.body = None;
            self.pasted.method.get_or_insert_with(|| "POST".to_owned());
        }
        self.pasted.body_elsewhere |= self.pasted.body.as_ref().is_some_and(unreadable);
        self.pasted
    }
}

/// The quotes around the words that make a header; where the value has some, its first one comes before the name.
fn quotes(words: &[&Part], shell: Shell) -> Option<Vec<Edit>> {
    let (first, last) = (words.first()?, words.last()?);
    let apart =
        |pair: &[&Part]| pair.first().zip(pair.last()).is_some_and(|(one, next)| next.outer.0 == one.outer.1 + 1);
    if first.form() != Form::Word || !words.windows(2).all(apart) {
        return None;
    }
    let bare = |word: &&Part| word.form() == Form::Word && word.outer.1 - word.outer.0 == word.text.len();
    if words.iter().all(bare) {
        let quote = shell.quote(words.iter().any(|word| word.open)).to_string();
        return Some(vec![
            Edit::new(first.outer.0, first.outer.0, quote.clone()),
            Edit::new(last.outer.1, last.outer.1, quote),
        ]);
    }
    let quote = ['\'', '"'].into_iter().find(|quote| shell.form(*quote) == last.form())?;
    let whole = words.len() == 2 && bare(first) && last.start() == last.outer.0 + 1;
    whole.then(|| {
        let (name, value) = (first.outer.0, last.outer.0);
        vec![Edit::new(name, name, quote.to_string()), Edit::new(value, value + 1, String::new())]
    })
}
