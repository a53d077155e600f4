//! The members of an object of a tree in JSON.

use std::borrow::Cow;

use super::read::{Object, Read, Reader, owned};
use super::tree::Node;
use super::words::Operator;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::wrong_type;
use crate::json::{Kind as Json, Node as Value, Pointer};

impl<'d> Reader<'d> {
    pub(super) fn or_invalid<T>(&mut self, read: Read<T>, place: &Pointer<'_>, expected: &'static str) -> Read<T> {
        if read.is_none() {
            self.faults.push(Diagnostic::new(Code::InvalidTree, place).with("expected", expected));
        }
        read
    }

    pub(super) fn member<T>(
        &mut self,
        (json, place): Object<'d, '_>,
        name: &'static str,
        read: impl FnOnce(&mut Self, Value<'d>, &Pointer<'_>) -> Read<T>,
    ) -> Read<T> {
        let place = place.key(name);
        let Some(value) = json.get(name) else {
            self.faults.push(Diagnostic::new(Code::MissingField, &place));
            return None;
        };
        read(self, value, &place)
    }

    pub(super) fn text(&mut self, json: Value<'d>, place: &Pointer<'_>) -> Read<Cow<'d, str>> {
        let text = json.as_str();
        if text.is_none() {
            self.faults.push(wrong_type(json, "a string", place));
        }
        text
    }

    pub(super) fn boolean(&mut self, json: Value<'d>, place: &Pointer<'_>) -> Read<bool> {
        if json.as_bool().is_none() {
            self.faults.push(wrong_type(json, "a boolean", place));
        }
        json.as_bool()
    }

    /// A text that must fit.
    pub(super) fn checked(
        &mut self,
        object: Object<'d, '_>,
        name: &'static str,
        expected: &'static str,
        fits: fn(&str) -> bool,
    ) -> Read<Cow<'static, str>> {
        let text = self.member(object, name, Self::text)?;
        let fits = Some(text).filter(|text| fits(text));
        self.or_invalid(fits, &object.1.key(name), expected).map(owned)
    }

    /// A boolean that is false where it is absent.
    pub(super) fn flag(&mut self, object: Object<'d, '_>, name: &'static str) -> Read<bool> {
        if object.0.get(name).is_none() { Some(false) } else { self.member(object, name, Self::boolean) }
    }

    /// All elements of a list, each read although one before it has faults.
    pub(super) fn list<T>(
        &mut self,
        object: Object<'d, '_>,
        name: &'static str,
        read: fn(&mut Self, Value<'d>, &Pointer<'_>) -> Read<T>,
    ) -> Read<Vec<T>> {
        let list = self.member(object, name, Self::array)?;
        let place = object.1.key(name);
        let (mut all, mut sound) = (Vec::new(), true);
        for (i, json) in list.elements().enumerate() {
            match read(self, json, &place.index(i)) {
                Some(element) => all.push(element),
                None => sound = false,
            }
        }
        sound.then_some(all)
    }

    fn array(&mut self, json: Value<'d>, place: &Pointer<'_>) -> Read<Value<'d>> {
        if json.kind() == Json::Array {
            return Some(json);
        }
        self.faults.push(wrong_type(json, "an array", place));
        None
    }

    pub(super) fn nodes(&mut self, object: Object<'d, '_>, name: &'static str) -> Read<Vec<Node<'static>>> {
        self.list(object, name, Self::node)
    }

    pub(super) fn parts<const N: usize>(
        &mut self,
        object: Object<'d, '_>,
        names: [&'static str; N],
    ) -> Read<Box<[Node<'static>; N]>> {
        self.all_parts(object, &names)?.try_into().ok()
    }

    fn all_parts(&mut self, object: Object<'d, '_>, names: &[&'static str]) -> Read<Vec<Node<'static>>> {
        let (mut all, mut sound) = (Vec::new(), true);
        for name in names {
            match self.member(object, name, Self::node) {
                Some(part) => all.push(part),
                None => sound = false,
            }
        }
        sound.then_some(all)
    }

    pub(super) fn operator(
        &mut self,
        object: Object<'d, '_>,
        expected: &'static str,
        find: fn(&str) -> Option<&'static Operator>,
    ) -> Read<&'static Operator> {
        let text = self.member(object, "operator", Self::text)?;
        self.or_invalid(find(&text), &object.1.key("operator"), expected)
    }
}
