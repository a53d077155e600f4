//! Takes apart what the fuzzer gives.

use std::sync::LazyLock;

/// A sound context, so that the input alone decides.
pub const CONTEXT: &[u8] =
    br#"{"accessToken":"t","apiKey":"k","orgId":"5C1328435BF324E90A49402A@AdobeOrg","sandboxName":"prod"}"#;

static NAMES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let table = aepflow::ffi::operations();
    let document = aepflow::json::Document::parse(table.as_bytes()).expect("the table is JSON");
    let names = document.root().elements().filter_map(|row| Some(row.get("name")?.as_str()?.into_owned()));
    names.collect()
});

/// The first byte picks an operation; the rest is for it.
#[must_use]
pub fn operation(data: &[u8]) -> Option<(&'static str, &[u8])> {
    let (first, rest) = data.split_first()?;
    Some((&NAMES[usize::from(*first) % NAMES.len()], rest))
}
