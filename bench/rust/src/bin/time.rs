//! Times the core on the bytes of each input: `time FOLDER` prints `{"<size>": {"<contender>": [seconds a round]}}`.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use serde::de::IgnoredAny;

const OPERATION: &str = "createMappingSet";
const SIZES: [usize; 4] = [36, 1_000, 10_000, 100_000];
const ROUNDS: usize = 31;
/// A round of one contender takes about this long, so that the clock's own cost and its grain do not matter.
const ROUND: Duration = Duration::from_millis(15);

type Contender<'a> = (&'static str, Box<dyn Fn() + 'a>);

fn main() {
    let folder = std::env::args().nth(1).expect("the folder of the inputs");
    let results: BTreeMap<String, _> =
        SIZES.iter().map(|size| (size.to_string(), measure(Path::new(&folder), *size))).collect();
    println!("{}", serde_json::to_string(&results).expect("plain data"));
}

fn measure(folder: &Path, size: usize) -> BTreeMap<&'static str, Vec<f64>> {
    let read = |name: &str| std::fs::read(folder.join(name)).expect("an input");
    let context = read("context.json");
    let names = ["good", "bad", "worst", "known", "unlike", "plain"];
    let [good, bad, worst, known, unlike, plain] = names.map(|name| read(&format!("{name}-{size}.json")));
    assert!(build(&good, &context), "the good set must be built");
    assert!(!build(&bad, &context), "the bad set must be refused");
    let contenders: [Contender<'_>; 10] = [
        ("check, good set", Box::new(|| drop(black_box(aepflow::check(OPERATION, &good, b""))))),
        ("build, good set", Box::new(|| assert!(build(&good, &context)))),
        ("check, bad set", Box::new(|| drop(black_box(aepflow::check(OPERATION, &bad, b""))))),
        ("build, bad set", Box::new(|| assert!(!build(&bad, &context)))),
        ("check to JSON, bad set", Box::new(|| drop(black_box(aepflow::ffi::Calls(aepflow::Units::Bytes).check(OPERATION, &bad, b""))))),
        ("check, every second row bad", Box::new(|| drop(black_box(aepflow::check(OPERATION, &worst, b""))))),
        ("check, with expressions", Box::new(|| drop(black_box(aepflow::check(OPERATION, &plain, b""))))),
        ("check against fields, no expressions alike", Box::new(|| drop(black_box(aepflow::check_mapping(&unlike))))),
        ("check against fields", Box::new(|| drop(black_box(aepflow::check_mapping(&known))))),
        ("floor: serde_json skips over the good set", Box::new(|| skip(&good))),
    ];
    rounds(&contenders)
}

fn build(input: &[u8], context: &[u8]) -> bool {
    black_box(aepflow::build_request(OPERATION, input, context, b"")).is_ok()
}

fn skip(input: &[u8]) {
    let _: IgnoredAny = black_box(serde_json::from_slice(input)).expect("JSON");
}

/// All contenders take turns in each round, so that a slow spell of the machine meets all of them.
fn rounds(contenders: &[Contender<'_>]) -> BTreeMap<&'static str, Vec<f64>> {
    let times: Vec<u32> = contenders.iter().map(|(_, run)| repetitions(run)).collect();
    let mut results = BTreeMap::new();
    for _ in 0..ROUNDS {
        for ((name, run), times) in contenders.iter().zip(&times) {
            let start = Instant::now();
            (0..*times).for_each(|_| run());
            let seconds = start.elapsed().as_secs_f64() / f64::from(*times);
            results.entry(*name).or_insert_with(Vec::new).push(seconds);
        }
    }
    results
}

/// How often a contender runs in a round; finding it out also warms up.
fn repetitions(run: &dyn Fn()) -> u32 {
    let start = Instant::now();
    let mut times = 0_u32;
    while start.elapsed() < ROUND || times < 2 {
        run();
        times += 1;
    }
    times.div_ceil(2).max(1)
}
