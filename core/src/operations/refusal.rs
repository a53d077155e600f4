//! Refusals: one reader for the error bodies of every origin, and the advice what to do.

use super::answer::{Answer, BETWEEN, expected, is_refusal, unexpected};
use super::failed_records;
use super::operation::Operation;
use super::retry::asked;
use super::service::Service;
use crate::data::data;
use crate::diagnostics::{Error, Retry, ServiceError};
use crate::http::Response;
use crate::json::{Document, Node};

/// What is published about an error code.
struct Published {
    cause: Option<String>,
    help: Option<String>,
    retryable: bool,
}

fn published(code: &str) -> Option<Published> {
    // INVARIANT: a unit test reads the same bytes.
    let table = Document::parse(data!("service_errors.json").as_bytes()).ok()?;
    let is = |row: &Node<'_>, fits: &dyn Fn(&str) -> bool| {
        row.get("code").and_then(Node::as_str).is_some_and(|known| fits(&known))
    };
    let whole = table.root().elements().find(|row| is(row, &|known| known == code));
    // The Flow Service answers some codes with another status than the catalogue has.
    let number = |code: &str| code.split_once('-').map(|(number, _)| number.to_owned());
    let mut same =
        table.root().elements().filter(|row| is(row, &|known| is_code(code) && number(known) == number(code)));
    let row = whole.or_else(|| same.next().filter(|_| same.next().is_none()))?;
    let text = |name: &str| Some(row.get(name)?.as_str()?.into_owned());
    // A few codes are in the catalogue of sources too, where they mean something else.
    let either = |one: &str, other: &str| match (text(one), text(other)) {
        (Some(one), Some(other)) => Some(format!("{one}, or {other}")),
        (one, _) => one,
    };
    let retryable = row.get("retryable").and_then(Node::as_bool).unwrap_or(false);
    Some(Published { cause: either("cause", "or"), help: either("help", "orHelp"), retryable })
}

/// What an error body means that is in none of the platform's forms.
fn foreign() -> Published {
    Published {
        cause: Some(format!("the body is no error of the platform{BETWEEN}")),
        help: Some("look whether it was done before it is sent again, and for what is in between".to_owned()),
        retryable: true,
    }
}

impl Service {
    /// Whether a refusal in a form of the platform's says, as this service says it, that something is not there.
    ///
    /// Catalog and Data Prep have no codes; the body of the platform's services repeats the status.
    fn is_absence(self, status: u16, code: Option<&str>, within: Option<&str>) -> bool {
        match (self, code) {
            (Service::Flow, Some("1101-404" | "1439-404")) | (Service::Identity, Some("NAMESPACE_NOT_FOUND")) => {
                status == 404
            }
            (Service::Flow, Some("1439-400" | "1430-400")) => status == 400,
            (Service::SchemaRegistry, Some(code)) => status == 404 && (NO_CLASS..=NO_RESOURCE).contains(&code),
            (Service::Catalog | Service::DataPrep, None) => status == 404 && within == Some("404"),
            _ => false,
        }
    }
}

/// The codes of the Schema Registry for what is not there, by kind.
const NO_CLASS: &str = "XDM-1010-404";
const NO_RESOURCE: &str = "XDM-1017-404";

impl Operation {
    /// Reads an answer; the entries of a list without their member `unread`. `now` in Unix seconds, where it is known.
    pub(crate) fn parse(
        &self,
        response: &Response<'_>,
        unread: Option<&str>,
        now: Option<i64>,
    ) -> Result<crate::json::Value, Error> {
        match response.status {
            200..=299 => self.answer.read(response, self.success, unread, || self.refusal(response, now)),
            404 if self.answer == Answer::FailedRecords => Ok(failed_records::none()),
            400.. => Err(self.refusal(response, now)),
            _ => Err(unexpected(response, &expected(self.success, ""))),
        }
    }

    fn refusal(&self, response: &Response<'_>, now: Option<i64>) -> Error {
        let document = Document::parse(response.body).ok();
        let root = document.as_ref().map(Document::root);
        let text = |name: &str| root.and_then(|root| find(root, name));
        let detail = root.and_then(detail);
        let code = root.and_then(code).or_else(|| detail.as_deref().and_then(code_within));
        // The Flow Service has its name in front of the codes of its catalogue.
        let code = code.map(|code| code.strip_prefix("FLOW-").map(str::to_owned).unwrap_or(code));
        let status = if response.status < 300 {
            // Such a body can come with a status of success, which says nothing of what was done.
            [text("status"), code.clone()]
                .iter()
                .flatten()
                .find_map(|text| status_within(text))
                .unwrap_or(response.status)
        } else {
            response.status
        };
        let in_form = root.is_some_and(is_refusal);
        let code = code
            // The one body that the platform documents without its code.
            .or_else(|| (status == 412 && in_form).then(|| "1404-412".to_owned()));
        let known = code.as_deref().and_then(published);
        // With neither a form nor a code of the platform's the status is that of anything in between, and proves nothing.
        let own = in_form || known.is_some() || code.as_deref().is_some_and(is_code);
        let known = known.or_else(|| (!own).then(foreign));
        let request_id =
            ["x-request-id", "x-adobe-request-id"].iter().find_map(|name| response.header(name)).map(str::to_owned);
        Error::Service(Box::new(ServiceError {
            status: response.status,
            request_id: request_id.or_else(|| text("registryRequestId")).or_else(|| text("request-id")),
            absent: own && self.service.is_absence(response.status, code.as_deref(), text("status").as_deref()),
            retry: self.retry(response, status, own, known.as_ref().is_some_and(|row| row.retryable), now),
            meaning: known.as_ref().and_then(|row| row.cause.clone()),
            help: known.and_then(|row| row.help),
            may_have_taken_effect: !(self.reads || own && matches!(status, 400..=407 | 409..=499)),
            code,
            detail,
            body: String::from_utf8_lossy(response.body).into_owned(),
        }))
    }

    /// A create has no idempotency key: after an unclear outcome the host must look before it sends again.
    fn retry(&self, response: &Response<'_>, status: u16, own: bool, transient: bool, now: Option<i64>) -> Retry {
        let passing = transient || matches!(status, 408 | 429 | 500 | 502 | 503 | 504);
        let unclear = !(own && status == 429) && self.method == "POST" && !self.reads;
        Retry {
            retry: passing,
            after_seconds: asked(response, now).filter(|_| passing),
            look_first: passing && unclear || status == 412,
        }
    }
}

/// The platform's own words in a body that refuses.
pub(crate) fn detail(root: Node<'_>) -> Option<String> {
    let names = ["detail", "detailed-message", "errorMessage", "error_description", "message", "description", "title"];
    names.iter().find_map(|name| find(root, name))
}

/// The code in a body that refuses.
pub(crate) fn code(root: Node<'_>) -> Option<String> {
    let text = |name: &str| find(root, name);
    text("error_code")
        .or_else(|| {
            let kind = text("type")?;
            let code = kind.rsplit('/').next().unwrap_or_default();
            is_code(code).then(|| code.to_owned())
        })
        // The Identity Service has one in its title, and in its report what is no code of the catalogue.
        .or_else(|| text("title").filter(|title| title.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_')))
        .or_else(|| text("code"))
        .or_else(|| text("error").filter(|error| !error.contains(' ')))
}

/// A text member of the body or of the objects one level below, where wrappers keep it.
fn find(root: Node<'_>, name: &str) -> Option<String> {
    let direct = |node: Node<'_>| {
        let value = node.get(name)?;
        value.as_str().map(std::borrow::Cow::into_owned).or_else(|| value.as_i64().map(|number| number.to_string()))
    };
    let within = |value: Node<'_>| direct(value).or_else(|| value.elements().next().and_then(direct));
    direct(root).or_else(|| root.members().find_map(|(_, value)| within(value))).filter(|text| !text.is_empty())
}

/// `NNN-NNN` or `NNNN-NNN`, alone or behind a word.
fn is_code(text: &str) -> bool {
    let digits = |part: &str, len: std::ops::RangeInclusive<usize>| {
        len.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    let Some((front, status)) = text.rsplit_once('-') else {
        return false;
    };
    let (word, number) = front.rsplit_once('-').unwrap_or(("X", front));
    digits(status, 3..=3) && digits(number, 3..=4) && word.bytes().all(|b| b.is_ascii_uppercase())
}

/// The status in a text such as `404`, `1404-412` and `403010`.
fn status_within(text: &str) -> Option<u16> {
    let digits = text.rsplit('-').next()?.get(..3)?;
    digits.parse().ok().filter(|status| (400..600).contains(status))
}

/// The first code in a text.
pub(crate) fn code_within(text: &str) -> Option<String> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).find(|word| is_code(word)).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_published_codes_are_read() {
        assert_eq!(super::published("1404-412").map(|row| row.retryable), Some(false));
    }
}
