//! Requests in scripts of PowerShell and in programs of JavaScript and Python: what they write out, with the variables that they
//! give values themselves.

mod arguments;
mod call;
mod literal;
mod pipes;
mod program;
mod read;
mod strings;
mod texts;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use aepflow_syntax::text::contains;

use super::linter::Lint;
use super::part::Part;
use super::pasted::{MOST, Pasted};
use super::shell::Slip;
use crate::diagnostics::{Code, Diagnostic};
use literal::Literal;

/// How deep values and calls may nest; what is deeper isn't known.
const DEEPEST: usize = 60;
/// What sends a request.
const COMMANDS: [&str; 4] = ["invoke-restmethod", "invoke-webrequest", "irm", "iwr"];

/// A script as it is read.
struct Script<'t> {
    text: &'t str,
    at: usize,
    /// How many blocks the place is in.
    depth: usize,
    /// How many brackets and calls it is in.
    nested: usize,
    /// How many bytes were made of variables.
    made: usize,
    /// Variables by their names in small letters.
    variables: BTreeMap<String, Rc<Literal>>,
    requests: Vec<Pasted>,
    slips: Vec<Slip>,
}

impl<'t> Script<'t> {
    fn new(text: &'t str) -> Script<'t> {
        Script {
            text,
            at: 0,
            depth: 0,
            nested: 0,
            made: 0,
            variables: BTreeMap::new(),
            requests: Vec::new(),
            slips: Vec::new(),
        }
    }
}

impl Lint<'_> {
    /// Lints the requests of a script of PowerShell; false if there is none.
    pub(super) fn script(&mut self) -> bool {
        let lower = self.text.to_ascii_lowercase();
        if !COMMANDS.iter().any(|name| contains(&lower, name)) {
            return false;
        }
        let mut script = Script::new(self.text);
        script.statements();
        self.requests_of(script)
    }

    /// Lints the requests of a program; false if there is none.
    pub(super) fn program(&mut self) -> bool {
        let mut script = Script::new(self.text);
        script.program();
        self.requests_of(script)
    }

    fn requests_of(&mut self, script: Script<'_>) -> bool {
        let Script { mut requests, slips, .. } = script;
        if requests.is_empty() {
            return false;
        }
        for slip in slips {
            let joined = (slip.code == Code::LineNotJoined).then_some("backtick");
            self.mend(Diagnostic::at(slip.code, "").with_some("mark", joined), slip.at, slip.edits);
        }
        requests.iter_mut().take(MOST).for_each(|request| self.literal_variables(request));
        let schemas = self.requests(&requests);
        self.once();
        self.agreement(&schemas);
        self.one_schema_of_datasets(&schemas);
        true
    }
}

impl Lint<'_> {
    /// Leaves out what is found again, as one value is a part of several requests.
    fn once(&mut self) {
        let mut known = BTreeSet::new();
        let new: Vec<bool> = self.faults.iter().map(|fault| known.insert(format!("{fault:?}"))).collect();
        let mut kept = new.iter().copied();
        self.faults.retain(|_| kept.next().unwrap_or(true));
        let mut kept = new.into_iter();
        self.mends.retain(|_| kept.next().unwrap_or(true));
    }
}

/// The text of a place that is no value, with what is written there.
fn unknown(text: &str, at: usize) -> Part {
    Part::made(text, at).opened(true)
}
