//! Writes the stub of the functions that take any operation, each as a callable with one overload an input or a result.

use crate::expression::Type;
use crate::faces::Tables;
use crate::known::{Imports, Known};
use crate::model::By;
use crate::python::{HEAD, Writer};

/// The stub.
pub fn stub(tables: &Tables, known: &Known<'_>) -> String {
    let mut writer = Writer { known, imports: Imports::new(), module: "" };
    for name in ["JsonText", "Operation", "Request"] {
        writer.name(name, &[]);
    }
    let classes = [
        check(tables, &mut writer),
        build_request(tables, &mut writer),
        parse_response(tables, &mut writer),
        next_page(tables, &mut writer),
        next_input(tables, &mut writer),
    ];
    let imports = writer.imports().replace("from ._", "from .types._").replace("from .._values", "from ._values");
    format!(
        "{HEAD}\"\"\"The types of the functions that take any operation; what only type checkers read.

An editor shows of a function with an overload for each operation all of them; of a variable only its text.
\"\"\"

from typing import Any, Literal, Protocol, overload

from ._values import Diagnostics
from .types._calls import ContextInput, Options, RequestInput, Response
{imports}
{}",
        classes.join("\n")
    )
}

/// Operations with the same types share an overload.
fn grouped(rows: impl Iterator<Item = (String, String)>) -> Vec<(String, Vec<String>)> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for (types, operation) in rows {
        match groups.iter_mut().find(|(known, _)| *known == types) {
            Some((_, operations)) => operations.push(format!("{operation:?}")),
            None => groups.push((types, vec![format!("{operation:?}")])),
        }
    }
    groups
}

fn class(name: &str, doc: &str, overloads: &[String]) -> String {
    let overloads: String =
        overloads.iter().map(|one| format!("    @overload\n    def __call__(\n        self,\n{one}")).collect();
    format!("class {name}(Protocol):\n    \"\"\"{doc}\"\"\"\n\n{overloads}")
}

fn with_inputs(tables: &Tables, writer: &mut Writer<'_>) -> Vec<(String, Vec<String>)> {
    let rows: Vec<(String, String)> = tables
        .operations
        .iter()
        .map(|one| (writer.holds(&Type::name(&tables.inputs[&one.name]), By::Caller), one.name.clone()))
        .collect();
    grouped(rows.into_iter())
}

fn check(tables: &Tables, writer: &mut Writer<'_>) -> String {
    let rest = "        options: Options | None = None,\n    ) -> Diagnostics: ...\n";
    let mut overloads: Vec<String> = with_inputs(tables, writer)
        .iter()
        .map(|(input, names)| {
            format!("        operation: Literal[{}],\n        input: {input} | JsonText,\n{rest}", names.join(", "))
        })
        .collect();
    overloads.push(format!("        operation: Operation,\n        input: JsonText,\n{rest}"));
    class("Check", "Everything wrong with an input.", &overloads)
}

fn build_request(tables: &Tables, writer: &mut Writer<'_>) -> String {
    let rest = "        options: Options | None = None,\n    ) -> Request: ...\n";
    let mut overloads: Vec<String> = with_inputs(tables, writer)
        .iter()
        .map(|(input, names)| {
            // The call for a token needs none of what it is to give.
            let hosts = if input == "CreateAccessTokenInput" { writer.name("HostNames", &[]) } else { String::new() };
            let context = if hosts.is_empty() { "ContextInput".to_owned() } else { format!("ContextInput | {hosts}") };
            let operation = format!("        operation: Literal[{}],\n", names.join(", "));
            format!("{operation}        input: {input} | JsonText,\n        context: {context},\n{rest}")
        })
        .collect();
    overloads.push(format!(
        "        operation: Operation,\n        input: JsonText,\n        context: ContextInput,\n{rest}"
    ));
    class("BuildRequest", "The request of an operation.", &overloads)
}

fn parse_response(tables: &Tables, writer: &mut Writer<'_>) -> String {
    let rows: Vec<(String, String)> = tables
        .operations
        .iter()
        .zip(&tables.results)
        .map(|(one, result)| (writer.holds(result, By::Library), one.name.clone()))
        .collect();
    let overload = |operation: String, result: &str| {
        format!(
            "        operation: {operation},\n        response: Response,\n        request: RequestInput | None = None,\n    ) -> {result}: ...\n"
        )
    };
    let mut overloads: Vec<String> = grouped(rows.into_iter())
        .iter()
        .map(|(result, names)| overload(format!("Literal[{}]", names.join(", ")), result))
        .collect();
    overloads.push(overload("Operation".to_owned(), "Any"));
    class("ParseResponse", "The result in an answer.", &overloads)
}

/// The input and the result of each operation that gives pages.
fn paged(tables: &Tables, writer: &mut Writer<'_>) -> Vec<(String, String, String)> {
    let paged = tables.operations.iter().zip(&tables.results).filter(|(one, _)| one.paged);
    let types = paged.map(|(operation, result)| {
        let input = writer.holds(&Type::name(&tables.inputs[&operation.name]), By::Caller);
        (input, writer.holds(result, By::Library), operation.name.clone())
    });
    types.collect()
}

fn next_page(tables: &Tables, writer: &mut Writer<'_>) -> String {
    let rows = paged(tables, writer).into_iter().map(|(input, result, name)| {
        (format!("        input: {input} | JsonText,\n        result: {result} | JsonText,\n"), name)
    });
    let rest =
        "        context: ContextInput,\n        options: Options | None = None,\n    ) -> Request | None: ...\n";
    let overloads: Vec<String> = grouped(rows)
        .iter()
        .map(|(types, names)| format!("        operation: Literal[{}],\n{types}{rest}", names.join(", ")))
        .collect();
    class("NextPage", "The request for the next page.", &overloads)
}

fn next_input(tables: &Tables, writer: &mut Writer<'_>) -> String {
    let rows = paged(tables, writer).into_iter().map(|(input, result, name)| {
        let types = format!("        input: {input} | JsonText,\n        result: {result} | JsonText,\n");
        (format!("{types}    ) -> {input} | None: ...\n"), name)
    });
    let overloads: Vec<String> = grouped(rows)
        .iter()
        .map(|(types, names)| format!("        operation: Literal[{}],\n{types}", names.join(", ")))
        .collect();
    class("NextInput", "The input for the next page.", &overloads)
}
