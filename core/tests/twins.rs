//! Nothing is made twice on a platform that shows late, or does late, what it was asked for; by several hosts at once too.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use std::collections::BTreeMap;

use aepflow_emulator::Emulator;
use common::run::{Kill, Run, Turn};
use common::{charges, context, counts, left, platform, scripted, send};
use serde_json::{Value, json};

/// A sequence of numbers by chance, the same for the same seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

/// The kinds of which there is more than one thing with the same name.
fn twins(emulator: &Emulator) -> Vec<String> {
    let all = emulator.resources();
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for (kind, list) in all["prod"].as_object().unwrap() {
        for item in list.as_array().into_iter().flatten().filter(|item| item["name"].is_string()) {
            *counts.entry((kind.clone(), item["name"].to_string())).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|((kind, name), count)| format!("{count} {kind} {name}"))
        .collect()
}

/// What can't be deleted may be there twice where two hosts made it at the same time.
fn twins_but_mapping_sets(emulator: &Emulator) -> Vec<String> {
    twins(emulator).into_iter().filter(|twin| !twin.contains("mappingSets")).collect()
}

/// The operations that make what has no unique name.
const CREATES: [&str; 6] = [
    "createBaseConnection",
    "createDataset",
    "createSourceConnection",
    "createTargetConnection",
    "createMappingSet",
    "createFlow",
];

/// As the version before wrote it.
fn of_version_1(ledger: &str) -> String {
    let mut ledger: Value = serde_json::from_str(ledger).unwrap();
    let members = ledger.as_object_mut().unwrap();
    members.retain(|name, _| !["revision", "platform", "checksum"].contains(&name.as_str()));
    members.insert("version".to_owned(), 1.into());
    for (_, step) in members["steps"].as_object_mut().unwrap() {
        step.as_object_mut().unwrap().retain(|name, _| !["title", "sentAt", "fingerprint"].contains(&name.as_str()));
    }
    ledger.to_string()
}

#[test]
fn a_platform_that_shows_all_at_once_is_asked_no_more_than_needed() {
    let mut emulator = platform(&json!({}));
    let mut run = Run::new("");
    assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done);
    assert_eq!((run.sent, run.waited), (27, BTreeMap::new()));
}

#[test]
fn two_hosts_that_are_cut_off_after_their_creates_make_one_thing() {
    for kill in [Kill::Answered, Kill::Unanswered] {
        for operation in CREATES {
            let mut emulator = platform(&json!({}));
            let mut runs = [Run::new(""), Run::new("")];
            // Both have looked before either makes it.
            let hold = |_: usize, sent: &str| (sent == operation).then_some(Kill::Later);
            for run in &mut runs {
                while run.turn(&mut emulator, hold) != Turn::Held {
                    emulator.advance(1);
                }
            }
            for run in &mut runs {
                assert_eq!(run.turn(&mut emulator, |_, _| Some(kill)), Turn::Going);
            }
            for run in &mut runs {
                assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done, "{operation} {kill:?}");
            }
            let lasting = operation == "createMappingSet";
            let found = if lasting { twins_but_mapping_sets(&emulator) } else { twins(&emulator) };
            assert_eq!(found, Vec::<String>::new(), "{operation} {kill:?}");
        }
    }
}

#[test]
fn what_is_done_after_the_client_gave_up_is_found() {
    let late = [1, 3, 5].into_iter().map(|requests| json!({ "requests": requests }));
    let late = late.chain([3, 25].map(|seconds| json!({ "seconds": seconds })));
    for late in late.collect::<Vec<_>>() {
        for operation in CREATES {
            for kill in [None, Some(Kill::Unanswered)] {
                let mut fault = json!({ "operation": operation, "kind": "lateCommit", "delayMs": 1 });
                fault.as_object_mut().unwrap().extend(late.as_object().unwrap().clone());
                let mut emulator = scripted(&json!([fault]));
                let mut run = Run::new("");
                let killed = |_: usize, sent: &str| kill.filter(|_| sent == operation);
                // Once: what comes after it is left alone.
                let mut first = true;
                let end = run.end(&mut emulator, |count, sent| {
                    let kill = killed(count, sent).filter(|_| first);
                    first &= kill.is_none();
                    kill
                });
                assert_eq!(end, Turn::Done, "{operation} {late} {kill:?}");
                // What is late may come after all.
                emulator.advance(60);
                assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done, "{operation} {late} {kill:?}");
                // More requests than a host sends during the grace are later than the grace, and what can't be deleted stays.
                let too_late = late["requests"].as_u64().is_some_and(|requests| requests > 4);
                let found = if too_late { twins_but_mapping_sets(&emulator) } else { twins(&emulator) };
                assert_eq!(found, Vec::<String>::new(), "{operation} {late} {kill:?}");
                // All of it is this pipeline's.
                run.options = json!({ "goal": "teardown" });
                assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done);
                assert_eq!(left(&emulator), ["mappingSets"], "{operation} {late} {kill:?}");
            }
        }
    }
}

#[test]
fn a_list_that_lags_shows_no_twin_too_late() {
    for lag in [json!({ "requests": 1 }), json!({ "requests": 4 }), json!({ "seconds": 20 })] {
        for operation in CREATES.into_iter().filter(|name| *name != "createMappingSet") {
            for kill in [None, Some(Kill::Answered), Some(Kill::Unanswered)] {
                let list = operation.replacen("create", "list", 1) + "s";
                let mut fault = json!({ "operation": list, "kind": "staleLists" });
                fault.as_object_mut().unwrap().extend(lag.as_object().unwrap().clone());
                let mut emulator = scripted(&json!([fault]));
                let mut runs = [Run::new(""), Run::new("")];
                let mut first = [true, true];
                let mut ends = [false, false];
                for _ in 0..3000 {
                    for (at, run) in runs.iter_mut().enumerate() {
                        if ends[at] {
                            continue;
                        }
                        let turn = run.turn(&mut emulator, |_, sent| {
                            let kill = kill.filter(|_| sent == operation && first[at]);
                            first[at] &= kill.is_none();
                            kill
                        });
                        match turn {
                            Turn::Waiting => emulator.advance(1),
                            Turn::Failed(error) => assert_eq!(error["kind"], "conflict", "{operation} {lag} {error}"),
                            turn => ends[at] = turn == Turn::Done,
                        }
                    }
                }
                assert_eq!(ends, [true, true], "{operation} {lag} {kill:?}");
                assert_eq!(twins_but_mapping_sets(&emulator), Vec::<String>::new(), "{operation} {lag} {kill:?}");
            }
        }
    }
}

#[test]
fn a_ledger_of_the_first_version_is_resumed_from_every_request() {
    for at in 1..=27 {
        for kill in [Kill::Before, Kill::Unanswered, Kill::Answered] {
            let mut emulator = platform(&json!({}));
            let mut run = Run::new("");
            while run.sent < at {
                run.turn(&mut emulator, |sent, _| (sent == at).then_some(kill));
            }
            run.ledger = of_version_1(&run.ledger);
            assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done, "{at} {kill:?}");
            assert_eq!(twins(&emulator), Vec::<String>::new(), "{at} {kill:?}");
        }
    }
}

#[test]
fn hosts_that_work_at_the_same_time_and_are_killed_make_one_of_each() {
    for seed in 0..120 {
        let mut chance = Chance(seed);
        let count = 2 + usize::try_from(seed % 2).unwrap();
        let mut emulator = platform(&json!({}));
        let mut runs: Vec<Run> = (0..count).map(|_| Run::new("")).collect();
        let mut ends = vec![false; count];
        for turn in 0..6000 {
            if ends.iter().all(|end| *end) {
                break;
            }
            assert!(turn < 5999, "seed {seed} doesn't end");
            let at = usize::try_from(chance.below(count as u64)).unwrap();
            if ends[at] {
                continue;
            }
            let kill = match chance.below(30) {
                0 => Some(Kill::Before),
                1 => Some(Kill::Unanswered),
                2 => Some(Kill::Answered),
                _ => None,
            };
            match runs[at].turn(&mut emulator, |_, _| kill.filter(|_| turn < 400)) {
                Turn::Going | Turn::Held => {}
                Turn::Waiting => emulator.advance(1),
                Turn::Failed(error) => {
                    assert!(
                        error["kind"] == "conflict" || error["status"] == 404 || error["status"] == 400,
                        "seed {seed}: {error}"
                    );
                }
                Turn::Done => ends[at] = true,
            }
        }
        assert_eq!(twins_but_mapping_sets(&emulator), Vec::<String>::new(), "seed {seed}");
        // Whoever has ended finds all as it should be.
        for run in &mut runs {
            assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done, "seed {seed}");
        }
        assert_eq!(twins_but_mapping_sets(&emulator), Vec::<String>::new(), "seed {seed}");
    }
}

/// A host that was cut off in the middle of a create, with its ledger.
fn cut_off(emulator: &mut Emulator, operation: &str, kill: Kill) -> Run {
    let mut run = Run::new("");
    let mut cut = false;
    while !cut {
        run.turn(emulator, |_, sent| {
            cut = sent == operation;
            cut.then_some(kill)
        });
    }
    run
}

#[test]
fn a_teardown_deletes_what_a_create_left_of_which_nothing_was_heard() {
    for operation in CREATES {
        for (kill, late) in [(Kill::Before, None), (Kill::Unanswered, None), (Kill::Unanswered, Some(3))] {
            let fault = late.map(
                |requests| json!({ "operation": operation, "kind": "lateCommit", "requests": requests, "delayMs": 1 }),
            );
            let mut emulator = scripted(&Value::Array(fault.into_iter().collect()));
            let mut run = cut_off(&mut emulator, operation, kill);
            run.options = json!({ "goal": "teardown", "preview": true });
            let before = run.ledger.clone();
            assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done, "{operation} {kill:?} {late:?}");
            assert!(run.ledger == before, "a preview changes nothing");
            run.options = json!({ "goal": "teardown" });
            assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done, "{operation} {kill:?} {late:?}");
            emulator.advance(60);
            // What comes late has come.
            let mut other = Run::new(&run.ledger);
            other.options = json!({ "goal": "status" });
            other.turn(&mut emulator, |_, _| None);
            let flow = operation == "createFlow";
            let lasting: &[&str] =
                if flow || operation == "createMappingSet" && kill != Kill::Before { &["mappingSets"] } else { &[] };
            assert_eq!(left(&emulator), lasting, "{operation} {kill:?} {late:?}");
        }
    }
}

/// Sends one create twice, as something in between may do.
fn delivered_twice(operation: &str, answered: Kill) -> (Emulator, Run) {
    let (mut emulator, mut run, mut twice) = (platform(&json!({})), Run::new(""), false);
    let ended = run.end(&mut emulator, |_, sent| {
        let first = sent == operation && !twice;
        twice |= first;
        first.then_some(answered)
    });
    assert_eq!(ended, Turn::Done, "{operation} {answered:?}");
    (emulator, run)
}

/// A teardown that leaves what can't be deleted alone.
fn torn_down(run: &mut Run, emulator: &mut Emulator, case: &str) {
    run.options = json!({ "goal": "teardown" });
    assert_eq!(run.end(emulator, |_, _| None), Turn::Done);
    assert!(left(emulator).iter().all(|kind| kind == "mappingSets"), "{case}: {:?}", left(emulator));
}

#[test]
fn a_create_that_is_delivered_twice_leaves_nothing() {
    for operation in CREATES {
        for answered in [Kill::First, Kill::Second] {
            let (mut emulator, mut run) = delivered_twice(operation, answered);
            assert!(twins_but_mapping_sets(&emulator).is_empty(), "{operation} {answered:?}: {:?}", twins(&emulator));
            torn_down(&mut run, &mut emulator, &format!("{operation} {answered:?}"));
        }
    }
}

/// Whether the ledger says that this pipeline made the thing of a step.
fn is_made(ledger: &str, step: &str) -> bool {
    let ledger: Value = serde_json::from_str(ledger).unwrap();
    ledger["steps"][step]["made"] == true
}

#[test]
fn a_create_whose_second_delivery_was_refused_is_this_pipelines_own() {
    for (operation, step) in [("createFieldGroup", "charges/fieldGroup"), ("createSchema", "charges/schema")] {
        // The process is killed before each of the requests that follow, too.
        for killed in 0..4 {
            let (mut emulator, mut run, mut since) = (platform(&json!({})), Run::new(""), None);
            let ended = run.end(&mut emulator, |number, sent| match since {
                None if sent == operation => {
                    since = Some(number);
                    Some(Kill::Second)
                }
                Some(first) if killed > 0 && number == first + killed => {
                    since = Some(usize::MAX / 2);
                    Some(Kill::Before)
                }
                _ => None,
            });
            assert_eq!(ended, Turn::Done, "{operation} {killed}");
            assert!(is_made(&run.ledger, step), "{operation} {killed}: {}", run.ledger);
            torn_down(&mut run, &mut emulator, &format!("{operation} {killed}"));
        }
    }
}

#[test]
fn what_another_made_of_the_same_name_in_the_meantime_is_adopted() {
    let mut emulator = platform(&json!({}));
    let mut run = Run::new("");
    let mut request = None;
    while request.is_none() {
        let turn = run.turn_with(&mut emulator, |_, sent| {
            request = (sent.operation == "createFieldGroup").then(|| sent.clone());
            request.as_ref().map(|_| Kill::Later)
        });
        if turn == Turn::Waiting {
            emulator.advance(1);
        }
    }
    // The same, with a field more.
    let mut other = request.unwrap();
    let mut body: Value = serde_json::from_str(other.body.as_deref().unwrap()).unwrap();
    for (_, definition) in body["definitions"].as_object_mut().unwrap() {
        for (_, tenant) in definition["properties"].as_object_mut().unwrap() {
            for (_, group) in tenant["properties"].as_object_mut().unwrap() {
                group["properties"]["extra"] = json!({ "type": "string" });
            }
        }
    }
    other.body = Some(body.to_string());
    assert_eq!(send(&mut emulator, &other).unwrap().0, 201);
    assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done);
    assert!(!is_made(&run.ledger, "charges/fieldGroup"), "{}", run.ledger);
    run.options = json!({ "goal": "teardown" });
    assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done);
    assert!(left(&emulator).contains(&"fieldGroups".to_owned()), "{:?}", left(&emulator));
}

#[test]
fn a_teardown_deletes_what_was_delivered_twice_before_the_apply_came_to_its_end() {
    for operation in CREATES {
        for answered in [Kill::First, Kill::Second] {
            let (mut emulator, mut run) = (platform(&json!({})), Run::new(""));
            let mut made = 0;
            // Two requests after the create: the list that shows both, and one more.
            while made < 3 {
                let turn = run.turn(&mut emulator, |_, sent| {
                    made += usize::from(made > 0 || sent == operation);
                    (made == 1).then_some(answered)
                });
                match turn {
                    Turn::Failed(_) => break,
                    Turn::Waiting => emulator.advance(1),
                    _ => {}
                }
            }
            run.kill();
            torn_down(&mut run, &mut emulator, &format!("{operation} {answered:?}"));
        }
    }
}

#[test]
fn the_plan_of_a_teardown_has_what_a_create_may_have_left() {
    let mut emulator = platform(&json!({}));
    let run = cut_off(&mut emulator, "createFlow", Kill::Unanswered);
    let plan = |spec: &Value, options: Value| {
        let mut host = common::Host { ledger: run.ledger.clone(), options, ..common::Host::default() };
        let mut emulator = Emulator::load(&emulator.save()).unwrap();
        let (end, pipeline) = host.run(spec, &mut emulator);
        assert_eq!(end, common::End::Done);
        let plan: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
        let step =
            plan["steps"].as_array().unwrap().iter().find(|step| step["step"] == "charges/flow").unwrap().clone();
        (step, host.ledger, emulator)
    };
    let (step, ..) = plan(&charges(), json!({ "goal": "teardown", "preview": true }));
    assert_eq!((&step["action"], step["id"].is_string()), (&json!("delete"), true), "{step}");
    // Of another spec nobody can know, so that it is reported and stays in the ledger.
    let mut other = charges();
    other["resources"][0]["options"]["partialIngestionPercent"] = 7.into();
    for options in [json!({ "goal": "teardown", "preview": true }), json!({ "goal": "teardown" })] {
        let (step, ledger, _) = plan(&other, options);
        assert_eq!((&step["action"], step["reason"].is_string()), (&json!("keep"), true), "{step}");
        assert!(ledger.contains("\"charges/flow\":{\"state\":\"pending\""), "{ledger}");
    }
}

#[test]
fn what_is_like_a_thing_that_is_used_is_in_the_plan() {
    let mut emulator = platform(&json!({}));
    let mut run = Run::new("");
    assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done);
    // Someone makes another target connection, as the pipeline did.
    let journal = emulator.journal();
    let made = |entry: &&Value| entry["operation"] == "createTargetConnection";
    let made = journal.as_array().unwrap().iter().find(made).unwrap().clone();
    let headers = context(&emulator);
    let headers: Value = serde_json::from_str(&headers).unwrap();
    let named = [
        ("authorization", format!("Bearer {}", headers["accessToken"].as_str().unwrap())),
        ("x-api-key", headers["apiKey"].as_str().unwrap().to_owned()),
        ("x-gw-ims-org-id", headers["orgId"].as_str().unwrap().to_owned()),
        ("x-sandbox-name", "prod".to_owned()),
        ("content-type", "application/json".to_owned()),
    ];
    let request = aepflow_emulator::Request {
        method: "POST".to_owned(),
        url: made["url"].as_str().unwrap().to_owned(),
        headers: named.map(|(name, value)| (name.to_owned(), value)).into_iter().collect(),
        body: made["body"].as_str().map_or_else(|| made["body"].to_string(), str::to_owned).into_bytes(),
    };
    emulator.advance(1);
    emulator.handle(&request);
    assert_eq!(twins(&emulator).len(), 1);
    let options = json!({ "preview": true });
    let mut host = common::Host { options, ..common::Host::default() };
    let (end, pipeline) = host.run(&charges(), &mut emulator);
    assert_eq!(end, common::End::Done);
    let plan: Value = serde_json::from_str(&pipeline.plan().to_string()).unwrap();
    let steps = plan["steps"].as_array().unwrap().iter();
    let found: Vec<_> = steps.filter(|step| step["action"] == "twin").map(|step| &step["step"]).collect();
    assert_eq!((found, &plan["changes"]), (vec![&json!("charges/targetConnectionTwins")], &json!(0)), "{plan:#}");
}

/// The spec with other names: of the pipeline, of its resource, or of the key that names are made of.
fn renamed() -> Vec<Value> {
    let (mut whole, mut resource, mut key) = (charges(), charges(), charges());
    whole["name"] = "Payments".into();
    whole["previousName"] = "Stripe".into();
    resource["resources"][0]["name"] = "Money".into();
    key["resources"][0]["key"] = "payments".into();
    key["renamed"] = json!({ "charges": "payments" });
    vec![whole, resource, key]
}

#[test]
fn a_create_of_unknown_outcome_is_looked_for_under_the_name_that_it_was_sent_with() {
    let mut emulator = platform(&json!({}));
    assert_eq!(Run::new("").end(&mut emulator, |_, _| None), Turn::Done);
    let wanted = counts(&emulator);
    let registry = ["createFieldGroup", "createSchema"];
    for operation in CREATES.into_iter().chain(registry) {
        for spec in renamed() {
            for (kill, late) in
                [(Kill::Before, None), (Kill::Unanswered, None), (Kill::Answered, None), (Kill::Unanswered, Some(3))]
            {
                let case = format!("{operation} {kill:?} {late:?} {}", spec["name"]);
                let fault = late.map(
                    |requests| json!({ "operation": operation, "kind": "lateCommit", "requests": requests, "delayMs": 1 }),
                );
                let mut emulator = scripted(&Value::Array(fault.into_iter().collect()));
                let mut run = cut_off(&mut emulator, operation, kill);
                run.kill();
                run.spec = spec.clone();
                assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done, "{case}");
                assert_eq!(counts(&emulator), wanted, "{case}");
                torn_down(&mut run, &mut emulator, &case);
            }
        }
    }
}

#[test]
fn what_has_the_new_name_already_is_not_taken_for_what_was_sent_with_an_earlier_one() {
    let mut emulator = platform(&json!({}));
    let mut other = Run::new("");
    other.spec["name"] = "Payments".into();
    assert_eq!(other.end(&mut emulator, |_, _| None), Turn::Done);
    let wanted = counts(&emulator);
    let mut run = cut_off(&mut emulator, "createBaseConnection", Kill::Before);
    run.kill();
    (run.spec["name"], run.spec["previousName"]) = ("Payments".into(), "Stripe".into());
    assert_eq!(run.end(&mut emulator, |_, _| None), Turn::Done);
    assert_eq!(counts(&emulator), wanted);
    assert!(!is_made(&run.ledger, "baseConnection"), "{}", run.ledger);
}
