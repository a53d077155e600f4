//! Changes of a text: some bytes of it, and what is put in their place.

use std::collections::BTreeMap;

/// A text in the place of some bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
    /// Whether what was there may be a secret.
    pub(super) hidden: bool,
}

impl Edit {
    pub(super) fn new(start: usize, end: usize, text: String) -> Edit {
        Edit { start, end, text, hidden: false }
    }
}

/// Edits that don't touch each other.
#[derive(Default)]
pub(super) struct Edits {
    list: Vec<Edit>,
    /// The first and the last byte of what belongs together.
    claimed: BTreeMap<usize, usize>,
}

impl Edits {
    /// Takes edits that belong together, unless others are made between or beside them.
    pub(super) fn claim(&mut self, edits: &[Edit]) -> bool {
        let (first, last) = (edits.iter().map(|edit| edit.start).min(), edits.iter().map(|edit| edit.end).max());
        let (Some(first), Some(last)) = (first, last) else { return false };
        if self.claimed.range(..=last).next_back().is_some_and(|(_, end)| *end >= first) {
            return false;
        }
        self.claimed.insert(first, last);
        self.list.extend_from_slice(edits);
        true
    }

    /// The text with the edits, and where everything is now.
    pub(super) fn apply(mut self, text: &str) -> (String, Moves) {
        self.list.sort_by_key(|edit| (edit.start, edit.end));
        let mut out = String::with_capacity(text.len());
        let mut moves = Vec::with_capacity(self.list.len());
        let mut at = 0;
        for edit in self.list {
            out.push_str(text.get(at..edit.start).unwrap_or_default());
            let start = out.len();
            out.push_str(&edit.text);
            at = edit.end.max(at);
            moves.push(Move { before: (edit.start, at), now: (start, out.len()) });
        }
        out.push_str(text.get(at..).unwrap_or_default());
        (out, Moves(moves))
    }
}

/// The bytes that an edit was made of, and those that it made.
struct Move {
    before: (usize, usize),
    now: (usize, usize),
}

/// Where everything is after edits, in order.
pub(super) struct Moves(Vec<Move>);

impl Moves {
    /// Where what was at a byte is now: in front of what was put there, and behind it.
    pub(super) fn moved(&self, offset: usize) -> (usize, usize) {
        let place = |edits: usize| match edits.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some(edit) => edit.now.1 + offset.saturating_sub(edit.before.1),
            None => offset,
        };
        let before = self.0.partition_point(|edit| edit.before.0 < offset);
        (place(before), place(self.0.partition_point(|edit| edit.before.0 <= offset)))
    }

    /// Where what is at a byte now was before.
    pub(super) fn origin(&self, offset: usize) -> usize {
        let edits = self.0.partition_point(|edit| edit.now.0 < offset);
        match edits.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some(edit) if offset < edit.now.1 => edit.before.0,
            Some(edit) => edit.before.1 + (offset - edit.now.1),
            None => offset,
        }
    }
}
