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
    use super::shown;

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
