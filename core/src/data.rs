//! The data files of the crate, as the build script writes them: without the white space that is there for readers.

/// The text of a file below `data/`.
macro_rules! data {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

pub(crate) use data;
