//! JSON Lines: a text with one record a line, as exports and logs contain them.

use super::field::SourceField;
use crate::diagnostics::Faults;
use crate::input::syntax;
use crate::json::{Document, Input, Kind, Lines, Pointer};

/// Whether a text that is no JSON as a whole has a record in its first line; else its faults are those of the whole.
pub(super) fn are_records(answer: Input<'_>) -> bool {
    let first = lines(answer).map(|(_, line)| line).next().unwrap_or_default();
    Document::parse(first).is_ok_and(|first| first.root().kind() == Kind::Object)
}

/// Takes over the record of every line; a record's place is its number, blank lines not counted.
pub(super) fn read(answer: Input<'_>, root: &mut SourceField, faults: &mut Faults) {
    let whole = Lines::new(text(answer));
    let place = Pointer::ROOT;
    for (index, (start, line)) in lines(answer).enumerate() {
        let place = place.index(index);
        match Document::parse(line) {
            Ok(record) => root.record(record.root(), &place, faults),
            Err(found) => {
                for mut fault in found {
                    fault.offset += start;
                    faults.push(syntax(&fault, &whole, &place.to_string()));
                }
            }
        }
    }
}

/// The lines that are not blank, and where they start.
fn lines(answer: Input<'_>) -> impl Iterator<Item = (usize, &[u8])> {
    let mut at = 0;
    let all = text(answer).split(|byte| *byte == b'\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    });
    all.filter(|(_, line)| !line.trim_ascii().is_empty())
}

fn text(answer: Input<'_>) -> &[u8] {
    if let Input::Text(text) = answer { text } else { b"" }
}
