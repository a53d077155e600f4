//! `\p{…}`.

use super::category;
use super::reader::{Read, Reader, ch, flag, syntax, unsupported};
use super::set::Set;

/// Java's names for sets of ASCII.
const ASCII: [(&str, &[(u32, u32)]); 14] = [
    ("ASCII", &[(0, 127)]),
    ("Alnum", &[(48, 57), (65, 90), (97, 122)]),
    ("Alpha", &[(65, 90), (97, 122)]),
    ("Blank", &[(9, 9), (32, 32)]),
    ("Cntrl", &[(0, 31), (127, 127)]),
    ("Digit", &[(48, 57)]),
    ("Graph", &[(33, 126)]),
    ("Lower", &[(97, 122)]),
    ("Print", &[(32, 126)]),
    ("Punct", &[(33, 47), (58, 64), (91, 96), (123, 126)]),
    ("Space", &[(9, 13), (32, 32)]),
    ("Upper", &[(65, 90)]),
    ("XDigit", &[(48, 57), (65, 70), (97, 102)]),
    ("L1", &[(0, 255)]),
];

/// The names that mean more than ASCII with the flag `U`.
const POSIX: [&str; 12] =
    ["ALPHA", "LOWER", "UPPER", "SPACE", "PUNCT", "XDIGIT", "ALNUM", "CNTRL", "DIGIT", "BLANK", "GRAPH", "PRINT"];

/// The letters of hexadecimal numbers, wide ones among them.
const HEX_LETTERS: [(u32, u32); 4] = [(65, 70), (97, 102), (0xff21, 0xff26), (0xff41, 0xff46)];

const JOINERS: [(u32, u32); 1] = [(0x200c, 0x200d)];

/// Lower-case characters that are no letters of that category.
const OTHER_LOWERCASE: [(u32, u32); 20] = [
    (0xaa, 0xaa),
    (0xba, 0xba),
    (0x2b0, 0x2b8),
    (0x2c0, 0x2c1),
    (0x2e0, 0x2e4),
    (0x345, 0x345),
    (0x37a, 0x37a),
    (0x1d2c, 0x1d6a),
    (0x1d78, 0x1d78),
    (0x1d9b, 0x1dbf),
    (0x2071, 0x2071),
    (0x207f, 0x207f),
    (0x2090, 0x209c),
    (0x2170, 0x217f),
    (0x24d0, 0x24e9),
    (0x2c7c, 0x2c7d),
    (0xa69c, 0xa69d),
    (0xa770, 0xa770),
    (0xa7f8, 0xa7f9),
    (0xab5c, 0xab5f),
];

/// Upper-case characters that are no letters of that category.
const OTHER_UPPERCASE: [(u32, u32); 5] =
    [(0x2160, 0x216f), (0x24b6, 0x24cf), (0x1f130, 0x1f149), (0x1f150, 0x1f169), (0x1f170, 0x1f189)];

/// The sets for which Unicode has rules, by Java's names for them in capitals; `case` makes no difference between cases.
fn binary(name: &str, case: bool) -> Option<Set> {
    let category = |categories| category::set(categories);
    Some(match name {
        "LOWERCASE" | "LOWER" if !case => lowercase(),
        "UPPERCASE" | "UPPER" if !case => uppercase(),
        "TITLECASE" if !case => category(category::TITLECASE),
        "LOWERCASE" | "LOWER" | "UPPERCASE" | "UPPER" | "TITLECASE" => cased(),
        "ALPHABETIC" | "ALPHA" => alphabetic(),
        "LETTER" => category(category::LETTERS),
        "WHITE_SPACE" | "WHITESPACE" | "SPACE" => white_space(),
        "CONTROL" | "CNTRL" => category(category::CONTROLS),
        "PUNCTUATION" | "PUNCT" => category(category::PUNCTUATION),
        "HEX_DIGIT" | "HEXDIGIT" | "XDIGIT" => category(category::DIGITS).union(&Set::of(&HEX_LETTERS)),
        "ASSIGNED" => category(category::UNASSIGNED).negated(),
        "DIGIT" => category(category::DIGITS),
        "ALNUM" => alphabetic().union(&category(category::DIGITS)),
        "BLANK" => category(category::SPACES).union(&Set::of(&[(9, 9)])),
        "GRAPH" => graph(),
        "PRINT" => graph().union(&category(category::SPACES)),
        "WORD" => word(),
        "JOIN_CONTROL" | "JOINCONTROL" => Set::of(&JOINERS).whole(),
        _ => return None,
    })
}

/// The sets that Java names by its own methods.
fn of_java(name: &str, case: bool) -> Option<Set> {
    let category = |categories| category::set(categories);
    Some(match name {
        "LowerCase" if !case => lowercase(),
        "UpperCase" if !case => uppercase(),
        "TitleCase" if !case => category(category::TITLECASE),
        "LowerCase" | "UpperCase" | "TitleCase" => cased(),
        "Alphabetic" => alphabetic(),
        "Digit" => category(category::DIGITS),
        "Defined" => category(category::UNASSIGNED).negated(),
        "Letter" => category(category::LETTERS),
        "LetterOrDigit" => category(category::LETTERS | category::DIGITS),
        "SpaceChar" => category(category::SEPARATORS),
        "Whitespace" => {
            let unbroken = Set::of(&[(0xa0, 0xa0), (0x2007, 0x2007), (0x202f, 0x202f)]).negated();
            category(category::SEPARATORS).intersection(&unbroken).union(&Set::of(&[(9, 13), (28, 31)]))
        }
        "ISOControl" => category(category::CONTROLS),
        _ => return None,
    })
}

fn lowercase() -> Set {
    category::set(category::LOWERCASE).union(&Set::of(&OTHER_LOWERCASE))
}

fn uppercase() -> Set {
    category::set(category::UPPERCASE).union(&Set::of(&OTHER_UPPERCASE))
}

pub(super) fn cased() -> Set {
    lowercase().union(&uppercase()).union(&category::set(category::TITLECASE))
}

pub(super) fn white_space() -> Set {
    category::set(category::SEPARATORS).union(&Set::of(&[(9, 13), (32, 32), (0x85, 0x85)]))
}

fn graph() -> Set {
    let blank = category::set(category::UNASSIGNED | category::CONTROLS | category::SURROGATES);
    white_space().union(&blank).negated()
}

/// What `\w` is with the flag `U`.
pub(super) fn word() -> Set {
    alphabetic().union(&category::set(category::WORD)).union(&Set::of(&JOINERS))
}

/// What is alphabetic in newer versions of Unicode than Java's, of the characters that Java has.
const LATER_ALPHABETIC: [(u32, u32); 5] =
    [(0x363, 0x36f), (0xc04, 0xc04), (0xf82, 0xf83), (0x1dd3, 0x1de6), (0x11080, 0x11081)];

/// Rust's Unicode is newer than Java's.
fn alphabetic() -> Set {
    let letters = ('\0'..=char::MAX).filter(|c| c.is_alphabetic()).map(|c| (u32::from(c), u32::from(c)));
    let later = category::set(category::UNASSIGNED).union(&Set::of(&LATER_ALPHABETIC));
    Set::of(&letters.collect::<Vec<_>>()).intersection(&later.negated())
}

impl Reader {
    /// The set of a property, from behind its `p` or `P`.
    pub(super) fn property(&mut self, negated: bool) -> Read<Set> {
        let set = self.property_name()?;
        if negated {
            self.whole = true;
            return Ok(set.negated());
        }
        Ok(set)
    }

    fn property_name(&mut self) -> Read<Set> {
        if self.peek() != ch('{') {
            let letter = self.read();
            let letter = char::from_u32(letter).unwrap_or_default();
            return self.known(letter.encode_utf8(&mut [0; 4]));
        }
        self.next();
        // White space is skipped before a name, but not in it.
        let from = self.at;
        while self.char(self.at) != ch('}') {
            if self.ended() {
                return syntax("a name of a property is not closed");
            }
            self.at += 1;
        }
        let name: String = (from..self.at).filter_map(|at| char::from_u32(self.char(at))).collect();
        self.at += 1;
        if let Some((key, value)) = name.split_once('=') {
            return match key.to_ascii_lowercase().as_str() {
                "gc" | "general_category" => {
                    general(value, self.has(flag::CASE)).map_or_else(|| syntax("a name of a category is not known"), Ok)
                }
                "sc" | "script" => unsupported("a Unicode script"),
                "blk" | "block" => unsupported("a Unicode block"),
                _ => syntax("a name of a property is not known"),
            };
        }
        self.known(&name)
    }

    fn known(&self, name: &str) -> Read<Set> {
        let case = self.has(flag::CASE);
        let capitals = name.to_ascii_uppercase();
        if let Some(name) = name.strip_prefix("Is") {
            let set = binary(capitals.get(2..).unwrap_or_default(), case).or_else(|| general(name, case));
            return set.map_or_else(|| unsupported("a Unicode script or property in `\\p{Is…}`"), Ok);
        }
        if name.starts_with("In") {
            return unsupported("a Unicode block");
        }
        let posix = self.has(flag::UNICODE_CLASS) && POSIX.contains(&capitals.as_str());
        let set = if posix { binary(&capitals, case) } else { general(name, case) };
        match set {
            Some(set) => Ok(set),
            None if name.starts_with("java") => unsupported("a property of Java in `\\p{java…}`"),
            None => syntax("a name of a property is not known"),
        }
    }
}

/// What needs no rules of Unicode but its categories.
fn general(name: &str, case: bool) -> Option<Set> {
    if let Some(name) = name.strip_prefix("java") {
        return of_java(name, case);
    }
    match name {
        "Lower" | "Upper" if case => general("Alpha", false),
        "Lu" | "Ll" | "Lt" if case => Some(category::set(category::CASED)),
        "all" => Some(Set::default().negated()),
        "LD" => Some(category::set(category::LETTERS | category::DIGITS)),
        _ => match ASCII.iter().find(|row| row.0 == name) {
            Some(row) => Some(Set::of(row.1)),
            None => category::named(name).map(category::set),
        },
    }
}
