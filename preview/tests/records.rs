//! However a record is read and its output is put together, the result is the same.

use aepflow::json::{Document, Fields, Node, Shape};
use aepflow_preview::{Plan, PreviewOptions, Run, Zones};
use proptest::prelude::*;

const NAMES: [&str; 6] = ["a", "b", "c", "a.b", "b.c", "name of ten"];

/// JSON with names and values that come again and again.
fn value() -> impl Strategy<Value = String> {
    let scalar = prop::sample::select(vec![
        "null",
        "true",
        "false",
        "0",
        "-0",
        "12",
        "1.50",
        "2e3",
        "\"\"",
        "\"text\"",
        "\"a text that is longer than a word { of eight bytes\"",
        r#""line\nand \"quote\"""#,
        r#""\u00e9\/\ud83d\ude00""#,
        "\"é日本\"",
    ]);
    scalar.prop_map(str::to_owned).prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            3 => object(inner.clone()),
            1 => prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(","))),
        ]
    })
}

fn object(inner: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    let space = prop::sample::select(vec!["", "", "", " "]);
    (prop::sample::subsequence(NAMES.to_vec(), 0..=5), prop::collection::vec(inner, 5), space).prop_map(
        |(names, values, space)| {
            let members = names.iter().zip(values).map(|(name, value)| format!("\"{name}\":{space}{value}"));
            format!("{{{}}}", members.collect::<Vec<_>>().join(&format!(",{space}")))
        },
    )
}

/// Records, of which some are damaged: a byte is another one, or is left out.
fn records() -> impl Strategy<Value = Vec<String>> {
    let damage = prop::option::weighted(
        0.4,
        (any::<prop::sample::Index>(), prop::sample::select(b"\"{}[],:\\ 0-.eatn\x01u".to_vec())),
    );
    let record = (object(value()), damage, any::<bool>()).prop_map(|(record, damage, replaces)| {
        let Some((at, byte)) = damage else { return record };
        let mut bytes = record.clone().into_bytes();
        let at = at.index(bytes.len());
        if replaces {
            bytes[at] = byte;
        } else {
            bytes.remove(at);
        }
        String::from_utf8(bytes).unwrap_or(record)
    });
    prop::collection::vec(record, 1..8)
}

/// Whether all is a record whose names have no escapes, as none have here that aren't damaged.
fn has_plain_names(node: Node<'_>, text: &str) -> bool {
    node.members().all(|(name, value)| text.contains(&format!("\"{name}\"")) && has_plain_names(value, text))
        && node.elements().all(|element| has_plain_names(element, text))
}

const PATHS: [&[&str]; 6] =
    [&["a"], &["a", "b"], &["a", "b", "c"], &["b", "a"], &["c", "name of ten"], &["name of ten"]];

const ROWS: &str = r#"
    {"source":"a","destination":"o.a"},
    {"source":"a.b","destination":"o.ab"},
    {"source":"b.c","destination":"p.bc"},
    {"source":"c.a.b","destination":"o.cab"},
    {"source":"${name of ten}","destination":"q"},
    {"source":"a.b.c","sourceType":"EXPRESSION","destination":"e.abc"},
    {"source":"b.c","sourceType":"EXPRESSION","destination":"e.bc"},
    {"source":"a[0].b","sourceType":"EXPRESSION","destination":"e.index"},
    {"source":"b + 1","sourceType":"EXPRESSION","destination":"e.sum"},
    {"source":"is_set(a.b)","sourceType":"EXPRESSION","destination":"e.set"},
    {"source":"get_keys(c)","sourceType":"EXPRESSION","destination":"e.keys"},
    {"source":"uuid()","sourceType":"EXPRESSION","destination":"e.id"}"#;

/// Mappings that are written as a list, and the same with an array, for which the tree is needed.
fn plans() -> [Plan; 2] {
    [ROWS.to_owned(), format!(r#"{ROWS}, {{"source":"1","sourceType":"STATIC","destination":"zz[0]"}}"#)]
        .map(|rows| Plan::compile(&format!(r#"{{"mappings":[{rows}]}}"#)).expect("mappings"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fields_of_a_text_are_those_of_its_document(records in records()) {
        let mut fields = Fields::default();
        let numbers = PATHS.map(|path| fields.add(path.iter().copied()));
        let (mut shape, mut found) = (Shape::default(), Vec::new());
        for record in &records {
            let document = Document::parse(record.as_bytes());
            let is_found = shape.find(&fields, record, &mut found);
            let is_plain = document.as_ref().is_ok_and(|document| has_plain_names(document.root(), record));
            prop_assert!(if is_found { document.is_ok() } else { !is_plain }, "{record}");
            let (true, Ok(document)) = (is_found, document) else { continue };
            let expected = fields.find(document.root());
            for number in numbers {
                let (span, node) = (found[number], expected[number]);
                prop_assert_eq!(span.is_some(), node.is_some(), "{}", record);
                let (Some(span), Some(node)) = (span, node) else { continue };
                let again = Document::parse(span.raw(record).as_bytes()).expect("JSON");
                prop_assert_eq!(again.root().to_value(), node.to_value());
                prop_assert_eq!(span.kind(), node.kind());
                if let Some(text) = node.as_str() {
                    prop_assert_eq!(span.meant(record), text);
                }
            }
        }
    }

    #[test]
    fn lines_and_documents_have_the_same_outputs(records in records()) {
        let zones = Zones::none();
        let plans = plans();
        let [mut lines, mut nodes, mut trees] =
            [&plans[0], &plans[0], &plans[1]].map(|plan| Run::new(plan, PreviewOptions::default(), &zones));
        for record in &records {
            let Ok(document) = Document::parse(record.as_bytes()) else { continue };
            if document.root().get("").is_some() || !matches!(record.as_bytes(), [b'{', ..]) {
                continue;
            }
            let line = lines.text(record.as_bytes());
            prop_assert_eq!(&line, &nodes.record(document.root()), "{}", record);
            let mut tree = trees.text(record.as_bytes());
            let inner = line.output.trim_start_matches('{').strip_suffix('}').unwrap_or_default();
            prop_assert!(!inner.is_empty());
            prop_assert_eq!(&tree.output, &format!("{{{inner},\"zz\":[\"1\"]}}"), "{}", record);
            tree.output.clone_from(&line.output);
            prop_assert_eq!(&tree, &line);
        }
        prop_assert_eq!(lines.totals(), nodes.totals());
        prop_assert_eq!(lines.totals(), &trees.totals()[..lines.totals().len()]);
    }
}

#[test]
fn names_without_end_are_no_burden() {
    let mut fields = Fields::default();
    let id = fields.add(["id"]);
    let (mut shape, mut found) = (Shape::default(), Vec::new());
    let mut last = 0;
    for record in 0..30_000 {
        let text = format!(r#"{{"id":{record},"name that comes only once {record}":0}}"#);
        if shape.find(&fields, &text, &mut found) {
            assert_eq!(found[id].map(|span| span.raw(&text).to_owned()), Some(record.to_string()));
            last = record;
        }
    }
    // What is remembered is bounded, and what is known stays known.
    assert!(last < 29_999);
    assert!(shape.find(&fields, r#"{"id":7}"#, &mut found));
    assert!(!shape.find(&fields, r#"{"id":7,"id":8}"#, &mut found));
    assert_eq!(fields.find(Document::parse(br#"{"id":7}"#).expect("JSON").root())[id].map(Node::raw), Some("7"));
}
