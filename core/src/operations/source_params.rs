//! The parameter of explore requests that carries an object as Base64.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::diagnostics::{Code, Diagnostic, Error};
use crate::http::decode;
use crate::json::{Document, Kind, Value};

/// The object inside a `sourceParams` value, raw or percent-encoded.
///
/// # Errors
/// [`Error::Invalid`] if the text is not Base64 of a JSON object.
pub fn decode_source_params(text: &str) -> Result<Value, Error> {
    let plain = decode(text.trim());
    // Padding may be left out, as some published samples do.
    let trimmed: Vec<u8> = plain.into_iter().filter(|byte| *byte != b'=').collect();
    let padded = [trimmed.as_slice(), &b"==="[..(4 - trimmed.len() % 4) % 4]].concat();
    let object = STANDARD.decode(padded).ok().and_then(|bytes| {
        let document = Document::parse(&bytes).ok()?;
        (document.root().kind() == Kind::Object).then(|| document.root().to_value())
    });
    object.ok_or_else(|| {
        Error::Invalid(vec![Diagnostic::at(Code::InvalidSourceParams, "").with("field", "sourceParams")])
    })
}
