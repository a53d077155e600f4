//! Constant arguments: a text or number that every call of its function must fail on.

use super::calls::Call;
use super::check::{Checker, fault};
use super::date_pattern::{self, PatternFault, Refusal};
use super::functions::{self, Constant, Param};
use super::java_names::{is_charset, is_digest, is_zone, meant_zone};
use super::number::whole;
use super::regex;
use super::tree::{Kind, Node};
use crate::diagnostics::{Code, Diagnostic, nearest};

/// What may stand where a name of Java's is wrong.
const ZONES: [&str; 3] = ["<zone_name>", "UTC", "<zone_offset>"];
const CHARSETS: [&str; 3] = ["UTF-8", "ISO-8859-1", "<java_charset>"];
const DIGESTS: [&str; 5] = ["md5", "sha1", "sha256", "sha512", "crc32"];

/// The days of the months; those of February in a leap year.
const DAYS: [i64; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Characters that mean something in a pattern even where they stand alone.
const ALONE: [char; 4] = ['.', '|', '^', '$'];

impl Checker<'_, '_> {
    /// Checks an argument of a fitting type, if it is a constant.
    pub(super) fn literal(&mut self, call: Call<'_>, index: usize, param: &Param, argument: &Node<'_>) {
        match &argument.kind {
            Kind::Text(text) => self.text_argument(call, index, param, argument, text),
            Kind::Lambda(lambda) if param.constant == Constant::Lambda && lambda.parameters.len() != 1 => {
                let count = lambda.parameters.len();
                self.wrong_argument(call, index, argument, "lambda_of_one", "lambda_of", Some(count));
            }
            _ => {
                if let Constant::Integer(least, most) = param.constant {
                    self.integer(call, index, argument, [least, most]);
                }
            }
        }
    }

    #[inline(never)]
    fn text_argument(&mut self, call: Call<'_>, index: usize, param: &Param, argument: &Node<'_>, text: &str) {
        if !param.allows(text) {
            let near = nearest(text, param.values.iter().map(String::as_str));
            return self.unknown_name(
                call,
                argument,
                text,
                near,
                &param.values.iter().map(String::as_str).collect::<Vec<_>>(),
            );
        }
        let wrong = match param.constant {
            Constant::Integer(..) => !text.is_empty(),
            Constant::Number => !["", "NaN", "Infinity", "-Infinity"].contains(&text),
            _ => false,
        };
        // Java reads the digits of other scripts too.
        if wrong && text.is_ascii() && !has_digit(text) {
            return self.wrong_argument(call, index, argument, &param.expected, "text", None);
        }
        match param.constant {
            Constant::DatePattern => self.date_pattern(argument, text),
            Constant::Zone if !is_zone(text) => self.unknown_name(call, argument, text, meant_zone(text), &ZONES),
            Constant::Charset if !is_charset(text) => self.unknown_name(call, argument, text, None, &CHARSETS),
            Constant::Digest if !is_digest(text) => {
                self.unknown_name(call, argument, text, nearest(text, DIGESTS), &DIGESTS);
            }
            Constant::Regex => self.regex([argument.start, argument.end], text, false),
            Constant::Delimiter => self.regex([argument.start, argument.end], text, true),
            _ => {}
        }
    }

    #[inline(never)]
    fn unknown_name(&mut self, call: Call<'_>, argument: &Node<'_>, text: &str, near: Option<&str>, allowed: &[&str]) {
        let fault = fault(Code::UnknownValue, argument.start, argument.end).with_shown("value", text);
        let fault = fault.with("field", call.name).with_some("nearest", near);
        self.push(fault.with_list("allowed", allowed));
    }

    fn integer(&mut self, call: Call<'_>, index: usize, argument: &Node<'_>, range: [i64; 2]) {
        match integer_of(argument) {
            Some(Err(())) => self.wrong_argument(call, index, argument, "integer", "fraction", None),
            Some(Ok(value)) => self.ranged(call, index, argument, value, range),
            None => {}
        }
    }

    #[inline(never)]
    fn ranged(&mut self, call: Call<'_>, index: usize, argument: &Node<'_>, value: i64, [least, most]: [i64; 2]) {
        if value < least || value > most {
            // The page gives ranges with an end; what a lesser count does it doesn't say, while methods are those of Java.
            let told = most < i64::MAX || functions::function(call.name).is_none();
            let code = if told { Code::ArgumentOutOfRange } else { Code::DoubtfulCount };
            let fault = fault(code, argument.start, argument.end).with("name", call.name);
            let fault = fault.with("index", index + 1).with("value", value).with("minimum", least);
            self.push(fault.with_some("maximum", (most < i64::MAX).then_some(most)));
        }
    }

    fn date_pattern(&mut self, argument: &Node<'_>, text: &str) {
        let at = |code| fault(code, argument.start, argument.end).with_shown("value", text);
        match date_pattern::fault(text) {
            Some(PatternFault::Refused(Refusal { word, letter, count })) => {
                let fault = at(Code::InvalidDatePattern).with("reason", word);
                let fault = fault.with_some("letter", letter.map(|letter| letter.to_string()));
                self.push(fault.with_some("count", count));
            }
            Some(PatternFault::Doubtful(letters, found, meant)) => {
                let fault = at(Code::DoubtfulDatePattern).with("letters", letters).with("found", found);
                self.push(fault.with("meant", meant));
            }
            None => {}
        }
    }

    /// A text that is used as a regular expression, or as one between the parts of a text.
    pub(super) fn regex(&mut self, [start, end]: [usize; 2], text: &str, delimiter: bool) {
        let at = |code| -> Diagnostic { fault(code, start, end).with_shown("value", text) };
        let alone = !text.is_empty() && text.chars().all(|c| ALONE.contains(&c));
        // In a literal of the language the backslash may stand alone, for it keeps it there.
        let meant = (delimiter && text.chars().count() == 1).then(|| format!("\"\\{text}\""));
        if let Some(reason) = regex::fault(text) {
            self.push(at(Code::InvalidRegex).with("reason", reason).with_some("meant", meant));
        } else if delimiter && alone {
            self.push(at(Code::PatternAsText).with_some("meant", meant));
        } else {
            self.backspace([start, end], text);
        }
    }

    /// `\b` in a text is a backspace before any pattern is read.
    pub(super) fn backspace(&mut self, [start, end]: [usize; 2], pattern: &str) {
        if pattern.contains('\u{8}') {
            self.push(fault(Code::BackspaceInPattern, start, end));
        }
    }

    /// What constants are together, each of which is right alone.
    #[inline(never)]
    pub(super) fn literals_together(&mut self, call: Call<'_>, arguments: &[Node<'_>]) {
        match (call.name, arguments) {
            // A date in words may have a pattern of its own beside it.
            ("date", [_, Node { kind: Kind::Text(_), .. }, ..]) => {}
            ("date", [date @ Node { kind: Kind::Text(text), .. }, ..]) if !has_digit(text) => {
                self.wrong_argument(call, 0, date, "date", "text", None);
            }
            ("hash", [first, Node { kind: Kind::Text(digest), .. }, ..])
                if is_digest(digest) && !matches!(first.kind, Kind::Text(_)) =>
            {
                let fault = fault(Code::SwappedArguments, call.start, call.end).with("name", call.name);
                self.push(fault.with("first", "digest"));
            }
            ("make_date_time" | "make_timestamp", [year, month, day, ..]) => {
                let [year, month, value] = [year, month, day].map(|part| integer_of(part).and_then(Result::ok));
                let (Some(month), Some(value)) = (month, value) else { return };
                let common =
                    month == 2 && year.is_some_and(|year| year % 4 != 0 || (year % 100 == 0 && year % 400 != 0));
                let days = usize::try_from(month - 1).ok().and_then(|month| DAYS.get(month));
                if let Some(days) = days.filter(|_| (1..=31).contains(&value)) {
                    self.ranged(call, 2, day, value, [1, days - i64::from(common)]);
                }
            }
            ("set_date_part", [Node { kind: Kind::Text(part), .. }, value, ..]) => {
                let part = part.to_ascii_lowercase();
                let range = match part.as_str() {
                    "month" | "mm" | "m" => [1, 12],
                    "day" | "dd" | "d" => [1, 31],
                    "hour" | "hh" => [0, 23],
                    "minute" | "mi" | "n" | "second" | "ss" | "s" => [0, 59],
                    _ => return,
                };
                if let Some(Ok(found)) = integer_of(value) {
                    self.ranged(call, 1, value, found, range);
                }
            }
            _ => {}
        }
    }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// The integer that a constant is; an error if it has a fraction.
#[inline(never)]
fn integer_of(node: &Node<'_>) -> Option<Result<i64, ()>> {
    let (text, sign) = match &node.kind {
        Kind::Number(text) => (text, 1),
        Kind::Unary(operator, operand) if operator.text == "-" => match &operand.kind {
            Kind::Number(text) => (text, -1),
            _ => return None,
        },
        _ => return None,
    };
    Some(whole(text)?.map(|value| value.saturating_mul(sign)))
}
