//! Data Prep's expression language, as far as an emulator needs it: balance, and a short list of what there is.

use serde_json::{Value, json};

use crate::call::Call;
use crate::reply::{Answered, Reply, general};
use crate::state::Scope;

/// What is wrong with an expression: brackets and quotes that do not match, or a hanging operator.
pub(crate) fn fault(text: &str) -> Option<String> {
    let mut open = Vec::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '(' | '[' | '{' => open.push(character),
            ')' | ']' | '}' => {
                let opened = match character {
                    ')' => '(',
                    ']' => '[',
                    _ => '{',
                };
                if open.pop() != Some(opened) {
                    return Some(format!("Unexpected {character}"));
                }
            }
            '"' | '\'' if !close(&mut characters, character) => {
                return Some("A text is not closed".to_owned());
            }
            _ => {}
        }
    }
    if let Some(bracket) = open.pop() {
        return Some(format!("{bracket} is not closed"));
    }
    let text = text.trim();
    let hanging = text.is_empty() || text.ends_with(['+', '-', '*', '/', '%', ',', '&', '|', '=', '<', '>', '.', '!']);
    hanging.then(|| "The expression ends too early".to_owned())
}

fn close(characters: &mut std::str::Chars<'_>, quote: char) -> bool {
    while let Some(character) = characters.next() {
        if character == '\\' {
            characters.next();
        } else if character == quote {
            return true;
        }
    }
    false
}

/// The page's answer, an object, rather than the `OpenAPI` document's bare boolean.
pub(crate) fn validate(_: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    call.object()?;
    let expression = call.body()?["expression"].as_str();
    let expression = expression.ok_or_else(|| general(400, "expression is required"))?;
    match fault(expression) {
        None => Reply::ok(json!({ "validationStatus": "succeeded", "error": "none" })),
        Some(fault) => Err(general(400, &format!("The expression is not valid: {fault}"))),
    }
}

/// The Java type of texts, as the platform names it.
const TEXT: &str = "java.lang.String";

/// A few of the functions, enough to read the answer's shape.
pub(crate) fn functions(_: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    let function = |(name, category, returns, types): (&str, &str, &str, &[&str])| {
        let param = |(position, kind): (usize, &&str)| {
            let name = format!("PARAM{position}");
            json!({ "name": name, "description": "", "type": "required", "dataType": kind, "position": position })
        };
        let params: Vec<Value> = types.iter().enumerate().map(param).collect();
        json!({ "category": category, "function": name, "description": "", "returns": "", "returnType": returns,
            "params": params })
    };
    let known: [(&str, &str, &str, &[&str]); 8] = [
        ("concat", "String", TEXT, &[TEXT]),
        ("lower", "String", TEXT, &[TEXT]),
        ("upper", "String", TEXT, &[TEXT]),
        ("trim", "String", TEXT, &[TEXT]),
        ("iif", "Logical", "java.lang.Object", &["java.lang.Boolean", "java.lang.Object", "java.lang.Object"]),
        ("coalesce", "Logical", "java.lang.Object", &["java.lang.Object"]),
        ("date", "Date", "java.time.ZonedDateTime", &[TEXT, TEXT]),
        ("dformat", "Date", TEXT, &["java.lang.Long", TEXT]),
    ];
    Reply::ok(known.into_iter().map(function).collect())
}

/// A few of the operators.
pub(crate) fn operators(_: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    let known = [("+", "add"), ("-", "subtract"), ("*", "multiply"), ("/", "divide"), ("==", "equals")];
    let operator = |(symbol, method): (&str, &str)| {
        json!({ "operatorSymbol": symbol, "methodName": method, "numberOfOperands": 2, "description": "",
            "example": format!("4 {symbol} 2") })
    };
    Reply::ok(known.into_iter().map(operator).collect())
}
