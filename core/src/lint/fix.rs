//! What is wrong with a pasted request in a way that only one change mends, changed.

use std::collections::BTreeSet;

use super::edit::{Edit, Edits, Moves};
use super::linter::Lint;
use super::not_utf8;
use crate::diagnostics::{Diagnostic, Units, shown};
use crate::input::{OptionsInput, placed};
use crate::json::{Lines, Value};

/// How often a text is read anew: a fault may hide another one, as quotes hide what is between them.
const ROUNDS: usize = 24;

/// A pasted request with what has one right change mended.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FixedRequest {
    /// The text, in the form in which it was pasted; what isn't at fault is as it was. A secret stays in it.
    pub text: String,
    /// What was changed, in the order of the text.
    pub changes: Vec<FixedChange>,
    /// What [`crate::lint_request`] says of the text now: what only its author can decide.
    pub left: Vec<Diagnostic>,
}

/// A change that mends a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FixedChange {
    /// What was wrong, and where in the text as it was pasted.
    pub fault: Diagnostic,
    /// What was there, without secrets; `…` is what lies between the places of a change.
    pub before: String,
    /// What is there now, in the same manner.
    pub after: String,
}

/// Mends what is wrong with a request as it was pasted, where there is just one right way; `options` are those of
/// [`crate::check`].
///
/// The text stays a command, an item of Postman, an entry of a HAR file, a `.http` file, a script, a program or a body, and all of it that isn't at
/// fault stays as it is; a right text comes back unchanged.
#[must_use]
pub fn fix_request<'t>(text: &[u8], options: impl Into<OptionsInput<'t>>) -> FixedRequest {
    let Ok(pasted) = std::str::from_utf8(text) else {
        return FixedRequest {
            text: String::from_utf8_lossy(text).into_owned(),
            changes: Vec::new(),
            left: vec![not_utf8(text)],
        };
    };
    let options = options.into();
    let mut fixing = Fixing { pasted, lines: Lines::new(text), moves: Vec::new(), changes: Vec::new() };
    let mut text = pasted.to_owned();
    // Which faults a change did not mend: their code, path and place.
    let mut refused = BTreeSet::new();
    let mut found = Found::of(&text, options);
    for _ in 0..ROUNDS {
        let Some((edits, chosen)) = found.choose(&text, &refused) else { break };
        let (next, moves) = edits.apply(&text);
        let after = Found::of(&next, options);
        let failed: Vec<Key> =
            chosen.iter().filter(|index| after.has(&found, **index, &moves)).map(|index| found.key(*index)).collect();
        if failed.is_empty() {
            fixing.take(&found, &chosen, &text);
            refused = refused.into_iter().map(|(code, path, at): Key| (code, path, moves.moved(at).0)).collect();
            fixing.moves.push(moves);
            (text, found) = (next, after);
        } else {
            refused.extend(failed);
        }
    }
    fixing.changes.sort_by_key(|(at, _)| *at);
    let changes = fixing.changes.into_iter().map(|(_, change)| change).collect();
    FixedRequest { text, changes, left: found.faults }
}

type Key = (&'static str, String, usize);

/// The faults of a text, and what mends them.
struct Found {
    faults: Vec<Diagnostic>,
    mends: Vec<super::linter::Mend>,
    keys: BTreeSet<Key>,
}

impl Found {
    fn of(text: &str, options: OptionsInput<'_>) -> Found {
        let mut lint = Lint::new(text, options);
        lint.any();
        let mut found = Found { faults: lint.faults.into(), mends: lint.mends, keys: BTreeSet::new() };
        found.keys = (0..found.faults.len()).map(|index| found.key(index)).collect();
        found
    }

    fn key(&self, index: usize) -> Key {
        let at = self.mends.get(index).map_or(0, |mend| mend.at);
        self.faults.get(index).map_or(("", String::new(), at), |fault| (fault.code.name(), fault.path.clone(), at))
    }

    /// The edits that can be made at once, and the faults that they mend.
    fn choose(&self, text: &str, refused: &BTreeSet<Key>) -> Option<(Edits, Vec<usize>)> {
        let mut edits = Edits::default();
        let mut chosen = Vec::new();
        for (index, mend) in self.mends.iter().enumerate() {
            if let Some(own) = &mend.edits
                && (refused.is_empty() || !refused.contains(&self.key(index)))
                && own.iter().all(|edit| text.get(edit.start..edit.end).is_some())
                && edits.claim(own)
            {
                chosen.push(index);
            }
        }
        (!chosen.is_empty()).then_some((edits, chosen))
    }

    /// Whether a fault of an earlier text is still there.
    fn has(&self, earlier: &Found, index: usize, moves: &Moves) -> bool {
        let (code, path, at) = earlier.key(index);
        let (first, last) = moves.moved(at);
        self.keys.range((code, path.clone(), first)..=(code, path, last)).next().is_some()
    }
}

/// What was changed so far.
struct Fixing<'t> {
    pasted: &'t str,
    lines: Lines<'t>,
    moves: Vec<Moves>,
    changes: Vec<(usize, FixedChange)>,
}

impl Fixing<'_> {
    /// Notes the changes that mend some faults of a text, each at its place in what was pasted.
    fn take(&mut self, found: &Found, chosen: &[usize], text: &str) {
        for index in chosen {
            let (Some(fault), Some(mend)) = (found.faults.get(*index), found.mends.get(*index)) else { continue };
            let at = self.moves.iter().rev().fold(mend.at, |at, moves| moves.origin(at)).min(self.pasted.len());
            let edits = mend.edits.as_deref().unwrap_or_default();
            let before = joined(edits, |edit| {
                let old = text.get(edit.start..edit.end).unwrap_or_default();
                if edit.hidden { [old.get(..2).unwrap_or_default(), "\u{2026}"].concat() } else { old.to_owned() }
            });
            let after = joined(edits, |edit| edit.text.clone());
            let fault = placed(fault.clone(), at, &self.lines);
            self.changes.push((at, FixedChange { fault, before, after }));
        }
    }
}

/// The texts of edits in their order, as a message may show them: without secrets, and in one line.
fn joined(edits: &[Edit], text: impl Fn(&Edit) -> String) -> String {
    let mut all: Vec<&Edit> = edits.iter().collect();
    all.sort_by_key(|edit| edit.start);
    let texts: Vec<String> = all.into_iter().take(20).map(text).collect();
    let line = texts.join("\u{2026}").split_whitespace().collect::<Vec<_>>().join(" ");
    // What comes before a token is none, and a mark neither.
    if line == "Bearer" || line.len() == 1 { line } else { shown(&line) }
}

impl FixedChange {
    fn to_value(&self, units: Units) -> Value {
        let fault = self.fault.to_value(units);
        let members = ["code", "path", "message"].map(|name| fault.get(name).cloned());
        let [code, path, message] = members;
        Value::object([
            ("code", code),
            ("path", path),
            ("message", message),
            ("line", self.fault.param("line").cloned()),
            ("column", self.fault.param("column").cloned()),
            ("before", Some(self.before.as_str().into())),
            ("after", Some(self.after.as_str().into())),
        ])
    }
}

impl FixedRequest {
    #[doc(hidden)]
    /// What crosses to a host, whose strings are counted in these units.
    #[must_use]
    pub fn to_value(&self, units: Units) -> Value {
        Value::object([
            ("text", Some(self.text.as_str().into())),
            ("changes", Some(Value::list(self.changes.iter().map(|change| change.to_value(units))))),
            ("left", Some(Value::list(self.left.iter().map(|found| found.to_value(units))))),
        ])
    }
}
