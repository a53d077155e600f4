//! Previews a file of records: `preview CASE FOLDER OUT` reads `charges.jsonl` and writes the outputs, both as JSON Lines, and prints
//! the seconds it took.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
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
    let mut records = BufReader::with_capacity(BUFFER, File::open(folder.join("charges.jsonl"))?);
    let mut out = BufWriter::with_capacity(BUFFER, File::create(out)?);
    let zones = Zones::none();
    let mut run = Run::new(&plan, PreviewOptions::default(), &zones);
    let mut line = Vec::new();
    while records.read_until(b'\n', &mut line)? > 0 {
        out.write_all(run.text(&line).output.as_bytes())?;
        out.write_all(b"\n")?;
        line.clear();
    }
    out.flush()?;
    println!("{}", start.elapsed().as_secs_f64());
    Ok(())
}
