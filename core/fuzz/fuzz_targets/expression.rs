//! What the parser accepts, it reads again as the same tree from its own text and from its JSON; no input is too much.
#![no_main]

use aepflow::language::{check_expression, format_expression, parse_expression};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let _ = check_expression(data);
    let _ = format_expression(data);
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Ok(tree) = parse_expression(text) {
        let printed = format_expression(tree.to_string().as_bytes()).expect("what the parser gives is a tree");
        let again = parse_expression(&printed).expect("what is printed is an expression");
        let reprinted = format_expression(again.to_string().as_bytes()).expect("what the parser gives is a tree");
        assert_eq!(reprinted, printed);
    }
});
