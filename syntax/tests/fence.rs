//! What this crate doesn't know.

use std::fs;
use std::path::Path;

const PRODUCT: [&str; 7] = ["mapping", "destination", "sourcetype", "platform", "adobe", "flow service", "schema"];

#[test]
fn no_word_of_the_product_is_in_it() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut files = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            files += 1;
            let text = fs::read_to_string(&path).expect("a source file").to_lowercase();
            let found = PRODUCT.iter().find(|word| text.contains(**word));
            assert_eq!(found, None, "{}", path.display());
        }
    }
    assert!(files > 10, "only {files} files were read");
}
