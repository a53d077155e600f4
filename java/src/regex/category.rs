//! The general categories of Unicode 13, which Java 17 has: 3.8 kB for all characters.
//!
//! `categories.bin`, which `tests/differential/Categories.java` writes, has a run of characters of one category after the
//! other. The upper five bits of a byte are the category, by Java's numbers; the lower three are the length less one, where 7 says
//! that it is eight more than the number which follows, seven bits a byte, the lowest first. Category 31 is that many pairs of an
//! upper-case and a lower-case letter.

use super::set::{MAX, Set};

const TABLE: &[u8] = include_bytes!("categories.bin");

/// The category of alternating letters.
const PAIRS: u8 = 31;

/// Categories as bits, each by Java's number.
pub(super) const UNASSIGNED: u32 = 1;
pub(super) const UPPERCASE: u32 = bits(&[1]);
pub(super) const LOWERCASE: u32 = bits(&[2]);
pub(super) const TITLECASE: u32 = bits(&[3]);
pub(super) const CASED: u32 = bits(&[1, 2, 3]);
pub(super) const LETTERS: u32 = bits(&[1, 2, 3, 4, 5]);
pub(super) const NONSPACING: u32 = bits(&[6]);
const MARKS: u32 = bits(&[6, 7, 8]);
pub(super) const DIGITS: u32 = bits(&[9]);
pub(super) const SPACES: u32 = bits(&[12]);
pub(super) const SEPARATORS: u32 = bits(&[12, 13, 14]);
pub(super) const CONTROLS: u32 = bits(&[15]);
pub(super) const SURROGATES: u32 = bits(&[19]);
pub(super) const PUNCTUATION: u32 = bits(&[20, 21, 22, 23, 24, 29, 30]);
/// What is in a word besides letters.
pub(super) const WORD: u32 = MARKS | DIGITS | bits(&[23]);

/// The names of the categories and of their unions.
const NAMES: [(&str, u32); 38] = [
    ("Cn", bits(&[0])),
    ("Lu", bits(&[1])),
    ("Ll", bits(&[2])),
    ("Lt", bits(&[3])),
    ("Lm", bits(&[4])),
    ("Lo", bits(&[5])),
    ("Mn", bits(&[6])),
    ("Me", bits(&[7])),
    ("Mc", bits(&[8])),
    ("Nd", bits(&[9])),
    ("Nl", bits(&[10])),
    ("No", bits(&[11])),
    ("Zs", bits(&[12])),
    ("Zl", bits(&[13])),
    ("Zp", bits(&[14])),
    ("Cc", bits(&[15])),
    ("Cf", bits(&[16])),
    ("Co", bits(&[18])),
    ("Cs", bits(&[19])),
    ("Pd", bits(&[20])),
    ("Ps", bits(&[21])),
    ("Pe", bits(&[22])),
    ("Pc", bits(&[23])),
    ("Po", bits(&[24])),
    ("Sm", bits(&[25])),
    ("Sc", bits(&[26])),
    ("Sk", bits(&[27])),
    ("So", bits(&[28])),
    ("Pi", bits(&[29])),
    ("Pf", bits(&[30])),
    ("L", LETTERS),
    ("M", MARKS),
    ("N", bits(&[9, 10, 11])),
    ("Z", SEPARATORS),
    ("C", bits(&[0, 15, 16, 18, 19])),
    ("P", PUNCTUATION),
    ("S", bits(&[25, 26, 27, 28])),
    ("LC", CASED),
];

const fn bits(categories: &[u8]) -> u32 {
    let mut bits = 0;
    let mut at = 0;
    while at < categories.len() {
        bits |= 1 << categories[at];
        at += 1;
    }
    bits
}

/// The categories of a name such as `Lu` or `L`.
pub(super) fn named(name: &str) -> Option<u32> {
    NAMES.iter().find(|row| row.0 == name).map(|row| row.1)
}

/// The characters of these categories.
pub(super) fn set(categories: u32) -> Set {
    let mut ranges = Vec::new();
    runs(|category, first, last| {
        if categories >> category & 1 == 1 {
            ranges.push((first, last));
        }
    });
    Set::of(&ranges).whole()
}

/// The value of a decimal digit of any script, as `Character.digit` gives it.
#[must_use]
pub fn digit(c: char) -> Option<u32> {
    let (code, mut value) = (u32::from(c), None);
    runs(|category, first, last| {
        if DIGITS >> category & 1 == 1 && (first..=last).contains(&code) {
            // Each script has its ten in a row, from zero on.
            value = Some((code - first) % 10);
        }
    });
    value
}

/// Hands out the runs of characters of one category, in order.
fn runs(mut each: impl FnMut(u8, u32, u32)) {
    let mut bytes = TABLE.iter();
    let mut next = 0;
    while let Some(byte) = bytes.next() {
        let mut length = u32::from(byte & 7) + 1;
        if length == 8 {
            let mut shift = 0;
            for byte in bytes.by_ref() {
                length += u32::from(byte & 127) << shift;
                shift += 7;
                if byte & 128 == 0 {
                    break;
                }
            }
        }
        let category = byte >> 3;
        if category == PAIRS {
            for _ in 0..length {
                each(1, next, next);
                each(2, next + 1, next + 1);
                next += 2;
            }
        } else {
            each(category, next, (next + length - 1).min(MAX));
            next += length;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::digit;

    #[test]
    fn digits_are_those_of_java() {
        let found = (128..0xffff).filter_map(|code| Some((code, digit(char::from_u32(code)?)?)));
        let (count, sum) = found.fold((0, 0), |(count, sum), (code, value)| (count + 1, sum + code * (value + 1)));
        // As `Character.digit` of Java 17 gives for each character.
        assert_eq!((count, sum), (360, 27_035_030));
        assert_eq!(['7', '٤', '９', '²', '一'].map(digit), [Some(7), Some(4), Some(9), None, None]);
    }
}
