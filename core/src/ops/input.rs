//! How a struct becomes the input that the tables describe.

use crate::json::Value;
use crate::operations::Secret;

/// What a member of an input may be.
pub(super) trait Member {
    /// Its value, if it is there.
    fn member(&self) -> Option<Value>;
}

impl<T: Member> Member for Option<T> {
    fn member(&self) -> Option<Value> {
        self.as_ref().and_then(T::member)
    }
}

impl<T: Member> Member for Vec<T> {
    fn member(&self) -> Option<Value> {
        Some(self.iter().filter_map(T::member).collect())
    }
}

impl Member for Value {
    fn member(&self) -> Option<Value> {
        Some(self.clone())
    }
}

impl Member for String {
    fn member(&self) -> Option<Value> {
        Some(self.into())
    }
}

impl Member for Secret {
    fn member(&self) -> Option<Value> {
        Some(self.expose().into())
    }
}

impl Member for bool {
    fn member(&self) -> Option<Value> {
        Some((*self).into())
    }
}

impl Member for i64 {
    fn member(&self) -> Option<Value> {
        Some((*self).into())
    }
}

/// What JSON has no number for becomes a text, which the check refuses.
impl Member for f64 {
    fn member(&self) -> Option<Value> {
        Some(Value::from_f64(*self).unwrap_or_else(|| self.to_string().into()))
    }
}

/// A struct for an object of an input.
macro_rules! object {
    ($(#[$doc:meta])* $name:ident { $($(#[$member_doc:meta])* $member:ident: $type:ty = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Default, PartialEq)]
        pub struct $name {
            $($(#[$member_doc])* pub $member: $type,)*
        }

        impl $name {
            /// The object as JSON, credentials and all.
            #[must_use]
            pub fn to_value(&self) -> $crate::json::Value {
                $crate::json::Value::object([$(($key, $crate::ops::input::Member::member(&self.$member)),)*])
            }
        }

        impl $crate::ops::input::Member for $name {
            fn member(&self) -> Option<$crate::json::Value> {
                Some(self.to_value())
            }
        }

        /// Credentials are left out.
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{} {}", stringify!($name), $crate::http::redacted(self.to_value()))
            }
        }
    };
}

/// A struct for the input of an operation.
macro_rules! operation {
    ($(#[$doc:meta])* $name:ident { $($members:tt)* }) => {
        object! { $(#[$doc])* $name { $($members)* } }

        impl $name {
            /// The operation that it is the input of.
            pub const NAME: $crate::OperationName = $crate::OperationName::$name;

            /// All faults, warnings among them; as [`crate::check`].
            #[must_use]
            pub fn check(&self) -> Vec<$crate::Diagnostic> {
                $crate::check(Self::NAME, &self.to_value(), $crate::Options::default())
            }

            /// The request; as [`crate::build_request`].
            ///
            /// # Errors
            /// [`crate::Error::Invalid`] with all faults.
            pub fn request<'t>(
                &self,
                context: impl Into<$crate::ContextInput<'t>>,
            ) -> Result<$crate::Request, $crate::Error> {
                $crate::build_request(Self::NAME, &self.to_value(), context, $crate::Options::default())
            }

            /// Reads the answer; as [`crate::parse_response`].
            ///
            /// # Errors
            /// [`crate::Error::Service`] if the platform refused, [`crate::Error::Unexpected`] if the answer is not
            /// what the operation promises.
            pub fn parse(response: &$crate::Response<'_>) -> Result<$crate::json::Value, $crate::Error> {
                $crate::parse_response(Self::NAME, response)
            }
        }
    };
}

/// What the input of a list has besides.
macro_rules! paged {
    ($name:ident) => {
        impl $name {
            /// The request for the next page, or nothing at the end of the list; as [`crate::next_page`].
            ///
            /// # Errors
            /// As [`Self::request`].
            pub fn next_page<'t>(
                &self,
                result: &$crate::json::Value,
                context: impl Into<$crate::ContextInput<'t>>,
            ) -> Result<Option<$crate::Request>, $crate::Error> {
                $crate::next_page(Self::NAME, &self.to_value(), result, context, $crate::Options::default())
            }
        }
    };
}

/// An enum for one of several words.
macro_rules! word {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$word_doc])* $variant,)*
        }

        impl $name {
            /// The word.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }

        impl $crate::ops::input::Member for $name {
            fn member(&self) -> Option<$crate::json::Value> {
                Some(self.as_str().into())
            }
        }
    };
}
