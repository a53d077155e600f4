//! Which faults are news: several resources share parts of a spec, and several rules look at one part.

use crate::diagnostics::{Code, Faults};
use aepflow_syntax::NameIndex;

/// What was told already.
#[derive(Default)]
pub(super) struct News {
    told: NameIndex<'static>,
    /// Parts that are absent or of the wrong type, about which no other rule can say more.
    broken: NameIndex<'static>,
}

impl News {
    /// The faults of the shape.
    pub(super) fn of(faults: &Faults) -> News {
        let mut news = News::default();
        for fault in faults.iter() {
            news.told.add(fault.to_string().into(), 0);
            if matches!(fault.code, Code::WrongType | Code::MissingField | Code::EmptyValue) {
                news.broken.add(fault.path.clone().into(), 0);
            }
        }
        news
    }

    /// Takes those that are news.
    pub(super) fn take(&mut self, found: &mut Faults, faults: &mut Faults) {
        for fault in std::mem::take(found) {
            if !self.is_broken(&fault.path) && self.told.add(fault.to_string().into(), 0).is_none() {
                faults.push(fault);
            }
        }
    }

    /// Whether a place is that of a broken part, or within one.
    pub(super) fn is_broken(&self, path: &str) -> bool {
        let ends = path.match_indices('/').map(|(end, _)| end).skip(1).chain([path.len()]);
        ends.filter_map(|end| path.get(..end)).any(|outer| self.broken.has(outer))
    }
}
