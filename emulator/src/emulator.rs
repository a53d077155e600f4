//! The emulator: what a host has one of.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::call::{self, Call};
use crate::dates::http_date;
use crate::evaluator::{Evaluate, Evaluator};
use crate::faults::{Fault, Kind};
use crate::history::History;
use crate::http::{Outcome, Request, Response, Target};
use crate::ids::Ids;
use crate::journal::{Entry, Journal};
use crate::late::{Deed, Late};
use crate::options::{Clock, Options, START};
use crate::reply::{Answered, Reply, Service, general};
use crate::router::{self, Row};
use crate::sandbox;
use crate::script::Script;
use crate::state::{Kind as Resource, Table, World, text};
use crate::{clock, gateway, inlets, normal_form, specs};

/// The token that [`Emulator::credentials`] gives, so that a host needs no call of IMS.
const TOKEN: &str = "emulated-access-token";
/// How long a connection initializes, in seconds: as on the page of a source on AWS.
const INITIALIZING: u64 = 90;
/// Raised when a saved state can't be read any more.
const FORMAT: u64 = 1;

/// The platform in memory.
#[derive(Clone)]
pub struct Emulator {
    world: World,
    script: Script,
    journal: Journal,
    /// How many requests have come, whatever the script and the journal forget.
    requests: u64,
    /// Kept while answers may lag behind.
    history: History,
    late: Vec<Late>,
}

/// What [`Emulator::save`] writes.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Saved {
    format: u64,
    world: World,
    script: Script,
    journal: Journal,
    #[serde(default)]
    requests: u64,
    #[serde(default)]
    history: History,
    #[serde(default)]
    late: Vec<Late>,
}

/// Shows no state, for the state contains secrets.
impl std::fmt::Debug for Emulator {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Emulator").field("now", &self.world.now).finish_non_exhaustive()
    }
}

impl Emulator {
    /// An empty platform; `null` and `{}` take every default.
    ///
    /// Options: `seed`, `now` (Unix seconds; the host's by default), `clock` (`host`, the default, or `manual`: only
    /// [`Emulator::advance`] moves it), `orgId`, `apiKey`, `clientSecret`, `tenantId`, `sandboxes` (the first is
    /// the default one), `tokenLifetime`, `sourceToken` (the secret that the source expects; without it every one is
    /// taken), `runDelay`, `runDuration` (all in seconds), `records` (resource to how many it contains, or the records themselves,
    /// which runs map where [`Emulator::evaluating`] was called), `newRecords`
    /// (resource to how many it gains between two runs), `failures` (resource to how many records fail in each run, or
    /// `{records, status}`), `echoTexts` (whether flows are read back with numbers as texts), `specs` (connection specs and
    /// flow specs that the organization has besides the known ones, in answers of the platform: `{items: […]}` or a list of
    /// such) and `initializing` (how long new base connections initialize, in seconds, by the name or id of their connection
    /// spec).
    ///
    /// Every source of tables has `shop.accounts`, `shop.orders` and `shop.products`; every storage has `accounts.csv` and
    /// the folder `exports`. What they contain is made from `seed`.
    ///
    /// # Errors
    /// Names the option that is unknown or of another type.
    pub fn new(options: &Value) -> Result<Self, String> {
        let options = Options::read(options)?;
        let now = options.now.unwrap_or(START);
        let world = World {
            now,
            host: None,
            ids: Ids::new(options.seed),
            tokens: [(TOKEN.to_owned(), now.saturating_add(options.token_lifetime))].into(),
            namespaces: Table::default(),
            sandboxes: sandbox::given(&options.sandboxes).into(),
            stores: options.sandboxes.iter().map(|name| (name.clone(), Arc::default())).collect(),
            changes: 0,
            evaluator: Evaluator::default(),
            options,
        };
        Ok(Self {
            world,
            script: Script::default(),
            journal: Journal::default(),
            requests: 0,
            history: History::default(),
            late: Vec::new(),
        })
    }

    /// Has the records of its runs mapped, and those that a preview of a mapping set sends: rows of datasets, failed records and
    /// counts are then what `evaluate` makes of the records of the source. A loaded state has to be given it anew.
    #[must_use]
    pub fn evaluating(mut self, evaluate: Arc<Evaluate>) -> Self {
        self.world.evaluator = Evaluator(Some(evaluate));
        self
    }

    /// What a host must know to call: `{accessToken, apiKey, clientSecret, orgId, sandboxName, tenantId}`.
    #[must_use]
    pub fn credentials(&self) -> Value {
        let options = &self.world.options;
        let valid =
            self.world.tokens.iter().find(|(name, expires)| name.starts_with(TOKEN) && self.world.now < **expires);
        json!({
            "accessToken": valid.map_or(TOKEN, |(name, _)| name.as_str()),
            "apiKey": options.api_key,
            "clientSecret": options.client_secret,
            "orgId": options.org_id,
            "sandboxName": options.sandboxes.first(),
            "tenantId": options.tenant_id,
        })
    }

    /// The names of the operations, as scripts and the journal have them.
    #[must_use]
    pub fn operations() -> Vec<&'static str> {
        router::operations()
    }

    /// The simulated time, in Unix seconds.
    #[must_use]
    pub fn now(&self) -> u64 {
        self.world.now
    }

    /// Says the time of the host, in Unix seconds: the clock moves on by what passed there since this was called before.
    ///
    /// The first call sets the clock to that time, unless the option `now` says another one. A host calls it before each
    /// request; who never does has a clock that only [`Emulator::advance`] moves, as with the option `clock: "manual"`.
    pub fn tick(&mut self, host: u64) {
        if self.world.options.clock == Clock::Manual {
            return;
        }
        match self.world.host.replace(host) {
            Some(before) if host > before => self.advance(host - before),
            None if self.world.options.now.is_none() => clock::begin(&mut self.world, host),
            _ => {}
        }
    }

    /// Moves the clock: flows come due, runs begin and end, tokens expire.
    pub fn advance(&mut self, seconds: u64) {
        clock::advance(&mut self.world, seconds);
        self.renew();
        self.catch_up();
        self.remember();
    }

    /// Has a token for [`Emulator::credentials`] that is valid now.
    pub(crate) fn renew(&mut self) {
        let World { now, tokens, options, .. } = &mut self.world;
        let own = tokens.iter().filter(|(name, _)| name.starts_with(TOKEN));
        let (count, valid) = own.fold((0, false), |(count, valid), (_, expires)| (count + 1, valid || *now < *expires));
        if !valid {
            tokens.insert(format!("{TOKEN}-{count}"), now.saturating_add(options.token_lifetime));
        }
    }

    /// Puts a script of faults in place of the one before; `[]` ends it.
    ///
    /// A fault is `{operation, kind, call?, times?, …}`: the `call`-th call from now of that operation (`*` for any) and
    /// the `times - 1` after it go wrong.
    ///
    /// | kind | what happens | members |
    /// | --- | --- | --- |
    /// | `status`, `rateLimit`, `serverErrorBefore` | refused, and nothing is done | `status`, `code`, `retryAfter` in seconds, `retryDate` (says it as a date of the simulated time), `echo` (repeats authorization and body) |
    /// | `serverErrorAfter` | done, but answered with 500 | the same |
    /// | `timeoutBefore`, `timeoutAfter` | not answered; not done, or done | `delayMs` until the host gives up |
    /// | `lateCommit` | not answered, and done later | `requests` later (2), `seconds` later |
    /// | `slow` | answered late | `delayMs` |
    /// | `brokenJson` | done, but the answer breaks off | |
    /// | `pageBefore`, `pageAfter` | answered by a proxy; not done, or done | `status` (200), `page`, `contentType` |
    /// | `duplicate` | done twice, as by a proxy that sends again | |
    /// | `expiredToken` | the token expires just before | |
    /// | `changedEtag` | someone else changes the resource just before | `change`: members |
    /// | `shuffledLists` | the lists of the answer are in another order | |
    /// | `upperCaseIds` | the ids of the answer are in capital letters | |
    /// | `staleLists`, `staleReads` | lists, or all that is read, are as some time ago | `requests` ago (2), `seconds` ago |
    /// | `initializing` | a base connection initializes, without an etag | `seconds` (90) |
    ///
    /// `shuffledLists`, `upperCaseIds`, `staleLists` and `staleReads` hit every call where `times` is absent. In place of a
    /// list, `{hostile: seed, rate?, kinds?}` makes a mixture by chance: of a hundred calls `rate` (25) go wrong, each in one
    /// of `kinds`.
    ///
    /// # Errors
    /// Says which fault can't be read; the script before stays.
    pub fn script(&mut self, faults: &Value) -> Result<(), String> {
        self.script = Script::read(faults, &router::operations())?;
        self.history = History::default();
        self.remember();
        Ok(())
    }

    /// Keeps the state for answers that lag behind.
    fn remember(&mut self) {
        if self.script.is_stale() {
            self.history.note(&self.world, self.requests);
        }
    }

    /// Does what is due of earlier requests.
    fn catch_up(&mut self) {
        let (requests, now) = (self.requests, self.world.now);
        let (due, later) = self.late.drain(..).partition(|late| late.is_due(requests, now));
        self.late = later;
        for Late { sandbox, deed, .. } in due {
            match deed {
                Deed::Enable { id, etag } => self.world.scope(&sandbox).enable(&id, &etag),
                Deed::Commit(request) => self.commit(&request),
            }
        }
    }

    /// Does a request that came before and that no one waits for.
    fn commit(&mut self, request: &Request) {
        let Some(target) = Target::parse(&request.url) else { return };
        let Some((row, params)) = router::find(&request.method, &target) else { return };
        let changes = self.world.changes;
        // Whatever comes of it, no answer is given.
        let _ = self.perform(row, &Call::new(request, row.service, params, &target), &[]);
        let nothing = Outcome::NoAnswer { delay_ms: 0 };
        self.note(request, Some(row.operation), &nothing, changes, &[Fault::next(Kind::LateCommit)]);
        self.remember();
    }

    /// Answers a request.
    pub fn handle(&mut self, request: &Request) -> Outcome {
        let target = Target::parse(&request.url);
        let found = target.as_ref().and_then(|target| router::find(&request.method, target));
        let operation = found.as_ref().map(|(row, _)| row.operation);
        self.catch_up();
        self.requests = self.requests.saturating_add(1);
        let faults = self.script.hits(found.as_ref().map(|(row, _)| *row));
        let changes = self.world.changes;
        let outcome = match (found, &target) {
            (Some((row, params)), Some(target)) => {
                let call = Call::new(request, row.service, params, target);
                self.answer(row, &call, &faults)
            }
            (None, Some(_)) => self.send(general(404, "There is no such resource"), 0),
            _ => self.send(general(400, "The URL can't be read"), 0),
        };
        self.note(request, operation, &outcome, changes, &faults);
        if self.world.changes != changes {
            self.remember();
        }
        outcome
    }

    /// The same over JSON: takes what [`Request::from_json`] does, answers what [`Outcome::to_json`] does.
    ///
    /// # Errors
    /// Says what is wrong with the request's shape.
    pub fn handle_json(&mut self, request: &Value) -> Result<Value, String> {
        Ok(self.handle(&Request::from_json(request)?).to_json())
    }

    fn answer(&mut self, row: &Row, call: &Call<'_>, faults: &[Fault]) -> Outcome {
        let mut delay = 0;
        for fault in faults {
            match fault.kind {
                Kind::Status | Kind::RateLimit | Kind::ServerErrorBefore | Kind::PageBefore => {
                    let reply = fault.reply(row.service, call.request, self.world.now);
                    return self.send(reply, fault.delay().saturating_add(delay));
                }
                Kind::TimeoutBefore => return Outcome::NoAnswer { delay_ms: fault.delay().saturating_add(delay) },
                Kind::LateCommit => {
                    if self.admit(row, call).is_ok() {
                        self.later(
                            call,
                            fault.requests(),
                            fault.seconds.unwrap_or_default(),
                            Deed::Commit(call.request.clone()),
                        );
                    }
                    return Outcome::NoAnswer { delay_ms: fault.delay().saturating_add(delay) };
                }
                Kind::ExpiredToken => self.expire(call),
                Kind::ChangedEtag => self.change(call, fault),
                Kind::Slow => delay = fault.delay().saturating_add(delay),
                _ => {}
            }
        }
        let reply = self.reply(row, call, faults).unwrap_or_else(|refusal| refusal);
        self.spoil(row, call, reply, faults, delay)
    }

    fn reply(&mut self, row: &Row, call: &Call<'_>, faults: &[Fault]) -> Answered {
        self.admit(row, call)?;
        let reply = self.perform(row, call, faults)?;
        if faults.iter().any(|fault| fault.kind == Kind::Duplicate) {
            return self.perform(row, call, &[]);
        }
        if row.operation == "createBaseConnection" {
            self.initialize(call, &reply, faults);
        }
        Ok(reply)
    }

    /// Lets a new base connection initialize, if the script or its connection spec asks for it.
    fn initialize(&mut self, call: &Call<'_>, reply: &Reply, faults: &[Fault]) {
        let fault = faults.iter().find(|fault| fault.kind == Kind::Initializing);
        let asked = &self.world.options.initializing;
        let spec = call.json.as_ref().map_or(&Value::Null, |body| &body["connectionSpec"]);
        let name = || specs::connection_spec_name(&self.world.options, text(spec, "id"));
        let by_spec = || asked.get(text(spec, "id")).or_else(|| asked.get(name()?)).copied();
        let seconds = match fault {
            Some(fault) => fault.seconds.unwrap_or(INITIALIZING),
            None if asked.is_empty() => return,
            None => match by_spec() {
                Some(seconds) => seconds,
                None => return,
            },
        };
        let id = reply.body.as_ref().map_or("", |body| text(body, "id")).to_owned();
        let sandbox = self.sandbox(call);
        if let Some(deed) = self.world.scope(&sandbox).initialize(&id) {
            self.later(call, 0, seconds, deed);
        }
    }

    /// Does something when so many requests and seconds have passed.
    fn later(&mut self, call: &Call<'_>, requests: u64, seconds: u64, deed: Deed) {
        let requests = self.requests.saturating_add(requests);
        let at = self.world.now.saturating_add(seconds);
        self.late.push(Late { requests, at, sandbox: self.sandbox(call), deed });
    }

    fn admit(&self, row: &Row, call: &Call<'_>) -> Result<(), Reply> {
        let is_open = [Service::Ims, Service::Inlets].contains(&row.service);
        if is_open { Ok(()) } else { gateway::admit(&self.world, call) }
    }

    /// The sandbox of a request, or the default one.
    fn sandbox(&self, call: &Call<'_>) -> String {
        let mut stores = self.world.stores.iter();
        if call.service == Service::Inlets
            && let Some((sandbox, _)) = stores.find(|(_, store)| inlets::is_in(store, call.id()))
        {
            return sandbox.clone();
        }
        // What is done to a sandbox is done in it, whoever asks.
        let own = Some(call.id()).filter(|_| call.service == Service::Sandboxes);
        let names = [own, call.request.header("x-sandbox-name")].into_iter().flatten();
        let default = self.world.options.sandboxes.first().map_or("", String::as_str);
        names.into_iter().find(|name| self.world.sandboxes.get(name).is_some()).unwrap_or(default).to_owned()
    }

    /// Does what a request asks for, in the state as it is, or in an older one where the answer lags behind.
    fn perform(&mut self, row: &Row, call: &Call<'_>, faults: &[Fault]) -> Answered {
        let sandbox = self.sandbox(call);
        let is_stale = |fault: &&Fault| match fault.kind {
            Kind::StaleLists => row.is_list(),
            Kind::StaleReads => row.is_read(),
            _ => false,
        };
        let mut older = faults.iter().find(is_stale).and_then(|fault| {
            let requests = self.requests.saturating_sub(1).saturating_sub(fault.requests());
            let at = self.world.now.saturating_sub(fault.seconds.unwrap_or_default());
            self.history.before(requests, at, &sandbox).cloned()
        });
        let mut scope = self.world.scope(&sandbox);
        if let Some(older) = &mut older {
            scope.store = older;
        }
        (row.handler)(&mut scope, call)
    }

    /// What the script does to an answer that was made.
    fn spoil(&mut self, row: &Row, call: &Call<'_>, mut reply: Reply, faults: &[Fault], delay: u64) -> Outcome {
        let has = |kind: Kind| faults.iter().find(|fault| fault.kind == kind);
        if let Some(fault) = has(Kind::TimeoutAfter) {
            return Outcome::NoAnswer { delay_ms: fault.delay().saturating_add(delay) };
        }
        if let Some(fault) = has(Kind::ServerErrorAfter).or(has(Kind::PageAfter)) {
            reply = fault.reply(row.service, call.request, self.world.now);
        }
        if has(Kind::UpperCaseIds).is_some()
            && let Some(body) = &mut reply.body
        {
            call::in_capitals(body);
        }
        if has(Kind::ShuffledLists).is_some()
            && row.operation != "previewMappingSet"
            && let Some(body) = &mut reply.body
        {
            self.script.shuffle(body);
        }
        let mut outcome = self.send(reply, delay);
        if has(Kind::BrokenJson).is_some()
            && let Outcome::Answer { response, .. } = &mut outcome
        {
            let half = response.body.len() / 2;
            response.body.truncate(half);
        }
        outcome
    }

    fn send(&mut self, reply: Reply, delay_ms: u64) -> Outcome {
        let id = format!("emulated-{:06}", self.requests.saturating_sub(1));
        let mut response: Response = reply.into_response(id);
        response.headers.push(("Date".to_owned(), http_date(self.world.now)));
        Outcome::Answer { response, delay_ms }
    }

    fn expire(&mut self, call: &Call<'_>) {
        let token = call.request.header("authorization").and_then(gateway::bearer);
        if let Some(expires) = token.and_then(|token| self.world.tokens.get_mut(token)) {
            *expires = self.world.now;
        }
    }

    /// Someone else changes the resource in the path, so that its etag is another one.
    fn change(&mut self, call: &Call<'_>, fault: &Fault) {
        let known = |name: &&str| self.world.sandboxes.get(name).is_some();
        let Some(sandbox) = call.request.header("x-sandbox-name").filter(known) else {
            return;
        };
        let mut scope = self.world.scope(sandbox);
        for kind in [Resource::Connection, Resource::Source, Resource::Target, Resource::Flow, Resource::Run] {
            let Some(mut resource) = scope.store.table(kind).get(call.id()).cloned() else {
                continue;
            };
            if let Some(members) = resource.as_object_mut() {
                members.extend(fault.change.clone());
                members.insert("id".to_owned(), call.id().into());
            }
            // INVARIANT: `replace` refuses nothing; the change is the other one's, so no answer is wanted.
            let _ = scope.replace(kind, resource, None);
        }
    }

    fn note(
        &mut self,
        request: &Request,
        operation: Option<&'static str>,
        outcome: &Outcome,
        changes: u64,
        faults: &[Fault],
    ) {
        let status = match outcome {
            Outcome::Answer { response, .. } => Some(response.status),
            Outcome::NoAnswer { .. } => None,
        };
        let options = &self.world.options;
        let secrets = std::iter::once(options.client_secret.as_str()).chain(options.source_token.as_deref());
        self.journal.add(&Entry {
            now: self.world.now,
            operation,
            request,
            status,
            changed: self.world.changes != changes,
            faults: faults.iter().map(Fault::name).collect(),
            secrets: secrets.collect(),
        });
    }

    /// The requests since the start or since [`Emulator::clear_journal`], without secrets: the last 100,000, whose bodies
    /// have 8 MiB together at most.
    ///
    /// An entry is `{index, at, operation, method, url, headers, body, status, changed, faults?}`; `status` is null where
    /// the host got no answer, `changed` says whether the platform's state is another one.
    #[must_use]
    pub fn journal(&self) -> Value {
        self.journal.to_value()
    }

    /// Forgets the requests so far.
    pub fn clear_journal(&mut self) {
        self.journal.clear();
    }

    /// The whole state, secrets included, for [`Emulator::load`].
    #[must_use]
    pub fn save(&self) -> Value {
        let Self { world, script, journal, requests, history, late } = self.clone();
        // INVARIANT: every map has text keys and no number is NaN, so that nothing here fails to be written.
        serde_json::to_value(Saved { format: FORMAT, world, script, journal, requests, history, late })
            .unwrap_or_default()
    }

    /// A saved state, where it was.
    ///
    /// # Errors
    /// Says why the value is no saved state.
    pub fn load(saved: &Value) -> Result<Self, String> {
        let saved = Saved::deserialize(saved).map_err(|error| error.to_string())?;
        let Saved { format, mut world, script, journal, requests, history, late } = saved;
        if format != FORMAT {
            return Err(format!("the state has the format {format}, not {FORMAT}"));
        }
        if world.sandboxes.values().next().is_none() {
            // So it was saved when none could be made.
            world.sandboxes = sandbox::given(&world.options.sandboxes).into();
        }
        world.check()?;
        Ok(Self { world, script, journal, requests, history, late })
    }

    /// A saved state in the place of this one, whose records are mapped as here.
    pub(crate) fn replaced(&self, saved: &Value) -> Result<Self, String> {
        let mut other = Self::load(saved)?;
        other.world.evaluator = self.world.evaluator.clone();
        Ok(other)
    }

    /// What exists, by sandbox and kind, with names in place of ids: two runs that end alike have equal ones.
    ///
    /// The lists are sorted and keep duplicates, so that a resource made twice is seen. Credentials are digests.
    #[must_use]
    pub fn resources(&self) -> Value {
        normal_form::of(&self.world)
    }
}
