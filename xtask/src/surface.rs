//! The public surface of the crates that are published, as text: a change of it is seen in a diff.

use std::path::Path;
use std::process::Command;

use public_api::Builder;

use crate::faces::File;

/// The crates, each with the file that lists its items.
const CRATES: [(&str, &str); 2] = [("aepflow", "core/surface.txt"), ("aepflow-syntax", "syntax/surface.txt")];

/// What is public in each crate, hidden items aside.
///
/// # Errors
/// If a crate can't be documented.
pub fn files(root: &Path) -> Result<Vec<File>, String> {
    CRATES.iter().map(|(name, path)| Ok((path.into(), surface(root, name)?))).collect()
}

fn surface(root: &Path, name: &str) -> Result<String, String> {
    // Its own folder, as another cargo may hold the usual one.
    let target = root.join("target/surface");
    let json = target.join(format!("doc/{}.json", name.replace('-', "_")));
    document(root, name, &target)?;
    let builder = Builder::from_rustdoc_json(&json).omit_blanket_impls(true).omit_auto_trait_impls(true);
    let api = builder.omit_auto_derived_impls(true).build().map_err(|error| format!("{name}: {error}"))?;
    Ok(api.items().map(|item| format!("{item}\n")).collect())
}

/// Writes what rustdoc knows of a crate. The toolchain that this repository names is a stable one, for which JSON has to be
/// unlocked; the version of `public_api` is one that reads what it writes.
fn document(root: &Path, name: &str, target: &Path) -> Result<(), String> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.current_dir(root).env("RUSTC_BOOTSTRAP", "1").env("CARGO_TARGET_DIR", target);
    cargo.args(["rustdoc", "--quiet", "--locked", "--all-features", "--lib", "--package", name]);
    cargo.args(["--", "-Zunstable-options", "--output-format=json", "--cap-lints=allow"]);
    let status = cargo.status().map_err(|error| format!("cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("{name} can't be documented")) }
}
