//! Runs a pipeline with `ureq`: `run_pipeline SPEC LEDGER`.

use std::error::Error;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use std::{env, fs, io, thread};

use aepflow::{Context, Input, Pipeline, PreviewOptions, Request, Response, Step, Value, read_context};
use aepflow_preview::{Plan, Zones};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let (Some(spec), Some(path)) = (arguments.next(), arguments.next()) else {
        return Err("give the paths of a spec and of its ledger".into());
    };
    let context = context()?;
    let ledger = match fs::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        other => other?,
    };
    let mut pipeline = Pipeline::new(&fs::read(&spec)?, &ledger, Input::default())?;
    run(&mut pipeline, &context, &path)?;
    println!("done: {} changes", pipeline.plan().get("changes").cloned().unwrap_or_default());
    Ok(())
}

/// Does what the pipeline says, until it is done.
fn run(pipeline: &mut Pipeline, context: &Context, ledger: &str) -> Result<()> {
    let agent = agent();
    loop {
        let secrets = secrets(pipeline.secrets())?;
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        match pipeline.next(context, &secrets, now.try_into()?)? {
            Step::Send { id, step, request, .. } => {
                println!("{step}: {}", request.operation);
                // Whoever is stopped from here on finds in the ledger what may have been made.
                save(ledger, pipeline)?;
                match send(&agent, &request) {
                    Ok((status, headers, body)) => pipeline.receive(&id, &Response { status, headers, body: &body })?,
                    Err(error) => pipeline.receive_failure(&id, kind(&error), None)?,
                }
                save(ledger, pipeline)?;
            }
            Step::Wait { milliseconds, reason, step, .. } => {
                println!("{step}: waits, {reason}");
                thread::sleep(Duration::from_millis(milliseconds));
            }
            // A spec with tests: the crate `aepflow-preview` tries them.
            Step::Test { id, mapping, tests, .. } => {
                let report = Plan::compile(&mapping)?.run_tests(&tests, PreviewOptions::default(), Zones::embedded())?;
                pipeline.receive_tests(&id, report.as_bytes())?;
            }
            Step::Failed { step, error, .. } => return Err(format!("{step}: {error}").into()),
            Step::Done => return Ok(()),
        }
    }
}

/// Puts the ledger in the place of the one before in one step: whoever is stopped leaves a whole one.
fn save(ledger: &str, pipeline: &Pipeline) -> Result<()> {
    let beside = format!("{ledger}.new");
    fs::write(&beside, pipeline.ledger().to_string())?;
    Ok(fs::rename(beside, ledger)?)
}

/// The context in the variables `AEP_…`.
fn context() -> Result<Context> {
    let environment: Value = env::vars().filter(|(name, _)| name.starts_with("AEP_")).collect();
    let settings = read_context(&Value::from_iter([("environment", environment)]))?;
    Ok(Context::from_json(&settings.get("context").cloned().unwrap_or_default())?)
}

/// The secrets of these names, which are variables.
fn secrets(names: Vec<String>) -> Result<Value> {
    let secret = |name: String| env::var(&name).map(|value| (name, value));
    Ok(names.into_iter().map(secret).collect::<std::result::Result<Value, _>>()?)
}

/// Refusals are for the pipeline, and no redirection carries a token elsewhere.
fn agent() -> ureq::Agent {
    let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0);
    config.timeout_global(Some(Duration::from_secs(60))).build().new_agent()
}

type Answer = (u16, Vec<(String, String)>, Vec<u8>);

fn send(agent: &ureq::Agent, request: &Request) -> std::result::Result<Answer, ureq::Error> {
    let mut http = ureq::http::Request::builder().method(request.method).uri(&request.url);
    for (name, value) in &request.headers {
        http = http.header(*name, value);
    }
    let mut answer = match &request.body {
        Some(body) => agent.run(http.body(body.as_str())?)?,
        None => agent.run(http.body(())?)?,
    };
    let text = |value: &ureq::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let headers = answer.headers().iter().map(|(name, value)| (name.to_string(), text(value))).collect();
    Ok((answer.status().as_u16(), headers, answer.body_mut().read_to_vec()?))
}

/// A request that was never sent had no effect.
fn kind(error: &ureq::Error) -> &'static str {
    match error {
        ureq::Error::Timeout(_) => "timeout",
        ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => "notSent",
        _ => "connection",
    }
}
