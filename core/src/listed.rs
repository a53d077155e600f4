//! Lists of what iterators give.

/// As `collect`, which is compiled anew for each iterator with all that it can know of its length and its memory (0.7 kB
/// together with [`joined`]); for lists that are not so long that this would pay.
pub(crate) trait Listed: Iterator + Sized {
    fn listed(self) -> Vec<Self::Item> {
        let mut list = Vec::new();
        for item in self {
            add(&mut list, item);
        }
        list
    }
}

/// One for all lists of a type.
#[inline(never)]
fn add<T>(list: &mut Vec<T>, item: T) {
    list.push(item);
}

impl<I: Iterator> Listed for I {}

/// As `join`, which is compiled anew for each kind of text with all that it can tell of its length.
pub(crate) fn joined<T: AsRef<str>>(parts: &[T], between: &str) -> String {
    let mut text = String::with_capacity(parts.iter().map(|part| part.as_ref().len() + between.len()).sum());
    for (index, part) in parts.iter().enumerate() {
        text.push_str(if index > 0 { between } else { "" });
        text.push_str(part.as_ref());
    }
    text
}
