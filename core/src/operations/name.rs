//! The names of operations as a type.

use std::fmt;
use std::str::FromStr;

use super::api::named;
use crate::diagnostics::{Error, Faults};

/// The enum of all names, each with its text and what the operation does.
macro_rules! names {
    ($($name:ident $text:literal $doc:literal;)*) => {
        /// The name of an operation.
        ///
        /// ```
        /// use aepflow::{Error, OperationName};
        ///
        /// assert_eq!("createFlow".parse(), Ok(OperationName::CreateFlow));
        /// let Err(Error::Invalid(faults)) = "createFlwo".parse::<OperationName>() else { panic!() };
        /// assert_eq!(faults[0].help(), "did you mean `createFlow`? `operations()` lists all");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum OperationName {
            $(#[doc = $doc] $name,)*
        }

        impl OperationName {
            /// All operations, in the order of [`crate::operations`].
            pub const ALL: &'static [OperationName] = &[$(OperationName::$name),*];

            /// The name as it is in all languages: `createFlow`.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(OperationName::$name => $text,)* }
            }
        }
    };
}

include!("names.rs");

impl fmt::Display for OperationName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl AsRef<str> for OperationName {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// Fails with [`Error::Invalid`], whose help has the nearest name.
impl FromStr for OperationName {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        let mut faults = Faults::default();
        let known = named(name, &mut faults)
            .and_then(|operation| Self::ALL.iter().find(|known| known.as_str() == operation.name));
        known.copied().ok_or_else(|| faults.into())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tables;
    use super::*;

    #[test]
    fn every_row_of_the_table_has_its_name() {
        let rows = tables::all().map(|operation| operation.name);
        assert_eq!(OperationName::ALL.iter().map(|name| name.as_str()).collect::<Vec<_>>(), rows.collect::<Vec<_>>());
    }
}
