//! Base64 in a few lines: the code of the crate `base64`, which is made for long texts, weighs 2 kB more in the wasm file.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Three bytes are four letters of so many bits.
const BITS: usize = 6;

/// The text of these bytes, with padding.
pub(super) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(4 * bytes.len().div_ceil(3));
    for part in bytes.chunks(3) {
        let byte = |at: usize| u32::from(part.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let letter = LETTERS.get((bits >> (BITS * (3 - place))) as usize & 63).filter(|_| place <= part.len());
            text.push(char::from(*letter.unwrap_or(&b'=')));
        }
    }
    text
}

/// The bytes of a text without padding; nothing where it is none, or its last letter has bits that belong to no byte.
pub(super) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    for part in text.chunks(4) {
        let mut bits = 0;
        for place in 0..4 {
            bits = bits << BITS | part.get(place).map_or(Some(0), |letter| value(*letter))?;
        }
        let [_, all @ ..] = bits.to_be_bytes();
        let (given, spare) = all.split_at_checked(part.len() - 1)?;
        if part.len() == 1 || spare.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend(given);
    }
    Some(bytes)
}

fn value(letter: u8) -> Option<u32> {
    let place = LETTERS.iter().position(|known| *known == letter)?;
    u32::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
    use proptest::prelude::{any, proptest};
    use proptest::{collection::vec, prop_assert_eq};

    proptest! {
        #[test]
        fn texts_are_those_of_the_crate(bytes in vec(any::<u8>(), 0..50)) {
            prop_assert_eq!(super::encode(&bytes), STANDARD.encode(&bytes));
            prop_assert_eq!(super::decode(STANDARD_NO_PAD.encode(&bytes).as_bytes()), Some(bytes));
        }

        #[test]
        fn what_is_no_text_is_refused_as_by_the_crate(text in "[A-D9+/=_ é]{0,9}") {
            prop_assert_eq!(super::decode(text.as_bytes()), STANDARD_NO_PAD.decode(&text).ok());
        }
    }
}
