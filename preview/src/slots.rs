//! The shape of an output: where the value of each mapping goes.

use aepflow::json::write_string;

use crate::path::Segment;

/// A place in the output.
#[derive(Clone, Debug, Default)]
pub(crate) struct Slot {
    /// What is written in front of it as the member of an object: `"name":`.
    pub(crate) label: String,
    /// The mapping that fills it, or copies an object whose other members are mapped on their own.
    pub(crate) row: Option<usize>,
    pub(crate) inner: Inner,
}

#[derive(Clone, Debug, Default)]
pub(crate) enum Inner {
    #[default]
    Nothing,
    Members(Vec<(String, Slot)>),
    /// By their positions.
    Elements(Vec<(usize, Slot)>),
    /// `[*]`
    Every(Box<Slot>),
}

impl Slot {
    /// Gives a mapping its place; false where another one is in the way.
    pub(crate) fn add(&mut self, path: &[Segment], row: usize) -> bool {
        let Some((first, rest)) = path.split_first() else {
            let free = self.row.is_none() && !matches!(self.inner, Inner::Elements(_) | Inner::Every(_));
            if free {
                self.row = Some(row);
            }
            return free;
        };
        if matches!(self.inner, Inner::Nothing) {
            self.inner = match first {
                Segment::Name(_) => Inner::Members(Vec::new()),
                Segment::Index(_) | Segment::Every if self.row.is_some() => return false,
                Segment::Index(_) => Inner::Elements(Vec::new()),
                Segment::Every => Inner::Every(Box::default()),
            };
        }
        match (&mut self.inner, first) {
            (Inner::Members(members), Segment::Name(name)) => {
                let member = entry(members, name);
                if member.label.is_empty() {
                    write_string(&mut member.label, name);
                    member.label.push(':');
                }
                member.add(rest, row)
            }
            (Inner::Elements(elements), Segment::Index(at)) => entry(elements, at).add(rest, row),
            (Inner::Every(inner), Segment::Every) => inner.add(rest, row),
            _ => false,
        }
    }

    /// The places in it, and it.
    fn all(&self) -> Vec<&Slot> {
        let inner = match &self.inner {
            Inner::Nothing => Vec::new(),
            Inner::Members(members) => members.iter().flat_map(|(_, slot)| slot.all()).collect(),
            Inner::Elements(elements) => elements.iter().flat_map(|(_, slot)| slot.all()).collect(),
            Inner::Every(inner) => inner.all(),
        };
        [vec![self], inner].concat()
    }

    /// The mappings that fill what others fill parts of.
    pub(crate) fn shared(&self) -> Vec<usize> {
        let with_parts = |slot: &&Slot| !matches!(slot.inner, Inner::Nothing);
        self.all().into_iter().filter(with_parts).filter_map(|slot| slot.row).collect()
    }

    /// The place of a mapping.
    pub(crate) fn of_row(&self, row: usize) -> Option<&Slot> {
        self.all().into_iter().find(|slot| slot.row == Some(row))
    }

    /// The place of a member, if mappings fill it or what lies in it.
    pub(crate) fn member(&self, name: &str) -> Option<&Slot> {
        let Inner::Members(members) = &self.inner else { return None };
        members.iter().find(|(known, _)| known == name).map(|(_, slot)| slot)
    }

    /// The place of a path, and how much of the path leads on from there, inside of what a mapping copies.
    pub(crate) fn find<'s>(&self, path: &'s [Segment]) -> Option<(&Slot, &'s [Segment])> {
        let Some((first, rest)) = path.split_first() else { return Some((self, path)) };
        let inner = match (&self.inner, first) {
            (_, Segment::Name(name)) => self.member(name),
            (Inner::Elements(elements), Segment::Index(at)) => {
                elements.iter().find(|(known, _)| known == at).map(|(_, slot)| slot)
            }
            (Inner::Every(inner), Segment::Every) => Some(&**inner),
            _ => None,
        };
        match inner {
            Some(inner) => inner.find(rest),
            None => self.row.is_some().then_some((self, path)),
        }
    }
}

fn entry<'s, K: Clone + PartialEq>(slots: &'s mut Vec<(K, Slot)>, key: &K) -> &'s mut Slot {
    let at = slots.iter().position(|(known, _)| known == key).unwrap_or(slots.len());
    if at == slots.len() {
        slots.push((key.clone(), Slot::default()));
    }
    &mut slots[at].1
}
