//! What sample records contain.

use super::field::{Kind, SourceField};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::wrong_type;
use crate::json::{Kind as Json, Node, Pointer};

impl SourceField {
    /// Takes over one record.
    pub(super) fn record(&mut self, record: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
        if record.kind() == Json::Object {
            self.largest = self.largest.max(record.size());
            self.sample(record, place, faults);
        } else {
            faults.push(wrong_type(record, "an object", place));
        }
    }

    /// Takes over a value that the field has in one record.
    pub(super) fn sample(&mut self, value: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) {
        self.samples += 1;
        let found = match value.kind() {
            Json::Bool => Kind::Boolean,
            Json::Number if value.raw().contains(['.', 'e', 'E']) => Kind::Number,
            Json::Number => Kind::Integer,
            Json::String | Json::Key | Json::Template => Kind::Text,
            Json::Array => Kind::Array,
            Json::Object => Kind::Object,
            Json::Null => {
                self.nullable = true;
                return;
            }
        };
        self.join(found, place, faults);
        // One that doesn't fit is wider than any schema takes.
        if let Some(integer) = value.as_clamped_i64() {
            self.see(integer);
        }
        self.objects += usize::from(found == Kind::Object);
        for (name, member) in value.members() {
            self.child(&name).sample(member, &place.key(&name), faults);
        }
        for (index, element) in value.elements().enumerate() {
            self.item().sample(element, &place.index(index), faults);
        }
    }

    fn see(&mut self, number: i64) {
        let (least, most) = self.seen.unwrap_or((number, number));
        self.seen = Some((least.min(number), most.max(number)));
    }

    /// Joins a kind that was found with the kind known so far.
    pub(super) fn join(&mut self, found: Kind, place: &Pointer<'_>, faults: &mut Faults) {
        match (self.kind, found) {
            (Kind::Untyped, _) if !self.conflict => self.kind = found,
            // Every integer is a number.
            (Kind::Integer, Kind::Number) if !self.declared => self.kind = Kind::Number,
            (Kind::Number, Kind::Integer) => {}
            (known, _) if known == found || self.conflict => {}
            (known, _) => {
                self.conflict = true;
                let fault = Diagnostic::new(Code::ConflictingTypes, place).with("found", found.name());
                faults.push(fault.with("expected", known.name()));
                if !self.declared {
                    self.kind = Kind::Untyped;
                }
            }
        }
    }
}
