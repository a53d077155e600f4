//! Paths into a record and into its output.

use crate::value::Value;

/// A step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Segment {
    Name(String),
    Index(usize),
    /// `[*]`
    Every,
}

impl Segment {
    pub(crate) fn name(&self) -> Option<&str> {
        if let Segment::Name(name) = self { Some(name) } else { None }
    }
}

/// The steps of a path, which was checked before: `a.b\.c`, `${First Name}.x`, `list[0]`, `list[*].x`.
pub(crate) fn segments(path: &str) -> Vec<Segment> {
    let mut found = Vec::new();
    let mut name = String::new();
    let mut rest = path;
    let end = |name: &mut String, found: &mut Vec<Segment>| {
        if !name.is_empty() {
            found.push(Segment::Name(std::mem::take(name)));
        }
    };
    while let Some(c) = rest.chars().next() {
        if let Some(wrapped) = rest.strip_prefix("${") {
            let (inner, behind) = wrapped.split_once('}').unwrap_or((wrapped, ""));
            end(&mut name, &mut found);
            found.extend(names(inner).into_iter().map(Segment::Name));
            rest = behind;
            continue;
        }
        if let Some(index) = rest.strip_prefix('[') {
            let (inner, behind) = index.split_once(']').unwrap_or((index, ""));
            end(&mut name, &mut found);
            found.push(inner.parse().map_or(Segment::Every, Segment::Index));
            rest = behind;
            continue;
        }
        let escaped = rest.strip_prefix("\\.");
        match (c, escaped) {
            (_, Some(behind)) => {
                name.push('.');
                rest = behind;
            }
            ('.', _) => {
                end(&mut name, &mut found);
                rest = rest.get(1..).unwrap_or_default();
            }
            _ => {
                name.push(c);
                rest = rest.get(c.len_utf8()..).unwrap_or_default();
            }
        }
    }
    end(&mut name, &mut found);
    found
}

/// The names within `${…}`: dots separate them unless a backslash is before.
fn names(inner: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut chars = inner.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' if chars.peek() == Some(&'.') => {
                chars.next();
                if let Some(name) = names.last_mut() {
                    name.push('.');
                }
            }
            '.' => names.push(String::new()),
            c => {
                if let Some(name) = names.last_mut() {
                    name.push(c);
                }
            }
        }
    }
    names
}

/// What a path without `[*]` leads to in a record, if it is there.
pub(crate) fn find<'v>(record: &Value<'v>, path: &str) -> Option<Value<'v>> {
    walk(record.clone(), &segments(path))
}

/// What steps lead to; a key of the record that contains dots is found without escapes where nothing is in the way.
pub(crate) fn walk<'v>(record: Value<'v>, segments: &[Segment]) -> Option<Value<'v>> {
    if let Some((Segment::Name(first), rest)) = segments.split_first()
        && record.find(first).is_none()
    {
        let mut joined = first.clone();
        for (at, segment) in rest.iter().enumerate() {
            let Segment::Name(name) = segment else { break };
            joined.push('.');
            joined.push_str(name);
            if let Some(found) = record.find(&joined) {
                return walk(found, rest.get(at + 1..).unwrap_or_default());
            }
        }
        return None;
    }
    segments.iter().try_fold(record, |value, segment| match segment {
        Segment::Name(name) => value.find(name),
        Segment::Index(at) => value.element(*at),
        Segment::Every => None,
    })
}

#[cfg(test)]
mod tests {
    use super::Segment::{Every, Index, Name};
    use super::segments;

    #[test]
    fn paths_are_cut_into_steps() {
        let name = |text: &str| Name(text.to_owned());
        assert_eq!(segments("a.b\\.c"), [name("a"), name("b.c")]);
        assert_eq!(segments("${First Name}.x"), [name("First Name"), name("x")]);
        assert_eq!(segments("${a.b\\.c}"), [name("a"), name("b.c")]);
        assert_eq!(segments("list[0].x[*].y"), [name("list"), Index(0), name("x"), Every, name("y")]);
    }
}
