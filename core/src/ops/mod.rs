//! The inputs of all operations as types: what an operation takes is what its struct has.
//!
//! ```
//! use aepflow::ops::{CreateFlow, Frequency, Schedule};
//! use aepflow::{Context, Error};
//!
//! let context = Context::new("token", "key", "5C1328435BF324E90A49402A@AdobeOrg", "prod")?;
//! let flow = CreateFlow {
//!     name: "Charges".into(),
//!     connector: Some("stripe".into()),
//!     source_connection_id: Some("84c64142-1741-4b0b-95a9-65644eba0cf6".into()),
//!     target_connection_id: Some("6b137bf6-d2a0-48c8-914b-d50f4942eb85".into()),
//!     mapping_set_id: Some("4b9a8e2f1c3d4e5f8a7b6c5d4e3f2a1b".into()),
//!     schedule: Some(Schedule {
//!         start_time: Some(1_893_456_600.into()),
//!         frequency: Some(Frequency::Hour),
//!         interval: Some(1),
//!         ..Default::default()
//!     }),
//!     ..Default::default()
//! };
//! assert!(flow.check().is_empty());
//! let request = flow.request(&context)?;
//! assert_eq!((request.method, request.url.as_str()), ("POST", "https://platform.adobe.io/data/foundation/flowservice/flows"));
//! # Ok::<(), Error>(())
//! ```
//!
//! Write `..Default::default()`, as an operation may get more fields. What must be there and has been left so is
//! reported by `check` and `request`, with all else that is wrong.

#![allow(clippy::wildcard_imports, reason = "the files that are made use what the others define")]

#[macro_use]
mod input;
mod patch;
mod source_connector;
mod texts;
mod time;

mod batch_ingestion;
mod catalog;
mod data_access;
mod data_prep;
mod flow_service;
mod identity_service;
mod ims;
mod landing_zone;
mod sandbox_management;
mod schema_registry;

pub use batch_ingestion::*;
pub use catalog::*;
pub use data_access::*;
pub use data_prep::*;
pub use flow_service::*;
pub use identity_service::*;
pub use ims::*;
pub use landing_zone::*;
pub use patch::PatchOperation;
pub use sandbox_management::*;
pub use schema_registry::*;
pub use source_connector::SourceConnector;
pub use texts::Texts;
pub use time::Time;

use crate::json::Value;
use crate::operations::Secret;
