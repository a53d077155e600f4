//! `cargo xtask faces` makes what users are told of the core: types, stubs, schemas and pages; `cargo xtask surface` lists
//! what is public in Rust; `cargo xtask zones` makes the file of time zones; `cargo xtask tables FOLDER` writes what the npm package has as texts in the place of code.

#![allow(clippy::format_push_string, clippy::format_collect, reason = "what is made is short, and nobody waits for it")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

mod calls;
mod command;
mod expression;
mod faces;
mod inputs;
mod known;
mod maker;
mod methods;
mod model;
mod pages;
mod python;
mod results;
mod rust;
mod schemas;
mod surface;
mod table;
mod types;
mod typescript;
mod words;
mod written;
mod zones;

/// What makes files, and the command that does it.
type Maker = (&'static str, fn(&Path) -> Result<Vec<faces::File>, String>);

const FACES: Maker = ("cargo xtask faces", faces::files);
const SURFACE: Maker = ("cargo xtask surface", surface::files);

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["faces"] => done(write(FACES)),
        ["faces", "--check"] => done(check(FACES)),
        ["surface"] => done(write(SURFACE)),
        ["surface", "--check"] => done(check(SURFACE)),
        ["zones"] => done(zones::write(&root())),
        ["zones", "--check"] => done(zones::check(&root())),
        ["tables", folder] => done(write_all(Path::new(folder), schemas::tables(&root()))),
        _ => done(Err("usage: cargo xtask faces|surface|zones [--check], or tables FOLDER".to_owned())),
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
fn write((_, files): Maker) -> Result<(), String> {
    write_all(&root(), files(&root()))
}

fn write_all(folder: &Path, files: Result<Vec<faces::File>, String>) -> Result<(), String> {
    for (path, text) in files? {
        let path = folder.join(path);
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
fn check((command, files): Maker) -> Result<(), String> {
    let files = files(&root())?;
    let stale = files.iter().filter(|(path, text)| fs::read_to_string(root().join(path)).ok().as_ref() != Some(text));
    let stale: Vec<String> = stale.map(|(path, _)| path.display().to_string()).collect();
    if stale.is_empty() { Ok(()) } else { Err(format!("`{command}` makes other files: {}", stale.join(", "))) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_committed_is_what_the_tables_make() {
        assert_eq!(super::check(super::FACES), Ok(()));
    }

    #[test]
    fn the_surface_is_the_one_that_is_committed() {
        assert_eq!(super::check(super::SURFACE), Ok(()));
    }

    #[test]
    fn the_zones_are_those_of_the_database() {
        assert_eq!(super::zones::check(&super::root()), Ok(()));
    }
}
