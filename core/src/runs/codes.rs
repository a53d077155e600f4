//! The table of codes: those of runs, batches, records and sources, and those with which the services refuse.

use crate::data::data;
#[cfg(feature = "forms")]
use crate::json::Value;
use crate::json::{Document, Node};

const SERVICES: &str =
    "https://experienceleague.adobe.com/en/docs/experience-platform/sources/errors/flow-service-errors";
const SOURCES: &str = "https://experienceleague.adobe.com/en/docs/experience-platform/sources/errors/sources-errors";
const REGISTRY: &str = "https://experienceleague.adobe.com/en/docs/experience-platform/xdm/troubleshooting-guide";
const IDENTITY: &str = "https://developer.adobe.com/experience-platform-apis/references/identity-service/";
const GATEWAY: &str = "https://experienceleague.adobe.com/en/docs/experience-platform/landing/troubleshooting";

/// How much a cause of a code weighs; what says most comes last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Nothing is wrong.
    Note,
    /// Others are summed up.
    Summary,
    /// How many, and not why.
    Count,
    /// The code is not known, and its text may say more.
    Unknown,
    Cause,
    /// A cause with its field.
    Field,
}

/// What is known of a code.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) code: String,
    pub(super) catalogue: String,
    pub(super) meaning: String,
    pub(super) fix: String,
    pub(super) page: Option<String>,
    /// Who says so: `adobe`, `inferred`, `others` or `none`.
    pub(super) basis: String,
    pub(super) weight: Weight,
    /// Whether the message shows a credential.
    pub(super) is_secret: bool,
    /// The rule of the schema that is broken, where the code is said to mean that one.
    pub(super) rule: Option<String>,
    /// What the message names.
    #[cfg_attr(not(feature = "forms"), expect(dead_code, reason = "the page of codes says it"))]
    pub(super) names: Option<String>,
}

/// The table, as text that was read once.
#[derive(Debug)]
pub(super) struct Table {
    runs: Option<Document<'static>>,
    services: Option<Document<'static>>,
}

impl Table {
    pub(super) fn read() -> Self {
        // INVARIANT: a unit test reads the same bytes.
        Table {
            runs: Document::parse(data!("run_codes.json").as_bytes()).ok(),
            services: Document::parse(data!("service_errors.json").as_bytes()).ok(),
        }
    }

    /// The rows of a code: of several catalogues where more than one has it. A code without a row has that of its family,
    /// which ends in `-*`.
    pub(super) fn find(&self, code: &str) -> Vec<Row> {
        let found = self.rows(&|known| known == code);
        if !found.is_empty() {
            return found;
        }
        self.rows(&|known| known.strip_suffix('*').is_some_and(|family| code.starts_with(family)))
    }

    pub(super) fn rows(&self, wanted: &dyn Fn(&str) -> bool) -> Vec<Row> {
        let mut rows = Vec::new();
        for row in self.services.iter().flat_map(|table| table.root().elements()) {
            rows.extend(text(row, "code").filter(|code| wanted(code)).map(|code| refusal(row, code)));
        }
        for group in self.runs.iter().flat_map(|table| table.root().elements()) {
            for row in group.get("rows").into_iter().flat_map(Node::elements) {
                rows.extend(text(row, "code").filter(|code| wanted(code)).map(|code| of_run(group, row, code)));
            }
        }
        rows
    }
}

fn text(node: Node<'_>, name: &str) -> Option<String> {
    Some(node.get(name)?.as_str()?.into_owned())
}

fn refusal(row: Node<'_>, code: String) -> Row {
    let (catalogue, page) = match code.as_bytes() {
        // The sources' own, of those that calls are answered with.
        _ if row.get("catalogue").is_some() => ("sources", SOURCES),
        [b'I' | b'N', ..] => ("identity", IDENTITY),
        [b'X', ..] => ("schema-registry", REGISTRY),
        [_, _, _, _, b'-', ..] => ("flow-service", SERVICES),
        _ => ("gateway", GATEWAY),
    };
    Row {
        code,
        catalogue: catalogue.to_owned(),
        meaning: text(row, "cause").unwrap_or_default(),
        fix: text(row, "help").unwrap_or_default(),
        page: Some(page.to_owned()),
        basis: "adobe".to_owned(),
        weight: Weight::Cause,
        is_secret: false,
        rule: None,
        names: None,
    }
}

fn of_run(group: Node<'_>, row: Node<'_>, code: String) -> Row {
    let basis = text(row, "basis").or_else(|| text(group, "basis"));
    let meaning = text(row, "cause").unwrap_or_default();
    let weight = match text(row, "weight").as_deref() {
        Some("note") => Weight::Note,
        Some("summary") => Weight::Summary,
        Some("count") => Weight::Count,
        _ if meaning == super::UNKNOWN => Weight::Unknown,
        _ => Weight::Cause,
    };
    Row {
        code,
        catalogue: text(group, "catalogue").unwrap_or_default(),
        meaning,
        fix: text(row, "help").unwrap_or_default(),
        page: text(group, "page"),
        basis: basis.unwrap_or_else(|| "adobe".to_owned()),
        weight,
        is_secret: row.get("secret").is_some(),
        rule: text(row, "rule"),
        names: text(row, "names"),
    }
}

/// All rows, in the order of the table.
#[cfg(feature = "forms")]
pub(crate) fn run_codes() -> Value {
    Value::list(Table::read().rows(&|_| true).into_iter().map(|row| {
        Value::object([
            ("code", Some(row.code.into())),
            ("catalogue", Some(row.catalogue.into())),
            ("meaning", Some(row.meaning.into())),
            ("fix", Some(row.fix.into())),
            ("page", row.page.map(Value::from)),
            ("basis", Some(row.basis.into())),
            ("names", row.names.map(Value::from)),
        ])
    }))
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn every_row_is_read_with_all_that_it_needs() {
        let table = Table::read();
        assert!(table.runs.is_some() && table.services.is_some());
        let rows = table.rows(&|_| true);
        assert!(rows.len() > 300);
        for row in rows {
            assert!(!row.meaning.is_empty() && !row.fix.is_empty() && !row.catalogue.is_empty(), "{row:?}");
            let basis = ["adobe", "inferred", "others", "none"];
            assert!(basis.contains(&row.basis.as_str()) && (row.basis != "adobe" || row.page.is_some()), "{row:?}");
        }
    }

    #[test]
    fn a_code_of_two_catalogues_has_the_rows_of_both() {
        let catalogues: Vec<_> = Table::read().find("1403-400").into_iter().map(|row| row.catalogue).collect();
        assert_eq!(catalogues, ["flow-service", "sources"]);
    }
}
