//! As much of wasm-bindgen's command as the package needs. The whole one brings a browser's test runner, an HTTP client and
//! a server, which take longer to compile than all else that the package is made of.

use std::env::args;
use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let given: Vec<String> = args().skip(1).collect();
    let [wasm, folder, name] = given.as_slice() else {
        return Err("usage: aepflow-bindgen WASM FOLDER NAME".into());
    };
    let mut glue = Bindgen::new();
    glue.input_path(wasm)
        .out_name(name)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(true)
        .reset_state_function(true);
    glue.generate(folder)?;
    Ok(())
}
