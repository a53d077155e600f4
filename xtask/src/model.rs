//! Types in no language: what the emitters of all languages write.

use crate::expression::Type;

/// The types of one file.
#[derive(Debug)]
pub struct Module {
    /// The file's name, without its ending.
    pub name: String,
    /// What the types are of.
    pub doc: String,
    /// In the order of the file.
    pub types: Vec<Definition>,
}

/// A type that has a name.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The name by which the tables refer to it.
    pub name: String,
    /// Its name in TypeScript, where that is another one.
    pub typescript: Option<String>,
    /// Its name in Python, where that is another one.
    pub python: Option<String>,
    /// One sentence on what it is, or more.
    pub doc: String,
    /// The page of the API reference.
    pub see: Option<String>,
    /// Whether callers make such values, or are given them.
    pub by: By,
    /// What it may be.
    pub shape: Shape,
}

/// Who makes a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The caller: lists of any kind will do, and an absent member may be written as `undefined`.
    Caller,
    /// The platform, which may add members at any time.
    Platform,
    /// This library.
    Library,
}

/// What a type is made of.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Another name for a type.
    Alias(Type),
    /// An object.
    Object {
        /// The types whose members it has as well.
        extends: Vec<String>,
        /// Its own members.
        members: Vec<Member>,
    },
    /// A page of a list.
    List {
        /// What it has besides its entries.
        page: Option<String>,
        /// What its entries are.
        item: Type,
    },
    /// A resource, which has an etag for sure only where it was read by itself.
    Resource {
        /// The type whose members it has as well.
        extends: Vec<String>,
        /// Its own members.
        members: Vec<Member>,
    },
    /// What one language alone can say, in its own words.
    Written {
        /// TypeScript.
        typescript: Option<String>,
        /// Python.
        python: Option<String>,
        /// The types that it names.
        uses: Vec<String>,
    },
}

/// A member of an object.
#[derive(Clone, Debug)]
pub struct Member {
    /// Its key.
    pub name: String,
    /// What it may hold.
    pub holds: Type,
    /// Whether it must be there.
    pub required: bool,
    /// What it is, for whoever reads or writes it.
    pub doc: String,
}

impl Definition {
    /// Its own members, if it is an object.
    pub fn members(&self) -> &[Member] {
        match &self.shape {
            Shape::Object { members, .. } | Shape::Resource { members, .. } => members,
            _ => &[],
        }
    }

    /// The types whose members it has as well.
    pub fn extends(&self) -> &[String] {
        match &self.shape {
            Shape::Object { extends, .. } | Shape::Resource { extends, .. } => extends,
            _ => &[],
        }
    }

    /// The names of all types that it is made of.
    pub fn uses(&self) -> Vec<String> {
        let mut names = self.extends().to_vec();
        let mut note = |name: &str| names.push(name.to_owned());
        match &self.shape {
            Shape::Alias(holds) => holds.each_name(&mut note),
            Shape::List { page, item } => {
                item.each_name(&mut note);
                names.extend(page.clone());
            }
            Shape::Written { uses, .. } => names.extend(uses.iter().cloned()),
            _ => self.members().iter().for_each(|member| member.holds.each_name(&mut note)),
        }
        names
    }
}
