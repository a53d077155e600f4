//! Texts that are never shown.

use std::fmt;

/// A text that prints as `[redacted]`.
///
/// ```
/// # use aepflow::Secret;
/// let token = Secret::from("eyJhbGciOi…");
/// assert_eq!(format!("{token} {token:?}"), "[redacted] [redacted]");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// Of no text.
    pub(crate) const EMPTY: Secret = Secret(String::new());

    /// The text itself, for the header that needs it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Secret(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Secret(text.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
