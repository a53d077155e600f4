//! Adobe Experience Platform's ingestion services in memory: IMS, Flow Service, Data Prep, Schema Registry, Catalog,
//! Identity Service, Data Access and sandbox management, for tests and for users without a sandbox.
//!
//! The crate does no I/O and reads no clock: a host hands requests in, sends the answers, and says what time it is.
//! Its checks are written from what is published about the platform, and share nothing with the crate that builds
//! requests, so that a mistake in one shows in the other. What no source describes has a comment that says so.
//!
//! ```
//! use aepflow_emulator::{Emulator, Outcome, Request};
//! use serde_json::json;
//!
//! let mut emulator = Emulator::new(&json!({ "now": 1_735_689_600 }))?;
//! let credentials = emulator.credentials();
//! let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
//! let request = Request {
//!     method: "GET".to_owned(),
//!     url: "https://platform.adobe.io/data/foundation/schemaregistry/stats".to_owned(),
//!     headers: vec![
//!         header("Authorization", &format!("Bearer {}", credentials["accessToken"].as_str().unwrap_or_default())),
//!         header("x-api-key", credentials["apiKey"].as_str().unwrap_or_default()),
//!         header("x-gw-ims-org-id", credentials["orgId"].as_str().unwrap_or_default()),
//!         header("x-sandbox-name", "prod"),
//!     ],
//!     body: Vec::new(),
//! };
//! let Outcome::Answer { response, .. } = emulator.handle(&request) else { panic!("no answer") };
//! assert_eq!(response.status, 200);
//!
//! emulator.script(&json!([{ "operation": "getTenant", "kind": "rateLimit", "retryAfter": 2 }]))?;
//! let Outcome::Answer { response, .. } = emulator.handle(&request) else { panic!("no answer") };
//! assert_eq!(response.status, 429);
//! # Ok::<(), String>(())
//! ```

mod audit;
mod base_connections;
mod call;
mod catalog;
mod catalog_list;
mod classes;
mod clock;
mod data_access;
mod data_types;
mod dates;
mod descriptors;
mod emulator;
mod evaluation;
mod evaluator;
mod explore;
mod explore_files;
mod explore_tables;
mod expressions;
mod families;
mod faults;
mod field_groups;
mod filter;
mod filter_at_source;
mod flows;
mod gateway;
mod global;
mod history;
pub mod host;
mod hostile;
mod http;
mod ids;
mod ims;
mod inlets;
mod journal;
mod landing_zone;
mod late;
mod list;
mod mapping_check;
mod mapping_sets;
mod members;
mod namespaces;
mod normal_form;
mod options;
mod own_specs;
mod patch;
mod property;
mod question;
mod registry;
mod reply;
mod resources;
mod retention;
mod router;
mod rpc;
mod runs;
mod samples;
mod sandbox;
mod sandboxes;
mod schedule;
mod schemas;
mod script;
mod served;
mod source_connections;
mod spec_rows;
mod specs;
mod state;
mod summary;
mod target_connections;
mod tree;
mod unions;

pub use emulator::Emulator;
pub use evaluator::Evaluate;
pub use http::{Outcome, Request, Response};
