//! Words that are data.

use crate::json::Value;

/// The words, which a function gathers. Forms alone read them, so without forms what gathers them isn't linked.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    #[cfg(feature = "forms")]
    pub(super) words: fn() -> Value,
}

impl Listed {
    #[cfg(feature = "forms")]
    pub(crate) const fn new(words: fn() -> Value) -> Listed {
        Listed { words }
    }

    #[cfg(not(feature = "forms"))]
    pub(crate) const fn new(_: fn() -> Value) -> Listed {
        Listed {}
    }
}
