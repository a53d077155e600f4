//! Stub.
#![allow(missing_docs)]
#[derive(Clone, Debug)]
pub struct Regex;
#[derive(Clone, Debug)]
pub enum Refusal { Syntax(&'static str), Unsupported(&'static str) }
#[derive(Clone, Debug)]
pub enum Stop { TooManySteps, InsideCharacter }
impl std::fmt::Display for Stop { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("") } }
impl std::fmt::Display for Refusal { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str("") } }
#[derive(Clone, Debug)]
pub struct Match;
impl Match { pub fn group(&self, _: usize) -> Option<(usize, usize)> { None } }
impl Regex {
    pub fn new(_: &str) -> Result<Regex, Refusal> { Ok(Regex) }
    pub fn pattern(&self) -> &str { "" }
    pub fn groups(&self) -> usize { 0 }
    pub fn matches(&self, _: &str, _: &mut u64) -> Result<Option<Match>, Stop> { Ok(None) }
    pub fn find_at(&self, _: &str, _: usize, _: &mut u64) -> Result<Option<Match>, Stop> { Ok(None) }
    pub fn split<'t>(&self, t: &'t str, _: i64, _: &mut u64) -> Result<Vec<&'t str>, Stop> { Ok(vec![t]) }
}
