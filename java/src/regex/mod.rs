//! Regular expressions, as `java.util.regex` matches them.
