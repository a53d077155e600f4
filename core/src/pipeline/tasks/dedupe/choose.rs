//! Which of several things alike is kept.

use crate::json::Value;
use crate::pipeline::ledger::{Entry, State};
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::{mapping_params, stage};
use crate::pipeline::table::{Kind, Scope, removals};
use crate::pipeline::tasks::age::Age;
use crate::pipeline::tasks::twins::Twins;
use crate::pipeline::values::{at, elements, integer, same_id, sorted, text};
use crate::pipeline::view::View;

/// Something that is deleted.
pub(super) struct Twin {
    pub(super) kind: Kind,
    pub(super) step: String,
    pub(super) id: String,
    pub(super) name: String,
    /// The id of what is kept.
    pub(super) of: String,
}

/// What a pipeline uses from here on.
pub(super) struct Choice {
    kept: Vec<Kept>,
    /// What has a name of the spec, and other settings than it says.
    unlike: Vec<Logged>,
    pub(super) twins: Vec<Twin>,
}

struct Kept {
    step: String,
    name: String,
    id: String,
    /// Of a mapping set.
    version: Option<i64>,
    /// Why its twins were not looked at.
    reason: Option<&'static str>,
}

const UNSETTLED: &str =
    "it is not listed, or not with the settings of the spec: after an apply, its twins can be told from other things";

impl Choice {
    /// Notes what is kept, in the plan and in the ledger.
    pub(super) fn apply(&self, run_state: &mut RunState) {
        for Kept { step, name, id, version, reason } in &self.kept {
            let is_own = run_state.id(step).is_some_and(|own| same_id(own, id));
            let action = if is_own { Action::Keep } else { Action::Adopt };
            let why = reason.or_else(|| (!is_own).then_some("of what is alike, it belongs to the oldest flow in use"));
            let (name, reason) = (Some(name.clone()), why.map(str::to_owned));
            run_state.actions.push(Logged { name, id: Some(id.clone()), reason, ..Logged::new(step, action) });
            if !is_own && !run_state.preview {
                let (id, version) = (Some(id.clone()), *version);
                *run_state.ledger.entry(step) = Entry { state: State::Done, id, version, ..Entry::default() };
            }
        }
        run_state.actions.extend(self.unlike.iter().cloned());
    }
}

/// Something with the settings of what the spec describes.
#[derive(Clone, Copy)]
struct Thing<'v> {
    id: &'v str,
    /// Nothing of what the spec names by its id.
    item: &'v Value,
}

impl<'v> Thing<'v> {
    fn linked(self, path: &[&str]) -> Option<&'v str> {
        let first = |value: &'v Value| value.as_str().or_else(|| elements(value, &[]).first()?.as_str());
        first(at(self.item, path)?)
    }
}

/// All that could be one resource's.
struct Chain<'v> {
    view: View<'v>,
    things: Vec<(Kind, Vec<Thing<'v>>)>,
}

/// The kinds that can have twins, each after what it refers to, and where it does: the member of the input, and the path.
type Link = (Kind, &'static str, &'static [&'static str]);
const KINDS: [(Kind, &[Link]); 5] = [
    (Kind::BaseConnection, &[]),
    (Kind::Dataset, &[]),
    (Kind::SourceConnection, &[(Kind::BaseConnection, "baseConnectionId", &["baseConnectionId"])]),
    (Kind::TargetConnection, &[(Kind::Dataset, "datasetId", &["params", "dataSetId"])]),
    (
        Kind::Flow,
        &[
            (Kind::SourceConnection, "sourceConnectionId", &["sourceConnectionIds"]),
            (Kind::TargetConnection, "targetConnectionId", &["targetConnectionIds"]),
        ],
    ),
];

fn id_of(kind: Kind, item: &Value) -> &str {
    stage(kind).and_then(|stage| text(item, &[stage.operations().own_id])).unwrap_or_default()
}

impl<'v> Chain<'v> {
    fn of(view: View<'v>) -> Result<Chain<'v>, Failure> {
        let mut chain = Chain { view, things: Vec::new() };
        for (kind, links) in KINDS {
            let things = chain.like(kind, links)?;
            chain.things.push((kind, things));
        }
        Ok(chain)
    }

    fn source(&self) -> Option<usize> {
        self.view.resource().source_index
    }

    fn listed(&self, kind: Kind) -> &'v [Value] {
        let step = Twins::step_of(&self.view.step(kind));
        self.view.run_state.remembered(&step).map(|items| elements(items, &[])).unwrap_or_default()
    }

    fn all(&self, kind: Kind) -> &[Thing<'v>] {
        self.things.iter().find(|(known, _)| *known == kind).map(|(_, things)| things.as_slice()).unwrap_or_default()
    }

    fn find(&self, kind: Kind, id: &str) -> Option<Thing<'v>> {
        self.all(kind).iter().find(|thing| same_id(thing.id, id)).copied()
    }

    /// What has the settings that the spec gives to a kind, and refers to things that do.
    fn like(&self, kind: Kind, links: &[Link]) -> Result<Vec<Thing<'v>>, Failure> {
        let Some(stage) = stage(kind) else { return Ok(Vec::new()) };
        if let Some(id) = stage.existing_id(self.view) {
            return Ok(vec![Thing { id, item: &Value::Null }]);
        }
        let (title, input) = (self.view.title(kind), stage.input(self.view)?);
        let is_like = |item: &&Value| {
            let thing = Thing { id: "", item };
            let mut input = input.clone();
            let refers = links.iter().filter(|(_, member, _)| input.get(member).is_some()).collect::<Vec<_>>();
            for (of, member, path) in refers {
                let Some(found) = thing.linked(path).and_then(|id| self.find(*of, id)) else { return false };
                input.set(member, found.id.into());
            }
            stage.matches(item, &title, &input)
        };
        let like = self.listed(kind).iter().filter(is_like);
        Ok(like.map(|item| Thing { id: id_of(kind, item), item }).collect())
    }

    /// What of the pipeline can't be told from other things at this time.
    fn unsettled(&self) -> Option<Kind> {
        let is_known = |kind: Kind| {
            let own = self.view.entry(kind).and_then(|entry| entry.id.as_deref());
            own.is_none_or(|own| self.find(kind, own).is_some())
        };
        KINDS.iter().map(|(kind, _)| *kind).find(|kind| !is_known(*kind))
    }

    fn source_of(&self, flow: Thing<'v>) -> Option<Thing<'v>> {
        self.find(Kind::SourceConnection, flow.linked(&["sourceConnectionIds"])?)
    }

    fn base_of(&self, flow: Thing<'v>) -> Option<Thing<'v>> {
        self.find(Kind::BaseConnection, self.source_of(flow)?.linked(&["baseConnectionId"])?)
    }

    /// The flow that is kept: one that runs before one that doesn't, one of the chosen base connection, the oldest.
    fn kept_flow(&self, base: &str) -> Option<Thing<'v>> {
        let rank = |flow: &Thing<'v>| {
            let other_base = !self.base_of(*flow).is_some_and(|known| same_id(known.id, base));
            (is_idle(*flow), other_base, Age::of(flow.item, "id"))
        };
        sorted(self.all(Kind::Flow).iter().copied(), rank).first().copied()
    }

    /// What is kept of each kind, with the flow.
    fn kept(&self, base: &str) -> Vec<(Kind, Thing<'v>)> {
        let Some(flow) = self.kept_flow(base) else { return Vec::new() };
        let target = flow.linked(&["targetConnectionIds"]).and_then(|id| self.find(Kind::TargetConnection, id));
        let dataset = target.and_then(|target| self.find(Kind::Dataset, target.linked(&["params", "dataSetId"])?));
        let base = self.base_of(flow).or_else(|| self.find(Kind::BaseConnection, base));
        let kept = [
            (Kind::BaseConnection, base),
            (Kind::Dataset, dataset),
            (Kind::SourceConnection, self.source_of(flow)),
            (Kind::TargetConnection, target),
            (Kind::Flow, Some(flow)),
        ];
        kept.into_iter().filter_map(|(kind, thing)| Some((kind, thing?))).collect()
    }
}

fn is_idle(flow: Thing<'_>) -> bool {
    text(flow.item, &["state"]) != Some("enabled")
}

/// The base connection that all resources of a source are to share: the oldest that a flow uses, before one of flows that
/// don't run.
fn base_connection<'v>(chains: &[Chain<'v>], source: usize) -> &'v str {
    let used = chains.iter().filter(|chain| chain.source() == Some(source)).flat_map(|chain| {
        let of_flow = |flow: &Thing<'v>| Some((is_idle(*flow), chain.base_of(*flow)?));
        chain.all(Kind::Flow).iter().filter_map(of_flow).collect::<Vec<_>>()
    });
    let ranked = sorted(used, |(idle, base)| (*idle, Age::of(base.item, "id")));
    ranked.first().map(|(_, base)| base.id).unwrap_or_default()
}

/// Chooses what is kept. What can't be told from other things is left alone, and all that belongs to it.
pub(super) fn choose(run_state: &RunState) -> Result<Choice, Failure> {
    let views = (0..run_state.spec.resources.len()).map(|index| View::of(run_state, index));
    let chains = views.map(Chain::of).collect::<Result<Vec<_>, Failure>>()?;
    let mut choice = Choice { kept: Vec::new(), unlike: Vec::new(), twins: Vec::new() };
    let mut kept = Vec::new();
    let (mut settled, mut unsettled) = (Vec::new(), Vec::new());
    let sources = 0..run_state.spec.sources.len();
    let bases: Vec<&str> = sources.map(|source| base_connection(&chains, source)).collect();
    for chain in &chains {
        if let Some(kind) = chain.unsettled() {
            choice.leave(chain, kind);
            unsettled.push(chain.source());
        } else {
            let own = chain.kept(chain.source().and_then(|source| bases.get(source).copied()).unwrap_or_default());
            kept.extend_from_slice(&own);
            settled.push((chain, own));
        }
    }
    for row in removals() {
        for (chain, _) in &settled {
            choice.of_kind(row.kind, chain, &kept, !unsettled.contains(&chain.source()));
        }
    }
    for (chain, own) in &settled {
        choice.keep(chain, own);
    }
    Ok(choice)
}

impl Choice {
    /// Leaves a resource alone.
    fn leave(&mut self, chain: &Chain<'_>, kind: Kind) {
        let (step, name) = (chain.view.step(kind), chain.view.title(kind));
        let id = chain.view.entry(kind).and_then(|entry| entry.id.clone()).unwrap_or_default();
        self.kept.push(Kept { step, name, id, version: None, reason: Some(UNSETTLED) });
    }

    fn keep(&mut self, chain: &Chain<'_>, kept: &[(Kind, Thing<'_>)]) {
        for (kind, thing) in kept {
            let step = chain.view.step(*kind);
            if !self.kept.iter().any(|known| known.step == step) {
                let (name, id) = (chain.view.title(*kind), thing.id.to_owned());
                self.kept.push(Kept { step, name, id, version: None, reason: None });
            }
            let own = chain.view.entry(*kind).and_then(|entry| entry.id.as_deref()).unwrap_or_default();
            if *kind == Kind::Flow && !same_id(own, thing.id) {
                self.keep_mapping_set(chain, *thing);
            }
        }
    }

    /// Another flow maps by another mapping set.
    fn keep_mapping_set(&mut self, chain: &Chain<'_>, flow: Thing<'_>) {
        let set = mapping_params(flow.item).and_then(|params| Some((text(params, &["mappingId"])?, params)));
        if let Some((id, params)) = set {
            let version = integer(params, &["mappingVersion"]);
            let (step, name) = (chain.view.step(Kind::MappingSet), chain.view.title(Kind::MappingSet));
            self.kept.push(Kept { step, name, id: id.to_owned(), version, reason: None });
        }
    }

    /// Sorts out what of a kind is deleted; what resources share only once all of them are settled.
    fn of_kind(&mut self, kind: Kind, chain: &Chain<'_>, kept: &[(Kind, Thing<'_>)], all_settled: bool) {
        let row = kind.row();
        let step = Twins::step_of(&chain.view.step(kind));
        let is_known = |id: &str| self.twins.iter().any(|twin| twin.kind == kind && same_id(&twin.id, id));
        if row.scope != Scope::Resource && !all_settled {
            return;
        }
        let stays = |id: &str| kept.iter().any(|(of, thing)| *of == kind && same_id(thing.id, id));
        let of = chain.all(kind).iter().find(|thing| stays(thing.id)).map(|thing| thing.id.to_owned());
        let Some(of) = of else { return };
        let (mut twins, mut unlike) = (Vec::new(), Vec::new());
        for item in chain.listed(kind) {
            let id = id_of(kind, item);
            let name = text(item, &["name"]).unwrap_or_default();
            let is_named = stage(kind).is_some_and(|stage| stage.is_named(item, &chain.view.title(kind)));
            if stays(id) || is_known(id) || !is_named {
                continue;
            }
            let (id, name) = (id.to_owned(), name.to_owned());
            if chain.find(kind, &id).is_some() {
                twins.push((Age::of(item, "id"), Twin { kind, step: step.clone(), id, name, of: of.clone() }));
            } else if !self.unlike.iter().any(|known| known.id.as_ref() == Some(&id)) {
                let reason = Some(format!("it has the name of {of}, and other settings"));
                let (name, id) = (Some(name), Some(id));
                unlike.push(Logged { name, id, reason, ..Logged::new(&step, Action::Twin) });
            }
        }
        self.twins.extend(sorted(twins, |(age, _)| age.clone()).into_iter().map(|(_, twin)| twin));
        self.unlike.extend(unlike);
    }
}
