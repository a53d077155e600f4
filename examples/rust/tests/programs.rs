//! Runs the programs, and compares what they print and do.

use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::{fs, thread};

use aepflow_examples::{emulator, environment, serve};
use serde_json::Value;

fn told(output: &Output) -> (Option<i32>, String) {
    let text = [output.stdout.as_slice(), &output.stderr].concat();
    (output.status.code(), String::from_utf8(text).expect("a text"))
}

#[test]
fn build_request_prints_a_curl_command_without_secrets() {
    let output = Command::new(env!("CARGO_BIN_EXE_build_request")).output().expect("the program runs");
    assert_eq!(told(&output), (Some(0), include_str!("build_request.txt").to_owned()));
}

#[test]
fn lint_curl_lists_what_is_wrong() {
    let output = Command::new(env!("CARGO_BIN_EXE_lint_curl")).arg("wrong.curl").output().expect("the program runs");
    assert_eq!(told(&output), (Some(1), include_str!("lint_curl.txt").to_owned()));
}

/// A file that no earlier run has left behind.
fn new_file(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_file(&path);
    path
}

#[test]
fn run_pipeline_makes_one_of_everything_and_changes_nothing_when_it_runs_again() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let emulator = Arc::new(Mutex::new(emulator()));
    let mut environment = environment(&emulator, &listener).expect("an address");
    environment.push(("STRIPE_KEY", "rk_test_1".to_owned()));
    let serving = Arc::clone(&emulator);
    thread::spawn(move || serve(&listener, &serving));

    let ledger = new_file("ledger.json");
    let run = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_run_pipeline"));
        let command = command.arg("pipeline.json").arg(&ledger).envs(environment.iter().cloned());
        told(&command.output().expect("the program runs"))
    };
    assert_eq!(run(), (Some(0), include_str!("run_pipeline.txt").to_owned()));
    let made = emulator.lock().expect("nobody panicked").resources();
    for kind in ["baseConnections", "sourceConnections", "targetConnections", "flows", "datasets", "mappingSets"] {
        assert_eq!(made["prod"][kind].as_array().map(Vec::len), Some(1), "{kind}");
    }
    let saved: Value = serde_json::from_slice(&fs::read(&ledger).expect("a ledger")).expect("JSON");
    assert_eq!(
        (&saved["steps"]["charges/flow"]["state"], &made["prod"]["flows"][0]["state"]),
        (&"done".into(), &"enabled".into())
    );

    let (status, again) = run();
    assert_eq!((status, again.lines().last()), (Some(0), Some("done: 0 changes")));
    assert_eq!(emulator.lock().expect("nobody panicked").resources(), made);
}
