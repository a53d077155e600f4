//! `cargo xtask faces` makes what the other languages are told of the core: types, stubs, schemas and pages.

#![allow(clippy::format_push_string, clippy::format_collect, reason = "what is made is short, and nobody waits for it")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

mod calls;
mod expression;
mod faces;
mod inputs;
mod known;
mod methods;
mod model;
mod pages;
mod python;
mod results;
mod rust;
mod schemas;
mod table;
mod types;
mod typescript;
mod words;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["faces"] => done(write()),
        ["faces", "--check"] => done(check()),
        _ => done(Err("usage: cargo xtask faces [--check]".to_owned())),
    }
}

#[allow(clippy::print_stderr, reason = "a command talks")]
fn done(result: Result<(), String>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new(".")).to_owned()
}

/// Writes every file that differs.
fn write() -> Result<(), String> {
    for (path, text) in faces::files(&root())? {
        let path = root().join(path);
        if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
            let folder = path.parent().unwrap_or(Path::new("."));
            fs::create_dir_all(folder)
                .and_then(|()| fs::write(&path, text))
                .map_err(|error| format!("{}: {error}", path.display()))?;
        }
    }
    Ok(())
}

/// Names every file that isn't what the tables make.
fn check() -> Result<(), String> {
    let files = faces::files(&root())?;
    let stale = files.iter().filter(|(path, text)| fs::read_to_string(root().join(path)).ok().as_ref() != Some(text));
    let stale: Vec<String> = stale.map(|(path, _)| path.display().to_string()).collect();
    if stale.is_empty() { Ok(()) } else { Err(format!("`cargo xtask faces` makes other files: {}", stale.join(", "))) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_committed_is_what_the_tables_make() {
        assert_eq!(super::check(), Ok(()));
    }
}
