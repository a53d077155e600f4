//! How long the rows of a dataset of events are kept.
//!
//! <https://experienceleague.adobe.com/en/docs/experience-platform/catalog/datasets/experience-event-dataset-retention-ttl-guide>

use serde_json::{Value, json};

use crate::call::Call;
use crate::catalog;
use crate::reply::{Answered, Reply, general};
use crate::schemas::is_time_series;
use crate::state::{Scope, text};

/// The bounds of a service that has the typical entitlement.
pub(crate) fn bounds(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    catalog::find(scope, call.id())?;
    let row = json!({ "rowExpiration": { "defaultValue": "P12M", "maxValue": "P10Y", "minValue": "P30D" } });
    Reply::ok(json!({ "extensions": { "adobe_lakeHouse": row } }))
}

/// Changes any member, also one within others; only events have a retention, of 30 days at least.
pub(crate) fn set(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let dataset = catalog::find(scope, call.id())?;
    for store in ["adobe_lakeHouse", "adobe_unifiedProfile"] {
        let Some(row) = call.body()?["extensions"][store].get("rowExpiration") else { continue };
        let schema = scope.store.schemas.get(text(&dataset["schemaRef"], "id"));
        if !schema.is_some_and(|schema| is_time_series(scope.store, schema)) {
            return Err(general(400, "Row expiration needs a dataset of events"));
        }
        let period = &row["ttlValue"];
        if !period.is_null() && period.as_str().and_then(days).is_none_or(|days| days < 30) {
            return Err(general(400, "ttlValue must be a period of 30 days at least, or null"));
        }
    }
    catalog::update(scope, call)
}

/// The days of a period such as `P3M`, with months of 30 days and years of 365.
fn days(period: &str) -> Option<u64> {
    let (mut total, mut number) = (0_u64, None);
    for letter in period.strip_prefix('P')?.chars() {
        if let Some(digit) = letter.to_digit(10) {
            number = Some(number.unwrap_or(0_u64).checked_mul(10)?.checked_add(u64::from(digit))?);
            continue;
        }
        let unit = match letter {
            'Y' => 365,
            'M' => 30,
            'W' => 7,
            'D' => 1,
            _ => return None,
        };
        total = total.checked_add(number.take()?.checked_mul(unit)?)?;
    }
    number.is_none().then_some(total).filter(|total| *total > 0)
}

/// What [`last_batches`] can be narrowed by.
const FILTERS: [&str; 6] =
    ["lastBatchId", "lastBatchStatus", "lastSuccessfulBatchId", "lastFailedBatchId", "created", "updated"];

/// The last batches of each dataset that has any.
pub(crate) fn last_batches(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let mut all = crate::state::Table::default();
    for (id, dataset) in scope.store.data_sets.iter() {
        let of = |status: Option<&str>| {
            let own = |batch: &Value| batch["relatedObjects"][0]["id"] == id.as_str();
            let mut batches = scope.store.batches.iter().filter(|(_, batch)| own(batch));
            batches.rfind(|(_, batch)| status.is_none_or(|status| batch["status"] == status)).map(|(id, _)| id.clone())
        };
        let Some(last) = of(None) else { continue };
        let status = scope.store.batches.get(&last).map(|batch| batch["status"].clone());
        let entry = json!({ "lastBatchId": last, "lastBatchStatus": status, "lastSuccessfulBatchId": of(Some("success")),
            "lastFailedBatchId": of(Some("failed")), "imsOrg": scope.options.org_id,
            "created": dataset["created"], "updated": dataset["updated"] });
        let wanted = call.query("dataSetId").is_none_or(|ids| ids.split(',').any(|wanted| wanted == id));
        let fits = |name: &&str| {
            let found = &entry[*name];
            let found = found.as_str().map_or_else(|| found.to_string(), str::to_owned);
            call.query(name).is_none_or(|wanted| wanted == found)
        };
        if wanted && FILTERS.iter().all(fits) {
            all.put(id, entry);
        }
    }
    let left: Vec<(String, String)> = call
        .query
        .iter()
        .filter(|(name, _)| name != "dataSetId" && !FILTERS.contains(&name.as_str()))
        .cloned()
        .collect();
    let rest = Call { request: call.request, service: call.service, params: Vec::new(), query: left, json: None };
    crate::catalog_list::keyed(&rest, crate::catalog_list::Kind::DataSets, &all)
}

/// Takes a batch back: it is inactive at once.
pub(crate) fn revert(scope: &mut Scope<'_>, call: &Call<'_>) -> Answered {
    let mut batch =
        scope.store.batches.get(call.id()).cloned().ok_or_else(|| general(404, "The batch was not found"))?;
    batch["status"] = "inactive".into();
    batch["updated"] = scope.millis().into();
    scope.store.batches.put(call.id(), batch);
    scope.changed();
    Ok(Reply::bare(200))
}
