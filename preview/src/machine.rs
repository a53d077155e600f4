//! Evaluates an expression on a record.

use std::borrow::Cow;
use std::rc::Rc;

use aepflow::language::Meaning;

use crate::arithmetic::{self, equal, told, truth};
use crate::context::Context;
use crate::expression::{Kind, Part, Step};
use crate::failure::{Failure, Outcome, Status};
use crate::functions::{self, Arguments, Function};
use crate::numbers::{described, to_int, to_long};
use crate::operators::{begins_or_ends, ordered, range, ranges_over};
use crate::path;
use crate::record::{Lack, Record};
use crate::value::{Map, Value};

/// How many parts of expressions are evaluated for one record at most.
const STEPS: u64 = 1_000_000;
/// How many bytes the texts and arrays that it makes may have together.
const BYTES: usize = 1 << 27;

/// What an expression is evaluated in.
pub(crate) struct Machine<'v> {
    record: &'v Record<'v>,
    pub(crate) context: Context<'v>,
    steps: u64,
    bytes: usize,
    variables: Vec<(&'v str, Value<'v>)>,
    /// Those of the calls that are evaluated, the innermost ones last: in a list of their own each would allocate.
    arguments: Vec<Value<'v>>,
    /// The value of each part, if they are asked for.
    pub(crate) trace: Option<Vec<(usize, usize, Outcome<Value<'v>>)>>,
}

impl<'v> Machine<'v> {
    pub(crate) fn new(record: &'v Record<'v>, context: Context<'v>) -> Self {
        Machine {
            record,
            context,
            steps: STEPS,
            bytes: BYTES,
            variables: Vec::new(),
            arguments: Vec::new(),
            trace: None,
        }
    }

    pub(crate) fn record(&self) -> &'v Record<'v> {
        self.record
    }

    /// The value of a part.
    pub(crate) fn value(&mut self, part: &'v Part) -> Outcome<Value<'v>> {
        self.steps = self.steps.saturating_sub(1);
        if self.steps == 0 {
            return Err(Failure::costly("the expression takes too many steps"));
        }
        let mut outcome = self.kind(part);
        if let Err(failure) = &mut outcome {
            failure.lies_in(part.start, part.end);
        }
        if let Some(trace) = &mut self.trace {
            trace.push((part.start, part.end, outcome.clone()));
        }
        outcome
    }

    /// Counts the memory of a value that was made.
    fn kept(&mut self, value: Value<'v>) -> Outcome<Value<'v>> {
        let bytes = match &value {
            Value::Text(Cow::Owned(text)) => text.len(),
            Value::List(elements) => elements.len().saturating_mul(size_of::<Value<'_>>()),
            _ => 0,
        };
        self.bytes = self.bytes.checked_sub(bytes).ok_or_else(|| Failure::costly("the values take too much memory"))?;
        Ok(value)
    }

    /// Calls a function with the arguments that lie behind a place already, and with these.
    fn call(&mut self, function: &Function, start: usize, arguments: &'v [Part]) -> Outcome<Value<'v>> {
        for argument in arguments {
            let value = self.value(argument)?;
            self.arguments.push(value);
        }
        let values = self.arguments.get(start..).unwrap_or_default();
        spend(&mut self.steps, values)?;
        let made = (function.call)(&mut self.context, Arguments { name: function.name, values });
        self.arguments.truncate(start);
        self.kept(made?)
    }

    fn values(&mut self, parts: &'v [Part]) -> Outcome<Vec<Value<'v>>> {
        parts.iter().map(|part| self.value(part)).collect()
    }

    fn kind(&mut self, part: &'v Part) -> Outcome<Value<'v>> {
        Ok(match &part.kind {
            Kind::Null => Value::Null,
            Kind::Boolean(flag) => Value::Boolean(*flag),
            Kind::Integer(number) => Value::Integer(*number),
            Kind::Long(number) => Value::Long(*number),
            Kind::BigInteger(number) => Value::BigInteger(Rc::new(number.clone())),
            Kind::Float(number) => Value::Float(*number),
            Kind::Double(number) => Value::Double(*number),
            Kind::Decimal(number) => Value::Decimal(Rc::new(number.clone())),
            Kind::Text(text) => Value::text(text),
            Kind::Regex(regex) => Value::Regex(regex),
            Kind::Array(items, false) => Value::Array(Rc::new(self.values(items)?)),
            Kind::Array(items, true) => Value::list(self.values(items)?),
            Kind::Set(items) => self.set(items)?,
            Kind::Map(entries) => {
                let mut map = Map::default();
                for (key, value) in entries {
                    let key = self.value(key)?;
                    map.set(key, self.value(value)?);
                }
                Value::map(map)
            }
            Kind::Field(name, field) => match self.record.field(*field) {
                Some(value) => value,
                None if self.record.lack(*field) == Lack::Field => Value::Null,
                None => self.record.value().child(name),
            },
            Kind::Variable(name) => {
                let known = self.variables.iter().rev().find(|(known, _)| known == name);
                known.map_or(Value::Null, |(_, value)| value.clone())
            }
            Kind::Path(base, steps) => self.path(base, steps)?,
            Kind::Reach(field, taken, base, steps) => {
                let behind = steps.get(*taken..).unwrap_or_default();
                match self.record.field(*field) {
                    Some(value) => self.steps(value, behind)?,
                    None => match self.record.lack(*field) {
                        Lack::Field => self.steps(Value::Null, behind)?,
                        Lack::Outer => Value::Null,
                        Lack::Unclear => self.path(base, steps)?,
                    },
                }
            }
            Kind::Call(function, arguments) => {
                let start = self.arguments.len();
                self.call(function, start, arguments)?
            }
            Kind::Has(path) => Value::Boolean(self.has(path)?),
            Kind::Each { array, parameter, body, transforms } => self.each(array, parameter, body, *transforms)?,
            Kind::Unary(operator, operand) => self.unary(*operator, operand)?,
            Kind::Chain(operands) => self.chain(operands)?,
            Kind::Binary(operator, operands) => self.binary(*operator, operands)?,
            Kind::Conditional(parts) => {
                let [test, yes, no] = &**parts;
                let branch = if truth(&self.value(test)?) { yes } else { no };
                self.value(branch)?
            }
            Kind::Refused(reason) => return Err(Failure::new(reason)),
            Kind::Offline(reason) => return Err(Failure::offline(reason)),
        })
    }

    fn set(&mut self, items: &'v [Part]) -> Outcome<Value<'v>> {
        let mut set: Vec<Value<'v>> = Vec::new();
        for value in self.values(items)? {
            if !set.iter().any(|known| known.same(&value)) {
                set.push(value);
            }
        }
        Ok(Value::Set(Rc::new(set)))
    }

    fn path(&mut self, base: &'v Part, steps: &'v [Step]) -> Outcome<Value<'v>> {
        // A key of the record that contains dots is found without escapes where nothing is in the way.
        if let Kind::Field(name, _) = &base.kind
            && self.record.value().child(name).is_null()
            && let Some((value, taken)) = self.dotted(name, steps)
        {
            return self.steps(value, steps.get(taken..).unwrap_or_default());
        }
        let value = self.value(base)?;
        self.steps(value, steps)
    }

    /// The value of the shortest joined name that the record has, and how many steps it takes.
    fn dotted(&self, name: &str, steps: &[Step]) -> Option<(Value<'v>, usize)> {
        let mut joined = name.to_owned();
        for (at, step) in steps.iter().enumerate() {
            let Step::Member(child) = step else { return None };
            joined.push('.');
            joined.push_str(child);
            let found = self.record.value().child(&joined);
            if !found.is_null() {
                return Some((found, at + 1));
            }
        }
        None
    }

    fn steps(&mut self, mut value: Value<'v>, steps: &'v [Step]) -> Outcome<Value<'v>> {
        for step in steps {
            // Nothing is in null, and its methods give null.
            if value.is_null() && !matches!(step, Step::Every) {
                return Ok(Value::Null);
            }
            value = match step {
                Step::Member(name) => member(&value, name)?,
                Step::Index(index) => {
                    let index = self.value(index)?;
                    element(&value, &index)?
                }
                Step::Method(method, arguments) => {
                    let start = self.arguments.len();
                    self.arguments.push(value);
                    self.call(method, start, arguments)?
                }
                Step::Unknown(name) => {
                    return Err(Failure::offline(format!(
                        "the method `{name}` of Java is known to the platform alone"
                    )));
                }
                Step::Refused(why) => return Err(Failure::new(why.clone())),
                Step::Every => return Err(Failure::new("`[*]` means something in paths alone, not in expressions")),
            };
        }
        Ok(value)
    }

    fn has(&mut self, path: &'v Part) -> Outcome<bool> {
        match &path.kind {
            Kind::Text(text) => Ok(path::find(&self.record.value(), text).is_some()),
            Kind::Field(name, _) => Ok(self.record.value().find(name).is_some()),
            Kind::Path(base, steps) | Kind::Reach(_, _, base, steps) => {
                let Kind::Field(name, _) = &base.kind else { return Ok(!self.value(path)?.is_null()) };
                let Some((Step::Member(last), before)) = steps.split_last() else {
                    return Ok(!self.value(path)?.is_null());
                };
                let outer = self.record.value().child(name);
                let outer = self.steps(outer, before)?;
                Ok(outer.find(last).is_some()
                    || self.dotted(name, steps).is_some_and(|(_, taken)| taken == steps.len()))
            }
            _ => Ok(!self.value(path)?.is_null()),
        }
    }

    fn each(&mut self, array: &'v Part, parameter: &'v str, body: &'v Part, transforms: bool) -> Outcome<Value<'v>> {
        let array = self.value(array)?;
        if array.is_null() {
            return Ok(Value::Null);
        }
        let Some(elements) = array.elements() else {
            return Err(Failure::new(format!("an array is needed here, and this is {}", described(&array))));
        };
        let mut out = Vec::new();
        for element in elements.iter() {
            self.variables.push((parameter, element.clone()));
            let result = self.value(body);
            self.variables.pop();
            let result = result?;
            if transforms {
                out.push(result);
            } else if truth(&result) {
                out.push(element.clone());
            }
        }
        Ok(Value::list(out))
    }

    fn unary(&mut self, operator: Meaning, operand: &'v Part) -> Outcome<Value<'v>> {
        let value = match self.value(operand) {
            // The engine takes what fails for empty.
            Err(failure)
                if failure.status == Status::Failed
                    && !failure.passes
                    && matches!(operator, Meaning::Empty | Meaning::Size) =>
            {
                Value::Null
            }
            value => value?,
        };
        Ok(match operator {
            Meaning::Negate => arithmetic::negate(&value)?,
            Meaning::Plus => arithmetic::confirm(&value)?,
            Meaning::Complement => Value::Long(!to_long(&value)?),
            Meaning::Not => Value::Boolean(!truth(&value)),
            Meaning::Empty => Value::Boolean(arithmetic::is_empty(&value)),
            _ => Value::count(arithmetic::size(&value).unwrap_or_default()),
        })
    }

    /// Operators of one level, from left to right.
    fn chain(&mut self, operands: &'v [(Meaning, Part)]) -> Outcome<Value<'v>> {
        let Some(((_, first), rest)) = operands.split_first() else { return Ok(Value::Null) };
        let mut left = self.value(first)?;
        for (operator, operand) in rest {
            left = match operator {
                // The right side is evaluated only where it decides.
                Meaning::And => Value::Boolean(truth(&left) && truth(&self.value(operand)?)),
                Meaning::Or => Value::Boolean(truth(&left) || truth(&self.value(operand)?)),
                _ => {
                    let right = self.value(operand)?;
                    match operator {
                        Meaning::BitAnd => Value::Long(to_long(&left)? & to_long(&right)?),
                        Meaning::BitOr => Value::Long(to_long(&left)? | to_long(&right)?),
                        Meaning::BitXor => Value::Long(to_long(&left)? ^ to_long(&right)?),
                        _ => {
                            let operands = [left, right];
                            spend(&mut self.steps, &operands)?;
                            let made = arithmetic::arithmetic(*operator, &operands[0], &operands[1])?;
                            self.kept(made)?
                        }
                    }
                }
            };
        }
        Ok(left)
    }

    fn binary(&mut self, operator: Meaning, operands: &'v [Part; 2]) -> Outcome<Value<'v>> {
        let [one, other] = operands;
        let left = self.value(one)?;
        match operator {
            Meaning::Elvis if truth(&left) => return Ok(left),
            Meaning::NullDefault if !left.is_null() => return Ok(left),
            Meaning::Elvis | Meaning::NullDefault => return self.value(other),
            _ => {}
        }
        let operands = [left, self.value(other)?];
        spend(&mut self.steps, &operands)?;
        let [left, right] = operands;
        Ok(Value::Boolean(match operator {
            Meaning::Range => return range(&left, &right),
            Meaning::Equal => equal(&left, &right)?,
            Meaning::NotEqual => !equal(&left, &right)?,
            Meaning::Less | Meaning::LessOrEqual | Meaning::Greater | Meaning::GreaterOrEqual => {
                ordered(operator, &left, &right)?
            }
            Meaning::Matches => self.contains(&right, &left)?,
            Meaning::NotMatches => !self.contains(&right, &left)?,
            Meaning::StartsWith => begins_or_ends(&left, &right, |text, part| text.starts_with(part))?,
            Meaning::NotStartsWith => !begins_or_ends(&left, &right, |text, part| text.starts_with(part))?,
            Meaning::EndsWith => begins_or_ends(&left, &right, |text, part| text.ends_with(part))?,
            _ => !begins_or_ends(&left, &right, |text, part| text.ends_with(part))?,
        }))
    }

    /// `value =~ container`
    fn contains(&mut self, container: &Value<'v>, value: &Value<'v>) -> Outcome<bool> {
        if container.is_null() || value.is_null() {
            return Ok(container.is_null() && value.is_null());
        }
        match container {
            Value::Regex(regex) => functions::matches(regex, &told(value)?, &mut self.context.regex_steps),
            Value::Text(pattern) => {
                let regex = self.context.regex(pattern)?;
                functions::matches(&regex, &told(value)?, &mut self.context.regex_steps)
            }
            _ => {
                if let Some(map) = container.entries() {
                    let has = |key: &Value<'_>| map.get(key).is_some();
                    return Ok(match value.entries() {
                        Some(asked) => asked.entries().iter().all(|(key, _)| has(key)),
                        None => has(value),
                    });
                }
                let Some(elements) = container.elements() else { return equal(container, value) };
                let has = |asked: &Value<'_>| match container {
                    Value::Range(numbers) => ranges_over(numbers, asked),
                    _ => elements.iter().any(|known| known.same(asked)),
                };
                // An array is asked for as a whole, and asks for all as a whole; a list element by element.
                let is_whole = [container, value].iter().any(|value| matches!(value, Value::Array(_)));
                let asked = value.elements().filter(|_| !is_whole);
                // Each that is asked for is compared with each.
                let work = elements.len().saturating_mul(asked.as_ref().map_or(1, |asked| asked.len())) / 64;
                self.steps = self.steps.saturating_sub(work as u64);
                if self.steps == 0 {
                    return Err(Failure::costly("the expression takes too many steps"));
                }
                Ok(match asked {
                    Some(asked) => asked.iter().all(has),
                    None => has(value),
                })
            }
        }
    }
}

/// Counts the work that big operands are: 64 bytes of a text or 8 elements of an array are a step.
fn spend(steps: &mut u64, values: &[Value<'_>]) -> Outcome<()> {
    let work = |value: &Value<'_>| match value {
        Value::Text(text) => text.len() / 64,
        Value::Json(node) => (node.elements().count() + node.members().count()) / 8,
        other => arithmetic::size(other).unwrap_or_default() / 8,
    };
    *steps = steps.saturating_sub(values.iter().map(work).sum::<usize>() as u64);
    if *steps == 0 { Err(Failure::costly("the expression takes too many steps")) } else { Ok(()) }
}

fn member<'v>(value: &Value<'v>, name: &str) -> Outcome<Value<'v>> {
    if value.is_object() {
        return Ok(value.child(name));
    }
    if !value.is_array() {
        return Err(Failure::offline(format!(
            "what `{name}` is of {} is known to the platform alone",
            described(value)
        )));
    }
    Ok(name.parse().ok().and_then(|at| value.element(at)).unwrap_or(Value::Null))
}

fn element<'v>(value: &Value<'v>, index: &Value<'v>) -> Outcome<Value<'v>> {
    if let (Value::Map(map), key) = (value, index) {
        return Ok(map.get(key).cloned().unwrap_or(Value::Null));
    }
    if value.is_object() {
        return Ok(if let Value::Text(name) = index { value.child(name) } else { Value::Null });
    }
    if !value.is_array() {
        return Err(Failure::new(format!("{} has no elements", described(value))));
    }
    // Java takes 32 bits of a number; nothing else is a position, and sets and ranges have none.
    if !index.is_number() || matches!(value, Value::Set(_) | Value::Range(_)) {
        return Ok(Value::Null);
    }
    let at = usize::try_from(to_int(index)).ok();
    Ok(at.and_then(|at| value.element(at)).unwrap_or(Value::Null))
}
