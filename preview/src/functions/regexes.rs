//! Functions with regular expressions, which are Java's.

use std::borrow::Cow;

use aepflow_java::regex::{Match, Regex, Stop};

use super::arguments::Arguments;
use crate::context::Context;
use crate::failure::{Failure, Outcome};
use crate::value::Value;

/// The longest text that is made.
const MOST: usize = 1 << 20;

fn stopped(stop: Stop) -> Failure {
    match stop {
        Stop::TooManySteps => Failure::costly(stop.to_string()),
        Stop::InsideCharacter => Failure::offline(stop.to_string()),
    }
}

/// Whether a whole text matches.
pub(crate) fn matches(regex: &Regex, text: &str, steps: &mut u64) -> Outcome<bool> {
    regex.matches(text, steps).map(|found| found.is_some()).map_err(stopped)
}

pub(super) fn matches_whole<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (Some(text), Some(pattern)) = (given.text(0)?, given.text(1)?) else { return Ok(Value::Null) };
    let regex = context.regex(&pattern)?;
    Ok(Value::Boolean(matches(&regex, &text, &mut context.regex_steps)?))
}

pub(super) fn extract<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (Some(text), Some(pattern)) = (given.text(0)?, given.text(1)?) else { return Ok(Value::Null) };
    let regex = context.regex(&pattern)?;
    let found = regex.find_at(&text, 0, &mut context.regex_steps).map_err(stopped)?;
    let Some(found) = found else { return Ok(Value::list(Vec::new())) };
    let groups = (0..=regex.groups()).map(|group| match span(&found, group, &text) {
        Some(part) => Value::text(part.to_owned()),
        None => Value::Null,
    });
    Ok(Value::list(groups.collect()))
}

fn span<'t>(found: &Match, group: usize, text: &'t str) -> Option<&'t str> {
    let (start, end) = found.group(group)?;
    text.get(start..end)
}

pub(super) fn explode<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let Some(text) = given.text(0)? else { return Ok(Value::Null) };
    let pattern = given.text(1)?.unwrap_or(Cow::Borrowed(","));
    pieces(context, &text, &pattern, 0)
}

pub(super) fn split<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (Some(text), Some(pattern)) = (given.text(0)?, given.text(1)?) else { return Ok(Value::Null) };
    pieces(context, &text, &pattern, given.integer(2)?.unwrap_or(0))
}

/// The parts of a text between matches, as `String.split` gives them.
fn pieces<'v>(context: &mut Context<'v>, text: &str, pattern: &str, limit: i64) -> Outcome<Value<'v>> {
    let regex = context.regex(pattern)?;
    if limit > 0 {
        return Err(Failure::offline("`split` with a limit above 0 is not evaluated offline"));
    }
    let pieces = regex.split(text, limit < 0, &mut context.regex_steps).map_err(stopped)?;
    Ok(Value::list(pieces.into_iter().map(|piece| Value::text(piece.to_owned())).collect()))
}

pub(super) fn replace_all<'v>(context: &mut Context<'v>, given: Arguments<'_, 'v>) -> Outcome<Value<'v>> {
    let (Some(text), Some(pattern), Some(new)) = (given.text(0)?, given.text(1)?, given.text(2)?) else {
        return Ok(Value::Null);
    };
    let regex = context.regex(&pattern)?;
    let (mut out, mut copied, mut matches) = (String::new(), 0, regex.find_all(&text));
    while let Some(found) = matches.next(&mut context.regex_steps).map_err(stopped)? {
        let (start, end) = found.span();
        out.push_str(text.get(copied..start).unwrap_or_default());
        expand(&new, &found, &regex, &text, &mut out)?;
        copied = end;
        if out.len() > MOST {
            return Err(Failure::costly("the text gets too long"));
        }
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Ok(Value::text(out))
}

/// Writes what replaces a match: `$1` is a group, `${name}` a named one, and a backslash takes the meaning of what follows.
fn expand(new: &str, found: &Match, regex: &Regex, text: &str, out: &mut String) -> Outcome<()> {
    let fault = || Failure::new("the replacement has a `$` or `\\` without a meaning");
    let mut chars = new.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' => out.push(chars.next().ok_or_else(fault)?),
            '$' => {
                let digit = chars.next().and_then(|c| c.to_digit(10)).ok_or_else(fault)?;
                let mut group = usize::try_from(digit).unwrap_or_default();
                // More digits belong to the number as long as there is such a group.
                while let Some(digit) = chars.peek().and_then(|c| c.to_digit(10)) {
                    let longer = group * 10 + usize::try_from(digit).unwrap_or_default();
                    if longer > regex.groups() {
                        break;
                    }
                    group = longer;
                    chars.next();
                }
                if group > regex.groups() {
                    return Err(fault());
                }
                out.push_str(span(found, group, text).unwrap_or_default());
            }
            c => out.push(c),
        }
    }
    Ok(())
}
