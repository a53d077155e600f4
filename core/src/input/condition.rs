//! Which fields of an object go together: rows that the check reads, and that forms and schemas are made from.

use super::listed::Listed;
use super::reader::present;
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::{Kind, Node, Pointer, Value};

pub(super) type Names = &'static [&'static str];

/// A rule between fields. A member of an object within is named by its path, such as `data/schema`.
#[derive(Debug)]
pub struct Condition {
    pub(super) rule: Rule,
    /// What the rule is about.
    pub(super) fields: Names,
    /// The other side, where there is one.
    pub(super) with: Names,
    /// Where alone it applies.
    pub(super) when: Option<Case>,
    /// Where it doesn't apply.
    pub(super) unless: Option<Case>,
    pub(super) code: Code,
    /// What the diagnostic says of what is missing.
    expected: &'static str,
    /// What the diagnostic names as the other field.
    other: Names,
}

/// What a rule says of its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rule {
    /// Each of them is needed.
    Required,
    /// One of them is needed, unless a draft is made.
    RequiredUnlessDraft,
    /// One of them is needed, and no more.
    OneOf,
    /// One of them is needed.
    AtLeastOne,
    /// They need one of the other side.
    OnlyWith,
    /// They exclude the other side, or are excluded where the rule applies.
    NotWith,
}

/// Where a rule applies: a field is given, or has one of these values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Case {
    pub(super) field: &'static str,
    pub(super) values: Values,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Values {
    Any,
    Words(Names),
    /// It is true.
    True,
    /// Words that are data. The caller says whether it is one of them, as it has read the data already.
    Listed(Listed),
}

/// The field is given.
pub(crate) const fn given(field: &'static str) -> Case {
    Case { field, values: Values::Any }
}

/// The field is one of these words.
pub(crate) const fn is_one_of(field: &'static str, words: Names) -> Case {
    Case { field, values: Values::Words(words) }
}

/// The field is true.
pub(crate) const fn is_true(field: &'static str) -> Case {
    Case { field, values: Values::True }
}

/// The field is one of a list that is data; the caller checks the rule where it is.
pub(crate) const fn is_listed(field: &'static str, list: fn() -> Value) -> Case {
    Case { field, values: Values::Listed(Listed::new(list)) }
}

/// How rows are written.
impl Condition {
    const fn new(rule: Rule, fields: Names, code: Code) -> Condition {
        Condition { rule, fields, with: &[], when: None, unless: None, code, expected: "", other: &[] }
    }

    /// Each of the fields is needed.
    pub(crate) const fn required(fields: Names) -> Condition {
        Condition::new(Rule::Required, fields, Code::MissingField)
    }

    /// One of the fields is needed, unless a draft is made.
    pub(crate) const fn required_unless_draft(fields: Names) -> Condition {
        Condition::new(Rule::RequiredUnlessDraft, fields, Code::MissingField)
    }

    /// Just one of two or more fields is needed.
    pub(crate) const fn one_of(fields: Names, other: Names) -> Condition {
        Condition { other, ..Condition::new(Rule::OneOf, fields, Code::MissingField) }
    }

    /// One of the fields is needed.
    pub(crate) const fn at_least_one(fields: Names) -> Condition {
        Condition::new(Rule::AtLeastOne, fields, Code::MissingField)
    }

    /// One of the fields is needed, as there is nothing to do otherwise.
    pub(crate) const fn something_of(fields: Names) -> Condition {
        Condition::new(Rule::AtLeastOne, fields, Code::NothingToDo)
    }

    /// The fields need one of the others.
    pub(crate) const fn only_with(fields: Names, with: Names, code: Code) -> Condition {
        Condition { with, ..Condition::new(Rule::OnlyWith, fields, code) }
    }

    /// The fields exclude the others.
    pub(crate) const fn not_with(fields: Names, with: Names, code: Code) -> Condition {
        Condition { with, ..Condition::new(Rule::NotWith, fields, code) }
    }

    /// What the diagnostic says of what is missing.
    pub(crate) const fn expected(self, expected: &'static str) -> Condition {
        Condition { expected, ..self }
    }

    /// What the diagnostic names as the other field.
    pub(crate) const fn other(self, other: Names) -> Condition {
        Condition { other, ..self }
    }

    pub(crate) const fn when(self, case: Case) -> Condition {
        Condition { when: Some(case), ..self }
    }

    pub(crate) const fn unless(self, case: Case) -> Condition {
        Condition { unless: Some(case), ..self }
    }
}

/// How rows are read.
impl Condition {
    /// Reports what an object lacks, or has too much of; true if that is nothing.
    pub(crate) fn check(&self, object: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) -> bool {
        let applies =
            self.when.is_none_or(|case| case.holds(object)) && !self.unless.is_some_and(|case| case.holds(object));
        !applies || self.check_rule(object, place, faults)
    }

    /// The same where the caller knows that it applies.
    pub(crate) fn check_rule(&self, object: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) -> bool {
        let before = faults.len();
        let has = |name: &&&str| find(object, name).is_some();
        let count = |names: Names| names.iter().filter(has).count();
        match self.rule {
            Rule::Required => {
                for name in self.fields.iter().filter(|name| !has(name) && has_parent(object, name)) {
                    self.report_at(name, place, faults);
                }
            }
            Rule::RequiredUnlessDraft if is_draft(object) => {}
            Rule::RequiredUnlessDraft | Rule::AtLeastOne if count(self.fields) == 0 => self.unmet(place, faults),
            Rule::OneOf => match count(self.fields) {
                0 => self.unmet(place, faults),
                1 => {}
                _ => self.conflict(self.fields.first(), place, faults),
            },
            Rule::OnlyWith if count(self.fields) > 0 && count(self.with) == 0 => self.unmet(place, faults),
            Rule::NotWith if self.with.is_empty() => {
                for name in self.fields.iter().filter(has) {
                    self.report_at(name, place, faults);
                }
            }
            Rule::NotWith if count(self.with) > 0 => self.conflict(self.fields.iter().find(has), place, faults),
            _ => {}
        }
        faults.len() == before
    }

    /// Reports that it is not met; for what only the caller can know.
    pub(crate) fn unmet(&self, place: &Pointer<'_>, faults: &mut Faults) {
        if self.code == Code::NothingToDo {
            faults.push(Diagnostic::at(self.code, "").with_list("fields", self.fields));
        } else if self.rule == Rule::OnlyWith && self.code == Code::MissingField {
            self.with.first().into_iter().for_each(|name| self.report_at(name, place, faults));
        } else {
            self.fields.first().into_iter().for_each(|name| self.report_at(name, place, faults));
        }
    }

    fn report_at(&self, name: &str, place: &Pointer<'_>, faults: &mut Faults) {
        let mut diagnostic = at(name, place, |place| Diagnostic::new(self.code, place));
        if !self.expected.is_empty() {
            diagnostic = diagnostic.with("expected", self.expected);
        }
        faults.push(diagnostic);
    }

    fn conflict(&self, name: Option<&&'static str>, place: &Pointer<'_>, faults: &mut Faults) {
        let Some(name) = name else { return };
        let code = if self.rule == Rule::OneOf { Code::ConflictingFields } else { self.code };
        let mut diagnostic = at(name, place, |place| Diagnostic::new(code, place));
        diagnostic = match self.other {
            [] => diagnostic,
            [other] => diagnostic.with("other", *other),
            others => diagnostic.with_list("other", others),
        };
        faults.push(diagnostic);
    }
}

impl Case {
    fn holds(self, object: Node<'_>) -> bool {
        let Some(value) = find(object, self.field) else { return false };
        match self.values {
            Values::Any => true,
            Values::Words(words) => value.as_str().is_some_and(|text| words.contains(&text.as_ref())),
            Values::True => value.as_bool() == Some(true),
            Values::Listed(_) => false,
        }
    }
}

/// The member at a path of names, unless it is absent or null.
fn find<'d>(object: Node<'d>, path: &str) -> Option<Node<'d>> {
    path.split('/').try_fold(object, |node, name| if node.kind() == Kind::Object { present(node, name) } else { None })
}

fn has_parent(object: Node<'_>, path: &str) -> bool {
    path.rsplit_once('/').is_none_or(|(parent, _)| find(object, parent).is_some())
}

/// Whether a draft is made, which needs less; a wrong type may mean one.
pub(crate) fn is_draft(object: Node<'_>) -> bool {
    present(object, "draft").is_some_and(|draft| draft.as_bool() != Some(false))
}

/// Calls a function with the place at a path of names below another.
fn at<T>(path: &str, place: &Pointer<'_>, call: impl Fn(&Pointer<'_>) -> T) -> T {
    match path.split_once('/') {
        Some((first, rest)) => call(&place.key(first).key(rest)),
        None => call(&place.key(path)),
    }
}
