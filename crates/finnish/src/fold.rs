//! One way to write each word: lower case, composed letters, plain hyphens and apostrophes.

/// A word in the form that everything in this crate compares.
///
/// Lower case; the letters å, ä and ö composed, as some keyboards send them in two pieces; any
/// dash a hyphen, any apostrophe straight; soft hyphens and other invisible marks gone.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            '\u{308}' => compose(&mut folded, letter, &[('a', 'ä'), ('o', 'ö')]),
            '\u{30A}' => compose(&mut folded, letter, &[('a', 'å')]),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push('-'),
            '\u{2018}' | '\u{2019}' | '\u{2BC}' => folded.push('\''),
            '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{FEFF}' => {}
            _ => folded.push(letter),
        }
    }
    folded
}

/// Whether a folded letter is a vowel.
pub(crate) fn is_vowel(letter: char) -> bool {
    "aeiouyåäö".contains(letter)
}

fn compose(folded: &mut String, mark: char, pairs: &[(char, char)]) {
    let last = folded.chars().next_back();
    match pairs.iter().find(|(plain, _)| Some(*plain) == last) {
        Some((_, composed)) => {
            folded.pop();
            folded.push(*composed);
        }
        None => folded.push(mark),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_look_the_same_however_they_were_typed() {
        assert_eq!(fold("LÄHISUHDE"), "lähisuhde");
        assert_eq!(fold("a\u{308}iti\u{AD}"), "äiti");
        assert_eq!(fold("O\u{308}A\u{30A}"), "öå");
        assert_eq!(fold("ex\u{2011}mies"), "ex-mies");
        assert_eq!(fold("vaa\u{2019}an"), "vaa'an");
        assert_eq!(fold("e\u{308}"), "e\u{308}");
    }
}
