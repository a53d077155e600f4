//! The rows of a mapping set, checked and written in one pass.
//!
//! [`read`] is all that the operations call; typical rows are read by `aepflow_syntax::rows`, without a closer look.

use super::destinations::Destinations;
use super::dialect::Dialect;
use super::row::{Row, SOURCE};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::wrong_type;
use crate::json::{Kind, Node, Pointer};
use crate::language::Shapes;

/// What a written row may have more than the row read: the type of its source, or the fields of the older dialect.
const ROW_GROWTH: usize = 40;
/// What comes before the rows in a body.
const HEAD: usize = 1024;

/// Checks the rows and gives them as JSON text in a dialect.
pub(crate) fn read(rows: Node<'_>, dialect: Dialect, place: &Pointer<'_>, faults: &mut Faults) -> String {
    // Written rows are a little longer than those read; a buffer that must grow would double.
    let count = rows.elements().count();
    let mut out = String::with_capacity(rows.raw().len() + ROW_GROWTH * count + HEAD);
    let mut destinations = Destinations::with_capacity(count);
    let mut expressions = Shapes::default();
    out.push('[');
    let (mut elements, mut index) = (rows.elements(), 0);
    loop {
        if dialect == Dialect::Current {
            index = destinations.write_plain(index, &mut elements, &mut out, |row, text| {
                expressions.check(text, &place.index(row).key(SOURCE), None, None, faults);
            });
        }
        let Some(row) = elements.next() else { break };
        if index > 0 {
            out.push(',');
        }
        let place = place.index(index);
        if object(row, &place, faults) {
            Row::new(row, dialect, &place, faults).write(index, &mut destinations, &mut expressions, &mut out);
        }
        index += 1;
    }
    if count == 0 {
        faults.push(Diagnostic::new(Code::EmptyValue, place));
    }
    out.push(']');
    destinations.check(place, faults);
    out
}

/// Whether a row is an object.
pub(super) fn object(row: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) -> bool {
    let is_object = row.kind() == Kind::Object;
    if !is_object {
        faults.push(wrong_type(row, "an object", place));
    }
    is_object
}

/// Gives each row that is an object to `work`, with its place.
#[inline(always)]
pub(super) fn each<'d>(
    rows: Node<'d>,
    place: &Pointer<'_>,
    faults: &mut Faults,
    mut work: impl FnMut(usize, Node<'d>, &Pointer<'_>, &mut Faults),
) {
    for (index, row) in rows.elements().enumerate() {
        let place = place.index(index);
        if object(row, &place, faults) {
            work(index, row, &place, faults);
        }
    }
    if rows.elements().next().is_none() {
        faults.push(Diagnostic::new(Code::EmptyValue, place));
    }
}
