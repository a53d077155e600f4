//! Runs of pipelines on a platform that isn't kind: every fault at every request, hosts that are killed, several at a time,
//! with and without a store that they share. It prints what was left of each, and fails where that is not as promised.
//!
//! `aepflow-soak [RUNS [FIRST]]`: so many scenarios from that number on; one alone prints what it was.

#![allow(clippy::print_stdout, reason = "a program for a terminal")]

mod chance;
mod host;
mod scenario;
mod world;

use std::collections::BTreeMap;
use std::process::ExitCode;
use std::time::Instant;

fn number(place: usize, default: usize) -> Result<usize, String> {
    std::env::args().nth(place).map_or(Ok(default), |text| text.parse().map_err(|_| format!("`{text}` is no number")))
}

/// The scenarios that did not end as promised, by reason.
type Failures = BTreeMap<String, Vec<usize>>;

/// Every so-many-th scenario.
fn part(numbers: impl Iterator<Item = usize>, expected: &world::Counts) -> Failures {
    let mut failures = Failures::new();
    for number in numbers {
        if let Err(reason) = world::run(&scenario::scenario(number), expected) {
            failures.entry(reason).or_default().push(number);
        }
    }
    failures
}

/// Runs scenarios on all processors.
fn soak(first: usize, runs: usize) -> Result<Failures, String> {
    let expected = world::undisturbed()?;
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut all = Failures::new();
    std::thread::scope(|scope| {
        let numbers = |thread| (first + thread..first + runs).step_by(threads);
        let parts: Vec<_> = (0..threads)
            .map(|thread| {
                scope.spawn({
                    let expected = &expected;
                    move || part(numbers(thread), expected)
                })
            })
            .collect();
        for part in parts {
            for (reason, numbers) in part.join().map_err(|_| "a thread panicked".to_owned())? {
                all.entry(reason).or_default().extend(numbers);
            }
        }
        Ok(all)
    })
}

fn main() -> Result<ExitCode, String> {
    let (runs, first, start) = (number(1, 20_000)?, number(2, 0)?, Instant::now());
    if runs == 1 {
        println!("{:?}", scenario::scenario(first));
    }
    let failures = soak(first, runs)?;
    let failed: usize = failures.values().map(Vec::len).sum();
    for (reason, numbers) in &failures {
        println!("{:>6}  {reason}: {:?}", numbers.len(), numbers.iter().take(8).collect::<Vec<_>>());
    }
    println!("{runs} runs, {failed} not as promised, {:.0} s", start.elapsed().as_secs_f64());
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
