//! A pipeline: what should exist, and the requests that bring it about, one after the other.
//!
//! The host sends what [`Pipeline::next`] hands out, gives the answer to [`Pipeline::receive`], and saves
//! [`Pipeline::ledger`] whenever it likes, best before each request. From a saved ledger any process goes on.
//!
//! ```text
//!  spec ──► Pipeline ──next──► send ──host──► receive / receiveFailure ──┐
//!             ▲   │      ├──► wait                                        │
//!             │   │      ├──► done                                        │
//!             │   │      └──► failed                                      │
//!             │   └──ledger──► saved anywhere ──► another process         │
//!             └───────────────────────────────────────────────────────────┘
//! ```

mod consistency;
mod ledger;
mod mentions;
mod secrets;
mod spec;
mod stages;
mod tasks;
mod values;
mod world;

use crate::api;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, nearest, shown};
use crate::error::{Error, ServiceError};
use crate::fields::{Field, Shape, check_object, field};
use crate::http::{Request, Response};
use crate::json::{Pointer, Value};
use crate::reader::parse;
use ledger::Ledger;
use spec::Spec;
use stages::{BaseConnection, Dataset, FieldGroup, Flow, MappingSet, Schema, SourceConnection, TargetConnection};
use tasks::{
    Adopt, Call, DraftSupport, Explore, Identities, Make, Profile, Refusal, Remove, RemoveDescriptors, Run, Sweep,
    Switch, Target, Task, Tenant, Want, Watch,
};
use values::{at, copy, integer, object, parsed, text};
use world::{Action, Failure, Logged, World};

pub use consistency::check_pipeline;
pub use spec::pipeline_schema;

const GOALS: &[&str] = &["apply", "status", "watch", "enable", "disable", "run", "teardown", "adopt"];
const OPTIONS: &[Field] = &[
    field("goal", Shape::Word(GOALS)),
    field("preview", Shape::Bool),
    field("seed", Shape::Integer(0, 9_007_199_254_740_991)),
    field("now", Shape::Integer(0, 9_999_999_999)),
    field("attempts", Shape::Integer(1, 100)),
    field("flowId", Shape::Uuid),
    field("run", Shape::Free),
];

/// How often a step is tried before the pipeline gives up.
const ATTEMPTS: i64 = 8;
/// How many requests a step may take, pages among them, so that no answers of any platform keep it going for ever.
const REQUESTS: u64 = 5_000;
/// The longest pause between two tries, in milliseconds.
const LONGEST_PAUSE: u64 = 60_000;

/// Why a host has no answer.
const FAILURES: [&str; 3] = ["timeout", "connection", "notSent"];

/// What to do next.
#[derive(Debug)]
pub enum Step {
    /// Send this, and give the answer with its id.
    Send {
        /// What [`Pipeline::receive`] wants to know.
        id: String,
        /// The step that it belongs to.
        step: String,
        /// The request, secrets and all.
        request: Request,
    },
    /// Wait, then ask again.
    Wait {
        /// In milliseconds.
        milliseconds: u64,
        /// `rateLimited`, `unavailable`, `noAnswer`, `unauthorized`, `changed` or `polling`.
        reason: &'static str,
        /// The step that waits.
        step: String,
    },
    /// Everything is as it should be.
    Done,
    /// A step can't go on; the error as JSON. A new pipeline with the ledger tries again.
    Failed {
        /// The step that failed.
        step: String,
        /// `kind`, `message`, and what else is known.
        error: Value,
    },
}

/// A request that was handed out.
struct Sent {
    id: String,
    operation: &'static str,
}

/// The state machine of a pipeline.
pub struct Pipeline {
    world: World,
    /// What the ledger was before a preview, which changes nothing.
    kept: Option<Ledger>,
    tasks: Vec<Box<dyn Task + Send + Sync>>,
    at: usize,
    call: Option<Call>,
    sent: Option<Sent>,
    waiting: Option<(u64, &'static str)>,
    failed: Option<(String, Failure)>,
    attempts: i64,
    /// Requests of the current step.
    requests: u64,
    limit: i64,
    random: u64,
    count: u64,
    goal: String,
}

impl Pipeline {
    /// A pipeline for a spec.
    ///
    /// `ledger` is what [`Self::ledger`] gave, or empty. `options` is a JSON object or empty: `goal` (`apply` unless
    /// given; `status`, `watch`, `enable`, `disable`, `run`, `teardown`; `adopt` needs `flowId` and no spec), `preview`
    /// (nothing is written), `seed` for the jitter of pauses, `now` in Unix seconds, `attempts` a step, `run` for the
    /// parameters of a run on demand.
    ///
    /// # Errors
    /// [`Error::Invalid`] with all faults of spec, ledger and options.
    pub fn new(spec: &[u8], ledger: &[u8], options: &[u8]) -> Result<Pipeline, Error> {
        let mut faults = Vec::new();
        let options = read_options(options, &mut faults);
        let adopted = text(&options, &["goal"]) == Some("adopt");
        let needed = [
            ("adopt", "flowId", "the id of the flow to adopt"),
            ("run", "run", "the parameters of the run: `startTime`, and a window where the source needs one"),
        ];
        for (goal, name, expected) in needed {
            if text(&options, &["goal"]) == Some(goal) && at(&options, &[name]).is_none() {
                let fault = Diagnostic::at(Code::MissingField, &format!("/options/{name}")).with("field", name);
                faults.push(fault.with("expected", expected));
            }
        }
        let spec = if adopted {
            Some(Spec::of(Value::Null))
        } else {
            Spec::read(spec, integer(&options, &["now"]), &mut faults)
        };
        let ledger = match (&spec, ledger) {
            (None, _) => None,
            (Some(spec), b"") => Some(Ledger::new(&spec.name)),
            (Some(spec), text) => parse(text, "/ledger", &mut faults)
                .map(|document| Ledger::read(&document.root().to_value(), &spec.name, &mut faults)),
        };
        match (spec, ledger) {
            (Some(spec), Some(ledger)) if !faults.iter().any(Diagnostic::is_error) => {
                Ok(Pipeline::of(spec, ledger, &options))
            }
            _ => Err(Error::Invalid(faults)),
        }
    }

    /// All faults of a spec, warnings among them. `options` as for [`Self::new`].
    #[must_use]
    pub fn check(spec: &[u8], options: &[u8]) -> Vec<Diagnostic> {
        let mut faults = Vec::new();
        let options = read_options(options, &mut faults);
        Spec::read(spec, integer(&options, &["now"]), &mut faults);
        faults
    }

    fn of(spec: Spec, ledger: Ledger, options: &Value) -> Pipeline {
        let preview = at(options, &["preview"]) == Some(&Value::Bool(true));
        let goal = text(options, &["goal"]).unwrap_or("apply").to_owned();
        let run = copy(options, &["run"]);
        let kept = preview.then(|| ledger.clone());
        let now = integer(options, &["now"]).unwrap_or_default();
        let mut ledger = ledger;
        if goal == "apply" && !preview {
            ledger.begin(&ledger::digest(&spec.value.to_string()));
        }
        let world = World { spec, ledger, memory: Vec::new(), log: Vec::new(), preview, now, adopted: false, run };
        let tasks = tasks_of(&goal, &world, text(options, &["flowId"]));
        let seed = integer(options, &["seed"]).and_then(|seed| u64::try_from(seed).ok()).unwrap_or_default();
        let limit = integer(options, &["attempts"]).unwrap_or(ATTEMPTS);
        Pipeline {
            world,
            kept,
            tasks,
            at: 0,
            call: None,
            sent: None,
            waiting: None,
            failed: None,
            attempts: 0,
            requests: 0,
            limit,
            random: seed,
            count: 0,
            goal,
        }
    }

    /// What to do now. `context` is that of [`crate::build_request`], `secrets` an object of names and values.
    ///
    /// # Errors
    /// [`Error::Invalid`] if the context has faults or a secret is missing; the pipeline stays as it is.
    pub fn next(&mut self, context: &[u8], secrets: &[u8], now: i64) -> Result<Step, Error> {
        self.world.now = now;
        if let Some((milliseconds, reason)) = self.waiting.take() {
            return Ok(Step::Wait { milliseconds, reason, step: self.step() });
        }
        let Some(call) = self.call() else { return Ok(self.end()) };
        let request = match request(&call, context, secrets, now)? {
            Ok(request) => request,
            Err(faults) => {
                self.failed = Some((self.step(), Failure::Faults(faults)));
                return Ok(self.end());
            }
        };
        let step = self.step();
        let operation = call.operation;
        let count = &mut self.count;
        let sent = self.sent.get_or_insert_with(|| {
            *count += 1;
            Sent { id: count.to_string(), operation }
        });
        Ok(Step::Send { id: sent.id.clone(), step, request })
    }

    /// The names of the secrets that the next request needs.
    pub fn secrets(&mut self) -> Vec<String> {
        self.call().map(|call| secrets::names(&call.input)).unwrap_or_default()
    }

    /// Reads the answer to the request of that id.
    ///
    /// # Errors
    /// [`Error::Invalid`] if no request of that id is under way.
    pub fn receive(&mut self, id: &str, response: &Response<'_>) -> Result<(), Error> {
        let operation = self.take(id)?;
        match api::parse_response(operation, response) {
            Ok(result) => self.received(&result),
            Err(Error::Service(error)) => self.refused(*error),
            Err(Error::Unexpected { status, reason, .. }) => {
                self.unclear(operation, "noAnswer", &format!("the answer {status} is not as promised: {reason}"));
            }
            Err(Error::Invalid(faults)) => self.failed = Some((self.step(), Failure::Faults(faults))),
        }
        Ok(())
    }

    /// Tells that no answer came: `timeout`, `connection` (both may have taken effect) or `notSent`.
    ///
    /// # Errors
    /// [`Error::Invalid`] if no request of that id is under way, or the kind is unknown.
    pub fn receive_failure(&mut self, id: &str, kind: &str) -> Result<(), Error> {
        if !FAILURES.contains(&kind) {
            let fault = Diagnostic::at(Code::UnknownValue, "/kind").with("field", "kind").with("value", shown(kind));
            let fault = fault.with_some("nearest", nearest(kind, FAILURES)).with("allowed", FAILURES.join(", "));
            return Err(Error::Invalid(vec![fault]));
        }
        let operation = self.take(id)?;
        if kind == "notSent" {
            self.pause(None, "noAnswer", || Failure::NoAnswer("the request could not be sent".to_owned()));
        } else {
            self.unclear(operation, "noAnswer", "no answer came");
        }
        Ok(())
    }

    /// What is known to exist, as JSON; without secrets. A preview gives what it was given.
    #[must_use]
    pub fn ledger(&self) -> Value {
        self.kept.as_ref().unwrap_or(&self.world.ledger).to_value()
    }

    /// What each step does: `{goal, changes, steps: [{step, action, name?, id?, changes?, reason?}]}`.
    ///
    /// A step that has not been reached yet says what is likely by the ledger; a preview reaches all.
    #[must_use]
    pub fn plan(&self) -> Value {
        let steps: Vec<Logged> = match self.goal.as_str() {
            "adopt" => self.world.log.clone(),
            _ => self.tasks.iter().filter_map(|task| self.logged(task.step())).collect(),
        };
        let changes = steps.iter().filter(|logged| logged.action.writes()).count();
        object([
            ("goal", Some(self.goal.as_str().into())),
            ("changes", Some(changes.into())),
            ("steps", Some(Value::list(steps.iter().map(Logged::to_value)))),
        ])
    }

    /// What was read of flows and runs: `[{resource, flow, runs}]`.
    #[must_use]
    pub fn status(&self) -> Value {
        let one = |resource: &spec::Resource| {
            let known = self.world.remembered(&format!("{}/status", resource.key))?;
            Some(object([
                ("resource", Some(resource.key.as_str().into())),
                ("flow", copy(known, &["flow"])),
                ("runs", copy(known, &["runs"])),
            ]))
        };
        Value::list(self.world.spec.resources.iter().filter_map(one))
    }

    /// The spec; after the goal `adopt` that of what exists.
    #[must_use]
    pub fn spec(&self) -> Value {
        self.world.spec.value.clone()
    }

    fn logged(&self, step: &str) -> Option<Logged> {
        if let Some(known) = self.world.log.iter().find(|logged| logged.step == step) {
            return Some(known.clone());
        }
        let reached = self.tasks.iter().position(|task| task.step() == step).is_some_and(|place| place < self.at);
        if reached {
            return None;
        }
        let entry = self.world.entry(step);
        let exists = entry.is_some_and(|entry| entry.id.is_some() || entry.result.is_some());
        let reads = ["tenant", "drafts", "explore", "status"].iter().any(|read| step.ends_with(read));
        let action = match (self.goal.as_str(), exists) {
            ("teardown", true) if entry.is_some_and(|entry| entry.made) => Action::Delete,
            ("teardown", false) => return None,
            ("apply" | "run", false) if !reads && step != "replaced" => Action::Create,
            ("enable" | "disable", _) => Action::Change,
            (_, false) if reads => Action::Read,
            (_, false) => return None,
            (_, true) => Action::Keep,
        };
        let id = entry.and_then(|entry| entry.id.clone());
        Some(Logged { id, ..Logged::new(step, action) })
    }

    fn step(&self) -> String {
        self.tasks.get(self.at).map(|task| task.step().to_owned()).unwrap_or_default()
    }

    /// The request that the current step wants; steps that want none are passed.
    fn call(&mut self) -> Option<Call> {
        while self.call.is_none() && self.failed.is_none() && self.waiting.is_none() {
            let task = self.tasks.get_mut(self.at)?;
            match task.next(&mut self.world) {
                Want::Send(call) => self.call = Some(call),
                Want::Wait(seconds) => {
                    self.requests = 0;
                    self.waiting = Some((u64::try_from(seconds).unwrap_or_default() * 1000, "polling"));
                }
                Want::Done => {
                    self.at += 1;
                    (self.attempts, self.requests) = (0, 0);
                    if self.at == self.tasks.len() {
                        self.finished();
                    }
                }
                Want::Fail(failure) => self.failed = Some((self.step(), failure)),
            }
        }
        self.call.clone().filter(|_| self.failed.is_none())
    }

    fn finished(&mut self) {
        match self.goal.as_str() {
            _ if self.world.preview => {}
            // Nothing is left to remember but what was kept.
            "teardown" => self.world.ledger.forget_all_but_made(),
            "apply" => self.world.ledger.end(),
            _ => {}
        }
    }

    fn end(&mut self) -> Step {
        if let Some((milliseconds, reason)) = self.waiting.take() {
            return Step::Wait { milliseconds, reason, step: self.step() };
        }
        match &self.failed {
            Some((step, failure)) => Step::Failed { step: step.clone(), error: failure.to_value() },
            None => Step::Done,
        }
    }

    fn take(&mut self, id: &str) -> Result<&'static str, Error> {
        match self.sent.take_if(|sent| sent.id == id) {
            Some(sent) => {
                self.call = None;
                self.requests += 1;
                if self.requests > REQUESTS {
                    let reason = format!("{REQUESTS} requests did not bring the step to an end");
                    self.failed = Some((self.step(), Failure::NoAnswer(reason)));
                }
                Ok(sent.operation)
            }
            None => Err(Error::Invalid(vec![Diagnostic::at(Code::UnknownRequest, "/id").with("value", shown(id))])),
        }
    }

    fn received(&mut self, result: &Value) {
        let Some(task) = self.tasks.get_mut(self.at) else { return };
        match task.receive(&mut self.world, result) {
            Ok(()) => {}
            Err(failure) => self.failed = Some((self.step(), failure)),
        }
    }

    fn refused(&mut self, error: ServiceError) {
        let stale = error.status == 412;
        let after = error.retry.after_seconds;
        let failure = error.clone();
        let failure = move || Failure::Service(Box::new(failure));
        if error.status == 401 || error.code.as_deref() == Some("403010") {
            self.pause(after, "unauthorized", failure);
        } else if error.status == 429 {
            self.pause(after, "rateLimited", failure);
        } else if stale || error.may_have_taken_effect || error.retry.look_first {
            self.look_again();
            self.pause(after, if stale { "changed" } else { "unavailable" }, failure);
        } else if error.retry.retry {
            self.pause(after, "unavailable", failure);
        } else {
            let Some(task) = self.tasks.get_mut(self.at) else { return };
            if let Refusal::Fatal = task.refused(&mut self.world, &error) {
                self.failed = Some((self.step(), Failure::Service(Box::new(error))));
            }
        }
    }

    /// No answer that tells what became of a request.
    fn unclear(&mut self, operation: &str, reason: &'static str, message: &str) {
        if !api::operation_reads(operation) {
            self.look_again();
        }
        let message = message.to_owned();
        self.pause(None, reason, || Failure::NoAnswer(message));
    }

    fn look_again(&mut self) {
        if let Some(task) = self.tasks.get_mut(self.at) {
            task.look_again(&mut self.world);
        }
    }

    /// Waits before the step is tried again, as long as there are tries left.
    fn pause(&mut self, after: Option<i64>, reason: &'static str, failure: impl FnOnce() -> Failure) {
        self.attempts += 1;
        if self.attempts >= self.limit {
            self.failed = Some((self.step(), failure()));
            return;
        }
        let asked = after.and_then(|seconds| u64::try_from(seconds).ok()).map(|seconds| seconds.saturating_mul(1000));
        let doubled = 500_u64.saturating_mul(1 << self.attempts.clamp(0, 16)).min(LONGEST_PAUSE);
        // Half of a pause is by chance, so that hosts that failed together do not come back together.
        let pause = doubled / 2 + self.chance() % (doubled / 2 + 1);
        self.waiting = Some((asked.unwrap_or(pause), reason));
    }

    /// The next number of a sequence that the seed alone decides (`SplitMix64`).
    fn chance(&mut self) -> u64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.random ^ (self.random >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// Spec and ledger may name what the caller wants kept from logs.
impl std::fmt::Debug for Pipeline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pipeline({} {}, step {} of {})", self.goal, self.world.spec.name, self.at, self.tasks.len())
    }
}

impl Step {
    /// The step as the JSON that crosses to the hosts.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match self {
            Step::Send { id, step, request } => {
                let mut head = request.head();
                if let Some(body) = &request.body {
                    head.set("body", body.as_str().into());
                }
                object([
                    ("kind", Some("send".into())),
                    ("id", Some(id.as_str().into())),
                    ("step", Some(step.as_str().into())),
                    ("request", Some(head)),
                ])
            }
            Step::Wait { milliseconds, reason, step } => object([
                ("kind", Some("wait".into())),
                ("seconds", Some(Value::Number(format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000)))),
                ("reason", Some((*reason).into())),
                ("step", Some(step.as_str().into())),
            ]),
            Step::Done => object([("kind", Some("done".into()))]),
            Step::Failed { step, error } => object([
                ("kind", Some("failed".into())),
                ("step", Some(step.as_str().into())),
                ("error", Some(error.clone())),
            ]),
        }
    }
}

/// The request of a call. The outer error is the host's to mend, the inner one the spec's.
fn request(call: &Call, context: &[u8], secrets: &[u8], now: i64) -> Result<Result<Request, Vec<Diagnostic>>, Error> {
    let mut faults = Vec::new();
    let secrets = if secrets.is_empty() { b"{}" } else { secrets };
    let secrets = parse(secrets, "/secrets", &mut faults).map(|document| document.root().to_value());
    let input = secrets::filled(&call.input, &secrets.unwrap_or(Value::Null), &mut faults);
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let options = format!("{{\"now\":{now}}}");
    match api::build_request(call.operation, input.to_string().as_bytes(), context, options.as_bytes()) {
        Ok(request) => Ok(Ok(request)),
        Err(Error::Invalid(faults)) if faults.iter().any(|fault| fault.path.starts_with("/context")) => {
            Err(Error::Invalid(faults))
        }
        Err(Error::Invalid(faults)) => Ok(Err(faults)),
        Err(other) => Err(other),
    }
}

fn read_options(options: &[u8], faults: &mut Vec<Diagnostic>) -> Value {
    let options = if options.is_empty() { b"{}" } else { options };
    let Some(document) = parse(options, "/options", faults) else { return Value::Null };
    let mut found = Vec::new();
    check_object(document.root(), OPTIONS, &Pointer::ROOT, &mut found);
    faults.extend(found.into_iter().map(|fault| fault.moved(|path| format!("/options{path}"))));
    parsed(options)
}

type Tasks = Vec<Box<dyn Task + Send + Sync>>;

/// The steps that lead to a goal, in their order.
fn tasks_of(goal: &str, world: &World, flow: Option<&str>) -> Tasks {
    let mut tasks: Tasks = Vec::new();
    let all = 0..world.spec.resources.len();
    match goal {
        "adopt" => tasks.push(Box::new(Adopt::new(flow.unwrap_or_default()))),
        "apply" => apply(world, &mut tasks),
        "teardown" => teardown(world, &mut tasks),
        "status" => tasks.extend(all.map(|at| Box::new(Watch::new(world, at, false)) as _)),
        "watch" => tasks.extend(all.map(|at| Box::new(Watch::new(world, at, true)) as _)),
        "run" => tasks.extend(all.map(|at| Box::new(Run::new(world, at)) as _)),
        _ => tasks.extend(all.map(|at| Box::new(Switch::new(world, at, goal == "enable")) as _)),
    }
    tasks
}

fn apply(world: &World, tasks: &mut Tasks) {
    if world.spec.draft {
        tasks.push(Box::new(DraftSupport::new()));
    }
    let resources = || world.spec.resources.iter().enumerate();
    if resources().any(|(_, resource)| resource.makes_schema()) {
        tasks.push(Box::new(Tenant));
    }
    tasks.push(Box::new(Make::new(&BaseConnection, world, 0, true)));
    for (index, resource) in resources() {
        if resource.explores() {
            tasks.push(Box::new(Explore::new(world, index)));
        }
        if resource.makes_schema() {
            tasks.push(Box::new(Make::new(&FieldGroup, world, index, false)));
        }
        tasks.push(Box::new(Make::new(&Schema, world, index, false)));
        if resource.makes_schema() && !values::elements(&resource.value, &["target", "identities"]).is_empty() {
            tasks.push(Box::new(Identities::new(world, index)));
        }
        if at(&resource.value, &["target", "profile"]) == Some(&Value::Bool(true)) {
            tasks.push(Box::new(Profile::new(world, index)));
        }
        tasks.push(Box::new(Make::new(&Dataset, world, index, false)));
        tasks.push(Box::new(Make::new(&SourceConnection, world, index, false)));
        tasks.push(Box::new(Make::new(&TargetConnection, world, index, false)));
        // After what can be deleted: of two hosts that make the same, one has stopped by now.
        tasks.push(Box::new(Make::new(&MappingSet, world, index, false)));
        tasks.push(Box::new(Make::new(&Flow, world, index, false)));
    }
    tasks.push(Box::new(Sweep));
}

fn teardown(world: &World, tasks: &mut Tasks) {
    let all = || 0..world.spec.resources.len();
    for target in [Target::Flow, Target::TargetConnection, Target::SourceConnection, Target::MappingSet] {
        tasks.extend(all().map(|at| Box::new(Remove::new(target, world, at)) as _));
    }
    tasks.push(Box::new(Sweep));
    for at in all() {
        tasks.push(Box::new(Remove::new(Target::Dataset, world, at)));
        tasks.push(Box::new(RemoveDescriptors::new(world, at)));
        tasks.push(Box::new(Remove::new(Target::Schema, world, at)));
        tasks.push(Box::new(Remove::new(Target::FieldGroup, world, at)));
    }
    tasks.push(Box::new(Remove::new(Target::BaseConnection, world, 0)));
}
