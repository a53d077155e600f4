//! Functions that hash texts.

use std::borrow::Cow;
use std::fmt::Write;

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha512};

use super::arguments::Arguments;
use crate::context::Context;
use crate::failure::{Failure, Outcome};
use crate::value::Value;

pub(super) fn md5<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    digest("md5", given, 0)
}

pub(super) fn sha1<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    digest("sha1", given, 0)
}

pub(super) fn sha256<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    digest("sha256", given, 0)
}

pub(super) fn sha512<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    digest("sha512", given, 0)
}

pub(super) fn crc32<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    digest("crc32", given, 0)
}

pub(super) fn hash<'v>(_: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(algorithm) = given.text(0)? else { return Err(given.refuse(0, "the name of a digest")) };
    digest(&algorithm.to_ascii_lowercase().replace('-', ""), given, 1)
}

/// The digest of the text at a position, in the charset behind it.
fn digest<'v>(algorithm: &str, given: Arguments<'_, 'v>, at: usize) -> Outcome<Value<'v>> {
    let Some(text) = given.text(at)? else { return Ok(Value::Null) };
    let charset = given.text(at + 1)?.unwrap_or(Cow::Borrowed("UTF-8"));
    let bytes = encoded(&text, &charset)?;
    let digest = match algorithm {
        "md5" => Md5::digest(&bytes).to_vec(),
        "sha1" => Sha1::digest(&bytes).to_vec(),
        "sha256" => Sha256::digest(&bytes).to_vec(),
        "sha512" => Sha512::digest(&bytes).to_vec(),
        // Guava, whose texts these are, writes the lowest byte first.
        "crc32" => crc32fast::hash(&bytes).to_le_bytes().to_vec(),
        _ => return Err(given.refuse(0, "`md5`, `sha1`, `sha256`, `sha512` or `crc32`")),
    };
    let mut hex = String::with_capacity(digest.len() * 2);
    for byte in digest {
        let _ = write!(hex, "{byte:02x}");
    }
    Ok(Value::text(hex))
}

/// A text in a charset; a character that it lacks is `?`, as Java writes it.
fn encoded<'t>(text: &'t str, charset: &str) -> Outcome<Cow<'t, [u8]>> {
    let narrow =
        |most: char| text.chars().map(|c| if c <= most { u8::try_from(c).unwrap_or(b'?') } else { b'?' }).collect();
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes);
    Ok(match charset.to_ascii_uppercase().as_str() {
        "UTF-8" | "UTF8" => Cow::Borrowed(text.as_bytes()),
        "US-ASCII" | "ASCII" => Cow::Owned(narrow('\u{7f}')),
        "ISO-8859-1" | "ISO8859_1" | "LATIN1" => Cow::Owned(narrow('\u{ff}')),
        "UTF-16BE" => Cow::Owned(wide(u16::to_be_bytes).collect()),
        "UTF-16LE" => Cow::Owned(wide(u16::to_le_bytes).collect()),
        "UTF-16" => Cow::Owned([0xfe, 0xff].into_iter().chain(wide(u16::to_be_bytes)).collect()),
        _ => {
            return Err(Failure::offline(format!(
                "the charset `{}` is known to the platform alone",
                charset.replace('`', "'")
            )));
        }
    })
}
