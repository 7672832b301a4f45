//! The words of a text.

/// A word and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    pub start: usize,
    pub text: &'a str,
}

impl Word<'_> {
    /// Where it ends.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The words of a text; a hyphen or an apostrophe inside a word belongs to it.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(char::is_alphabetic)?;
        let word = text.get(start..)?;
        let mut length = 0;
        let mut letters = word.chars().peekable();
        while let Some(letter) = letters.next() {
            let inner =
                "-'’".contains(letter) && letters.peek().is_some_and(|next| next.is_alphabetic());
            if !letter.is_alphabetic() && !inner {
                break;
            }
            length += letter.len_utf8();
        }
        at = start + length;
        let text = word.get(..length)?;
        Some(Word { start, text })
    })
}

/// Whether a word begins with a capital letter; the English "I" is none that tells.
pub(super) fn is_capital(word: &str) -> bool {
    let own = word == "I" || word.starts_with("I'") || word.starts_with("I’");
    !own && word.chars().next().is_some_and(char::is_uppercase)
}
