//! What a program in Rust meets: types in place of JSON text, which say and send the same.

#![cfg(feature = "ops")]
#![cfg_attr(feature = "ops", expect(clippy::unwrap_used, reason = "tests"))]

use aepflow::ops::{
    CreateBaseConnection, CreateFlow, CreateRun, ExploreBaseConnection, Frequency, ListFlows, ObjectType,
    PatchOperation, RunParams, Schedule, UpdateSourceConnection,
};
use aepflow::{Code, Context, Error, OperationName, Options, Response, Secret, Value};

const ID: &str = "84c64142-1741-4b0b-95a9-65644eba0cf6";
const ORG: &str = "5C1328435BF324E90A49402A@AdobeOrg";

fn context() -> Context {
    Context::new("token", "key", ORG, "prod").unwrap()
}

fn flow() -> CreateFlow {
    CreateFlow {
        name: "Charges".into(),
        connector: Some("stripe".into()),
        source_connection_id: Some(ID.into()),
        target_connection_id: Some(ID.into()),
        mapping_set_id: Some("4b9a8e2f1c3d4e5f8a7b6c5d4e3f2a1b".into()),
        schedule: Some(Schedule {
            start_time: Some(1_893_456_600.into()),
            frequency: Some(Frequency::Hour),
            interval: Some(1),
            ..Default::default()
        }),
        ..Default::default()
    }
}

#[test]
fn a_struct_makes_the_request_that_its_json_makes() {
    let json = format!(
        r#"{{"connector": "stripe", "name": "Charges", "sourceConnectionId": "{ID}", "targetConnectionId": "{ID}",
            "mappingSetId": "4b9a8e2f1c3d4e5f8a7b6c5d4e3f2a1b",
            "schedule": {{"startTime": 1893456600, "frequency": "hour", "interval": 1}}}}"#
    );
    let of_json = aepflow::build_request("createFlow", &json, &context(), "").unwrap();
    assert_eq!(flow().request(&context()).unwrap(), of_json);
    let context = format!(
        r#"{{"accessToken": "token", "apiKey": "key", "orgId": "{ORG}", "sandboxName": "prod", "host": null}}"#
    );
    assert_eq!(flow().request(&context).unwrap(), of_json);
    assert_eq!(aepflow::build_request(OperationName::CreateFlow, &json, context.as_bytes(), b"").unwrap(), of_json);
}

#[test]
fn every_fault_of_a_struct_has_its_place() {
    let mut flow = flow();
    flow.name.clear();
    flow.source_connection_id = None;
    flow.schedule = Some(Schedule { frequency: Some(Frequency::Minute), interval: Some(5), ..Default::default() });
    let places = |faults: &[aepflow::Diagnostic]| {
        faults.iter().map(|fault| (fault.code, fault.path.clone())).collect::<Vec<_>>()
    };
    let expected = [
        (Code::EmptyValue, "/name"),
        (Code::MissingField, "/sourceConnectionId"),
        (Code::MissingField, "/schedule/startTime"),
        (Code::IntervalTooShort, "/schedule/interval"),
    ];
    let mut found = places(&flow.check());
    found.sort_by_key(|(_, path)| expected.iter().position(|(_, known)| known == path));
    assert_eq!(found, expected.map(|(code, path)| (code, path.to_owned())));
    let Err(Error::Invalid(faults)) = flow.request(&context()) else { panic!("it was built") };
    assert_eq!(faults, flow.check());
}

#[test]
fn what_must_be_there_and_is_not_is_reported() {
    let faults = CreateRun { params: Some(RunParams::default()), ..Default::default() }.check();
    let told: Vec<_> = faults.iter().map(|fault| (fault.code, fault.path.as_str())).collect();
    assert_eq!(told, [(Code::EmptyValue, "/flowId"), (Code::MissingField, "/params/startTime")]);
    let run = CreateRun {
        flow_id: ID.into(),
        params: Some(RunParams { start_time: Some("2030-01-01T00:00:00Z".into()), ..Default::default() }),
        ..Default::default()
    };
    assert_eq!(run.check(), []);
    assert!(run.request(&context()).unwrap().body.unwrap().contains("1893456000"));
}

#[test]
fn the_time_of_a_call_is_an_option() {
    let at = |now| aepflow::check(OperationName::CreateFlow, &flow().to_value(), Options::at(now));
    assert_eq!(at(1_893_456_000), []);
    assert_eq!(at(1_893_457_000).iter().map(|fault| fault.code).collect::<Vec<_>>(), [Code::StartTimePast]);
}

#[test]
fn lists_words_and_patches_are_types() {
    let explore = ExploreBaseConnection {
        base_connection_id: ID.into(),
        object_type: Some(ObjectType::Root),
        ..Default::default()
    };
    assert!(explore.request(&context()).unwrap().url.ends_with("/explore?objectType=root"));
    let list = ListFlows { property: Some(["state==enabled", "name==a"].into()), limit: Some(2), ..Default::default() };
    let request = list.request(&context()).unwrap();
    assert!(request.url.ends_with("/flows?property=state==enabled&property=name==a&limit=2"), "{}", request.url);
    let update = UpdateSourceConnection {
        source_connection_id: ID.into(),
        etag: "\"1\"".into(),
        patch: Some(vec![PatchOperation::add("/description", "new"), PatchOperation::remove("/name")]),
        ..Default::default()
    };
    assert_eq!(
        update.request(&context()).unwrap().body.unwrap(),
        r#"[{"op":"add","path":"/description","value":"new"},{"op":"remove","path":"/name"}]"#
    );
}

#[test]
fn a_list_goes_on_until_its_end() {
    let list = ListFlows { limit: Some(1), ..Default::default() };
    let body = br#"{"items": [{"id": "a"}], "_links": {"next": {"href": "/flows?limit=1&continuationToken=b"}}}"#;
    let result = ListFlows::parse(&Response { status: 200, headers: Vec::new(), body }).unwrap();
    assert_eq!(result.pointer("/items/0/id").and_then(Value::as_str), Some("a"));
    let next = list.next_page(&result, &context()).unwrap().unwrap();
    assert!(next.url.ends_with("/flows?limit=1&continuationToken=b"), "{}", next.url);
    let end = ListFlows::parse(&Response { status: 200, headers: Vec::new(), body: br#"{"items": []}"# }).unwrap();
    assert_eq!(list.next_page(&end, &context()).unwrap(), None);
}

#[test]
fn no_secret_is_printed() {
    const SECRET: &str = "do-not-tell";
    let create = CreateBaseConnection {
        name: "Stripe".into(),
        connector: Some("stripe".into()),
        auth: Value::from_iter([("accessToken", SECRET)]),
        ..Default::default()
    };
    let context = Context::new(format!("{SECRET}-1"), SECRET, ORG, "prod").unwrap();
    let request = create.request(&context).unwrap();
    assert!(request.body.as_ref().is_some_and(|body| body.contains(SECRET)));
    let builder = Context::builder().access_token(SECRET);
    let told = format!("{create:?} {context:?} {request:?} {builder:?} {0} {0:?}", Secret::from(SECRET));
    assert!(!told.contains(SECRET) && told.contains("Stripe") && told.contains("[redacted]"), "{told}");
}

#[test]
fn a_context_for_a_token_serves_no_other_call() {
    let context = Context::builder().ims_host("ims-na1-stg1.adobelogin.com").build_for_token().unwrap();
    let Err(Error::Invalid(faults)) = flow().request(&context) else { panic!("it was built") };
    let places: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
    assert_eq!(places, ["/context/accessToken", "/context/apiKey", "/context/orgId", "/context/sandboxName"]);
    let input = r#"{"clientId": "a", "clientSecret": "b", "scope": "openid"}"#;
    let request = aepflow::build_request(OperationName::CreateAccessToken, input, &context, "").unwrap();
    assert!(request.url.starts_with("https://ims-na1-stg1.adobelogin.com/ims/token"), "{}", request.url);
    let newer = self::context().with_access_token("a b");
    assert!(matches!(newer, Err(Error::Invalid(faults)) if faults[0].path == "/context/accessToken"));
}
