//! Random expressions of operators over literals of all types and over fields of a record.

use crate::random::Random;

/// The record of `Operators.java`.
pub const RECORD: &str = r#"{"n":null,"i":5,"zero":0,"l":9223372036854775807,"big":12345678901234567890,"d":1.5,"t":"abc",
    "num":"7","frac":"2.50","blank":"","flag":true,"tags":["a","b",5],"o":{"a":1,"t":"x","n":null,"list":[10,"20",3.5,null]}}"#;

const FIELDS: [&str; 30] = [
    "n",
    "i",
    "zero",
    "l",
    "big",
    "d",
    "t",
    "num",
    "frac",
    "blank",
    "flag",
    "tags",
    "o",
    "absent",
    "o.a",
    "o.t",
    "o.n",
    "o.zz",
    "o.list",
    "o['a']",
    "o['zz']",
    "tags[0]",
    "tags[2]",
    "tags[9]",
    "tags[zero]",
    "o.list[1]",
    "o.list[2]",
    "absent.x",
    "absent[0]",
    "o[\"t\"]",
];
const NUMBERS: [&str; 52] = [
    "0",
    "1",
    "2",
    "3",
    "7",
    "10",
    "100",
    "010",
    "0x1F",
    "2147483646",
    "2147483647",
    "2147483648",
    "4294967296",
    "9223372036854775806",
    "9223372036854775807",
    "9223372036854775808",
    "18446744073709551616",
    "98765432109876543210",
    "0l",
    "1l",
    "7l",
    "2147483647l",
    "2147483648l",
    "9223372036854775807l",
    "0h",
    "1h",
    "7h",
    "9223372036854775807h",
    "92233720368547758089h",
    "0.0",
    "1.0",
    "1.5",
    "2.0",
    "0.1",
    "2.5d",
    "1.0e3",
    "1.0e300",
    "9007199254740993.0",
    "3.0E-5",
    "123456789.125",
    "0.0f",
    "1.5f",
    "0.1f",
    "16777217.0f",
    "3.0f",
    "0b",
    "1b",
    "1.5b",
    "0.10b",
    "3b",
    "1.00b",
    "123456789012345678901234567890.12345b",
];
const TEXTS: [&str; 34] = [
    "",
    "a",
    "abc",
    "ab",
    "c",
    "b",
    "x",
    "5",
    "7",
    "05",
    "-3",
    "+7",
    "0",
    "1",
    "1.5",
    "2.50",
    "1e3",
    "1.",
    ".5",
    ".",
    "e5",
    "2147483648",
    "9223372036854775808",
    "1.0",
    "true",
    "false",
    " 5",
    "5 ",
    "NaN",
    "0x10",
    "1.5f",
    "10",
    "a.c",
    "[ab]+",
];
const BINARY: [&str; 40] = [
    "+", "-", "*", "/", "%", "div", "mod", "==", "!=", "eq", "ne", "<", "<=", ">", ">=", "lt", "le", "gt", "ge", "=~",
    "!~", "=^", "!^", "=$", "!$", "&&", "||", "and", "or", "&", "|", "^", "?:", "+", "-", "*", "/", "%", "==", "<",
];
const UNARY: [&str; 7] = ["-", "!", "~", "not ", "empty ", "size ", "-"];

/// An expression with at most so many operators in each other.
pub fn expression(random: &mut Random, depth: usize) -> String {
    if depth == 0 {
        return operand(random);
    }
    let inner = |random: &mut Random| {
        let depth = if random.once_in(2) { 0 } else { depth - 1 };
        expression(random, depth)
    };
    match random.below(20) {
        0..=12 => {
            let (left, right) = (inner(random), inner(random));
            format!("({left}) {} ({right})", random.of(&BINARY))
        }
        13 | 14 => {
            let operand = inner(random);
            format!("{}({operand})", random.of(&UNARY))
        }
        15 => format!("({}) ? ({}) : ({})", inner(random), inner(random), inner(random)),
        16 => format!("({}) ?: ({})", inner(random), inner(random)),
        17 => {
            // Without parentheses the order of the operators counts.
            let operators = ["+", "-", "*", "/", "%", "==", "<", "&&", "||", "&", "|", "^"];
            let parts: Vec<String> =
                (0..2).map(|_| format!("{} {} ", operand(random), random.of(&operators))).collect();
            format!("{}{}", parts.concat(), operand(random))
        }
        18 => format!("({})[{}]", container(random), operand(random)),
        _ => inner(random),
    }
}

fn operand(random: &mut Random) -> String {
    match random.below(16) {
        0..=4 => random.of(&NUMBERS).to_owned(),
        5..=7 => format!("\"{}\"", random.of(&TEXTS)),
        8..=11 => random.of(&FIELDS).to_owned(),
        12 => random.of(&["null", "true", "false", "true", "false"]).to_owned(),
        13 => format!("-{}", random.of(&NUMBERS)),
        _ => container(random),
    }
}

fn scalar(random: &mut Random) -> String {
    match random.below(5) {
        0 | 1 => random.of(&NUMBERS).to_owned(),
        2 => format!("\"{}\"", random.of(&TEXTS)),
        3 => random.of(&["n", "i", "l", "d", "t", "num", "flag", "o.a", "absent"]).to_owned(),
        _ => random.of(&["null", "true", "false"]).to_owned(),
    }
}

fn container(random: &mut Random) -> String {
    let scalars = |random: &mut Random, least: usize| {
        let count = least + random.below(3);
        (0..count).map(|_| scalar(random)).collect::<Vec<_>>().join(", ")
    };
    match random.below(8) {
        0 | 1 => format!("[{}]", scalars(random, 0)),
        2 => format!("{{{}}}", scalars(random, 1)),
        3 => {
            let keys = ["\"a\"", "\"t\"", "\"abc\"", "5", "1", "1l", "true", "1.5"];
            let entries = (0..1 + random.below(2)).map(|_| format!("{} : {}", random.of(&keys), scalar(random)));
            format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
        }
        4 => {
            let ends =
                ["0", "1", "3", "7", "i", "\"5\"", "2l", "3h", "2.7", "1.5b", "null", "true", "o.a", "\"a\"", "n"];
            format!("({}..{})", random.of(&ends), random.of(&ends))
        }
        5 => {
            let ends = [
                "2147483645",
                "2147483647",
                "2147483649",
                "-2147483648",
                "-2147483650",
                "9223372036854775805",
                "l",
                "big",
            ];
            format!("({}..{})", random.of(&ends), random.of(&ends))
        }
        6 => random.of(&["tags", "o", "o.list"]).to_owned(),
        _ => format!("[{}, [{}]]", scalars(random, 1), scalars(random, 1)),
    }
}
