//! One text, or several.

use super::input::Member;
use crate::json::Value;

/// One text, or several that must all match.
///
/// ```
/// # use aepflow::ops::Texts;
/// assert_eq!(Texts::from("state==enabled"), Texts::from(["state==enabled"]));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<String>);

impl From<&str> for Texts {
    fn from(text: &str) -> Self {
        Texts(vec![text.to_owned()])
    }
}

impl From<String> for Texts {
    fn from(text: String) -> Self {
        Texts(vec![text])
    }
}

impl<T: Into<String>> From<Vec<T>> for Texts {
    fn from(texts: Vec<T>) -> Self {
        texts.into_iter().collect()
    }
}

impl<T: Into<String>, const N: usize> From<[T; N]> for Texts {
    fn from(texts: [T; N]) -> Self {
        texts.into_iter().collect()
    }
}

impl<T: Into<String>> FromIterator<T> for Texts {
    fn from_iter<I: IntoIterator<Item = T>>(texts: I) -> Self {
        Texts(texts.into_iter().map(Into::into).collect())
    }
}

impl Member for Texts {
    fn member(&self) -> Option<Value> {
        Some(match self.0.as_slice() {
            [text] => text.into(),
            texts => texts.iter().collect(),
        })
    }
}
