//! What people write who know SQL, JavaScript or a spreadsheet, and how it is written here.

use super::words::is_reserved;

/// Functions of other languages, in small letters: in each row those that do the same, which the first one names. What does it
/// here is the phrase of that word.
const FUNCTIONS: &str = "\
nvl ifnull
zeroifnull
nvl2
isempty
isblank
if ternary iff when
case switch
choose
nullif
cast convert try_cast parse
to_string tostring string str text to_char to_text
length len char_length strlen
count cardinality array_length
substring mid slice
charindex indexof strpos position locate find search
replace replaceall substitute
regexp_replace
regexp_extract regexp_substr regex match
regexp_like rlike matches
like
contains includes
startswith starts_with
endswith ends_with
tolower tolowercase lowercase downcase
toupper touppercase uppercase upcase
concat_ws
array_join implode
splitstr string_split
split_part
current_timestamp getdate sysdate
today current_date curdate
to_date to_timestamp parse_date str_to_date parsedate strptime date_parse todate
date_format format_date strftime formatdate dateformat
from_unixtime unix_to_date epoch_to_date
extract datepart
date_trunc trunc
year
quarter
month
week weekofyear
day dayofmonth
weekday dayofweek
dayofyear
hour
minute
second
to_number tonumber number
int integer parseint toint to_int
float double decimal parsefloat tofloat to_double todouble
datediff date_diff timestampdiff
dateadd date_add date_sub add_days
json_parse parse_json from_json
json_extract get_json_object
md5hash
sha
sha2
urldecode url_decode decodeuricomponent
urlencode url_encode encodeuricomponent
least
greatest
uuid_generate_v4 newid gen_random_uuid generate_uuid
strip
object_keys keys
array_append append push
array_concat array_cat
array list
object struct named_struct
map
exists has is_present isset
not_null is_not_null isnotnull
notempty
is_null
isnull
";

/// The word for what does here what a function of another language does there.
pub(super) fn instead_of_function(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    instead(FUNCTIONS, &name)
}

/// The first word of the row that has a word.
fn instead(table: &'static str, word: &str) -> Option<&'static str> {
    table.lines().find(|row| row.split(' ').any(|known| known == word))?.split(' ').next()
}

/// Words between values, in small letters, in rows as above.
const WORDS: &str = "\
and
or
not
is
in
like
between
case when then else end
as
mod div
typeof instanceof
";

/// The value that a bare name is in another language.
pub(super) fn instead_of_name(name: &str) -> Option<&'static str> {
    match name {
        "NULL" | "Null" | "None" | "nil" | "undefined" => Some("null"),
        "TRUE" | "True" => Some("true"),
        "FALSE" | "False" => Some("false"),
        _ => None,
    }
}

/// The word for how what stands at a place, where the text stops being an expression, is written here.
pub(super) fn instead_of(text: &str, start: usize, end: usize) -> Option<&'static str> {
    let found = text.get(start..end).unwrap_or_default();
    let before = text.get(..start).unwrap_or_default();
    let word = |word: &str| instead(WORDS, &word.to_ascii_lowercase());
    match found.chars().next() {
        Some('“' | '”' | '‘' | '’' | '„' | '‚' | '«' | '»' | '‹' | '›') => Some("straight_quotes"),
        Some('`') => Some("quotes_and_braces"),
        Some('–' | '—' | '−' | '‐' | '‑') => Some("minus"),
        Some('×' | '·') => Some("times"),
        Some('≠' | '≤' | '≥') => Some("comparison"),
        Some('\u{a0}' | '\u{200b}' | '\u{feff}' | '\u{2009}' | '\u{202f}') => Some("ordinary_space"),
        Some('>') if before.ends_with('<') => Some("not_equal"),
        Some('>') if before.ends_with('=') => Some("lambda"),
        Some('=') if before.ends_with("==") || before.ends_with("!=") => Some("two_signs"),
        Some('=') if text.get(end..).is_some_and(|rest| rest.starts_with('>')) => Some("lambda"),
        Some('\'' | '"') if before.trim_end().ends_with(['\'', '"']) => Some("join_texts"),
        Some(c) if c.is_ascii_alphabetic() => word(found).or_else(|| previous_word(before).and_then(word)),
        _ => previous_word(before).filter(|word| !is_reserved(word)).and_then(word),
    }
}

/// The word in front of a place.
fn previous_word(before: &str) -> Option<&str> {
    let before = before.trim_end();
    let start = before.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '_').map_or(0, |at| at + 1);
    before.get(start..).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{FUNCTIONS, instead_of_function, instead_of_name};
    use crate::diagnostics::{Code, words};
    use crate::language::functions::{function, names};
    use crate::language::{check, parse};

    /// The expressions of a phrase, without the words about them.
    fn expressions(phrase: &str) -> impl Iterator<Item = &str> {
        let words = [" for ", ", which ", ", with ", ", an "];
        let end = move |part: &str| words.iter().filter_map(|word| part.find(word)).min().unwrap_or(part.len());
        phrase.split(", or ").map(move |part| part[..end(part)].trim_start_matches("nested "))
    }

    #[test]
    fn what_is_written_instead_is_right_in_itself() {
        let (_, phrases) = words(Code::UnknownFunction).next().expect("the words of the code");
        let told: Vec<_> = phrases.iter().map(|(word, _)| *word).collect();
        let rows: Vec<_> = FUNCTIONS.lines().filter_map(|row| row.split(' ').next()).collect();
        assert_eq!(told, rows, "each row has its phrase");
        for text in phrases.iter().flat_map(|(_, phrase)| expressions(phrase)) {
            let tree = parse(text).unwrap_or_else(|_| panic!("{text}"));
            assert_eq!(check(&tree).diagnostics, [], "{text}");
        }
    }

    #[test]
    fn no_function_of_the_language_is_called_one_of_another() {
        for name in names() {
            assert_eq!(instead_of_function(name), None, "{name}");
        }
        assert_eq!(instead_of_function("IFNULL"), Some("nvl"));
        assert_eq!(instead_of_name("None"), Some("null"));
        assert!(function("coalesce").is_some());
    }

    #[test]
    fn texts_of_other_languages_are_told_how_they_are_written_here() {
        for (text, told) in [
            ("concat(“a”)", "straight"),
            ("a <> b", "!="),
            ("a === b", "third"),
            ("a !== b", "third"),
            ("a AND b", "&&"),
            ("NOT a", "!"),
            ("a is null", "== null"),
            ("a IS NOT NULL", "== null"),
            ("a IN ('x')", "=~"),
            ("a LIKE 'x%'", "=~"),
            ("a BETWEEN 1 AND 2", ">="),
            ("CASE WHEN a THEN b END", "iif"),
            ("CAST(a AS INT)", "to_integer"),
            ("f(a => a)", "->"),
            ("`a`", "${"),
            ("a – b", "minus"),
        ] {
            let fault = crate::language::parse(text).expect_err(text);
            let help = fault.diagnostic(text, "").help();
            assert!(help.contains(told), "{text}: {help}");
        }
    }
}
