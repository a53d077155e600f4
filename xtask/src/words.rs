//! Names and sentences: what the emitters write has these forms.

/// `createFlow` as `CreateFlow`, `meta:class` as `MetaClass`.
pub fn pascal_case(name: &str) -> String {
    name.split(|letter: char| !letter.is_alphanumeric()).map(capitalized).collect()
}

/// With a capital first letter.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// `flowId` as `flow_id`, `xdm:sourceSchema` as `xdm_source_schema`, `class` as `class_`: what Python takes for a name.
pub fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.trim_start_matches(|letter: char| !letter.is_alphanumeric()).chars() {
        if letter.is_uppercase() {
            snake.push('_');
            snake.extend(letter.to_lowercase());
        } else {
            snake.push(if letter.is_alphanumeric() { letter } else { '_' });
        }
    }
    if is_keyword(&snake) { snake + "_" } else { snake }
}

/// Whether Python keeps a word for itself.
pub fn is_keyword(word: &str) -> bool {
    const KEYWORDS: [&str; 32] = [
        "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass",
        "raise", "return", "try", "while", "with", "yield",
    ];
    KEYWORDS.contains(&word)
}

/// Whether a name can be written without quotes.
pub fn is_identifier(name: &str) -> bool {
    let starts = name.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '_' || letter == '$');
    starts && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$')
}

/// As a sentence: with a full stop, unless it has an end of its own.
pub fn sentence(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…', ':']) { text.to_owned() } else { format!("{text}.") }
}

/// `a`, `b` and `c`.
pub fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [one] => one.clone(),
        [all @ .., last] => format!("{} and {last}", all.join(", ")),
    }
}

/// The lines of a text, none longer than `width` unless a word is.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_take_the_form_of_their_language() {
        let names = ["flowId", "@type", "xdm:sourceSchema", "class", "meta:intendedToExtend"];
        let snake = names.map(snake_case);
        assert_eq!(snake, ["flow_id", "type", "xdm_source_schema", "class_", "meta_intended_to_extend"]);
        assert_eq!(pascal_case("createFlow/data"), "CreateFlowData");
    }

    #[test]
    fn texts_are_wrapped_between_words() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(listed(&["a", "b", "c"]), "`a`, `b` and `c`");
    }
}
