//! The ledger: of one platform, with a revision that counts its changes and a checksum, and read in its older form.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[allow(dead_code, reason = "the host has more than these tests need")]
mod common;

use aepflow::{Code, Error, Pipeline, Step};
use common::{End, Host, NOW, charges, context, counts, platform};
use serde_json::{Value, json};

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// As the version before wrote it.
fn of_version_1(ledger: &str) -> String {
    let mut ledger = parsed(ledger);
    let members = ledger.as_object_mut().unwrap();
    members.retain(|name, _| !["revision", "platform", "checksum"].contains(&name.as_str()));
    members.insert("version".to_owned(), 1.into());
    for (_, step) in members["steps"].as_object_mut().unwrap() {
        step.as_object_mut().unwrap().remove("title");
    }
    ledger.to_string()
}

#[test]
fn a_ledger_that_was_cut_off_to_nothing_is_none() {
    let spec = charges().to_string();
    for (ledger, code) in [("null", Code::WrongType), ("[]", Code::WrongType), (" ", Code::JsonEmpty)] {
        let Err(Error::Invalid(faults)) = Pipeline::new(spec.as_bytes(), ledger.as_bytes(), b"") else {
            panic!("{ledger}")
        };
        assert_eq!(
            faults.iter().map(|fault| (fault.code, fault.path.as_str())).collect::<Vec<_>>(),
            [(code, "/ledger")]
        );
    }
    assert!(Pipeline::new(spec.as_bytes(), b"", b"").is_ok());
}

#[test]
fn what_a_plan_has_not_leaves_the_ledger_as_it_was() {
    let mut emulator = platform(&json!({}));
    let planned = json!({ "only": ["charges/flow"] });
    let mut host = Host { options: planned.clone(), ..Host::default() };
    let (End::Failed(error), _) = host.run(&charges(), &mut emulator) else { panic!("it is carried out") };
    assert_eq!(error["diagnostics"][0]["code"], "unplanned_change");
    assert!(parsed(&host.ledger)["steps"].get("baseConnection").is_none(), "{}", host.ledger);
    // A create that was sent before, of which nothing was heard, stays known.
    let mut cut = Host { kill: Some((3, false)), ..Host::default() };
    assert_eq!(cut.run(&charges(), &mut emulator).0, End::Killed);
    let pending = parsed(&cut.ledger)["steps"]["baseConnection"].clone();
    assert_eq!(pending["state"], "pending");
    let mut host = Host { options: planned, ledger: cut.ledger, ..Host::default() };
    assert!(matches!(host.run(&charges(), &mut emulator).0, End::Failed(_)));
    assert_eq!(parsed(&host.ledger)["steps"]["baseConnection"], pending);
    assert!(counts(&emulator).as_object().unwrap().values().all(|count| *count == 0), "{}", counts(&emulator));
}

#[test]
fn with_another_platform_nothing_is_deleted_or_forgotten() {
    let mut emulator = platform(&json!({}));
    let mut host = Host::default();
    assert_eq!(host.run(&charges(), &mut emulator).0, End::Done);
    let before = emulator.resources();
    let places = [("sandboxName", json!("dev")), ("orgId", json!("5C1328435BF324E90A49402B@AdobeOrg"))];
    let places = places.into_iter().chain([("host", json!("http://127.0.0.1:8787"))]);
    for (name, value) in places {
        for goal in ["apply", "teardown", "status", "watch", "enable", "disable", "run", "dedupe", "preview"] {
            let options = match goal {
                "preview" => json!({ "preview": true }),
                goal => json!({ "goal": goal, "run": { "startTime": NOW } }),
            };
            let mut pipeline = Host { ledger: host.ledger.clone(), options, ..Host::default() }.pipeline(&charges());
            let mut other = parsed(&context(&emulator));
            other[name] = value.clone();
            let refused = pipeline.next(other.to_string().as_bytes(), b"", NOW);
            let Err(Error::Invalid(faults)) = refused else { panic!("{goal} is taken with another {name}") };
            assert_eq!(
                faults.iter().map(|fault| (fault.code, fault.path.clone())).collect::<Vec<_>>(),
                [(Code::OtherPlatform, format!("/context/{name}"))],
                "{goal}"
            );
            assert!(pipeline.ledger().to_string() == host.ledger, "{goal}");
            // With the right one it goes on.
            assert!(pipeline.next(context(&emulator).as_bytes(), b"", NOW).is_ok(), "{goal}");
        }
    }
    assert_eq!(emulator.resources(), before);
}

#[test]
fn a_ledger_of_the_first_version_is_bound_at_its_first_use() {
    let mut emulator = platform(&json!({}));
    let mut host = Host::default();
    assert_eq!(host.run(&charges(), &mut emulator).0, End::Done);
    let mut older = Host { ledger: of_version_1(&host.ledger), ..Host::default() };
    let mut pipeline = older.pipeline(&charges());
    assert_eq!(pipeline.revision(), 0);
    let Step::Send { writes: false, .. } = pipeline.next(context(&emulator).as_bytes(), b"", NOW).unwrap() else {
        panic!("it reads first")
    };
    assert_eq!(parsed(&pipeline.ledger().to_string())["platform"], parsed(&host.ledger)["platform"]);
    assert_eq!(older.run(&charges(), &mut emulator).0, End::Done);
    assert_eq!(parsed(&older.ledger)["version"], 2);
    let mut teardown = Host::goal("teardown", &of_version_1(&older.ledger));
    assert_eq!(teardown.run(&charges(), &mut emulator).0, End::Done);
    assert_eq!(counts(&emulator)["flows"], 0);
}

#[test]
fn the_revision_counts_changes_and_reads_of_what_is_known_are_none() {
    let mut emulator = platform(&json!({}));
    let mut pipeline = Host::default().pipeline(&charges());
    let (mut last, mut saves, mut sent) = (pipeline.ledger().to_string(), 0, 0);
    let mut revision = pipeline.revision();
    let mut host = Host::default();
    loop {
        let end = host.step(&mut pipeline, &mut emulator);
        sent += 1;
        let now = pipeline.ledger().to_string();
        assert_eq!(now == last, pipeline.revision() == revision, "the revision and the ledger go together");
        assert!((revision..=revision + 2).contains(&pipeline.revision()));
        saves += i32::from(now != last);
        (last, revision) = (now, pipeline.revision());
        if end.is_some() {
            break;
        }
    }
    assert!(saves < sent, "{saves} of {sent}");
    // A goal that only reads leaves the ledger as it was.
    let mut status = Host::goal("status", &last);
    let (end, pipeline) = status.run(&charges(), &mut emulator);
    assert_eq!((end, pipeline.revision(), status.ledger), (End::Done, revision, last.clone()));
    let preview = Host { ledger: last, options: json!({ "preview": true }), ..Host::default() }.pipeline(&charges());
    assert_eq!(preview.revision(), revision);
}

#[test]
fn requests_that_write_say_so() {
    let mut emulator = platform(&json!({}));
    let mut pipeline = Host::default().pipeline(&charges());
    let secrets = json!({ "STRIPE_KEY": common::SECRET }).to_string();
    let mut writing = Vec::new();
    while let Step::Send { id, writes, request, .. } =
        pipeline.next(context(&emulator).as_bytes(), secrets.as_bytes(), NOW).unwrap()
    {
        assert_eq!(writes, request.method != "GET", "{}", request.operation);
        writing.extend(writes.then(|| request.operation.to_owned()));
        let (status, headers, body) = common::send(&mut emulator, &request).unwrap();
        pipeline.receive(&id, &aepflow::Response { status, headers, body: &body }).unwrap();
    }
    assert_eq!(writing.len(), 9, "{writing:?}");
}

#[test]
fn any_part_of_a_ledger_that_is_lost_is_noticed() {
    let mut emulator = platform(&json!({}));
    let mut host = Host::default();
    assert_eq!(host.run(&charges(), &mut emulator).0, End::Done);
    let whole = parsed(&host.ledger);
    let taken = |ledger: &Value| {
        Pipeline::new(charges().to_string().as_bytes(), ledger.to_string().as_bytes(), b"").map(|_| ()).map_err(
            |error| match error {
                Error::Invalid(faults) => faults.iter().map(|fault| fault.code).collect::<Vec<_>>(),
                other => panic!("{other}"),
            },
        )
    };
    // A database may give the members back in another order.
    let mut members: Vec<_> = whole.as_object().unwrap().clone().into_iter().collect();
    members.reverse();
    assert_eq!(taken(&Value::Object(members.into_iter().collect())), Ok(()));
    for name in whole["steps"].as_object().unwrap().keys() {
        let mut less = whole.clone();
        less["steps"].as_object_mut().unwrap().remove(name);
        assert_eq!(taken(&less), Err(vec![Code::InvalidLedger]), "{name}");
    }
}
