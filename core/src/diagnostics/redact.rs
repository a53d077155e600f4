//! User text as a message may show it: never a credential.

/// What credentials begin with, and whether names such as `work_email` contain it too.
const SECRET_MARKS: [(&str, bool); 8] = [
    ("sk_", true),
    ("rk_", true),
    ("pk_", true),
    ("eyJ", true),
    ("Bearer", true),
    ("whsec_", false),
    ("p8e-", false),
    ("s8e-", false),
];

/// User text for a message: short, and never something that looks like a credential.
#[must_use]
pub fn shown(text: &str) -> String {
    if SECRET_MARKS.iter().any(|(mark, in_names)| has_secret(text.as_bytes(), mark.as_bytes(), *in_names)) {
        return "[redacted]".to_owned();
    }
    let mut short = String::new();
    for (index, c) in text.chars().enumerate() {
        if index == 60 {
            short.push('…');
            break;
        }
        short.push(if c.is_control() || c == '`' { '\u{fffd}' } else { c });
    }
    short
}

/// What the value behind such a name is.
const SECRET_NAMES: [&str; 9] =
    ["password", "passwd", "pwd", "passphrase", "secret", "token", "key", "sig", "signature"];

/// Text of others at some length, as a message of the platform is: what looks like a credential in it is left out.
pub(crate) fn echoed(text: &str, limit: usize) -> String {
    let mut shown = String::new();
    let mut length = 0;
    let mut before = Before::Other;
    let is_end = |c: char| c.is_whitespace() || "\"'`,;&?()<>[]{}\\".contains(c);
    for part in text.split_inclusive(is_end) {
        let word = part.strip_suffix(is_end).unwrap_or(part);
        let (word, next) = without_secret(word, before);
        before = next;
        let end = part.chars().next_back().filter(|c| is_end(*c));
        for c in word.chars().chain(end) {
            if length == limit {
                shown.push('…');
                return shown;
            }
            shown.push(if c.is_control() || c == '`' { ' ' } else { c });
            length += 1;
        }
    }
    shown
}

/// What the words before one let expect of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Other,
    /// A name, behind which a sign of equality makes the value a secret.
    Name,
    Secret,
}

const REDACTED: &str = "[redacted]";

fn without_secret(word: &str, before: Before) -> (String, Before) {
    let is_name = |name: &str| {
        let name = name.to_ascii_lowercase();
        SECRET_NAMES.iter().any(|secret| name.ends_with(secret))
    };
    if word.is_empty() {
        return (String::new(), before);
    }
    if matches!(word, ":" | "=") {
        return (word.to_owned(), if before == Before::Name { Before::Secret } else { before });
    }
    if word.trim_end_matches(':').eq_ignore_ascii_case("bearer") || word.eq_ignore_ascii_case("basic") {
        return (word.to_owned(), Before::Secret);
    }
    let with_user =
        word.split_once("://").and_then(|(_, rest)| rest.split('/').next()).is_some_and(|host| host.contains('@'));
    if before == Before::Secret || with_user || shown(word) == REDACTED {
        return (REDACTED.to_owned(), Before::Other);
    }
    match word.find(['=', ':']).map(|at| word.split_at(at)) {
        Some((name, value)) if is_name(name) && value.len() == 1 => (word.to_owned(), Before::Secret),
        Some((name, value)) if is_name(name) => {
            (format!("{name}{}{REDACTED}", value.get(..1).unwrap_or_default()), Before::Other)
        }
        _ => (word.to_owned(), if is_name(word) { Before::Name } else { Before::Other }),
    }
}

fn has_secret(text: &[u8], mark: &[u8], in_names: bool) -> bool {
    (0..text.len()).any(|at| {
        let (before, rest) = text.split_at(at);
        rest.starts_with(mark) && !(in_names && is_within_name(before, rest.get(mark.len()..).unwrap_or_default()))
    })
}

/// Whether a name goes on between two texts, and is no key of Stripe.
fn is_within_name(before: &[u8], behind: &[u8]) -> bool {
    match before {
        // Escapes of a URL, be they escaped once more, and of a JSON string.
        [.., b'%', b'0'..=b'9' | b'A'..=b'F' | b'a'..=b'f', _]
        | [.., b'%', b'2', b'5', _, _]
        | [.., b'\\', _]
        | [.., b'\\', b'u', _, _, _, _] => false,
        // Of the characters beyond ASCII those of two bytes are letters, but for the signs under 0xc2.
        [.., b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_'] | [.., 0xc3..=0xdf, 0x80..=0xbf] => {
            !behind.starts_with(b"live_") && !behind.starts_with(b"test_")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{echoed, shown};

    #[test]
    fn a_message_keeps_its_words_without_the_credentials() {
        for (text, expected) in [
            ("Ims service token is empty", "Ims service token is empty"),
            ("key sk_test_1 was refused", "key [redacted] was refused"),
            ("Authorization: Bearer eyJ.a.b, again", "Authorization: Bearer [redacted], again"),
            ("Server=db;Password=a b;x", "Server=db;Password=[redacted] b;x"),
            ("{\"client_secret\":\"p8e\",\"a\":1}", "{\"client_secret\":\"[redacted]\",\"a\":1}"),
            ("password: hunter2", "password: [redacted]"),
            ("https://x.net/a?sv=1&sig=abc%3D", "https://x.net/a?sv=1&sig=[redacted]"),
            ("ftp://me:pw@host/a", "[redacted]"),
            ("#/_acme/id: expected type: String", "#/_acme/id: expected type: String"),
            ("ErrorCode=SqlFailed,'Type=X'", "ErrorCode=SqlFailed,'Type=X'"),
            ("required key [_id] not found", "required key [_id] not found"),
        ] {
            assert_eq!(echoed(text, 100), expected);
        }
        assert_eq!(echoed("aäb\nc", 4), "aäb …");
    }

    #[test]
    fn no_credential_is_shown_wherever_it_stands() {
        for secret in ["sk_x", "rk_x", "pk_x", "eyJh.eyJi.c", "Bearer x", "sk_live_x", "rk_test_x", "whsec_x", "p8e-x"]
        {
            for before in [
                "",
                "?key=",
                "a: ",
                "\"",
                "\n",
                "“",
                "\u{a0}",
                "：",
                "é/",
                "{\\\"a\\\":\\\"",
                "%3D",
                "%C2%A0",
                "%253D",
                "\\n",
                "\\u003d",
                "task_id ",
            ] {
                assert_eq!(shown(&format!("{before}{secret}")), "[redacted]", "{before}");
            }
        }
        for text in ["my_sk_live_x", "xpk_test_x", "key_whsec_x", "x8e-s8e-x"] {
            assert_eq!(shown(text), "[redacted]", "{text}");
        }
    }

    #[test]
    fn names_that_hold_what_credentials_begin_with_are_shown() {
        for text in [
            "work_email",
            "task_ids",
            "a.risk_score",
            "network_id",
            "disk_x",
            "påsk_x",
            "greyJob",
            "standardBearer",
            "%task_%",
        ] {
            assert_eq!(shown(text), text);
        }
    }
}
