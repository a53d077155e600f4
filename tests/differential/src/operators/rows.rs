//! Where the library and JEXL 3.1 differ, and why: the platform's engine is JEXL 3.2.

/// An expression, and what each makes of it.
pub struct Case<'c> {
    pub text: &'c str,
    pub ours: &'c str,
    pub theirs: &'c str,
}

/// How a difference is told, and whether it is that of a case.
pub type Row = (&'static str, fn(&Case<'_>) -> bool);

pub const ROWS: [Row; 6] = [
    ("a range has too many elements to try it offline", |case| case.ours.starts_with("tooCostly")),
    ("a range up to the greatest integer never ends in the engine", |case| case.theirs.ends_with("too many")),
    (
        "the text of an array, a set, a range or an object is a place in memory or an order that nobody promises",
        |case| case.ours.starts_with("notEvaluatedOffline: the text of "),
    ),
    ("a decimal is made of the digits of a double, of which Java 17 sometimes writes more (JDK-4511638)", |case| {
        let number = |answer: &str| answer.split_once('\n')?.1.parse::<f64>().ok();
        let (Some(ours), Some(theirs)) = (number(case.ours), number(case.theirs)) else { return false };
        case.text.contains('b') && (ours - theirs).abs() <= 1e-15 * theirs.abs()
    }),
    ("`size` of what has none is 0 since 3.2, and was null", |case| case.text.contains("size ")),
    ("`%` of integers has the sign of the dividend since 3.2, and was never negative", |case| {
        case.text.contains('%') || case.text.contains(" mod ")
    }),
];
