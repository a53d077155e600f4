//! The options of an emulator, and its well-known credentials.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::own_specs::OwnSpecs;

/// What the emulated organization is and how its sources behave; every option has a default.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Options {
    /// From which ids and etags are made.
    pub(crate) seed: u64,
    /// The simulated time at the start, in Unix seconds; without it the host's, or that of [`START`].
    pub(crate) now: Option<u64>,
    pub(crate) clock: Clock,
    pub(crate) org_id: String,
    pub(crate) api_key: String,
    pub(crate) client_secret: String,
    pub(crate) tenant_id: String,
    /// The first is the default one, of production.
    pub(crate) sandboxes: Vec<String>,
    /// How long an access token is valid, in seconds.
    pub(crate) token_lifetime: u64,
    /// The secret that the source expects; none accepts every secret.
    pub(crate) source_token: Option<String>,
    /// From the time a run is due until it can be seen, in seconds.
    pub(crate) run_delay: u64,
    /// From the time a run is in progress until it ends, in seconds.
    pub(crate) run_duration: u64,
    /// How many records each resource of a source contains when a flow starts, or the records themselves.
    pub(crate) records: BTreeMap<String, Value>,
    /// How many records each resource gains between two runs; without it a tenth of `records`.
    pub(crate) new_records: BTreeMap<String, u64>,
    /// How the runs of a resource fail.
    pub(crate) failures: BTreeMap<String, Failure>,
    /// Whether a flow is read back with the numbers of its schedule and mapping version as texts.
    pub(crate) echo_texts: bool,
    /// Specs that the organization has besides the known ones.
    pub(crate) specs: OwnSpecs,
    /// How long new base connections initialize, in seconds, by the name or id of their connection spec.
    pub(crate) initializing: BTreeMap<String, u64>,
}

/// What moves the simulated clock besides [`crate::Emulator::advance`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum Clock {
    /// That of the host.
    #[default]
    Host,
    /// Nothing.
    Manual,
}

/// The simulated time at the start where nobody says another one: the beginning of 2025.
pub(crate) const START: u64 = 1_735_689_600;

/// How the runs of a resource fail: a number of records in each run, or `{records?, status?}`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Failure {
    Records(u64),
    Run(FailedRun),
}

/// Records that fail, and the status that the run then has.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct FailedRun {
    pub(crate) records: u64,
    pub(crate) status: Option<String>,
}

impl Default for Options {
    fn default() -> Self {
        let records = [
            ("charges", 120),
            ("subscriptions", 40),
            ("refunds", 12),
            ("balance_transactions", 150),
            ("customers", 80),
            ("prices", 9),
        ];
        Self {
            seed: 1,
            now: None,
            clock: Clock::default(),
            org_id: "0123456789ABCDEF01234567@AdobeOrg".to_owned(),
            api_key: "emulated-api-key".to_owned(),
            client_secret: "p8e-emulated-client-secret".to_owned(),
            tenant_id: "acme".to_owned(),
            sandboxes: vec!["prod".to_owned(), "dev".to_owned()],
            token_lifetime: 86_399,
            source_token: None,
            run_delay: 120,
            run_duration: 60,
            records: records.into_iter().map(|(name, count)| (name.to_owned(), count.into())).collect(),
            new_records: BTreeMap::new(),
            failures: BTreeMap::new(),
            echo_texts: true,
            specs: OwnSpecs::default(),
            initializing: BTreeMap::new(),
        }
    }
}

/// The last second of ten digits; the platform's times have no more.
pub(crate) const LAST_SECOND: u64 = 9_999_999_999;

impl Options {
    pub(crate) fn read(value: &Value) -> Result<Self, String> {
        let value = if value.is_null() { &json!({}) } else { value };
        // A derived reader takes an array for an object too.
        if !value.is_object() {
            return Err("the options must be an object".to_owned());
        }
        let options = Self::deserialize(value).map_err(|error| error.to_string())?;
        let is_list = |value: &Value| value.as_array().is_some_and(|records| records.iter().all(Value::is_object));
        if let Some((name, _)) = options.records.iter().find(|(_, value)| !value.is_u64() && !is_list(value)) {
            return Err(format!("`records` of `{name}` must be a number or a list of records"));
        }
        if options.sandboxes.is_empty() {
            return Err("`sandboxes` must name one".to_owned());
        }
        if options.now.is_some_and(|now| now > LAST_SECOND) {
            return Err("`now` must be Unix seconds".to_owned());
        }
        Ok(options)
    }

    pub(crate) fn records_of(&self, resource: &str) -> u64 {
        let records = self.records.get(resource).unwrap_or(&Value::Null);
        let count = records.as_array().and_then(|records| u64::try_from(records.len()).ok());
        records.as_u64().or(count).unwrap_or(10)
    }

    /// The records that a host gave a resource.
    pub(crate) fn given_records(&self, resource: &str) -> Option<Vec<Value>> {
        self.records.get(resource)?.as_array().cloned()
    }

    pub(crate) fn new_records_of(&self, resource: &str) -> u64 {
        self.new_records.get(resource).copied().unwrap_or_else(|| self.records_of(resource).div_ceil(10))
    }

    pub(crate) fn failure_of(&self, resource: &str) -> FailedRun {
        match self.failures.get(resource) {
            None => FailedRun::default(),
            Some(Failure::Records(records)) => FailedRun { records: *records, status: None },
            Some(Failure::Run(run)) => run.clone(),
        }
    }
}
