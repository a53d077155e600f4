//! The context and the credentials as people keep them: environment variables, a `.env` file, and files of Adobe's.

mod context;
mod dotenv;
mod files;
mod setting;

pub use context::read_context;
