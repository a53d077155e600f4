//! Lists what is wrong with a curl command in a file: the line and the column, what it is, and what to do.

use std::process::ExitCode;
use std::{env, fs};

use aepflow::{Diagnostic, Value, lint_request};

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let path = env::args().nth(1).ok_or("give the path of a file with a curl command")?;
    let faults = lint_request(&fs::read(&path)?, "");
    for fault in &faults {
        println!("{path}:{}: {}: {} ({})", place(fault), fault.code.severity(), fault.message(), fault.help());
    }
    Ok(if faults.iter().any(Diagnostic::is_error) { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// `line:column`; a fault of what is missing has none, and is of the whole.
fn place(fault: &Diagnostic) -> String {
    let number = |name| fault.param(name).and_then(Value::as_i64).unwrap_or(1);
    format!("{}:{}", number("line"), number("column"))
}
