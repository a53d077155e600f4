//! How names are written in paths and expressions.

use aepflow_syntax::path;
use aepflow_syntax::text::replace;
use std::borrow::Cow;

use super::functions::function;
use super::words::{begins_name, continues_name, is_reserved};

/// Bytes that go on with a name.
const NAME: u8 = 1;
/// Bytes at which the reading of a quoted text must stop.
pub(super) const STOP: u8 = 2;
/// Bytes that may begin white space or a comment.
pub(super) const SPACE: u8 = 4;
/// Bytes between the names of a path.
const PATH: u8 = 8;

/// What a byte may be: a table, as every byte of an expression is looked up.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < u8::MAX {
        classes[byte as usize] = match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_' => NAME,
            b'\n' | b'\r' | b'/' => STOP | SPACE,
            b'"' | b'\'' | b'\\' | 0xe2 => STOP,
            b' ' | b'\t' | 0xc | b'#' => SPACE,
            b'.' | b'[' | b']' | b'*' => PATH,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// Whether a byte is of a class.
pub(super) fn is(byte: u8, class: u8) -> bool {
    CLASSES[usize::from(byte)] & class != 0
}

/// How many bytes at the front are ASCII letters, digits or `_`.
pub(super) fn plain_len(bytes: &[u8]) -> usize {
    bytes.iter().take_while(|byte| is(**byte, NAME)).count()
}

/// Whether a path that was read contains nothing that might be written in another way.
pub(super) fn is_plain_path(path: &str) -> bool {
    path::is_bare(path) || !path.is_empty() && path.bytes().all(|byte| is(byte, NAME | PATH))
}

/// A name as a step of a path, as a mapping's source and an expression alike read it; nothing if it can't be written.
pub(crate) fn path_step(name: &str) -> Option<String> {
    if name.is_empty() || name.contains(|c: char| matches!(c, '{' | '}' | '\\') || c.is_control()) {
        return None;
    }
    let mut step = String::new();
    write_name(name, is_reserved(name) || function(name).is_some(), &mut step);
    Some(step)
}

/// Writes a name, in `${…}` if it must be.
pub(super) fn write_name(name: &str, wrap: bool, out: &mut String) {
    let begins = matches!(name.as_bytes(), [b'a'..=b'z' | b'A'..=b'Z' | b'_', ..]);
    if begins && !wrap && plain_len(name.as_bytes()) == name.len() {
        return out.push_str(name);
    }
    let wrap = wrap || !name.starts_with(begins_name) || !name.chars().all(|c| continues_name(c) || c == '.');
    let escaped = if name.contains('.') { Cow::from(replace(name, ".", "\\.")) } else { Cow::from(name) };
    for part in [if wrap { "${" } else { "" }, &escaped, if wrap { "}" } else { "" }] {
        out.push_str(part);
    }
}
