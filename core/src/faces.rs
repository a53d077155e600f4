//! The tables from which the types of other languages, forms and pages are made. Hidden from the docs, and left out of
//! what the bindings are made of.

use crate::connectors::CONNECTOR;
use crate::diagnostics::{Code, Severity, cause, words};
use crate::input;
use crate::json::Value;
use crate::lint::{FIXED, LEFT};
use crate::mapping::{self, MAPPING};
use crate::operations::CONTEXT;
use crate::pipeline::SPEC;
use crate::{language, schema};

/// The fields of a context.
#[must_use]
pub fn context() -> Value {
    input::fields(CONTEXT)
}

/// The fields of a call's options.
#[must_use]
pub fn options() -> Value {
    input::fields(input::OPTIONS)
}

/// The fields of a mapping.
#[must_use]
pub fn mapping() -> Value {
    input::fields(MAPPING)
}

/// The fields of a pipeline's spec.
#[must_use]
pub fn pipeline_spec() -> Value {
    input::fields(SPEC)
}

/// The fields of what calls that are no operation take, by the names that their types have.
#[must_use]
pub fn calls() -> Value {
    Value::object(
        [
            ("CheckExpressionInput", language::INPUT),
            ("CheckMappingInput", mapping::CHECKED),
            ("ConvertMappingInput", mapping::CONVERTED),
            ("IdentityInput", schema::IDENTITY),
            ("InferMappingInput", mapping::INFERRED),
            ("InferSchemaInput", schema::INPUT),
            ("MappingTest", mapping::MAPPING_TEST),
            ("PreviewOptions", mapping::PREVIEW_OPTIONS),
            ("SourceFieldInput", language::FIELD),
        ]
        .map(|(name, fields)| (name, Some(input::fields(fields)))),
    )
}

/// All diagnostic codes: `{code, severity, message, help, cause?, fixed?, left?, words}`, the texts with their params in braces;
/// `fixed` is where `fixRequest` mends it, `left` why it doesn't, and `words` a list of `{param, word, phrase}`.
#[must_use]
pub fn codes() -> Value {
    let word = |param: &str, (word, phrase): (&str, &str)| {
        Value::object([("param", Some(param.into())), ("word", Some(word.into())), ("phrase", Some(phrase.into()))])
    };
    Value::list(Code::ALL.iter().map(|code| {
        let words = words(*code).flat_map(|(param, words)| words.into_iter().map(move |pair| word(param, pair)));
        Value::object([
            ("words", Some(Value::list(words))),
            ("code", Some(code.name().into())),
            ("severity", Some(if code.severity() == Severity::Error { "error" } else { "warning" }.into())),
            ("message", Some(code.message().into())),
            ("help", Some(code.help().into())),
            ("cause", cause(*code).map(Value::from)),
            ("fixed", FIXED.iter().find(|(fixed, _)| fixed == code).map(|(_, place)| (*place).into())),
            ("left", LEFT.iter().find(|(_, codes)| codes.contains(code)).map(|(reason, _)| (*reason).into())),
        ])
    }))
}

/// The fields of a definition of a source.
#[must_use]
pub fn connector() -> Value {
    input::fields(CONNECTOR)
}

/// A JSON Schema (2020-12) of a connector: of a file of this crate, and of a definition.
#[must_use]
pub fn connector_schema() -> Value {
    let says = "A source: its specifications, how to authenticate and explore, and what its source connections and flows take.";
    input::schema("Connector", says, input::object_schema(CONNECTOR, &[]))
}

/// The codes of runs and refusals, with what each means: [`codes`] are those of this library.
#[must_use]
pub fn run_codes() -> Value {
    crate::runs::run_codes()
}
