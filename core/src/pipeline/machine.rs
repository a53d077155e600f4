//! The state machine itself.

use std::borrow::Cow;

use super::goals::{GOALS, Goal, Tasks, tasks_of};
use super::ledger::{Entry, Ledger, Waiting};
use super::print::Print;
use super::run_state::{Failure, Inferred, RunState};
use super::spec::{Source, Spec};
use super::step::Step;
use super::table;
use super::tasks::{Aim, Call, Check, NamespacesThere, Want};
use super::values::{at, copy, elements, integer, text};
use super::{ledger, secrets};
use crate::diagnostics::{Code, Diagnostic, Error, Faults, Units, nearest, shown};
use crate::http::{Response, Secrets};
use crate::input::{
    Field, MAX_DIAGNOSTICS, Shape, check_object, field, http_date, parse, present, read_most, wrong_type,
};
use crate::json::{Input, Kind, Pointer, Value};
use crate::operations::{self, Context, ContextInput, Secret};

const OPTIONS: &[Field] = &[
    field("goal", Shape::Word(GOALS)),
    field("preview", Shape::Bool),
    field("prune", Shape::Bool),
    field("tests", Shape::Bool),
    field("seed", Shape::Integer(0, 9_007_199_254_740_991)),
    field("now", Shape::Integer(0, 9_999_999_999)),
    field("attempts", Shape::Integer(1, 100)),
    field("grace", Shape::Integer(0, 3_600)),
    field("longestPause", operations::PAUSES),
    field("flowId", Shape::Uuid),
    field("run", Shape::OpenObject),
    field("only", Shape::List(&Shape::Text)),
    MAX_DIAGNOSTICS,
];

/// How often a step is tried before the pipeline gives up.
const ATTEMPTS: u32 = 8;
/// How long something is looked for that was sent and is not there, in seconds, before it is made again.
const GRACE: i64 = 30;
/// How many requests a step may take, pages among them, so that no answers of any platform keep it going for ever.
const REQUESTS: u64 = 5_000;

/// The texts of a list.
fn words(list: &[Value]) -> Vec<String> {
    list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Why a host has no answer.
const FAILURES: [&str; 3] = ["timeout", "connection", "notSent"];

/// A request that was handed out.
pub(super) struct Sent {
    id: String,
    operation: &'static str,
    /// What no text of its answer may repeat.
    secrets: Secrets,
}

/// Tests of a mapping that were handed out.
pub(super) struct Trial {
    id: String,
    mapping: Value,
    tests: Value,
}

/// The state machine of a pipeline.
///
/// ```
/// use aepflow::{Pipeline, Response, Step};
/// let spec = br#"{
///     "name": "Stripe",
///     "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "STRIPE_KEY"}}},
///     "resources": [{"resource": "charges", "target": {"class": "profile"}, "schedule": {"frequency": "hour", "interval": 1}}]
/// }"#;
/// let context = br#"{"accessToken": "t", "apiKey": "k", "orgId": "5C1328435BF324E90A49402A@AdobeOrg", "sandboxName": "prod"}"#;
/// let mut pipeline = Pipeline::new(spec, b"", b"").unwrap();
/// let Step::Send { id, request, .. } = pipeline.next(context, b"{}", 1_893_456_000).unwrap() else { panic!() };
/// assert_eq!(request.operation, "getTenant");
/// let response = Response { status: 200, headers: Vec::new(), body: br#"{"imsOrg": "o", "tenantId": "acme"}"# };
/// pipeline.receive(&id, &response).unwrap();
/// // In another process, or in this one:
/// let ledger = pipeline.ledger().to_string();
/// let mut pipeline = Pipeline::new(spec, ledger.as_bytes(), b"").unwrap();
/// let Step::Send { request, .. } = pipeline.next(context, b"{}", 1_893_456_000).unwrap() else { panic!() };
/// assert_eq!(request.operation, "listBaseConnections");
/// ```
pub struct Pipeline {
    pub(super) run_state: RunState,
    /// What the ledger was before a preview, which changes nothing.
    pub(super) kept: Option<Ledger>,
    /// The ledger at its last revision.
    counted: Ledger,
    /// The digest of a spec whose apply has yet to begin.
    begins: Option<String>,
    pub(super) tasks: Tasks,
    pub(super) at: usize,
    pub(super) call: Option<Call>,
    pub(super) sent: Option<Sent>,
    /// The token of the last request, and the one that the platform has refused since it last took one.
    pub(super) token: Secret,
    pub(super) denied: Option<Secret>,
    /// Tests that were handed out.
    pub(super) trial: Option<Trial>,
    pub(super) waiting: Option<(u64, &'static str)>,
    /// What the ledger said when it was read: the process before ended while it waited.
    pub(super) rest: Option<Waiting>,
    pub(super) failed: Option<(String, Failure)>,
    /// What a preview found wrong, which goes on all the same: the first step, and all faults.
    pub(super) refused: Option<(String, Vec<Diagnostic>)>,
    /// Whether steps pass for what an apply that was cut off found.
    pub(super) resumed: bool,
    /// The place of the step that checks the spec, if there is one.
    pub(super) check: usize,
    /// Whether the platform is another one by what was sent: `no`, `maybe` or `yes`.
    pub(super) changed: &'static str,
    pub(super) attempts: u32,
    /// Requests of the current step.
    pub(super) requests: u64,
    pub(super) limit: u32,
    /// The steps of a plan that may change the platform, where one is given.
    only: Option<Vec<String>>,
    /// In milliseconds.
    pub(super) longest_pause: u64,
    pub(super) random: u64,
    pub(super) count: u64,
    pub(super) goal: Goal,
    pub(super) units: Units,
}

impl Pipeline {
    /// A pipeline for a spec.
    ///
    /// `ledger` is what [`Self::ledger`] gave, or empty. `options` is a JSON object or empty: `goal` (`apply` unless
    /// given; `status`, `watch`, `enable`, `disable`, `run`, `teardown`, `dedupe`; `adopt` needs `flowId` and no spec), `preview`
    /// (nothing is written), `prune` (an apply removes what was made for resources that left the spec), `tests` (false: the
    /// tests of mappings are left out), `seed` for the jitter
    /// of pauses, `now` in Unix seconds, `attempts` a step, `grace` for how many seconds a create of unknown outcome is looked
    /// for before it is sent again (30 by default), `longestPause` before a step is tried again in seconds whatever the
    /// platform asks for (300 by default), `run` for the parameters of a run on demand, `only` for the steps of a plan that
    /// may change the platform (where another one would, the pipeline ends before it), `maxDiagnostics` as for
    /// [`crate::check`].
    ///
    /// # Errors
    /// [`Error::Invalid`] with all faults of spec, ledger and options.
    pub fn new<'s, 'l, 'o>(
        spec: impl Into<Input<'s>>,
        ledger: impl Into<Input<'l>>,
        options: impl Into<Input<'o>>,
    ) -> Result<Pipeline, Error> {
        let mut faults = Faults::default();
        let options = read_options(options.into(), &mut faults);
        let adopted = goal_of(&options) == Goal::Adopt;
        if adopted && at(&options, &["flowId"]).is_none() {
            let fault = Diagnostic::at(Code::MissingField, "/options/flowId").with("field", "flowId");
            faults.push(fault.with("expected", "flow_to_adopt"));
        }
        let spec = if adopted {
            Some(Spec::of(Value::Null))
        } else {
            Spec::read(spec, integer(&options, &["now"]), &mut faults)
        };
        let ledger = match (&spec, ledger.into()) {
            (None, _) => None,
            (Some(spec), Input::Text([])) => Some(Ledger::new(&spec.name)),
            (Some(spec), text) => parse(text, "/ledger", &mut faults).map(|document| {
                let root = document.root();
                if root.kind() != Kind::Object {
                    faults.push(wrong_type(root, "an object", &Pointer::ROOT.key("ledger")));
                    return Ledger::new(&spec.name);
                }
                Ledger::read(&root.to_value(), &spec.name, spec.previous_name.as_deref(), &mut faults)
            }),
        };
        match (spec, ledger) {
            (Some(spec), Some(ledger)) if !faults.has_error() => Ok(Pipeline::of(spec, ledger, &options)),
            _ => Err(faults.into()),
        }
    }

    #[doc(hidden)]
    /// Positions in texts are given in these units; in bytes by default.
    #[must_use]
    pub fn counting(self, units: Units) -> Pipeline {
        Pipeline { units, ..self }
    }

    /// All faults of a spec, warnings among them. `options` as for [`Self::new`].
    #[must_use]
    pub fn check<'s, 'o>(spec: impl Into<Input<'s>>, options: impl Into<Input<'o>>) -> Vec<Diagnostic> {
        let mut faults = Faults::default();
        let options = read_options(options.into(), &mut faults);
        Spec::read(spec, integer(&options, &["now"]), &mut faults);
        faults.into()
    }

    fn of(mut spec: Spec, ledger: Ledger, options: &Value) -> Pipeline {
        if at(options, &["tests"]) == Some(&Value::Bool(false)) {
            spec.resources.iter_mut().for_each(|resource| resource.tests = None);
        }
        let preview = at(options, &["preview"]) == Some(&Value::Bool(true));
        let goal = goal_of(options);
        let run = copy(options, &["run"]);
        let kept = preview.then(|| ledger.clone());
        let counted = ledger.clone();
        let mut ledger = ledger;
        for (old, new) in &spec.renamed {
            if spec.has(new) && !spec.has(old) {
                ledger.rename(old, new);
            }
            if let (Some(source), None) = (spec.source_called(new), spec.source_called(old)) {
                ledger.rename_source(old, source.key.as_deref());
            }
        }
        let rest = ledger.waiting;
        let now = integer(options, &["now"]).unwrap_or_default();
        let begins = (goal == Goal::Apply && !preview).then(|| ledger::digest(&spec.document.to_string()));
        let inferred = spec.resources.iter().map(|_| Inferred::default()).collect();
        let credentials = spec.sources.iter().map(|_| None).collect();
        let run_state = RunState {
            spec,
            ledger,
            cache: Vec::new(),
            actions: Vec::new(),
            preview,
            prune: goal == Goal::Apply && at(options, &["prune"]) == Some(&Value::Bool(true)),
            now,
            ahead: 0,
            adopted: false,
            listed: Vec::new(),
            grace: integer(options, &["grace"]).unwrap_or(GRACE),
            credentials,
            run,
            inferred,
            warnings: Vec::new(),
            coverage: Vec::new(),
        };
        let tasks = tasks_of(goal, &run_state, text(options, &["flowId"]));
        let check = tasks.iter().position(|task| task.step() == Check::NAME).unwrap_or(usize::MAX);
        let seed = integer(options, &["seed"]).and_then(|seed| u64::try_from(seed).ok()).unwrap_or_default();
        let count = |name: &str| integer(options, &[name]).and_then(|count| u32::try_from(count).ok());
        let limit = count("attempts").unwrap_or(ATTEMPTS);
        let longest_pause = u64::from(count("longestPause").unwrap_or(operations::LONGEST_PAUSE)) * 1000;
        Pipeline {
            run_state,
            kept,
            counted,
            begins,
            tasks,
            at: 0,
            call: None,
            sent: None,
            token: Secret::EMPTY,
            denied: None,
            trial: None,
            waiting: None,
            rest,
            failed: None,
            refused: None,
            resumed: false,
            check,
            changed: "no",
            attempts: 0,
            requests: 0,
            limit,
            only: at(options, &["only"]).and_then(Value::as_array).map(words),
            longest_pause,
            random: seed,
            count: 0,
            goal,
            units: Units::Bytes,
        }
    }

    /// What to do now. `context` is that of [`crate::build_request`], `secrets` an object of names and values, as JSON.
    ///
    /// # Errors
    /// [`Error::Invalid`] if the context has faults, or is of another platform than the ledger, or a secret is missing; the
    /// pipeline stays as it is.
    pub fn next<'c, 's>(
        &mut self,
        context: impl Into<ContextInput<'c>>,
        secrets: impl Into<Input<'s>>,
        now: i64,
    ) -> Result<Step, Error> {
        let context = read_context(context.into())?;
        self.run_state.ledger.bind(&context)?;
        self.run_state.now = now;
        let step = self.advance(&context, secrets.into());
        self.count_change();
        step
    }

    fn advance(&mut self, context: &Context, secrets: Input<'_>) -> Result<Step, Error> {
        self.rest();
        if let Some(wait) = self.wait() {
            return Ok(wait);
        }
        // Whoever asks again has waited.
        self.run_state.ledger.waiting = None;
        self.know_credentials(context, secrets);
        let now = self.run_state.now;
        let (operation, request, is_plain) = loop {
            let Some(call) = self.call() else { return Ok(self.end()) };
            match secrets::request(call, context, secrets, now)? {
                Ok(request) => break (call.operation, request, secrets::names(&call.input).is_empty()),
                Err(faults) => {
                    let placed = |fault: Diagnostic| fault.with_path_mapped(|path| self.place(path));
                    self.fail(Failure::Faults(faults.into_iter().map(placed).collect()));
                }
            }
        };
        self.token = context.access_token.clone();
        let step = self.step();
        // Only a body with a secret of the spec has any, and some are large.
        let body = request.body.as_deref().filter(|_| !is_plain);
        let secrets_of = Secrets::of(request.headers.iter().map(|(name, value)| (*name, value.as_str())), body);
        let count = &mut self.count;
        let sent = self.sent.get_or_insert_with(|| {
            *count += 1;
            Sent { id: count.to_string(), operation, secrets: Secrets::default() }
        });
        sent.secrets = secrets_of;
        let writes = !operations::operation_reads(operation);
        if writes {
            self.run_state.ledger.sent(&step, self.run_state.now_in_milliseconds());
        }
        Ok(Step::Send { id: sent.id.clone(), step, writes, request })
    }

    /// Keeps the request that the current step wants, unless the plan that is carried out changes nothing there; then the
    /// ledger says of the step what it said before. What follows from the steps of a plan, the deletion of what they replaced,
    /// is in no plan.
    fn want(&mut self, call: Call, before: Option<Entry>) {
        let task = self.tasks.get(self.at);
        let reads = operations::operation_reads(call.operation) || task.is_some_and(|task| task.aim() == Aim::Clear);
        let step = self.step();
        if reads || self.only.as_ref().is_none_or(|only| only.contains(&step)) {
            self.call = Some(call);
            return;
        }
        match before {
            Some(before) => *self.run_state.ledger.entry(&step) = before,
            None => self.run_state.ledger.remove(&step),
        }
        let fault = Diagnostic::at(Code::UnplannedChange, "").with("step", step.as_str());
        self.failed = Some((step, fault.into()));
    }

    /// The names of the secrets that the next request needs, and of those that are compared with what a base connection
    /// was given.
    pub fn secrets(&mut self) -> Vec<String> {
        let unknown = self.unknown_credentials();
        let is_known = |source: &Source| self.run_state.id(&source.step(table::Kind::BaseConnection)).is_some();
        if unknown.iter().any(|(_, source)| is_known(source)) {
            // The next request may be for another source: what they are compared with decides.
            return secrets::names(&Value::list(unknown.iter().filter_map(|(_, source)| source.auth.clone())));
        }
        self.call().map(|call| secrets::names(&call.input)).unwrap_or_default()
    }

    /// The sources whose credentials have unknown values, as long as what these are for lies ahead.
    fn unknown_credentials(&self) -> Vec<(usize, &Source)> {
        if self.goal != Goal::Apply {
            return Vec::new();
        }
        let RunState { spec, credentials, .. } = &self.run_state;
        let is_ahead = |source: &Source| {
            let step = source.step(table::Kind::BaseConnection);
            self.tasks.iter().skip(self.at).any(|task| task.step() == step)
        };
        let unknown = |index| credentials.get(index).is_some_and(Option::is_none);
        let sources = spec.sources.iter().enumerate();
        sources.filter(|(index, source)| unknown(*index) && source.auth.is_some() && is_ahead(source)).collect()
    }

    fn know_credentials(&mut self, context: &Context, secrets: Input<'_>) {
        let whole = |source: &Source| secrets::credentials(source.auth.as_ref()?, secrets);
        let unknown = self.unknown_credentials().into_iter();
        let found: Vec<_> =
            unknown.filter_map(|(index, source)| Some((index, source.place(), whole(source)?))).collect();
        for (index, place, whole) in found {
            self.run_state.credentials[index] = Some(Print::of(&whole));
            self.run_state.warn(secrets::test_keys(&whole, &place, context.sandbox_name()));
        }
    }

    /// Reads the answer to the request of that id.
    ///
    /// # Errors
    /// [`Error::Invalid`] if no request of that id is under way.
    pub fn receive(&mut self, id: &str, response: &Response<'_>) -> Result<(), Error> {
        let Sent { operation, secrets, .. } = self.take(id)?;
        let unread = self.tasks.get(self.at).and_then(|task| task.unread());
        if let Some(date) = response.header("date").and_then(http_date) {
            self.run_state.told_date(date);
        }
        let parsed = operations::parse_without(operation, response, unread, Some(self.run_state.now));
        match parsed.map_err(|error| secrets.cover_error(error)) {
            Ok(result) => {
                self.denied = None;
                if !operations::operation_reads(operation) {
                    self.changed = "yes";
                }
                self.received(result);
            }
            Err(Error::Service(error)) => self.refused(*error),
            Err(Error::Unexpected { status, reason, .. }) => {
                self.unclear(operation, "noAnswer", &format!("the answer {status} is not as promised: {reason}"));
            }
            Err(Error::Invalid(faults)) => self.fail(Failure::Faults(faults)),
        }
        self.count_change();
        Ok(())
    }

    /// Reports that no answer came: `timeout`, `connection` (both may have taken effect) or `notSent`.
    ///
    /// `reason` is a few words for people, such as `connection refused`; the error of a step that is given up holds them.
    ///
    /// # Errors
    /// [`Error::Invalid`] if no request of that id is under way, or the kind is unknown.
    pub fn receive_failure(&mut self, id: &str, kind: &str, reason: Option<&str>) -> Result<(), Error> {
        if !FAILURES.contains(&kind) {
            let fault = Diagnostic::at(Code::UnknownValue, "/kind").with("field", "kind").with_shown("value", kind);
            let fault = fault.with_some("nearest", nearest(kind, FAILURES)).with_list("allowed", &FAILURES);
            return Err(Error::Invalid(vec![fault]));
        }
        let Sent { operation, secrets, .. } = self.take(id)?;
        let reason = reason.map(|reason| secrets.cover(reason));
        let told = if kind == "notSent" { "the request could not be sent" } else { "no answer came" };
        let told = reason.map_or_else(|| told.to_owned(), |reason| format!("{told}: {}", shown(&reason)));
        if kind == "notSent" {
            self.pause(None, "noAnswer", || Failure::NoAnswer(told));
        } else {
            self.unclear(operation, "noAnswer", &told);
        }
        self.count_change();
        Ok(())
    }

    /// Takes what came of the tests of that id: the report of `runTests` of previews, as JSON.
    ///
    /// # Errors
    /// [`Error::Invalid`] if no tests of that id were handed out, or the report is not of them.
    pub fn receive_tests<'r>(&mut self, id: &str, report: impl Into<Input<'r>>) -> Result<(), Error> {
        let Some(trial) = self.trial.as_ref().filter(|trial| trial.id == id) else { return Err(unknown_request(id)) };
        let mut faults = Faults::default();
        let Some(document) = parse(report, "/report", &mut faults) else { return Err(faults.into()) };
        let results = present(document.root(), "tests").filter(|results| results.kind() == Kind::Array);
        if results.is_none_or(|results| results.elements().count() != elements(&trial.tests, &[]).len()) {
            let place = Pointer::ROOT;
            return Err(Error::Invalid(vec![wrong_type(
                document.root(),
                "a report of these tests",
                &place.key("report"),
            )]));
        }
        self.trial = None;
        self.received(document.root().to_value());
        self.count_change();
        Ok(())
    }

    /// Ends the pipeline because another run has saved the ledger in the meantime, and gives the step that says so: a host
    /// calls this in place of sending what the ledger that it can't save was written for.
    pub fn conflict(&mut self) -> Step {
        (self.sent, self.trial, self.waiting) = (None, None, None);
        self.failed = Some((self.step(), Diagnostic::at(Code::StaleLedger, "").into()));
        self.end()
    }

    /// What is known to exist, as JSON; without secrets. A preview gives what it was given.
    #[must_use]
    pub fn ledger(&self) -> Value {
        self.kept.as_ref().unwrap_or(&self.run_state.ledger).to_value()
    }

    /// How often the ledger has changed, in this process and in those before: whoever saved it with this revision need not
    /// save it again.
    #[must_use]
    pub fn revision(&self) -> i64 {
        self.kept.as_ref().unwrap_or(&self.run_state.ledger).revision
    }

    fn count_change(&mut self) {
        if !self.run_state.preview {
            self.run_state.ledger.count(&mut self.counted);
        }
    }

    /// The spec; after the goal `adopt` that of what exists.
    #[must_use]
    pub fn spec(&self) -> Value {
        self.run_state.spec.document.clone()
    }

    pub(super) fn step(&self) -> String {
        self.tasks.get(self.at).map(|task| task.step().to_owned()).unwrap_or_default()
    }

    /// The request that the current step wants; steps that want none are passed.
    fn call(&mut self) -> Option<&Call> {
        if let Some(spec) = self.begins.take() {
            self.run_state.ledger.begin(&spec);
            self.resumed = self.run_state.ledger.is_resumed();
        }
        while self.call.is_none() && self.trial.is_none() && self.failed.is_none() && self.waiting.is_none() {
            let task = self.tasks.get_mut(self.at)?;
            if task.aim() == Aim::Clear && self.refused.is_some() {
                // A preview that ends with faults need not look at what is left over.
                self.go_on();
                continue;
            }
            let before = self.only.as_ref().and_then(|_| self.run_state.entry(task.step()).cloned());
            match task.next(&mut self.run_state) {
                Want::Send(call) => self.want(call, before),
                Want::Wait(seconds, reason) => {
                    self.requests = 0;
                    self.waiting = Some((u64::try_from(seconds).unwrap_or_default() * 1000, reason));
                }
                Want::Test { mapping, tests } => {
                    self.count += 1;
                    self.trial = Some(Trial { id: self.count.to_string(), mapping, tests });
                }
                Want::Done => self.go_on(),
                Want::Fail(failure) => self.fail(failure),
            }
        }
        self.call.as_ref().filter(|_| self.failed.is_none())
    }

    /// Goes on with the next step.
    fn go_on(&mut self) {
        self.at += 1;
        (self.attempts, self.requests) = (0, 0);
        self.call = None;
        if self.at == self.tasks.len() {
            self.finished();
        } else if !self.run_state.preview && !self.is_early() {
            self.refuse();
        }
    }

    /// Whether nothing of any resource is made yet: the steps up to that which checks the spec only read.
    fn is_early(&self) -> bool {
        let task = self.tasks.get(self.at).filter(|_| self.goal == Goal::Apply);
        let reads = |step: &str| step.contains('/') || step == NamespacesThere::NAME;
        task.is_some_and(|task| reads(task.step())) && self.at < self.check || self.at == self.check
    }

    /// Ends with what was found wrong so far.
    fn refuse(&mut self) {
        if let Some((step, faults)) = self.refused.take() {
            self.end_with(step, Failure::Faults(faults));
        }
    }

    /// Something that an apply relies on may be gone, or be another: the next one looks at all of it.
    fn end_with(&mut self, step: String, failure: Failure) {
        self.run_state.ledger.look_at_all();
        self.failed = Some((step, failure));
    }

    /// The current step can't go on, and so the pipeline doesn't, unless it does without the step. A preview goes on, and
    /// so does an apply that has made nothing yet, so that all faults are found at once; what needs the step makes it anew.
    pub(super) fn fail(&mut self, failure: Failure) {
        let passes = self.tasks.get_mut(self.at).is_some_and(|task| task.passes(&mut self.run_state));
        let step = self.step();
        match failure {
            _ if passes => self.go_on(),
            Failure::Faults(faults) if self.run_state.preview || self.is_early() => {
                self.run_state.ledger.remove(&step);
                let (_, known) = self.refused.get_or_insert_with(|| (step, Vec::new()));
                for fault in faults {
                    if !known.contains(&fault) {
                        known.push(fault);
                    }
                }
                self.go_on();
            }
            failure => self.end_with(step, failure),
        }
    }

    /// Begins anew, once: something that an apply that was cut off had found is gone.
    pub(super) fn start_over(&mut self) {
        self.resumed = false;
        self.run_state.ledger.look_at_all();
        self.run_state.cache.clear();
        self.tasks = tasks_of(self.goal, &self.run_state, None);
        (self.at, self.attempts, self.requests) = (0, 0, 0);
    }

    fn finished(&mut self) {
        self.refuse();
        match self.goal {
            _ if self.run_state.preview => {}
            // Nothing is left to remember but what was kept.
            Goal::Teardown => self.run_state.ledger.forget_all_but_made(),
            Goal::Apply => {
                let RunState { ledger, spec, prune, .. } = &mut self.run_state;
                ledger.end();
                if *prune {
                    ledger.forget_all_but_made_of(|step| spec.lacks(step));
                }
            }
            _ => {}
        }
    }

    fn end(&mut self) -> Step {
        if let Some(wait) = self.wait() {
            return wait;
        }
        if let Some(Trial { id, mapping, tests }) = &self.trial {
            let (id, mapping, tests) = (id.clone(), mapping.clone(), tests.clone());
            return Step::Test { id, step: self.step(), mapping, tests };
        }
        match &self.failed {
            Some((step, failure)) => {
                let mut error = failure.to_value(self.units);
                error.set("path", self.place_of(step, "").into());
                error.set("changed", self.changed.into());
                Step::Failed { step: step.clone(), error }
            }
            None => Step::Done,
        }
    }

    /// The place in the spec of what the input of the current step's operation says there.
    fn place(&self, path: &str) -> String {
        self.place_of(&self.step(), path)
    }

    fn place_of(&self, step: &str, path: &str) -> String {
        let spec = &self.run_state.spec;
        if let Some(source) = spec.source_with(step) {
            return format!("{}{path}", source.place());
        }
        if let Some(index) = spec.namespaces.iter().position(|namespace| namespace.step() == step) {
            return format!("/namespaces/{index}{path}");
        }
        if let Some(index) = spec.resource_of_class(step) {
            return spec.places.of_fault(index, "target", &format!("/class{path}"));
        }
        let key = step.rsplit_once('/').map(|(key, _)| key);
        let resource = spec.resources.iter().position(|resource| Some(resource.key.as_str()) == key);
        resource.map(|resource| spec.places.of_input(resource, path)).unwrap_or_default()
    }

    fn take(&mut self, id: &str) -> Result<Sent, Error> {
        match self.sent.take_if(|sent| sent.id == id) {
            Some(sent) => {
                self.call = None;
                self.requests += 1;
                if self.requests > REQUESTS {
                    let reason = format!("{REQUESTS} requests did not bring the step to an end");
                    self.fail(Failure::NoAnswer(reason));
                }
                Ok(sent)
            }
            None => Err(unknown_request(id)),
        }
    }

    fn received(&mut self, result: Value) {
        let Some(task) = self.tasks.get_mut(self.at) else { return };
        if let Err(failure) = task.receive(&mut self.run_state, result) {
            self.fail(failure);
        }
    }
}

/// Spec and ledger may name what the caller wants kept from logs.
impl std::fmt::Debug for Pipeline {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Pipeline({} {}, step {} of {})",
            self.goal.name(),
            self.run_state.spec.name,
            self.at,
            self.tasks.len()
        )
    }
}

fn unknown_request(id: &str) -> Error {
    Error::Invalid(vec![Diagnostic::at(Code::UnknownRequest, "/id").with_shown("value", id)])
}

fn goal_of(options: &Value) -> Goal {
    text(options, &["goal"]).and_then(Goal::of).unwrap_or(Goal::Apply)
}

fn read_context(context: ContextInput<'_>) -> Result<Cow<'_, Context>, Error> {
    let mut faults = Faults::default();
    match context.read(false, &mut faults) {
        Some(context) if faults.is_empty() => Ok(context),
        _ => Err(faults.into()),
    }
}

fn read_options(options: Input<'_>, faults: &mut Faults) -> Value {
    let Some(document) = parse(options.or("{}"), "/options", faults) else { return Value::Null };
    let mut found = Faults::default();
    check_object(document.root(), OPTIONS, &Pointer::ROOT, &mut found);
    faults.extend(found.into_iter().map(|fault| fault.with_path_mapped(|path| format!("/options{path}"))));
    read_most(document.root(), faults);
    document.root().to_value()
}
