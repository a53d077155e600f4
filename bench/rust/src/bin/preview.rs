//! Previews a file of records: `preview CASE FOLDER OUT` reads `charges.jsonl` and writes the outputs, both as JSON Lines, and prints
//! the seconds it took.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use std::time::Instant;

use aepflow_preview::{Plan, PreviewOptions, Run, Zones};

const BUFFER: usize = 1 << 16;

fn main() -> std::io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [case, folder, out] = &arguments[..] else { panic!("CASE FOLDER OUT") };
    let folder = Path::new(folder);
    let start = Instant::now();
    let mapping = std::fs::read(folder.join(format!("{case}.json")))?;
    let plan = Plan::compile(&mapping).expect("mappings");
    let records = BufReader::with_capacity(BUFFER, File::open(folder.join("charges.jsonl"))?);
    let zones = Zones::none();
    Run::new(&plan, PreviewOptions::default(), &zones).lines(records, File::create(out)?)?;
    println!("{}", start.elapsed().as_secs_f64());
    Ok(())
}
