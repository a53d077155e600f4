//! The rules of all zones, read from one file where they lie: nothing is unpacked, and a zone is read when it is asked for.
//!
//! ```text
//! "AEPZ", u8 length and text of the database's version
//! u16 names, u16 zones, then for each name, sorted: u16 begin, u16 end in the texts, u16 zone
//! for each zone: u32 begin; and the end of the last one, counted from the first zone's bytes
//! u16 length of the texts, the texts, the zones
//!
//! a zone: u8 offsets, each i32 of twice the seconds, and one more in summer time; the first before all changes
//!         u16 changes, each 5 bytes of seconds since 1970, then each u8, the offset from there on
//!         u8, 1 if changes go on by a rule: i32 standard offset, i32 summer's, and the begin and end of summer:
//!         u8 month, u8 week (5 the last), u8 weekday (0 Sunday), i32 seconds from midnight by the clock until then
//! ```
//!
//! Numbers have their lowest byte first. `cargo xtask zones` makes the file.

use std::borrow::Cow;

use super::rules::Rules;

/// Where the rules of zones come from.
#[derive(Clone)]
pub struct Zones {
    file: Cow<'static, [u8]>,
    layout: Layout,
}

#[derive(Clone, Copy, Default)]
struct Layout {
    version: usize,
    names: usize,
    zones: usize,
    index: usize,
    begins: usize,
    texts: usize,
    bodies: usize,
}

/// A file that isn't one of zones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotZones;

impl std::fmt::Display for NotZones {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("the bytes are not a file of zones")
    }
}

impl std::error::Error for NotZones {}

impl std::fmt::Debug for Zones {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Zones({:?}, {} names)", self.version(), self.layout.names)
    }
}

impl Zones {
    /// No zones but fixed offsets, UTC and GMT, which need no rules.
    #[must_use]
    pub const fn none() -> Self {
        let layout = Layout { version: 0, names: 0, zones: 0, index: 0, begins: 0, texts: 0, bodies: 0 };
        Self { file: Cow::Borrowed(&[]), layout }
    }

    /// The zones of the file that comes with the crate.
    #[cfg(feature = "zones")]
    #[must_use]
    pub fn embedded() -> &'static Self {
        static ZONES: std::sync::LazyLock<Zones> = std::sync::LazyLock::new(|| {
            // INVARIANT: a test reads the file; if it were broken, there would be no zones.
            Zones::new(&include_bytes!("../../data/zones.bin")[..]).unwrap_or(Zones::none())
        });
        &ZONES
    }

    /// Reads a file of zones, and whether all of them can be read.
    pub fn new(file: impl Into<Cow<'static, [u8]>>) -> Result<Self, NotZones> {
        let file = file.into();
        let layout = Layout::read(&file).ok_or(NotZones)?;
        let zones = Self { file, layout };
        let whole = (0..zones.layout.names)
            .all(|name| zones.name(name).is_some() && zones.rules(name).is_some_and(|rules| rules.is_valid()));
        if whole { Ok(zones) } else { Err(NotZones) }
    }

    /// The version of the time zone database, as `2025a`; empty for none.
    #[must_use]
    pub fn version(&self) -> &str {
        let text = self.file.get(5..self.layout.version).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }

    /// All names, sorted by their bytes.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        (0..self.layout.names).filter_map(|at| self.name(at))
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.layout.names == 0
    }

    /// The name at a place of the sorted names.
    pub(super) fn name(&self, at: usize) -> Option<&str> {
        std::str::from_utf8(self.name_bytes(at)?).ok()
    }

    fn name_bytes(&self, at: usize) -> Option<&[u8]> {
        let entry = self.layout.index + at * 6;
        let (begin, end) = (short(&self.file, entry)?, short(&self.file, entry + 2)?);
        self.file.get(self.layout.texts + begin..self.layout.texts + end).filter(|_| at < self.layout.names)
    }

    pub(super) fn find(&self, name: &str) -> Option<u16> {
        let (mut low, mut high) = (0, self.layout.names);
        while low < high {
            let middle = usize::midpoint(low, high);
            match self.name_bytes(middle)?.cmp(name.as_bytes()) {
                std::cmp::Ordering::Equal => return u16::try_from(middle).ok(),
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The longest name that a text begins with.
    pub(super) fn longest(&self, text: &str) -> Option<(u16, usize)> {
        const LONGEST: usize = 40;
        let fits = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'-' | b'+');
        let most = text.bytes().take(LONGEST).take_while(fits).count();
        (1..=most).rev().find_map(|end| Some((self.find(text.get(..end)?)?, end)))
    }

    pub(super) fn rules(&self, name: usize) -> Option<Rules<'_>> {
        let zone = short(&self.file, self.layout.index + name * 6 + 4).filter(|zone| *zone < self.layout.zones)?;
        let begin = |zone: usize| word(&self.file, self.layout.begins + zone * 4).map(|at| self.layout.bodies + at);
        Rules::read(self.file.get(begin(zone)?..begin(zone + 1)?)?).filter(|_| name < self.layout.names)
    }
}

impl Layout {
    fn read(file: &[u8]) -> Option<Self> {
        if file.get(..4)? != b"AEPZ" {
            return None;
        }
        let version = 5 + usize::from(*file.get(4)?);
        let (names, zones) = (short(file, version)?, short(file, version + 2)?);
        let index = version + 4;
        let begins = index + names * 6;
        let length = begins + (zones + 1) * 4;
        let texts = length + 2;
        Some(Self { version, names, zones, index, begins, texts, bodies: texts + short(file, length)? })
    }
}

pub(super) fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(usize::from(bytes[0]) | usize::from(bytes[1]) << 8)
}

fn word(bytes: &[u8], at: usize) -> Option<usize> {
    usize::try_from(signed(bytes, at)?).ok()
}

pub(super) fn signed(bytes: &[u8], at: usize) -> Option<i32> {
    Some(i32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
