//! Times previews: `preview FOLDER` prints `{"<case>": {"seconds": [a round]}}`; `preview FOLDER CASE` prints the outputs as JSON
//! Lines.

use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use aepflow_preview::{Plan, PreviewOptions, Run, Zones};

const CASES: [&str; 3] = ["attributes", "expressions", "dates"];
const ROUNDS: usize = 5;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(arguments.first().expect("the folder of the inputs"));
    let records = std::fs::read(folder.join("charges.jsonl")).expect("the records");
    if let Some(case) = arguments.get(1) {
        std::io::stdout().write_all(preview(&plan(folder, case), &records).as_bytes()).expect("written");
        return;
    }
    let cases: Vec<String> = CASES
        .iter()
        .map(|case| {
            let plan = plan(folder, case);
            let rounds = (0..ROUNDS).map(|_| {
                let start = Instant::now();
                black_box(preview(&plan, black_box(&records)));
                start.elapsed().as_secs_f64().to_string()
            });
            format!("\"{case}\":[{}]", rounds.collect::<Vec<_>>().join(","))
        })
        .collect();
    println!("{{{}}}", cases.join(","));
}

fn plan(folder: &Path, case: &str) -> Plan {
    let input = std::fs::read(folder.join(format!("{case}.json"))).expect("a mapping");
    Plan::compile(&input).expect("it can be read")
}

/// JSON Lines of records to those of their outputs.
fn preview(plan: &Plan, records: &[u8]) -> String {
    let zones = Zones::none();
    let mut run = Run::new(plan, PreviewOptions::default(), &zones);
    let mut out = String::with_capacity(records.len());
    for record in records.split(|byte| *byte == b'\n').filter(|record| !record.is_empty()) {
        out.push_str(&run.text(record).output);
        out.push('\n');
    }
    out
}
