//! The known name that a misspelt one is nearest to.

/// The name among `known` that is nearest to `name`, if any is near; of paths first one that has more steps in front, or fewer.
#[must_use]
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // Compiled once, whatever the names come from.
    fn among<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
        let related = known.iter().filter(|path| ends_with(path, name) || ends_with(name, path));
        if let Some(path) = related.min_by_key(|path| path.len()) {
            return Some(path);
        }
        let plain = name.to_ascii_lowercase();
        let mut found = None;
        let mut least = usize::MAX;
        for candidate in known {
            let distance = distance(&plain, &candidate.to_ascii_lowercase());
            if distance < least && distance <= (candidate.len().max(name.len()) / 3).max(1) {
                (found, least) = (Some(*candidate), distance);
            }
        }
        found
    }
    if name.len() > 64 { None } else { among(name, &known.into_iter().collect::<Vec<_>>()) }
}

/// The name among `known` that is nearest to `name`, if no other one is as near.
#[must_use]
pub fn sole<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let known: Vec<&str> = known.into_iter().collect();
    let found = nearest(name, known.iter().copied())?;
    let plain = name.to_ascii_lowercase();
    let away = |other: &str| distance(&plain, &other.to_ascii_lowercase());
    let least = away(found);
    known.iter().all(|other| *other == found || away(other) > least).then_some(found)
}

/// Whether a path ends with another one, from a step on.
fn ends_with(path: &str, end: &str) -> bool {
    let outer = path.strip_suffix(end).unwrap_or_default();
    outer.ends_with('.') && !["..", "\\."].iter().any(|no_step| outer.ends_with(no_step))
}

/// Edits between two texts: letters that are other ones, missing, too many, or two neighbours swapped.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    // The row before the last, and the letter of the last: a swap looks back so far.
    let mut earlier = row.clone();
    let mut last = None;
    for (i, a) in left.chars().enumerate() {
        let before = std::mem::replace(&mut row, vec![i + 1; right.len() + 1]);
        for (j, b) in right.iter().enumerate() {
            row[j + 1] = (before[j] + usize::from(a != *b)).min(before[j + 1] + 1).min(row[j] + 1);
            if j > 0 && last == Some(*b) && right[j - 1] == a {
                row[j + 1] = row[j + 1].min(earlier[j - 1] + 1);
            }
        }
        (earlier, last) = (before, Some(a));
    }
    row[right.len()]
}

#[cfg(test)]
mod tests {
    use super::{distance, nearest};

    #[test]
    fn neighbours_that_are_swapped_are_one_mistake() {
        for (left, right, edits) in [
            ("nmae", "name", 1),
            ("naem", "name", 1),
            ("mnae", "name", 2),
            ("ab", "ba", 1),
            ("", "ab", 2),
            ("é", "e", 1),
        ] {
            assert_eq!(distance(left, right), edits, "{left} {right}");
            assert_eq!(distance(right, left), edits, "{right} {left}");
        }
        assert_eq!(nearest("nmae", ["names", "name", "game"]), Some("name"));
        assert_eq!(nearest("eman", ["name"]), None);
    }
}
