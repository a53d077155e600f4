//! The next page of a list: what asks for it, read from the page before.

use super::answer::Answer;
use super::failed_records;
use super::operation::Operation;
use crate::http::decode;
use crate::input::{Place, count, present};
use crate::json::{Node, Value};
use crate::limits::number;

const DEFAULT_OF_CATALOG: i64 = number("catalog_list_default");

impl Operation {
    /// The input for the page after a result with so many items.
    pub(super) fn after(&self, input: Node<'_>, result: Node<'_>, items: usize) -> Option<Value> {
        if self.answer == Answer::FailedRecords {
            return failed_records::after(input, result);
        }
        let (name, value) = self.next(input, result, items)?;
        let mut after = input.to_value();
        after.set(name, value);
        Some(after)
    }

    /// The field of the input that asks for the page after a result with so many items, and its value.
    fn next(&self, input: Node<'_>, result: Node<'_>, items: usize) -> Option<(&'static str, Value)> {
        let given = |name: &str| present(input, name).and_then(count);
        let fetched = i64::try_from(items).ok()?;
        match self.answer {
            Answer::List | Answer::Runs => {
                let href = result.get("_links")?.get("next")?.get("href")?.as_str()?;
                // Tokens may contain `=`, so only the first one ends the name.
                let token = href.split(['?', '&']).find_map(|pair| pair.strip_prefix("continuationToken="))?;
                let token = String::from_utf8(decode(token)).ok()?;
                self.fields
                    .iter()
                    .any(|field| field.name == "continuationToken")
                    .then(|| ("continuationToken", token.into()))
            }
            Answer::DataPrepList | Answer::Keyed | Answer::Files => {
                let limit = given("limit").unwrap_or(match self.answer {
                    Answer::Keyed => DEFAULT_OF_CATALOG,
                    Answer::Files => failed_records::FILES,
                    _ => 10,
                });
                // A start that can't be read is no reason to begin anew.
                let start = present(input, "start").map_or(Some(0), count)?.checked_add(fetched)?;
                (fetched >= limit && fetched > 0).then(|| ("start", start.into()))
            }
            Answer::RegistryList => {
                let next = result.get("_page").and_then(|page| present(page, "next"))?;
                let starts = self.fields.iter().any(|field| matches!(field.place, Place::Query("start", _)));
                starts.then(|| ("start", next.to_value()))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::operations::next_input;

    #[test]
    fn there_is_no_page_behind_the_greatest_start() {
        let input = br#"{"start": 9223372036854775807, "limit": 1}"#;
        assert_eq!(next_input("listMappingSets", input, br#"{"items": [1]}"#), Ok(None));
    }
}
