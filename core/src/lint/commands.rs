//! The commands of a text: their words, and what their requests must agree on.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::curl::{Words, read};
use super::edit::Edit;
use super::linter::Lint;
use super::part::{Form, Part};
use super::pasted::{MOST, Named, Pasted, URL, unreadable};
use super::shell::{Item, Shell, Slip, Split, split};
use crate::diagnostics::{Code, Diagnostic};

impl Lint<'_> {
    /// Several commands may be pasted at once; their schemas must agree. False if there is none.
    pub(super) fn commands(&mut self) -> bool {
        let Split { items, mut slips, shell } = split(self.text);
        let commands = curls(items, &mut slips);
        if commands.is_empty() {
            return false;
        }
        let starts: Vec<usize> = commands.iter().filter_map(|command| command.words.first()).map(Part::start).collect();
        let mut known: BTreeMap<(&str, usize), Slip> = BTreeMap::new();
        for mut slip in slips {
            if let (Code::LineNotJoined, None) = (slip.code, &slip.edits) {
                slip.edits = Some(vec![self.joined(slip.at, shell)]);
            }
            // All of a kind in a command come from one cause, and curly quotes from one program that changed them.
            let command = starts.partition_point(|start| *start <= slip.at);
            let command = if slip.code == Code::CurlyQuotes { 0 } else { command };
            if command > MOST {
                continue;
            }
            match known.entry((slip.code.name(), command)) {
                Entry::Vacant(entry) => {
                    entry.insert(slip);
                }
                Entry::Occupied(mut entry) => {
                    let first = entry.get_mut();
                    match (&mut first.edits, slip.edits) {
                        (Some(edits), Some(more)) => edits.extend(more),
                        (edits, _) => *edits = None,
                    }
                }
            }
        }
        let open =
            |(code, command): &(&str, usize)| (*code == Code::CurlOpenQuote.name()).then(|| command.checked_sub(1));
        let cut: Vec<usize> = known.keys().filter_map(open).flatten().collect();
        let mut slips: Vec<Slip> = known.into_values().collect();
        slips.sort_by_key(|slip| slip.at);
        for slip in slips {
            let joined = (slip.code == Code::LineNotJoined).then_some(shell.join());
            self.mend(Diagnostic::at(slip.code, "").with_some("mark", joined), slip.at, slip.edits);
        }
        let mut requests: Vec<Pasted> = commands.iter().map(|command| read(command, self.text, shell)).collect();
        for command in cut {
            requests.iter_mut().skip(command).take(1).for_each(|request| request.cut = true);
        }
        requests.iter_mut().take(MOST).for_each(|request| self.literal_variables(request));
        let schemas = self.requests(&requests);
        self.agreement(&schemas);
        self.one_schema_of_datasets(&schemas);
        true
    }

    /// The mark that joins the line that ends at a byte with the next one.
    fn joined(&self, at: usize, shell: Shell) -> Edit {
        let end = self.text.get(..at).unwrap_or_default();
        let at = end.strip_suffix('\r').unwrap_or(end).len();
        Edit::new(at, at, [' ', shell.mark()].iter().collect())
    }

    /// Variables within single quotes have no values; they were meant to have some.
    pub(super) fn literal_variables(&mut self, request: &mut Pasted) {
        let headers = request.headers.iter_mut().map(|header| (format!("/headers/{}", header.name), &mut header.value));
        let url = request.url.iter_mut().map(|url| (URL.to_owned(), url));
        let is_variable =
            |body: &&mut Part| variable(body.text.trim(), body.form() == Form::PowerSingle) == Some(body.text.trim());
        let body = request.body.iter_mut().filter(is_variable).map(|body| (String::new(), body));
        let mut found = Vec::new();
        for (place, part) in url.chain(headers).chain(body) {
            let script = part.form() == Form::PowerSingle;
            if let Some(name) = variable(&part.text, script).filter(|_| script || part.form() == Form::Single) {
                let (start, end) = part.outer;
                let raw = self.text.get(start..end).unwrap_or_default();
                let inner = raw.strip_prefix('\'').and_then(|raw| raw.strip_suffix('\''));
                let clear = inner.is_some_and(|inner| !inner.contains(['\'', '"', '`', '\\', '!']));
                let quote = |at| Edit::new(at, at + 1, "\"".to_owned());
                let edits = clear.then(|| vec![quote(start), quote(end - 1)]);
                found.push((
                    Diagnostic::at(Code::UnexpandedVariable, &place).with_shown("value", name),
                    part.start(),
                    edits,
                ));
                part.open = true;
            }
        }
        request.body_elsewhere |= request.body.as_ref().is_some_and(unreadable);
        for (fault, at, edits) in found {
            self.mend(fault, at, edits);
        }
    }

    /// A dataset has one schema, whatever writes into it.
    pub(super) fn one_schema_of_datasets(&mut self, schemas: &[Named]) {
        let mut known: BTreeMap<&str, &str> = BTreeMap::new();
        for named in schemas {
            let Some(dataset) = &named.dataset else { continue };
            let first = *known.entry(dataset).or_insert(&named.schema);
            if first != named.schema {
                self.report(Diagnostic::at(Code::SchemaMismatch, "").with_shown("other", first), named.at);
            }
        }
    }

    /// The requests of a pipeline name one schema. Two of a kind belong to two pipelines.
    pub(super) fn agreement(&mut self, schemas: &[Named]) {
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
fn curls(items: Vec<Item>, slips: &mut Vec<Slip>) -> Vec<Words> {
    let mut commands: Vec<Words> = Vec::new();
    let mut within = false;
    let mut line = None;
    for item in items {
        match item {
            Item::End => within = false,
            Item::Line(at) => line = Some(at),
            // What is read may come from a command in front of this one.
            Item::Input(input) => {
                if let Some(command) = commands.last_mut().filter(|_| within && line.is_none()) {
                    command.input = Some(input);
                }
            }
            // Elsewhere it may be the value of an option.
            Item::Word(word) if (!within || line.is_some()) && is_curl(&word) => {
                commands.push(Words { words: vec![word], input: None });
                (within, line) = (true, None);
            }
            Item::Word(word) => {
                if let Some(at) = line.take() {
                    let goes_on = word.text.starts_with('-') || word.text.starts_with("http");
                    if within && goes_on {
                        slips.push(Slip { code: Code::LineNotJoined, at, edits: None });
                    }
                    within &= goes_on;
                }
                if within {
                    commands.last_mut().into_iter().for_each(|command| command.words.push(word.clone()));
                }
            }
        }
    }
    commands
}

/// The first variable of a text that is named as those of the environment are; in a script it may have small letters.
fn variable(text: &str, script: bool) -> Option<&str> {
    text.match_indices('$').find_map(|(at, _)| {
        let rest = text.get(at..)?;
        let name = rest.strip_prefix("${").or(rest.strip_prefix('$'))?;
        let letter = |c: char| c.is_ascii_uppercase() || script && c.is_ascii_lowercase();
        let length = name.find(|c: char| !(letter(c) || c.is_ascii_digit() || c == '_')).unwrap_or(name.len());
        let braced = rest.starts_with("${");
        let named = name.starts_with(|c: char| letter(c) || c == '_');
        let closed = !braced || name.get(length..)?.starts_with('}');
        (named && closed).then(|| rest.get(..length + if braced { 3 } else { 1 }))?
    })
}

/// The name of the program, alone or behind its folder.
fn is_curl(word: &Part) -> bool {
    matches!(word.text.rsplit(['/', '\\']).next(), Some("curl" | "curl.exe"))
}
