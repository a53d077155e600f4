//! Mapping tests: `preview_tests FOLDER` reads `charges.jsonl`, writes a thousand tests of what each case does to charges that are
//! evenly spread over the file, and runs them. It prints the milliseconds that both take, and the outputs of all charges, each the
//! least of some rounds.

use std::path::Path;
use std::time::Instant;

use aepflow::json::Document;
use aepflow_preview::{Plan, PreviewOptions, Run, Zones};

const TESTS: usize = 1_000;
const ROUNDS: usize = 5;

/// The milliseconds that work takes, and what it gives.
fn least<T>(work: impl Fn() -> T) -> (f64, T) {
    let timed = || {
        let start = Instant::now();
        let made = work();
        (start.elapsed().as_secs_f64() * 1000.0, made)
    };
    (1..ROUNDS).fold(timed(), |best, _| {
        let next = timed();
        if next.0 < best.0 { next } else { best }
    })
}

fn main() -> std::io::Result<()> {
    let folder = std::env::args().nth(1).expect("FOLDER");
    let folder = Path::new(&folder);
    let charges = std::fs::read(folder.join("charges.jsonl"))?;
    let lines: Vec<&[u8]> = charges.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).collect();
    let sample: Vec<&[u8]> = lines.iter().step_by(lines.len().div_ceil(TESTS)).copied().collect();
    let zones = Zones::none();
    println!("| case | tests | writing them, ms | running them, ms | outputs of all {} charges, ms |", lines.len());
    println!("|---|---:|---:|---:|---:|");
    for case in ["attributes", "expressions", "dates"] {
        let mapping = std::fs::read(folder.join(format!("{case}.json")))?;
        let plan = Plan::compile(&mapping).expect("mappings");
        let options = PreviewOptions::default();
        let (written, tests) = least(|| {
            let mut tests = plan.tests(options, &zones);
            for line in &sample {
                tests.add(Document::parse(line).expect("a charge").root());
            }
            tests.end()
        });
        let (run, report) = least(|| plan.run_tests(tests.as_bytes(), options, &zones).expect("tests"));
        let passed = format!("{{\"passed\":{},\"failed\":0,", sample.len());
        assert!(report.starts_with(&passed), "what was written of a mapping holds of it");
        let (all, outputs) = least(|| Run::new(&plan, options, &zones).lines(&charges[..], std::io::sink()));
        outputs?;
        println!("| {case} | {} | {written:.1} | {run:.1} | {all:.0} |", sample.len());
    }
    Ok(())
}
