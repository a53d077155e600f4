//! Credentials as people paste them: with quotes, spaces and signs that belong to where they were copied from.

use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::Pointer;

/// Secrets that people choose, or that are made of several parts: spaces and other letters may belong to them.
const OF_ANY_TEXT: [&str; 3] = ["password", "connectionString", "privateKeyPassphrase"];
/// What the names of addresses end with: that of a host, server, URL, URI, endpoint or domain, whatever its first letter.
const ADDRESSES: [&str; 6] = ["ost", "erver", "rl", "ri", "ndpoint", "omain"];
/// What the keys of sources begin with, of which no access token of Adobe is one.
const SOURCE_KEYS: [&str; 4] = ["sk_", "rk_", "pk_", "whsec_"];

/// Reports what is wrong with a credential of that name; gives what was meant, without quotes and spaces around it.
///
/// Of one that isn't known, only what is wrong with any is reported.
pub(crate) fn check_credential<'t>(
    name: &str,
    text: &'t str,
    secret: Option<bool>,
    place: &Pointer<'_>,
    faults: &mut Faults,
) -> &'t str {
    let (meant, found) = meant(text, secret != Some(false));
    faults.extend(found.into_iter().flatten().map(|code| Diagnostic::new(code, place)));
    let is_key = secret == Some(true) && !OF_ANY_TEXT.contains(&name);
    let is_one_word = is_key || secret == Some(false) && ADDRESSES.iter().any(|end| name.ends_with(end));
    if is_one_word && found[2].is_none() && meant.contains(char::is_whitespace) {
        faults.push(Diagnostic::new(Code::CredentialWithSpace, place));
    }
    let is_around = |c: char| found[0].is_some() && is_quote(c);
    let is_odd = |c: char| is_invisible(c) || is_key && !c.is_ascii() && !c.is_whitespace() && !is_around(c);
    if let Some((index, odd)) = text.chars().enumerate().find(|(_, c)| is_odd(*c)) {
        let fault = Diagnostic::new(Code::CredentialCharacter, place).with("column", index + 1);
        faults.push(fault.with("character", format!("U+{:04X}", u32::from(odd))));
    }
    meant
}

/// A credential without the quotes, `Bearer` and spaces around it, and the code of each that it had.
fn meant(text: &str, is_secret: bool) -> (&str, [Option<Code>; 3]) {
    let mut meant = text.trim();
    let mut found = [None, None, (meant.len() < text.len()).then_some(Code::CredentialWithSpace)];
    if is_secret {
        let mut chars = meant.chars();
        if chars.next().is_some_and(is_quote) && chars.next_back().is_some_and(is_quote) {
            (meant, found[0]) = (chars.as_str().trim(), Some(Code::CredentialInQuotes));
        }
        if let Some((scheme, token)) = meant.split_at_checked(7)
            && scheme.eq_ignore_ascii_case("bearer ")
        {
            (meant, found[1]) = (token.trim(), Some(Code::CredentialWithBearer));
        }
    }
    (meant, found)
}

/// Quotes, straight, curly and of Markdown.
fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '\u{2018}'..='\u{201f}')
}

/// Characters that are not seen: of no width, soft hyphens, marks of direction and of byte order.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// The one sandbox whose kind its name tells: the default one of production.
const PRODUCTION: &str = "prod";
/// What the keys of Stripe begin with that give test data.
const TEST_KEYS: [&str; 2] = ["sk_test_", "rk_test_"];

/// Whether a sandbox of production would get test data.
pub(crate) fn is_test_key_in_production(key: &str, sandbox: &str) -> bool {
    sandbox == PRODUCTION && TEST_KEYS.iter().any(|start| key.starts_with(start))
}

/// What is wrong with a token or key of Adobe's, which a header carries.
pub(crate) fn header_fault(text: &str) -> Option<Code> {
    let (meant, found) = meant(text, true);
    let is_key = || SOURCE_KEYS.iter().any(|start| meant.starts_with(start)).then_some(Code::SourceKeyAsToken);
    let is_odd = || (!text.bytes().all(|byte| byte.is_ascii_graphic())).then_some(Code::InvalidHeaderValue);
    found.into_iter().flatten().next().or_else(is_key).or_else(is_odd)
}
