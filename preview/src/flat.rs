//! The output of mappings that fill members of objects and nothing else, as most do: a list of values, with what is written
//! between two of them ready. It saves a look at every slot of the tree, and a copy of each value.

use crate::slots::{Inner, Slot};

/// The values of an output in their order.
#[derive(Debug)]
pub(crate) struct Flat(Vec<Leaf>);

#[derive(Debug)]
pub(crate) struct Leaf {
    pub(crate) row: usize,
    /// The field of the record that is its value as it is.
    pub(crate) copied: Option<usize>,
    /// What is written in front of it and of each object that it is in: `"name":`.
    labels: Vec<String>,
    /// How many of these the leaf before has too.
    shared: usize,
    /// What is written between that one and it.
    joint: String,
}

impl Flat {
    /// The values of a tree; nothing if one of its slots is an array, or an object that a mapping copies, or if the order in
    /// which the mappings are evaluated can't be that of the values. `copied` has for each mapping the field that it copies.
    pub(crate) fn of(root: &Slot, copied: &[Option<usize>]) -> Option<Flat> {
        let mut leaves = Vec::new();
        add(root, copied, &mut Vec::new(), &mut leaves)?;
        // What is copied alone neither fails nor changes what others give; what is in no slot fails.
        let others = leaves.iter().filter(|leaf| leaf.copied.is_none()).map(|leaf| leaf.row);
        (leaves.len() == copied.len() && others.is_sorted()).then_some(Flat(leaves))
    }

    /// Writes what the tree would, each value by `write`, which says whether there is one; false, and nothing is written, where
    /// there is none at all.
    pub(crate) fn write(&self, out: &mut String, mut write: impl FnMut(&Leaf, &mut String) -> bool) -> bool {
        let mut before: Option<&Leaf> = None;
        // How many labels those have in common with each other that come behind the last one that was written.
        let mut shared = usize::MAX;
        for leaf in &self.0 {
            let start = out.len();
            match before {
                Some(_) if shared == usize::MAX => out.push_str(&leaf.joint),
                _ => leaf.join(before, shared.min(leaf.shared), out),
            }
            if write(leaf, out) {
                (before, shared) = (Some(leaf), usize::MAX);
            } else {
                out.truncate(start);
                shared = shared.min(leaf.shared);
            }
        }
        let open = before.map_or(0, |leaf| leaf.labels.len());
        out.extend(std::iter::repeat_n('}', open));
        before.is_some()
    }
}

impl Leaf {
    /// Writes what is between a leaf and this one, if they have so many labels in common; what comes first, if there is none.
    fn join(&self, before: Option<&Leaf>, shared: usize, out: &mut String) {
        if let Some(before) = before {
            out.extend(std::iter::repeat_n('}', before.labels.len() - 1 - shared));
        }
        let mut mark = if before.is_some() { ',' } else { '{' };
        for label in self.labels.iter().skip(if before.is_some() { shared } else { 0 }) {
            out.push(mark);
            out.push_str(label);
            mark = '{';
        }
    }
}

/// Adds the values in a slot, which these labels lead to.
fn add(slot: &Slot, copied: &[Option<usize>], labels: &mut Vec<String>, leaves: &mut Vec<Leaf>) -> Option<()> {
    match (&slot.inner, slot.row) {
        (Inner::Members(members), None) => {
            for (_, member) in members {
                labels.push(member.label.clone());
                add(member, copied, labels, leaves)?;
                labels.pop();
            }
        }
        (Inner::Nothing, Some(row)) if !labels.is_empty() => {
            let before = leaves.last();
            let common =
                |before: &Leaf| before.labels.iter().zip(&*labels).take_while(|(one, other)| one == other).count();
            let shared = before.map_or(0, common);
            let copied = *copied.get(row)?;
            let mut leaf = Leaf { row, copied, labels: labels.clone(), shared, joint: String::new() };
            let mut joint = String::new();
            leaf.join(before, leaf.shared, &mut joint);
            leaf.joint = joint;
            leaves.push(leaf);
        }
        // A slot whose mapping could not be added has nothing in it.
        (Inner::Nothing, None) => {}
        _ => return None,
    }
    Some(())
}
