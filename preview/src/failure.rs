//! Why an expression gave no value.

use aepflow_java::{regex, time};

/// What became of a value that there isn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The platform fails too: the attribute is null.
    Failed,
    /// Only the platform can tell.
    NotEvaluatedOffline,
    /// More work than one record may cost.
    TooCostly,
}

impl Status {
    /// Its name in results.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Status::Failed => "failed",
            Status::NotEvaluatedOffline => "notEvaluatedOffline",
            Status::TooCostly => "tooCostly",
        }
    }
}

/// Why there is no value, in one sentence, and where in the expression, if it is in one part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What became of it.
    pub status: Status,
    /// One plain sentence.
    pub message: String,
    /// Byte offsets of the part of the expression.
    pub span: Option<(usize, usize)>,
    /// Whether the engine's error is not one of its own, so that `empty` and `size` don't catch it.
    pub(crate) passes: bool,
}

impl From<&regex::Refusal> for Failure {
    fn from(refusal: &regex::Refusal) -> Failure {
        match refusal {
            regex::Refusal::Syntax(reason) => Failure::new(format!("the regular expression has a fault: {reason}")),
            regex::Refusal::Unsupported(_) => Failure::offline(refusal.to_string()),
        }
    }
}

impl From<&time::Refusal> for Failure {
    fn from(refusal: &time::Refusal) -> Failure {
        let message = format!("the pattern has a fault: {refusal}");
        if refusal.java_takes() { Failure::offline(message) } else { Failure::new(message) }
    }
}

pub(crate) type Outcome<T> = Result<T, Failure>;

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Failure {
        Failure { status: Status::Failed, message: message.into(), span: None, passes: false }
    }

    pub(crate) fn offline(message: impl Into<String>) -> Failure {
        Failure { status: Status::NotEvaluatedOffline, ..Failure::new(message) }
    }

    pub(crate) fn costly(message: impl Into<String>) -> Failure {
        Failure { status: Status::TooCostly, ..Failure::new(message) }
    }

    /// That a text is no number: an error of Java's that the engine doesn't know.
    pub(crate) fn passing(message: impl Into<String>) -> Failure {
        Failure { passes: true, ..Failure::new(message) }
    }

    /// Notes the part of the expression, unless an inner one is known.
    pub(crate) fn lies_in(&mut self, start: usize, end: usize) {
        self.span.get_or_insert((start, end));
    }
}
