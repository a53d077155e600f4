//! The output of one record, put together from the values of its mappings.

use std::ops::Range;

use aepflow::json::{Document, Kind, Node, write_list, write_string};

use crate::json;
use crate::path::Segment;
use crate::slots::{Inner, Slot};

/// What a mapping gave: JSON text by its place in the scratch, or one for each element.
#[derive(Clone, Debug, Default)]
pub(crate) enum Cell {
    #[default]
    Nothing,
    Text(Range<usize>),
    Many(Vec<Cell>),
}

impl Cell {
    /// That of an element, if it has elements.
    fn at(&self, places: &[usize]) -> &Cell {
        match (self, places.split_first()) {
            (Cell::Many(cells), Some((place, rest))) => cells.get(*place).map_or(&Cell::Nothing, |cell| cell.at(rest)),
            _ => self,
        }
    }

    pub(crate) fn is_nothing(&self) -> bool {
        match self {
            Cell::Nothing => true,
            Cell::Text(_) => false,
            Cell::Many(cells) => cells.iter().all(Cell::is_nothing),
        }
    }
}

/// What the mappings of a record gave, and the text of it.
#[derive(Debug, Default)]
pub(crate) struct Cells {
    pub(crate) cells: Vec<Cell>,
    pub(crate) scratch: String,
}

/// The values of all mappings of a record.
#[derive(Clone, Copy)]
pub(crate) struct Output<'o> {
    pub(crate) cells: &'o [Cell],
    pub(crate) scratch: &'o str,
}

impl<'o> Output<'o> {
    fn text(&self, cell: &Cell) -> Option<&'o str> {
        if let Cell::Text(range) = cell { self.scratch.get(range.clone()) } else { None }
    }

    fn cell(&self, slot: &Slot, places: &[usize]) -> &'o Cell {
        slot.row.and_then(|row| self.cells.get(row)).map_or(&Cell::Nothing, |cell| cell.at(places))
    }

    /// Writes what is in a slot; false, and nothing is written, where that is nothing.
    pub(crate) fn write(&self, slot: &Slot, places: &mut Vec<usize>, out: &mut String) -> bool {
        let own = self.text(self.cell(slot, places));
        match &slot.inner {
            Inner::Nothing => match own {
                Some(text) => out.push_str(text),
                None => return false,
            },
            Inner::Members(members) => return self.members(members, own, places, out),
            Inner::Elements(elements) => return self.elements(elements, places, out),
            Inner::Every(inner) => {
                let count = self.count(inner, places);
                if count == 0 {
                    return false;
                }
                out.push('[');
                for place in 0..count {
                    if place > 0 {
                        out.push(',');
                    }
                    places.push(place);
                    if !self.write(inner, places, out) {
                        out.push_str(if matches!(inner.inner, Inner::Members(_)) { "{}" } else { "null" });
                    }
                    places.pop();
                }
                out.push(']');
            }
        }
        true
    }

    fn members(
        &self,
        members: &[(String, Slot)],
        own: Option<&str>,
        places: &mut Vec<usize>,
        out: &mut String,
    ) -> bool {
        let start = out.len();
        let mut mark = '{';
        let mut written: Vec<&str> = Vec::new();
        for (name, slot) in members {
            let before = out.len();
            out.push(mark);
            out.push_str(&slot.label);
            if self.write(slot, places, out) {
                if own.is_some() {
                    written.push(name);
                }
                mark = ',';
            } else {
                out.truncate(before);
            }
        }
        // Of an object that is copied, the members that are mapped on their own come from there.
        let copied = own.and_then(|text| Document::parse(text.as_bytes()).ok());
        for (name, value) in copied.iter().flat_map(|copied| copied.root().members()) {
            if !written.contains(&&*name) {
                out.push(mark);
                mark = ',';
                write_string(out, &name);
                out.push(':');
                json::copy(value, out);
            }
        }
        if mark == '{' {
            out.truncate(start);
            match own {
                Some(text) => out.push_str(text),
                None => return false,
            }
        } else {
            out.push('}');
        }
        true
    }

    fn elements(&self, elements: &[(usize, Slot)], places: &mut Vec<usize>, out: &mut String) -> bool {
        let mut texts: Vec<(usize, String)> = Vec::new();
        for (at, slot) in elements {
            let mut text = String::new();
            if self.write(slot, places, &mut text) {
                texts.push((*at, text));
            }
        }
        let Some(last) = texts.iter().map(|(at, _)| *at).max() else { return false };
        write_list(out, ['[', ']'], 0..=last.min(MOST), |at, out| {
            let text = texts.iter().find(|(known, _)| *known == at).map_or("null", |(_, text)| text);
            out.push_str(text);
        });
        true
    }

    /// How many elements the mappings below have at a place.
    fn count(&self, slot: &Slot, places: &[usize]) -> usize {
        let own = match self.cell(slot, places) {
            Cell::Many(cells) => cells.len(),
            _ => 0,
        };
        let below = match &slot.inner {
            Inner::Nothing => 0,
            Inner::Members(members) => {
                members.iter().map(|(_, slot)| self.count(slot, places)).max().unwrap_or_default()
            }
            Inner::Elements(elements) => {
                elements.iter().map(|(_, slot)| self.count(slot, places)).max().unwrap_or_default()
            }
            Inner::Every(inner) => self.count(inner, places),
        };
        own.max(below)
    }

    /// Whether there is a value at a path.
    pub(crate) fn has(&self, root: &Slot, path: &[Segment]) -> bool {
        let Some((slot, rest)) = root.find(path) else { return false };
        if rest.is_empty() {
            return self.fills(slot);
        }
        let Some(text) = self.text(self.cell(slot, &[])) else { return false };
        Document::parse(text.as_bytes()).is_ok_and(|copied| lies_in(copied.root(), rest))
    }

    fn fills(&self, slot: &Slot) -> bool {
        !self.cell(slot, &[]).is_nothing() || self.fills_within(slot)
    }

    /// Whether a mapping gives a value for what lies in a slot.
    pub(crate) fn fills_within(&self, slot: &Slot) -> bool {
        match &slot.inner {
            Inner::Nothing => false,
            Inner::Members(members) => members.iter().any(|(_, slot)| self.fills(slot)),
            Inner::Elements(elements) => elements.iter().any(|(_, slot)| self.fills(slot)),
            Inner::Every(inner) => self.fills(inner),
        }
    }
}

/// How many elements a destination's number may ask for.
const MOST: usize = 10_000;

fn lies_in(node: Node<'_>, path: &[Segment]) -> bool {
    let Some((first, rest)) = path.split_first() else { return node.kind() != Kind::Null };
    match first {
        Segment::Name(name) => node.get(name).is_some_and(|node| lies_in(node, rest)),
        Segment::Index(at) => node.elements().nth(*at).is_some_and(|node| lies_in(node, rest)),
        Segment::Every => node.elements().any(|node| lies_in(node, rest)),
    }
}
