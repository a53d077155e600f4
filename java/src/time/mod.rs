//! Dates, as `java.time` formats and reads them.
