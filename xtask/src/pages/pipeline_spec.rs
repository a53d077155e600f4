//! The page of a pipeline's spec.

use super::{HEAD, head, line};
use crate::maker::describe;
use crate::table::{Field, read};

const SAYS: &str = "What [a pipeline](pipelines.md) is told of what should exist. `aepflow/pipeline.schema.json` of the npm package and \
`aepflow/schemas/pipeline.json` of the Python package are its JSON Schema, which editors take from the member `$schema`; \
`Pipeline.check` finds what no schema can say. In the table **bold** is required, and `[]` stands for each entry of a list.";

const EXAMPLE: &str = r#"{
  "name": "Shop",
  "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "STRIPE_KEY"}}},
  "schedule": {"frequency": "hour", "interval": 6},
  "options": {"errorDiagnosticsEnabled": true, "partialIngestionPercent": 5},
  "resources": [
    {"resource": "charges", "target": {"class": "experienceEvent"}},
    {
      "resource": "customers",
      "target": {
        "class": "profile",
        "identities": [{"path": "data.email", "namespace": "Email", "primary": true}],
        "profile": true
      },
      "mapping": {"exclude": ["data.phone"]},
      "schedule": {"frequency": "day", "interval": 1}
    }
  ]
}"#;

/// The page.
///
/// # Errors
/// What a field lacks.
pub fn page() -> Result<String, String> {
    let mut text = format!("{HEAD}\n# Spec of a pipeline\n\n{SAYS}\n\n```json\n{EXAMPLE}\n```\n\n## Members\n\n");
    text += &head(&["member", "what it may hold", "what it is for"]);
    members("", &read(&aepflow::faces::pipeline_spec())?, &mut text);
    Ok(text)
}

/// The rows of an object's members, and of those within.
fn members(at: &str, fields: &[Field], text: &mut String) {
    for field in fields {
        let name = format!("{at}{}", field.name);
        let shown = if field.required { format!("**`{name}`**") } else { format!("`{name}`") };
        let holds = if field.allowed.is_empty() {
            field.words.clone()
        } else {
            field.allowed.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        };
        *text += &line(&[&shown, &holds, &describe(field)]);
        let within = if field.kind == "list" { format!("{name}[].") } else { format!("{name}.") };
        members(&within, &field.fields, text);
    }
}
