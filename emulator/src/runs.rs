//! Flow runs: how they begin, end and are asked for.

use serde_json::{Map, Value, json};

use crate::base_connections::accepted;
use crate::call::Call;
use crate::evaluator::Mapped;
use crate::explore::has_resource;
use crate::families::{Family, has_credentials};
use crate::list;
use crate::mapping_check::mapping_set;
use crate::options::LAST_SECOND;
use crate::reply::{Answered, Reply, flow, flow_uncoded};
use crate::resources::{COMMON, one};
use crate::schedule::number;
use crate::state::{Kind, RunPlan, Scope, text, texts};
use crate::tree::EVENT;
use crate::{samples, specs};

const KIND: Kind = Kind::Run;

fn known() -> Vec<&'static str> {
    [&COMMON[..], &["flowId", "flowSpec", "metrics", "activities", "params"]].concat()
}

impl Scope<'_> {
    /// A run of a flow that waits to start; `{id, etag}` in the answer.
    pub(crate) fn begin(&mut self, flow: &Value, params: Option<&Value>, status: &str, plan: RunPlan) -> Value {
        let mut members = Map::new();
        members.insert("flowId".to_owned(), flow["id"].clone());
        members.insert("flowSpec".to_owned(), flow["flowSpec"].clone());
        if let Some(params) = params {
            members.insert("params".to_owned(), params.clone());
        }
        members.insert("metrics".to_owned(), json!({ "statusSummary": { "status": status } }));
        members.insert("activities".to_owned(), json!([]));
        let answer = self.create(KIND, "", members).body.unwrap_or_default();
        let id = text(&answer, "id");
        if let Some(run) = self.store.runs.get_mut(id).and_then(Value::as_object_mut) {
            run.shift_remove("state");
            run.shift_remove("version");
        }
        self.store.run_plans.insert(id.to_owned(), plan);
        answer
    }

    /// The source connection of a flow.
    pub(crate) fn source_of(&self, flow: &Value) -> Option<&Value> {
        texts(&flow["sourceConnectionIds"]).find_map(|id| self.store.source_connections.get(id))
    }

    /// The base connection of a flow, which some sources have none of.
    pub(crate) fn base_of(&self, flow: &Value) -> Option<&Value> {
        self.store.connections.get(text(self.source_of(flow)?, "baseConnectionId"))
    }

    /// The resource of the source that a flow reads; where the source has but one, the name of its spec.
    pub(crate) fn resource_of(&self, flow: &Value) -> String {
        let source = self.source_of(flow).unwrap_or(&Value::Null);
        let spec = specs::connection_spec_of(self.options, source).unwrap_or(&Value::Null);
        specs::resource_in(&source["params"], spec).to_owned()
    }

    /// Brings a run to its end: counts its records, writes a batch.
    pub(crate) fn finish(&mut self, id: &str, plan: &RunPlan) {
        let Some(mut run) = self.store.runs.get(id).cloned() else {
            return;
        };
        let flow = self.store.flows.get(text(&run, "flowId")).cloned().unwrap_or_default();
        let mapped = self.mapped(&flow, plan);
        let end = self.outcome(&flow, plan.records, mapped.as_ref());
        let dataset = self.dataset_of(&flow).unwrap_or_default();
        let batch = self.write_batch(&dataset, plan, &end);
        if let Some(mapped) = mapped {
            self.store.mapped.insert(batch.clone(), mapped);
        }
        run["metrics"] = end.metrics(plan);
        run["activities"] = end.activities(plan, &flow, &batch);
        run["updatedAt"] = self.millis().into();
        run["etag"] = self.ids.etag(self.now).into();
        self.store.runs.put(id, run);
    }

    fn dataset_of(&self, flow: &Value) -> Option<String> {
        let target = texts(&flow["targetConnectionIds"]).find_map(|id| self.store.target_connections.get(id))?;
        let id = text(&target["params"], "dataSetId");
        self.store.data_sets.get(id).map(|_| id.to_owned())
    }

    /// What becomes of the records of a run.
    fn outcome(&self, flow: &Value, records: u64, mapped: Option<&Mapped>) -> End {
        let copy = End::failed("CONNECTOR-1001-500", "Error occurred while copying data from the source.");
        let source = self.source_of(flow).unwrap_or(&Value::Null);
        let resource = self.resource_of(flow);
        let spec = specs::connection_spec_of(self.options, source).unwrap_or(&Value::Null);
        let lacks_base = has_credentials(spec) && self.base_of(flow).is_none_or(|base| !accepted(self, base));
        if lacks_base || (spec["name"] == "stripe" && !has_resource(&resource)) {
            return copy;
        }
        if self.dataset_of(flow).is_none() {
            return End::failed("CONNECTOR-2001-500", "Error in processing the copied data.");
        }
        let failure = self.options.failure_of(&resource);
        let failed = match mapped {
            Some(mapped) => mapped.failed.saturating_add(failure.records).min(records),
            None if self.lacks_required(flow) => records,
            None => failure.records.min(records),
        };
        let mut end = End::of(records, failed, threshold(flow));
        end.files = match Family::of(spec) {
            Family::File => samples::files_at(text(&source["params"], "path")),
            _ => 1,
        };
        if let Some(status) = failure.status {
            end.status = status;
        }
        end
    }

    /// A row whose required fields are null is rejected: an event needs its id and time.
    fn lacks_required(&self, flow: &Value) -> bool {
        let step = flow["transformations"].as_array().into_iter().flatten().find(|step| step["name"] == "Mapping");
        let Some(set) = step.and_then(|step| mapping_set(self, &step["params"]).ok()) else {
            return false;
        };
        let schema = self.store.schemas.get(crate::mapping_sets::schema_of(set));
        let mapped = |name: &str| {
            let mut rows = set["mappings"].as_array().into_iter().flatten();
            rows.any(|row| row["destination"] == name)
        };
        schema.is_some_and(|schema| schema["meta:class"] == EVENT) && !(mapped("_id") && mapped("timestamp"))
    }

    fn write_batch(&mut self, dataset: &str, plan: &RunPlan, end: &End) -> String {
        let id = self.ids.batch();
        let status = if end.written() == 0 && end.failed > 0 || end.status == "failed" { "failed" } else { "success" };
        let batch = json!({
            "imsOrg": self.options.org_id,
            "status": status,
            "created": plan.starts.saturating_mul(1000),
            "started": plan.starts.saturating_mul(1000),
            "completed": plan.ends.saturating_mul(1000),
            "updated": plan.ends.saturating_mul(1000),
            "relatedObjects": [{ "type": "dataSet", "id": dataset }],
            "metrics": { "recordsWritten": end.written(), "recordsFailed": end.failed },
            "errors": end.errors(),
        });
        if let Some(dataset) = self.store.data_sets.get_mut(dataset) {
            dataset["lastBatchId"] = id.clone().into();
            dataset["lastBatchStatus"] = status.into();
            self.store.batches.put(&id, batch);
        }
        id
    }
}

/// The share of failed records that a flow lets pass, in percent.
fn threshold(flow: &Value) -> f64 {
    let percent = &flow["options"]["partialIngestionPercent"];
    percent.as_f64().or_else(|| percent.as_str()?.parse().ok()).unwrap_or_default()
}

/// How a run ended.
struct End {
    status: String,
    records: u64,
    failed: u64,
    files: usize,
    fault: Option<(&'static str, &'static str)>,
}

impl End {
    fn failed(code: &'static str, message: &'static str) -> Self {
        Self { status: "failed".to_owned(), records: 0, failed: 0, files: 1, fault: Some((code, message)) }
    }

    /// Within the threshold a run is a success in spite of its failed records, as published.
    #[allow(clippy::cast_precision_loss, reason = "a percentage needs no more than 52 bits")]
    fn of(records: u64, failed: u64, threshold: f64) -> Self {
        let within = failed as f64 * 100.0 <= threshold * records as f64;
        let status = if failed == 0 || within { "success" } else { "failed" };
        let fault = (failed > 0).then_some(("CONNECTOR-2001-500", "Error occurred at promotion activity."));
        Self { status: status.to_owned(), records, failed, files: 1, fault }
    }

    fn written(&self) -> u64 {
        if self.status == "failed" { 0 } else { self.records - self.failed.min(self.records) }
    }

    fn errors(&self) -> Value {
        self.fault.map_or(json!([]), |(code, message)| json!([{ "code": code, "message": message }]))
    }

    fn status(&self) -> Value {
        let mut summary = json!({ "status": self.status });
        if self.fault.is_some() {
            summary["errors"] = self.errors();
        }
        summary
    }

    /// A run that copied nothing counts −1, as the published failed one does.
    fn sizes(&self) -> Value {
        if self.records == 0 && self.fault.is_some() {
            return json!({ "inputBytes": -1 });
        }
        json!({ "inputBytes": self.records.saturating_mul(512), "outputBytes": self.written().saturating_mul(384) })
    }

    fn counts(&self) -> Value {
        let mut counts = json!({ "inputRecordCount": self.records, "outputRecordCount": self.written() });
        if self.failed > 0 {
            counts["failedRecordCount"] = self.failed.into();
        }
        counts
    }

    fn metrics(&self, plan: &RunPlan) -> Value {
        json!({
            "durationSummary": times(plan),
            "sizeSummary": self.sizes(),
            "recordSummary": self.counts(),
            "fileSummary": { "inputFileCount": self.files, "outputFileCount": 1, "activityRefs": ["promotionActivity"] },
            "statusSummary": self.status(),
        })
    }

    fn activities(&self, plan: &RunPlan, flow: &Value, batch: &str) -> Value {
        let copied = self.fault.is_none_or(|(code, _)| code != "CONNECTOR-1001-500");
        let status = if copied { json!({ "status": "success" }) } else { self.status() };
        let end = |kind: &str, id: &Value| json!([{ "id": id[0], "type": kind, "reference": { "type": "Batch", "ids": [batch] } }]);
        let source = ("sourceInfo", end("SourceConnection", &flow["sourceConnectionIds"]));
        let copy = self.activity("copyActivity", plan, &json!({}), &status, &source);
        if !copied {
            return json!([copy]);
        }
        let mut summary = self.status();
        if self.failed > 0 {
            let written = self.written();
            let message =
                format!("Encountered {} errors in the data. Successfully ingested {written} rows.", self.failed);
            summary["extensions"] = json!({ "errors": [
                { "code": "INGEST-1212-400", "message": message },
                { "code": "MAPPER-3700-400", "recordCount": self.failed, "message": "Mapper Transform Error" },
            ]});
        }
        let target = ("targetInfo", end("TargetConnection", &flow["targetConnectionIds"]));
        json!([copy, self.activity("promotionActivity", plan, &self.counts(), &summary, &target)])
    }

    /// One step of a run, with the end that it reads or writes.
    fn activity(&self, id: &str, plan: &RunPlan, records: &Value, status: &Value, end: &(&str, Value)) -> Value {
        json!({
            "id": id,
            "updatedAtUTC": plan.ends.saturating_mul(1000),
            "durationSummary": times(plan),
            "sizeSummary": self.sizes(),
            "recordSummary": records,
            "fileSummary": { "inputFileCount": self.files, "outputFileCount": 1 },
            "statusSummary": status,
            (end.0): end.1,
        })
    }
}

fn times(plan: &RunPlan) -> Value {
    json!({ "startedAtUTC": plan.starts.saturating_mul(1000), "completedAtUTC": plan.ends.saturating_mul(1000) })
}

/// A run on demand, of a flow that runs once.
pub(crate) fn create(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    call.object()?;
    let body = call.body()?;
    let id = text(body, "flowId");
    if id.is_empty() {
        return Err(flow("1446-400", "The flow ID is empty"));
    }
    let found = scope.store.flows.get(id);
    let found = found.ok_or_else(|| flow("1430-400", format!("The flow {id} was not found")))?.clone();
    if found["scheduleParams"].is_null() {
        return Err(flow("1385-400", "Flows of streams have no on-demand runs"));
    }
    if found["state"] != "enabled" || found["scheduleParams"]["frequency"] != "once" {
        return Err(flow("1444-400", "On-demand runs need an enabled flow with the frequency once"));
    }
    let start = check_window(scope, &found, &body["params"])?;
    let starts = start.max(scope.now);
    let records = scope.options.new_records_of(&scope.resource_of(&found));
    let plan = RunPlan { starts, ends: starts.saturating_add(scope.options.run_duration), records, given: Vec::new() };
    let answer = scope.begin(&found, Some(&body["params"]), "scheduled", plan);
    Ok(Reply::json(201, json!({ "items": [answer] })))
}

/// The parameters that the flow spec's `runSpec` requires; the start time is answered.
fn check_window(scope: &Scope<'_>, found: &Value, params: &Value) -> Result<u64, Reply> {
    let time = |name: &str| {
        let time = number(&params[name]).filter(|time| *time <= LAST_SECOND);
        time.ok_or_else(|| flow_uncoded(format!("params.{name} must be Unix seconds")))
    };
    let (start, from, to) = (time("startTime")?, time("windowStartTime")?, time("windowEndTime")?);
    if from >= to {
        return Err(flow_uncoded("params.windowStartTime must be before params.windowEndTime"));
    }
    let spec = &specs::flow_spec_of(scope.options, found)?["runSpec"]["spec"];
    if texts(&spec["required"]).any(|name| name == "deltaColumn") {
        check_delta_column(scope, found, text(&params["deltaColumn"], "name"))?;
    }
    Ok(start)
}

/// The first run on demand of a table settles the column by which new rows are known.
fn check_delta_column(scope: &Scope<'_>, found: &Value, column: &str) -> Result<(), Reply> {
    let runs = scope.store.runs.values().filter(|run| run["flowId"] == found["id"]);
    let settled = runs.map(|run| text(&run["params"]["deltaColumn"], "name")).find(|name| !name.is_empty());
    match settled {
        None if column.is_empty() => Err(flow("1383-400", "params.deltaColumn.name is required")),
        Some(settled) if !column.is_empty() && column != settled => {
            Err(flow("1382-400", format!("The delta column of this flow is {settled}")))
        }
        _ => Ok(()),
    }
}

pub(crate) fn list(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    list::list(call, KIND.path(), &known(), scope.store.runs.values().cloned().collect())
}

pub(crate) fn get(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    one(scope.find(KIND, call.id())?)
}

/// Runs the same window again.
pub(crate) fn retry(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let mut run = scope.find(KIND, call.id())?.clone();
    if scope.store.run_plans.contains_key(call.id()) {
        return Err(flow("1444-400", "The run has not ended"));
    }
    let records = run["metrics"]["recordSummary"]["inputRecordCount"].as_u64();
    let records = records.filter(|records| *records > 0).unwrap_or_else(|| {
        let flow = scope.store.flows.get(text(&run, "flowId")).unwrap_or(&Value::Null);
        scope.options.records_of(&scope.resource_of(flow))
    });
    let starts = scope.now.saturating_add(scope.options.run_delay);
    let plan = RunPlan { starts, ends: starts.saturating_add(scope.options.run_duration), records, given: Vec::new() };
    run["metrics"] = json!({ "statusSummary": { "status": "scheduled" } });
    run["activities"] = json!([]);
    run["etag"] = scope.ids.etag(scope.now).into();
    run["updatedAt"] = scope.millis().into();
    scope.store.run_plans.insert(call.id().to_owned(), plan);
    scope.store.runs.put(call.id(), run.clone());
    scope.changed();
    Reply::ok(run)
}

/// Only a provider's token may change a run.
pub(crate) fn refuse_update(_: &mut Scope<'_>, _: &Call<'_>) -> Answered {
    Err(flow("1427-400", "This token may not create or update runs"))
}
