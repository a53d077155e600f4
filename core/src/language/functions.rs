//! The functions and methods, as `data/functions.json` lists them.
//!
//! A parameter is a word of [`types::parameter`], or several joined by `|`; `=a,b` behind it lists the only values,
//! `@1-12` the range of constants, `?` makes it optional, `...` lets it repeat. What a function returns is a type, or the numbers of the arguments of which
//! it returns one.

use aepflow_syntax::NameIndex;
use aepflow_syntax::swar::any_step;
use std::sync::OnceLock;

use super::types::{self, Accepted, Type};
use super::words::{is_reserved, reserved};
use crate::data::data;
use crate::diagnostics::Diagnostic;
use crate::input::elements;
use crate::json::{Document, Node};

/// A function or a method.
#[derive(Debug)]
pub(super) struct Function {
    pub(super) params: Vec<Param>,
    /// The fewest arguments.
    pub(super) least: usize,
    /// The most arguments, if there is a limit.
    pub(super) most: Option<usize>,
    /// Whether the arguments come in pairs, so that the parameters take turns.
    pub(super) pairs: bool,
    pub(super) returns: Returns,
    /// The only flows in which it works.
    pub(super) only: Option<String>,
    /// Whether it tells if its arguments are there at all.
    pub(super) asks: bool,
}

#[derive(Debug)]
pub(super) struct Param {
    pub(super) accepted: Accepted,
    /// What a message calls what it takes.
    pub(super) expected: String,
    /// The only values, if they are listed; in any case of letters.
    pub(super) values: Vec<String>,
    /// What a constant there must be.
    pub(super) constant: Constant,
    optional: bool,
    repeats: bool,
}

/// What a constant argument must be beside its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Constant {
    Anything,
    /// An integer, or its text; at least and at most so much.
    Integer(i64, i64),
    /// A number's text.
    Number,
    DatePattern,
    Zone,
    Charset,
    Digest,
    Regex,
    /// A regular expression that people take for the text between parts.
    Delimiter,
    /// A function of one value.
    Lambda,
}

#[derive(Debug)]
pub(super) enum Returns {
    Type(Type),
    /// One of these arguments, counted from 0.
    Arguments(Vec<usize>),
}

/// One list of the file.
#[derive(Debug, Default)]
struct Table {
    /// In the order of the file, each with the place of its function; other names of a function have the same place.
    names: NameIndex<'static>,
    functions: Vec<Function>,
}

/// The function of a name.
pub(super) fn function(name: &str) -> Option<&'static Function> {
    tables().0.find(name)
}

/// The method of a name.
pub(super) fn method(name: &str) -> Option<&'static Function> {
    tables().1.find(name)
}

/// Whether a function takes that many arguments; of an unknown one that isn't known.
#[must_use]
pub fn takes(name: &str, count: usize) -> bool {
    function(name).is_none_or(|function| function.takes(count))
}

/// Whether a method takes that many arguments; of an unknown one that isn't known.
#[must_use]
pub fn method_takes(name: &str, count: usize) -> bool {
    method(name).is_none_or(|method| method.takes(count))
}

/// The names of all functions.
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    tables().0.names.names()
}

/// The names of all methods.
pub(super) fn method_names() -> impl Iterator<Item = &'static str> {
    tables().1.names.names()
}

/// Whether one of the steps of a path is a reserved word or the name of a function.
pub(super) fn is_taken_in(path: &str) -> bool {
    let traits = &tables().2;
    any_step(path, |step| {
        let (word, bit) = trait_of(step);
        let may_be = traits.get(word).is_some_and(|bits| bits & bit != 0);
        may_be && str::from_utf8(step).is_ok_and(|step| is_reserved(step) || function(step).is_some())
    })
}

/// The lengths, first and last letters of words, as bits: nearly all names differ from all words by these.
type Traits = [u64; 16];

/// Where the bit of a name is.
fn trait_of(name: &[u8]) -> (usize, u64) {
    let letter = |byte: Option<&u8>| usize::from(byte.copied().unwrap_or_default() & 31);
    let place = (letter(name.first()) * 29 + letter(name.last()) * 37 + name.len()) % 1024;
    (place / 64, 1 << (place % 64))
}

fn add_trait(traits: &mut Traits, name: &str) {
    let (word, bit) = trait_of(name.as_bytes());
    if let Some(bits) = traits.get_mut(word) {
        *bits |= bit;
    }
}

/// Read once, as every call of every expression looks here.
fn tables() -> &'static (Table, Table, Traits) {
    static TABLES: OnceLock<(Table, Table, Traits)> = OnceLock::new();
    TABLES.get_or_init(|| {
        // INVARIANT: a unit test reads the same bytes.
        let file = Document::parse(data!("functions.json").as_bytes()).ok();
        let list = |name| file.as_ref().and_then(|file| Some(Table::read(file.root().get(name)?))).unwrap_or_default();
        let functions = list("functions");
        let mut traits = [0; 16];
        functions.names.names().for_each(|name| add_trait(&mut traits, name));
        reserved().for_each(|word| add_trait(&mut traits, word));
        (functions, list("methods"), traits)
    })
}

impl Table {
    fn read(list: Node<'_>) -> Table {
        let mut read = Table::default();
        for row in list.elements() {
            let mut names = texts(row, "aliases");
            if let Some(name) = text(row, "name") {
                names.push(name);
            }
            for name in names {
                read.names.add(name.into(), read.functions.len());
            }
            if let Some(function) = Function::read(row) {
                read.functions.push(function);
            }
        }
        read
    }

    fn find(&self, name: &str) -> Option<&Function> {
        self.functions.get(self.names.get(name)?)
    }
}

impl Function {
    fn read(row: Node<'_>) -> Option<Function> {
        let params: Vec<Param> = texts(row, "params").iter().filter_map(|text| Param::read(text)).collect();
        let repeats = params.iter().any(|param| param.repeats);
        Some(Function {
            least: params.iter().filter(|param| !param.optional).count(),
            most: (!repeats).then_some(params.len()),
            params,
            pairs: row.get("pairs").is_some(),
            returns: Returns::read(&text(row, "returns")?)?,
            only: text(row, "only"),
            asks: row.get("asks").is_some(),
        })
    }

    /// The parameter that takes the argument at `index`.
    pub(super) fn param(&self, index: usize) -> Option<&Param> {
        let last = self.params.len().checked_sub(1)?;
        self.params.get(if self.pairs { index % 2 } else { index.min(last) })
    }

    /// Whether it takes that many arguments.
    pub(super) fn takes(&self, count: usize) -> bool {
        count >= self.least && self.most.is_none_or(|most| count <= most) && (!self.pairs || count.is_multiple_of(2))
    }

    /// How many arguments it takes, for a message.
    pub(super) fn counts(&self, fault: Diagnostic) -> Diagnostic {
        let (word, most) = match (self.least, self.most) {
            _ if self.pairs => ("pairs", None),
            (1, Some(1)) => ("one", None),
            (least, Some(most)) if least == most => ("exactly", None),
            (_, Some(most)) => ("range", Some(most)),
            (1, None) => ("one_at_least", None),
            (_, None) => ("at_least", None),
        };
        fault.with("expected", word).with("minimum", self.least).with_some("maximum", most)
    }
}

impl Param {
    fn read(text: &str) -> Option<Param> {
        let (text, repeats) = text.strip_suffix("...").map_or((text, false), |text| (text, true));
        let (text, optional) = text.strip_suffix('?').map_or((text, false), |text| (text, true));
        let (words, values) = text.split_once('=').unwrap_or((text, ""));
        let (words, range) = words.split_once('@').unwrap_or((words, ""));
        let constant = Constant::of(words, range);
        let mut words = words.split('|').map(types::parameter);
        let (mut accepted, expected) = words.next()??;
        let mut expected = expected.to_owned();
        for word in words {
            let (other, name) = word?;
            accepted = accepted.with(other);
            expected = format!("{expected}_or_{name}");
        }
        let values = values.split(',').filter(|value| !value.is_empty()).map(str::to_owned).collect();
        Some(Param { accepted, expected, values, constant, optional, repeats })
    }

    /// Whether a text may be the argument.
    pub(super) fn allows(&self, text: &str) -> bool {
        self.values.is_empty() || self.values.iter().any(|value| value.eq_ignore_ascii_case(text))
    }
}

impl Constant {
    /// What a parameter's word asks of constants, with the range behind its `@`: `1-12`, or `0-`.
    fn of(word: &str, range: &str) -> Constant {
        let (least, most) = range.split_once('-').unwrap_or_default();
        match word {
            "integer" => Constant::Integer(least.parse().unwrap_or(i64::MIN), most.parse().unwrap_or(i64::MAX)),
            "number" => Constant::Number,
            "pattern" => Constant::DatePattern,
            "zone" => Constant::Zone,
            "charset" => Constant::Charset,
            "digest" => Constant::Digest,
            "regex" => Constant::Regex,
            "delimiter" => Constant::Delimiter,
            "lambda" => Constant::Lambda,
            _ => Constant::Anything,
        }
    }
}

impl Returns {
    fn read(text: &str) -> Option<Returns> {
        if let Some(kind) = Type::named(text) {
            return Some(Returns::Type(kind));
        }
        let mut numbers = Vec::new();
        for number in text.split('|') {
            numbers.push(usize::try_from(number.parse::<i64>().ok()? - 1).ok()?);
        }
        Some(Returns::Arguments(numbers))
    }
}

fn text(row: Node<'_>, name: &str) -> Option<String> {
    Some(row.get(name)?.as_str()?.into_owned())
}

fn texts(row: Node<'_>, name: &str) -> Vec<String> {
    elements(row.get(name)).filter_map(|text| Some(text.as_str()?.into_owned())).collect()
}

#[cfg(test)]
mod tests {
    use crate::data::data;
    use crate::diagnostics::{Code, Diagnostic};

    use super::{Document, Node, function, method, names, tables};

    #[test]
    fn every_row_is_read_whole() {
        let file = Document::parse(data!("functions.json").as_bytes()).expect("JSON");
        for (list, rows) in [("functions", &tables().0), ("methods", &tables().1)] {
            let list: Vec<Node<'_>> = file.root().get(list).expect("a list").elements().collect();
            assert_eq!(list.len(), rows.functions.len());
            for (node, row) in list.iter().zip(&rows.functions) {
                assert_eq!(node.get("params").expect("params").elements().count(), row.params.len(), "{}", node.raw());
            }
        }
    }

    #[test]
    fn other_names_lead_to_the_same_function() {
        assert!(std::ptr::eq(function("lcase").expect("lcase"), function("lower").expect("lower")));
        assert!(names().all(super::is_taken_in) && !super::is_taken_in("data.id"));
        assert!(function("equals").is_none() && method("equals").is_some() && function("Lower").is_none());
    }

    #[test]
    fn counts_follow_from_the_parameters() {
        let told = |row: &super::Function| row.counts(Diagnostic::at(Code::WrongArgumentCount, "")).told("expected");
        let counts = |name| function(name).map(|row| (told(row), (0..10).filter(|n| row.takes(*n)).collect()));
        assert_eq!(counts("instr"), Some(("2 to 4 arguments".into(), vec![2, 3, 4])));
        assert_eq!(counts("now"), Some(("0 arguments".into(), vec![0])));
        assert_eq!(counts("trim"), Some(("1 argument".into(), vec![1])));
        assert_eq!(counts("decode"), Some(("at least 2 arguments".into(), (2..10).collect())));
        assert_eq!(counts("to_object"), Some(("an even number of arguments, at least 2".into(), vec![2, 4, 6, 8])));
    }
}
