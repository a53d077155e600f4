//! A curl command, taken apart.

use super::linter::Lint;
use super::shell::{Word, split};
use super::url::operation;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::placeholder;

impl Lint<'_> {
    /// Several commands may be pasted at once; their schemas must agree.
    pub(super) fn commands(&mut self) {
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
                    if let Some((next, (name, value))) = next.and_then(|next| Some((next, next.text.split_once(':')?)))
                    {
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
        let quoted = self.text.get(body.start..).unwrap_or_default().starts_with(['\'', '"']);
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
}
