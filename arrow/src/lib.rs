//! Records from streams of Apache Arrow, and what becomes of them as a stream again.
//!
//! A stream comes and goes as a struct of C functions, the [C stream interface], so that no library has to be there that
//! both sides know. [`capsule`] has all of the `unsafe` code of this workspace: what the interface promises, and no compiler
//! can see.
//!
//! [C stream interface]: https://arrow.apache.org/docs/format/CStreamInterface.html

#[cfg(feature = "python")]
pub mod capsule;
mod json;
mod mapped;
mod records;
mod times;

pub use mapped::{Lent, Mapped, Reading, to_json};
pub use records::Records;

/// The batches of a stream, or what whoever gives them says is wrong with it.
pub type Batches = Box<dyn arrow_array::RecordBatchReader + Send>;

/// Why a stream has no records to be tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A value that JSON can't contain: where, and what was found.
    Type {
        /// A JSON Pointer to the value in the first record.
        path: String,
        /// What is there.
        found: String,
    },
    /// The columns aren't such that each row has one record, in one sentence.
    Columns(String),
}
