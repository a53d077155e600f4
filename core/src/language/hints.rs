//! What people write who know SQL, JavaScript or a spreadsheet, and how it is written here.

use super::words::is_reserved;

/// Functions of other languages, in small letters, and what does the same here.
const FUNCTIONS: &str = "\
nvl ifnull isnull nvl2 zeroifnull=coalesce(a, b)
isempty isblank=is_empty(a)
if ternary iff when=iif(condition, a, b), or condition ? a : b
case switch choose=decode(a, \"x\", 1, \"y\", 2, 0) for values, or nested iif(condition, a, b)
nullif=iif(a == b, null, a)
cast convert try_cast parse=to_integer(a), to_decimal(a), date(a, \"yyyy-MM-dd\"), or concat(a) for text
to_string tostring string str text to_char to_text=concat(a) for text, or format(date, \"yyyy-MM-dd\") for dates
length len char_length strlen=a.length() for text, or size_of(a) for arrays
count cardinality array_length=size_of(a)
substring mid slice=substr(a, 0, 3), which counts from 0
charindex indexof strpos position locate find search=instr(a, \"x\")
replace replaceall substitute=replacestr(a, \"x\", \"y\"), or a.replaceAll(\"x+\", \"y\") for a pattern
regexp_replace=a.replaceAll(\"x+\", \"y\")
regexp_extract regexp_substr regex match=extract_regex(a, \"(x+)\")
regexp_like rlike matches=matches_regex(a, \"x+\")
like contains includes=instr(a, \"x\") >= 0, or a =~ \"x.*\"
startswith starts_with=a =^ \"x\"
endswith ends_with=a =$ \"x\"
tolower tolowercase lowercase downcase=lower(a)
toupper touppercase uppercase upcase=upper(a)
concat_ws=join(\", \", [a, b])
array_join implode=join(\", \", a)
splitstr string_split split_part=explode(a, \",\")
current_timestamp getdate sysdate today current_date curdate=now(), or timestamp() for milliseconds
to_date to_timestamp parse_date str_to_date parsedate strptime date_parse todate=date(a, \"yyyy-MM-dd\")
date_format format_date strftime formatdate dateformat=format(date, \"yyyy-MM-dd\"), or dformat(milliseconds, \"yyyy-MM-dd\")
from_unixtime unix_to_date epoch_to_date=dformat(seconds * 1000, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")
extract datepart date_trunc year month day hour minute second=date_part(\"year\", date)
to_number tonumber number int integer parseint toint to_int=to_integer(a)
float double decimal parsefloat tofloat to_double todouble=to_decimal(a)
datediff date_diff timestampdiff dateadd date_add date_sub add_days=a number of milliseconds, as timestamp() gives it, and dformat(milliseconds, \"yyyy-MM-dd\")
json_parse parse_json from_json get_json_object json_extract=json_to_object(a)
md5hash sha sha2=sha256(a)
uuid_generate_v4 newid gen_random_uuid generate_uuid=uuid()
mod=a % b
strip=trim(a)
object_keys keys=get_keys(a)
array_append append push=add_to_array(a, b)
array_concat array_cat=join_arrays(a, b)
array list=[a, b]
object struct named_struct map=to_object(\"key\", a)
exists has is_present isset=contains_key(a)
not_null is_not_null isnotnull notempty=a != null
is_null=a == null
";

/// What does here what a function of another language does there.
pub(super) fn instead_of_function(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    instead(FUNCTIONS, &name)
}

/// The text of the row that has a word.
fn instead(table: &'static str, word: &str) -> Option<&'static str> {
    table.lines().find_map(|row| {
        let (words, instead) = row.split_once('=')?;
        words.split(' ').any(|known| known == word).then_some(instead)
    })
}

/// Words between values, in small letters.
const WORDS: &str = "\
and=`&&`, or `and` in small letters, joins conditions
or=`||`, or `or` in small letters, joins conditions
not=`!`, or `not` in small letters, negates
is=`== null` and `!= null` ask for null
in=`a =~ [\"x\", \"y\"]` asks for one of a list
like=`=~` compares with a pattern, `=^` with a beginning, `=$` with an end
between=`a >= 1 && a <= 9` asks for a range
case when then else end=`iif(condition, a, b)` or `condition ? a : b` chooses, `decode(a, \"x\", 1, 0)` by values
as=`to_integer(a)`, `to_decimal(a)` and `date(a, \"yyyy-MM-dd\")` convert
mod div=`%` and `/` divide
typeof instanceof=there is no question for a type
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

/// How what stands at a place, where the text stops being an expression, is written here.
pub(super) fn instead_of(text: &str, start: usize, end: usize) -> Option<&'static str> {
    let found = text.get(start..end).unwrap_or_default();
    let before = text.get(..start).unwrap_or_default();
    let word = |word: &str| instead(WORDS, &word.to_ascii_lowercase());
    match found.chars().next() {
        Some('“' | '”' | '‘' | '’' | '„' | '‚' | '«' | '»' | '‹' | '›') => {
            Some("write straight quotes, `\"` or `'`, in place of the curly ones")
        }
        Some('`') => Some("write texts in `\"` or `'`, and odd names of fields in `${…}`"),
        Some('–' | '—' | '−' | '‐' | '‑') => Some("write `-` for minus"),
        Some('×' | '·') => Some("write `*` for times"),
        Some('≠' | '≤' | '≥') => Some("write `!=`, `<=` or `>=`"),
        Some('\u{a0}' | '\u{200b}' | '\u{feff}' | '\u{2009}' | '\u{202f}') => Some("write an ordinary space, or none"),
        Some('>') if before.ends_with('<') => Some("`!=` compares for what is not equal"),
        Some('>') if before.ends_with('=') => Some("a lambda is written `x -> …`"),
        Some('=') if before.ends_with("==") || before.ends_with("!=") => {
            Some("`==` and `!=` compare; there is no third `=`")
        }
        Some('=') if text.get(end..).is_some_and(|rest| rest.starts_with('>')) => Some("a lambda is written `x -> …`"),
        Some('\'' | '"') if before.trim_end().ends_with(['\'', '"']) => Some("`+` or concat() joins texts"),
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
    use super::{instead_of_function, instead_of_name};
    use crate::language::functions::{function, names};

    #[test]
    fn no_function_of_the_language_is_called_one_of_another() {
        for name in names() {
            assert_eq!(instead_of_function(name), None, "{name}");
        }
        assert_eq!(instead_of_function("NVL"), Some("coalesce(a, b)"));
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
