//! Whether a text is a pattern of dates, as `java.time.format.DateTimeFormatter` of Java 17 reads it, and whether it
//! means what its writer thought.

use aepflow_syntax::text::{contains, find};

/// What is wrong with a pattern.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PatternFault {
    /// Java refuses it.
    Refused(Refusal),
    /// It is read otherwise than it looks: the letters, what they are, and what may have been meant.
    Doubtful(String, &'static str, String),
}

/// Why Java refuses a pattern, by a word, and what it is about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) word: &'static str,
    pub(super) letter: Option<char>,
    pub(super) count: Option<usize>,
}

impl Refusal {
    fn new(word: &'static str) -> Refusal {
        Refusal { word, letter: None, count: None }
    }

    fn of(word: &'static str, letter: char) -> Refusal {
        Refusal { letter: Some(letter), ..Refusal::new(word) }
    }
}

/// Patterns that need no reading.
const RIGHT: [&str; 3] = ["yyyy-MM-dd'T'HH:mm:ss.SSSX", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssX"];

/// Letters in a row, or one other character.
struct Run {
    letter: char,
    count: usize,
}

/// What is wrong with a pattern, if anything.
pub(super) fn fault(pattern: &str) -> Option<PatternFault> {
    // The patterns of most expressions.
    if RIGHT.contains(&pattern) {
        return None;
    }
    match runs(pattern) {
        Ok(runs) => doubt(&runs),
        Err(reason) => Some(PatternFault::Refused(reason)),
    }
}

/// The runs of letters outside quotes.
#[inline(never)]
fn runs(pattern: &str) -> Result<Vec<Run>, Refusal> {
    let mut runs = Vec::new();
    let mut optional = 0_usize;
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            'a'..='z' | 'A'..='Z' => {
                let mut count = 1;
                while chars.next_if_eq(&c).is_some() {
                    count += 1;
                }
                if c == 'p' {
                    if !chars.peek().is_some_and(char::is_ascii_alphabetic) {
                        return Err(Refusal::new("padding"));
                    }
                } else if !is_count(c, count)? {
                    return Err(Refusal { word: "count", letter: Some(c), count: Some(count) });
                }
                runs.push(Run { letter: c, count });
            }
            '\'' if !chars.any(|c| c == '\'') => return Err(Refusal::new("quote")),
            '[' => optional += 1,
            ']' => optional = optional.checked_sub(1).ok_or(Refusal::new("bracket"))?,
            '{' | '}' | '#' => return Err(Refusal::of("reserved", c)),
            _ => {}
        }
    }
    Ok(runs)
}

/// Whether so many of a letter are one of its forms.
fn is_count(letter: char, count: usize) -> Result<bool, Refusal> {
    let most = match letter {
        'u' | 'y' | 'Y' | 'g' | 'A' | 'n' | 'N' => 19,
        'M' | 'L' | 'Q' | 'q' | 'E' | 'e' | 'G' | 'X' | 'x' | 'Z' => 5,
        'z' => 4,
        'D' => 3,
        'S' => 9,
        'd' | 'h' | 'H' | 'k' | 'K' | 'm' | 's' | 'w' => 2,
        'a' | 'F' | 'W' => 1,
        'c' => return Ok(count <= 5 && count != 2),
        'V' => return Ok(count == 2),
        'v' | 'O' => return Ok(matches!(count, 1 | 4)),
        'B' => return Ok(matches!(count, 1 | 4 | 5)),
        _ => return Err(Refusal::of("letter", letter)),
    };
    Ok(count <= most)
}

/// The letters that people take for others.
fn doubt(runs: &[Run]) -> Option<PatternFault> {
    let has = |letters: &str| runs.iter().any(|run| letters.contains(run.letter));
    let dates = has("yuYdD");
    let mut before = ' ';
    for (index, run) in runs.iter().enumerate() {
        let behind = runs.get(index + 1).map_or(' ', |run| run.letter);
        let found = match run.letter {
            'Y' if !has("wW") => Some(("year_of_week", 'y')),
            'D' if has("ML") => Some(("day_of_year", 'd')),
            'M' if !has("m") && ("HhkK".contains(before) || behind == 's') => Some(("month", 'm')),
            'm' if dates && !has("HhkKM") => Some(("minute", 'M')),
            'h' | 'K' if !has("aB") => Some(("half_day_hour", 'H')),
            'S' if before == 'm' && !has("s") => Some(("fraction", 's')),
            _ => None,
        };
        if let Some((meaning, meant)) = found {
            let letters = |letter: char| letter.to_string().repeat(run.count);
            return Some(PatternFault::Doubtful(letters(run.letter), meaning, letters(meant)));
        }
        before = run.letter;
    }
    None
}

/// How a date is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Iso,
    /// One of those that the platform tries when a text goes into a date.
    Guessed,
    Unknown,
}

impl Form {
    /// The word for what is wrong with it in a date; nothing of ISO 8601.
    pub(crate) fn reason(self) -> Option<&'static str> {
        match self {
            Form::Iso => None,
            Form::Guessed => Some("guessed"),
            Form::Unknown => Some("unknown"),
        }
    }
}

/// The forms that the platform tries, beside those that begin as ISO 8601 does.
const GUESSED: [&str; 12] = [
    "yyyy/MM/dd",
    "yyyy.MM.dd",
    "yyyy-MMM-dd",
    "yyyyMMdd",
    "MM-dd-yyyy",
    "MMddyyyy",
    "M/dd/yyyy",
    "MM/dd/yyyy",
    "dd.M.yyyy",
    "dd.MM.yyyy",
    "dd.MMM.yyyy",
    "dd-MMM-yyyy",
];
/// What two of them may have behind them, as a pattern and as digits and letters.
const CLOCK: [&str; 2] = [" hh:mm:ss a", " 99:99:99 aa"];

/// The form of dates that are written so.
pub(super) fn form_of_pattern(pattern: &str) -> Form {
    if ["yyyy-MM-dd", "uuuu-MM-dd"].iter().any(|iso| pattern.starts_with(iso)) {
        Form::Iso
    } else if GUESSED.contains(&pattern.strip_suffix(CLOCK[0]).unwrap_or(pattern)) {
        Form::Guessed
    } else {
        Form::Unknown
    }
}

/// The form of a date.
pub(crate) fn form_of_text(text: &str) -> Form {
    let shape = |c: char| match c {
        '0'..='9' => '9',
        'a'..='z' | 'A'..='Z' => 'a',
        _ => c,
    };
    let found: String = text.chars().map(shape).collect();
    let number = |at: usize| text.get(at..at + 2).and_then(|digits| digits.parse().ok()).unwrap_or(0);
    let is_day = |month: usize, day: usize| (1..=12).contains(&number(month)) && (1..=31).contains(&number(day));
    if found.starts_with("9999-99-99") && matches!(found.as_bytes().get(10), None | Some(b'a' | b' ')) && is_day(5, 8) {
        return Form::Iso;
    }
    let date = found.strip_suffix(CLOCK[1]).unwrap_or(&found);
    let known = |pattern: &&str| {
        let letters = |c: char| match c {
            'M' if contains(pattern, "MMM") => 'a',
            'y' | 'M' | 'd' => '9',
            _ => c,
        };
        let month = find(pattern, "MM").filter(|_| !contains(pattern, "MMM") && !date.bytes().all(|byte| byte == b'9'));
        date.chars().eq(pattern.chars().map(letters)) && month.is_none_or(|month| (1..=12).contains(&number(month)))
    };
    if GUESSED.iter().any(known) { Form::Guessed } else { Form::Unknown }
}

#[cfg(test)]
mod tests {
    use super::{Form, PatternFault, fault, form_of_pattern, form_of_text};

    #[test]
    fn patterns_are_those_of_java() {
        for pattern in [
            "yyyy-MM-dd'T'HH:mm:ss.SSSX",
            "dd/MM/yy",
            "EEE, d MMM yyyy HH:mm:ss Z",
            "h:mm a",
            "yyyy[-MM[-dd]]",
            "''HH",
            "YYYY-'W'ww",
            "yyyy-DDD",
            "mm:ss",
            "MMMM",
            "VV",
            "ppH",
            "hh:mm:ss.SSS a",
            "",
        ] {
            assert_eq!(fault(pattern), None, "{pattern}");
        }
        for pattern in [
            "yyyy-MM-ddTHH:mm",
            "yyyy'T",
            "MMMMMM",
            "ddd",
            "aa",
            "yyyy]",
            "{yyyy}",
            "V",
            "hhh",
            "cc",
            "ppp",
            "SSSSSSSSSS",
        ] {
            assert!(matches!(fault(pattern), Some(PatternFault::Refused(_))), "{pattern}");
        }
    }

    #[test]
    fn letters_that_are_taken_for_others_are_told() {
        for (pattern, letters, meant) in [
            ("dd-MM-YY HH:mm", "YY", "yy"),
            ("yyyy-MM-DD", "DD", "dd"),
            ("yyyy-MM-dd HH:MM:ss", "MM", "mm"),
            ("MM:ss", "MM", "mm"),
            ("yyyy-mm-dd", "mm", "MM"),
            ("hh:mm:ss", "hh", "HH"),
            ("HH:mm:SS", "SS", "ss"),
        ] {
            let Some(PatternFault::Doubtful(found, _, instead)) = fault(pattern) else { panic!("{pattern}") };
            assert_eq!((found.as_str(), instead.as_str()), (letters, meant), "{pattern}");
        }
    }

    #[test]
    fn dates_are_read_in_the_forms_of_the_platform() {
        for (pattern, form) in [
            ("yyyy-MM-dd'T'HH:mm:ssX", Form::Iso),
            ("MM/dd/yyyy", Form::Guessed),
            ("M/dd/yyyy hh:mm:ss a", Form::Guessed),
            ("dd/MM/yyyy", Form::Unknown),
        ] {
            assert_eq!(form_of_pattern(pattern), form, "{pattern}");
        }
        for (text, form) in [
            ("2024-03-21", Form::Iso),
            ("2024-03-21T10:00:00Z", Form::Iso),
            ("2024-03-21 10:00:00.000", Form::Iso),
            ("2024-13-21", Form::Unknown),
            ("03/21/2024", Form::Guessed),
            ("3/21/2024 10:00:00 AM", Form::Guessed),
            ("21/03/2024", Form::Unknown),
            ("21.3.2024", Form::Guessed),
            ("01-Feb-2024", Form::Guessed),
            ("20240321", Form::Guessed),
            ("1.5", Form::Unknown),
            ("é", Form::Unknown),
        ] {
            assert_eq!(form_of_text(text), form, "{text}");
        }
    }
}
