//! What Java's library does with regular expressions and with dates, as far as expressions of Data Prep reach it.
//!
//! Each part gives what Java 17 gives, or refuses by name what it can't do alike; never another result.

pub mod regex;
pub mod time;
