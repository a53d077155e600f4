//! Whether a text fits the pattern of a schema, as far as the pattern is plain.
//!
//! All places that a part may end at are followed at once, so that no pattern takes long. What is rarely in a schema
//! (looking around, names of characters, groups that are repeated later) is not judged.

/// How many characters of the pattern are read and how many places followed at most.
const MAX_STEPS: usize = 200_000;
const MAX_DEPTH: usize = 20;
const MAX_REPEATS: usize = 1000;

enum Atom {
    /// A character within these ranges, or outside them.
    Set(Vec<(char, char)>, bool),
    Group(Vec<Vec<Part>>),
    Start,
    End,
}

struct Part {
    atom: Atom,
    least: usize,
    most: usize,
}

/// Whether some part of the text matches; nothing where that is not known.
pub(super) fn fits(pattern: &str, text: &str) -> Option<bool> {
    let mut reader = Reader { chars: pattern.chars().collect(), at: 0, depth: 0 };
    let whole = reader.alternatives()?;
    if reader.at < reader.chars.len() {
        return None;
    }
    let text: Vec<char> = text.chars().collect();
    let mut matcher = Matcher { text: &text, steps: MAX_STEPS };
    let ends = matcher.any(&whole, &vec![true; text.len() + 1])?;
    Some(ends.contains(&true))
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    depth: usize,
}

impl Reader {
    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn next(&mut self) -> Option<char> {
        self.at += 1;
        self.chars.get(self.at - 1).copied()
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    fn alternatives(&mut self) -> Option<Vec<Vec<Part>>> {
        let mut all = vec![Vec::new()];
        while let Some(c) = self.peek().filter(|c| *c != ')') {
            if c == '|' {
                self.at += 1;
                all.push(Vec::new());
            } else {
                let atom = self.atom()?;
                let (least, most) = self.repeats()?;
                all.last_mut()?.push(Part { atom, least, most });
            }
        }
        Some(all)
    }

    fn atom(&mut self) -> Option<Atom> {
        Some(match self.next()? {
            '^' => Atom::Start,
            '$' => Atom::End,
            '.' => Atom::Set(vec![('\n', '\n'), ('\r', '\r')], true),
            '[' => self.class()?,
            '(' => {
                self.depth += 1;
                let plain = !self.take('?') || self.take(':');
                if !plain || self.depth > MAX_DEPTH {
                    return None;
                }
                let group = self.alternatives()?;
                self.depth -= 1;
                if !self.take(')') {
                    return None;
                }
                Atom::Group(group)
            }
            '\\' => {
                let (ranges, outside) = self.escape()?;
                Atom::Set(ranges, outside)
            }
            '*' | '+' | '?' | '{' => return None,
            c => Atom::Set(vec![(c, c)], false),
        })
    }

    /// What stands for more than one character, or for itself.
    fn escape(&mut self) -> Option<(Vec<(char, char)>, bool)> {
        let letter = self.next()?;
        let ranges = match letter.to_ascii_lowercase() {
            'd' => vec![('0', '9')],
            'w' => vec![('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
            's' => vec![('\t', '\r'), (' ', ' '), ('\u{a0}', '\u{a0}')],
            _ if letter.is_ascii_alphanumeric() => return None,
            _ => return Some((vec![(letter, letter)], false)),
        };
        Some((ranges, letter.is_ascii_uppercase()))
    }

    fn class(&mut self) -> Option<Atom> {
        let outside = self.take('^');
        let mut ranges = Vec::new();
        loop {
            let first = match self.next()? {
                ']' => return Some(Atom::Set(ranges, outside)),
                '[' => return None,
                '\\' => {
                    let (mut more, false) = self.escape()? else { return None };
                    if more.len() > 1 || more.first().is_some_and(|(first, last)| first != last) {
                        ranges.append(&mut more);
                        continue;
                    }
                    more.first()?.0
                }
                c => c,
            };
            let is_range = self.peek() == Some('-') && self.chars.get(self.at + 1).is_some_and(|c| *c != ']');
            if !is_range {
                ranges.push((first, first));
                continue;
            }
            self.at += 1;
            match self.next()? {
                '\\' | '[' => return None,
                last => ranges.push((first, last)),
            }
        }
    }

    fn repeats(&mut self) -> Option<(usize, usize)> {
        let (least, most) = match self.peek() {
            Some('*') => (0, usize::MAX),
            Some('+') => (1, usize::MAX),
            Some('?') => (0, 1),
            Some('{') => {
                self.at += 1;
                let least = self.number()?;
                let most = if !self.take(',') {
                    least
                } else if self.peek() == Some('}') {
                    usize::MAX
                } else {
                    self.number()?
                };
                if self.peek() != Some('}') {
                    return None;
                }
                (least, most)
            }
            _ => return Some((1, 1)),
        };
        self.at += 1;
        // Which of several matches is taken makes no difference to whether there is one.
        self.take('?');
        (least <= MAX_REPEATS && self.peek() != Some('+')).then_some((least, most))
    }

    fn number(&mut self) -> Option<usize> {
        let start = self.at;
        while self.peek().is_some_and(|c| c.is_ascii_digit()) {
            self.at += 1;
        }
        self.chars.get(start..self.at)?.iter().collect::<String>().parse().ok()
    }
}

struct Matcher<'t> {
    text: &'t [char],
    steps: usize,
}

impl Matcher<'_> {
    /// Where one of the alternatives may end that starts at one of the places.
    fn any(&mut self, alternatives: &[Vec<Part>], starts: &[bool]) -> Option<Vec<bool>> {
        let mut ends = vec![false; starts.len()];
        for parts in alternatives {
            let mut places = starts.to_vec();
            for part in parts {
                places = self.part(part, places)?;
            }
            add(&mut ends, &places);
        }
        Some(ends)
    }

    fn part(&mut self, part: &Part, mut places: Vec<bool>) -> Option<Vec<bool>> {
        for _ in 0..part.least {
            places = self.once(&part.atom, &places)?;
        }
        let mut ends = places.clone();
        for _ in part.least..part.most {
            places = self.once(&part.atom, &places)?;
            if !add(&mut ends, &places) {
                break;
            }
        }
        Some(ends)
    }

    fn once(&mut self, atom: &Atom, places: &[bool]) -> Option<Vec<bool>> {
        self.steps = self.steps.checked_sub(places.len())?;
        if let Atom::Group(alternatives) = atom {
            return self.any(alternatives, places);
        }
        let mut ends = vec![false; places.len()];
        for (at, _) in places.iter().enumerate().filter(|(_, is_place)| **is_place) {
            let (end, matches) = match atom {
                Atom::Start => (at, at == 0),
                Atom::End => (at, at == self.text.len()),
                Atom::Set(ranges, outside) => {
                    let within = |c: &char| ranges.iter().any(|(first, last)| first <= c && c <= last) != *outside;
                    (at + 1, self.text.get(at).is_some_and(within))
                }
                Atom::Group(_) => (at, false),
            };
            if let Some(end) = ends.get_mut(end).filter(|_| matches) {
                *end = true;
            }
        }
        Some(ends)
    }
}

/// Adds places; whether one of them is new.
fn add(places: &mut [bool], more: &[bool]) -> bool {
    let mut new = false;
    for (place, more) in places.iter_mut().zip(more) {
        new |= *more && !*place;
        *place |= *more;
    }
    new
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn plain_patterns_are_judged() {
        for (pattern, text, expected) in [
            ("^[A-Z]{3}$", "ABC", true),
            ("^[A-Z]{3}$", "abcd", false),
            ("^cus_", "cus_1", true),
            ("^cus_", "xcus_1", false),
            ("b", "abc", true),
            ("^(?:a|bc)*$", "abca", true),
            ("^(a|b)+?$", "", false),
            (r"^\d{2,4}-\w+\.x$", "123-ab.x", true),
            (r"^[\w.+-]+@[^\s@]+$", "a.b@c.d", true),
            (r"^[^0-9]*$", "a1", false),
            ("^a{2,}$", "aaa", true),
            ("^(a*)*$", "aaab", false),
            ("a?", "", true),
        ] {
            assert_eq!(fits(pattern, text), Some(expected), "{pattern} {text}");
        }
        for pattern in [
            "(?=a)",
            r"\bx",
            r"\p{L}",
            "(a",
            "a)",
            "[a",
            "a++",
            r"(a)\1",
            "*",
            "a{1001}",
            "[a[b]]",
            "(((((((((((((((((((((a)))))))))))))))))))))",
        ] {
            assert_eq!(fits(pattern, "a"), None, "{pattern}");
        }
        assert_eq!(fits("(((((a{900}){900}){900}){900}){900}){900}", &"a".repeat(4000)), None);
    }
}
