//! The rules for single values: ids, etags, times, versions.

use super::field::Shape;
use super::filter::check_filter;
use super::time;
use super::time::Reading;
use crate::diagnostics::{Code, Diagnostic, Faults, nearest, shown};
use crate::json::{Kind, Node, Pointer};
use aepflow_syntax::swar::is_printable;
use aepflow_syntax::text::{contains, replace};

/// Media type under which flows address the newest minor version of a schema.
pub(crate) const SCHEMA_MEDIA_TYPE: &str = "application/vnd.adobe.xed-full+json;version=1";

/// Whether a text contains a control character.
fn has_control(text: &str) -> bool {
    !is_printable(text) && text.chars().any(char::is_control)
}

/// Why a tenant id, with the underscore of its namespace or without, can't name the tenant's own object.
pub(crate) fn tenant_fault(id: &str, place: &Pointer<'_>) -> Option<Diagnostic> {
    if id.contains('@') {
        return Some(Diagnostic::new(Code::OrgIdAsTenant, place));
    }
    let name = id.trim_start_matches('_');
    let fits = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    if fits { None } else { Some(Diagnostic::new(Code::InvalidFieldName, place).with_shown("value", id)) }
}

/// Checks a value whose type fits its shape.
pub(crate) fn check_scalar(node: Node<'_>, shape: &Shape, place: &Pointer<'_>, faults: &mut Faults) {
    let text = node.as_str().unwrap_or_default();
    if node.kind() == Kind::String && !matches!(shape, Shape::Text | Shape::Any) {
        if text.is_empty() {
            faults.push(Diagnostic::new(Code::EmptyValue, place));
            return;
        }
        if has_control(&text) {
            faults.push(Diagnostic::new(Code::ControlCharacter, place));
            return;
        }
        // Reported once, by the rule for all texts.
        if super::text::placeholder(&text).is_some() {
            return;
        }
    }
    let fault = |code| Diagnostic::new(code, place);
    match shape {
        Shape::Uuid if !is_uuid(&text) => faults.push(fault(Code::InvalidUuid)),
        Shape::MappingSetId if !is_hex(&text, 31..=32) => {
            faults.push(fault(Code::InvalidMappingSetId));
        }
        Shape::DatasetId if !is_hex(&text, 24..=24) => faults.push(fault(Code::InvalidDatasetId)),
        Shape::RegistryId(kinds) => registry_id(&text, kinds, place, faults),
        Shape::Etag => etag(&text, place, faults),
        Shape::Integer(min, max) => integer(node, *min, *max, place, faults),
        Shape::Count(min) if count(node).is_none_or(|value| value < *min) => {
            range(node, *min, GREATEST, place, faults);
        }
        Shape::Percent if !is_percent(node.raw()) => {
            faults.push(fault(Code::OutOfRange).with_shown("value", node.raw()).with("expected", shape.expected()));
        }
        Shape::Time => {
            if let Err(diagnostic) = seconds(node, place) {
                faults.push(*diagnostic);
            }
        }
        Shape::Word(words) if !words.contains(&text.as_ref()) => {
            faults.push(unknown_value(&text, words, place));
        }
        Shape::Filter(filters) => check_filter(&text, *filters, place, faults),
        Shape::SchemaVersion => match schema_version(node) {
            SchemaVersionKind::Major => {}
            SchemaVersionKind::Minor => faults.push(fault(Code::SchemaMinorVersion)),
            SchemaVersionKind::Invalid => faults.push(fault(Code::InvalidSchemaVersion)),
        },
        _ => {}
    }
}

/// Whether a JSON number is above 0 and up to 100.
fn is_percent(number: &str) -> bool {
    let (mantissa, exponent) = number.split_once('e').or_else(|| number.split_once('E')).unwrap_or((number, ""));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let zero = |digits: &str| digits.bytes().all(|digit| digit == b'0');
    match whole.parse::<u32>() {
        Ok(whole) if exponent.is_empty() => match whole {
            0 => !zero(fraction),
            100 => zero(fraction),
            _ => whole < 100,
        },
        // Hosts write an exponent only for what is far below 1 or far above 100.
        Ok(_) => exponent.starts_with('-') && !zero(&replace(mantissa, ".", "")),
        Err(_) => false,
    }
}

/// A value outside a closed list.
pub(crate) fn unknown_value(text: &str, allowed: &[&str], place: &Pointer<'_>) -> Diagnostic {
    let among = |text: &str| nearest(text, allowed.iter().copied());
    // `daily` means `day`.
    let near = among(text).or_else(|| among(text.strip_suffix("ly")?));
    Diagnostic::new(Code::UnknownValue, place)
        .with_shown("value", text)
        .with_some("nearest", near)
        .with_list("allowed", allowed)
}

/// 8-4-4-4-12 hexadecimal digits, any version, any case.
pub(crate) fn is_uuid(text: &str) -> bool {
    let mut parts = text.split('-');
    [8, 4, 4, 4, 12].iter().all(|len| parts.next().is_some_and(|part| is_hex(part, *len..=*len)))
        && parts.next().is_none()
}

fn is_hex(text: &str, len: std::ops::RangeInclusive<usize>) -> bool {
    len.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `https://ns.adobe.com/{tenant}/{kind}/{id}`, or Adobe's own `https://ns.adobe.com/xdm/…`.
fn registry_id(text: &str, kinds: &[&str], place: &Pointer<'_>, faults: &mut Faults) {
    let expected = format!("https://ns.adobe.com/TENANT_ID/{}/…", kinds[0]);
    let fault = |code| {
        let kind = match kinds[0] {
            "mixins" => "field group",
            "classes" => "class",
            kind => kind.trim_end_matches('s'),
        };
        Diagnostic::new(code, place).with("kind", kind).with("expected", expected.clone())
    };
    let safe = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b));
    // The short form `_tenant.schemas.hash` is the registry's alternate id.
    if let Some(alternate) = text.strip_prefix('_').filter(|rest| !rest.contains('/')) {
        // Those of Adobe's own have no kind in them.
        let own = ["xdm.", "experience."].iter().any(|root| alternate.starts_with(root));
        let fits = (own || kinds.iter().any(|kind| contains(alternate, &format!(".{kind}.")))) && safe(alternate);
        if !fits {
            faults.push(fault(Code::InvalidSchemaId));
        }
        return;
    }
    let Some(rest) = text.strip_prefix("https://ns.adobe.com/") else {
        faults.push(fault(Code::InvalidSchemaId));
        return;
    };
    let parts: Vec<&str> = rest.split('/').collect();
    if parts[0].contains('@') || is_hex(parts[0], 24..=24) {
        faults.push(fault(Code::OrgIdAsTenant));
    } else if !(parts.iter().all(|part| safe(part))
        && (parts[0] == "xdm" || parts[0] == "experience" || parts.len() == 3 && kinds.contains(&parts[1])))
    {
        faults.push(fault(Code::InvalidSchemaId));
    }
}

/// Whether a text is the `$id` of a registry resource of these kinds.
pub(crate) fn is_registry_id(text: &str, kinds: &[&str]) -> bool {
    let mut faults = Faults::default();
    registry_id(text, kinds, &Pointer::ROOT, &mut faults);
    faults.is_empty()
}

fn etag(text: &str, place: &Pointer<'_>, faults: &mut Faults) {
    let inner = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let visible = |inner: &str| !inner.is_empty() && inner.bytes().all(|b| b.is_ascii_graphic() && b != b'"');
    if !inner.is_some_and(visible) {
        let mut inner = text.strip_prefix("W/").unwrap_or(text).trim().to_owned();
        for mark in ["\"", "'", "\\"] {
            inner = replace(&inner, mark, "");
        }
        faults.push(Diagnostic::new(Code::InvalidEtag, place).with_shown("value", &inner));
    }
}

fn integer(node: Node<'_>, min: i64, max: i64, place: &Pointer<'_>, faults: &mut Faults) {
    if node.as_i64().is_none_or(|value| value < min || value > max) {
        range(node, min, max, place, faults);
    }
}

/// A number that is outside its range.
pub(crate) fn out_of_range(value: &str, min: i64, max: i64, place: &Pointer<'_>) -> Diagnostic {
    Diagnostic::new(Code::OutOfRange, place).with("value", value).with("minimum", min).with("maximum", max)
}

fn range(node: Node<'_>, min: i64, max: i64, place: &Pointer<'_>, faults: &mut Faults) {
    let text = node.as_str();
    let text = text.as_deref().unwrap_or(node.raw());
    faults.push(if text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-') {
        out_of_range(&shown(text), min, max, place)
    } else {
        let fault = Diagnostic::new(Code::NotAnInteger, place).with_shown("value", text);
        fault.with_some("meant", text.strip_suffix(".0").filter(|whole| !whole.contains(|c: char| !c.is_ascii_digit())))
    });
}

/// The greatest integer that JavaScript counts to.
const GREATEST: i64 = i64::MAX >> 10;

/// An integer, or a decimal string read as one; nothing else is coerced.
pub(crate) fn count(node: Node<'_>) -> Option<i64> {
    let value = match node.kind() {
        Kind::Number => node.as_i64(),
        Kind::String => node.as_str().filter(|text| text.bytes().all(|b| b.is_ascii_digit()))?.parse().ok(),
        _ => None,
    };
    value.filter(|value| *value <= GREATEST)
}

/// Unix seconds from an integer, a decimal string, or an RFC 3339 time with zone.
pub(crate) fn seconds(node: Node<'_>, place: &Pointer<'_>) -> Result<i64, Box<Diagnostic>> {
    let fault = |code| Box::new(Diagnostic::new(code, place));
    let text = node.as_str();
    let text = text.as_deref().unwrap_or(node.raw());
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        if digits.len() != text.len() {
            return Err(fault(Code::StartTimeNegative));
        }
        if digits.len() > 10 {
            let seconds = digits.get(..10).unwrap_or_default();
            return Err(Box::new(
                fault(Code::StartTimeMilliseconds).with("digits", digits.len()).with("seconds", seconds),
            ));
        }
        return digits.parse().map_err(|_| fault(Code::StartTimeInvalid));
    }
    let decimal = text.split_once('.').filter(|(_, fraction)| fraction.bytes().all(|byte| byte.is_ascii_digit()));
    if node.kind() == Kind::Number || decimal.is_some() {
        // The help gives the value meant only where it is one.
        let whole = decimal.map(|(whole, _)| whole).filter(|whole| (1..=10).contains(&whole.len()));
        let whole = whole.and_then(|whole| whole.parse::<i64>().ok()).filter(|whole| *whole >= 0);
        return Err(Box::new(fault(Code::StartTimeFraction).with_some("seconds", whole)));
    }
    match time::read(text) {
        Some(Reading::Zoned(seconds)) if seconds < 0 => Err(fault(Code::StartTimeNegative)),
        Some(Reading::Zoned(seconds)) => Ok(seconds),
        Some(Reading::NoZone(seconds)) => {
            let missing = match text.len() {
                10 => "T00:00:00",
                16 => ":00",
                _ => "",
            };
            let value = [text, missing].concat();
            Err(Box::new(fault(Code::StartTimeNoZone).with_shown("value", &value).with("seconds", seconds)))
        }
        None => Err(fault(Code::StartTimeInvalid)),
    }
}

pub(crate) enum SchemaVersionKind {
    Major,
    Minor,
    Invalid,
}

/// `1`, `"1"`, `"1.0"`, or a media type of the registry with `version=1`.
pub(crate) fn schema_version(node: Node<'_>) -> SchemaVersionKind {
    let text = node.as_str();
    let text = text.as_deref().unwrap_or(node.raw());
    let version = match text.split_once(';') {
        None => text,
        Some((media, parameter)) => {
            let media = media.strip_prefix("application/vnd.adobe.xed").and_then(|rest| rest.strip_suffix("+json"));
            match parameter.trim().strip_prefix("version=") {
                Some(version) if media.is_some() => version,
                _ => return SchemaVersionKind::Invalid,
            }
        }
    };
    match version.split_once('.') {
        None if version == "1" => SchemaVersionKind::Major,
        Some(("1", "0")) => SchemaVersionKind::Major,
        Some(("1", minor)) if !minor.is_empty() && minor.bytes().all(|b| b.is_ascii_digit()) => {
            SchemaVersionKind::Minor
        }
        _ => SchemaVersionKind::Invalid,
    }
}
