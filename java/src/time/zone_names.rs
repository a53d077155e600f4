//! The English names of the zones that most people live in; Java has them for all. They are the same at all times, but for the
//! season.

/// What a zone is called, and by which names it is found.
pub(super) struct Names {
    /// In standard time and in summer, short.
    pub short: [&'static str; 2],
    /// The same, full.
    pub full: [&'static str; 2],
    /// The region that Java takes these names for; nothing where it takes one that nobody would expect, as an African for
    /// `Irish Standard Time`.
    pub read: &'static str,
    /// The regions with these names.
    ids: &'static str,
}

const fn row(short: [&'static str; 2], full: [&'static str; 2], read: &'static str, ids: &'static str) -> Names {
    Names { short, full, read, ids }
}

/// The first row with a name says what it is read as.
const NAMES: &[Names] = &[
    row(
        ["EST", "EDT"],
        ["Eastern Standard Time", "Eastern Daylight Time"],
        "America/New_York",
        "America/New_York America/Detroit America/Toronto US/Eastern",
    ),
    row(
        ["CST", "CDT"],
        ["Central Standard Time", "Central Daylight Time"],
        "America/Chicago",
        "America/Chicago US/Central America/Winnipeg America/Mexico_City",
    ),
    row(
        ["MST", "MDT"],
        ["Mountain Standard Time", "Mountain Daylight Time"],
        "America/Denver",
        "America/Denver US/Mountain America/Phoenix America/Edmonton",
    ),
    row(
        ["PST", "PDT"],
        ["Pacific Standard Time", "Pacific Daylight Time"],
        "America/Los_Angeles",
        "America/Los_Angeles US/Pacific America/Vancouver",
    ),
    row(
        ["AKST", "AKDT"],
        ["Alaska Standard Time", "Alaska Daylight Time"],
        "America/Juneau",
        "America/Anchorage America/Juneau US/Alaska",
    ),
    row(
        ["HST", "HDT"],
        ["Hawaii-Aleutian Standard Time", "Hawaii-Aleutian Daylight Time"],
        "Pacific/Honolulu",
        "Pacific/Honolulu US/Hawaii",
    ),
    row(["AST", "ADT"], ["Atlantic Standard Time", "Atlantic Daylight Time"], "America/Halifax", "America/Halifax"),
    row(
        ["NST", "NDT"],
        ["Newfoundland Standard Time", "Newfoundland Daylight Time"],
        "America/St_Johns",
        "America/St_Johns",
    ),
    row(["BRT", "BRST"], ["Brasilia Standard Time", "Brasilia Summer Time"], "America/Sao_Paulo", "America/Sao_Paulo"),
    row(["UTC", ""], ["Coordinated Universal Time", ""], "Etc/UTC", "Etc/UTC"),
    row(["GMT", "BST"], ["Greenwich Mean Time", "British Summer Time"], "", "Europe/London"),
    // For no region: of three years, Java says that they were summer in Ireland, and the database that they weren't. But nobody
    // who writes `IST` means what Java reads.
    row(["GMT", "IST"], ["Greenwich Mean Time", "Irish Standard Time"], "", ""),
    row(
        ["WET", "WEST"],
        ["Western European Standard Time", "Western European Summer Time"],
        "Atlantic/Canary",
        "Europe/Lisbon Atlantic/Canary",
    ),
    row(
        ["CET", "CEST"],
        ["Central European Standard Time", "Central European Summer Time"],
        "Europe/Paris",
        "Europe/Paris Europe/Berlin Europe/Madrid Europe/Rome Europe/Amsterdam Europe/Brussels Europe/Vienna Europe/Zurich \
         Europe/Stockholm Europe/Oslo Europe/Copenhagen Europe/Warsaw Europe/Prague Europe/Budapest",
    ),
    row(
        ["EET", "EEST"],
        ["Eastern European Standard Time", "Eastern European Summer Time"],
        "Europe/Bucharest",
        "Europe/Bucharest Europe/Athens Europe/Helsinki Europe/Kiev Europe/Kyiv Africa/Cairo",
    ),
    row(["MSK", "MSD"], ["Moscow Standard Time", "Moscow Summer Time"], "Europe/Moscow", "Europe/Moscow"),
    row(["IST", "IDT"], ["India Standard Time", "India Daylight Time"], "Asia/Kolkata", "Asia/Kolkata Asia/Calcutta"),
    row(["JST", "JDT"], ["Japan Standard Time", "Japan Daylight Time"], "Asia/Tokyo", "Asia/Tokyo"),
    row(["KST", "KDT"], ["Korean Standard Time", "Korean Daylight Time"], "Asia/Seoul", "Asia/Seoul"),
    row(["CST", "CDT"], ["China Standard Time", "China Daylight Time"], "Asia/Shanghai", "Asia/Shanghai"),
    row(["HKT", "HKST"], ["Hong Kong Standard Time", "Hong Kong Summer Time"], "Asia/Hong_Kong", "Asia/Hong_Kong"),
    row(["SGT", "SGST"], ["Singapore Standard Time", "Singapore Summer Time"], "Asia/Singapore", "Asia/Singapore"),
    row(
        ["AEST", "AEDT"],
        ["Australian Eastern Standard Time", "Australian Eastern Daylight Time"],
        "Australia/Sydney",
        "Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Hobart",
    ),
    row(
        ["AWST", "AWDT"],
        ["Australian Western Standard Time", "Australian Western Daylight Time"],
        "Australia/Perth",
        "Australia/Perth",
    ),
    row(
        ["NZST", "NZDT"],
        ["New Zealand Standard Time", "New Zealand Daylight Time"],
        "Pacific/Auckland",
        "Pacific/Auckland",
    ),
];

impl Names {
    /// The names of a region.
    pub fn of(id: &str) -> Option<&'static Self> {
        NAMES.iter().find(|names| names.ids.split(' ').any(|other| other == id))
    }

    /// What a text begins with, the longest name, and the region that it is read as.
    pub fn begin(text: &str, full: bool) -> Option<(&'static str, &'static str)> {
        let all = NAMES.iter().flat_map(|names| {
            let texts = if full { names.full } else { names.short };
            texts.map(|name| (name, names.read))
        });
        let fits = |found: &(&str, &str)| !found.0.is_empty() && text.starts_with(found.0);
        // Of the same length, which is the same name, the first counts.
        all.filter(fits).reduce(|best, next| if next.0.len() > best.0.len() { next } else { best })
    }
}
