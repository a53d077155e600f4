//! Where a pattern means something else to Java's older formatter, `SimpleDateFormat`: Data Prep's page describes letters of both.

use super::pattern::Pattern;

/// A letter of which the two formatters make different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The letter.
    pub letter: char,
    /// How often it stands in a row, from and to, for them to differ.
    pub counts: (usize, usize),
    /// What `DateTimeFormatter` makes of it, which is what this library does.
    pub java_time: &'static str,
    /// What `SimpleDateFormat` makes of it.
    pub simple: &'static str,
}

const MANY: usize = usize::MAX;
const REFUSED: &str = "refused";

const fn row(letter: char, counts: (usize, usize), java_time: &'static str, simple: &'static str) -> Difference {
    Difference { letter, counts, java_time, simple }
}

/// All differences.
pub const DIFFERENCES: &[Difference] = &[
    row('y', (2, 2), "a year from 2000 to 2099", "the year within 80 years before and 20 after today"),
    row('u', (1, MANY), "the year", "the number of the weekday, 1 for Monday"),
    row('S', (1, 2), "the first digits of the second's fraction", "the number of milliseconds"),
    row(
        'S',
        (4, MANY),
        "the first digits of the second's fraction",
        "the number of milliseconds, with zeros before it",
    ),
    row('F', (1, 1), "the day of the month counted by sevens", "which such weekday of the month it is"),
    row('M', (5, 5), "the first letter of the month", "the name of the month"),
    row('L', (5, 5), "the first letter of the month", "the name of the month"),
    row('E', (5, 5), "the first letter of the weekday", "the name of the weekday"),
    row('G', (4, 4), "`Anno Domini`", "`AD`"),
    row('G', (5, 5), "`A`", "`AD`"),
    row('z', (1, 4), "an offset as `+02:00`", "an offset as `GMT+02:00`"),
    row('Z', (4, 4), "an offset as `GMT+02:00`", "an offset as `+0200`"),
    row('Z', (5, 5), "an offset as `+02:00`, `Z` for none", "an offset as `+0200`"),
    row('X', (1, 1), "hours, and minutes if there are any", "hours alone"),
    row('X', (4, 5), "an offset, with seconds if there are any", REFUSED),
    row('Q', (1, MANY), "the quarter", REFUSED),
    row('q', (1, MANY), "the quarter", REFUSED),
    row('e', (1, MANY), "the weekday, 1 for Sunday", REFUSED),
    row('c', (1, MANY), "the weekday, 1 for Sunday", REFUSED),
    row('g', (1, MANY), "the modified Julian day", REFUSED),
    row('A', (1, MANY), "milliseconds of the day", REFUSED),
    row('n', (1, MANY), "the nanosecond", REFUSED),
    row('N', (1, MANY), "nanoseconds of the day", REFUSED),
    row('V', (1, MANY), "the id of the zone", REFUSED),
    row('v', (1, MANY), "the name of the zone", REFUSED),
    row('O', (1, MANY), "an offset as `GMT+2`", REFUSED),
    row('x', (1, MANY), "an offset", REFUSED),
    row('p', (1, MANY), "the width of what follows", REFUSED),
    row('[', (1, MANY), "the begin of an optional part", "the character"),
    row(']', (1, MANY), "the end of an optional part", "the character"),
];

impl Pattern {
    /// The differences that a pattern's text has, in the order of the table.
    #[must_use]
    pub fn differences(text: &str) -> Vec<&'static Difference> {
        let plain: String = text.split('\'').step_by(2).collect::<Vec<_>>().join("'");
        let here = |difference: &&Difference| {
            let others = |char: char| char != difference.letter;
            let (least, most) = difference.counts;
            plain.split(others).any(|run| (least..=most).contains(&run.len()))
        };
        DIFFERENCES.iter().filter(here).collect()
    }
}
