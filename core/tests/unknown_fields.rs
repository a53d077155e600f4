//! What helps with a field that is not known: `extra` takes it where there is one.

use serde_json::Value;

#[test]
fn extra_is_named_by_the_operations_that_have_it_alone() {
    let table: Value = serde_json::from_str(&aepflow::ffi::operations()).expect("JSON");
    let mut with_extra = 0;
    for operation in table.as_array().expect("a list") {
        let name = operation["name"].as_str().expect("a name");
        let has_extra = operation["fields"].as_array().expect("a list").iter().any(|field| field["name"] == "extra");
        let found = aepflow::check(name, br#"{"zzzzzzzzzz": 1}"#, b"");
        let unknown = found.iter().find(|fault| fault.code == aepflow::Code::UnknownField).expect("an unknown field");
        assert_eq!(unknown.help().contains("`extra`"), has_extra, "{name}: {}", unknown.help());
        assert_ne!(unknown.help(), "", "{name}");
        with_extra += usize::from(has_extra);
    }
    assert!(with_extra > 10, "{with_extra} operations have `extra`");
}
