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
            self.invalid(place, expected);
        }
        read
    }

    // Compiled once, as are those below: a kB of wasm less.
    #[inline(never)]
    fn invalid(&mut self, place: &Pointer<'_>, expected: &'static str) {
        self.faults.push(Diagnostic::new(Code::InvalidTree, place).with("expected", expected));
    }

    #[inline(never)]
    pub(super) fn mistyped(&mut self, json: Value<'d>, expected: &'static str, place: &Pointer<'_>) {
        self.faults.push(wrong_type(json, expected, place));
    }

    #[inline(never)]
    fn member(&mut self, (json, place): Object<'d, '_>, name: &'static str) -> Read<Value<'d>> {
        let found = json.get(name);
        if found.is_none() {
            self.faults.push(Diagnostic::new(Code::MissingField, &place.key(name)));
        }
        found
    }

    #[inline(never)]
    pub(super) fn text_of(&mut self, object: Object<'d, '_>, name: &'static str) -> Read<Cow<'d, str>> {
        let json = self.member(object, name)?;
        self.text(json, &object.1.key(name))
    }

    #[inline(never)]
    pub(super) fn part(&mut self, object: Object<'d, '_>, name: &'static str) -> Read<Node<'static>> {
        let json = self.member(object, name)?;
        self.node(json, &object.1.key(name))
    }

    pub(super) fn text(&mut self, json: Value<'d>, place: &Pointer<'_>) -> Read<Cow<'d, str>> {
        let text = json.as_str();
        if text.is_none() {
            self.mistyped(json, "a string", place);
        }
        text
    }

    pub(super) fn boolean(&mut self, object: Object<'d, '_>, name: &'static str) -> Read<bool> {
        let json = self.member(object, name)?;
        if json.as_bool().is_none() {
            self.mistyped(json, "a boolean", &object.1.key(name));
        }
        json.as_bool()
    }

    /// A text that must fit.
    #[inline(never)]
    pub(super) fn checked(
        &mut self,
        object: Object<'d, '_>,
        name: &'static str,
        expected: &'static str,
        fits: fn(&str) -> bool,
    ) -> Read<Cow<'static, str>> {
        let text = self.text_of(object, name)?;
        let fits = Some(text).filter(|text| fits(text));
        self.or_invalid(fits, &object.1.key(name), expected).map(owned)
    }

    /// A boolean that is false where it is absent.
    #[inline(never)]
    pub(super) fn flag(&mut self, object: Object<'d, '_>, name: &'static str) -> Read<bool> {
        if object.0.get(name).is_none() { Some(false) } else { self.boolean(object, name) }
    }

    /// All elements of a list, each read although one before it has faults.
    pub(super) fn list<T>(
        &mut self,
        object: Object<'d, '_>,
        name: &'static str,
        read: fn(&mut Self, Value<'d>, &Pointer<'_>) -> Read<T>,
    ) -> Read<Vec<T>> {
        let (list, place) = (self.member(object, name)?, object.1.key(name));
        if list.kind() != Json::Array {
            self.mistyped(list, "an array", &place);
            return None;
        }
        let (mut all, mut sound) = (Vec::new(), true);
        for (i, json) in list.elements().enumerate() {
            match read(self, json, &place.index(i)) {
                Some(element) => all.push(element),
                None => sound = false,
            }
        }
        sound.then_some(all)
    }

    #[inline(never)]
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
            match self.part(object, name) {
                Some(part) => all.push(part),
                None => sound = false,
            }
        }
        sound.then_some(all)
    }

    #[inline(never)]
    pub(super) fn operator(
        &mut self,
        object: Object<'d, '_>,
        expected: &'static str,
        find: fn(&str) -> Option<&'static Operator>,
    ) -> Read<&'static Operator> {
        let text = self.text_of(object, "operator")?;
        self.or_invalid(find(&text), &object.1.key("operator"), expected)
    }
}
