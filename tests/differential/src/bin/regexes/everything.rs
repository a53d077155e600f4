//! All characters there are, in what depends on Unicode's tables.

use std::rc::Rc;

use crate::Case;

/// What asks the tables for one character.
const SETS: [&str; 24] = [
    "\\d",
    "\\w",
    "\\s",
    "\\h",
    "\\v",
    ".",
    "\\D",
    "\\W",
    "\\S",
    "\\H",
    "\\V",
    "(?U:\\d)",
    "(?U:\\w)",
    "(?U:\\s)",
    "(?U:\\W)",
    "(?iu:[a-z])",
    "(?iu:[^a-z])",
    "(?iu:[à-ɏ])",
    "(?iu:[\\x{100}-\\x{1ffff}])",
    "(?iu:[ks])",
    "(?iu:[α-ω&&[^σ]])",
    "(?i:[a-z])",
    "[^\\x{80}-\\x{10ffff}]",
    "[\\p{L}&&[^\\p{Lu}]]",
];

const NAMES: [&str; 96] = [
    "Cn",
    "Lu",
    "Ll",
    "Lt",
    "Lm",
    "Lo",
    "Mn",
    "Me",
    "Mc",
    "Nd",
    "Nl",
    "No",
    "Zs",
    "Zl",
    "Zp",
    "Cc",
    "Cf",
    "Co",
    "Cs",
    "Pd",
    "Ps",
    "Pe",
    "Pc",
    "Po",
    "Sm",
    "Sc",
    "Sk",
    "So",
    "Pi",
    "Pf",
    "L",
    "M",
    "N",
    "Z",
    "C",
    "P",
    "S",
    "LC",
    "LD",
    "L1",
    "all",
    "ASCII",
    "Alnum",
    "Alpha",
    "Blank",
    "Cntrl",
    "Digit",
    "Graph",
    "Lower",
    "Print",
    "Punct",
    "Space",
    "Upper",
    "XDigit",
    "javaLowerCase",
    "javaUpperCase",
    "javaAlphabetic",
    "javaTitleCase",
    "javaDigit",
    "javaDefined",
    "javaLetter",
    "javaLetterOrDigit",
    "javaSpaceChar",
    "javaWhitespace",
    "javaISOControl",
    "IsAlphabetic",
    "IsLetter",
    "IsLowercase",
    "IsUppercase",
    "IsTitlecase",
    "IsWhite_Space",
    "IsWhitespace",
    "IsControl",
    "IsPunctuation",
    "IsHex_Digit",
    "IsAssigned",
    "IsDigit",
    "IsAlnum",
    "IsBlank",
    "IsGraph",
    "IsPrint",
    "IsWord",
    "IsJoin_Control",
    "IsJoinControl",
    "IsLu",
    "IsL",
    "IsAlpha",
    "IsLower",
    "IsUpper",
    "IsPunct",
    "IsSpace",
    "IsCntrl",
    "IsXDigit",
    "IsASCII",
    "gc=Lu",
    "general_category=Sc",
];

/// Those which differ with the flags `i` and `U`.
const FLAGGED: [&str; 22] = [
    "Lu",
    "Ll",
    "Lt",
    "Alnum",
    "Alpha",
    "Blank",
    "Cntrl",
    "Digit",
    "Graph",
    "Lower",
    "Print",
    "Punct",
    "Space",
    "Upper",
    "XDigit",
    "javaLowerCase",
    "javaUpperCase",
    "javaTitleCase",
    "IsLowercase",
    "IsUppercase",
    "IsTitlecase",
    "IsLu",
];

/// How many characters are in a text.
const LENGTH: usize = 8192;

pub fn cases() -> impl Iterator<Item = Case> {
    let all: Vec<char> = ('\0'..=char::MAX).collect();
    let texts: Rc<[String]> = all.chunks(LENGTH).map(|chunk| chunk.iter().collect()).collect();
    let sets = SETS.map(|set| format!("(?s:{set})+"));
    let names = NAMES.map(|name| format!("\\p{{{name}}}+"));
    let flags = |name| ["(?i)", "(?U)", "(?iU)"].map(|flags| format!("{flags}\\p{{{name}}}+"));
    let names = names.into_iter().chain(FLAGGED.into_iter().flat_map(flags));
    let sets = sets.into_iter().chain(names).map(move |pattern| (pattern, texts.clone()));
    // Each character that has a case, in either case.
    let cased: Vec<char> = all.iter().copied().filter(|c| changes(*c)).collect();
    let text: Rc<[String]> = Rc::from([cased.iter().collect()]);
    let cased = cased.into_iter().flat_map(|c| [format!("(?iu){c}"), format!("(?iu)[{c}]")]);
    let cased = cased.map(move |pattern| (pattern, text.clone()));
    // The boundaries of words: each character alone, and behind others.
    let words = ["", "a", "1", "_", "-"].into_iter().flat_map(move |before| {
        let word = |c: &char| format!("{before}{c} ");
        let texts: Rc<[String]> = all.chunks(LENGTH / 4).map(|chunk| chunk.iter().map(word).collect()).collect();
        ["\\b", "(?U)\\b"].map(|pattern| (pattern.to_owned(), texts.clone()))
    });
    sets.chain(cased).chain(words)
}

fn changes(c: char) -> bool {
    c.to_lowercase().next() != Some(c) || c.to_uppercase().next() != Some(c)
}
