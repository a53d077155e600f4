//! Expressions that are alike but for the field they read: a mapping set computes many fields in one way.

use aepflow_syntax::path;
use aepflow_syntax::text::contains;

use super::MAX_LENGTH;
use super::api::check_text;
use super::check::Findings;
use super::fields::{Fields, reserved_name};
use super::hints::instead_of_name;
use super::outcomes::{Outcome, fits};
use super::types::{Known, Type};
use crate::diagnostics::Faults;
use crate::json::Pointer;

/// More ways are not remembered, as each is tried for every expression.
const MOST: usize = 16;

/// The shapes of expressions that were found to be right.
#[derive(Debug, Default)]
pub(crate) struct Shapes(Vec<Shape>);

#[derive(Debug)]
struct Shape {
    /// What is before the field and behind it.
    before: String,
    behind: String,
    /// What is known of the field.
    field: Known,
    nullable: bool,
    result: Type,
    outcomes: Vec<Outcome>,
}

impl Shapes {
    /// Checks an expression at `place`, as everything does that takes rows; gives what is known of it, unless it is like
    /// one before.
    pub(crate) fn check<'t>(
        &mut self,
        text: &'t str,
        place: &Pointer<'_>,
        fields: Option<&Fields<'_>>,
        destination: Option<Type>,
        faults: &mut Faults,
    ) -> Option<Findings<'t>> {
        if self.hold(text, fields, destination) {
            return None;
        }
        let found = check_text(text, place, fields, destination, faults)?;
        self.add(text, &found, fields);
        Some(found)
    }

    /// Whether an expression has the shape of one that is right, and reads a field of the same type.
    fn hold(&self, text: &str, fields: Option<&Fields<'_>>, destination: Option<Type>) -> bool {
        let holds = |shape: &Shape| {
            let path = text.strip_prefix(&*shape.before)?.strip_suffix(&*shape.behind)?;
            let alike =
                is_bare(path) && known(path, fields)? == shape.field && may_be_null(path, fields) == shape.nullable;
            let fit = |wanted| fits(shape.result, &shape.outcomes, wanted);
            (alike && destination.is_none_or(fit)).then_some(())
        };
        text.len() <= MAX_LENGTH && self.0.iter().any(|shape| holds(shape).is_some())
    }

    /// Remembers the shape of an expression in which nothing is wrong and which reads one field; the first of several may
    /// be another where nothing is known of them.
    fn add(&mut self, text: &str, found: &Findings<'_>, fields: Option<&Fields<'_>>) {
        let [read, others @ ..] = found.fields.as_slice() else { return };
        let several = !others.is_empty() && fields.is_some();
        if several || self.0.len() == MOST || !found.diagnostics.is_empty() {
            return;
        }
        let (Some(before), Some(path), Some(behind)) =
            (text.get(..read.start), text.get(read.start..read.end), text.get(read.end..))
        else {
            return;
        };
        // The parameter of a lambda is no field; an expression that is a field alone is told as such.
        let lambda = ["->", "=>", "function"].iter().any(|word| contains(text, word));
        let alone = before.trim().is_empty() && behind.trim().is_empty();
        if lambda || alone || !is_bare(path) {
            return;
        }
        if let Some(field) = known(path, fields) {
            let (before, behind) = (before.to_owned(), behind.to_owned());
            let outcomes = found.outcomes.clone();
            let nullable = may_be_null(path, fields);
            self.0.push(Shape { before, behind, field, nullable, result: found.result, outcomes });
        }
    }
}

/// Whether a text is the path of a field wherever a field may be.
fn is_bare(text: &str) -> bool {
    path::is_bare(text) && reserved_name(text).is_none() && instead_of_name(text).is_none()
}

/// What is known of the field at a path, if there is one; of all of them the same where no fields are known.
fn known(path: &str, fields: Option<&Fields<'_>>) -> Option<Known> {
    fields.map_or(Some(Known::NOTHING), |fields| fields.get(path))
}

fn may_be_null(path: &str, fields: Option<&Fields<'_>>) -> bool {
    fields.is_some_and(|fields| fields.may_be_null(path))
}

#[cfg(test)]
mod tests {
    use super::Shapes;
    use crate::diagnostics::Faults;
    use crate::json::Pointer;
    use crate::language::{Fields, Known, Type, check_text};

    #[test]
    fn an_expression_is_like_another_with_a_field_of_the_same_type() {
        let mut fields = Fields::default();
        for (path, kind) in [("a.b", Type::Integer), ("c", Type::Integer), ("d", Type::Text), ("a.size", Type::Integer)]
        {
            fields.add(path, Known { kind, items: Type::Any });
        }
        let mut shapes = Shapes::default();
        for text in ["(1 + a.b * 2)", "a.b", " a.b ", "filter(d, x -> x == a.b)", "upper(d) + d", "d + c"] {
            let found =
                check_text(text, &Pointer::ROOT, Some(&fields), None, &mut Faults::default()).expect("an expression");
            shapes.add(text, &found, Some(&fields));
        }
        let hold = |text| shapes.hold(text, Some(&fields), None);
        assert!(hold("(1 + a.b * 2)") && hold("(1 + c * 2)"));
        for text in ["(1 + d * 2)", "(1 + e * 2)", "(1 + a.size * 2)", "(1 + c * 3)", "(1 + c[0] * 2)", "c", "x -> c"] {
            assert!(!hold(text), "{text}");
        }
        assert!(shapes.hold("(1 + c * 2)", Some(&fields), Some(Type::Number)));
        assert!(!shapes.hold("(1 + c * 2)", Some(&fields), Some(Type::Date)));
    }
}
