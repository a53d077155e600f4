//! Base64, as Java's standard alphabet has it.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

pub fn base64(bytes: &[u8]) -> String {
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk.iter().chain([0, 0].iter()).take(3).fold(0_usize, |word, byte| word << 8 | usize::from(*byte));
        for at in 0..4 {
            out.push(if at <= chunk.len() { char::from(LETTERS[word >> (18 - 6 * at) & 63]) } else { '=' });
        }
    }
    out
}

#[allow(dead_code, reason = "one of the two comparisons reads answers as they are")]
pub fn unbase64(text: &str) -> String {
    let (mut word, mut bits, mut out) = (0_usize, 0, Vec::new());
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        word = word << 6 | LETTERS.iter().position(|other| *other == letter).expect("Base64");
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((word >> bits & 255) as u8);
        }
    }
    String::from_utf8(out).expect("UTF-8")
}
