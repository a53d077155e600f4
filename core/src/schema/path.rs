//! The steps of a source path.

/// A step: a name, unescaped and unwrapped, and whether it goes on into the elements of an array.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) name: String,
    pub(crate) every: bool,
}

/// The steps of a path that [`aepflow_syntax::path::check`] has passed; nothing for one that names a single element.
pub(super) fn steps(path: &str) -> Option<Vec<Step>> {
    let mut steps = vec![Step { name: String::new(), every: false }];
    let mut rest = path.chars();
    let mut wrapped = false;
    while let Some(c) = rest.next() {
        let step = steps.last_mut()?;
        match c {
            '\\' => step.name.extend(rest.next()),
            '$' if !wrapped && rest.as_str().starts_with('{') => {
                rest.next();
                wrapped = true;
            }
            '}' if wrapped => wrapped = false,
            '.' if !wrapped => steps.push(Step { name: String::new(), every: false }),
            '[' if !wrapped => {
                rest = rest.as_str().strip_prefix("*]")?.chars();
                step.every = true;
            }
            _ => step.name.push(c),
        }
    }
    Some(steps)
}

/// The paths of the objects and arrays that a path leads through, and the path itself.
pub(crate) fn within(path: &str) -> Within<'_> {
    Within { path, start: 0 }
}

pub(crate) struct Within<'p> {
    path: &'p str,
    start: usize,
}

impl<'p> Iterator for Within<'p> {
    type Item = &'p str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'p str> {
        let rest = self.path.as_bytes().get(self.start..)?;
        let end = self.start + rest.iter().position(|byte| matches!(byte, b'.' | b'[')).unwrap_or(rest.len());
        self.start = end + 1;
        self.path.get(..end)
    }
}

#[cfg(test)]
mod tests {
    use super::steps;

    #[test]
    fn names_come_unwrapped_and_unescaped() {
        let read =
            |path: &str| steps(path).map(|steps| steps.into_iter().map(|step| (step.name, step.every)).collect());
        let step = |name: &str, every| (name.to_owned(), every);
        assert_eq!(read("a.b"), Some(vec![step("a", false), step("b", false)]));
        assert_eq!(read("a[*].b\\.c"), Some(vec![step("a", true), step("b.c", false)]));
        assert_eq!(read("${First Name}.${x\\.y}"), Some(vec![step("First Name", false), step("x.y", false)]));
        assert_eq!(read("a[0].b"), None);
    }
}
