//! A row of the table of limits.

/// What several limits are about.
pub(crate) struct Group {
    pub(super) name: &'static str,
    pub(super) limits: &'static [Limit],
}

/// A number that the platform publishes.
pub(crate) struct Limit {
    pub(super) id: &'static str,
    pub(super) what: &'static str,
    pub(super) number: i64,
    pub(super) unit: &'static str,
    /// What it is counted over.
    pub(super) per: &'static str,
    pub(super) weight: Weight,
    pub(super) bound: Bound,
    /// Whether the page gives the number, and not what happens beyond it.
    pub(super) inferred: bool,
    pub(super) note: &'static str,
    pub(super) page: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// What is beyond it is refused, dropped or fails.
    Hard,
    /// What is beyond it is slower, or not promised to be on time.
    Soft,
}

#[derive(Clone, Copy)]
pub(super) enum Bound {
    Most,
    Least,
    Exactly,
    /// What is taken where nothing is said.
    Default,
}

const fn row(id: &'static str, weight: Weight, number: i64, unit: &'static str, per: &'static str) -> Limit {
    Limit { id, what: "", number, unit, per, weight, bound: Bound::Most, inferred: false, note: "", page: "" }
}

pub(super) const fn hard(id: &'static str, number: i64, unit: &'static str, per: &'static str) -> Limit {
    row(id, Weight::Hard, number, unit, per)
}

pub(super) const fn soft(id: &'static str, number: i64, unit: &'static str, per: &'static str) -> Limit {
    row(id, Weight::Soft, number, unit, per)
}

impl Limit {
    /// What is limited, and the page that says so.
    pub(super) const fn of(self, what: &'static str, page: &'static str) -> Limit {
        Limit { what, page, ..self }
    }

    pub(super) const fn note(self, note: &'static str) -> Limit {
        Limit { note, ..self }
    }

    pub(super) const fn bound(self, bound: Bound) -> Limit {
        Limit { bound, ..self }
    }

    pub(super) const fn inferred(self) -> Limit {
        Limit { inferred: true, ..self }
    }
}

/// The number of an id in these groups.
pub(super) const fn find(groups: &[Group], id: &str) -> Option<i64> {
    let mut group = 0;
    while group < groups.len() {
        let limits = groups[group].limits;
        let mut at = 0;
        while at < limits.len() {
            if same(limits[at].id.as_bytes(), id.as_bytes()) {
                return Some(limits[at].number);
            }
            at += 1;
        }
        group += 1;
    }
    None
}

const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Where a page of the documentation is.
macro_rules! help {
    ($path:literal) => {
        concat!("https://github.com/AdobeDocs/experience-platform.en/blob/main/help/", $path)
    };
}
/// Where the reference of an API is.
macro_rules! api {
    ($name:literal) => {
        concat!("https://github.com/AdobeDocs/experience-platform-apis/blob/main/static/swagger-specs/", $name, ".yaml")
    };
}
pub(super) use {api, help};
