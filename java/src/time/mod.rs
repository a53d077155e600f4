//! Dates, as `java.time` of Java 17 formats and reads them with `Locale.ENGLISH` and the locale data it comes with (CLDR 39).
//!
//! ```
//! use aepflow_java::time::{DateTime, Pattern, Zone, Zones};
//!
//! let zones = Zones::none();
//! let pattern = Pattern::new("dd MMM yyyy, h:mm a xxx")?;
//! let date = pattern.parse("05 Sep 2024, 7:30 PM +02:00", &zones)?;
//! assert_eq!(date.to_string(&zones), "2024-09-05T19:30+02:00");
//! assert_eq!(pattern.format(&date.in_zone(Zone::UTC, &zones)?, &zones)?, "05 Sep 2024, 5:30 PM +00:00");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod calendar;
mod default;
mod differences;
mod fault;
mod field;
mod format;
mod iso;
mod moment;
mod names;
mod offset;
mod parse;
mod pattern;
mod resolve;
mod rules;
mod zone;
mod zone_names;
mod zone_text;
mod zones;

pub use calendar::Date;
pub use default::DEFAULT_PATTERNS;
pub use differences::{DIFFERENCES, Difference};
pub use fault::{Fault, Refusal};
pub use moment::{DateTime, Part};
pub use pattern::Pattern;
pub use zone::{Prefix, Zone};
pub use zones::{NotZones, Zones};
