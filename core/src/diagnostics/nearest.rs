//! The known name that a misspelt one is nearest to.

/// The name among `known` that is nearest to `name`, if any is near.
#[must_use]
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // Compiled once, whatever the names come from.
    fn among<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
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

/// Edits between two texts, a swap of neighbours counting as two.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(a != *b)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[right.len()]
}
