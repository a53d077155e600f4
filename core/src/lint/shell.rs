//! The words of a shell command.

/// A word of the shell and where it is.
pub(super) struct Word {
    pub(super) text: String,
    pub(super) start: usize,
}

/// The words of shell text, with where a quote stays open, if one does.
pub(super) fn split(text: &str) -> (Vec<Word>, Option<usize>) {
    let mut words = Vec::new();
    let mut current: Option<Word> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => {
                // A backslash before the line's end joins the lines.
                let next = chars.next_if(|(_, next)| *next != '\n' && *next != '\r');
                match next {
                    Some((_, next)) => current.get_or_insert(Word { text: String::new(), start: at }).text.push(next),
                    None => drop(chars.next()),
                }
            }
            '\'' | '"' => {
                let word = current.get_or_insert(Word { text: String::new(), start: at });
                let mut closed = false;
                while let Some((_, next)) = chars.next() {
                    if next == c {
                        closed = true;
                        break;
                    }
                    match chars.peek() {
                        Some((_, escaped @ ('"' | '\\'))) if next == '\\' && c == '"' => {
                            word.text.push(*escaped);
                            chars.next();
                        }
                        _ => word.text.push(next),
                    }
                }
                if !closed {
                    let start = at;
                    push(&mut words, current);
                    return (words, Some(start));
                }
            }
            c if c.is_whitespace() => push(&mut words, current.take()),
            c => current.get_or_insert(Word { text: String::new(), start: at }).text.push(c),
        }
    }
    push(&mut words, current);
    (words, None)
}

fn push(words: &mut Vec<Word>, word: Option<Word>) {
    if let Some(word) = word {
        words.push(word);
    }
}
