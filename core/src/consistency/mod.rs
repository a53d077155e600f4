//! The inputs of one sequence of requests, each checked by itself and against the others.

mod agreement;
mod inputs;
mod mentions;
mod requests;
mod sources;
mod target_schema;

pub(crate) use requests::are_requests;
pub use requests::{MEMBERS, check_requests};
