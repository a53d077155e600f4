//! Tests of mappings: given records, and what is expected of their outputs.

use std::cmp::Ordering;

use aepflow::json::{Document, Input, Kind, Node, Pointer, write_list};
use aepflow::{Error, MappingTest, PreviewOptions, read_mapping_tests};
use aepflow_java::time::Zones;

use crate::decimal::Decimal;
use crate::json;
use crate::plan::Plan;
use crate::results::{Tried, text_member};
use crate::run::Run;

/// A part of an output that is not as expected.
struct Difference {
    /// A JSON Pointer into the output.
    path: String,
    /// As JSON.
    expected: String,
    /// As JSON; `null` where there is nothing.
    found: String,
}

impl Plan {
    /// Tries tests: `{passed, failed, tests: [{name, passed, fate, differences: [{path, expected, found}]}]}` as JSON.
    ///
    /// # Errors
    /// Where the tests have faults, all of them.
    pub fn run_tests<'t>(
        &self,
        tests: impl Into<Input<'t>>,
        options: PreviewOptions,
        zones: &Zones,
    ) -> Result<String, Error> {
        let tests = read_mapping_tests(tests)?;
        let mut run = Run::new(self, options, zones);
        let results = tests.iter().map(|test| {
            run.restart();
            run.state.options.now = test.now.unwrap_or(options.now);
            TestResult::of(test, &run.text(test.record.as_bytes()))
        });
        let results: Vec<TestResult<'_>> = results.collect();
        let passed = results.iter().filter(|result| result.passed()).count();
        let mut out = format!("{{\"passed\":{passed},\"failed\":{},\"tests\":", results.len() - passed);
        write_list(&mut out, ['[', ']'], results.iter(), TestResult::write);
        out.push('}');
        Ok(out)
    }

    /// Tests of what the mappings do now to the records that are added.
    #[must_use]
    pub fn tests<'p>(&'p self, options: PreviewOptions, zones: &'p Zones) -> Tests<'p> {
        let now = self.rows.iter().any(|row| asks_the_clock(&row.source_text)).then_some(options.now);
        Tests { run: Run::new(self, options, zones), now, limit: options.limit, count: 0, out: "[".to_owned() }
    }
}

/// Whether an expression seems to call a function whose value is the present time.
fn asks_the_clock(source: &str) -> bool {
    let is_called = |name| source.split(name).skip(1).any(|behind| behind.trim_start().starts_with('('));
    ["now", "timestamp"].into_iter().any(is_called)
}

/// Tests that are made of records: `[{name, record, expected, fate, now?}, …]` as JSON.
pub struct Tests<'p> {
    run: Run<'p>,
    /// The present time, where the mappings ask for it.
    now: Option<i64>,
    limit: Option<usize>,
    count: usize,
    out: String,
}

impl Tests<'_> {
    /// Adds the test of a record; whether it takes another one.
    pub fn add(&mut self, record: Node<'_>) -> bool {
        // Each as the first of a run, so that a test gives the same random values wherever it is in its file.
        self.run.restart();
        let tried = self.run.record(record);
        self.count += 1;
        if self.count > 1 {
            self.out.push(',');
        }
        text_member(&mut self.out, '{', "name", &format!("record {}", self.count));
        self.out.push_str(",\"record\":");
        json::copy(record, &mut self.out);
        self.out.push_str(",\"expected\":");
        self.out.push_str(&tried.output);
        text_member(&mut self.out, ',', "fate", tried.fate.name());
        if let Some(now) = self.now {
            self.out.push_str(",\"now\":");
            self.out.push_str(&now.to_string());
        }
        self.out.push('}');
        self.limit.is_none_or(|limit| self.count < limit)
    }

    /// All of them.
    #[must_use]
    pub fn end(mut self) -> String {
        self.out.push(']');
        self.out
    }
}

/// What came of a test.
struct TestResult<'t> {
    test: &'t MappingTest,
    fate: &'static str,
    differences: Vec<Difference>,
}

impl<'t> TestResult<'t> {
    fn of(test: &'t MappingTest, tried: &Tried) -> TestResult<'t> {
        let mut differences = Vec::new();
        let expected = test.expected.as_ref().and_then(|text| Document::parse(text.as_bytes()).ok());
        if let (Some(expected), Ok(found)) = (expected, Document::parse(tried.output.as_bytes())) {
            compare(expected.root(), Some(found.root()), &Pointer::ROOT, &mut differences);
        }
        TestResult { test, fate: tried.fate.name(), differences }
    }

    fn passed(&self) -> bool {
        self.differences.is_empty() && self.test.fate.as_deref().is_none_or(|fate| fate == self.fate)
    }

    fn write(&self, out: &mut String) {
        text_member(out, '{', "name", &self.test.name);
        out.push_str(if self.passed() { ",\"passed\":true" } else { ",\"passed\":false" });
        text_member(out, ',', "fate", self.fate);
        if let Some(fate) = &self.test.fate {
            text_member(out, ',', "expectedFate", fate);
        }
        out.push_str(",\"differences\":");
        write_list(out, ['[', ']'], self.differences.iter(), |difference, out| {
            text_member(out, '{', "path", &difference.path);
            out.push_str(",\"expected\":");
            out.push_str(&difference.expected);
            out.push_str(",\"found\":");
            out.push_str(&difference.found);
            out.push('}');
        });
        out.push('}');
    }
}

/// Compares the members that are expected, and nothing else; null is expected of what is absent.
fn compare(expected: Node<'_>, found: Option<Node<'_>>, place: &Pointer<'_>, differences: &mut Vec<Difference>) {
    let found = found.filter(|found| found.kind() != Kind::Null);
    match expected.kind() {
        Kind::Object if found.is_some_and(|found| found.kind() == Kind::Object) => {
            for (name, child) in expected.members() {
                compare(child, found.and_then(|found| found.get(&name)), &place.key(&name), differences);
            }
        }
        Kind::Array if found.is_some_and(|found| found.elements().count() == expected.elements().count()) => {
            let elements = found.into_iter().flat_map(Node::elements).map(Some);
            for (at, (child, found)) in expected.elements().zip(elements).enumerate() {
                compare(child, found, &place.index(at), differences);
            }
        }
        _ => {
            let [expected, found] = [Some(expected), found].map(|node| {
                let mut text = String::new();
                match node {
                    Some(node) => json::copy(node, &mut text),
                    None => text.push_str("null"),
                }
                text
            });
            if !same(&expected, &found) {
                differences.push(Difference { path: place.to_string(), expected, found });
            }
        }
    }
}

/// Whether two scalars are the same: numbers by their values, however they are written.
fn same(expected: &str, found: &str) -> bool {
    let numbers = || Decimal::parse(expected).zip(Decimal::parse(found));
    expected == found || numbers().is_some_and(|(one, other)| one.compare(&other) == Ordering::Equal)
}
