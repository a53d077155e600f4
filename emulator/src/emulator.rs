//! The emulator: what a host has one of.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::call::Call;
use crate::faults::{Fault, Kind, Script};
use crate::http::{Outcome, Request, Response, Target};
use crate::ids::Ids;
use crate::journal::{Entry, Journal};
use crate::options::Options;
use crate::reply::{Answered, Reply, Service, general};
use crate::router::{self, Row};
use crate::state::{Kind as Resource, World};
use crate::{clock, gateway, normal_form};

/// The token that [`Emulator::credentials`] gives, so that a host needs no call of IMS.
const TOKEN: &str = "emulated-access-token";
/// Raised when a saved state can't be read any more.
const FORMAT: u64 = 1;

/// The platform in memory.
#[derive(Clone)]
pub struct Emulator {
    world: World,
    script: Script,
    journal: Journal,
}

/// What [`Emulator::save`] writes.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Saved {
    format: u64,
    world: World,
    script: Script,
    journal: Journal,
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
    /// Options: `seed`, `now` (Unix seconds), `orgId`, `apiKey`, `clientSecret`, `tenantId`, `sandboxes` (the first is
    /// the default one), `tokenLifetime`, `sourceToken` (the secret that the source expects; without it every one is
    /// taken), `runDelay`, `runDuration` (all in seconds), `records` (resource to how many it contains), `newRecords`
    /// (resource to how many it gains between two runs), `failures` (resource to how many records fail in each run, or
    /// `{records, status}`) and `echoTexts` (whether flows are read back with numbers as texts).
    ///
    /// # Errors
    /// Names the option that is unknown or of another type.
    pub fn new(options: &Value) -> Result<Self, String> {
        let options = Options::read(options)?;
        let world = World {
            now: options.now,
            ids: Ids::new(options.seed),
            tokens: [(TOKEN.to_owned(), options.now.saturating_add(options.token_lifetime))].into(),
            stores: options.sandboxes.iter().map(|name| (name.clone(), crate::state::Store::default())).collect(),
            changes: 0,
            options,
        };
        Ok(Self { world, script: Script::default(), journal: Journal::default() })
    }

    /// What a host must know to call: `{accessToken, apiKey, clientSecret, orgId, sandboxName, tenantId}`.
    #[must_use]
    pub fn credentials(&self) -> Value {
        let options = &self.world.options;
        json!({
            "accessToken": TOKEN,
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

    /// Moves the clock: flows come due, runs begin and end, tokens expire.
    pub fn advance(&mut self, seconds: u64) {
        clock::advance(&mut self.world, seconds);
    }

    /// Puts a script of faults in place of the one before; `[]` ends it.
    ///
    /// A fault is `{operation, kind, call?, times?, status?, code?, retryAfter?, delayMs?, change?}`: the `call`-th call
    /// from now of that operation (`*` for any) and the `times - 1` after it go wrong. The kinds are `status`,
    /// `rateLimit`, `serverErrorBefore`, `serverErrorAfter`, `timeoutBefore`, `timeoutAfter`, `slow`, `brokenJson`,
    /// `expiredToken`, `changedEtag` (which also sets the members of `change`) and `shuffledLists` (without `times`,
    /// every call).
    ///
    /// # Errors
    /// Says which fault can't be read; the script before stays.
    pub fn script(&mut self, faults: &Value) -> Result<(), String> {
        self.script = Script::read(faults, &router::operations())?;
        Ok(())
    }

    /// Answers a request.
    pub fn handle(&mut self, request: &Request) -> Outcome {
        let target = Target::parse(&request.url);
        let found = target.as_ref().and_then(|target| router::find(&request.method, target));
        let operation = found.as_ref().map(|(row, _)| row.operation);
        let faults = self.script.hits(operation);
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
                Kind::Status | Kind::RateLimit | Kind::ServerErrorBefore => {
                    return self.send(fault.reply(row.service), fault.delay().saturating_add(delay));
                }
                Kind::TimeoutBefore => return Outcome::NoAnswer { delay_ms: fault.delay().saturating_add(delay) },
                Kind::ExpiredToken => self.expire(call),
                Kind::ChangedEtag => self.change(call, fault),
                Kind::Slow => delay = fault.delay().saturating_add(delay),
                _ => {}
            }
        }
        let reply = self.reply(row, call).unwrap_or_else(|refusal| refusal);
        self.spoil(row, reply, faults, delay)
    }

    fn reply(&mut self, row: &Row, call: &Call<'_>) -> Answered {
        if row.service != Service::Ims {
            gateway::admit(&self.world, call)?;
        }
        let default = self.world.options.sandboxes.first().map_or("", String::as_str);
        let sandbox = call.request.header("x-sandbox-name").filter(|name| self.world.stores.contains_key(*name));
        let sandbox = sandbox.unwrap_or(default).to_owned();
        (row.handler)(&mut self.world.scope(&sandbox), call)
    }

    /// What the script does to an answer that was made.
    fn spoil(&mut self, row: &Row, mut reply: Reply, faults: &[Fault], delay: u64) -> Outcome {
        let has = |kind: Kind| faults.iter().find(|fault| fault.kind == kind);
        if let Some(fault) = has(Kind::TimeoutAfter) {
            return Outcome::NoAnswer { delay_ms: fault.delay().saturating_add(delay) };
        }
        if let Some(fault) = has(Kind::ServerErrorAfter) {
            reply = fault.reply(row.service);
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
        let id = format!("emulated-{:06}", self.journal.0.len());
        let response: Response = reply.into_response(id);
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
        let Some(sandbox) = call.request.header("x-sandbox-name").filter(|name| self.world.stores.contains_key(*name))
        else {
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

    /// Every request since the start or since [`Emulator::clear_journal`], without secrets.
    ///
    /// An entry is `{index, at, operation, method, url, headers, body, status, changed, faults?}`; `status` is null where
    /// the host got no answer, `changed` says whether the platform's state is another one.
    #[must_use]
    pub fn journal(&self) -> Value {
        Value::from(self.journal.0.clone())
    }

    /// Forgets the requests so far.
    pub fn clear_journal(&mut self) {
        self.journal.0.clear();
    }

    /// The whole state, secrets included, for [`Emulator::load`].
    #[must_use]
    pub fn save(&self) -> Value {
        let Self { world, script, journal } = self.clone();
        // INVARIANT: every map has text keys and no number is NaN, so that nothing here fails to be written.
        serde_json::to_value(Saved { format: FORMAT, world, script, journal }).unwrap_or_default()
    }

    /// A saved state, where it was.
    ///
    /// # Errors
    /// Says why the value is no saved state.
    pub fn load(saved: &Value) -> Result<Self, String> {
        let Saved { format, world, script, journal } = Saved::deserialize(saved).map_err(|error| error.to_string())?;
        if format != FORMAT {
            return Err(format!("the state has the format {format}, not {FORMAT}"));
        }
        world.check()?;
        Ok(Self { world, script, journal })
    }

    /// What exists, by sandbox and kind, with names in place of ids: two runs that end alike have equal ones.
    ///
    /// The lists are sorted and keep duplicates, so that a resource made twice is seen. Credentials are digests.
    #[must_use]
    pub fn resources(&self) -> Value {
        normal_form::of(&self.world)
    }
}
